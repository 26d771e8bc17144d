"""Which part of a graph a page shows: around a name, in a period, of some types, at a place, and no more than fits."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import networkx as nx
import numpy as np

from civicgraph.model import Article
from civicgraph.render.palette import STYLES
from civicgraph.render.passages import day_of
from civicgraph.spelling import strip_marks


@dataclass(frozen=True, slots=True)
class View:
    """What to show. Dates are ISO, whole or short ("2019" begins on 1 January and ends on 31 December).

    `nodes` are the nodes and facts that a query answered with, None for no such wish; without a `limit` all is shown.
    """

    around: str | None = None
    since: str | None = None
    until: str | None = None
    types: tuple[str, ...] = ()
    place: str | None = None
    nodes: Collection[str] | None = None
    limit: int | None = 1500

    @property
    def asks(self) -> bool:
        """Whether it asks for a part of the graph by anything but its size."""
        return bool(self.around or self.since or self.until or self.types or self.place or self.nodes is not None)


def select(
    graph: "nx.MultiDiGraph[str]", view: View, articles: Mapping[str, Article] | None = None
) -> "nx.MultiDiGraph[str]":
    """The part of `graph` that `view` asks for: if it is larger than the limit, its most central nodes.

    `articles` give their day to the facts that have no date of their own, as the pages show them.

    >>> g = nx.MultiDiGraph()
    >>> g.add_node("a", label="Tô Lâm", type="Person")
    >>> g.add_node("b", label="Bộ Công an", type="Organization")
    >>> sorted(select(g, View(around="to lam")))
    ['a']
    """
    kept = set(graph)
    if view.since or view.until:
        graph = _in_period(graph, view.since, view.until, articles or {})
        kept = {node for node, degree in graph.degree() if degree}
    if view.place:
        kept &= _reach(graph, find_named(graph, view.place, types=("Place",)))
    if view.around:
        kept &= _reach(graph, find_named(graph, view.around))
    if view.nodes is not None:
        kept &= _neighbourhood(graph, _answered(graph, view.nodes))
    if view.types:
        kept = {node for node in kept if str(graph.nodes[node]["type"]) in view.types}
    if view.limit is not None and len(kept) > view.limit:
        kept = find_core(graph.subgraph(kept), view.limit, find_named(graph, view.around) if view.around else ())
    return graph.subgraph(kept) if len(kept) < len(graph) else graph  # to look through a view takes twice the time


def find_named(graph: "nx.MultiDiGraph[str]", name: str, types: Collection[str] = ()) -> set[str]:
    """The nodes called `name`, marks and case apart; if there is none, those that have it as words of a name."""
    wanted = strip_marks(name)
    same, within = set(), set()
    for node, data in graph.nodes(data=True):
        if types and str(data["type"]) not in types:
            continue
        names = [strip_marks(str(other)) for other in (data["label"], *(data.get("names") or ()))]
        if wanted in names:
            same.add(node)
        elif any(f" {wanted} " in f" {other} " for other in names):
            within.add(node)
    return same or within


def _in_period(
    graph: "nx.MultiDiGraph[str]", since: str | None, until: str | None, articles: Mapping[str, Article]
) -> "nx.MultiDiGraph[str]":
    """The edges dated within the period, by themselves or by their article; one without any date is in none."""
    first, last = since or "", (until or "9999") + "~"  # "~" sorts after "-01": 2019 ends with its last day
    chosen: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    chosen.add_nodes_from(graph.nodes(data=True))
    for source, target, key, data in graph.edges(keys=True, data=True):
        article = articles.get(str(data.get("article")))
        date = str(data.get("date") or (day_of(article) if article else ""))
        if date and first <= (date + "~" if len(date) < len(first) else date) and date <= last:
            chosen.add_edge(source, target, key=key, **data)
    return chosen


def _reach(graph: "nx.MultiDiGraph[str]", start: Collection[str]) -> set[str]:
    """Those nodes, what is tied to them, and who else takes part in the events among these."""
    near = _neighbourhood(graph, start)
    return _neighbourhood(graph, {node for node in near if _is_event(graph, node)}) | near


def _answered(graph: "nx.MultiDiGraph[str]", iris: Collection[str]) -> set[str]:
    """The nodes among these IRIs, and the two ends of the facts among them."""
    ends = {end for a, b, data in graph.edges(data=True) if data.get("fact") in iris for end in (a, b)}
    return ends | {node for node in iris if node in graph}


def _neighbourhood(graph: "nx.MultiDiGraph[str]", start: Collection[str]) -> set[str]:
    return {other for node in start for other in nx.all_neighbors(graph, node)} | set(start)


def find_core(graph: "nx.MultiDiGraph[str]", limit: int, first: Collection[str] = ()) -> set[str]:
    """The `limit` most central nodes: hubs, and the events that join them, without which they would stand apart.

    Two in five are the entities of the highest rank, then come the events that the most of these take part in, then, if
    there is room, the next in rank. What is in `first` goes before all.
    """
    rank = rank_nodes(graph)
    order = sorted(graph, key=lambda node: (node not in first, -rank[node], str(node)))
    hubs = [node for node in order if node in first or not _is_event(graph, node)][: max(limit * 2 // 5, 1)]
    ties = Counter(other for hub in hubs for other in set(nx.all_neighbors(graph, hub)) if _is_event(graph, other))
    joining = [event for event, count in ties.items() if count > 1]
    joining.sort(key=lambda event: (-ties[event], -rank[event], event))
    return set(list(dict.fromkeys([*hubs, *joining, *order]))[:limit])


def _is_event(graph: "nx.MultiDiGraph[str]", node: str) -> bool:
    return STYLES[str(graph.nodes[node]["type"])].event


def rank_nodes(graph: "nx.MultiDiGraph[str]", rounds: int = 30, damping: float = 0.85) -> dict[str, float]:
    """PageRank over the edges taken both ways, in numpy (networkx's needs scipy); equal ranks come out equal."""
    order = sorted(graph, key=str)
    number = {node: at for at, node in enumerate(order)}
    ends = np.array([(number[a], number[b]) for a, b in graph.edges()], dtype=np.int64).reshape(-1, 2)
    ends = np.unique(np.concatenate([ends, ends[:, ::-1]]), axis=0)
    degree = np.maximum(np.bincount(ends[:, 0], minlength=len(order)), 1)
    rank = np.full(len(order), 1 / max(len(order), 1))
    for _ in range(rounds):
        flow = np.bincount(ends[:, 1], (rank / degree)[ends[:, 0]], len(order))
        rank = (1 - damping) / len(order) + damping * flow
    return {node: round(float(value), 12) for node, value in zip(order, rank, strict=True)}
