"""Turtle and TriG that a person can read: prefixes, a paragraph for each thing, a person's posts and words below them,
and below each fact the words that say it.

Written by hand: the terms are N-Triples already, so that only their order and their short forms are left to do, and
that takes a third of the time of parsing them for a library's writer.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from civicgraph.export.names import Names
from civicgraph.export.sorting import by_graph, by_subject, scratch
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

_KNOWN = 20_000
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
    told = by_subject((*triple, DEFAULT_GRAPH) for triple in triples)
    return turtle_of(((s, p, o) for s, p, o, _ in told), base)


def turtle_of(triples: Iterable[Triple], base: str = BASE) -> Iterator[str]:
    """The same of triples that are sorted already, each there once."""
    names = _Terms(base)
    yield from names.declarations()
    for _, text in _paragraphs(((*triple, DEFAULT_GRAPH) for triple in triples), names, ""):
        yield text


def to_trig(quads: Iterable[Quad], base: str = BASE, kinds: Collection[str] = ()) -> Iterator[str]:
    """The same with one block for each named graph, in the order of their IRIs; of those `kinds`, if any are given."""
    names = _Terms(base)
    yield from names.declarations()
    for graph, told in groupby(_paragraphs(by_graph(quads, kinds), names, "  "), key=itemgetter(0)):
        yield "\n{" if graph == DEFAULT_GRAPH else f"\n{names.short(graph)} {{"
        yield from (text for _, text in told)
        yield "}\n"


class _Terms:
    """Terms as Turtle writes them; the IRIs met last are known."""

    def __init__(self, base: str) -> None:
        self._names = Names(base)
        self._iri = lru_cache(_KNOWN)(lambda iri: self._names.short(iri) or iri)

    def declarations(self) -> Iterator[str]:
        for prefix, namespace in self._names.prefixes.items():
            yield f"@prefix {prefix}: <{namespace}> .\n"

    def short(self, text: str) -> str:
        if text.startswith("<"):
            return self._iri(text)
        if typed := _LITERAL.fullmatch(text):
            words, datatype = typed.groups()
            if datatype in _SHORT_NUMBER and _SHORT_NUMBER[datatype].fullmatch(words[1:-1]):
                return words[1:-1]
            return f"{words}^^{self.short(datatype)}"
        return text


_TABLES = (
    "CREATE TABLE paragraph (g TEXT, s TEXT, words TEXT)",
    "CREATE TABLE belonging (g TEXT, s TEXT, owner TEXT, PRIMARY KEY (g, s)) WITHOUT ROWID",
    "CREATE TABLE bearing (g TEXT, s TEXT, fact TEXT)",
    "CREATE TABLE bearing_first (g TEXT, s TEXT, fact TEXT, PRIMARY KEY (g, s)) WITHOUT ROWID",
)
_PLACED = """
SELECT p.g, p.words FROM paragraph p
LEFT JOIN bearing_first f ON f.g = p.g AND f.s = p.s
LEFT JOIN belonging b ON b.g = p.g AND b.s = coalesce(f.fact, p.s)
ORDER BY p.g, coalesce(owner, fact, p.s),
  CASE WHEN owner NOTNULL THEN coalesce(fact, p.s) WHEN fact NOTNULL THEN p.s END,
  CASE WHEN owner NOTNULL AND fact NOTNULL THEN p.s END
"""
"""Where each paragraph stands: a path from what it belongs to, such as a person, over a post, to its evidence."""


def _paragraphs(quads: Iterable[Quad], names: _Terms, indent: str) -> Iterator[tuple[str, str]]:
    """The graph and the text of each paragraph in its place, of quads sorted by graph and subject."""
    with scratch() as db:
        for table in _TABLES:
            db.execute(table)
        for (graph, subject), told in groupby(quads, key=itemgetter(3, 0)):
            about = [(p, o) for _, p, o, _ in told]
            words = f"\n{indent}{names.short(subject)} " + _lines(about, names, indent) + " .\n"
            db.execute("INSERT INTO paragraph VALUES (?, ?, ?)", (graph, subject, words))
            for predicate, object_ in about:
                if predicate in _BELOW:
                    db.execute("INSERT OR REPLACE INTO belonging VALUES (?, ?, ?)", (graph, subject, object_))
                elif predicate == _EVIDENCE:
                    db.execute("INSERT INTO bearing VALUES (?, ?, ?)", (graph, object_, subject))
        db.execute("INSERT INTO bearing_first SELECT g, s, min(fact) FROM bearing GROUP BY g, s ORDER BY g, s")
        yield from db.execute(_PLACED)


def _lines(about: Iterable[tuple[str, str]], names: _Terms, indent: str) -> str:
    """The predicates and objects of one subject: the type, the label, the other names, the rest."""
    told = sorted(about, key=lambda pair: (_FIRST.get(pair[0], pair[0]), pair[1]))
    return f" ;\n{indent}  ".join(
        f"{'a' if predicate == _TYPE else names.short(predicate)} " + ", ".join(names.short(o) for _, o in same)
        for predicate, same in groupby(told, key=itemgetter(0))
    )
