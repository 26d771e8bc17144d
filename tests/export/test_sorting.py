"""Graphs sorted on disk: the order of Python's own sort, in memory that does not grow, and no file left behind."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.benchmarks.queries import synthetic
from tests.factory import HOSTILE, READINGS

from civicgraph.errors import InputError, OutputError
from civicgraph.export import ExportFormat, export, to_trig, to_turtle
from civicgraph.export.sorting import by_graph, by_subject, each_once, index_on_disk, merged, scratch, scratch_folder
from civicgraph.graph import SHARED, Quad, Triple, index, lines, merge, to_quads
from civicgraph.graph.terms import term
from civicgraph.store import ontology_quads

QUADS = [quad for reading in (*READINGS, HOSTILE) for quad in to_quads(reading)]
TERMS = st.sampled_from(["<a>", "<b>", '"\uffee"', '"\U0001f600"', '"\x00"', '"\x00a"', '""', "<a", "DEFAULT"])


def program(text: str, *words: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """What a process of its own does and says."""
    known = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    return subprocess.run([sys.executable, "-c", text, *map(str, words)], env=known, capture_output=True, text=True)


@given(st.lists(st.tuples(TERMS, TERMS, TERMS, TERMS)))
def test_quads_are_sorted_as_python_sorts_them(quads: list[Quad]) -> None:
    assert list(by_subject(quads)) == sorted(set(quads))
    assert list(by_graph(quads)) == sorted(set(quads), key=lambda quad: (quad[3], quad))
    assert list(each_once(quad[0] for quad in quads)) == sorted({quad[0] for quad in quads})


def test_the_graph_is_merged_and_indexed_as_in_memory() -> None:
    shuffled = Random(3).sample(QUADS, len(QUADS))
    assert list(merged(shuffled)) == sorted(set(merge(QUADS)))
    with index_on_disk(merged(shuffled)) as things:
        assert dict(things.items()) == index(QUADS) == {iri: things[iri] for iri in things}
        assert len(things) == len(index(QUADS))
        assert things.get("<nobody>") is None


def test_only_the_kinds_of_graphs_that_are_asked_for() -> None:
    bare = [(*quad[:3], "DEFAULT") for quad in QUADS[:9]]
    assert list(by_subject([*ontology_quads(), *bare, *QUADS], SHARED)) == sorted({*bare, *QUADS})


NODES = [f"<urn:{letter}>" for letter in "abcdef"]
PREDICATES = [term(f"{name}") for name in ("org:member", "civic:speaker", "civic:evidence", "rdf:type", "rdfs:label")]


@given(st.lists(st.tuples(*map(st.sampled_from, (NODES, PREDICATES, [*NODES, '"x"', '"x y"'])))))
def test_each_paragraph_stands_below_what_it_belongs_to(triples: list[Triple]) -> None:
    """The order of the sentences that say it: told by paths, which Python sorts here as they are."""
    told = sorted(set(triples))
    above = {s: o for s, p, o in told if p in PREDICATES[:2]}
    facts = {o: s for s, p, o in reversed(told) if p == PREDICATES[2]}

    def path(subject: str) -> tuple[str, ...]:
        below = (facts[subject], subject) if subject in facts else (subject,)
        return (above[below[0]], *below) if below[0] in above else below

    order = sorted({s for s, _, _ in told}, key=path)
    written = "".join(to_turtle(triples)).split("\n\n")[1:]
    assert [paragraph.split()[0] for paragraph in written] == order
    graphs = "".join(to_trig([(*t, g) for t in triples for g in ("<urn:2>", "<urn:1>")]))
    assert [
        line.split()[0] for line in graphs.splitlines() if line.startswith("  <") and line[2:9] in NODES
    ] == 2 * order


PEAKS = """
import os, re, sys
from pathlib import Path
from civicgraph.export import ExportFormat, atomic, export, sorting, tables, turtle
from civicgraph.store import formats, read_quads
import pyarrow.parquet

sorting._KILOBYTES, sorting._KEPT, turtle._KNOWN = 512, 64, 64
atomic._PIECES_AT_ONCE = tables._ROWS_AT_ONCE = formats._AT_ONCE = 256

for form in ExportFormat:
    for graph in sys.argv[2:]:
        if not os.fork():
            export(read_quads(Path(graph)), form, Path(sys.argv[1]))
            print(form, re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1], flush=True)
            os._exit(0)
        os.wait()
"""


def test_memory_does_not_grow_with_the_graph(tmp_path: Path) -> None:
    """60,000 quads more, 40 MB in memory, where what is held at once is so little that both graphs fill it."""
    files = [tmp_path / "small.nq", tmp_path / "large.nq"]
    for path, size in zip(files, (20_000, 80_000), strict=True):
        with path.open("w", encoding="utf-8") as file:
            file.writelines(lines(synthetic(size)))
    told = [line.split() for line in program(PEAKS, tmp_path, *files).stdout.splitlines()]
    peaks = {form: [int(size) for name, size in told if name == form] for form in ExportFormat}
    assert {form: (small, large) for form, (small, large) in peaks.items() if large > small + 3_000} == {}


ENDING = """
import os, resource, sys
from pathlib import Path
from civicgraph.errors import OutputError
from civicgraph.export import ExportFormat, export, sorting
from tests.export.test_sorting import QUADS

sorting._KILOBYTES = 512
scratch, ending = os.environ["TMPDIR"], sys.argv[2]

def open_files():
    for name in os.listdir("/proc/self/fd"):
        link = f"/proc/self/fd/{name}"
        yield os.readlink(link) if os.path.islink(link) else ""

def quads():
    for n in range(20):
        yield from ((s, p, o, f"<urn:{n}>") for s, p, o, _ in QUADS)
    print(sum(file.startswith(scratch) for file in open_files()), os.listdir(scratch), flush=True)
    match ending:
        case "break":
            raise KeyboardInterrupt
        case "kill":
            os.kill(os.getpid(), 9)
        case "full":
            resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))
            yield from ((s, p, o, f"<urn:{n}>") for n in range(20, 40) for s, p, o, _ in QUADS)

try:
    export(quads(), ExportFormat.TURTLE, Path(sys.argv[1]))
except OutputError as error:
    print(error)
"""


@pytest.mark.parametrize("ending", ["whole", "break", "kill", "full"])
def test_no_file_is_left_however_the_writing_ends(ending: str, tmp_path: Path) -> None:
    folder = tmp_path / "scratch"
    folder.mkdir()
    (tmp_path / "graph.ttl").write_text("earlier")
    done = program(ENDING, tmp_path, ending, TMPDIR=str(folder), SQLITE_TMPDIR=str(folder))
    first, *rest = done.stdout.splitlines()
    assert first == "1 []"
    assert not list(folder.iterdir())
    assert ((tmp_path / "graph.ttl").read_text() == "earlier") is (ending != "whole")
    assert bool(rest) is (ending == "full")
    for sentence in rest:
        assert sentence.startswith(f"the graph cannot be sorted on disk in {folder} (")
        assert sentence.endswith("): set TMPDIR to a folder with more room")


@pytest.mark.parametrize("variable", ["SQLITE_TMPDIR", "TMPDIR"])
def test_a_folder_to_sort_in_that_is_none_is_told(
    variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SQLITE_TMPDIR", raising=False)
    monkeypatch.setenv(variable, str(tmp_path / "none"))
    with pytest.raises(OutputError, match=rf"^{variable} is .*/none, which is no folder that can be written into"):
        list(by_subject(QUADS))
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path))
    assert scratch_folder() == str(tmp_path)


def test_what_is_wrong_with_the_program_is_no_full_disk() -> None:
    with pytest.raises(sqlite3.IntegrityError), scratch() as db:
        db.executescript("CREATE TABLE word (w TEXT UNIQUE); INSERT INTO word VALUES ('a'), ('a')")


def test_what_cannot_be_read_is_told_as_it_is(tmp_path: Path) -> None:
    def quads() -> Iterator[Quad]:
        yield QUADS[0]
        raise InputError("graph.nq", 2, "not NQ")

    for format_ in ExportFormat:
        with pytest.raises(InputError, match=r"^graph\.nq:2: not NQ$"):
            export(quads(), format_, tmp_path)
    assert not list(tmp_path.iterdir())
