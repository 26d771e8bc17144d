"""The graph as something to ask: in memory or in a folder, by SPARQL. The only room that knows pyoxigraph."""

from civicgraph.store.answers import Answer, Rows, Term, Triples
from civicgraph.store.folder import create, data_folder, is_store, open_store, trial
from civicgraph.store.formats import (
    NOT_XML,
    RdfFormat,
    parse_graph,
    read_quads,
    serialize_to,
)
from civicgraph.store.ontology import ONTOLOGY_GRAPH, ontology_folder, ontology_quads
from civicgraph.store.store import GRAPH_TYPES, RESULT_TYPES, Store
from civicgraph.store.updates import Plan, Update, plan

__all__ = [
    "GRAPH_TYPES",
    "NOT_XML",
    "ONTOLOGY_GRAPH",
    "RESULT_TYPES",
    "Answer",
    "Plan",
    "RdfFormat",
    "Rows",
    "Store",
    "Term",
    "Triples",
    "Update",
    "create",
    "data_folder",
    "is_store",
    "ontology_folder",
    "ontology_quads",
    "open_store",
    "parse_graph",
    "plan",
    "read_quads",
    "serialize_to",
    "trial",
]
