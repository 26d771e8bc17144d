"""The hand-made readings as the pages get them: the network of the graph room, and the articles by id."""

import base64
import json
import re
import zlib
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tests.factory import HOSTILE, READINGS

from civicgraph.graph import entity_iri, merge, to_network, to_quads
from civicgraph.model import Article, Reading
from civicgraph.query.catalogue import load_catalogue
from civicgraph.render import Note, Sparql

if TYPE_CHECKING:
    import networkx as nx

Sample = tuple["nx.MultiDiGraph[str]", dict[str, Article]]


def sample_of(*readings: Reading) -> Sample:
    quads = [quad for reading in readings for quad in to_quads(reading)]
    return to_network(quads), {reading.article.id: reading.article for reading in readings}


SAMPLE = sample_of(*READINGS)
HOSTILE_SAMPLE = sample_of(HOSTILE)


def notes_of(*readings: Reading) -> list[Note]:
    """The figures and statements of the readings, at the nodes of the network."""
    notes = []
    for reading in readings:
        iri = {entity.key: entity_iri(entity).strip("<>") for entity in reading.entities}
        figures = [s for s in reading.statistics if s.reporter]
        told = [(s.reporter or "", "figures", f"{s.value:g} {s.unit}", s.evidence[0]) for s in figures]
        told += [(s.speaker, "statements", s.words, s.evidence[0]) for s in reading.statements]
        notes += [
            Note(
                iri[key],
                family,
                words,
                reading.article.id,
                e.start,
                e.end,
                reading.article.content[e.start : e.end],
                e.rule,
                e.confidence,
            )
            for key, family, words, e in told
        ]
    return notes


def sparql_of(*readings: Reading) -> Sparql:
    """The same facts as triples, and the catalogue, as a page that answers SPARQL takes them."""
    triples = merge(quad for reading in readings for quad in to_quads(reading))
    return Sparql([f"{' '.join(triple)} .\n" for triple in triples], [asdict(q) for q in load_catalogue().values()])


def block_of(html: str, name: str) -> Any:
    """A data block of a page, as its scripts read it."""
    found = re.search(rf'<script type="([\w/]+)"[^>]* id="{name}">(.*?)</script>', html, re.S)
    assert found is not None
    kind, text = found.groups()
    return json.loads(text if kind == "application/json" else zlib.decompress(base64.b64decode(text)))


def labels_of(html: str) -> set[str]:
    """The names of the nodes that a graph page or a timeline holds."""
    return set(block_of(html, "scene")["nodes"]["label"])
