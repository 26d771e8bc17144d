"""The gate closes when it should, and scores what the annotations say as whole."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.evaluate.calibrate import UNREAD, judge, read_set, split_by_confidence
from tests.evaluate.gate import HERE, SHARED, Figures, find_shortfalls, load_scorer

from civicgraph import extract

GOOD = Figures({"events": 0.8}, 0.8, quotes=10, inexact=0, unproven=0)
FLOORS = {"overall": 0.8, "events": 0.8}


def test_at_its_floors_it_is_open() -> None:
    assert find_shortfalls(GOOD, FLOORS) == []


@pytest.mark.parametrize(
    "figures",
    [
        replace(GOOD, f1={"events": 0.799}),
        replace(GOOD, overall=0.799),
        replace(GOOD, quotes=0),
        replace(GOOD, inexact=1),
        replace(GOOD, unproven=1),
    ],
)
def test_below_a_floor_it_is_closed(figures: Figures) -> None:
    assert len(find_shortfalls(figures, FLOORS)) == 1


def test_every_task_has_a_floor() -> None:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    assert sorted(floors) == [
        "all", "corpus eighth", "corpus fifth", "corpus fourth", "corpus fresh", "corpus late", "corpus rotated",
        "corpus seen", "corpus seventh", "corpus sixth", "corpus third", "corpus unseen", "held out",
        "own", "own learnt", "seen", "unread",
    ]  # fmt: skip
    for part in floors.values():
        assert sorted(part) == [
            "arguments", "entities", "events", "overall", "positions", "relations", "speakers", "statistics",
        ]  # fmt: skip


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the annotated articles of ../shared are not here")
def test_held_out_articles_are_annotated() -> None:
    held_out = (HERE / "held_out.txt").read_text(encoding="utf-8").split()
    assert len(held_out) >= 8
    assert set(held_out) <= {path.stem for path in Path(SHARED, "gold", "dev").glob("*.json")}


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the annotated articles of ../shared are not here")
@pytest.mark.parametrize("unread", [False, True], ids=["annotated", "nobody learnt from"])
def test_confident_facts_are_right_more_often(unread: bool) -> None:
    gold = SHARED / "gold"
    scorer = load_scorer(gold)
    articles = list(read_set(gold / "dev.jsonl", gold / "dev"))
    if unread:
        corpus = SHARED / "corpus" / "articles.jsonl"
        articles = [one for part in UNREAD for one in read_set(corpus, HERE / "corpus" / part)]
    above, below = split_by_confidence([j for a, g in articles for j in judge(extract(a), g, scorer)])
    assert len(above) > 100
    assert len(below) > 20
    assert sum(above) / len(above) > sum(below) / len(below)
