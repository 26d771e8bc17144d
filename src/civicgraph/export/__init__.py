"""The graph as files that other tools read, each written whole or not at all."""

from civicgraph.export.atomic import replacing, write_text
from civicgraph.export.graphml import to_graphml
from civicgraph.export.turtle import to_trig, to_turtle

__all__ = ["replacing", "to_graphml", "to_trig", "to_turtle", "write_text"]
