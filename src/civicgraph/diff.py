"""What changed between two builds, fact by fact: added, removed, told otherwise, each with its article and rule."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from civicgraph.graph import Quad, reported
from civicgraph.graph.network import Properties, index
from civicgraph.graph.terms import term, value_of

_EVIDENCE, _TYPE, _LABEL = term("civic:evidence"), term("rdf:type"), term("rdfs:label")
_UNSAID = {_EVIDENCE, _TYPE, _LABEL, term("civic:confidence"), term("civic:trigger")}
"""What the line about a fact leaves out: it is told apart, or is no part of what the fact says."""


class Change(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that only one build has, or both tell differently; `says` is a line to read."""

    change: Change
    fact: str
    says: str
    article: str
    rules: tuple[str, ...]


def diff(before: Iterable[Quad], after: Iterable[Quad]) -> list[Difference]:
    """The differences of two builds, sorted by article and fact.

    A fact that an improved rule reads with other words, roles or dates is one removed and one added, since a fact's
    IRI is made of what it says; `changed` are those whose confidence, status or entities alone are others.
    """
    old, new = index(reported(before)), index(reported(after))
    found = []
    for fact in {iri for things in (old, new) for iri, about in things.items() if _EVIDENCE in about}:
        if fact not in old:
            found.append(_difference(Change.ADDED, fact, new))
        elif fact not in new:
            found.append(_difference(Change.REMOVED, fact, old))
        elif old[fact] != new[fact]:
            found.append(_difference(Change.CHANGED, fact, new))
    return sorted(found, key=lambda d: (d.article, d.fact))


def _difference(change: Change, fact: str, things: dict[str, Properties]) -> Difference:
    about = things[fact]
    evidence = [things[node] for node in about[_EVIDENCE]]
    return Difference(
        change,
        value_of(fact),
        _line(about, things),
        value_of(evidence[0][term("oa:hasSource")][0]),
        tuple(sorted({value_of(e[term("civic:rule")][0]) for e in evidence})),
    )


def _line(about: Properties, things: dict[str, Properties]) -> str:
    """`Meeting hội nghị: chair Trần Văn An, startDate 2019-03-11`."""
    said = ", ".join(
        f"{_name(predicate)} {_words(object_, things)}"
        for predicate, objects in about.items()
        if predicate not in _UNSAID
        for object_ in objects
    )
    label = f" {value_of(about[_LABEL][0])}" if _LABEL in about else ""
    return f"{_name(about[_TYPE][0])}{label}: {said}"


def _words(term_: str, things: dict[str, Properties]) -> str:
    label = things.get(term_, {}).get(_LABEL)
    return value_of(label[0]) if label else _name(term_) if term_.startswith("<") else value_of(term_)


def _name(iri: str) -> str:
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 : -1]
