"""Cuts an article into sentences and tokens with exact offsets; knows how such pages glue their parts together."""

from civicgraph.segment.sentences import segment
from civicgraph.segment.words import is_word

__all__ = ["is_word", "segment"]
