"""The graphs that span articles: the gazetteer as far as articles name it, and which entities are one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.factory import HOSTILE, READINGS

from civicgraph.amend import update_store
from civicgraph.errors import QueryError
from civicgraph.graph import Quad, article_iri
from civicgraph.keep import add_articles, forget_articles, make_store
from civicgraph.model import Article, Entity, Reading
from civicgraph.pipeline import Options, build
from civicgraph.query import read_names
from civicgraph.resolve import identify_across
from civicgraph.spanning import span, spanning_graph, spanning_graphs
from civicgraph.store import Rows, Store, Update, open_store, read_quads
from civicgraph.vocabulary import EntityType

EVERY = (*READINGS, HOSTILE)
UNITS = """
SELECT ?name ?match ?unit ?code ?above ?until ?since ?now {
  VALUES ?match { skos:exactMatch skos:closeMatch }
  ?place a civic:Place ; rdfs:label ?name ; ?match ?u . ?u rdfs:label ?unit .
  OPTIONAL { ?u skos:notation ?code } OPTIONAL { ?u skos:broader/rdfs:label ?above }
  OPTIONAL { ?u schema:validThrough ?until } OPTIONAL { ?u schema:validFrom ?since }
  OPTIONAL { ?u dcterms:isReplacedBy/rdfs:label ?now }
} ORDER BY ?name ?unit ?now
"""


def naming(article_id: str, day: date | None, *places: tuple[str, str]) -> Reading:
    """An article that names those places, each with its kind."""
    entities = [Entity(f"Place:{name.lower()}", EntityType.PLACE, (name,), kind=kind) for name, kind in places]
    return Reading(Article(article_id, "Tin", "Tin trong ngày.", day), tuple(entities))


def told(*readings: Reading) -> Store:
    return Store.of(spanning(*readings))


def spanning(*readings: Reading) -> list[Quad]:
    from civicgraph.graph import to_quads
    from civicgraph.resolve import namer

    identities = identify_across(readings)
    graphs = span(readings, identities)
    quads = [quad for reading in readings for quad in to_quads(reading, namer(identities, reading))]
    return [*quads, *(quad for told in graphs.values() for quad in told)]


def rows(store: Store, text: str) -> list[tuple[str, ...]]:
    answer = store.query(text)
    assert isinstance(answer, Rows)
    return [tuple("" if term is None else str(term) for term in row) for row in answer]


def test_a_province_of_before_the_reform_leads_to_the_one_of_today_with_its_code() -> None:
    store = told(naming("a", date(2017, 5, 1), ("Bắc Giang", "province")))
    assert rows(store, UNITS) == [
        ("Bắc Giang", f"{SKOS}exactMatch", "tỉnh Bắc Giang", "24", "", "2025-06-30", "", "tỉnh Bắc Ninh")
    ]
    now = "SELECT ?code { ?unit rdfs:label 'tỉnh Bắc Ninh'@vi ; skos:notation ?code }"
    assert rows(store, now) == [("24",)]


SKOS = "http://www.w3.org/2004/02/skos/core#"


def test_a_commune_has_its_district_and_province_above_it() -> None:
    store = told(naming("a", date(2017, 5, 1), ("xã Nhơn Đức", "commune"), ("Thành phố Hồ Chí Minh", "province")))
    above = "SELECT ?name { ?u rdfs:label 'xã Nhơn Đức'@vi ; skos:broader+/rdfs:label ?name } ORDER BY ?name"
    assert rows(store, above) == [("huyện Nhà Bè",), ("thành phố Hồ Chí Minh",)]


def test_a_name_that_recurs_is_a_unit_only_where_the_article_tells_the_province() -> None:
    alone = naming("a", date(2017, 5, 1), ("huyện Châu Thành", "district"))
    there = naming("b", date(2017, 5, 1), ("huyện Châu Thành", "district"), ("Long An", "province"))
    store = told(alone, there)
    assert [(unit, above) for _, _, unit, _, above, *_ in rows(store, UNITS) if "Châu" in unit] == [
        ("huyện Châu Thành", "tỉnh Long An")
    ]
    named = "SELECT ?n { ?place a civic:Place ; rdfs:label 'huyện Châu Thành'@vi ; civic:articleCount ?n }"
    assert rows(store, named) == [("1",), ("1",)]


def test_a_commune_told_before_and_after_the_reform_is_close_to_both_units() -> None:
    both = [naming(day.isoformat(), day, ("xã Phú Xuân", "commune"), ("Đắk Lắk", "province")) for day in DAYS]
    found = [row for row in rows(told(*both), UNITS) if row[0] == "xã Phú Xuân"]
    assert {match for _, match, *_ in found} == {f"{SKOS}closeMatch"}
    assert {(until, since) for *_, until, since, _ in found} == {("2025-06-30", ""), ("", "2025-07-01")}


DAYS = (date(2017, 5, 1), date(2026, 8, 1))


def test_what_joined_an_entity_of_several_articles_is_told_with_its_names_and_how_sure_that_is() -> None:
    store = told(*EVERY)
    text = """
    SELECT ?n ?rule ?confidence ?preferred (GROUP_CONCAT(?as; separator=" | ") AS ?names) {
      { SELECT * { ?body rdfs:label "Công an tỉnh Bắc Ninh"@vi ; civic:toldAs ?as } ORDER BY ?as }
      ?body civic:articleCount ?n ; civic:joinedBy ?rule ; skos:prefLabel ?preferred .
      ?rule civic:confidence ?confidence
    } GROUP BY ?n ?rule ?confidence ?preferred"""
    ((n, rule, confidence, preferred, names),) = rows(store, text)
    assert (int(n), rule.rpartition("#")[2], preferred) == (2, "bodyByFullName", "Công an tỉnh Bắc Ninh")
    assert 0.8 < float(confidence) < 1
    assert names == "Công an tỉnh | Công an tỉnh Bắc Ninh"
    articles = 'SELECT ?a { ?body rdfs:label "Công an tỉnh Bắc Ninh"@vi ; dcterms:isReferencedBy ?a } ORDER BY ?a'
    assert [f"<{iri}>" for (iri,) in rows(store, articles)] == sorted(
        article_iri(reading.article.id) for reading in READINGS[:2]
    )


def test_a_known_body_is_matched_and_what_it_is_part_of_is_there() -> None:
    body = Entity("Organization:u", EntityType.ORGANIZATION, ("Ủy ban Thường vụ Quốc hội",), kind="parliament")
    store = told(replace(naming("a", None), entities=(body,)))
    text = "SELECT ?above { ?b a civic:Organization ; skos:exactMatch/skos:broader/rdfs:label ?above }"
    assert rows(store, text) == [("Quốc hội",)]


def test_the_graphs_are_the_same_in_any_order_sorted_and_without_blank_nodes() -> None:
    graphs = span(EVERY, identify_across(EVERY))
    backwards = EVERY[::-1]
    assert span(backwards, identify_across(backwards)) == graphs
    for graph, quads in graphs.items():
        assert {quad[3] for quad in quads} == {graph}
        assert len(set(quads)) == len(quads)
        assert not any(part.startswith("_:") for quad in quads for part in quad)


def test_nothing_of_the_gazetteer_is_an_entity(tmp_path: Path) -> None:
    make_store(tmp_path, EVERY)
    store = open_store(tmp_path)
    units = rows(store, "SELECT ?u { VALUES ?kind { civic:AdministrativeUnit civic:KnownBody } ?u a ?kind }")
    assert units
    assert not {iri for (iri,) in units} & read_names(store).things.keys()
    assert rows(store, "SELECT ?u { ?u a civic:AdministrativeUnit, ?kind . ?kind rdfs:subClassOf* civic:Entity }") == []


def test_a_forgotten_article_is_gone_from_them_too(tmp_path: Path) -> None:
    far = naming("far", date(2017, 5, 1), ("Bắc Giang", "province"))
    make_store(tmp_path / "kg", [*EVERY, far])
    forget_articles(tmp_path / "kg", ["far", READINGS[1].article.id])
    store = open_store(tmp_path / "kg")
    quads = [quad for graph in spanning_graphs() for quad in store.quads(graph)]
    assert not any("Bắc Giang" in o or article_iri("far") == o for _, _, o, _ in quads)
    make_store(tmp_path / "fresh", [r for r in EVERY if r is not READINGS[1]])
    assert store.quads() == open_store(tmp_path / "fresh").quads()


def test_adding_changes_only_what_the_article_names(tmp_path: Path) -> None:
    make_store(tmp_path, EVERY)
    graph = spanning_graph("resolution")
    before = set(open_store(tmp_path).quads(graph))
    add_articles(tmp_path, [naming("far", date(2017, 5, 1), ("Bắc Giang", "province"))])
    come = set(open_store(tmp_path).quads(graph)) - before
    assert before < set(open_store(tmp_path).quads(graph))
    assert len({subject for subject, *_ in come}) == 1


def test_they_cannot_be_written_by_hand(tmp_path: Path) -> None:
    make_store(tmp_path, READINGS)
    graph = spanning_graph("resolution")
    with pytest.raises(QueryError, match="is computed"):
        update_store(tmp_path, Update(f"INSERT DATA {{ GRAPH {graph} {{ <urn:a> <urn:b> 1 }} }}"))
    before = open_store(tmp_path).quads(graph)
    update_store(tmp_path, Update(f"DROP GRAPH {graph}"))
    assert open_store(tmp_path).quads(graph) == before


def test_a_build_and_its_store_have_the_same_graphs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Bắc Ninh họp bàn\nNgày 11-3-2019, UBND tỉnh Bắc Ninh họp với Bộ Nội vụ tại Bắc Giang.", encoding="utf-8"
    )
    build([str(tmp_path / "a.txt")], tmp_path / "out", Options(store=tmp_path / "kg"))
    built, kept = Store.read(tmp_path / "out" / "graph.nq"), open_store(tmp_path / "kg")
    for graph in spanning_graphs():
        assert built.quads(graph) == kept.quads(graph) != []
    assert set(built.triples()) == {quad[:3] for quad in read_quads(tmp_path / "out" / "graph.ttl")}
