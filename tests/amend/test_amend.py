"""A store changed by hand: what is asked of it afterwards is what its named graphs tell and what follows from that."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.factory import READINGS

from civicgraph.amend import put_graph, update_store, written_graph
from civicgraph.errors import QueryError
from civicgraph.graph import BASE, article_iri, merge
from civicgraph.infer import infer
from civicgraph.keep import add_articles, make_store
from civicgraph.store import ONTOLOGY_GRAPH, Rows, Update, open_store

NOTES = "<https://mine.example/notes>"


@pytest.fixture
def kg(tmp_path: Path) -> Path:
    make_store(tmp_path / "kg", READINGS)
    return tmp_path / "kg"


def change(folder: Path, text: str) -> None:
    """Run an update, and look whether the store is whole afterwards."""
    update_store(folder, Update(text))
    store = open_store(folder)
    assert store.triples() == sorted(set(merge(store.quads())))
    assert {graph: sorted(quads) for graph, quads in infer(store).items() if quads} == {
        graph: store.quads(graph) for graph in store.graphs() if "/inferred/" in graph
    }


def rows(folder: Path, text: str) -> list[tuple[str, ...]]:
    answer = open_store(folder).query(text)
    assert isinstance(answer, Rows)
    return [tuple(str(term) for term in row) for row in answer]


def test_what_is_written_to_the_default_graph_has_a_graph_of_its_own(kg: Path) -> None:
    change(kg, "INSERT DATA { <urn:a> schema:value 3 . GRAPH <urn:g> { <urn:a> schema:value 4 } }")
    found = rows(kg, "SELECT ?g ?v { GRAPH ?g { <urn:a> schema:value ?v } } ORDER BY ?v")
    assert found == [(written_graph(BASE)[1:-1], "3"), ("urn:g", "4")]
    assert len(rows(kg, "SELECT ?v { <urn:a> schema:value ?v }")) == 2


def test_what_goes_from_the_default_graph_goes_from_every_graph_that_tells_it(kg: Path) -> None:
    change(kg, "INSERT DATA { GRAPH <urn:g> { <urn:a> schema:value 4 } GRAPH <urn:h> { <urn:a> schema:value 4, 5 } }")
    change(kg, "DELETE { <urn:a> schema:value ?v } INSERT { <urn:a> schema:value 6 } WHERE { BIND(4 AS ?v) }")
    assert rows(kg, "SELECT ?v { <urn:a> schema:value ?v } ORDER BY ?v") == [("5",), ("6",)]
    assert "<urn:g>" not in open_store(kg).graphs()


def test_a_name_of_the_default_graph_goes_wherever_it_is_told(kg: Path) -> None:
    name = "SELECT ?x { ?x rdfs:label|skos:altLabel 'Trần Văn An'@vi }"
    assert rows(kg, name)
    change(kg, "DELETE { ?x ?p ?name } WHERE { VALUES ?name { 'Trần Văn An'@vi } ?x ?p ?name }")
    assert rows(kg, name) == []


def test_what_follows_is_computed_whatever_an_update_does(kg: Path) -> None:
    change(kg, f"INSERT DATA {{ GRAPH {NOTES} {{ <urn:a> civic:coordinatesWith <urn:b> }} }}")
    assert rows(kg, "SELECT ?a { ?a civic:coordinatesWith <urn:a> }") == [("urn:b",)]
    change(kg, "DELETE WHERE { <urn:b> civic:coordinatesWith <urn:a> }")
    assert rows(kg, "SELECT ?a { ?a civic:coordinatesWith <urn:a> }") == [("urn:b",)]
    change(kg, f"DROP GRAPH {NOTES}")
    assert rows(kg, "SELECT ?a { ?a civic:coordinatesWith <urn:a> }") == []
    with pytest.raises(QueryError, match="what is inferred is computed"):
        change(kg, f"INSERT DATA {{ GRAPH <{BASE}inferred/parts> {{ <urn:a> a <urn:b> }} }}")


def test_a_change_of_the_ontology_changes_what_follows(kg: Path) -> None:
    change(kg, f"INSERT DATA {{ GRAPH {ONTOLOGY_GRAPH} {{ civic:Person rdfs:subClassOf <urn:Human> }} }}")
    assert rows(kg, "SELECT (COUNT(?x) AS ?n) { ?x a <urn:Human> }") == [("5",)]


@pytest.mark.parametrize(
    "text",
    [
        f"COPY <{article_iri('tham-2020')[1:-1]}> TO {NOTES}",
        f"MOVE <{article_iri('tham-2020')[1:-1]}> TO {NOTES}",
        f"ADD DEFAULT TO {NOTES}",
        f"CREATE GRAPH {NOTES} ; INSERT DATA {{ GRAPH {NOTES} {{ <urn:a> <urn:p> [] }} }}",
        "DELETE WHERE { GRAPH ?g { ?s schema:startDate ?o } }",
        f"WITH {NOTES} INSERT {{ ?s a <urn:Meeting> }} USING <{article_iri('tham-2020')[1:-1]}> WHERE {{ ?s a ?t }}",
        "CLEAR NAMED",
        "CLEAR DEFAULT",
        "DROP ALL",
    ],
)
def test_the_store_is_whole_after_any_operation(kg: Path, text: str) -> None:
    before = open_store(kg).quads()
    change(kg, text)
    assert open_store(kg).quads() != before


def test_an_update_that_fails_in_the_middle_changes_nothing(kg: Path) -> None:
    before = open_store(kg).quads()
    with pytest.raises(QueryError, match="cannot be made"):
        change(kg, "INSERT DATA { <urn:a> <urn:b> 1 } ; CREATE GRAPH <urn:g> ; CREATE GRAPH <urn:g>")
    assert open_store(kg).quads() == before
    assert sorted(path.name for path in kg.glob("data-*/*")) == ["engine", "journal.jsonl", "settled"]


def test_notes_stay_when_articles_are_added_and_read_otherwise(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS[:3])
    put_graph(tmp_path, NOTES, b"<urn:a> <urn:p> <urn:b> .", "text/turtle")
    add_articles(tmp_path, READINGS)
    assert rows(tmp_path, "SELECT ?o { <urn:a> <urn:p> ?o }") == [("urn:b",)]
    make_store(tmp_path, READINGS)
    assert rows(tmp_path, f"SELECT ?o {{ GRAPH {NOTES} {{ <urn:a> <urn:p> ?o }} }}") == [("urn:b",)]


KEEP_UPDATING = """
import sys
from pathlib import Path
from civicgraph.amend import update_store
from civicgraph.store import Update

for n in range(10**6):
    both = f"GRAPH <urn:g> {{ <urn:a> <urn:p> {n} }} GRAPH <urn:h> {{ <urn:a> <urn:p> {n} }}"
    update_store(Path(sys.argv[1]), Update(f"INSERT DATA {{ {both} }}"))
    print(n, flush=True)
"""


def test_kill_while_updating_leaves_all_that_was_acknowledged_and_nothing_half(kg: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    program = [sys.executable, "-c", KEEP_UPDATING, str(kg)]
    for wait in (0.05, 0.13):
        process = subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, text=True)
        assert process.stdout
        process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        acknowledged = [0, *(int(n) for n in process.communicate()[0].split())]
        there = [{o for _, _, o, _ in open_store(kg).quads(graph)} for graph in ("<urn:g>", "<urn:h>")]
        assert there[0] == there[1]
        assert len(there[0]) >= max(acknowledged) + 1
    change(kg, "DROP GRAPH <urn:g>")
    assert not list(kg.glob("data-*/trial-*"))


def test_an_iri_that_is_none_is_a_fault_of_the_update(kg: Path) -> None:
    with pytest.raises(QueryError, match="is no IRI"):
        update_store(kg, Update("CLEAR GRAPH <ur%g>"))
