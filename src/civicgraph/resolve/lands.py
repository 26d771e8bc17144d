"""Countries whose name only describes what stands before it: "cà phê |Việt Nam|", "công nghệ |Nhật Bản|"."""

from collections.abc import Collection, Iterator

from civicgraph.lexicon.words import word_set
from civicgraph.model import Entity, Event, Position, Relation, Statement
from civicgraph.spelling import fold
from civicgraph.vocabulary import EntityType

_LEAD = 16
"""So many characters before a name hold the word before it."""


def without_described(entities: Collection[Entity], told: Collection[str], content: str) -> Iterator[Entity]:
    """The entities without the countries that no fact tells and of which the article nowhere speaks as a place.

    `told` are the keys that facts name. A place is an entity only when it stands as a place (guideline, Entities).
    """
    for entity in entities:
        land = entity.type is EntityType.PLACE and entity.kind == "country" and entity.key not in told
        if not land or not all(_only_describes(content, start) for start, _ in entity.mentions):
            yield entity


def _only_describes(content: str, start: int) -> bool:
    """Whether a small word that is no link or verb stands right before a name: not in "các |nước Úc|, Đức"."""
    if content.startswith("nước ", start):
        return False
    lead = content[max(0, start - _LEAD) : start]
    words = lead.split()
    if not lead.endswith(" ") or not words or not words[-1].isalpha() or not words[-1].islower():
        return False
    return fold(words[-1]) not in word_set("clause_words", use="land")


def keys_told(
    positions: Collection[Position],
    events: Collection[Event],
    relations: Collection[Relation],
    statements: Collection[Statement],
) -> set[str]:
    """The keys of all that facts are about."""
    keys: set[str | None] = {key for event in events for _, key in event.roles}
    keys |= {event.place for event in events} | {statement.speaker for statement in statements}
    keys |= {key for relation in relations for key in (relation.subject, relation.object)}
    keys |= {key for position in positions for key in (position.person, position.org)}
    return {key for key in keys if key is not None}
