"""Which entities of many articles are one: by type, name and jurisdiction, people also by their posts.

The answer depends on the set of articles alone, never on their order. In doubt two stay two: a body that an article
calls by a bare common noun ("Đoàn công tác"), a document told by a bare number, stay that article's own.
"""

from collections.abc import Iterable
from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.model import Entity, Reading
from civicgraph.spelling import fold
from civicgraph.vocabulary import EntityType, RelationType

Identities = dict[tuple[str, str], str]
"""By article id and entity key: the words by which an entity goes across articles."""

NATIONAL = "trung ương"

# --- what makes two mentions in two articles one (nomenklatura's way: one table, the reason beside it) ----------------
LAWS = ("luật", "bộ luật", "hiến pháp", "pháp lệnh", "hiệp định", "công ước")
"""Documents whose title alone is their name everywhere."""
LOCAL_PLACES = {"commune", "village", "district", "site"}
"""Places whose bare name recurs in many provinces ("xã Tân Lập"): the province is part of the identity."""
LOCAL_BODIES = {"delegation"}
"""Bodies that exist for one occasion."""


def identify_across(readings: Iterable[Reading]) -> Identities:
    """The identity of every entity of every reading.

    Two entities are one where their types and identities are equal. A person's identity is the name; where articles
    give people of one name posts in different provinces that no article ties together, the province is added.
    """
    every = sorted(readings, key=lambda r: r.article.id)
    identities: Identities = {}
    people: dict[str, dict[str, set[str]]] = {}
    for reading in every:
        homes = _homes(reading)
        for entity in reading.entities:
            if entity.type is EntityType.PERSON:
                people.setdefault(fold(entity.names[0]), {})[reading.article.id] = homes.get(entity.key, set())
            else:
                identities[reading.article.id, entity.key] = _identity(reading, entity)
    told_apart = {name: _tell_apart(name, articles) for name, articles in people.items()}
    for reading in every:
        for entity in reading.entities:
            if entity.type is EntityType.PERSON:
                identities[reading.article.id, entity.key] = told_apart[fold(entity.names[0])][reading.article.id]
    return identities


def _homes(reading: Reading) -> dict[str, set[str]]:
    """For each person of an article the provinces of the bodies that the posts are in; `NATIONAL` for the rest."""
    scopes = {e.key: e.scope for e in reading.entities}
    homes: dict[str, set[str]] = {}
    for p in reading.positions:
        scope = scopes.get(p.org) if p.org is not None else None
        homes.setdefault(p.person, set()).add(scope or NATIONAL)
    return homes


def _tell_apart(name: str, articles: dict[str, set[str]]) -> dict[str, str]:
    """The identity of a name's bearer in each article: one person, unless their provinces fall apart."""
    groups: list[set[str]] = []
    for homes in articles.values():
        if not homes:
            continue
        joined = [g for g in groups if g & homes]
        groups = [g for g in groups if not g & homes] + [set().union(homes, *joined)]
    provinces = [g for g in groups if g != {NATIONAL}]
    if len(provinces) <= 1:
        return dict.fromkeys(articles, name)
    out: dict[str, str] = {}
    for article, homes in articles.items():
        group = next((g for g in groups if g & homes), None)
        home = min((g for g in group if g != NATIONAL), default=NATIONAL) if group else None
        out[article] = name if home in {None, NATIONAL} else f"{name} ({home})"
    return out


@cache
def _common_nouns() -> frozenset[str]:
    return frozenset(fold(row["full"]) for row in load_table("body_heads"))


def _identity(reading: Reading, entity: Entity) -> str:
    words = entity.key.partition(":")[2] or fold(entity.names[0])
    own = f"{words} ({reading.article.id})"
    if entity.type is EntityType.ORGANIZATION:
        common = (
            words in _common_nouns()
            and entity.scope is None
            and entity.kind not in {"government", "parliament", "ministry"}
        )
        return own if common or entity.kind in LOCAL_BODIES else words
    if entity.type is EntityType.PLACE:
        return f"{words} ({entity.scope})" if entity.kind in LOCAL_PLACES and entity.scope else words
    if entity.type is EntityType.DOCUMENT:
        return _document(reading, entity, words, own)
    return words if len(words.split()) >= 5 and not words.split()[-1].isdigit() else own


def _document(reading: Reading, entity: Entity, words: str, own: str) -> str:
    """A law by title, a numbered document by number and code or issuer; any other is the article's own."""
    if words.startswith(LAWS):
        return words
    number = next((w for w in words.split() if any(c.isdigit() for c in w)), "")
    if any(c.isalpha() for c in number):
        return words
    issuers = sorted(
        r.object for r in reading.relations if r.subject == entity.key and r.predicate is RelationType.ISSUED_BY
    )
    return f"{words} ({issuers[0].partition(':')[2]})" if number and issuers else own
