"""Turns mentions into the entities of one article, and facts told by mentions into facts about entities."""

from civicgraph.resolve.article import resolve

__all__ = ["resolve"]
