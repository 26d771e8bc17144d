"""civicgraph: turns Vietnamese civic news into a knowledge graph whose every fact points to the words that say it.

A name is imported when it is first used, so that asking a finished graph does not pay for the reading of text.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from civicgraph.model import Article, Reading
    from civicgraph.opened import Graph
    from civicgraph.opened import open_graph as open
    from civicgraph.pipeline import Build, Options, Summary, build, extract

__all__ = ["Article", "Build", "Graph", "Options", "Reading", "Summary", "build", "extract", "open"]

_HOMES = {
    "Article": "civicgraph.model",
    "Reading": "civicgraph.model",
    "Build": "civicgraph.pipeline",
    "Options": "civicgraph.pipeline",
    "Summary": "civicgraph.pipeline",
    "build": "civicgraph.pipeline",
    "extract": "civicgraph.pipeline",
    "Graph": "civicgraph.opened",
    "open": "civicgraph.opened",
}

_THERE = {"open": "open_graph"}
"""Names that would hide one of Python's own where they are defined."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'civicgraph' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), _THERE.get(name, name))
