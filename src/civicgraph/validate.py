"""Whether a graph is as it must be, by `ontology/shapes.ttl`; each problem comes with the article and its words.

The engine is `shacl`, in Rust: it finds the same as pySHACL in the tests, in a fraction of the time. The shapes' SPARQL
constraints it would run for each thing anew, in a time that grows with the square of the graph; the store runs them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from civicgraph.graph import DEFAULT_GRAPH, Quad, Triple, merge
from civicgraph.graph.terms import term, value_of
from civicgraph.store import Rows, Store, ontology_folder, ontology_quads, read_quads

_SHACL = "<http://www.w3.org/ns/shacl#"
_SPARQL, _SELECT, _MESSAGE = f"{_SHACL}sparql>", f"{_SHACL}select>", f"{_SHACL}message>"
_EVIDENCE, _SOURCE, _EXACT = term("civic:evidence"), term("oa:hasSource"), term("oa:exact")

ELSEWHERE = "Evidence is in the article whose graph tells the fact."
"""The one rule about named graphs, of which SHACL knows nothing."""

_Broken = tuple[str, str, str | None, str | None]
"""A broken rule's message, the thing that breaks it, the property and the value, if there is one."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that is broken, by which thing, and where to look: the article (IRI) and the words, if there are any."""

    message: str
    focus: str
    path: str | None = None
    value: str | None = None
    article: str | None = None
    quote: str | None = None


def validate(quads: Iterable[Quad]) -> list[Problem]:
    """All problems of a graph, sorted; none if it is as it must be.

    >>> validate([("<urn:x>", term("rdf:type"), term("civic:Person"), "<urn:g>")])[0].message
    'It has one label in a language, the full form of its name.'
    """
    told = list(quads)
    plain = {quad[:3] for quad in told if quad[3] == DEFAULT_GRAPH}  # a file without named graphs is taken as it is
    triples = plain.union(merge([quad for quad in told if quad[3] != DEFAULT_GRAPH] + ontology_quads()))
    where = _Where(told)
    found = {where.problem(*broken) for broken in (*_break_shapes(triples), *_break_queries(triples))}
    found |= {where.problem(ELSEWHERE, fact) for fact in where.told_elsewhere(told)}
    return sorted(found, key=lambda p: (p.message, p.focus, p.path or "", p.value or ""))


@cache
def _shapes() -> tuple[Triple, ...]:
    return tuple(quad[:3] for quad in read_quads(ontology_folder() / "shapes.ttl"))


def _break_shapes(triples: Iterable[Triple]) -> Iterator[_Broken]:
    """What the shapes of SHACL Core find."""
    import shacl

    core = "".join(f"{s} {p} {o} .\n" for s, p, o in _shapes() if p != _SPARQL)
    text = "".join(f"{s} {p} {o} .\n" for s, p, o in triples)
    for result in shacl.Shapes.from_text(core, "nt").validate_text(text, "nt").results:
        yield result.message or "", _bare(result.focus_node), result.path and _bare(result.path), result.value_plain


def _break_queries(triples: Iterable[Triple]) -> Iterator[_Broken]:
    """What the SPARQL constraints of the shapes find: each asked once over the whole graph, not once for each thing."""
    shapes = _shapes()
    constraints = {o for _, p, o in shapes if p == _SPARQL}
    store = Store.of((*triple, "<urn:x:validated>") for triple in triples)
    for constraint in sorted(constraints):
        about = {p: value_of(o) for s, p, o in shapes if s == constraint and p in (_SELECT, _MESSAGE)}
        rows = store.query(about[_SELECT])
        assert isinstance(rows, Rows)  # the answer to SELECT
        for row in rows.dicts():
            yield about[_MESSAGE], row["this"] or "", None, row["value"]


class _Where:
    """The articles and words behind facts and evidence."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._evidence: dict[str, str] = {}
        self._source: dict[str, str] = {}
        self._exact: dict[str, str] = {}
        tables = {_EVIDENCE: self._evidence, _SOURCE: self._source, _EXACT: self._exact}
        for subject, predicate, object_, _ in quads:
            if predicate in tables:
                tables[predicate].setdefault(subject, object_)

    def told_elsewhere(self, quads: Iterable[Quad]) -> list[str]:
        """The facts of a graph whose evidence is in another article."""
        return [
            _bare(subject)
            for subject, predicate, object_, graph in quads
            if predicate == _EVIDENCE and graph not in (DEFAULT_GRAPH, self._source.get(object_, graph))
        ]

    def problem(self, message: str, focus: str, path: str | None = None, value: str | None = None) -> Problem:
        node = f"<{focus}>"
        evidence = self._evidence.get(node, node)
        source, exact = self._source.get(evidence), self._exact.get(evidence)
        return Problem(message, focus, path, value, source and value_of(source), exact and value_of(exact))


def _bare(node: str) -> str:
    return node.removeprefix("<").removesuffix(">")
