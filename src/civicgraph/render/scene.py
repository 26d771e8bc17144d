"""What a picture of the graph shows, as columns of plain values that the pages read: nodes, facts, passages, articles.

Takes the MultiDiGraph of the graph room and the articles it was read from; knows neither HTML nor drawing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import networkx as nx
import numpy as np

from civicgraph.model import Article
from civicgraph.render.layout import lay_out
from civicgraph.render.palette import size_of

CONTEXT = 220  # characters shown at most on each side of a quote; more makes the panel scroll
_BREAK = re.compile(r"\n|(?<=[.!?…])\s")


@dataclass(frozen=True, slots=True)
class Scene:
    """The part of a graph that a page shows; `total` counts the nodes of the whole graph.

    `columns` holds, ready for JSON, one list for each property of nodes (`label`, `type`, `x` ...), of links (`a`, `b`:
    two nodes with a fact between them), of facts (`source`, `target`, `predicate`, `passage` ...), of passages
    (`article`, `before`, `quote`, `after`) and of articles.
    """

    total: int
    shown: int
    columns: dict[str, dict[str, list[object]]] = field(repr=False)


def compose(graph: "nx.MultiDiGraph[str]", articles: Mapping[str, Article], total: int | None = None) -> Scene:
    """The scene of the whole of `graph`: nodes from the most connected down, facts in the order of their nodes.

    `total` is the size of the graph from which this one was selected, its own size if nothing was left out.
    """
    order = sorted(graph, key=lambda node: (-graph.degree(node), str(graph.nodes[node]["label"]), str(node)))
    number = {node: at for at, node in enumerate(order)}
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: (number[edge[0]], number[edge[1]], str(edge[2])))
    ends = np.array([(number[source], number[target]) for source, target, _, _ in edges], dtype=np.int64).reshape(-1, 2)
    links = {pair: at for at, pair in enumerate(sorted({_pair(a, b) for a, b in ends.tolist() if a != b}))}
    degrees = np.bincount(np.array(list(links), dtype=np.int64).ravel(), minlength=len(order)).tolist()
    passages = _Passages(articles)
    facts: dict[str, list[object]] = {
        "source": [number[source] for source, _, _, _ in edges],
        "target": [number[target] for _, target, _, _ in edges],
        "id": [str(data["fact"]) for _, _, _, data in edges],
        "link": [links.get(_pair(a, b), -1) for a, b in ends.tolist()],
        "predicate": [str(data["predicate"]) for _, _, _, data in edges],
        "date": [data.get("date") or _published(articles[data["article"]]) for _, _, _, data in edges],
        "words": [data.get("title") or "" for _, _, _, data in edges],
        "status": [data.get("status") or "" for _, _, _, data in edges],
        "rule": [data.get("rule") or "" for _, _, _, data in edges],
        "confidence": [round(float(data.get("confidence", 1)), 2) for _, _, _, data in edges],
        "passage": [passages.number(data["article"], data["start"], data["end"]) for _, _, _, data in edges],
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
        "links": {"a": [a for a, _ in links], "b": [b for _, b in links]},
        "facts": facts,
        "passages": passages.columns,
        "articles": passages.articles,
    }
    return Scene(len(graph) if total is None else total, len(graph), columns)


def _pair(a: int, b: int) -> tuple[int, int]:
    """The two ends of a line, whichever way the facts on it run."""
    return (a, b) if a < b else (b, a)


def _published(article: Article) -> str:
    """The day of the article: the latest by which a fact without a date of its own was so."""
    return article.published.isoformat() if article.published else ""


class _Passages:
    """The quotes of the scene with their surroundings, each once, and the articles that they come from."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._texts = articles
        self._passage: dict[tuple[str, int, int], int] = {}
        self._article: dict[str, int] = {}
        self.columns: dict[str, list[object]] = {"article": [], "before": [], "quote": [], "after": []}
        self.articles: dict[str, list[object]] = {"id": [], "title": [], "date": [], "url": [], "source": []}

    def number(self, article: str, start: int, end: int) -> int:
        """The row of the passage `start` to `end` of an article."""
        if (article, start, end) not in self._passage:
            self._passage[article, start, end] = len(self._passage)
            before, quote, after = in_context(self._texts[article].content, start, end)
            row = (self._article_number(article), before, quote, after)
            for column, value in zip(self.columns.values(), row, strict=True):
                column.append(value)
        return self._passage[article, start, end]

    def _article_number(self, key: str) -> int:
        if key not in self._article:
            self._article[key] = len(self._article)
            article = self._texts[key]
            row = (article.id, article.title, _published(article), article.url or "", article.source or "")
            for column, value in zip(self.articles.values(), row, strict=True):
                column.append(value)
        return self._article[key]


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
