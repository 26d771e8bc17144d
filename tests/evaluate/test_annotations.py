"""The annotations of corpus articles are well formed and hold no stretch of their articles."""

import json
from pathlib import Path

import pytest
from tests.evaluate.gate import HERE

from civicgraph.vocabulary import ROLES_OF, EntityType, EventType, PositionStatus, RelationType

FILES = sorted((HERE / "corpus").glob("*/*.json"))
LEAST = {
    "seen": 68,
    "third": 72,
    "fourth": 48,
    "fifth": 48,
    "sixth": 72,
    "seventh": 54,
    "rotated": 25,
    "unseen": 12,
    "fresh": 48,
    "late": 18,
    "eighth": 18,
}
"""The articles that each set has at least."""
LONGEST = 8
"""So many words of an article may be told of what a figure counts."""


def test_no_article_is_in_two_sets() -> None:
    ids = [path.stem for path in FILES]
    assert len(ids) == len(set(ids))
    sizes = {part: len(list((HERE / "corpus" / part).glob("*.json"))) for part in LEAST}
    assert {part: size for part, size in sizes.items() if size < LEAST[part]} == {}


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_annotation_is_well_formed(path: Path) -> None:
    told = json.loads(path.read_text(encoding="utf-8"))
    known = {entity["id"] for entity in told["entities"]}
    assert told["doc"] == path.stem
    assert len(known) == len(told["entities"])
    assert {entity["type"] for entity in told["entities"]} <= {str(kind) for kind in EntityType}
    assert {position["status"] for position in told["positions"]} <= {str(status) for status in PositionStatus}
    assert {relation["predicate"] for relation in told["relations"]} <= {str(kind) for kind in RelationType}
    for event in told["events"]:
        assert set(event["roles"]) <= {str(role) for role in ROLES_OF[EventType(event["type"])]}
    named = [position["person"] for position in told["positions"]]
    named += [key for event in told["events"] for filled in event["roles"].values() for key in filled]
    named += [key for relation in told["relations"] for key in (relation["subject"], relation["object"])]
    assert {*named, *told["speakers"]} <= known


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_annotation_copies_no_stretch_of_its_article(path: Path) -> None:
    told = json.loads(path.read_text(encoding="utf-8"))
    words = [statistic["about"] for statistic in told["statistics"]] + [event["trigger"] for event in told["events"]]
    assert [text for text in words if len(text.split()) > LONGEST] == []
