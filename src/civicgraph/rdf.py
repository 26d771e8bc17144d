"""rdflib's view of the graph, for whoever works with rdflib: a `Dataset` with one named graph for each article.

Building it goes around rdflib's parsers, which take some ten times as long as making its terms from pyoxigraph's.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from civicgraph.graph import DEFAULT_GRAPH, PREFIXES, Quad
from civicgraph.graph.terms import value_of
from civicgraph.store import read_quads

if TYPE_CHECKING:
    from rdflib import Dataset


def dataset(source: Path | str | Iterable[Quad]) -> "Dataset":
    """The quads of a file ("outputs/graph.nq") or of `civicgraph.graph.to_quads` as an rdflib `Dataset`.

    >>> from rdflib import Literal, URIRef
    >>> from civicgraph.graph import to_quads
    >>> from civicgraph.model import Article, Reading
    >>> d = dataset(to_quads(Reading(Article("a-1", "Họp tổng kết", ""))))
    >>> print(d.value(predicate=URIRef("http://purl.org/dc/terms/title"), object=Literal("Họp tổng kết", lang="vi")))
    https://w3id.org/civicgraph/id/article/a-1
    """
    from rdflib import Dataset
    from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

    quads = read_quads(Path(source)) if isinstance(source, Path | str) else source
    found = Dataset(default_union=True)
    for prefix, namespace in PREFIXES.items():
        found.bind(prefix, namespace)
    graphs = {DEFAULT_GRAPH: found.graph(DATASET_DEFAULT_GRAPH_ID)}
    node = cache(_node)
    for s, p, o, g in quads:
        if g not in graphs:
            graphs[g] = found.graph(node(g))
        graphs[g].add((node(s), node(p), node(o)))
    return found


def _node(text: str) -> Any:  # rdflib's terms have no common type that its own methods take
    """The rdflib term of an N-Triples term."""
    from rdflib import BNode, Literal, URIRef

    if text.startswith("<"):
        return URIRef(text[1:-1])
    if text.startswith("_:"):
        return BNode(text[2:])
    suffix = text[text.rindex('"') + 1 :]
    if suffix.startswith("@"):
        return Literal(value_of(text), lang=suffix[1:])
    return Literal(value_of(text), datatype=URIRef(suffix[3:-1]) if suffix else None)
