"""Facts to a graph: quads as the contract writes them, and the same facts as a networkx `MultiDiGraph`."""

from civicgraph.graph.asides import asides_of, say_figure
from civicgraph.graph.merge import Triple, merge, reported, shared
from civicgraph.graph.network import index_triples, network_of, to_network
from civicgraph.graph.quads import Identify, entity_iri, identify_by_name, to_quads
from civicgraph.graph.terms import BASE, CIVIC, DEFAULT_GRAPH, PREFIXES, Quad, article_iri, content_iri, lines

__all__ = [
    "BASE",
    "CIVIC",
    "DEFAULT_GRAPH",
    "PREFIXES",
    "Identify",
    "Quad",
    "Triple",
    "article_iri",
    "asides_of",
    "content_iri",
    "entity_iri",
    "identify_by_name",
    "index_triples",
    "lines",
    "merge",
    "network_of",
    "reported",
    "say_figure",
    "shared",
    "to_network",
    "to_quads",
]
