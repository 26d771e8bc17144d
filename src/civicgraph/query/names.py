"""From what a user writes to the things that it names: a name in any spelling, with or without marks."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher, get_close_matches

from civicgraph.errors import QueryError
from civicgraph.query.catalogue import Parameter, ParameterType
from civicgraph.spelling import fold, strip_marks
from civicgraph.vocabulary import EntityType

_IRI = re.compile(r'<?([A-Za-z][A-Za-z0-9+.-]*://[^\x00-\x20<>"{}|^`\\]+)>?')
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

NAMES_QUERY = f"""
SELECT ?thing ?type ?property ?name WHERE {{
  VALUES ?type {{ {" ".join(f"civic:{type_}" for type_ in EntityType)} }}
  VALUES ?property {{ rdfs:label skos:altLabel }}
  ?thing a ?type ; ?property ?name .
}}
"""
"""What `Names` is made of."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the graph by its IRI, with its type and names; the first is its label."""

    iri: str
    type: EntityType
    names: tuple[str, ...]


class Names:
    """All things that have a name, to be found by it.

    >>> names = Names([Named("urn:1", EntityType.PERSON, ("Tô Lâm",)), Named("urn:2", EntityType.PLACE, ("Tô Lâm",))])
    >>> names.find(ParameterType.PERSON, "to lam")
    ['urn:1']
    >>> [(found.iri, score) for found, score in names.search("to lam", limit=1)]
    [('urn:1', 100.0)]
    """

    def __init__(self, things: Iterable[Named]) -> None:
        self.things = {thing.iri: thing for thing in sorted(things, key=lambda thing: thing.iri)}
        self._plain = {iri: tuple(strip_marks(name) for name in thing.names) for iri, thing in self.things.items()}
        self._bearers: dict[str, list[str]] = {}
        for iri, names in self._plain.items():
            for word in sorted({word for name in names for word in name.split()}):
                self._bearers.setdefault(word, []).append(iri)

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, str, str]]) -> "Names":
        """From the answer to `NAMES_QUERY`, in plain words."""
        told: dict[str, tuple[str, list[str]]] = {}
        for thing, type_, _, name in sorted(rows, key=lambda row: (row[0], row[1], "altLabel" in row[2], row[3])):
            told.setdefault(thing, (type_, []))[1].append(name)
        return cls(
            Named(thing, EntityType(type_.rpartition("#")[2]), tuple(dict.fromkeys(names)))
            for thing, (type_, names) in told.items()
        )

    def find(self, type_: ParameterType, name: str) -> list[str]:
        """The IRIs of the things that go by `name`, as `bearing` gives them; a QueryError if nothing does."""
        if found := self.bearing(type_, name):
            return found
        hint = self._hint(type_, strip_marks(name))
        raise QueryError(f"nothing of the kind {type_} is called {name!r} in this graph{hint}")

    def bearing(self, type_: ParameterType, name: str) -> list[str]:
        """The IRIs of the things that go by `name`, in the order of their IRIs.

        Cases in the order in which they are tried: the name as spelled, case and tone placement apart; without marks;
        as words within a longer name.
        """
        spelled, plain = fold(name), strip_marks(name)
        candidates = [thing for thing in self._sharing(plain) if _is_of(thing, type_)]
        tests: tuple[Callable[[Named], bool], ...] = (
            lambda thing: any(fold(other) == spelled for other in thing.names),
            lambda thing: plain in self._plain[thing.iri],
            lambda thing: any(f" {plain} " in f" {other} " for other in self._plain[thing.iri]),
        )
        for bears in tests:
            if found := sorted(thing.iri for thing in candidates if bears(thing)):
                return found
        return []

    def search(self, name: str, types: Iterable[EntityType] = EntityType, limit: int = 10) -> list[tuple[Named, float]]:
        """What may be meant by `name`, the likest first, each with a score up to 100, which only a whole name has."""
        plain, wanted = strip_marks(name), set(types)
        scored = [
            (thing, max(_likeness(plain, other) for other in self._plain[thing.iri]))
            for thing in self._sharing(plain)
            if thing.type in wanted
        ]
        return sorted(scored, key=lambda found: (-found[1], found[0].names[0], found[0].iri))[:limit]

    def starting(self, prefix: str, types: Iterable[EntityType] = EntityType, limit: int = 10) -> list[Named]:
        """The things with a name in which a word begins with `prefix`, for a field that completes what is typed."""
        plain, wanted = strip_marks(prefix).strip(), set(types)
        found = (
            thing
            for iri, thing in self.things.items()
            if thing.type in wanted and any(f" {plain}" in f" {other}" for other in self._plain[iri])
        )
        return sorted(found, key=lambda thing: (not self._plain[thing.iri][0].startswith(plain), thing.names[0]))[
            :limit
        ]

    def _sharing(self, plain: str) -> Iterator[Named]:
        """The things that share a word with the name."""
        iris = {iri for word in plain.split() for iri in self._bearers.get(word, ())}
        return (self.things[iri] for iri in sorted(iris))

    def _hint(self, type_: ParameterType, plain: str) -> str:
        of_type = (thing for thing in self.things.values() if _is_of(thing, type_))
        return hint_at(plain, {self._plain[thing.iri][0]: thing.names[0] for thing in of_type})


def hint_at(plain: str, names: Mapping[str, str]) -> str:
    """The end of a sentence that says which names come close to one without marks; `names` are the full by the plain.

    >>> hint_at("to lan", {"to lam": "Tô Lâm", "bo cong an": "Bộ Công an"})
    '; close to it are Tô Lâm'
    """
    close = get_close_matches(plain, sorted(names), n=3, cutoff=0.6)
    return f"; close to it are {', '.join(names[other] for other in close)}" if close else ""


def _is_of(thing: Named, type_: ParameterType) -> bool:
    return type_ is ParameterType.ENTITY or thing.type.lower() == type_


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 100.0
    ours, theirs = set(one.split()), set(other.split())
    shared = 2 * len(ours & theirs) / (len(ours) + len(theirs))
    return round(99 * (shared + SequenceMatcher(None, one, other).ratio()) / 2, 1)


def check_date(name: str, value: str) -> None:
    """Raise a QueryError if the value of what is called `name` is no day, month or year that there is."""
    try:
        first_day = _DATE.fullmatch(value) and date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    except ValueError:  # a thirteenth month
        first_day = None
    if not first_day:
        raise QueryError(f"{name} is a date such as 2017, 2017-06 or 2017-06-15, not {value!r}")


def to_terms(names: Callable[[], Names], parameter: Parameter, value: str) -> list[str]:
    """The SPARQL terms that stand for `value`; QueryError says what was expected or which names come close."""
    if parameter.type.names_entity:
        if iri := _IRI.fullmatch(value):
            return [f"<{iri[1]}>"]
        return [f"<{iri}>" for iri in names().find(parameter.type, value)]
    if parameter.type is ParameterType.DATE:
        check_date(parameter.name, value)
    if parameter.type is ParameterType.INTEGER:
        if not re.fullmatch(r"[+-]?\d+", value):
            raise QueryError(f"{parameter.name} is a whole number, not {value!r}")
        return [value]
    return [json.dumps(value, ensure_ascii=False)]
