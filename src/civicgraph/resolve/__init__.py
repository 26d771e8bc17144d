"""Turns mentions into the entities of one article, and tells which entities of many articles are one."""

from civicgraph.resolve.across import Identities, Identity, identify_across, namer
from civicgraph.resolve.reading import resolve
from civicgraph.resolve.registers import known_body

__all__ = ["Identities", "Identity", "identify_across", "known_body", "namer", "resolve"]
