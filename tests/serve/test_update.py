"""The update half of the W3C's SPARQL 1.1 Protocol tests, written out case by case, and who may write at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient
from tests.factory import READINGS

from civicgraph.errors import StoreError
from civicgraph.graph import merge
from civicgraph.keep import make_store
from civicgraph.serve import Limits, Options, make_app
from civicgraph.store import open_store

TOKEN = "a word"
MAY = {"Authorization": f"Bearer {TOKEN}"}
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-update"
DOCUMENTS = "http://papers.example/documents"
PEOPLE = "http://papers.example/people"
TARGET = "http://papers.example/target"
ANY = "ASK { GRAPH <%s> { ?s ?p ?o } }"
PREFIXES = "PREFIX dc: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/>\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written") / "kg"
    make_store(folder, READINGS[:2])
    return folder


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[TestClient]:
    with TestClient(make_app(Options(folder, limits=Limits(workers=1), token=TOKEN))) as client:
        client.headers.update(MAY)
        yield client


@pytest.fixture
def papers(client: TestClient) -> TestClient:
    """A graph of a document, one of a person, and none yet of what is made of them."""
    for graph, class_ in ((DOCUMENTS, "Document"), (PEOPLE, "Person")):
        triple = f"<http://papers.example/{class_}1> a <http://xmlns.com/foaf/0.1/{class_}> ."
        assert client.put(f"/graphs?graph={graph}", content=triple, headers={"Content-Type": "text/turtle"}).is_success
    change(client, f"DROP SILENT GRAPH <{TARGET}>")
    return client


def post(client: TestClient, text: str, *dataset: tuple[str, str], kind: str = FORM) -> Any:
    pairs = urlencode([("update", text), *dataset] if kind == FORM else dataset)
    address, content = ("/sparql", pairs) if kind == FORM else (f"/sparql?{pairs}", text)
    return client.post(address, content=content, headers={"Content-Type": kind})


def change(client: TestClient, text: str, *dataset: tuple[str, str], kind: str = FORM) -> None:
    answer = post(client, text, *dataset, kind=kind)
    assert answer.status_code == 204, answer.text


def ask(client: TestClient, text: str) -> bool:
    answer = client.get("/sparql", params={"query": text}, headers={"Accept": "application/sparql-results+json"})
    return bool(answer.json()["boolean"])


# good requests


@pytest.mark.parametrize("kind", [FORM, DIRECT])
def test_update_post_form_and_direct(papers: TestClient, kind: str) -> None:
    change(papers, f"CLEAR GRAPH <{PEOPLE}>", kind=kind)
    assert not ask(papers, ANY % PEOPLE)
    assert ask(papers, ANY % DOCUMENTS)


COPY = (
    PREFIXES
    + f"CLEAR SILENT GRAPH <{TARGET}> ; INSERT {{ GRAPH <{TARGET}> {{ ?s a dc:BibliographicResource }} }} "
    + "WHERE { ?s a ?type FILTER(?type IN (foaf:Document, foaf:Person)) }"
)
COPY_NAMED = COPY.replace("WHERE { ?s a ?type", "WHERE { GRAPH ?g { ?s a ?type }")
MADE = "ASK { GRAPH <%s> { <http://papers.example/%s> a <http://purl.org/dc/terms/BibliographicResource> } }"


@pytest.mark.parametrize("kind", [FORM, DIRECT])
@pytest.mark.parametrize(
    ("text", "dataset", "found"),
    [
        pytest.param(COPY, [("using-graph-uri", DOCUMENTS)], ["Document1"], id="default_graph"),
        pytest.param(
            COPY,
            [("using-graph-uri", DOCUMENTS), ("using-graph-uri", PEOPLE)],
            ["Document1", "Person1"],
            id="default_graphs",
        ),
        pytest.param(COPY_NAMED, [("using-named-graph-uri", PEOPLE)], ["Person1"], id="named_graphs"),
        pytest.param(
            COPY_NAMED, [("using-graph-uri", DOCUMENTS), ("using-named-graph-uri", PEOPLE)], ["Person1"], id="full"
        ),
    ],
)
def test_update_dataset(
    papers: TestClient, text: str, dataset: list[tuple[str, str]], found: list[str], kind: str
) -> None:
    change(papers, text, *dataset, kind=kind)
    assert [name for name in ("Document1", "Person1") if ask(papers, MADE % (TARGET, name))] == found


def test_update_base_uri(client: TestClient) -> None:
    change(client, "INSERT DATA { GRAPH <http://papers.example/base> { <http://papers.example/s> a <test> } }")
    text = "SELECT ?o { GRAPH <http://papers.example/base> { ?s a ?o } }"
    assert client.get("/sparql", params={"query": text, "format": "csv"}).text.split() == [
        "o",
        "http://testserver/test",
    ]


# bad requests


def test_bad_update_get(papers: TestClient) -> None:
    assert papers.get("/sparql", params={"update": "CLEAR ALL"}).status_code == 400
    assert ask(papers, "ASK { ?s ?p ?o }")


@pytest.mark.parametrize("pairs", [[("update", "CLEAR ALL"), ("update", "CLEAR ALL")], [("query", "ASK {}")]])
def test_bad_multiple_updates(papers: TestClient, pairs: list[tuple[str, str]]) -> None:
    content = urlencode([*pairs, ("update", "CLEAR ALL")])
    assert papers.post("/sparql", content=content, headers={"Content-Type": FORM}).status_code == 400
    assert ask(papers, "ASK { ?s ?p ?o }")


@pytest.mark.parametrize("kind", ["", "text/plain", f"{DIRECT}; charset=UTF-16"])
@pytest.mark.parametrize("content", ["CLEAR ALL", "update=CLEAR%20ALL"])
def test_bad_update_media_type(papers: TestClient, content: str, kind: str) -> None:
    headers = {"Content-Type": kind} if kind else {}
    assert papers.post("/sparql", content=content, headers=headers).status_code == 415
    assert ask(papers, "ASK { ?s ?p ?o }")


def test_bad_update_non_utf8(client: TestClient) -> None:
    content = b"INSERT DATA { <urn:x> <urn:p> '\xe1' }"
    assert client.post("/sparql", content=content, headers={"Content-Type": DIRECT}).status_code == 400


@pytest.mark.parametrize("text", ["CLEAR XYZ", "INSERT DATA { ?s a <urn:x> }", "ASK {}"])
def test_bad_update_syntax(client: TestClient, text: str) -> None:
    assert post(client, text).status_code == 400


@pytest.mark.parametrize("clause", [f"USING <{PEOPLE}>", f"USING NAMED <{PEOPLE}>"])
def test_bad_update_dataset_conflict(papers: TestClient, clause: str) -> None:
    text = COPY.replace("WHERE", f"{clause} WHERE")
    assert post(papers, text, ("using-named-graph-uri", DOCUMENTS)).status_code == 400
    with_ = COPY.replace("INSERT {", f"WITH <{TARGET}> INSERT {{")
    assert post(papers, with_, ("using-graph-uri", DOCUMENTS)).status_code == 400


def test_where_in_words_and_comments_is_not_the_where_of_the_update(papers: TestClient) -> None:
    words = """'WHERE { \\' #' , '''} WHERE {'''"""
    text = f"INSERT {{ GRAPH <{TARGET}> {{ ?s rdfs:label {words} }} }} # WHERE {{\n"
    text += "where { ?s a ?where . FILTER(?s != <urn:WHERE>) }"
    change(papers, text, ("using-graph-uri", PEOPLE))
    rows = papers.get("/sparql", params={"query": f"SELECT ?s {{ GRAPH <{TARGET}> {{ ?s ?p ?o }} }}", "format": "csv"})
    assert rows.text.split() == ["s", *["http://papers.example/Person1"] * 2]


# who may write


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer another"}, {"Authorization": f"Basic {TOKEN}"}])
def test_without_the_token_nothing_is_changed(papers: TestClient, headers: dict[str, str]) -> None:
    with TestClient(papers.app) as stranger:
        answer = stranger.post("/sparql", data={"update": "CLEAR ALL"}, headers=headers)
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
        assert stranger.delete(f"/graphs?graph={PEOPLE}", headers=headers).status_code == 401
        assert ask(stranger, ANY % PEOPLE)


def test_only_a_store_can_be_written(source: Path) -> None:
    with pytest.raises(StoreError, match="is no store, so it cannot be written: make one with"):
        make_app(Options(source, token=TOKEN))


def test_the_service_description_tells_that_updates_are_taken(client: TestClient) -> None:
    assert "sd:SPARQL11Update" in client.get("/sparql", headers={"Accept": "text/turtle"}).text


@pytest.mark.parametrize(
    "text", ["LOAD <http://127.0.0.1:9/x>", "INSERT {} WHERE { SERVICE <http://127.0.0.1:9/> {} }"]
)
def test_an_update_asks_no_other_machine(client: TestClient, text: str) -> None:
    answer = post(client, text)
    assert answer.status_code == 400
    assert "is not allowed" in answer.text


def test_another_writer_is_waited_for(client: TestClient, folder: Path) -> None:
    writer = open_store(folder, read_only=False)
    answer = post(client, "CLEAR DEFAULT")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    del writer
    change(client, "DROP SILENT GRAPH <urn:none>")


# whole graphs


def test_a_graph_is_put_added_to_read_and_deleted(client: TestClient, folder: Path) -> None:
    turtle = {"Content-Type": "text/turtle"}
    address = "/graphs?graph=https://mine.example/notes"

    def triples() -> list[str]:
        return sorted(client.get(address, headers={"Accept": "application/n-triples"}).text.splitlines())

    assert client.put(address, content="<#a> <urn:p> 1 .", headers=turtle).status_code == 201
    assert client.put(address, content='<#a> <urn:p> "hai"@vi .', headers=turtle).status_code == 204
    assert client.post(address, content="<#b> <urn:p> [ <urn:q> <#a> ] .", headers=turtle).status_code == 204
    added, named, first = triples()[1], triples()[2], triples()[0]
    assert first == '<https://mine.example/notes#a> <urn:p> "hai"@vi .'
    assert added.startswith("<https://mine.example/notes#b> <urn:p> <https://mine.example/notes/")
    assert named.endswith("<urn:q> <https://mine.example/notes#a> .")
    assert ask(client, 'ASK { ?a <urn:p> "hai"@vi }')
    assert client.delete(address).status_code == 204
    assert client.delete(address).status_code == 404
    assert client.get(address).status_code == 404
    assert not ask(client, "ASK { ?a <urn:p> ?b }")
    store = open_store(folder)
    assert store.triples() == sorted(set(merge(store.quads())))


@pytest.mark.parametrize(
    ("method", "address", "content", "kind", "status"),
    [
        ("PUT", "/graphs?default", "", "text/turtle", 400),
        ("DELETE", "/graphs?default", "", "text/turtle", 400),
        ("POST", "/graphs?default", "<urn:a> <urn:p> 4 .", "text/turtle", 204),
        ("PUT", "/graphs", "", "text/turtle", 400),
        ("PUT", "/graphs?graph=urn:x", "<urn:a> <urn:p>", "text/turtle", 400),
        ("PUT", "/graphs?graph=urn:x", "", "text/plain", 415),
        ("PUT", "/graphs?graph=no", "", "text/turtle", 400),
        ("PATCH", "/graphs?graph=urn:x", "", "text/turtle", 405),
        (
            "PUT",
            "/graphs?graph=https://w3id.org/civicgraph/id/inferred/parts",
            "<urn:a> a <urn:b>.",
            "text/turtle",
            400,
        ),
    ],
)
def test_graphs_that_can_and_cannot_be_put(
    client: TestClient, method: str, address: str, content: str, kind: str, status: int
) -> None:
    assert client.request(method, address, content=content, headers={"Content-Type": kind}).status_code == status
