"""What was asked before is answered from memory while the graph is unchanged, and only then."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from civicgraph.serve import Limits, Options, make_app
from civicgraph.serve.workers import Workers

COUNT = "SELECT (COUNT(?a) AS ?n) { ?a a civic:Article }"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The queries that reach the workers."""
    found: list[str] = []
    ask = Workers.ask

    async def noting(workers: Workers, query: object) -> object:
        found.append(query.text)  # type: ignore[attr-defined]  # an Asked
        return await ask(workers, query)  # type: ignore[arg-type]  # the same

    monkeypatch.setattr(Workers, "ask", noting)
    return found


@pytest.fixture
def served(source: Path, tmp_path: Path) -> Iterator[tuple[TestClient, Path]]:
    shutil.copy(source / "graph.nq", tmp_path)
    with TestClient(make_app(Options(tmp_path, limits=Limits(workers=1)))) as client:
        yield client, tmp_path / "graph.nq"


def count(client: TestClient, accept: str = "text/csv", query: str = COUNT) -> str:
    answer = client.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert answer.status_code == 200
    return answer.text


def test_the_same_question_is_asked_once_for_each_form(served: tuple[TestClient, Path], asked: list[str]) -> None:
    client, _ = served
    assert count(client) == count(client) == "n\r\n5\r\n"
    assert asked == [COUNT]
    assert count(client, "application/sparql-results+json").startswith('{"head"')
    assert len(asked) == 2


def test_a_remembered_answer_has_the_headers_of_the_first(served: tuple[TestClient, Path], asked: list[str]) -> None:
    client, _ = served
    told = {"origin": "https://example.org", "cookie": "a=b"}
    first, *others = (client.get("/sparql", params={"query": COUNT}, headers=told) for _ in range(3))
    assert asked == [COUNT]
    assert "Origin" in first.headers["vary"]
    for answer in others:
        assert answer.headers.multi_items() == first.headers.multi_items()


def test_a_changed_graph_is_asked_again(served: tuple[TestClient, Path]) -> None:
    client, file = served
    assert count(client) == "n\r\n5\r\n"
    file.write_text("", encoding="utf-8")
    assert count(client) == "n\r\n0\r\n"


def test_what_is_another_each_time_and_what_failed_is_asked_again(
    served: tuple[TestClient, Path], asked: list[str]
) -> None:
    client, _ = served
    assert count(client, query="SELECT (UUID() AS ?n) {}") != count(client, query="SELECT (UUID() AS ?n) {}")
    for _ in range(2):
        assert client.get("/sparql", params={"query": "SELECT nothing"}).status_code == 400
    assert asked.count("SELECT nothing") == 2
