"""Which namings of an article are one entity, whose bodies they are, and what their names say of them.

A case in tests/cases/clusters.txt is an article, its first line the title; below it one line for each entity, "> type:
full name = other forms", and for each tie of bodies, "> full name predicate full name".
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from civicgraph.model import Article, Reading
from civicgraph.pipeline import extract
from civicgraph.vocabulary import EntityType, RelationType

CASES = Path(__file__).parent.parent / "cases" / "clusters.txt"
NAMED = {EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE}
TIES = {RelationType.PART_OF, RelationType.JURISDICTION}


def _cases() -> list[tuple[str, ...]]:
    blocks = CASES.read_text(encoding="utf-8").split("\n\n")
    return [tuple(line for line in block.splitlines() if not line.startswith("#")) for block in blocks]


def _say(reading: Reading) -> Iterator[str]:
    names = {entity.key: entity.names[0] for entity in reading.entities}
    text = reading.article.content
    for entity in reading.entities:
        if entity.type in NAMED:
            forms = dict.fromkeys(" ".join(text[a:b].split()) for a, b in entity.mentions)
            yield f"{entity.type}: {entity.names[0]} = {' | '.join(forms)}"
    for tie in reading.relations:
        if tie.predicate in TIES:
            yield f"{names[tie.subject]} {tie.predicate} {names[tie.object]}"


@pytest.mark.parametrize("lines", _cases(), ids=lambda lines: lines[0][:50])
def test_entities_of_an_article(lines: tuple[str, ...]) -> None:
    title, *rest = [line for line in lines if not line.startswith("> ")]
    reading = extract(Article("case", title, "\n".join(rest)))
    assert list(_say(reading)) == [line.removeprefix("> ") for line in lines if line.startswith("> ")]


def test_the_abbreviation_of_a_plan_is_the_plan() -> None:
    text = "Bộ Y tế triển khai Kế hoạch hành động về rác thải nhựa (KAPR). Bộ Y tế thực hiện KAPR từ năm 2018."
    (plan,) = (e for e in extract(Article("case", "Rác thải", text)).entities if e.type is EntityType.PROGRAMME)
    assert plan.names == ("Kế hoạch hành động về rác thải nhựa", "KAPR")


def test_a_row_of_heads_is_read_in_linear_time() -> None:
    article = Article("long", "Danh sách", " ".join(["Ban Thường vụ"] * 3000) + ".")
    assert len(extract(article).entities) < 3000
