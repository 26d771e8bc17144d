"""Cuts an article into sentences and tokens with exact offsets; the only room that knows underthesea."""

from civicgraph.segment.sentences import segment
from civicgraph.segment.tagger import find_entities

__all__ = ["find_entities", "segment"]
