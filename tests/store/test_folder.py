"""The store in a folder: whole after a kill at any moment, one writer at a time, readers undisturbed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.factory import READINGS

from civicgraph.errors import StoreError
from civicgraph.graph import article_iri, merge, to_quads
from civicgraph.store import Store, create, is_store, open_store

PARTS = {article_iri(r.article.id): to_quads(r) for r in READINGS}
QUADS = [quad for part in PARTS.values() for quad in part]

KEEP_WRITING = """
import itertools, sys
from pathlib import Path
from civicgraph.store import open_store
from tests.store.test_folder import numbered

store = open_store(Path(sys.argv[1]), read_only=False)
for n in itertools.count():
    store.put(dict([numbered(n)]))
    print(n, flush=True)
"""

CREATE = """
import sys
from pathlib import Path
from civicgraph.store import create
from tests.store.test_folder import numbered

create(Path(sys.argv[1]), (quad for n in range(10**6) for quad in numbered(n)[1]))
"""


def numbered(n: int) -> tuple[str, list[tuple[str, str, str, str]]]:
    """An article's graph of its own, a copy of a hand-made one."""
    graph = article_iri(f"copy-{n}")
    return graph, [(s.replace("/event/", f"/event/{n}-"), p, o, graph) for s, p, o, _ in to_quads(READINGS[0])]


def start(program: str, folder: Path) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def assert_whole(store: Store) -> None:
    """The default graph is what the named graphs tell."""
    assert store.triples() == sorted(set(merge(store.quads())))


def test_what_is_put_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    create(tmp_path / "kg", QUADS)
    graph = next(iter(PARTS))
    writer = open_store(tmp_path / "kg", read_only=False)
    assert writer.put({graph: []}) == [graph]
    del writer
    reader = open_store(tmp_path / "kg")
    assert reader.graphs() == sorted(set(PARTS) - {graph})
    assert_whole(reader)


def test_kill_at_any_moment_leaves_all_that_was_acknowledged_and_nothing_half(tmp_path: Path) -> None:
    create(tmp_path / "kg", [])
    acknowledged = 0
    for wait in (0.02, 0.05, 0.11):
        process = start(KEEP_WRITING, tmp_path / "kg")
        assert process.stdout
        process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        acknowledged = max([acknowledged, *(int(n) for n in process.communicate()[0].split())])
        store = open_store(tmp_path / "kg")
        for n in range(acknowledged + 1):
            graph, quads = numbered(n)
            assert store.quads(graph) == sorted(quads)
        assert_whole(store)


def test_a_kill_while_a_store_is_made_leaves_the_earlier_one(tmp_path: Path) -> None:
    create(tmp_path / "kg", QUADS)
    process = start(CREATE, tmp_path / "kg")
    while not (tmp_path / "kg/data-2").exists():
        time.sleep(0.01)
    time.sleep(0.3)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert open_store(tmp_path / "kg").graphs() == sorted(PARTS)
    create(tmp_path / "kg", QUADS[:10])
    assert len(open_store(tmp_path / "kg").quads()) == 10
    assert sorted(path.name for path in (tmp_path / "kg").iterdir()) == ["data-2", "store.json"]


def test_a_second_writer_is_told_and_readers_go_on(tmp_path: Path) -> None:
    create(tmp_path / "kg", QUADS)
    writer = open_store(tmp_path / "kg", read_only=False)
    with pytest.raises(StoreError, match="being written by another process"):
        open_store(tmp_path / "kg", read_only=False)
    reader = open_store(tmp_path / "kg")
    writer.put({graph: [] for graph in PARTS})
    assert reader.graphs() == sorted(PARTS)
    assert open_store(tmp_path / "kg").graphs() == []


def test_two_cannot_make_a_store_in_one_place_at_once(tmp_path: Path) -> None:
    create(tmp_path / "kg", QUADS)
    process = start(CREATE, tmp_path / "kg")
    while not (tmp_path / "kg/data-2").exists():
        time.sleep(0.01)
    for write in (lambda: create(tmp_path / "kg", []), lambda: open_store(tmp_path / "kg", read_only=False)):
        with pytest.raises(StoreError, match="being written by another process"):
            write()
    assert process.poll() is None
    process.kill()
    process.communicate()


def test_a_reader_goes_on_when_a_store_is_made_in_the_place_of_his(tmp_path: Path) -> None:
    create(tmp_path / "kg", QUADS)
    reader = open_store(tmp_path / "kg")
    create(tmp_path / "kg", [])
    assert_whole(reader)
    assert reader.graphs() == sorted(PARTS)


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    create(tmp_path / "kg", QUADS)
    with pytest.raises(StoreError, match="left as it is"):
        open_store(tmp_path / "kg").put({next(iter(PARTS)): []})


def test_a_full_disk_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    """The limit on the size of a file stands for the disk: writing beyond it fails with an error, as on a full one."""
    create(tmp_path / "kg", QUADS)
    program = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY));" + KEEP_WRITING
    )
    process = start(program, tmp_path / "kg")
    output, complaint = process.communicate(timeout=60)
    acknowledged = [int(n) for n in output.split()]
    assert acknowledged
    assert "the store cannot be written and was left as it is" in complaint
    store = open_store(tmp_path / "kg")
    assert_whole(store)
    for n in acknowledged:
        assert store.quads(numbered(n)[0]) == sorted(numbered(n)[1])


def test_a_full_disk_while_a_store_is_made_leaves_the_earlier_one_and_no_rubbish(tmp_path: Path) -> None:
    create(tmp_path / "kg", QUADS)
    limit = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, resource.RLIM_INFINITY));"
    _, complaint = start(limit + CREATE.replace("10**6", "2000"), tmp_path / "kg").communicate(timeout=60)
    assert "cannot be written" in complaint
    assert sorted(path.name for path in (tmp_path / "kg").iterdir()) == ["data-1", "store.json"]
    assert open_store(tmp_path / "kg").graphs() == sorted(PARTS)


def test_what_is_no_store_or_another_version_gets_a_sentence(tmp_path: Path) -> None:
    assert not is_store(tmp_path / "none")
    with pytest.raises(StoreError, match="is no store: make one with"):
        open_store(tmp_path / "none")
    create(tmp_path / "kg", QUADS)
    assert is_store(tmp_path / "kg")
    pointer = tmp_path / "kg/store.json"
    pointer.write_text(json.dumps({"format": 99, "data": "data-1"}))
    with pytest.raises(StoreError, match="has format 99, this program reads 3: build it anew"):
        open_store(tmp_path / "kg")
    pointer.write_text("{")
    with pytest.raises(StoreError, match="damaged"):
        open_store(tmp_path / "kg")


def test_a_folder_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        create(tmp_path / "file/kg", QUADS)
