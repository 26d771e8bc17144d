"""What changed between two builds, fact by fact: added, removed, told otherwise, each with its article and rule."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from civicgraph.graph import Quad, reported
from civicgraph.graph.network import Properties, index
from civicgraph.graph.terms import term, value_of

_EVIDENCE, _TYPE, _LABEL = term("civic:evidence"), term("rdf:type"), term("rdfs:label")
_EXACT, _STATEMENT = term("oa:exact"), term("rdf:Statement")
_PARTS = (term("rdf:subject"), term("rdf:predicate"), term("rdf:object"))
_UNSAID = {_EVIDENCE, _TYPE, _LABEL, term("civic:confidence"), term("civic:trigger")}
"""What the line about a fact leaves out: it is told apart, or is no part of what the fact says."""


class Change(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that only one build has, or both tell differently; `says` is a line to read.

    `turns` are the properties that both tell differently, each as `name before → after`.
    """

    change: Change
    fact: str
    says: str
    article: str
    rules: tuple[str, ...]
    turns: tuple[str, ...] = ()


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
            found.append(replace(_difference(Change.CHANGED, fact, new), turns=_turns(fact, old, new)))
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
    """`Meeting hội nghị: chair Trần Văn An, startDate 2019-03-11`, or `coordinatesWith: Công an tỉnh → Sở Tư pháp`."""
    if _STATEMENT in about[_TYPE]:
        subject, predicate, object_ = (_words(about[part][0], things) for part in _PARTS)
        return f"{predicate}: {subject} → {object_}"
    said = ", ".join(
        f"{_name(predicate)} {_words(object_, things)}"
        for predicate, objects in about.items()
        if predicate not in _UNSAID
        for object_ in objects
    )
    label = f" {value_of(about[_LABEL][0])}" if _LABEL in about else ""
    return f"{_name(about[_TYPE][0])}{label}: {said}"


def _turns(fact: str, old: dict[str, Properties], new: dict[str, Properties]) -> tuple[str, ...]:
    """`confidence 0.9 → 0.95`, for each property of a fact of which the builds tell other values."""
    before, after = old[fact], new[fact]
    turns = []
    for predicate in sorted(before.keys() | after.keys()):
        was, is_ = before.get(predicate, []), after.get(predicate, [])
        if was != is_:
            lost = _list((value for value in was if value not in is_), old)
            come = _list((value for value in is_ if value not in was), new)
            turns.append(f"{_name(predicate)} {lost} → {come}")
    return tuple(turns)


def _list(values: Iterable[str], things: dict[str, Properties]) -> str:
    """Values to read side by side: an entity with the end of its IRI, since another may have the same name."""
    return ", ".join(_value(value, things) for value in values) or "nothing"


def _value(value: str, things: dict[str, Properties]) -> str:
    about = things.get(value, {})
    if _EXACT in about:
        rule, confidence = (value_of(about[term(name)][0]) for name in ("civic:rule", "civic:confidence"))
        return f"“{' '.join(value_of(about[_EXACT][0]).split())}” ({rule}, {confidence})"
    return f"{_words(value, things)} ({_name(value)})" if _LABEL in about else _words(value, things)


def _words(term_: str, things: dict[str, Properties]) -> str:
    label = things.get(term_, {}).get(_LABEL)
    return value_of(label[0]) if label else _name(term_) if term_.startswith("<") else value_of(term_)


def _name(iri: str) -> str:
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 : -1]
