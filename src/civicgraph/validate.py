"""Whether a graph is as it must be, by `ontology/shapes.ttl`; each problem comes with the article and its words.

The engine is `shacl`, in Rust: it found the same as pySHACL in the tests and takes a fraction of its time.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from civicgraph.graph import Quad, merge
from civicgraph.graph.terms import term, value_of
from civicgraph.store import DEFAULT_GRAPH, ontology_folder, ontology_quads

_EVIDENCE, _SOURCE, _EXACT = term("civic:evidence"), term("oa:hasSource"), term("oa:exact")

ELSEWHERE = "Evidence is in the article whose graph tells the fact."
"""The one rule about named graphs, of which SHACL knows nothing."""


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
    import shacl

    told = list(quads)
    plain = {quad[:3] for quad in told if quad[3] == DEFAULT_GRAPH}  # a file without named graphs is taken as it is
    named = merge([quad for quad in told if quad[3] != DEFAULT_GRAPH] + ontology_quads())
    text = "".join(f"{s} {p} {o} .\n" for s, p, o in sorted(plain.union(named)))
    shapes = shacl.Shapes.from_file(str(ontology_folder() / "shapes.ttl"))
    where = _Where(told)
    found = {
        where.problem(
            result.message or "", _bare(result.focus_node) or "", result.path and _bare(result.path), result.value_plain
        )
        for result in shapes.validate_text(text, "nt").results
    }
    found |= {where.problem(ELSEWHERE, value_of(fact), None, None) for fact in where.told_elsewhere(told)}
    return sorted(found, key=lambda p: (p.message, p.focus, p.path or "", p.value or ""))


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
            subject
            for subject, predicate, object_, graph in quads
            if predicate == _EVIDENCE and graph not in (DEFAULT_GRAPH, self._source.get(object_, graph))
        ]

    def problem(self, message: str, focus: str, path: str | None, value: str | None) -> Problem:
        node = f"<{focus}>"
        evidence = self._evidence.get(node, node)
        source, exact = self._source.get(evidence), self._exact.get(evidence)
        return Problem(message, focus, path, value, source and value_of(source), exact and value_of(exact))


def _bare(node: str | None) -> str | None:
    return node and node.removeprefix("<").removesuffix(">")
