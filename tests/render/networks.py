"""The hand-made readings as the pages get them: the network of the graph room, and the articles by id."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from tests.factory import HOSTILE, READINGS

from civicgraph.graph import merge, to_network, to_quads
from civicgraph.model import Article, Reading
from civicgraph.query.catalogue import load_catalogue
from civicgraph.render import Sparql

if TYPE_CHECKING:
    import networkx as nx

Sample = tuple["nx.MultiDiGraph[str]", dict[str, Article]]


def sample_of(*readings: Reading) -> Sample:
    quads = [quad for reading in readings for quad in to_quads(reading)]
    return to_network(quads), {reading.article.id: reading.article for reading in readings}


SAMPLE = sample_of(*READINGS)
HOSTILE_SAMPLE = sample_of(HOSTILE)


def sparql_of(*readings: Reading) -> Sparql:
    """The same facts as triples, and the catalogue, as a page that answers SPARQL takes them."""
    triples = merge(quad for reading in readings for quad in to_quads(reading))
    return Sparql([f"{' '.join(triple)} .\n" for triple in triples], [asdict(q) for q in load_catalogue().values()])
