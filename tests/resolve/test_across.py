"""Which bearers of a name in several articles are one: numbered clusters, one line an article."""

from datetime import date
from itertools import permutations

import pytest

from civicgraph.model import Article, Entity, Evidence, Position, Reading
from civicgraph.resolve import identify_across
from civicgraph.vocabulary import EntityType, PositionStatus

SAID = (Evidence(0, 1, "test", 0.9),)

CASES = {
    "one name, one province, one without posts": """
        0 | a1 | bắc ninh
        0 | a2 | bắc ninh
        0 | a3 |
    """,
    "two provinces that no article ties together": """
        0 | a1 | bắc ninh
        1 | a2 | cà mau
    """,
    "a career from one province to another, told in one article": """
        0 | a1 | bắc ninh
        0 | a2 | bắc ninh, hà nam
        0 | a3 | hà nam
    """,
    "a minister who was a province's chairman": """
        0 | a1 | trung ương
        0 | a2 | đồng tháp
    """,
    "a province and the one that it became part of": """
        0 | a1 | bắc giang | 2019-06-05
        0 | a2 | bắc ninh | 2026-06-05
        0 | a3 | bắc ninh | 2027-06-05
    """,
    "one career told before and after, in the capital too": """
        0 | a1 | kon tum, trung ương | 2019-06-05
        0 | a2 | trung ương | 2026-06-05
        0 | a3 | quảng ngãi | 2026-06-05
    """,
    "two neighbours before they were one province": """
        0 | a1 | bắc giang | 2019-06-05
        1 | a2 | bắc ninh | 2019-06-05
    """,
    "which of two neighbours it is in the one province: in doubt as the name says": """
        0 | a1 | bắc giang | 2019-06-05
        1 | a2 | bắc ninh | 2019-06-05
        1 | a3 | bắc ninh | 2026-06-05
    """,
    "two of three provinces that became one: in doubt neither": """
        0 | a1 | sóc trăng | 2019-06-05
        1 | a2 | hậu giang | 2019-06-05
        2 | a3 | cần thơ | 2026-06-05
    """,
    "a province and one that never became it": """
        0 | a1 | kon tum | 2019-06-05
        1 | a2 | bắc ninh | 2026-06-05
    """,
    "two provinces and one without posts: in doubt nobody's": """
        0 | a1 | bắc ninh
        1 | a2 | cà mau
        2 | a3 |
    """,
}


def reading(article: str, homes: list[str], day: str = "") -> Reading:
    person = Entity("Person:trần văn bảo", EntityType.PERSON, ("Trần Văn Bảo",))
    bodies = [
        Entity(
            f"Organization:b{k}", EntityType.ORGANIZATION, (f"Thân {k}",), scope=None if home == "trung ương" else home
        )
        for k, home in enumerate(homes)
    ]
    posts = tuple(Position(person.key, "Bí thư", b.key, PositionStatus.CURRENT, SAID) for b in bodies)
    published = date.fromisoformat(day) if day else None
    return Reading(Article(article, "Tin", "Tin", published), entities=(person, *bodies), positions=posts)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.replace(" ", "-"))
def test_people_across_articles(case: str) -> None:
    rows = [[cell.strip() for cell in line.split("|")] for line in CASES[case].strip().splitlines()]
    readings = [reading(a, [h.strip() for h in homes.split(",") if h.strip()], *day) for _, a, homes, *day in rows]
    expected = {(a, b): x == y for x, a, *_ in rows for y, b, *_ in rows}
    for order in permutations(readings):
        found = identify_across(order)
        key = "Person:trần văn bảo"
        assert {(a, b): found[a, key] == found[b, key] for a, b in expected} == expected


@pytest.mark.parametrize(
    ("entity", "same"),
    [
        (Entity("Organization:đoàn công tác", EntityType.ORGANIZATION, ("Đoàn công tác",), kind="delegation"), False),
        (Entity("Organization:bộ y tế", EntityType.ORGANIZATION, ("Bộ Y tế",), kind="ministry"), True),
        (Entity("Document:nghị quyết số 25", EntityType.DOCUMENT, ("Nghị quyết số 25",), kind="nghị quyết"), False),
        (Entity("Document:quyết định 12/qđ-btc", EntityType.DOCUMENT, ("Quyết định số 12/QĐ-BTC",)), True),
        (Entity("Document:luật quy hoạch", EntityType.DOCUMENT, ("Luật Quy hoạch",)), True),
    ],
    ids=lambda value: value.key if isinstance(value, Entity) else "",
)
def test_what_two_articles_share(entity: Entity, same: bool) -> None:
    readings = [Reading(Article(name, "Tin", "Tin"), entities=(entity,)) for name in ("a1", "a2")]
    found = identify_across(readings)
    assert (found["a1", entity.key] == found["a2", entity.key]) is same
