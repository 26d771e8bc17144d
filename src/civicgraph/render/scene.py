"""What a picture of the graph shows, as columns of plain values that the pages read: nodes, facts, passages, articles.

Takes the MultiDiGraph of the graph room and the articles it was read from; knows neither HTML nor drawing.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from civicgraph.model import Article
from civicgraph.render.layout import lay_out
from civicgraph.render.palette import STYLES, size_of
from civicgraph.render.passages import day_of, quote_passages

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Scene:
    """The part of a graph that a page shows; `total` counts the nodes of the whole graph.

    `links` are the pairs of nodes with a fact between them, sorted; assets/scene.js numbers them the same way.
    `columns` holds, ready for JSON, one list for each property of nodes (`label`, `type`, `x` ...), of facts (`source`,
    `target`, `predicate`, `passage` ...), of passages (`sentence`, `start`, `end`), of sentences and of articles.
    """

    total: int
    shown: int
    links: list[tuple[int, int]] = field(repr=False)
    columns: dict[str, dict[str, list[object]]] = field(repr=False)


def compose(
    graph: "nx.MultiDiGraph[str]", articles: Mapping[str, Article], total: int | None = None, placed: bool = True
) -> Scene:
    """The scene of the whole of `graph`: nodes from the most connected down, facts in the order of their nodes.

    `total` is the size of the graph from which this one was selected, its own size if nothing was left out. Without
    `placed` every node stands at 0, 0, for pages that draw no picture.
    """
    order = sorted(graph, key=lambda node: (-graph.degree(node), str(graph.nodes[node]["label"]), str(node)))
    number = {node: at for at, node in enumerate(order)}
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: (number[edge[0]], number[edge[1]], str(edge[2])))
    ends = np.array([(number[source], number[target]) for source, target, _, _ in edges], dtype=np.int64).reshape(-1, 2)
    links = sorted({_pair(a, b) for a, b in ends.tolist() if a != b})
    degrees = np.bincount(np.array(links, dtype=np.int64).ravel(), minlength=len(order)).tolist()
    places = [(str(data["article"]), int(data["start"]), int(data["end"])) for _, _, _, data in edges]
    passages = quote_passages(set(places), articles)
    facts: dict[str, list[object]] = {
        "source": [number[source] for source, _, _, _ in edges],
        "target": [number[target] for _, target, _, _ in edges],
        "id": [str(data["fact"]) if data["predicate"] == "position" else "" for _, _, _, data in edges],
        "predicate": [str(data["predicate"]) for _, _, _, data in edges],
        "date": [_date_apart(graph.nodes[source], data, articles) for source, _, _, data in edges],
        "words": [data.get("title") or "" for _, _, _, data in edges],
        "status": [data.get("status") or "" for _, _, _, data in edges],
        "rule": [data.get("rule") or "" for _, _, _, data in edges],
        "confidence": [round(float(data.get("confidence", 1)), 2) for _, _, _, data in edges],
        "passage": [passages.row[place] for place in places],
    }
    nodes = [graph.nodes[node] for node in order]
    place = np.rint(lay_out(len(order), ends) if placed else np.zeros((len(order), 2))).astype(int)
    columns = {
        "nodes": {
            "id": [str(node) for node in order],
            "label": [str(node["label"]) for node in nodes],
            "type": [str(node["type"]) for node in nodes],
            "kind": [node.get("kind") or "" for node in nodes],
            "names": [list(node.get("names") or ()) for node in nodes],
            "date": [node.get("date") or "" for node in nodes],
            "end": [node.get("end") or "" for node in nodes],
            "status": [node.get("status") or "" for node in nodes],
            "x": place[:, 0].tolist(),
            "y": place[:, 1].tolist(),
            "size": [size_of(degree) for degree in degrees],
        },
        "facts": facts,
        **passages.columns,
    }
    return Scene(len(graph) if total is None else total, len(graph), links, columns)


def describe(scene: Scene, title: str) -> dict[str, object]:
    """What a page's scripts know about the scene beside its columns."""
    return {
        "title": title,
        "total": scene.total,
        "shown": scene.shown,
        "styles": {str(name): asdict(style) for name, style in STYLES.items()},
    }


def _pair(a: int, b: int) -> tuple[int, int]:
    """The two ends of a line, whichever way the facts on it run."""
    return (a, b) if a < b else (b, a)


def _date_apart(event: Mapping[str, object], fact: Mapping[str, object], articles: Mapping[str, Article]) -> str:
    """When the fact was so: nothing where its event's date says it, the day of the article where nothing does."""
    date = str(fact.get("date") or "")
    if date and date == event.get("date"):
        return ""
    return date or day_of(articles[str(fact["article"])])
