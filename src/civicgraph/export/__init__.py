"""The graph as files that other tools read, each written whole or not at all."""

from civicgraph.export.atomic import check_folder, replacing, write_text
from civicgraph.export.formats import FILES, ExportFormat, export
from civicgraph.export.gexf import to_gexf
from civicgraph.export.graphml import to_graphml
from civicgraph.export.jsonld import to_jsonld
from civicgraph.export.turtle import to_trig, to_turtle, turtle_of
from civicgraph.export.void import to_void

__all__ = [
    "FILES",
    "ExportFormat",
    "check_folder",
    "export",
    "replacing",
    "to_gexf",
    "to_graphml",
    "to_jsonld",
    "to_trig",
    "to_turtle",
    "to_void",
    "turtle_of",
    "write_text",
]
