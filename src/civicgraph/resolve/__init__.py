"""Turns mentions into the entities of one article, and tells which entities of many articles are one."""

from civicgraph.resolve.across import Identities, identify_across
from civicgraph.resolve.article import resolve

__all__ = ["Identities", "identify_across", "resolve"]
