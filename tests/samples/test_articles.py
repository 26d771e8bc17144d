import json
import re
import unicodedata
from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from civicgraph.vocabulary import ROLES_OF, EntityType, EventType, PositionStatus, RelationType

ARTICLES: dict[str, dict[str, str]] = {
    article["id"]: article
    for line in (files("civicgraph.samples") / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    for article in [json.loads(line)]
}
GOLDEN = Path(__file__).parents[1] / "golden"


def read_golden(name: str) -> dict[str, Any]:
    golden: dict[str, Any] = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    return golden


def content(name: str) -> str:
    return " ".join(f"{ARTICLES[name]['title']}\n{ARTICLES[name]['text']}".split())


def test_each_article_has_its_golden() -> None:
    assert sorted(path.stem for path in GOLDEN.glob("sample-*.json")) == sorted(ARTICLES)


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_article_is_well_formed(name: str) -> None:
    article = ARTICLES[name]
    assert set(article) == {"id", "title", "published", "source", "url", "text"}
    assert date.fromisoformat(article["published"])
    assert unicodedata.is_normalized("NFC", content(name))
    assert 120 <= len(article["text"].split()) <= 500


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_golden_uses_the_vocabulary(name: str) -> None:
    golden = read_golden(name)
    assert {entity["type"] for entity in golden["entities"]} <= {str(kind) for kind in EntityType}
    assert {position["status"] for position in golden["positions"]} <= {str(status) for status in PositionStatus}
    assert {relation["predicate"] for relation in golden["relations"]} <= {str(kind) for kind in RelationType}
    for event in golden["events"]:
        assert set(event["roles"]) <= {str(role) for role in ROLES_OF[EventType(event["type"])]}


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_golden_quotes_its_article(name: str) -> None:
    golden, text = read_golden(name), content(name).lower()
    for entity in golden["entities"]:
        assert any(form.lower() in text for form in entity["names"]), entity
    for event in golden["events"]:
        assert event["trigger"].lower() in text, event
    for statistic in golden["statistics"]:
        assert statistic["about"].lower() in text, statistic


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_golden_names_only_its_entities_and_each_fact_once(name: str) -> None:
    golden = read_golden(name)
    known = [entity["id"] for entity in golden["entities"]]
    rest = json.dumps([golden[key] for key in ("positions", "events", "relations", "speakers")])
    assert len(set(known)) == len(known)
    assert set(re.findall(r'"(e\d+)"', rest)) <= set(known)
    for key in ("positions", "events", "relations", "statistics"):
        facts = Counter(json.dumps(fact, sort_keys=True) for fact in golden[key])
        assert [fact for fact, count in facts.items() if count > 1] == []


def test_together_they_show_every_event_type_and_relation() -> None:
    goldens = [read_golden(name) for name in ARTICLES]
    assert {event["type"] for golden in goldens for event in golden["events"]} == {str(kind) for kind in EventType}
    relations = {relation["predicate"] for golden in goldens for relation in golden["relations"]}
    assert relations == {str(kind) for kind in RelationType}
