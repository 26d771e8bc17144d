"""A store over time: what is added, corrected and forgotten, and what follows from it."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.factory import READINGS

from civicgraph.errors import StoreError
from civicgraph.graph import Quad, merge, reported, to_quads
from civicgraph.keep import add_articles, forget_articles, make_store
from civicgraph.store import Rows, open_store

PARTS = {reading.article.id: to_quads(reading) for reading in READINGS}


def people(folder: Path) -> set[str]:
    answer = open_store(folder).query("SELECT ?name { ?p a civic:Person, civic:Agent ; rdfs:label ?name }")
    assert isinstance(answer, Rows)
    return {str(name) for (name,) in answer}


def triples(folder: Path) -> list[tuple[str, str, str]]:
    return open_store(folder).triples()


def all_quads(ids: list[str]) -> list[Quad]:
    return [quad for article_id in ids for quad in PARTS[article_id]]


def test_adding_article_by_article_gives_the_store_that_making_it_at_once_gives(tmp_path: Path) -> None:
    ids = sorted(PARTS)
    make_store(tmp_path / "at once", all_quads(ids))
    make_store(tmp_path / "weekly", [])
    for article_id in ids:
        assert add_articles(tmp_path / "weekly", {article_id: PARTS[article_id]}) == [article_id]
    assert triples(tmp_path / "weekly") == triples(tmp_path / "at once")
    assert open_store(tmp_path / "weekly").quads() == open_store(tmp_path / "at once").quads()


def test_the_same_article_again_changes_nothing_and_a_corrected_one_is_replaced(tmp_path: Path) -> None:
    make_store(tmp_path, all_quads(sorted(PARTS)))
    assert add_articles(tmp_path, PARTS) == []
    corrected = replace(READINGS[2], positions=READINGS[2].positions[:1])
    before = triples(tmp_path)
    assert add_articles(tmp_path, {**PARTS, "nhan-su-2021": to_quads(corrected)}) == ["nhan-su-2021"]
    assert set(triples(tmp_path)) < set(before)
    assert add_articles(tmp_path, PARTS) == ["nhan-su-2021"]
    assert triples(tmp_path) == before


def test_forgetting_takes_what_only_that_article_told(tmp_path: Path) -> None:
    make_store(tmp_path, all_quads(sorted(PARTS)))
    assert people(tmp_path) >= {"Nguyễn Hải Giang", "Lê Thị Bình"}
    forget_articles(tmp_path, ["nhan-su-2021"])
    assert "Nguyễn Hải Giang" not in people(tmp_path)
    assert "Lê Thị Bình" in people(tmp_path)
    rest = [article_id for article_id in sorted(PARTS) if article_id != "nhan-su-2021"]
    make_store(tmp_path / "fresh", all_quads(rest))
    assert triples(tmp_path) == triples(tmp_path / "fresh")


def test_an_article_that_is_not_there_cannot_be_forgotten(tmp_path: Path) -> None:
    make_store(tmp_path, PARTS["tham-2020"])
    with pytest.raises(StoreError, match="has no article no-such: nothing was forgotten"):
        forget_articles(tmp_path, ["tham-2020", "no-such"])
    assert people(tmp_path)


def test_the_kept_default_graph_is_the_merged_one(tmp_path: Path) -> None:
    make_store(tmp_path, all_quads(sorted(PARTS)))
    store = open_store(tmp_path)
    assert store.triples() == sorted(set(merge(store.quads())))


def test_what_articles_report_can_be_told_from_the_ontology_and_what_was_inferred(tmp_path: Path) -> None:
    make_store(tmp_path, all_quads(sorted(PARTS)))
    everything = open_store(tmp_path).quads()
    assert sorted(reported(everything)) == sorted(all_quads(sorted(PARTS)))
    assert len(everything) > len(reported(everything))
