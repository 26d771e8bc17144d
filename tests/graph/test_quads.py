"""The named graph of an article: what the contract promises, on hand-made readings."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from rdflib import Dataset, Graph, Literal, Namespace
from rdflib.namespace import ORG, RDF, RDFS, SDO, SKOS, XSD
from rdflib.term import URIRef
from tests.factory import HOSTILE, READINGS

from civicgraph.errors import CivicgraphError
from civicgraph.graph import BASE, article_iri, entity_iri, lines, to_quads
from civicgraph.graph.terms import literal, value_of
from civicgraph.model import Entity, Reading
from civicgraph.vocabulary import EntityType

CIVIC = Namespace("https://w3id.org/civicgraph/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")


def graph_of(reading: Reading, base: str = BASE) -> Graph:
    dataset = Dataset()
    dataset.parse(data="".join(lines(to_quads(reading, base=base))), format="nquads")
    return dataset.graph(URIRef(article_iri(reading.article.id, base)[1:-1]))


@pytest.mark.parametrize("reading", [*READINGS, HOSTILE], ids=lambda r: r.article.id[:10])
def test_every_fact_has_a_quote_that_is_the_article_to_the_character(reading: Reading) -> None:
    graph = graph_of(reading)
    facts = set(graph.subjects(CIVIC.evidence, None))
    families = (reading.positions, reading.events, reading.relations, reading.statistics, reading.statements)
    assert len(facts) == sum(len(family) for family in families)
    for node in graph.objects(None, CIVIC.evidence):
        start, end = (int(str(graph.value(node, OA[name]))) for name in ("start", "end"))
        assert str(graph.value(node, OA.exact)) == reading.article.content[start:end]
        assert graph.value(node, OA.hasSource) == graph.identifier
        assert 0 <= float(str(graph.value(node, CIVIC.confidence))) <= 1
        assert graph.value(node, CIVIC.rule)


def test_a_post_is_a_membership_with_role_and_status() -> None:
    graph = graph_of(READINGS[0])
    posts = {
        (
            str(graph.value(graph.value(m, ORG.member), RDFS.label)),
            str(graph.value(graph.value(m, ORG.role), RDFS.label)),
            str(graph.value(m, CIVIC.status)).rpartition("#")[2],
        )
        for m in graph.subjects(RDF.type, ORG.Membership)
    }
    assert posts == {
        ("Trần Văn An", "Phó Bí thư Thường trực", "current"),
        ("Lê Thị Bình", "Giám đốc", "current"),
        ("Phạm Minh Cường", "Bí thư", "former"),
    }


def test_a_time_says_no_more_than_is_known() -> None:
    types = {
        str(time): time.datatype  # type: ignore[attr-defined]  # a literal
        for reading in READINGS
        for time in graph_of(reading).objects(None, SDO.startDate)
    }
    assert types["2019-03-11"] == XSD.date
    assert types["2019-04"] == XSD.gYearMonth
    assert types["2020"] == XSD.gYear


def test_a_relation_is_the_triple_and_a_statement_about_it() -> None:
    graph = graph_of(READINGS[1])
    for statement in graph.subjects(RDF.type, RDF.Statement):
        subject, predicate, object_ = (graph.value(statement, p) for p in (RDF.subject, RDF.predicate, RDF.object))
        assert subject
        assert predicate
        assert object_ in set(graph.objects(subject, predicate))
    assert len(set(graph.subject_objects(ORG.subOrganizationOf))) == 1


def test_an_entity_has_one_label_and_each_other_form_once() -> None:
    graph = graph_of(READINGS[1])
    committee = graph.value(None, SKOS.altLabel, Literal("UBND tỉnh Bắc Ninh", lang="vi"))
    assert [str(x) for x in graph.objects(committee, RDFS.label)] == ["Ủy ban nhân dân tỉnh Bắc Ninh"]
    assert {str(t).rpartition("#")[2] for t in graph.objects(committee, RDF.type)} == {"Organization", "Committee"}


def test_people_of_one_name_share_an_iri_across_articles_unless_told_apart() -> None:
    here, there = READINGS[0].entities[0], READINGS[1].entities[1]
    assert entity_iri(here) == entity_iri(there)
    apart = {id(here): "trần văn an 1", id(there): "trần văn an 2"}
    assert entity_iri(here, lambda e: apart[id(e)]) != entity_iri(there, lambda e: apart[id(e)])


def test_what_entities_go_by_across_articles_does_not_change_the_facts_own_iris() -> None:
    def facts(quads: list[tuple[str, str, str, str]]) -> set[str]:
        return {s for s, p, _, _ in quads if p.endswith("#evidence>")}

    reading = READINGS[0]
    assert facts(to_quads(reading)) == facts(to_quads(reading, lambda entity: f"{entity.names[0]} of Bắc Ninh"))


def test_two_entities_that_turn_out_to_be_one_have_one_label() -> None:
    article = READINGS[3].article
    names = ("Tỉnh ủy Hoà Bình", "Tỉnh ủy Hòa Bình")
    entities = tuple(Entity(name, EntityType.ORGANIZATION, (name,)) for name in names)
    graph = graph_of(Reading(article, entities))
    assert [str(x) for x in graph.objects(None, RDFS.label)] == ["Tỉnh ủy Hoà Bình"]
    assert [str(x) for x in graph.objects(None, SKOS.altLabel)] == ["Tỉnh ủy Hòa Bình"]


def test_no_blank_nodes_and_every_quad_in_the_graph_of_its_article() -> None:
    for reading in (*READINGS, HOSTILE):
        for quad in to_quads(reading):
            assert not any(part.startswith("_:") for part in quad)
            assert quad[3] == article_iri(reading.article.id)


def test_the_base_of_instance_iris_is_the_callers() -> None:
    base = "https://tinh.example/kg/"
    assert all(s.startswith(f"<{base}") for s, *_ in to_quads(READINGS[0], base=base))
    with pytest.raises(CivicgraphError, match="must be absolute"):
        to_quads(READINGS[0], base="not an iri")


def test_a_fact_without_evidence_or_with_evidence_outside_its_article_is_refused() -> None:
    reading = READINGS[0]
    bare = replace(reading.positions[0], evidence=())
    with pytest.raises(CivicgraphError, match="without evidence"):
        to_quads(replace(reading, positions=(bare,)))
    far = replace(reading.positions[0].evidence[0], end=10**6)
    with pytest.raises(CivicgraphError, match="no text from"):
        to_quads(replace(reading, positions=(replace(bare, evidence=(far,)),)))


def test_the_order_in_which_things_were_found_does_not_matter() -> None:
    for reading in READINGS:
        turned = replace(
            reading,
            entities=reading.entities[::-1],
            positions=reading.positions[::-1],
            events=tuple(replace(e, roles=e.roles[::-1]) for e in reading.events[::-1]),
            relations=reading.relations[::-1],
            statistics=reading.statistics[::-1],
        )
        assert to_quads(turned) == to_quads(reading)


def test_the_same_bytes_under_every_hash_seed() -> None:
    program = (
        "import hashlib; from tests.factory import READINGS; from civicgraph.graph import *;"
        "from civicgraph.export import to_turtle;"
        "quads = [q for r in READINGS for q in to_quads(r)];"
        "network = repr(sorted(to_network(quads).edges(keys=True)));"
        "text = ''.join(lines(quads)) + ''.join(to_turtle(merge(quads))) + network;"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    assert len(digests) == 1


@pytest.mark.parametrize("text", ['a"b\\c', "\n\r\t\x00\x1f\x7f", "Ủy ban \u202e \U0001f600", r"\u0041"])
def test_words_come_back_as_they_were(text: str) -> None:
    assert value_of(literal(text, "vi")) == text
