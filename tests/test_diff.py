"""What changed between two builds."""

from dataclasses import replace

from tests.factory import READINGS

from civicgraph.diff import Change, diff
from civicgraph.graph import to_quads
from civicgraph.store import ontology_quads

QUADS = [quad for reading in READINGS for quad in to_quads(reading)]


def test_equal_builds_differ_in_nothing_whatever_was_inferred_of_them() -> None:
    assert diff(QUADS, QUADS[::-1] + ontology_quads()) == []


def test_an_added_and_a_removed_fact_are_told_with_article_and_rule() -> None:
    reading = READINGS[0]
    fewer = [*to_quads(replace(reading, positions=reading.positions[1:])), *(q for q in QUADS if "2019" not in q[3])]
    (removed,) = diff(QUADS, fewer)
    assert (removed.change, removed.rules) == (Change.REMOVED, ("name, post body",))
    assert removed.article.endswith("/article/hoi-nghi-2019")
    assert removed.says == (
        "Membership: member Trần Văn An, organization Tỉnh ủy Bắc Ninh, role Phó Bí thư Thường trực, status current"
    )
    (added,) = diff(fewer, QUADS)
    assert added == replace(removed, change=Change.ADDED)


def test_a_fact_of_which_one_is_surer_now_is_changed() -> None:
    reading = READINGS[2]
    surer = replace(reading.events[0], evidence=(replace(reading.events[0].evidence[0], confidence=0.99),))
    (changed,) = diff(to_quads(reading), to_quads(replace(reading, events=(surer, *reading.events[1:]))))
    assert changed.change is Change.CHANGED
    assert changed.says.startswith("Ceremony lễ công bố quyết định về cán bộ: ")
    assert changed.turns[0] == "confidence 0.9 → 0.99"
    assert changed.turns[1].startswith("evidence “")
    assert changed.turns[1].count("(by hand, 0.9)") == changed.turns[1].count("(by hand, 0.99)") == 1


def test_a_relation_is_told_by_its_name_and_statements_alone_as_such() -> None:
    lines = [difference.says for difference in diff([], QUADS)]
    relations = sum(len(reading.relations) for reading in READINGS)
    assert sum(" → " in line for line in lines) == relations
    assert "coordinatesWith: Công an tỉnh Bắc Ninh → Ban Dân vận Tỉnh ủy Bắc Ninh" in lines
    assert all("speaker" in line for line in lines if line.startswith("Statement"))
