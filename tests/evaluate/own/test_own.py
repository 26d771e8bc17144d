"""The articles are well formed; their annotations quote them, name only their own entities, tell each fact once."""

import json
import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from civicgraph.vocabulary import ROLES_OF, EntityType, EventType, PositionStatus, RelationType

HERE = Path(__file__).parent
ARTICLES: dict[str, dict[str, str]] = {
    article["id"]: article
    for line in (HERE / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    for article in [json.loads(line)]
}


GOLD = {path.stem: path for part in ("gold", "learnt") for path in (HERE / part).glob("*.json")}


def read_gold(name: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(GOLD[name].read_text(encoding="utf-8"))
    return gold


def test_each_article_has_its_gold() -> None:
    assert sorted(GOLD) == sorted(ARTICLES)


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_article_is_well_formed(name: str) -> None:
    article = ARTICLES[name]
    assert set(article) == {"id", "title", "published", "source", "text"}
    assert date(2026, 8, 1) <= date.fromisoformat(article["published"]) <= date(2026, 8, 31)
    assert unicodedata.is_normalized("NFC", article["title"] + article["text"])
    assert 120 <= len(article["text"].split()) <= 450


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_gold_uses_the_vocabulary(name: str) -> None:
    gold = read_gold(name)
    assert gold["doc"] == name
    assert {entity["type"] for entity in gold["entities"]} <= {str(kind) for kind in EntityType}
    assert {position["status"] for position in gold["positions"]} <= {str(status) for status in PositionStatus}
    assert {relation["predicate"] for relation in gold["relations"]} <= {str(kind) for kind in RelationType}
    for event in gold["events"]:
        assert set(event["roles"]) <= {str(role) for role in ROLES_OF[EventType(event["type"])]}


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_gold_quotes_its_article(name: str) -> None:
    gold, text = read_gold(name), f"{ARTICLES[name]['title']}\n{ARTICLES[name]['text']}".lower()
    for entity in gold["entities"]:
        assert any(form.lower() in text for form in entity["names"]), entity
    for event in gold["events"]:
        assert event["trigger"].lower() in text, event
    for statistic in gold["statistics"]:
        assert statistic["about"].lower() in text, statistic


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_gold_names_only_its_entities_and_each_fact_once(name: str) -> None:
    gold = read_gold(name)
    known = [entity["id"] for entity in gold["entities"]]
    rest = json.dumps([gold[key] for key in ("positions", "events", "relations", "speakers")])
    assert len(set(known)) == len(known)
    assert set(re.findall(r'"(e\d+)"', rest)) <= set(known)
    for key in ("positions", "events", "relations", "statistics", "speakers"):
        facts = Counter(json.dumps(fact, sort_keys=True) for fact in gold[key])
        assert [fact for fact, count in facts.items() if count > 1] == []
