"""Each format read back with a tool of its world: the same facts, and the same bytes in any order of the quads."""

import csv
import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from random import Random

import networkx as nx
import pyarrow.parquet as pq
import pytest
import rdflib
from lxml import etree
from rdflib import Dataset, Graph
from rdflib.compare import to_isomorphic
from rdflib.namespace import RDF, VOID
from tests.factory import HOSTILE, READINGS

from civicgraph.errors import CivicgraphError, OutputError
from civicgraph.export import FILES, ExportFormat, export
from civicgraph.export.tables import write_parquet
from civicgraph.graph import Quad, lines, merge, to_network, to_quads
from civicgraph.graph.terms import literal
from civicgraph.store import RdfFormat, Store, serialize_to

QUADS = [quad for reading in (*READINGS, HOSTILE) for quad in to_quads(reading)]
NETWORK = to_network(QUADS)


def merged() -> Graph:
    return Graph().parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in merge(QUADS)), format="nt")


@pytest.mark.parametrize("format_", ExportFormat)
def test_the_same_bytes_in_any_order(format_: ExportFormat, tmp_path: Path) -> None:
    one = export(QUADS, format_, tmp_path / "one")
    two = export(Random(1).sample(QUADS, len(QUADS)) + QUADS[:9], format_, tmp_path / "two")
    assert [path.name for path in one] == list(FILES[format_])
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


@pytest.mark.parametrize(
    ("format_", "parser"),
    [(ExportFormat.TURTLE, "turtle"), (ExportFormat.JSONLD, "json-ld"), (ExportFormat.RDFXML, "xml")],
    ids=str,
)
def test_rdflib_reads_the_merged_graph(format_: ExportFormat, parser: str, tmp_path: Path) -> None:
    (path,) = export(QUADS, format_, tmp_path)
    assert to_isomorphic(Graph().parse(path, format=parser)) == to_isomorphic(merged())


@pytest.mark.parametrize(("format_", "parser"), [(ExportFormat.NQUADS, "nquads"), (ExportFormat.TRIG, "trig")], ids=str)
def test_rdflib_reads_every_named_graph(format_: ExportFormat, parser: str, tmp_path: Path) -> None:
    (path,) = export(QUADS, format_, tmp_path)
    told, read = Dataset(), Dataset()
    told.parse(data="".join(lines(QUADS)), format="nquads")
    read.parse(path, format=parser)
    assert set(read.quads()) == set(told.quads())


def test_json_ld_is_plain_json_to_read(tmp_path: Path) -> None:
    (path,) = export(QUADS, ExportFormat.JSONLD, tmp_path)
    line = next(x for x in path.read_text().splitlines() if '"rdfs:label": "Lê Thị Bình"' in x)
    assert line.startswith('{"@id": "person:le-thi-binh-')
    assert '"@type": "civic:Person"' in line


def test_networkx_reads_the_same_edges_from_gexf(tmp_path: Path) -> None:
    (path,) = export(QUADS, ExportFormat.GEXF, tmp_path)
    read = nx.read_gexf(path, version="1.3")
    assert {(a, b) for a, b in read.edges()} == {(a, b) for a, b in NETWORK.edges()}
    tree = etree.parse(path)
    ns = {"g": "http://gexf.net/1.3"}
    edges = tree.findall(".//g:edge", ns)
    assert len(edges) == NETWORK.number_of_edges()
    spells = {(e.get("start"), e.get("end")) for e in edges}
    assert ("2020-05-20", "2020-05-21") in spells
    assert ("2019-04-01", "2019-04-30") in spells
    assert ("2020-01-01", "2020-12-31") in spells
    quotes = {v.get("value") for v in tree.findall(".//g:edge//g:attvalue[@for='e_quote']", ns)}
    assert quotes == {data["quote"].replace("\n", " ").replace("\t", " ") for _, _, data in NETWORK.edges(data=True)}


def test_csv_has_every_node_and_edge(tmp_path: Path) -> None:
    nodes, edges = export(QUADS, ExportFormat.CSV, tmp_path)
    with nodes.open(newline="") as file:
        read = list(csv.DictReader(file))
    assert {row["id"]: row["label"] for row in read} == {node: data["label"] for node, data in NETWORK.nodes(data=True)}
    with edges.open(newline="") as file:
        assert {row["quote"] for row in csv.DictReader(file)} == {d["quote"] for _, _, d in NETWORK.edges(data=True)}


TABLES = [ExportFormat.CSV, ExportFormat.NEO4J, ExportFormat.PARQUET]


@pytest.mark.parametrize("format_", TABLES)
def test_tables_are_replaced_together_or_not_at_all(
    format_: ExportFormat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(edges: object) -> Iterator[dict[str, object]]:
        del edges
        yield {"id": "e"}
        raise KeyboardInterrupt

    for name in FILES[format_]:
        (tmp_path / name).write_text("earlier")
    monkeypatch.setattr("civicgraph.export.formats.edge_rows", broken_off)
    with pytest.raises(KeyboardInterrupt):
        export(QUADS, format_, tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == dict.fromkeys(FILES[format_], "earlier")


FULL = """
import resource, sys
from pathlib import Path
from civicgraph.errors import OutputError
from civicgraph.export import ExportFormat, export
from civicgraph.export import formats

write = formats._TABLES[ExportFormat(sys.argv[2])]

def last_bytes_too_many(rows, columns, file):
    write[1](rows, columns, file)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))

formats._TABLES[ExportFormat(sys.argv[2])] = (write[0], last_bytes_too_many)
from tests.export.test_formats import QUADS
try:
    export(QUADS, ExportFormat(sys.argv[2]), Path(sys.argv[1]))
except OutputError as error:
    print(error)
"""


def test_a_disk_that_is_full_at_the_last_bytes_leaves_both_earlier_tables(tmp_path: Path) -> None:
    """What is still held when the rows are through is written before either file is replaced."""
    for name in FILES[ExportFormat.CSV]:
        (tmp_path / name).write_text("earlier")
    known = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-c", FULL, str(tmp_path), "csv"]
    done = subprocess.run(words, env=known, capture_output=True, text=True)
    assert done.stdout == f"{tmp_path}/edges.csv cannot be written: File too large\n"
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == dict.fromkeys(
        FILES[ExportFormat.CSV], "earlier"
    )


def untouched() -> Iterator[Quad]:
    raise AssertionError("the graph was read")
    yield


def test_what_cannot_be_written_is_told_before_the_graph_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "README.md").touch()
    for format_ in ExportFormat:
        with pytest.raises(OutputError, match=r"README\.md is a file, not a folder"):
            export(untouched(), format_, tmp_path / "README.md")
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(CivicgraphError, match="Parquet needs pyarrow"):
        export(untouched(), ExportFormat.PARQUET, tmp_path)


def test_neo4j_finds_its_headings_and_every_end_of_an_edge(tmp_path: Path) -> None:
    nodes, edges = export(QUADS, ExportFormat.NEO4J, tmp_path)
    with nodes.open(newline="") as file:
        ids = {row["id:ID"]: row[":LABEL"] for row in csv.DictReader(file)}
    assert set(ids.values()) >= {"Person", "Organization", "Meeting"}
    with edges.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row[":START_ID"] for row in rows} | {row[":END_ID"] for row in rows} <= ids.keys()
    assert {row[":TYPE"] for row in rows} >= {"position", "chair"}
    assert all(row["confidence:double"] for row in rows)


def test_pyarrow_reads_typed_columns_from_parquet(tmp_path: Path) -> None:
    nodes, edges = (pq.read_table(path) for path in export(QUADS, ExportFormat.PARQUET, tmp_path))
    assert nodes.num_rows == len(NETWORK)
    assert ["UBND tỉnh Bắc Ninh"] in nodes.column("names").to_pylist()
    assert edges.num_rows == NETWORK.number_of_edges()
    assert str(edges.schema.field("confidence").type) == "double"


@pytest.mark.parametrize(
    ("format_", "schema"), [(ExportFormat.GEXF, "gexf-1.3"), (ExportFormat.GRAPHML, "graphml-1.0")]
)
def test_networks_keep_the_schemas_of_their_formats(format_: ExportFormat, schema: str, tmp_path: Path) -> None:
    """The schemas are RELAX NG of our own, written from the specifications; the official ones are not at hand here."""
    (path,) = export(QUADS, format_, tmp_path)
    rules = etree.RelaxNG(etree.parse(Path(__file__).parent / f"{schema}.rng"))
    rules.assertValid(etree.parse(path))


@pytest.mark.parametrize(
    ("format_", "schema", "right", "wrong"),
    [
        (ExportFormat.GEXF, "gexf-1.3", ' kind="', ' sort="'),
        (ExportFormat.GEXF, "gexf-1.3", 'type="integer"', 'type="int"'),
        (ExportFormat.GEXF, "gexf-1.3", 'timeformat="date"', 'timeformat="day"'),
        (ExportFormat.GEXF, "gexf-1.3", "    <nodes>\n", "    <nodes/><nodes>\n"),
        (ExportFormat.GRAPHML, "graphml-1.0", '<node id="n', '<node id="http://n'),
        (ExportFormat.GRAPHML, "graphml-1.0", ' edgedefault="directed"', ""),
        (ExportFormat.GRAPHML, "graphml-1.0", 'attr.type="int"', 'attr.type="integer"'),
    ],
)
def test_the_schemas_find_what_is_wrong(
    format_: ExportFormat, schema: str, right: str, wrong: str, tmp_path: Path
) -> None:
    (path,) = export(QUADS, format_, tmp_path)
    text = path.read_text(encoding="utf-8")
    assert right in text
    rules = etree.RelaxNG(etree.parse(Path(__file__).parent / f"{schema}.rng"))
    assert not rules.validate(etree.fromstring(text.replace(right, wrong, 1).encode()))


def test_rows_beyond_the_first_piece_are_in_the_parquet_too(tmp_path: Path) -> None:
    rows = ({"id": str(n), "names": ("một", "hai")} for n in range(25_001))
    with (tmp_path / "n.parquet").open("wb") as file:
        write_parquet(rows, ("id", "names"), file)
    read = pq.ParquetFile(tmp_path / "n.parquet")
    assert (read.metadata.num_rows, read.metadata.num_row_groups) == (25_001, 3)
    assert read.read().column("id")[25_000].as_py() == "25000"


def test_void_counts_what_is_there(tmp_path: Path) -> None:
    (path,) = export(QUADS, ExportFormat.VOID, tmp_path)
    graph, data = Graph().parse(path), merged()
    (dataset,) = graph.subjects(RDF.type, VOID.Dataset)
    assert int(str(graph.value(dataset, VOID.triples))) == len(data)
    for part in graph.objects(dataset, VOID.classPartition):
        cls = graph.value(part, VOID["class"])
        assert int(str(graph.value(part, VOID.entities))) == len(set(data.subjects(RDF.type, cls)))


def test_rdf_xml_is_read_back_whatever_characters_an_article_holds() -> None:
    words = "một\x01hai\x0bba\ufffebốn\rnăm\tsáu"
    quads = [("<https://a.example/1>", "<https://schema.org/name>", literal(words, "vi"), "<https://a.example/g>")]
    written = BytesIO()
    serialize_to((quad[:3] for quad in quads), RdfFormat.RDF, written)
    _, answered = Store.of(quads).answer("CONSTRUCT WHERE { ?s ?p ?o }", ["application/rdf+xml"])
    for document in (written.getvalue(), answered):
        (told,) = rdflib.Graph().parse(data=document, format="xml").objects()
        assert str(told) == "một\ufffdhai\ufffdba\ufffdbốn\rnăm\tsáu"


def test_gexf_has_the_elements_and_attributes_that_its_definition_allows(tmp_path: Path) -> None:
    """GEXF 1.3, chapters on nodes, edges, attributes and dynamics: what stands where, each id once, each end a node."""
    (path,) = export(QUADS, ExportFormat.GEXF, tmp_path)
    name = "{http://gexf.net/1.3}"
    allowed = {
        "gexf": ("", {"version"}),
        "graph": ("gexf", {"defaultedgetype", "mode", "timeformat"}),
        "attributes": ("graph", {"class"}),
        "attribute": ("attributes", {"id", "title", "type"}),
        "nodes": ("graph", set()),
        "node": ("nodes", {"id", "label", "start", "end"}),
        "edges": ("graph", set()),
        "edge": ("edges", {"id", "source", "target", "kind", "label", "start", "end"}),
        "attvalues": ("node edge", set()),
        "attvalue": ("attvalues", {"for", "value"}),
    }
    root = etree.parse(path).getroot()
    for element in root.iter():
        parents, attributes = allowed[element.tag.removeprefix(name)]
        parent = element.getparent()
        assert ("" if parent is None else parent.tag.removeprefix(name)) in parents.split(" ")
        assert set(element.keys()) <= attributes
    nodes = [element.get("id") for element in root.iter(f"{name}node")]
    edges = list(root.iter(f"{name}edge"))
    declared = {element.get("id"): element.get("type") for element in root.iter(f"{name}attribute")}
    assert len(set(nodes)) == len(nodes)
    assert len({edge.get("id") for edge in edges}) == len(edges)
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= set(nodes)
    assert {value.get("for") for value in root.iter(f"{name}attvalue")} <= declared.keys()
    assert set(declared.values()) <= {"string", "integer", "float", "double", "boolean"}
    assert all(edge.get("start") <= edge.get("end") for edge in edges if edge.get("start"))
