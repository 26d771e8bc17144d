"""Pages and RDF for every IRI, named queries, reconciliation; text of articles is text, whatever it looks like."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import Graph as Parsed
from starlette.testclient import TestClient
from tests.factory import HOSTILE, READINGS

from civicgraph.graph import PREFIXES, article_iri, entity_iri
from civicgraph.keep import make_store
from civicgraph.query import NamedQuery, load_catalogue
from civicgraph.serve import Limits, Options, make_app
from civicgraph.serve.words import PROPERTIES, column_word, property_word, value_word
from civicgraph.vocabulary import EventStatus, EventType, PositionStatus, Qualifier, RelationType, Role

HTML = {"Accept": "text/html"}
IRIS = [
    *sorted({entity_iri(e)[1:-1] for reading in READINGS for e in reading.entities}),
    *(article_iri(reading.article.id)[1:-1] for reading in (*READINGS, HOSTILE)),
]


def here(iri: str) -> str:
    return iri.replace("https://w3id.org/civicgraph", "")


@pytest.mark.parametrize("iri", IRIS)
def test_each_iri_answers_with_a_page_and_with_rdf(client: TestClient, iri: str) -> None:
    page = client.get(here(iri), headers=HTML)
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    for kind, format_ in {"text/turtle": "turtle", "application/ld+json": "json-ld"}.items():
        answer = client.get(here(iri), headers={"Accept": kind})
        assert "Accept" in answer.headers["vary"]
        subjects = {str(s) for s in Parsed().parse(data=answer.text, format=format_).subjects()}
        assert iri in subjects


def test_a_page_shows_quotes_and_links(client: TestClient) -> None:
    conference = READINGS[0]
    person = next(e for e in conference.entities if e.key == "an")
    page = client.get(here(entity_iri(person)[1:-1]), headers=HTML).text
    assert "<h1>Trần Văn An</h1>" in page
    assert "<blockquote>Trần Văn An, Phó Bí thư Thường trực Tỉnh ủy Bắc Ninh</blockquote>" in page
    assert f'href="/id/article/{conference.article.id}"' in page


@pytest.mark.parametrize("iri", IRIS)
def test_a_page_names_each_property_in_vietnamese(client: TestClient, iri: str) -> None:
    page = client.get(here(iri), headers=HTML).text
    known = {property_word(f"#{name}") for name in PROPERTIES} | {"ngày đăng"}
    assert set(re.findall("<dt>(.*?)</dt>", page)) <= known
    assert "textDigest" not in page
    assert "joinedBy" not in page


@pytest.mark.parametrize("query", load_catalogue().values(), ids=lambda query: query.name)
def test_each_column_of_a_named_query_has_a_word(query: NamedQuery) -> None:
    (columns,) = re.findall(r"^SELECT DISTINCT (.*?)(?: WHERE.*)?$", query.sparql, re.MULTILINE)[:1]
    names = [column.removeprefix("?") for column in columns.split()]
    assert [name for name in names if column_word(name) == name.removesuffix("Label")] == []


def test_a_status_is_told_by_its_word_and_a_day_on_one_line(client: TestClient) -> None:
    page = client.get("/queries/career", params={"person": "tran van an"}).text
    assert "<td>đương nhiệm</td>" in page
    assert "ontology#current" not in page.partition("<details>")[0]
    assert "<th>tình trạng</th>" in page
    assert re.search(r'<td class="date">\d{4}-\d\d-\d\d</td>', page)


@pytest.mark.parametrize("name", [*Role, *PositionStatus, *EventStatus, *Qualifier, *EventType, *RelationType])
def test_each_name_of_the_vocabulary_has_a_word(name: str) -> None:
    relation = {"partOf": "subOrganizationOf"}
    assert value_word(f"{PREFIXES['civic']}{relation.get(name, name)}")


def test_an_unknown_iri_is_not_found(client: TestClient) -> None:
    assert client.get("/id/person/nobody", headers=HTML).status_code == 404
    assert client.get("/id/person/nobody", headers={"Accept": "text/turtle"}).status_code == 404
    assert client.get("/about", params={"iri": "no iri> {}"}).status_code == 400


def test_hostile_text_stays_text(client: TestClient) -> None:
    texts = [entity.names[0] for entity in HOSTILE.entities] + [HOSTILE.article.title]
    assert any("<" in text for text in texts)
    for entity in HOSTILE.entities:
        page = client.get(here(entity_iri(entity)[1:-1]), headers=HTML)
        assert page.status_code == 200
        assert "<script" not in page.text.lower()
        assert "onerror" not in page.text or "<img" not in page.text
        assert "default-src 'self'" in page.headers["content-security-policy"]


def test_a_named_query_has_a_form_and_answers(client: TestClient) -> None:
    assert 'name="person"' in client.get("/queries/who-met-whom").text
    page = client.get("/queries/posts", params={"person": "tran van an"}).text
    assert "<blockquote>" in page
    answer = client.get("/queries/posts", params={"person": "tran van an", "format": "csv"})
    assert answer.headers["content-disposition"] == 'attachment; filename="posts.csv"'
    assert answer.text.startswith("person,personLabel,")


JSON = ("application/json", "application/sparql-results+json")


def test_the_named_queries_and_their_answers_go_by_the_accept_header(client: TestClient) -> None:
    listed = client.get("/queries", headers={"Accept": "application/json"})
    assert [named["name"] for named in listed.json()] == list(load_catalogue())
    given = {"person": "tran van an"}
    for kind in ("text/csv", "text/tab-separated-values", *JSON, "application/sparql-results+xml"):
        answer = client.get("/queries/posts", params=given, headers={"Accept": kind})
        assert answer.headers["content-type"].partition(";")[0] == kind
        assert "content-disposition" not in answer.headers
        assert "Accept" in answer.headers["vary"]
    for path in ("/queries", "/queries/posts"):
        page = client.get(path, params=given, headers=HTML)
        assert (page.headers["content-type"], page.text) == (
            "text/html; charset=utf-8",
            client.get(path, params=given).text,
        )
        assert "Accept" in page.headers["vary"]
        assert client.get(path, params=given, headers={"Accept": "image/png"}).status_code == 406
    plain, named = (client.get("/queries/posts", params=given, headers={"Accept": kind}).json() for kind in JSON)
    assert plain == named
    lacking = client.get("/queries/who-met-whom", headers={"Accept": "text/csv"})
    assert lacking.status_code == 400
    assert lacking.text == "the query who-met-whom needs person: the person's name or IRI (a person)\n"


@pytest.mark.parametrize("accept", ["text/html", "text/csv"])
def test_what_is_wrong_with_the_parameters_of_a_named_query(client: TestClient, accept: str) -> None:
    twice = client.get("/queries/posts?person=tran+van+an&person=le+thi+binh", headers={"Accept": accept})
    assert (twice.status_code, twice.text) == (400, "give the parameter person once, not 2 times\n")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/queries/none", 404),
        ("/queries/posts?person=zzz", 400),
        ("/queries/posts?person=zzz&format=csv", 400),
        ("/queries/posts?format=png", 400),
        ("/queries/who-met-whom?format=csv", 400),
        ("/assets/none.js", 404),
        ("/graph.html", 404),
        ("/explorer.html", 404),
        ("/nothing", 404),
    ],
)
def test_what_is_not_there(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def reconcile(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    answer = client.post("/reconcile", data={"queries": json.dumps({"q0": query})})
    assert answer.status_code == 200, answer.text
    result: list[dict[str, Any]] = answer.json()["q0"]["result"]
    return result


@pytest.mark.parametrize("name", ["Trần Văn An", "tran van an", "TRẦN VĂN AN"])
def test_reconciliation_knows_a_name_in_any_spelling(client: TestClient, name: str) -> None:
    best = reconcile(client, query=name, type="Person")[0]
    assert (best["name"], best["score"], best["match"]) == ("Trần Văn An", 100.0, True)
    assert best["id"].startswith("person/tran-van-an-")


def test_reconciliation_is_not_sure_of_part_of_a_name(client: TestClient) -> None:
    found = reconcile(client, query="Tỉnh ủy Bắc Nin", limit=3)
    assert found
    assert not any(candidate["match"] for candidate in found)


def test_reconciliation_manifest_and_suggestions(client: TestClient) -> None:
    manifest = client.get("/reconcile").json()
    assert manifest["versions"] == ["0.2"]
    assert {"name", "identifierSpace", "schemaSpace", "view", "preview", "suggest"} <= set(manifest)
    entities = client.get("/reconcile/suggest/entity", params={"prefix": "cong an"}).json()["result"]
    assert "Công an tỉnh Bắc Ninh" in {entity["name"] for entity in entities}
    assert (
        client.get("/reconcile/suggest/entity", params={"prefix": "cong an", "cursor": 1}).json()["result"]
        == entities[1:]
    )
    assert client.get("/reconcile/suggest/entity", params={"prefix": "cong an", "cursor": "x"}).status_code == 400
    preview = client.get("/reconcile/preview", params={"id": entities[0]["id"]})
    assert f"<h1>{entities[0]['name']}</h1>" in preview.text
    assert "<blockquote>" in preview.text
    assert "frame-ancestors *" in preview.headers["content-security-policy"]  # OpenRefine is another server
    path = manifest["suggest"]["entity"]["flyout_service_path"].replace("${id}", entities[0]["id"])
    flyout = client.get(path).json()
    assert flyout["id"] == entities[0]["id"]
    assert flyout["html"] in preview.text
    assert client.get("/reconcile/flyout?id=none").status_code == 404
    assert client.get("/reconcile/suggest/type", params={"prefix": "pe"}).json()["result"] == [
        {"id": "Person", "name": "Person"}
    ]


@pytest.mark.parametrize("queries", ["{", "[]", '{"q": 1}', '{"q": {"query": 1}}', '{"q": {"query": "a", "limit": 0}}'])
def test_a_broken_batch_is_a_bad_request(client: TestClient, queries: str) -> None:
    assert client.get("/reconcile", params={"queries": queries}).status_code == 400


PATHS = ["/", "/sparql", "/graphs", "/id/", "/about", "/search", "/queries/posts", "/reconcile", "/reconcile/preview"]
NAMES = ["query", "iri", "q", "person", "queries", "id", "prefix", "format", "graph", "default-graph-uri", "x"]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_request_is_an_internal_error(client: TestClient, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(PATHS)) + data.draw(st.sampled_from(["", "x", "person/%00", "%ff", "a b"]))
    words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    params = data.draw(st.dictionaries(st.sampled_from(NAMES), words, max_size=3))
    accept = data.draw(st.sampled_from(["*/*", "text/html", "text/turtle", "text/csv;q=x", ";;,", "a/b"]))
    method = data.draw(st.sampled_from(["GET", "HEAD", "POST", "DELETE"]))
    assert client.request(method, path, params=params, headers={"Accept": accept}).status_code < 500


def test_a_place_leads_to_its_unit_whose_page_says_each_thing_once(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS)
    with TestClient(make_app(Options(tmp_path, limits=Limits(workers=1)))) as client:
        query = "SELECT ?p ?u { ?p a civic:Place ; rdfs:label 'Bắc Ninh'@vi ; skos:exactMatch ?u }"
        told = client.get("/sparql", params={"query": query, "format": "csv"}).text.splitlines()[1].split(",")
        place, unit = (client.get(here(iri), headers=HTML).text for iri in told)
    assert f'href="{here(told[1])}"' in place
    assert "isReferencedBy" not in place
    assert unit.count("Đơn vị hành chính") == 1
    assert "<dt>mã số</dt><dd>24</dd>" in unit
