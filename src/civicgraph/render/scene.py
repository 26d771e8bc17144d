"""What a picture of the graph shows, as columns of plain values that the pages read: nodes, facts, passages, articles.

Takes the MultiDiGraph of the graph room and the articles it was read from; knows neither HTML nor drawing.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from operator import attrgetter
from typing import Any

import networkx as nx
import numpy as np

from civicgraph.model import Article
from civicgraph.render.layout import Ints, lay_out
from civicgraph.render.palette import STYLES, size_of
from civicgraph.render.passages import day_of, quote_passages
from civicgraph.render.selection import find_core


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


@dataclass(frozen=True, slots=True)
class Note:
    """What an article says of one node alone: a figure, a statement, or a post that names no body.

    `family` is "figures", "statements" or "posts"; `start` and `end` are where the article says it, in the words of
    `quote`; `date` is its own, or nothing.
    """

    node: str
    family: str
    words: str
    article: str
    start: int
    end: int
    quote: str
    rule: str
    confidence: float
    date: str = ""


_all_of = attrgetter(*(column.name for column in fields(Note)))
"""What `astuple` gives of a note, whose fields are plain values, in a tenth of its time."""


def compose(
    graph: "nx.MultiDiGraph[str]",
    articles: Mapping[str, Article],
    total: int | None = None,
    notes: Iterable[Note] = (),
    placed: bool = True,
) -> Scene:
    """The scene of the whole of `graph`: nodes from the most connected down, facts in the order of their nodes.

    `total` is the size of the graph from which this one was selected, its own size if nothing was left out; the
    `notes` of its nodes alone are kept. Without `placed` every node stands at 0, 0, for pages that draw no picture.
    """
    order = sorted(graph, key=lambda node: (-graph.degree(node), str(graph.nodes[node]["label"]), str(node)))
    number = {node: at for at, node in enumerate(order)}
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: (number[edge[0]], number[edge[1]], str(edge[2])))
    ends = np.array([(number[source], number[target]) for source, target, _, _ in edges], dtype=np.int64).reshape(-1, 2)
    links = sorted({_pair(a, b) for a, b in ends.tolist() if a != b})
    kept = sorted((note for note in notes if note.node in number), key=lambda note: (number[note.node], _all_of(note)))
    said = [(str(data["article"]), int(data["start"]), int(data["end"])) for _, _, _, data in edges]
    spots = [(note.article, note.start, note.end) for note in kept]
    quotes = dict(zip(said, (str(data["quote"]) for _, _, _, data in edges), strict=True))
    quotes |= {spot: note.quote for spot, note in zip(spots, kept, strict=True)}
    passages = quote_passages(quotes, articles)
    columns: dict[str, dict[str, list[object]]] = {
        "nodes": _node_columns(graph, order, ends, links, placed),
        "facts": {
            "source": [number[source] for source, _, _, _ in edges],
            "target": [number[target] for _, target, _, _ in edges],
            "date": [_date_apart(graph.nodes[source], data, articles) for source, _, _, data in edges],
            **_fact_columns([data for _, _, _, data in edges]),
            "passage": [passages.row[place] for place in said],
        },
        "notes": {
            "node": [number[note.node] for note in kept],
            "family": [note.family for note in kept],
            "words": [note.words for note in kept],
            "date": [note.date or day_of(articles[note.article]) for note in kept],
            "rule": [note.rule for note in kept],
            "confidence": [round(note.confidence, 2) for note in kept],
            "passage": [passages.row[spot] for spot in spots],
        },
        **passages.columns,
    }
    return Scene(len(graph) if total is None else total, len(graph), links, columns)


def _node_columns(
    graph: "nx.MultiDiGraph[str]", order: list[str], ends: Ints, links: list[tuple[int, int]], placed: bool
) -> dict[str, list[object]]:
    """What a page knows of each node: who it is, and where and how large it is drawn."""
    degrees = np.bincount(np.array(links, dtype=np.int64).ravel(), minlength=len(order)).tolist()
    place = np.rint(lay_out(len(order), ends) if placed else np.zeros((len(order), 2))).astype(int)
    nodes = [graph.nodes[node] for node in order]
    return {
        "id": [str(node) for node in order],
        "label": [str(node["label"]) for node in nodes],
        "type": [str(node["type"]) for node in nodes],
        "names": [list(node.get("names") or ()) for node in nodes],
        **{name: [node.get(name) or "" for node in nodes] for name in ("kind", "date", "end", "status")},
        "x": place[:, 0].tolist(),
        "y": place[:, 1].tolist(),
        "size": [size_of(degree) for degree in degrees],
    }


def _fact_columns(facts: list[dict[str, Any]]) -> dict[str, list[object]]:
    """What a fact says beside its ends; the IRI only of a post, which is a node of its own in RDF."""
    return {
        "id": [str(fact["fact"]) if fact["predicate"] == "position" else "" for fact in facts],
        "predicate": [str(fact["predicate"]) for fact in facts],
        "words": [fact.get("title") or "" for fact in facts],
        "status": [fact.get("status") or "" for fact in facts],
        "rule": [fact.get("rule") or "" for fact in facts],
        "confidence": [round(float(fact.get("confidence", 1)), 2) for fact in facts],
    }


def describe(scene: Scene, title: str, kind: str, beside: Mapping[str, str] | None = None) -> dict[str, object]:
    """What a page's scripts know about the scene beside its columns, and of the pages `beside` it by their kind."""
    return {
        "title": title,
        "kind": kind,
        "beside": dict(beside or {}),
        "total": scene.total,
        "shown": scene.shown,
        "styles": {str(name): asdict(style) for name, style in STYLES.items()},
    }


def open_on(scene: Scene, graph: "nx.MultiDiGraph[str]", most: int, named: Collection[str] = ()) -> dict[str, object]:
    """What a picture of the scene opens on: the numbers of its main nodes, and of the one that was asked for by name.

    A graph only a little larger than `most` is shown whole; of a larger one nothing that would stand alone.
    """
    core = find_core(graph, most, named) if len(graph) > 1.5 * most else set(graph)
    if len(core) < len(graph):
        tied = graph.subgraph(core)
        core = {node for node in core if node in named or any(other != node for other in nx.all_neighbors(tied, node))}
    numbers = {str(node): number for number, node in enumerate(scene.columns["nodes"]["id"])}
    opening: dict[str, object] = {"opening": sorted(numbers[node] for node in core)}
    return {**opening, "focus": numbers[next(iter(named))]} if len(named) == 1 else opening


def _pair(a: int, b: int) -> tuple[int, int]:
    """The two ends of a line, whichever way the facts on it run."""
    return (a, b) if a < b else (b, a)


def _date_apart(event: Mapping[str, object], fact: Mapping[str, object], articles: Mapping[str, Article]) -> str:
    """When the fact was so: nothing where its event's date says it, the day of the article where nothing does."""
    date = str(fact.get("date") or "")
    if date and date == event.get("date"):
        return ""
    return date or day_of(articles[str(fact["article"])])
