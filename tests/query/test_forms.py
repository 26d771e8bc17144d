"""The forms of an answer: programs get what the engine itself would write, people get a table that fits."""

import json

import pytest
from tests.factory import HOSTILE, READINGS

from civicgraph.errors import QueryError
from civicgraph.graph import to_quads
from civicgraph.query import Form, Names, Parameter, ParameterType, format_answer, read_names
from civicgraph.query.names import to_terms
from civicgraph.store import Rows, Store, Term

EVERYTHING = "SELECT ?s ?p ?o ?none { ?s ?p ?o } ORDER BY ?s ?p ?o"


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.of(quad for reading in (*READINGS, HOSTILE) for quad in to_quads(reading))


@pytest.fixture(scope="module")
def names(store: Store) -> Names:
    return read_names(store)


def written(store: Store, form: Form, text: str = EVERYTHING) -> str:
    return "".join(format_answer(store.query(text), form))


def test_json_is_what_the_engine_writes(store: Store) -> None:
    _, engine = store.answer(EVERYTHING, ["application/sparql-results+json"])
    assert json.loads(written(store, Form.JSON)) == json.loads(engine)


def test_csv_is_what_the_engine_writes(store: Store) -> None:
    _, engine = store.answer(EVERYTHING, ["text/csv"])
    assert written(store, Form.CSV) == engine.decode()


def test_tsv_holds_whole_terms_one_row_a_line(store: Store) -> None:
    lines = written(store, Form.TSV).splitlines()
    assert lines[0] == "?s\t?p\t?o\t?none"
    assert len(lines) == 1 + len(store.triples())
    assert all(line.count("\t") == 3 for line in lines)
    assert any(line.endswith('"Trần Văn An"@vi\t') for line in lines)


@pytest.mark.parametrize(("form", "words"), [(Form.TABLE, "yes"), (Form.CSV, "true"), (Form.TSV, "true")])
def test_yes_or_no(store: Store, form: Form, words: str) -> None:
    assert written(store, form, "ASK {}") == f"{words}\n"
    assert json.loads(written(store, Form.JSON, "ASK {}"))["boolean"] is True


def test_triples_are_turtle_or_a_sentence(store: Store) -> None:
    assert "civic:Person" in written(store, Form.TABLE, "CONSTRUCT WHERE { ?s a civic:Person }")
    with pytest.raises(QueryError, match="Turtle"):
        written(store, Form.CSV, "CONSTRUCT WHERE { ?s a civic:Person }")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_table_keeps_to_its_width(store: Store, width: int) -> None:
    text = "SELECT ?article ?quote { ?e oa:exact ?quote ; oa:hasSource/dcterms:title ?article } ORDER BY ?quote"
    lines = "".join(format_answer(store.query(text), Form.TABLE, width)).splitlines()
    assert max(map(len, lines)) <= width


def test_a_table_shows_labels_for_iris() -> None:
    row = (
        Term("iri", "https://w3id.org/civicgraph/ontology#current"),
        Term("iri", "urn:x"),
        Term("literal", "X"),
        None,
    )
    table = "".join(format_answer(Rows(("status", "body", "bodyLabel", "date"), (row,))))
    assert table.splitlines() == ["status   body  date", "───────  ────  ────", "current  X", "1 row"]


@pytest.mark.parametrize(
    ("type_", "value", "terms"),
    [
        (ParameterType.DATE, "2019-03", ['"2019-03"']),
        (ParameterType.INTEGER, "12", ["12"]),
        (ParameterType.TEXT, 'a "b" \\ }', ['"a \\"b\\" \\\\ }"']),
        (ParameterType.PERSON, "https://x.example/1", ["<https://x.example/1>"]),
    ],
)
def test_values_become_terms(names: Names, type_: ParameterType, value: str, terms: list[str]) -> None:
    assert to_terms(lambda: names, Parameter("p", type_, False, "", ""), value) == terms


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (ParameterType.DATE, "yesterday"),
        (ParameterType.DATE, "2020-13"),
        (ParameterType.DATE, "2021-02-29"),
        (ParameterType.INTEGER, "1 } DROP ALL"),
        (ParameterType.PERSON, "https://x.example/> } #"),
        (ParameterType.PLACE, "Trần Văn An"),
    ],
)
def test_other_values_are_refused(names: Names, type_: ParameterType, value: str) -> None:
    with pytest.raises(QueryError):
        to_terms(lambda: names, Parameter("p", type_, False, "", ""), value)


def test_a_near_miss_is_told(names: Names) -> None:
    with pytest.raises(QueryError, match="close to it are Trần Văn An"):
        names.find(ParameterType.PERSON, "Tran Van Am")
