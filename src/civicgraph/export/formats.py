"""Every format in which a graph can be taken away, by name, and the one function that writes it.

Each is written piece by piece, from quads that are sorted on disk: however large the graph, only some of it is held.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import ExitStack
from enum import StrEnum
from functools import partial
from pathlib import Path

from civicgraph.export.atomic import check_folder, replacing, write_text
from civicgraph.export.gexf import to_gexf
from civicgraph.export.graphml import to_graphml
from civicgraph.export.jsonld import to_jsonld
from civicgraph.export.sorting import by_graph, each_once, index_on_disk, merged
from civicgraph.export.tables import (
    EDGE_COLUMNS,
    NEO4J_EDGES,
    NEO4J_NODES,
    NODE_COLUMNS,
    check_parquet,
    edge_rows,
    node_rows,
    write_csv,
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
"""The files of each format. N-Quads and TriG keep the named graphs, VoID counts; the others hold the merged graph, each
fact once."""


def export(
    quads: Iterable[Quad], format_: ExportFormat, folder: Path, base: str = BASE, kinds: Collection[str] = ()
) -> tuple[Path, ...]:
    """Write the graph into `folder`, and say which files; the same quads in any order give the same bytes.

    With `kinds`, such as `graph.SHARED`, only the graphs that say of themselves that they are of one of them, and
    always the default graph. Several files of one format are replaced together.

    Raises:
        OutputError: a file cannot be written, or there is no room to sort the quads on disk.
        CivicgraphError: Parquet is asked for and pyarrow is not there.
    """
    check_folder(folder)
    if format_ is ExportFormat.PARQUET:
        check_parquet()
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
        case _:
            write_nodes, write_edges = _TABLES[format_]
            _write_together(
                paths,
                partial(write_nodes, node_rows(nodes), NODE_COLUMNS),
                partial(write_edges, edge_rows(edges), EDGE_COLUMNS),
            )


_TABLES: dict[ExportFormat, tuple[Callable[..., None], Callable[..., None]]] = {
    ExportFormat.CSV: (write_csv, write_csv),
    ExportFormat.NEO4J: (partial(write_csv, headings=NEO4J_NODES), partial(write_csv, headings=NEO4J_EDGES)),
    ExportFormat.PARQUET: (write_parquet, write_parquet),
}
"""What writes the nodes and what the edges, of rows and columns into a file."""


def _write_together(paths: Sequence[Path], *writers: Callable[..., None]) -> None:
    """Files that belong together: none takes the place of an earlier one before the last is written."""
    with ExitStack() as stack:
        for path, write in zip(paths, writers, strict=True):
            file = stack.enter_context(replacing(path))
            write(file)
            file.flush()  # a full disk is told now, before the first file is replaced
