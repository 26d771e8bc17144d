"""The files of a build: each is read back with a library of its world and holds the same facts."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import networkx as nx
import pytest
from rdflib import Dataset, Graph
from rdflib.compare import to_isomorphic
from tests.factory import HOSTILE, READINGS

from civicgraph.errors import OutputError
from civicgraph.export import replacing, to_graphml, to_trig, to_turtle, write_text
from civicgraph.graph import lines, merge, to_network, to_quads

QUADS = [quad for reading in (*READINGS, HOSTILE) for quad in to_quads(reading)]


def test_rdflib_reads_the_same_triples_from_turtle() -> None:
    told = Graph().parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in merge(QUADS)), format="nt")
    read = Graph().parse(data="".join(to_turtle(merge(QUADS))), format="turtle")
    assert to_isomorphic(read) == to_isomorphic(told)


def test_rdflib_reads_the_same_quads_from_trig() -> None:
    told, read = Dataset(), Dataset()
    told.parse(data="".join(lines(QUADS)), format="nquads")
    read.parse(data="".join(to_trig(QUADS)), format="trig")
    assert set(read.quads()) == set(told.quads())


def test_turtle_has_the_same_bytes_in_any_order_of_articles() -> None:
    parts = [to_quads(reading) for reading in READINGS]
    texts = {"".join(to_turtle(merge(q for part in order for q in part))) for order in permutations(parts)}
    assert len(texts) == 1


def test_a_persons_posts_and_words_stand_below_the_person() -> None:
    text = "".join(to_turtle(merge(QUADS)))
    subjects = re.findall(r"^(\w+):(\S+) a ", text, re.M)
    person = subjects.index(next(s for s in subjects if s[1].startswith("tran-van-an")))
    assert [kind for kind, _ in subjects[person : person + 7]] == [
        "person",
        *["post", "evidence"] * 2,
        "statement",
        "evidence",
    ]
    assert all(re.match(r"statement:|relation:|post:|$", line) or line[0] != "_" for line in text.splitlines())


def test_the_words_that_say_a_fact_stand_below_it() -> None:
    text = "".join(to_turtle(merge(QUADS)))
    paragraphs = [paragraph.split()[0] for paragraph in text.split("\n\n")[1:]]
    told = re.findall(r"civic:evidence ([^;.]+) [;.]", text)
    assert told
    for evidence in told:
        first, *others = evidence.split(", ")
        above = paragraphs[paragraphs.index(first) - 1]
        assert above.partition(":")[0] in {"post", "event", "relation", "statistic", "statement"}
        assert set(others) <= set(paragraphs)
    assert len(paragraphs) == len(set(paragraphs))


def graphml(network: "nx.MultiDiGraph[str]") -> Iterator[str]:
    return to_graphml(network.nodes.items(), network.edges(keys=True, data=True))


def test_networkx_reads_the_same_network_from_graphml(tmp_path: Path) -> None:
    network = to_network(QUADS)
    write_text(tmp_path / "graph.graphml", graphml(network))
    read = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    read = nx.relabel_nodes(read, {node: data["iri"] for node, data in read.nodes(data=True)})
    assert list(read) == list(network)
    assert isinstance(read, nx.MultiDiGraph)
    assert sorted(read.edges(keys=True, data=True)) == sorted(network.edges(keys=True, data=True))
    labels = {data["label"] for _, data in read.nodes(data=True)}
    assert "Ủy ban nhân dân tỉnh Bắc Ninh" in labels
    assert HOSTILE.entities[0].names[0] in labels


def test_graphml_holds_no_character_that_xml_forbids(tmp_path: Path) -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_node("n", label="a\x00b\x1b\ufffe<&>\r")
    write_text(tmp_path / "graph.graphml", graphml(network))
    ((_, read),) = nx.read_graphml(tmp_path / "graph.graphml").nodes(data=True)
    assert read["label"] == "a\ufffdb\ufffd\ufffd<&>\r"


def test_an_interrupted_writing_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "graph.ttl"
    write_text(path, ["old"])

    def pieces() -> Iterator[str]:
        yield "new" * 100_000
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_text(path, pieces())
    assert path.read_text() == "old"
    assert [p.name for p in path.parent.iterdir()] == ["graph.ttl"]


KEEP_WRITING = """
import sys, time
from pathlib import Path
from civicgraph.export import replacing
with replacing(Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    print("begun", flush=True)
    time.sleep(600)
"""


def test_what_a_killed_process_left_is_taken_away_and_what_a_living_one_writes_is_not(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-c", KEEP_WRITING, str(path)]
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        writer.stdout.readline()
        write_text(path, ["first"])
        (living,) = {*tmp_path.iterdir()} - {path}
        assert living.read_bytes() == b"half"
        writer.kill()
    other = tmp_path / ".graph.nq.backup"
    other.write_text("somebody's own")
    write_text(path, ["second"])
    assert {*tmp_path.iterdir()} == {path, other}
    assert path.read_text() == "second"


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"file/graph\.nq cannot be written: "), replacing(tmp_path / "file/graph.nq"):
        pass
