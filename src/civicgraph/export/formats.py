"""Every format in which a graph can be taken away, by name, and the one function that writes it.

Each is written piece by piece. What is sorted must have been read to its end, so that the quads themselves are held in
memory: .3 GB for 350,000 of them, whatever the format.
"""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from civicgraph.export.atomic import replacing, write_text
from civicgraph.export.gexf import to_gexf
from civicgraph.export.graphml import to_graphml
from civicgraph.export.jsonld import to_jsonld
from civicgraph.export.tables import (
    EDGE_COLUMNS,
    NEO4J_EDGES,
    NEO4J_NODES,
    NODE_COLUMNS,
    edge_rows,
    node_rows,
    to_csv,
    write_parquet,
)
from civicgraph.export.turtle import to_trig, to_turtle
from civicgraph.export.void import to_void
from civicgraph.graph import BASE, Quad, edges_of, index, lines, merge, nodes_of
from civicgraph.store import RdfFormat, serialize_to


class ExportFormat(StrEnum):
    """A format by the name that `civicgraph export --format` knows."""

    NQUADS = "nquads"
    TRIG = "trig"
    TURTLE = "turtle"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    NEO4J = "neo4j"
    PARQUET = "parquet"
    VOID = "void"


FILES: dict[ExportFormat, tuple[str, ...]] = {
    ExportFormat.NQUADS: ("graph.nq",),
    ExportFormat.TRIG: ("graph.trig",),
    ExportFormat.TURTLE: ("graph.ttl",),
    ExportFormat.JSONLD: ("graph.jsonld",),
    ExportFormat.RDFXML: ("graph.rdf",),
    ExportFormat.GRAPHML: ("graph.graphml",),
    ExportFormat.GEXF: ("graph.gexf",),
    ExportFormat.CSV: ("nodes.csv", "edges.csv"),
    ExportFormat.NEO4J: ("neo4j-nodes.csv", "neo4j-edges.csv"),
    ExportFormat.PARQUET: ("nodes.parquet", "edges.parquet"),
    ExportFormat.VOID: ("void.ttl",),
}
"""The files of each format. All but N-Quads and TriG hold the merged graph, each fact once."""


def export(quads: Sequence[Quad], format_: ExportFormat, folder: Path, base: str = BASE) -> tuple[Path, ...]:
    """Write the graph into `folder`, and say which files; the same quads in any order give the same bytes."""
    paths = tuple(folder / name for name in FILES[format_])
    match format_:
        case ExportFormat.NQUADS:
            write_text(paths[0], lines(sorted(set(quads), key=lambda quad: (quad[3], quad))))
        case ExportFormat.TRIG:
            write_text(paths[0], to_trig(quads, base))
        case ExportFormat.TURTLE:
            write_text(paths[0], to_turtle(merge(quads), base))
        case ExportFormat.JSONLD:
            write_text(paths[0], to_jsonld(merge(quads), base))
        case ExportFormat.RDFXML:
            with replacing(paths[0]) as file:
                serialize_to(merge(quads), RdfFormat.RDF, file)
        case ExportFormat.VOID:
            write_text(paths[0], to_void(quads, base))
        case _:
            _export_network(quads, format_, paths)
    return paths


def _export_network(quads: Sequence[Quad], format_: ExportFormat, paths: tuple[Path, ...]) -> None:
    """The formats of nodes and edges: an edge is told by several quads, so that the graph is indexed in memory."""
    things = index(quads)
    nodes, edges = nodes_of(things), edges_of(things)
    match format_:
        case ExportFormat.GRAPHML:
            write_text(paths[0], to_graphml(nodes, edges))
        case ExportFormat.GEXF:
            write_text(paths[0], to_gexf(nodes, edges))
        case ExportFormat.PARQUET:
            for path, rows, columns in zip(
                paths, (node_rows(nodes), edge_rows(edges)), (NODE_COLUMNS, EDGE_COLUMNS), strict=True
            ):
                with replacing(path) as file:
                    write_parquet(rows, columns, file)
        case _:
            neo4j = format_ is ExportFormat.NEO4J
            write_text(paths[0], to_csv(node_rows(nodes), NODE_COLUMNS, NEO4J_NODES if neo4j else None))
            write_text(paths[1], to_csv(edge_rows(edges), EDGE_COLUMNS, NEO4J_EDGES if neo4j else None))
