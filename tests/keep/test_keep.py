"""A store over time: what is added, corrected and forgotten, and what follows from it."""

import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.factory import HOSTILE, READINGS

from civicgraph.errors import StoreError
from civicgraph.graph import Quad, article_iri, merge, reported, to_quads
from civicgraph.journal import Journal
from civicgraph.keep import add_articles, forget_articles, make_store
from civicgraph.model import Entity, Position, Reading
from civicgraph.store import Rows, data_folder, open_store
from civicgraph.vocabulary import EntityType, PositionStatus

EVERY = (*READINGS, HOSTILE)

KEEP_ADDING = """
import sys
from dataclasses import replace
from pathlib import Path
from civicgraph.keep import add_articles
from tests.factory import READINGS

for n in range(10**6):
    add_articles(Path(sys.argv[1]), [replace(READINGS[3], article=replace(READINGS[3].article, id=f"n-{n}"))])
    print(n, flush=True)
"""


ADD_AND_DIE = """
import os, signal, sys
from pathlib import Path
import civicgraph.journal, civicgraph.keep, civicgraph.store.store
from tests.factory import HOSTILE, READINGS

def dying(step, after):
    def act(*given):
        if after:
            step(*given)
        os.kill(os.getpid(), signal.SIGKILL)
    return act

place, when = sys.argv[2:]
owner, name = {
    "journal": (civicgraph.journal.Journal, "append"),
    "inference": (civicgraph.keep, "follow"),
    "store": (civicgraph.store.store.Store, "_update"),
    "note": (civicgraph.journal.Journal, "settle"),
}[place]
setattr(owner, name, dying(getattr(owner, name), when == "after"))
civicgraph.keep.add_articles(Path(sys.argv[1]), [HOSTILE, *READINGS[2:]])
"""

ADD_MANY = """
from dataclasses import replace
from pathlib import Path
from civicgraph.keep import add_articles
from tests.factory import READINGS

add_articles(
    Path(sys.argv[1]),
    [replace(r, article=replace(r.article, id=f"{r.article.id}-{n}")) for n in range(40) for r in READINGS],
)
"""


def people(folder: Path) -> set[str]:
    answer = open_store(folder).query("SELECT ?name { ?p a civic:Person, civic:Agent ; rdfs:label ?name }")
    assert isinstance(answer, Rows)
    return {str(name) for (name,) in answer}


def triples(folder: Path) -> list[tuple[str, str, str]]:
    return open_store(folder).triples()


def state(folder: Path) -> tuple[list[Quad], list[tuple[str, str, str]]]:
    return open_store(folder).quads(), triples(folder)


def test_adding_article_by_article_gives_the_store_that_making_it_at_once_gives(tmp_path: Path) -> None:
    make_store(tmp_path / "at once", EVERY)
    make_store(tmp_path / "weekly", [])
    for reading in EVERY:
        assert add_articles(tmp_path / "weekly", [reading]) == [reading.article.id]
    assert triples(tmp_path / "weekly") == triples(tmp_path / "at once")
    assert open_store(tmp_path / "weekly").quads() == open_store(tmp_path / "at once").quads()


def test_the_same_article_again_changes_nothing_and_a_corrected_one_is_replaced(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS)
    assert add_articles(tmp_path, READINGS) == []
    corrected = replace(READINGS[2], positions=READINGS[2].positions[:1])
    before = triples(tmp_path)
    assert add_articles(tmp_path, [*READINGS[:2], corrected]) == ["nhan-su-2021"]
    assert set(triples(tmp_path)) < set(before)
    assert add_articles(tmp_path, READINGS) == ["nhan-su-2021"]
    assert triples(tmp_path) == before


def test_forgetting_takes_what_only_that_article_told(tmp_path: Path) -> None:
    make_store(tmp_path / "kg", READINGS)
    assert people(tmp_path / "kg") >= {"Nguyễn Hải Giang", "Lê Thị Bình"}
    forget_articles(tmp_path / "kg", ["nhan-su-2021"])
    assert "Nguyễn Hải Giang" not in people(tmp_path / "kg")
    assert "Lê Thị Bình" in people(tmp_path / "kg")
    make_store(tmp_path / "fresh", [*READINGS[:2], READINGS[3]])
    assert triples(tmp_path / "kg") == triples(tmp_path / "fresh")


def test_an_article_that_is_not_there_cannot_be_forgotten(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS[1:2])
    with pytest.raises(StoreError, match="has no article no-such: nothing was forgotten"):
        forget_articles(tmp_path, ["tham-2020", "no-such"])
    assert people(tmp_path)


def namesake(province: str, article_id: str) -> Reading:
    """A reading with a person of one name in a post of that province."""
    reading = READINGS[3]
    article = replace(reading.article, id=article_id)
    person = Entity("p", EntityType.PERSON, ("Hà Văn Sơn",), scope=province)
    body = Entity("b", EntityType.ORGANIZATION, (f"Tỉnh ủy {province.title()}",), scope=province)
    evidence = replace(READINGS[0].positions[0].evidence[0], start=0, end=8)
    return Reading(article, (person, body), (Position("p", "Bí thư", "b", PositionStatus.CURRENT, (evidence,)),))


def test_a_new_article_that_tells_namesakes_apart_does_so_in_the_earlier_ones_too(tmp_path: Path) -> None:
    one, two = namesake("bắc ninh", "one"), namesake("cà mau", "two")
    make_store(tmp_path / "kg", [one])
    before = {s for s, _, o in triples(tmp_path / "kg") if "Hà Văn Sơn" in o}
    assert add_articles(tmp_path / "kg", [two]) == ["two"]
    after = {s for s, _, o in triples(tmp_path / "kg") if "Hà Văn Sơn" in o}
    assert len(before) == 1
    assert len(after) == 2
    make_store(tmp_path / "fresh", [two, one])
    assert triples(tmp_path / "kg") == triples(tmp_path / "fresh")


def test_the_base_of_a_store_is_remembered(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS[:1], "https://tinh.example/kg/")
    add_articles(tmp_path, READINGS[1:2])
    told = reported(open_store(tmp_path).quads())
    assert len({graph for _, _, _, graph in told}) == 2
    assert all(subject.startswith("<https://tinh.example/kg/") for subject, _, _, _ in told)


def test_the_kept_default_graph_is_the_merged_one(tmp_path: Path) -> None:
    make_store(tmp_path, EVERY)
    store = open_store(tmp_path)
    assert store.triples() == sorted(set(merge(store.quads())))


def test_what_articles_report_can_be_told_from_the_ontology_and_what_was_inferred(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS)
    everything = open_store(tmp_path).quads()
    graphs = {graph for _, _, _, graph in reported(everything)}
    assert len(graphs) == len(READINGS)
    assert len(everything) > len(reported(everything))


def test_kill_while_adding_leaves_what_was_acknowledged_and_the_next_add_makes_good_the_rest(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = -1
    for wait in (0.05, 0.13):
        process = subprocess.Popen(
            [sys.executable, "-c", KEEP_ADDING, str(tmp_path)], env=environment, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout
        process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        done = max([done, *(int(n) for n in process.communicate()[0].split())])
        graphs = open_store(tmp_path).graphs()
        assert all(any(graph.endswith(f"/article/n-{n}>") for graph in graphs) for n in range(done + 1))
    add_articles(tmp_path, [])
    journal = Journal.read(data_folder(tmp_path))
    make_store(tmp_path / "fresh", journal.readings.values())
    assert triples(tmp_path) == triples(tmp_path / "fresh")


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("place", ["journal", "inference", "store", "note"])
def test_kill_at_each_step_of_adding_leaves_the_old_store_or_the_new_one(place: str, when: str, tmp_path: Path) -> None:
    make_store(tmp_path / "old", READINGS[:2])
    make_store(tmp_path / "new", EVERY)
    make_store(tmp_path / "kg", READINGS[:2])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-c", ADD_AND_DIE, str(tmp_path / "kg"), place, when]
    assert subprocess.run(words, env=environment, check=False).returncode == -signal.SIGKILL
    written = (place, when) in {("store", "after"), ("note", "before"), ("note", "after")}
    assert state(tmp_path / "kg") == state(tmp_path / ("new" if written else "old"))
    add_articles(tmp_path / "kg", [])
    in_journal = (place, when) != ("journal", "before")
    assert state(tmp_path / "kg") == state(tmp_path / ("new" if in_journal else "old"))
    add_articles(tmp_path / "kg", [HOSTILE, *READINGS[2:]])
    assert state(tmp_path / "kg") == state(tmp_path / "new")


def test_a_full_disk_leaves_the_store_and_its_journal_as_they_were(tmp_path: Path) -> None:
    """The limit on the size of a file stands for the disk; where it is met depends on what is written first."""
    make_store(tmp_path, READINGS[:2])
    before = state(tmp_path), (data_folder(tmp_path) / "journal.jsonl").read_bytes()
    program = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY));" + ADD_MANY
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    complaints = set()
    for limit in (20_000, 100_000, 700_000):
        words = [sys.executable, "-c", program, str(tmp_path), str(limit)]
        ended = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
        complaints.add(re.sub(r" /\S+|:.*", "", ended.stderr.strip().splitlines()[-1].partition("StoreError: ")[2]))
        assert (state(tmp_path), (data_folder(tmp_path) / "journal.jsonl").read_bytes()) == before
    assert complaints == {
        "the store cannot be opened",
        "the journal cannot be written, and the store was left as it is",
        "the store cannot be written and was left as it is",
    }
    add_articles(tmp_path, READINGS)
    make_store(tmp_path / "fresh", READINGS)
    assert state(tmp_path) == state(tmp_path / "fresh")


def test_a_batch_of_which_half_is_in_the_journal_never_counted(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS[:1])
    path = data_folder(tmp_path) / "journal.jsonl"
    whole = path.read_bytes()
    add_articles(tmp_path, READINGS[1:])
    batch = path.read_bytes()[len(whole) :]
    path.write_bytes(whole + batch[: len(batch) * 2 // 3])
    assert Journal.read(data_folder(tmp_path)).readings.keys() == {READINGS[0].article.id}
    add_articles(tmp_path, [])
    assert [graph for graph in open_store(tmp_path).graphs() if "/article/" in graph] == [
        article_iri(READINGS[0].article.id)
    ]


def test_adding_writes_no_article_that_it_does_not_touch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_store(tmp_path, READINGS[:3])
    written: list[str] = []

    def noting(reading: Reading, *more: Any) -> list[Quad]:
        written.append(reading.article.id)
        return to_quads(reading, *more)

    monkeypatch.setattr("civicgraph.keep.to_quads", noting)
    add_articles(tmp_path, [*READINGS[:3], HOSTILE])
    assert written == [HOSTILE.article.id]


def test_half_a_line_at_the_end_of_the_journal_never_counted(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS)
    path = data_folder(tmp_path) / "journal.jsonl"
    path.write_bytes(path.read_bytes() + b'{"reading": {"art')
    assert add_articles(tmp_path, [HOSTILE]) == [HOSTILE.article.id]
    assert Journal.read(data_folder(tmp_path)).readings.keys() == {reading.article.id for reading in EVERY}


def test_a_damaged_journal_is_a_sentence(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS)
    (data_folder(tmp_path) / "journal.jsonl").write_bytes(b"what\n")
    with pytest.raises(StoreError, match="is damaged: build anew"):
        add_articles(tmp_path, [])
