"""The store in memory: what it answers, and that its default graph holds each fact once whatever comes and goes."""

import json
from random import Random

import pytest
from tests.factory import HOSTILE, READINGS

from civicgraph.errors import QueryError
from civicgraph.graph import DEFAULT_GRAPH, Quad, article_iri, merge, to_quads
from civicgraph.store import Rows, Store, Term, Triples

PARTS = {article_iri(r.article.id): to_quads(r) for r in (*READINGS, HOSTILE)}
QUADS = [quad for part in PARTS.values() for quad in part]


def rows(store: Store, text: str) -> list[tuple[str | None, ...]]:
    answer = store.query(text)
    assert isinstance(answer, Rows)
    return [tuple(None if term is None else str(term) for term in row) for row in answer]


def test_a_select_gives_columns_and_typed_terms() -> None:
    answer = Store.of(QUADS).query(
        "SELECT ?name ?day ?none { ?e a civic:Meeting ; schema:startDate ?day ; schema:name ?name }"
    )
    assert answer == Rows(
        ("name", "day", "none"),
        (
            (
                Term("literal", "hội nghị sơ kết Chương trình phối hợp số 09", language="vi"),
                Term("literal", "2019-03-11", datatype="http://www.w3.org/2001/XMLSchema#date"),
                None,
            ),
        ),
    )


def test_ask_and_construct() -> None:
    store = Store.of(QUADS)
    assert store.query("ASK { ?e a civic:Launch }") is True
    assert store.query("ASK { ?e a civic:NoSuchThing }") is False
    built = store.query("CONSTRUCT { ?p a civic:Person } WHERE { ?p a civic:Person }")
    assert isinstance(built, Triples)
    assert len(built) == 6


def test_a_triple_told_by_three_articles_is_one_row() -> None:
    store = Store.of(QUADS)
    named = 'GRAPH ?g { ?x rdfs:label "Tỉnh ủy Bắc Ninh"@vi }'
    plain = '?x rdfs:label "Tỉnh ủy Bắc Ninh"@vi'
    assert rows(store, f"SELECT (COUNT(*) AS ?n) {{ {named} }}") == [("3",)]
    assert rows(store, f"SELECT (COUNT(*) AS ?n) {{ {plain} }}") == [("1",)]


def test_everything_has_one_label_however_articles_write_it() -> None:
    store = Store.of(QUADS)
    assert rows(store, "SELECT ?x (COUNT(?label) AS ?n) { ?x rdfs:label ?label } GROUP BY ?x HAVING (?n > 1)") == []


def test_the_default_graph_is_the_merged_one() -> None:
    store = Store.of(QUADS)
    assert store.triples() == sorted(set(merge(QUADS)))
    assert store.quads() == sorted(set(QUADS)) == sorted(store.told())
    assert store.graphs() == sorted(PARTS)


def test_without_named_graphs_the_default_graph_is_told() -> None:
    bare = [(s, p, o, DEFAULT_GRAPH) for s, p, o in merge(QUADS)]
    store = Store.of(bare)
    assert store.quads() == sorted(set(bare)) == sorted(store.told())


def test_putting_and_forgetting_keeps_the_default_graph_true() -> None:
    """A hundred random changes; after each the kept graph is the one that a fresh load makes."""
    draw = Random(7)
    store, told = Store.of([]), dict[str, list[Quad]]()
    for _ in range(100):
        changes = {}
        for graph in draw.sample(sorted(PARTS), draw.randint(1, 3)):
            part = PARTS[graph]
            changes[graph] = draw.choice([[], part, draw.sample(part, len(part) // 2), _renamed(part, draw)])
        before = {graph: told.get(graph, []) for graph in changes}
        changed = store.put(changes)
        assert changed == sorted(g for g, quads in changes.items() if sorted(set(quads)) != sorted(set(before[g])))
        told |= changes
        assert store.triples() == sorted(set(merge(quad for quads in told.values() for quad in quads)))


def _renamed(part: list[Quad], draw: Random) -> list[Quad]:
    """The same article with its labels written otherwise."""
    suffix = draw.choice(["", " A", " B"])
    return [(s, p, o.replace('"@vi', f'{suffix}"@vi') if p.endswith("label>") else o, g) for s, p, o, g in part]


def test_the_same_article_again_changes_nothing() -> None:
    store = Store.of(QUADS)
    assert store.put(PARTS) == []
    graph = next(iter(PARTS))
    assert store.put({graph: []}) == [graph]
    assert graph not in store.graphs()
    assert store.put({graph: []}) == []


@pytest.mark.parametrize("text", ["SELECT * { ?s ?p ", "SELECT ?x { ?x nope:thing ?y }", "", "SELEKT * {}"])
def test_what_is_no_sparql_is_told_in_one_sentence(text: str) -> None:
    with pytest.raises(QueryError, match=r"^the query is not SPARQL") as error:
        Store.of([]).query(text)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "text", ["DELETE WHERE { ?s ?p ?o }", "prefix a: <urn:a>\nINSERT DATA { a:b a:c a:d }", "CLEAR ALL"]
)
def test_a_query_changes_nothing(text: str) -> None:
    with pytest.raises(QueryError, match=r"^a query only reads: ask with SELECT"):
        Store.of([]).query(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE ?where { ?s ?p ?o } } } } }",
        'SELECT * { FILTER(?a<?b#>"""\n) ?s <http://a.example/#y> ?o . SERVICE <http://127.0.0.1:1/> {} } #"""',
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    ],
)
def test_no_query_reaches_another_machine(text: str) -> None:
    with pytest.raises(QueryError, match=r"SERVICE|is not SPARQL"):
        Store.of([]).query(text)


def test_the_word_service_in_a_text_is_only_a_word() -> None:
    assert rows(Store.of(QUADS), 'SELECT ?x { ?x rdfs:label "public SERVICE"@en }') == []


def test_answers_for_the_protocol_come_in_the_first_type_that_fits() -> None:
    store = Store.of(QUADS)
    select, construct = "SELECT ?x { ?x a civic:Launch }", "CONSTRUCT WHERE { ?x a civic:Launch }"
    media_type, body = store.answer(select, ["text/turtle", "application/sparql-results+json", "text/csv"])
    assert media_type == "application/sparql-results+json"
    assert len(json.loads(body)["results"]["bindings"]) == 1
    assert store.answer(construct, ["text/csv", "text/turtle"])[0] == "text/turtle"
    with pytest.raises(QueryError, match="can be answered as"):
        store.answer(select, ["text/turtle"])
    assert store.answer("ASK {}", ["text/csv"]) == ("text/csv", b"true")


def test_the_dataset_of_an_answer_can_be_some_graphs_alone() -> None:
    store = Store.of(QUADS)
    graph = article_iri("nhan-su-2021")[1:-1]
    text = "SELECT (COUNT(?e) AS ?n) { ?e civic:trigger ?words }"
    _, body = store.answer(text, ["text/csv"], default_graphs=[graph])
    assert body.split() == [b"n", b"5"]
