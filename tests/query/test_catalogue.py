"""The named queries: each head is whole, and each answers the hand-made articles of tests/factory.py as in expected/.

`python -m tests.query.test_catalogue` writes the files in expected/ anew; read what changed before keeping it.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from tests.factory import READINGS, entity, evidence

from civicgraph.errors import LexiconError
from civicgraph.graph import to_quads
from civicgraph.model import Article, Event, Position, Reading, Time
from civicgraph.query import answer, format_answer, load_catalogue
from civicgraph.query.catalogue import parse_query
from civicgraph.store import Answer, Rows, Store
from civicgraph.vocabulary import EntityType, EventType, PositionStatus, Role

EXPECTED = Path(__file__).parent / "expected"
ASKED: dict[str, Mapping[str, str]] = {
    "appointments": {},
    "articles-of-an-event": {},
    "awards": {},
    "bodies-of-a-place": {"place": "Bắc Ninh"},
    "bodies-that-work-together": {"body": "cong an tinh bac ninh"},
    "career": {"person": "Trần Văn An"},
    "clashes-of-posts": {},
    "co-organisers": {},
    "directives": {"issuer": "Tỉnh ủy"},
    "dismissals-and-discipline": {},
    "documents-of-a-body": {},
    "figures-of-a-body": {"about": "mô hình"},
    "figures-over-time": {"about": "lượt người"},
    "genealogy-of-a-document": {"document": "Quy chế phối hợp số 15-QC/TU"},
    "holders-of-a-post": {"body": "Tỉnh ủy Bắc Ninh", "title": "bí thư"},
    "inspections": {},
    "launches": {},
    "most-connected-people": {"province": "Bắc Ninh"},
    "planned-next": {"since": "2019"},
    "posts": {"person": "pham minh cuong"},
    "receptions": {"guest": "Phạm Minh Cường"},
    "roster": {"body": "Tỉnh ủy Bắc Ninh"},
    "signings": {"since": "2020", "until": "2020-05"},
    "statements-of-a-person": {},
    "structure-of-a-body": {"body": "Ban Dân vận Tỉnh ủy Bắc Ninh"},
    "timeline": {"since": "2020"},
    "visits": {},
    "what-implements": {},
    "who-chaired-what": {"chair": "Trần Văn An"},
    "who-met-whom": {"person": "Trần Văn An"},
}
"""A question for each named query."""


def retold() -> Reading:
    """Another paper's story of the factory's conference, with another person in the leading post."""
    article = Article(
        "ke-lai", "Hội nghị sơ kết", "Bà Vũ Thị Hoa, Bí thư Tỉnh ủy Bắc Ninh dự hội nghị.", date(2019, 3, 13)
    )
    words = evidence(article, "Vũ Thị Hoa, Bí thư Tỉnh ủy Bắc Ninh")
    return Reading(
        article,
        entities=(
            entity(article, "hoa", EntityType.PERSON, "Vũ Thị Hoa"),
            entity(article, "party", EntityType.ORGANIZATION, "Tỉnh ủy Bắc Ninh"),
            entity(article, "masses", EntityType.ORGANIZATION, "Ban Dân vận Tỉnh ủy Bắc Ninh"),
        ),
        positions=(Position("hoa", "Bí thư", "party", PositionStatus.CURRENT, words),),
        events=(
            Event(
                "meeting",
                EventType.MEETING,
                "hội nghị",
                ((Role.ORGANIZER, "masses"), (Role.PARTICIPANT, "hoa")),
                words,
                time=Time("2019-03-11"),
            ),
        ),
    )


def graph() -> Store:
    return Store.of(quad for reading in (*READINGS, retold()) for quad in to_quads(reading))


def ask(store: Store, name: str) -> str:
    return "".join(format_answer(answer(store, name, ASKED[name]), width=180))


@pytest.fixture(scope="module")
def store() -> Store:
    return graph()


def test_each_query_is_asked() -> None:
    assert sorted(ASKED) == list(load_catalogue())


@pytest.mark.parametrize("name", ASKED)
def test_the_answer_is_the_expected_one(store: Store, name: str) -> None:
    assert ask(store, name) == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ASKED)
def test_each_row_has_its_evidence(store: Store, name: str) -> None:
    rows = answer(store, name, ASKED[name])
    assert isinstance(rows, Rows)
    places = [rows.columns.index(column) for column in load_catalogue()[name].evidence]
    assert rows
    assert all(row[place] is not None for row in rows for place in places)


@pytest.mark.parametrize(
    ("name", "parameter"),
    [(q.name, p.name) for q in load_catalogue().values() for p in q.parameters if p.type.names_entity],
)
def test_nothing_is_told_of_a_stranger(store: Store, name: str, parameter: str) -> None:
    assert len(rows_of(answer(store, name, {**ASKED[name], parameter: "https://stranger.example/1"}))) == 0


def rows_of(answered: Answer) -> Rows:
    assert isinstance(answered, Rows)
    return answered


@pytest.mark.parametrize("name", ASKED)
def test_the_file_itself_is_sparql_and_asks_about_everything(store: Store, name: str) -> None:
    named = load_catalogue()[name]
    as_it_stands, without_lines = store.query(named.sparql), store.query(named.fill({}))
    assert isinstance(as_it_stands, Rows)
    assert as_it_stands == without_lines or any(parameter.required for parameter in named.parameters)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# title@vi: a\n# nonsense\n", "x.rq:2:"),
        ("# param who: fish | a | b\n", "TYPE [required] | Vietnamese | English"),
        ("# title@vi: a\nSELECT * {}", "title@en"),
    ],
)
def test_a_head_that_is_not_whole_is_named(text: str, told: str) -> None:
    with pytest.raises(LexiconError) as error:
        parse_query("x", text)
    assert told in str(error.value)


def test_a_parameter_without_its_line_is_named() -> None:
    head = "".join(f"# {key}: a\n" for key in ("title@vi", "title@en", "description@vi", "description@en", "evidence"))
    with pytest.raises(LexiconError, match="VALUES line"):
        parse_query("x", f"{head}# param who: person | a | b\nSELECT * {{}}")


if __name__ == "__main__":
    EXPECTED.mkdir(exist_ok=True)
    for query in ASKED:
        (EXPECTED / f"{query}.txt").write_text(ask(graph(), query), encoding="utf-8")
