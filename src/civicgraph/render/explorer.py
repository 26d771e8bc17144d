"""explorer.html: the whole graph, up to 100,000 nodes, on a canvas of our own that needs neither WebGL nor a server."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from civicgraph.model import Article
from civicgraph.render.page import Page, write_page
from civicgraph.render.scene import compose, describe
from civicgraph.render.selection import find_core

if TYPE_CHECKING:
    import networkx as nx

OPENING = 400  # nodes shown first of a larger graph: more than that is a hairball on any screen


def explorer_page(graph: "nx.MultiDiGraph[str]", articles: Mapping[str, Article], title: str = "civicgraph") -> str:
    """The page of all of `graph`, opened on its most connected part; search, expand and "show all" lead to the rest.

    The columns are deflated, the texts in a block of their own that is read after the first picture.
    """
    scene = compose(graph, articles)
    core = find_core(graph, OPENING)
    opening = [number for number, node in enumerate(scene.columns["nodes"]["id"]) if node in core]
    texts = {name: scene.columns[name] for name in ("passages", "articles")}
    return write_page(
        Page(
            title=title,
            body="workbench.body.html",
            entry="explorer.js",
            data={"meta": {**describe(scene, title), "opening": opening}},
            packed={"scene": {name: scene.columns[name] for name in ("nodes", "facts")}, "texts": texts},
        )
    )
