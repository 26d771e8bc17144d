"""The fast engine: the same problems as pySHACL's, and the article and words behind each."""

from dataclasses import replace
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph
from rdflib.namespace import SH
from tests.factory import HOSTILE, READINGS

from civicgraph.graph import article_iri, to_quads
from civicgraph.store import ontology_folder, read_quads
from civicgraph.validate import ELSEWHERE, validate
from civicgraph.vocabulary import Role

EXAMPLES = sorted((ontology_folder() / "examples").glob("*/*.ttl"))
QUADS = [quad for reading in (*READINGS, HOSTILE) for quad in to_quads(reading)]


def test_what_the_graph_room_writes_is_valid() -> None:
    assert validate(QUADS) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_pyshacl_finds_the_same(path: Path) -> None:
    shapes, ontology = Graph().parse(ontology_folder() / "shapes.ttl"), Graph().parse(ontology_folder() / "civic.ttl")
    _, report, _ = pyshacl.validate(Graph().parse(path), shacl_graph=shapes, ont_graph=ontology)
    assert isinstance(report, Graph)
    second = {
        (str(report.value(result, SH.resultMessage)), str(report.value(result, SH.focusNode)))
        for result in report.objects(None, SH.result)
    }
    assert {(problem.message, problem.focus) for problem in validate(read_quads(path))} == second


def test_a_problem_leads_to_the_article_and_its_words() -> None:
    reading = READINGS[0]
    meeting = replace(reading.events[0], roles=((Role.CHAIR, "city"), *reading.events[0].roles[:2]))
    wrong = replace(reading, events=(meeting, *reading.events[1:]))
    (problem,) = validate(to_quads(wrong))
    assert problem.message == "civic:chair is a person or a body."
    assert problem.focus.rpartition("/")[2].startswith("thanh-pho-bac-ninh-")
    (late,) = validate([*to_quads(reading), *_second_status(reading.article.id)])
    assert late.message == "An event is reported or planned."
    assert late.article == article_iri(reading.article.id)[1:-1]
    assert late.quote
    assert late.quote in reading.article.content


def _second_status(article_id: str) -> list[tuple[str, str, str, str]]:
    status = "<https://w3id.org/civicgraph/ontology#status>"
    launch = next(s for s, _, o, _ in to_quads(READINGS[0]) if o.endswith("#Launch>"))
    return [(launch, status, "<https://w3id.org/civicgraph/ontology#reported>", article_iri(article_id))]


def test_evidence_must_be_in_the_article_that_tells_the_fact() -> None:
    other = article_iri("another")
    moved = [(s, p, o, other) if p.endswith("#evidence>") else (s, p, o, g) for s, p, o, g in to_quads(READINGS[3])]
    assert validate(moved) == []
    moved = [(s, p, o, other) if p.endswith("#evidence>") else (s, p, o, g) for s, p, o, g in to_quads(READINGS[2])]
    assert {problem.message for problem in validate(moved)} == {ELSEWHERE}
