"""timeline.html: events by date in lanes, and offices: who held a post when, from reports alone."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from civicgraph.model import Article
from civicgraph.render.page import Page, write_page
from civicgraph.render.scene import Note, compose, describe

if TYPE_CHECKING:
    import networkx as nx

_DRAWN_ONLY = ("x", "y", "size")


def timeline_page(
    graph: "nx.MultiDiGraph[str]",
    articles: Mapping[str, Article],
    title: str = "civicgraph",
    notes: Iterable[Note] = (),
    beside: Mapping[str, str] | None = None,
) -> str:
    """The page of all dated events and all posts of `graph`, each with the sentences that tell it."""
    scene = compose(graph, articles, notes=notes, placed=False)
    nodes = {name: column for name, column in scene.columns["nodes"].items() if name not in _DRAWN_ONLY}
    return write_page(
        Page(
            title=title,
            body="timeline.body.html",
            entry="timeline.js",
            data={"meta": describe(scene, title, "timeline", beside)},
            packed={"scene": {**scene.columns, "nodes": nodes}},
        )
    )
