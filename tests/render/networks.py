"""A MultiDiGraph of readings in miniature, as the pages expect it."""

import networkx as nx
from tests.factory import HOSTILE, READINGS

from civicgraph.model import Article, Evidence, Reading


def network_of(readings: tuple[Reading, ...]) -> "nx.MultiDiGraph[str]":
    """Entities by type and name, events by article and key, an edge for each thing said between two of them."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for reading in readings:
        of = {entity.key: f"urn:x:{entity.type}/{entity.names[0]}" for entity in reading.entities}
        for entity in reading.entities:
            graph.add_node(of[entity.key], label=entity.names[0], type=entity.type, names=entity.names)

        def tie(source: str, target: str, predicate: str, reading: Reading, said: Evidence, **more: str | None) -> None:
            place = {"article": reading.article.id, "start": said.start, "end": said.end}
            graph.add_edge(
                source, target, predicate=predicate, rule=said.rule, confidence=said.confidence, **place, **more
            )

        for position in reading.positions:
            if position.org:
                more = {"title": position.title, "status": position.status}
                tie(of[position.person], of[position.org], "position", reading, position.evidence[0], **more)
        for event in reading.events:
            node = f"urn:x:event/{reading.article.id}/{event.key}"
            date = event.time.start if event.time else None
            label = event.name or event.trigger
            graph.add_node(node, label=label, type=event.type, date=date, status=event.status)
            for role, filler in event.roles:
                tie(node, of[filler], role, reading, event.evidence[0], date=date)
            if event.place:
                tie(node, of[event.place], "location", reading, event.evidence[0], date=date)
        for relation in reading.relations:
            tie(of[relation.subject], of[relation.object], relation.predicate, reading, relation.evidence[0])
    return graph


def articles_of(readings: tuple[Reading, ...]) -> dict[str, Article]:
    return {reading.article.id: reading.article for reading in readings}


SAMPLE = network_of(READINGS), articles_of(READINGS)
HOSTILE_SAMPLE = network_of((HOSTILE,)), articles_of((HOSTILE,))
