"""The query half of the W3C's SPARQL 1.1 Protocol tests, written out case by case, and what else HTTP asks for."""

import csv
import io
from urllib.parse import quote, urlencode

import pytest
from rdflib import Graph as Parsed
from starlette.testclient import TestClient

ASK = "ASK {}"
JSON = "application/sparql-results+json"
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
ARTICLE = "https://w3id.org/civicgraph/id/article/"
FIRST, SECOND = ARTICLE + "hoi-nghi-2019", ARTICLE + "tham-2020"
IN_NAMED = "ASK { GRAPH ?g { <%s> a civic:Article } }"
IN_DEFAULT = "ASK { <%s> a civic:Article }"


def ask(client: TestClient, text: str, *dataset: tuple[str, str], method: str = "GET") -> bool:
    pairs = urlencode([("query", text), *dataset])
    if method == "GET":
        answer = client.get(f"/sparql?{pairs}", headers={"Accept": JSON})
    else:
        answer = client.post("/sparql", content=pairs, headers={"Accept": JSON, "Content-Type": FORM})
    assert answer.status_code == 200, answer.text
    return bool(answer.json()["boolean"])


# good requests


def test_query_get(client: TestClient) -> None:
    assert ask(client, ASK) is True


def test_query_post_form(client: TestClient) -> None:
    assert ask(client, ASK, method="POST") is True


def test_query_post_direct(client: TestClient) -> None:
    answer = client.post("/sparql", content=ASK, headers={"Content-Type": DIRECT, "Accept": JSON})
    assert answer.json()["boolean"] is True


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_query_dataset_default_graph(client: TestClient, method: str) -> None:
    dataset = ("default-graph-uri", FIRST)
    assert ask(client, IN_DEFAULT % FIRST, dataset, method=method)
    assert not ask(client, IN_DEFAULT % SECOND, dataset, method=method)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_query_dataset_default_graphs(client: TestClient, method: str) -> None:
    dataset = (("default-graph-uri", FIRST), ("default-graph-uri", SECOND))
    assert ask(client, IN_DEFAULT % FIRST, *dataset, method=method)
    assert ask(client, IN_DEFAULT % SECOND, *dataset, method=method)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_query_dataset_named_graphs(client: TestClient, method: str) -> None:
    dataset = (("named-graph-uri", FIRST), ("named-graph-uri", SECOND))
    assert ask(client, IN_NAMED % FIRST, *dataset, method=method)
    assert not ask(client, IN_NAMED % FIRST, dataset[1], method=method)


def test_query_dataset_full(client: TestClient) -> None:
    dataset = (("default-graph-uri", FIRST), ("named-graph-uri", SECOND))
    assert ask(client, f"{IN_DEFAULT % FIRST}", *dataset)
    assert ask(client, IN_NAMED % SECOND, *dataset)
    assert not ask(client, IN_DEFAULT % SECOND, *dataset)


def test_query_multiple_dataset_the_protocol_wins_over_from(client: TestClient) -> None:
    text = f"ASK FROM <{SECOND}> {{ <{FIRST}> a civic:Article }}"
    assert ask(client, text, ("default-graph-uri", FIRST))
    assert not ask(client, text)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (JSON, JSON),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/html, */*;q=0.1", JSON),
        ("application/json", "application/json"),
        ("application/json, text/javascript, */*;q=0.01", JSON),
        ("application/json;q=0.5, text/csv;q=0.4", "application/json"),
    ],
)
def test_query_content_type_select(client: TestClient, accept: str, kind: str) -> None:
    answer = client.get("/sparql", params={"query": "SELECT (1 AS ?one) {}"}, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)


@pytest.mark.parametrize("accept", [JSON, "application/sparql-results+xml"])
def test_query_content_type_ask(client: TestClient, accept: str) -> None:
    answer = client.get("/sparql", params={"query": ASK}, headers={"Accept": accept})
    assert answer.headers["content-type"] == accept
    assert "true" in answer.text


@pytest.mark.parametrize("text", ["CONSTRUCT WHERE { ?s a ?o }", f"DESCRIBE <{FIRST}>"])
@pytest.mark.parametrize(
    ("accept", "format_"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/rdf+xml", "xml"),
        ("application/ld+json", "json-ld"),
    ],
)
def test_query_content_type_construct_and_describe(client: TestClient, text: str, accept: str, format_: str) -> None:
    answer = client.get("/sparql", params={"query": text}, headers={"Accept": accept})
    assert answer.headers["content-type"].startswith(accept)
    assert len(Parsed().parse(data=answer.text, format=format_)) > 3


# bad requests


@pytest.mark.parametrize("query", ["", f"query={ASK}&query={ASK}", "query=%FF", "other=1", "update=CLEAR%20ALL"])
def test_bad_parameters(client: TestClient, query: str) -> None:
    assert client.get(f"/sparql?{query or 'query'}").status_code in (400, 403)


def test_bad_query_syntax(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "ASK {"})
    assert answer.status_code == 400
    assert "not SPARQL" in answer.text


def test_bad_query_method(client: TestClient) -> None:
    assert client.put("/sparql", content=ASK, headers={"Content-Type": DIRECT}).status_code == 405


@pytest.mark.parametrize("kind", ["", "text/plain", "application/json", f"{DIRECT}; charset=UTF-16"])
def test_bad_query_media_type(client: TestClient, kind: str) -> None:
    assert client.post("/sparql", content=ASK.encode(), headers={"Content-Type": kind}).status_code == 415


def test_bad_query_not_utf8(client: TestClient) -> None:
    answer = client.post("/sparql", content=b"ASK { ?s ?p '\xe1' }", headers={"Content-Type": DIRECT})
    assert answer.status_code == 400


def test_bad_query_form_without_its_type(client: TestClient) -> None:
    answer = client.post("/sparql", content=f"query={quote(ASK)}", headers={"Content-Type": DIRECT})
    assert answer.status_code == 400


@pytest.mark.parametrize("kind", [FORM, "application/sparql-update"])
def test_an_update_is_refused(client: TestClient, kind: str) -> None:
    content = urlencode({"update": "CLEAR ALL"}) if kind == FORM else "CLEAR ALL"
    assert client.post("/sparql", content=content, headers={"Content-Type": kind}).status_code == 403
    assert client.get("/sparql", params={"query": "CLEAR ALL"}).status_code == 400
    assert ask(client, IN_DEFAULT % FIRST)


def test_other_machines_are_not_asked(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"})
    assert answer.status_code == 400
    assert "SERVICE" in answer.text


@pytest.mark.parametrize(
    ("text", "accept"),
    [
        (ASK, "text/turtle"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", JSON),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/json"),
        (ASK, "image/png"),
    ],
)
def test_what_cannot_be_sent_is_not_acceptable(client: TestClient, text: str, accept: str) -> None:
    assert client.get("/sparql", params={"query": text}, headers={"Accept": accept}).status_code == 406


def test_a_body_without_end_is_refused(client: TestClient) -> None:
    answer = client.post("/sparql", content="#" * (2**20 + 1), headers={"Content-Type": DIRECT})
    assert answer.status_code == 413


# beyond queries


def test_service_description(client: TestClient) -> None:
    answer = client.get("/sparql")
    described = Parsed().parse(data=answer.text, format="turtle")
    assert ("http://testserver/sparql",) in {(str(o),) for o in described.objects()}


def test_the_query_page_is_for_browsers(client: TestClient) -> None:
    answer = client.get("/sparql", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert answer.headers["content-type"].startswith("text/html")
    assert "yasgui.min.js" in answer.text


def test_cors_lets_other_pages_ask(client: TestClient) -> None:
    headers = {"Origin": "https://a.example", "Access-Control-Request-Method": "POST"}
    assert client.options("/sparql", headers=headers).headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("wanted", "status"), [(f"graph={FIRST}", 200), ("default", 200), ("graph=urn:no", 404), ("", 400)]
)
def test_graph_store_reading(client: TestClient, wanted: str, status: int) -> None:
    answer = client.get(f"/graphs?{wanted}", headers={"Accept": "application/n-triples"})
    assert answer.status_code == status
    if status == 200:
        assert f"<{FIRST}>" in answer.text
    assert client.delete(f"/graphs?{wanted}").status_code == 405


def test_csv_is_csv(client: TestClient) -> None:
    text = "SELECT ?title { ?a dcterms:title ?title } ORDER BY ?title"
    answer = client.get("/sparql", params={"query": text, "format": "csv"})
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert rows[0] == ["title"]
    assert len(rows) == 6
