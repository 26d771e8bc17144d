"""A query that runs away is ended, and the server goes on."""

import shutil
from pathlib import Path

from starlette.testclient import TestClient

from civicgraph.serve import Limits, Options, make_app

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HUNGRY = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f"


def status(client: TestClient, text: str) -> int:
    return client.get("/sparql", params={"query": text}).status_code


def test_a_query_is_ended_after_its_time_and_the_next_is_answered(source: Path) -> None:
    with TestClient(make_app(Options(source, limits=Limits(seconds=0.7, workers=1)))) as client:
        assert status(client, RUNAWAY) == 504
        assert status(client, "ASK {}") == 200


def test_a_query_is_ended_when_it_takes_too_much_memory(source: Path) -> None:
    limits = Limits(seconds=30, memory=60 * 2**20, workers=1)
    with TestClient(make_app(Options(source, limits=limits))) as client:
        assert status(client, HUNGRY) == 507
        assert status(client, "ASK {}") == 200


def test_an_answer_that_is_too_long_is_refused(source: Path) -> None:
    with TestClient(make_app(Options(source, limits=Limits(answer=1000, workers=1)))) as client:
        assert status(client, "SELECT * { ?s ?p ?o }") == 507
        assert status(client, "SELECT * { ?s ?p ?o } LIMIT 1") == 200


def test_no_more_wait_than_is_useful(source: Path) -> None:
    with TestClient(make_app(Options(source, limits=Limits(waiting=0, workers=1)))) as client:
        answer = client.get("/sparql", params={"query": "ASK {}"})
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_a_new_build_is_served_anew(source: Path, tmp_path: Path) -> None:
    shutil.copy(source / "graph.nq", tmp_path)
    with TestClient(make_app(Options(tmp_path, limits=Limits(workers=1)))) as client:
        assert client.get("/search?q=Trần Văn An").text.count("<li>") >= 1
        (tmp_path / "graph.nq").write_text("", encoding="utf-8")
        assert client.get("/search?q=Trần Văn An").text.count("<li>") == 0
