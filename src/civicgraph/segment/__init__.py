"""Cuts an article into sentences and tokens with exact offsets; knows how such pages glue their parts together."""

from civicgraph.segment.sentences import segment

__all__ = ["segment"]
