"""graph.html: a graph of ordinary size as a pyvis `Network`, written with a page of our own.

pyvis's own writer asks a CDN, follows the locale's encoding and lets text run as script, so only its container of
nodes, edges and options is used, and the vis-network that ships with it (Apache-2.0 or MIT) is written into the page.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

from civicgraph.model import Article
from civicgraph.render.page import Page, write_page
from civicgraph.render.palette import STYLES
from civicgraph.render.scene import Note, Scene, compose, describe, open_on
from civicgraph.render.selection import View, find_named, select

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network

LABEL_LENGTH = 30
OPENING = 100  # nodes shown first of a larger graph, so that each has room for its name
_EDGE_COLOR = "#8a94a3"

OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": False,
        "hideEdgesOnDrag": True,
        "hideEdgesOnZoom": True,
        "keyboard": {"enabled": False},
        "multiselect": False,
        "selectConnectedEdges": True,
        "tooltipDelay": 1000000,
    },
    "nodes": {
        "font": {"size": 14, "face": "system-ui, sans-serif", "vadjust": -2},
        "borderWidth": 0,
        "borderWidthSelected": 3,
        "scaling": {"min": 6, "max": 24, "label": {"enabled": True, "min": 12, "max": 18, "drawThreshold": 8}},
    },
    "edges": {
        "smooth": {"enabled": False},
        "arrows": {"to": {"enabled": False}},
        "color": {"color": _EDGE_COLOR, "highlight": "#d1007a", "opacity": 0.45},
        "width": 1,
        "selectionWidth": 2,
    },
}


def graph_page(
    graph: "nx.MultiDiGraph[str]",
    articles: Mapping[str, Article],
    view: View | None = None,
    title: str = "civicgraph",
    notes: Iterable[Note] = (),
    beside: Mapping[str, str] | None = None,
) -> str:
    """The page `graph.html` of the part of `graph` that `view` asks for: by default the most central 1,500 nodes.

    `graph` is a MultiDiGraph of entities and events, `articles` the articles that its edges name, `beside` the
    files of other pages by their kind ("explorer" ...). The same input gives the same text.
    """
    view = view or View()
    chosen = select(graph, view, articles)
    cut = view.limit is not None and len(chosen) < len(select(graph, replace(view, limit=None), articles))
    scene = compose(chosen, articles, total=len(graph), notes=notes)
    named = find_named(chosen, view.around) if view.around else set()
    network = to_pyvis(scene)
    page = Page(
        title=title,
        body="workbench.body.html",
        entry="graph.js",
        data={
            "meta": {**describe(scene, title, "graph", beside), **open_on(scene, chosen, OPENING, named), "cut": cut},
            "network": {"nodes": network.nodes, "edges": network.edges, "options": network.options},
        },
        packed={"scene": scene.columns},
        libraries=(read_vis_network(),),
    )
    return write_page(page)


def to_pyvis(scene: Scene) -> "Network":
    """The scene as a directed pyvis Network, its lists filled in whole: adding nodes one by one is quadratic."""
    from pyvis.network import Network  # imports IPython: .4 s that only this page needs

    network = Network(directed=True, cdn_resources="in_line")  # type: ignore[no-untyped-call]
    nodes = scene.columns["nodes"]
    network.nodes = [
        {
            "id": number,
            "label": shorten(str(label)),
            "x": x,
            "y": y,
            "size": size,
            "shape": STYLES[str(type_)].shape,
            "color": STYLES[str(type_)].color,
        }
        for number, (label, type_, x, y, size) in enumerate(
            zip(*(nodes[name] for name in ("label", "type", "x", "y", "size")), strict=True)
        )
    ]
    network.edges = [{"id": number, "from": a, "to": b} for number, (a, b) in enumerate(scene.links)]
    network.set_options(json.dumps(OPTIONS, separators=(",", ":")))  # type: ignore[no-untyped-call]
    return network


def shorten(label: str) -> str:
    """A label of at most `LABEL_LENGTH` characters, cut at a word.

    >>> shorten("hội nghị sơ kết Chương trình phối hợp số 09 giai đoạn 2014-2019")
    'hội nghị sơ kết Chương trình…'
    """
    if len(label) <= LABEL_LENGTH:
        return label
    return (label[:LABEL_LENGTH].rpartition(" ")[0] or label[:LABEL_LENGTH]) + "…"


def read_vis_network() -> str:
    """The script of vis-network 9.1.2 as pyvis ships it, its copyright and licence notice at the top included."""
    return (files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")
