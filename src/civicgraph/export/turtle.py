"""Turtle and TriG that a person can read: prefixes, a paragraph for each thing, a person's posts and words below them.

Written by hand: the terms are N-Triples already, so that only their order and their short forms are left to do, and
that takes a third of the time of parsing them for a library's writer.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from civicgraph.export.names import Names
from civicgraph.graph import BASE, PREFIXES, Quad, Triple

_TYPE = f"<{PREFIXES['rdf']}type>"
_FIRST = {_TYPE: "0", f"<{PREFIXES['rdfs']}label>": "1", f"<{PREFIXES['skos']}altLabel>": "2"}
_BELOW = {
    f"<{PREFIXES['org']}member>",
    f"<{PREFIXES['civic']}speaker>",
    f"<{PREFIXES['rdf']}subject>",
}
"""What a post, a statement and a relation belong to: they stand below it."""

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
        yield f"\n{names.short(graph)} {{"
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
    above = {s: o for s, p, o in told if p in _BELOW}
    for _, family in groupby(_arranged(told, above), key=lambda triple: above.get(triple[0], triple[0])):
        for subject, about in groupby(family, key=itemgetter(0)):
            yield f"\n{indent}{names.short(subject)} " + _lines(about, names, indent) + " .\n"


def _arranged(told: Iterable[Triple], above: Mapping[str, str]) -> list[Triple]:
    """By what it belongs to, that thing itself first; of one subject the type, the label, the other names, the rest."""

    def place(triple: Triple) -> tuple[str, bool, str, str, str]:
        subject, predicate, object_ = triple
        return above.get(subject, subject), subject in above, subject, _FIRST.get(predicate, predicate), object_

    return sorted(told, key=place)


def _lines(about: Iterable[Triple], names: _Terms, indent: str) -> str:
    """The predicates and objects of one subject."""
    return f" ;\n{indent}  ".join(
        f"{'a' if predicate == _TYPE else names.short(predicate)} " + ", ".join(names.short(o) for _, _, o in same)
        for predicate, same in groupby(about, key=itemgetter(1))
    )
