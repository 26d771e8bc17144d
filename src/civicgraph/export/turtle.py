"""Turtle and TriG that a person can read: prefixes, a paragraph for each thing, a person's posts and words below them,
and below each fact the words that say it.

Written by hand: the terms are N-Triples already, so that only their order and their short forms are left to do, and
that takes a third of the time of parsing them for a library's writer.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from civicgraph.export.names import Names
from civicgraph.graph import BASE, DEFAULT_GRAPH, PREFIXES, Quad, Triple

_TYPE = f"<{PREFIXES['rdf']}type>"
_FIRST = {_TYPE: "0", f"<{PREFIXES['rdfs']}label>": "1", f"<{PREFIXES['skos']}altLabel>": "2"}
_BELOW = {
    f"<{PREFIXES['org']}member>",
    f"<{PREFIXES['civic']}speaker>",
    f"<{PREFIXES['rdf']}subject>",
}
"""What a post, a statement and a relation belong to: they stand below it."""
_EVIDENCE = f"<{PREFIXES['civic']}evidence>"
"""What stands below the fact that it bears out, below the first one where it bears out several."""

_LITERAL = re.compile(r'(".*")\^\^(<[^>]*>)', re.S)
_SHORT_NUMBER = {
    f"<{PREFIXES['xsd']}integer>": re.compile(r"[+-]?[0-9]+"),
    f"<{PREFIXES['xsd']}decimal>": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
}


def to_turtle(triples: Iterable[Triple], base: str = BASE) -> Iterator[str]:
    """The text piece by piece, for any order of the triples the same; a triple told twice is written once.

    >>> print("".join(to_turtle([("<https://schema.org/a>", "<https://schema.org/b>", '"4"')])).splitlines()[-1])
    schema:a schema:b "4" .
    """
    names = _Terms(base)
    yield from names.declarations()
    yield from _paragraphs(triples, names, "")


def to_trig(quads: Iterable[Quad], base: str = BASE) -> Iterator[str]:
    """The same with one block for each named graph, in the order of their IRIs."""
    names = _Terms(base)
    yield from names.declarations()
    for graph, told in groupby(sorted(set(quads), key=itemgetter(3)), key=itemgetter(3)):
        yield "\n{" if graph == DEFAULT_GRAPH else f"\n{names.short(graph)} {{"
        yield from _paragraphs(((s, p, o) for s, p, o, _ in told), names, "  ")
        yield "}\n"


class _Terms:
    """Terms as Turtle writes them, each computed once."""

    def __init__(self, base: str) -> None:
        self._names = Names(base)
        self._known: dict[str, str] = {}

    def declarations(self) -> Iterator[str]:
        for prefix, namespace in self._names.prefixes.items():
            yield f"@prefix {prefix}: <{namespace}> .\n"

    def short(self, text: str) -> str:
        if text not in self._known:
            self._known[text] = self._shorten(text)
        return self._known[text]

    def _shorten(self, text: str) -> str:
        if text.startswith("<"):
            return self._names.short(text) or text
        if typed := _LITERAL.fullmatch(text):
            words, datatype = typed.groups()
            if datatype in _SHORT_NUMBER and _SHORT_NUMBER[datatype].fullmatch(words[1:-1]):
                return words[1:-1]
            return f"{words}^^{self.short(datatype)}"
        return text


def _paragraphs(triples: Iterable[Triple], names: _Terms, indent: str) -> Iterator[str]:
    told = sorted(set(triples))
    places = _places(told)

    def place(triple: Triple) -> tuple[tuple[str, ...], str, str]:
        """Of one subject the type, the label, the other names, the rest."""
        subject, predicate, object_ = triple
        return places[subject], _FIRST.get(predicate, predicate), object_

    for subject, about in groupby(sorted(told, key=place), key=itemgetter(0)):
        yield f"\n{indent}{names.short(subject)} " + _lines(about, names, indent) + " .\n"


def _places(told: Sequence[Triple]) -> dict[str, tuple[str, ...]]:
    """Where each subject stands: a path from what it belongs to, such as a person, over a post, to its evidence."""
    above = {s: o for s, p, o in told if p in _BELOW}
    facts = {o: s for s, p, o in reversed(told) if p == _EVIDENCE}
    places = {}
    for subject, _, _ in told:
        fact = facts.get(subject)
        path = (subject,) if fact is None else (fact, subject)
        places[subject] = (above[path[0]], *path) if path[0] in above else path
    return places


def _lines(about: Iterable[Triple], names: _Terms, indent: str) -> str:
    """The predicates and objects of one subject."""
    return f" ;\n{indent}  ".join(
        f"{'a' if predicate == _TYPE else names.short(predicate)} " + ", ".join(names.short(o) for _, _, o in same)
        for predicate, same in groupby(about, key=itemgetter(1))
    )
