"""The ontology and its shapes as files of the package, and the ontology as a named graph."""

from pathlib import Path

from civicgraph.graph import Quad
from civicgraph.store.formats import read_quads

ONTOLOGY_GRAPH = "<https://w3id.org/civicgraph/ontology>"


def ontology_folder() -> Path:
    """Where `civic.ttl` and `shapes.ttl` are: in the installed package, or beside `src` in a working copy."""
    installed = Path(__file__).parents[1] / "ontology"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "ontology"


def ontology_quads() -> list[Quad]:
    """The ontology in the graph of its name."""
    return [(s, p, o, ONTOLOGY_GRAPH) for s, p, o, _ in read_quads(ontology_folder() / "civic.ttl")]
