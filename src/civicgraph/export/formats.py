"""Every format in which a graph can be taken away, by name, and the one function that writes it.

Each is written piece by piece, from quads that are sorted on disk: however large the graph, only some of it is held.
"""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from civicgraph.export.atomic import replacing, write_text
from civicgraph.export.gexf import to_gexf
from civicgraph.export.graphml import to_graphml
from civicgraph.export.jsonld import to_jsonld
from civicgraph.export.sorting import by_graph, each_once, index_on_disk, merged
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
from civicgraph.export.turtle import to_trig, turtle_of
from civicgraph.export.void import to_void
from civicgraph.graph import BASE, Properties, Quad, edges_of, end_of, lines, nodes_of
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


def export(
    quads: Iterable[Quad], format_: ExportFormat, folder: Path, base: str = BASE, kinds: Collection[str] = ()
) -> tuple[Path, ...]:
    """Write the graph into `folder`, and say which files; the same quads in any order give the same bytes.

    With `kinds`, such as `graph.SHARED`, only the graphs that say of themselves that they are of one of them.

    Raises:
        OutputError: a file cannot be written, or there is no room to sort the quads on disk.
    """
    paths = tuple(folder / name for name in FILES[format_])
    match format_:
        case ExportFormat.NQUADS:
            write_text(paths[0], lines(by_graph(quads, kinds)))
        case ExportFormat.TRIG:
            write_text(paths[0], to_trig(quads, base, kinds))
        case ExportFormat.TURTLE:
            write_text(paths[0], turtle_of(merged(quads, kinds), base))
        case ExportFormat.RDFXML:
            with replacing(paths[0]) as file:
                serialize_to(merged(quads, kinds), RdfFormat.RDF, file)
        case ExportFormat.VOID:
            write_text(paths[0], to_void(merged(quads, kinds), base))
        case _:
            with index_on_disk(merged(quads, kinds)) as things:
                _export_things(things, format_, paths, base)
    return paths


def _export_things(things: Mapping[str, Properties], format_: ExportFormat, paths: tuple[Path, ...], base: str) -> None:
    """The formats for which the graph is gone through several times, as where several things tell one edge."""
    nodes, edges = nodes_of(things, each_once), edges_of(things)
    match format_:
        case ExportFormat.JSONLD:
            write_text(paths[0], to_jsonld(things, base))
        case ExportFormat.GRAPHML:
            write_text(paths[0], to_graphml(nodes, edges))
        case ExportFormat.GEXF:
            write_text(paths[0], to_gexf(nodes, edges, lambda node: end_of(node, things)))
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
