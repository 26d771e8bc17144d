"""Facts to a graph: quads as the contract writes them, and the same facts as a networkx `MultiDiGraph`."""

from civicgraph.graph.asides import asides_of, say_figure
from civicgraph.graph.merge import SHARED, Triple, merge, reported
from civicgraph.graph.network import (
    EDGE_KINDS,
    Edge,
    Node,
    Properties,
    edges_of,
    end_of,
    index,
    index_triples,
    network_of,
    nodes_of,
    to_network,
)
from civicgraph.graph.quads import Identify, entity_iri, identify_by_name, to_quads
from civicgraph.graph.terms import BASE, CIVIC, DEFAULT_GRAPH, PREFIXES, Quad, article_iri, content_iri, lines

__all__ = [
    "BASE",
    "CIVIC",
    "DEFAULT_GRAPH",
    "EDGE_KINDS",
    "PREFIXES",
    "SHARED",
    "Edge",
    "Identify",
    "Node",
    "Properties",
    "Quad",
    "Triple",
    "article_iri",
    "asides_of",
    "content_iri",
    "edges_of",
    "end_of",
    "entity_iri",
    "identify_by_name",
    "index",
    "index_triples",
    "lines",
    "merge",
    "network_of",
    "nodes_of",
    "reported",
    "say_figure",
    "to_network",
    "to_quads",
]
