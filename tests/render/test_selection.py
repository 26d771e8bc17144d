import networkx as nx
import pytest
from tests.render.networks import SAMPLE

from civicgraph.render import View
from civicgraph.render.selection import find_named, rank_nodes, select

GRAPH = SAMPLE[0]


def labels(view: View) -> set[str]:
    return {data["label"] for _, data in select(GRAPH, view).nodes(data=True)}


@pytest.mark.parametrize("name", ["Nguyễn Hải Giang", "nguyen hai giang", "NGUYỄN HẢI GIANG"])
def test_around_a_name_stand_its_events_and_who_took_part(name: str) -> None:
    assert labels(View(around=name)) == {"Nguyễn Hải Giang", "lễ khánh thành"}


def test_a_name_that_nobody_has_shows_nothing() -> None:
    assert labels(View(around="không ai")) == set()


@pytest.mark.parametrize(
    ("since", "until", "present", "absent"),
    [
        ("2021", None, "bổ nhiệm", "ký kết"),
        (None, "2019", "yêu cầu", "ký kết"),
        ("2020-05-21", "2020-05-21", "ký kết", "tiếp"),
        ("2019-04-01", "2019-04-30", "phát động", "yêu cầu"),
        ("2020", "2020", "kỷ luật cảnh cáo", "bổ nhiệm"),
    ],
)
def test_a_period_keeps_what_is_dated_within(since: str | None, until: str | None, present: str, absent: str) -> None:
    shown = labels(View(since=since, until=until))
    assert present in shown
    assert absent not in shown


def test_types_and_places() -> None:
    people = select(GRAPH, View(types=("Person",)))
    assert {str(data["type"]) for _, data in people.nodes(data=True)} == {"Person"}
    assert "hội nghị sơ kết Chương trình phối hợp số 09" in labels(View(place="thanh pho bac ninh"))
    assert "lễ khánh thành" not in labels(View(place="thanh pho bac ninh"))


def test_what_a_query_answered_comes_with_its_neighbours() -> None:
    (giang,) = find_named(GRAPH, "Nguyễn Hải Giang")
    assert labels(View(nodes=[giang])) == {"Nguyễn Hải Giang", "lễ khánh thành"}


def test_the_limit_keeps_the_most_central_and_the_named() -> None:
    assert "Tỉnh ủy Bắc Ninh" in labels(View(limit=3))
    assert "Nguyễn Hải Giang" in labels(View(around="Nguyễn Hải Giang", limit=1))
    assert len(labels(View(limit=3))) == 3


def test_rank_is_page_rank() -> None:
    """A star's middle, by the closed form of PageRank: r = (1 - d) / n + d * (1 - r)."""
    star: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    star.add_edges_from(("middle", corner) for corner in "abcd")
    assert rank_nodes(star, rounds=200)["middle"] == pytest.approx((0.15 / 5 + 0.85) / 1.85, abs=1e-9)
