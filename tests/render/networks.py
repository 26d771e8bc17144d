"""The hand-made readings as the pages get them: the network of the graph room, and the articles by id."""

from typing import TYPE_CHECKING

from tests.factory import HOSTILE, READINGS

from civicgraph.graph import to_network, to_quads
from civicgraph.model import Article, Reading

if TYPE_CHECKING:
    import networkx as nx

Sample = tuple["nx.MultiDiGraph[str]", dict[str, Article]]


def sample_of(*readings: Reading) -> Sample:
    quads = [quad for reading in readings for quad in to_quads(reading)]
    return to_network(quads), {reading.article.id: reading.article for reading in readings}


SAMPLE = sample_of(*READINGS)
HOSTILE_SAMPLE = sample_of(HOSTILE)
