"""Which entities of many articles are one: by type, name and jurisdiction, people also by their posts.

The answer depends on the set of articles alone, never on their order. In doubt two stay two: a body that an article
calls by a bare common noun ("Đoàn công tác"), a document told by a bare number, stay that article's own.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache

from civicgraph.lexicon.places import Level, Place
from civicgraph.lexicon.tables import load_table
from civicgraph.lexicon.units import REFORM, load_units
from civicgraph.model import Entity, Reading
from civicgraph.resolve.registers import units_of
from civicgraph.spelling import fold
from civicgraph.vocabulary import EntityType, JoiningRule, RelationType


@dataclass(frozen=True, slots=True)
class Identity:
    """The words by which an entity goes across articles, and the rule that makes it one with others of those words.

    Without a rule it is its article's own. `unit` is the administrative unit that the article means by the place.
    """

    words: str
    rule: JoiningRule | None = None
    unit: Place | None = None


Identities = dict[tuple[str, str], Identity]
"""By article id and entity key."""

NATIONAL = "trung ương"

# --- what makes two mentions in two articles one (nomenklatura's way: one table, the reason beside it) ----------------
LAWS = ("luật", "bộ luật", "hiến pháp", "pháp lệnh", "hiệp định", "công ước")
"""Documents whose title alone is their name everywhere."""
LOCAL_PLACES = {"commune", "village", "district", "site"}
"""Places whose bare name recurs in many provinces ("xã Tân Lập"): the province is part of the identity."""
OF_LEVEL = (
    " tỉnh", " thành phố", " huyện", " quận", " thị xã", " xã", " phường", " thị trấn", " đặc khu", "tỉnh ủy",
    "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn",
)  # fmt: skip
"""With what the name of a body ends of which the article does not say where it is."""
LOCAL_BODIES = {"delegation"}
"""Bodies that exist for one occasion."""


def identify_across(readings: Iterable[Reading]) -> Identities:
    """The identity of every entity of every reading.

    Two entities are one where their types and identities are equal. A person's identity is the name; where articles
    give people of one name posts in different provinces that no article ties together, the province is added. That of
    before July 2025 and the one that took its place are one.
    """
    every = sorted(readings, key=lambda r: r.article.id)
    identities: Identities = {}
    people: dict[str, dict[str, set[str]]] = {}
    for reading in every:
        homes, units = _homes(reading), units_of(reading)
        for entity in reading.entities:
            if entity.type is EntityType.PERSON:
                people.setdefault(fold(entity.names[0]), {})[reading.article.id] = homes.get(entity.key, set())
            else:
                identities[reading.article.id, entity.key] = _identity(reading, entity, units.get(entity.key))
    merged = {r.article.id for r in every if r.article.published is not None and r.article.published >= REFORM}
    dated = {r.article.id for r in every if r.article.published is not None}
    told_apart = {
        name: _tell_apart(name, articles, _Eras.of(articles, dated - merged, merged))
        for name, articles in people.items()
    }
    for reading in every:
        for entity in reading.entities:
            if entity.type is EntityType.PERSON:
                identities[reading.article.id, entity.key] = told_apart[fold(entity.names[0])][reading.article.id]
    return identities


def namer(identities: Identities, reading: Reading) -> Callable[[Entity], str]:
    """What the entities of a reading go by across articles."""
    return lambda entity: identities[reading.article.id, entity.key].words


def _homes(reading: Reading) -> dict[str, set[str]]:
    """For each person of an article the provinces of the bodies that the posts are in; `NATIONAL` for the rest."""
    scopes = {e.key: e.scope for e in reading.entities}
    homes: dict[str, set[str]] = {}
    for p in reading.positions:
        scope = scopes.get(p.org) if p.org is not None else None
        homes.setdefault(p.person, set()).add(scope or NATIONAL)
    return homes


@dataclass(frozen=True, slots=True)
class _Eras:
    """The provinces in which articles of before and of after the reform of July 2025 give bearers of a name posts."""

    before: frozenset[str]
    after: frozenset[str]

    @classmethod
    def of(cls, articles: dict[str, set[str]], before: Collection[str], after: Collection[str]) -> "_Eras":
        told = [{home for a, homes in articles.items() if a in ids for home in homes} for ids in (before, after)]
        return cls(*map(frozenset, told))

    def join(self, groups: list[set[str]]) -> list[set[str]]:
        """The groups of provinces, one of before the reform with that of the province which took its place.

        Only where no other bearer stands there: who was in Bắc Giang and is in Bắc Ninh is one, unless Bắc Ninh, or a
        further province that became part of it, had one of that name before.
        """
        for now in sorted(self.after - self.before - {NATIONAL}):
            there = next(g for g in groups if now in g)
            earlier = [g for g in groups if g is not there and any(_became(old) == now for old in g & self.before)]
            if len(earlier) == 1:
                groups = [g for g in groups if g is not there and g is not earlier[0]] + [there | earlier[0]]
        return groups


@cache
def _became(province: str) -> str | None:
    """The folded name of the province that took the place of one in July 2025, None where it stays."""
    units = load_units()
    found = [u for unit in units.named(Level.PROVINCE, province) for u in units.successors(unit)]
    return fold(found[0].name) if len(found) == 1 else None


def _tell_apart(name: str, articles: dict[str, set[str]], eras: _Eras) -> dict[str, Identity]:
    """The identity of a name's bearer in each article: one person, unless their provinces fall apart."""
    groups: list[set[str]] = []
    for homes in articles.values():
        if not homes:
            continue
        joined = [g for g in groups if g & homes]
        groups = [g for g in groups if not g & homes] + [set().union(homes, *joined)]
    groups = eras.join(groups)
    provinces = [g for g in groups if g != {NATIONAL}]
    if len(provinces) <= 1:
        return dict.fromkeys(articles, Identity(name, JoiningRule.PERSON_BY_NAME))
    out: dict[str, Identity] = {}
    for article, homes in articles.items():
        group = next((g for g in groups if g & homes), None)
        home = min((g for g in group if g != NATIONAL), default=NATIONAL) if group else None
        if home in {None, NATIONAL}:
            out[article] = Identity(name, JoiningRule.PERSON_BY_NAME)
        else:
            out[article] = Identity(f"{name} ({home})", JoiningRule.PERSON_BY_NAME_AND_PROVINCE)
    return out


@cache
def _common_nouns() -> frozenset[str]:
    return frozenset(fold(row["full"]) for row in load_table("body_heads"))


def _identity(reading: Reading, entity: Entity, unit: Place | None) -> Identity:
    words = entity.key.partition(":")[2] or fold(entity.names[0])
    own = Identity(f"{words} ({reading.article.id})", unit=unit)
    if entity.type is EntityType.ORGANIZATION:
        common = (
            words in _common_nouns()
            and entity.scope is None
            and entity.kind not in {"government", "parliament", "ministry"}
        )
        if common or entity.kind in LOCAL_BODIES or (entity.scope is None and words.endswith(OF_LEVEL)):
            return own
        return Identity(words, JoiningRule.BODY_BY_FULL_NAME)
    if entity.type is EntityType.PLACE:
        return _place(entity, words, unit)
    if entity.type is EntityType.DOCUMENT:
        return _document(reading, entity, words, own)
    if len(words.split()) >= 5 and not words.split()[-1].isdigit():
        return Identity(words, JoiningRule.PROGRAMME_BY_TITLE)
    return own


def _place(entity: Entity, words: str, unit: Place | None) -> Identity:
    """A place by its name; one whose name recurs by its province too, where the article tells it."""
    province = fold(unit.parents[-1]) if unit and unit.parents else entity.scope
    if entity.kind in LOCAL_PLACES and province:
        return Identity(f"{words} ({province})", JoiningRule.PLACE_BY_NAME_AND_PROVINCE, unit)
    return Identity(words, JoiningRule.PLACE_BY_NAME, unit)


def _document(reading: Reading, entity: Entity, words: str, own: Identity) -> Identity:
    """A law by title, a numbered document by number and code or issuer; any other is the article's own."""
    if words.startswith(LAWS):
        return Identity(words, JoiningRule.LAW_BY_TITLE)
    number = next((w for w in words.split() if any(c.isdigit() for c in w)), "")
    if any(c.isalpha() for c in number):
        return Identity(words, JoiningRule.DOCUMENT_BY_NUMBER_AND_CODE)
    issuers = sorted(
        r.object for r in reading.relations if r.subject == entity.key and r.predicate is RelationType.ISSUED_BY
    )
    if number and issuers:
        return Identity(f"{words} ({issuers[0].partition(':')[2]})", JoiningRule.DOCUMENT_BY_NUMBER_AND_ISSUER)
    return own
