"""What a picture of the graph shows, as columns of plain values that the pages read: nodes, facts, passages, articles.

Takes the MultiDiGraph of the graph room and the articles it was read from; knows neither HTML nor drawing.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from civicgraph.model import Article
from civicgraph.render.layout import lay_out
from civicgraph.render.palette import STYLES, size_of

if TYPE_CHECKING:
    import networkx as nx

_Place = tuple[str, int, int]  # an article, and where in it

CONTEXT = 220  # characters shown at most on each side of a quote; more makes the panel scroll
_BREAK = re.compile(r"\n|(?<=[.!?…])\s")


@dataclass(frozen=True, slots=True)
class Scene:
    """The part of a graph that a page shows; `total` counts the nodes of the whole graph.

    `links` are the pairs of nodes with a fact between them, sorted; assets/scene.js numbers them the same way.
    `columns` holds, ready for JSON, one list for each property of nodes (`label`, `type`, `x` ...), of facts (`source`,
    `target`, `predicate`, `passage` ...), of passages (`article`, `before`, `quote`, `after`) and of articles.
    """

    total: int
    shown: int
    links: list[tuple[int, int]] = field(repr=False)
    columns: dict[str, dict[str, list[object]]] = field(repr=False)


def compose(graph: "nx.MultiDiGraph[str]", articles: Mapping[str, Article], total: int | None = None) -> Scene:
    """The scene of the whole of `graph`: nodes from the most connected down, facts in the order of their nodes.

    `total` is the size of the graph from which this one was selected, its own size if nothing was left out.
    """
    order = sorted(graph, key=lambda node: (-graph.degree(node), str(graph.nodes[node]["label"]), str(node)))
    number = {node: at for at, node in enumerate(order)}
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: (number[edge[0]], number[edge[1]], str(edge[2])))
    ends = np.array([(number[source], number[target]) for source, target, _, _ in edges], dtype=np.int64).reshape(-1, 2)
    links = sorted({_pair(a, b) for a, b in ends.tolist() if a != b})
    degrees = np.bincount(np.array(links, dtype=np.int64).ravel(), minlength=len(order)).tolist()
    places = [(str(data["article"]), int(data["start"]), int(data["end"])) for _, _, _, data in edges]
    rows, passages, named = _quote(set(places), articles)
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
        "passage": [rows[place] for place in places],
    }
    nodes = [graph.nodes[node] for node in order]
    place = np.rint(lay_out(len(order), ends)).astype(int)
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
        "passages": passages,
        "articles": named,
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
    return date or _published(articles[str(fact["article"])])


def _published(article: Article) -> str:
    """The day of the article: the latest by which a fact without a date of its own was so."""
    return article.published.isoformat() if article.published else ""


def _quote(
    wanted: Collection[_Place], articles: Mapping[str, Article]
) -> tuple[dict[_Place, int], dict[str, list[object]], dict[str, list[object]]]:
    """The row of each wanted passage, the passages in the order of the text, and the articles that they stand in."""
    ids = sorted({article for article, _, _ in wanted})
    number = {id_: at for at, id_ in enumerate(ids)}
    rows = {place: row for row, place in enumerate(sorted(wanted))}
    contexts = [in_context(articles[article].content, start, end) for article, start, end in rows]
    passages: dict[str, list[object]] = {
        "article": [number[article] for article, _, _ in rows],
        "before": [before for before, _, _ in contexts],
        "quote": [quote for _, quote, _ in contexts],
        "after": [after for _, _, after in contexts],
    }
    named: dict[str, list[object]] = {
        "id": list(ids),
        "title": [articles[id_].title for id_ in ids],
        "date": [_published(articles[id_]) for id_ in ids],
        "url": [articles[id_].url or "" for id_ in ids],
        "source": [articles[id_].source or "" for id_ in ids],
    }
    return rows, passages, named


def in_context(content: str, start: int, end: int) -> tuple[str, str, str]:
    """The quote between the rest of its sentence, cut at a word to at most `CONTEXT` characters a side.

    >>> in_context("Sáng nay. Ông A tiếp ông B tại Hà Nội. Trời mưa.", 10, 26)
    ('', 'Ông A tiếp ông B', ' tại Hà Nội.')
    """
    first, last = max(0, start - CONTEXT), min(len(content), end + CONTEXT)
    before, after = content[first:start], content[end:last]
    breaks = [found.end() for found in _BREAK.finditer(before)]
    if breaks:
        before = before[breaks[-1] :]
    elif first > 0:
        before = "…" + before.partition(" ")[2]
    stop = _BREAK.search(after)
    if content[end - 1 : end] in ".!?…":
        after = ""
    elif stop:
        after = after[: stop.start()]
    elif last < len(content):
        after = after.rpartition(" ")[0] + "…"
    return before, content[start:end], after
