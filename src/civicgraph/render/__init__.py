"""The interactive pages: each one HTML file with everything inside, opened from disk, nothing fetched from outside."""

from civicgraph.render.articles import articles_page
from civicgraph.render.explorer import Sparql, explorer_page
from civicgraph.render.network import graph_page
from civicgraph.render.page import frame_page
from civicgraph.render.passages import sentence_around
from civicgraph.render.scene import Note
from civicgraph.render.selection import View, find_named, select
from civicgraph.render.timeline import timeline_page

__all__ = [
    "Note",
    "Sparql",
    "View",
    "articles_page",
    "explorer_page",
    "find_named",
    "frame_page",
    "graph_page",
    "select",
    "sentence_around",
    "timeline_page",
]
