"""Nodes and edges as two tables: CSV, CSV as Neo4j's import reads it, and Parquet."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING, Any

from civicgraph.errors import CivicgraphError
from civicgraph.export.graphml import EDGE_KEYS, NODE_KEYS, plain
from civicgraph.graph import Edge, Node

if TYPE_CHECKING:
    from typing import BinaryIO

NODE_COLUMNS = ("id", *NODE_KEYS)
EDGE_COLUMNS = ("id", "source", "target", *EDGE_KEYS)

NEO4J_NODES = {"id": "id:ID", "type": ":LABEL"}
NEO4J_EDGES = {
    "source": ":START_ID", "target": ":END_ID", "predicate": ":TYPE",
    "start": "start:int", "end": "end:int", "confidence": "confidence:double",
}  # fmt: skip
"""The headings that `neo4j-admin database import` asks for; the other columns keep their names and are strings."""

Row = Mapping[str, object]

_ROWS_AT_ONCE = 10_000


def node_rows(nodes: Iterable[Node]) -> Iterator[Row]:
    """One row for each entity and event."""
    for node, data in nodes:
        yield {"id": node, **data}


def edge_rows(edges: Iterable[Edge]) -> Iterator[Row]:
    """One row for each edge."""
    for source, target, key, data in edges:
        yield {"id": key, "source": source, "target": target, **data}


def to_csv(rows: Iterable[Row], columns: tuple[str, ...], headings: Mapping[str, str] | None = None) -> Iterator[str]:
    """The table line by line; several names are joined by " | ", what is not told is empty."""
    line = StringIO()
    writer = csv.writer(line, lineterminator="\n")
    for cells in _cells(rows, columns, headings or {}):
        writer.writerow(cells)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _cells(rows: Iterable[Row], columns: tuple[str, ...], headings: Mapping[str, str]) -> Iterator[list[str]]:
    yield [headings.get(column, column) for column in columns]
    for row in rows:
        yield ["" if row.get(column) is None else plain(row[column]) for column in columns]


def write_csv(
    rows: Iterable[Row], columns: tuple[str, ...], file: "BinaryIO", headings: Mapping[str, str] | None = None
) -> None:
    """What `to_csv` gives as UTF-8."""
    file.writelines(line.encode() for line in to_csv(rows, columns, headings))


def check_parquet() -> None:
    """Raise a CivicgraphError if Parquet could not be written: before long work."""
    try:
        import_module("pyarrow.parquet")
    except ImportError as error:
        raise CivicgraphError("Parquet needs pyarrow: pip install 'civicgraph[parquet]'") from error


def write_parquet(rows: Iterable[Row], columns: tuple[str, ...], file: "BinaryIO") -> None:
    """The table as Parquet, names as lists; it needs what `check_parquet` looks for."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types: dict[str, Any] = {"names": pa.list_(pa.string()), "start": pa.int64(), "confidence": pa.float64()}
    if "source" in columns:  # the end of a quote is a number, that of an event a date
        types["end"] = pa.int64()
    schema = pa.schema([(column, types.get(column, pa.string())) for column in columns])
    rest = iter(rows)
    with pq.ParquetWriter(file, schema) as writer:
        while some := list(islice(rest, _ROWS_AT_ONCE)):
            told = [{c: list(v) if isinstance(v := row.get(c), tuple) else v for c in columns} for row in some]
            writer.write_table(pa.Table.from_pylist(told, schema))
