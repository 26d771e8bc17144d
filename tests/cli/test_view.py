"""`civicgraph view`: pages of a build, a store or a graph file, of all or of the part asked for."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.factory import READINGS
from tests.render.networks import SAMPLE, block_of, labels_of

from civicgraph import cli
from civicgraph.graph import BASE, to_quads
from civicgraph.graph.terms import lines
from civicgraph.journal import write_readings
from civicgraph.keep import make_store
from civicgraph.pages import READINGS as READINGS_FILE
from civicgraph.pages import PageKind
from civicgraph.read import read_inputs
from civicgraph.resolve import identify_across, namer
from civicgraph.vocabulary import EntityType, EventType

GIANG = "Nguyễn Hải Giang"
IDENTITIES = identify_across(READINGS)
QUADS = [quad for reading in READINGS for quad in to_quads(reading, namer(IDENTITIES, reading))]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build of the hand-made readings leaves for the pages."""
    folder = tmp_path_factory.mktemp("build")
    (folder / "graph.nq").write_text("".join(lines(QUADS)), encoding="utf-8")
    (folder / READINGS_FILE).write_text("".join(write_readings(BASE, READINGS)), encoding="utf-8")
    return folder


def view(place: Path, *words: str) -> str:
    """The page that the command writes."""
    file = place / "seen.html"
    result = CliRunner().invoke(cli.main, ["view", *map(str, words), "-g", str(place), "-o", str(file)])
    assert (result.exit_code, result.output.strip()) == (0, file.as_uri())
    return file.read_text(encoding="utf-8")


def test_the_names_of_pages_and_types_agree() -> None:
    assert list(cli._PAGES) == list(PageKind)
    assert list(cli._TYPES) == [*EntityType, *EventType]


@pytest.mark.parametrize("page", PageKind)
def test_every_page_is_written(built: Path, page: str) -> None:
    meta = block_of(view(built, page), "meta")
    assert (meta["kind"], meta["beside"]) == (page, {})


def test_a_store_and_a_build_give_the_same_page(built: Path, tmp_path: Path) -> None:
    make_store(tmp_path, READINGS)
    for page in PageKind:
        assert view(tmp_path, page) == view(built, page)


def test_a_graph_file_alone_gives_the_same_picture_with_the_quotes_alone(built: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_bytes((built / "graph.nq").read_bytes())
    whole, bare = (block_of(view(place), "scene") for place in (built, tmp_path))
    assert whole["nodes"] == bare["nodes"]
    assert whole["facts"]["date"] == bare["facts"]["date"]
    quotes = {str(data["quote"]) for _, _, data in SAMPLE[0].edges(data=True)}
    sentences = set(bare["sentences"]["text"])
    inside_titles = {quote for quote in quotes if any(quote in reading.article.title for reading in READINGS)}
    assert quotes - inside_titles <= sentences
    assert max(map(len, sentences)) < max(map(len, whole["sentences"]["text"]))


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (["--around", "nguyen hai giang"], {GIANG, "lễ khánh thành"}),
        (["--since", "2021-01-09", "--until", "2021-01-09"], {GIANG, "lễ khánh thành"}),
        (["--around", GIANG, "--type", "Person"], {GIANG}),
        (["--around", GIANG, "--type", "person", "--type", "ceremony"], {GIANG, "lễ khánh thành"}),
        (["--around", GIANG, "--limit", "1"], {GIANG}),
        (["--query", f'SELECT ?x {{ ?x rdfs:label "{GIANG}"@vi }}'], {GIANG, "lễ khánh thành"}),
    ],
)
def test_each_wish_leaves_its_part(built: Path, words: list[str], labels: set[str]) -> None:
    assert labels_of(view(built, *words)) == labels


def test_a_place_brings_its_events_and_who_took_part(built: Path) -> None:
    labels = labels_of(view(built, "--place", "thanh pho bac ninh"))
    assert {"thành phố Bắc Ninh", "Trần Văn An"} <= labels
    assert "lễ khánh thành" not in labels


def test_a_named_query_and_the_posts_that_an_answer_names(built: Path) -> None:
    met = labels_of(view(built, "--query", "who-met-whom", "-p", "person=pham minh cuong"))
    assert {"Phạm Minh Cường", "Trần Văn An"} <= met
    posts = labels_of(view(built, "--query", "SELECT ?post { ?post a org:Membership ; org:organization ?body }"))
    assert {"Trần Văn An", "Tỉnh ủy Bắc Ninh"} <= posts


def test_the_timeline_and_the_articles_are_of_the_part_too(built: Path) -> None:
    assert labels_of(view(built, "timeline", "--around", GIANG)) == {GIANG, "lễ khánh thành"}
    told = [article["id"] for article in block_of(view(built, "articles", "--around", GIANG), "articles")]
    assert 0 < len(told) < len(READINGS)
    assert len(block_of(view(built, "articles"), "articles")) == len(READINGS)


def test_without_a_file_the_page_is_in_the_current_folder_where_git_keeps_none(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ignored = (Path(__file__).parents[2] / ".gitignore").read_text(encoding="utf-8").splitlines()
    for page in PageKind:
        result = CliRunner().invoke(cli.main, ["view", page.value, "-g", str(built)])
        assert (result.exit_code, result.output.strip()) == (0, (tmp_path / f"{page}.html").as_uri())
        assert f"/{page}.html" in ignored
    assert [str(found) for found in read_inputs(["."])] == [
        ".: the folder has no articles; they are .jsonl, .json, .txt, .html or .htm"
    ]


def test_the_explorer_can_be_asked_if_wanted(built: Path) -> None:
    assert 'id="engine"' in view(built, "explorer", "--sparql")
    assert 'id="engine"' not in view(built, "explorer")


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["--around", "không ai cả"], 2, "nothing is called 'không ai cả' in this graph\n"),
        (["--around", "Nguyễn Hải Gian"], 2, "'Nguyễn Hải Gian' in this graph; close to it are Nguyễn Hải Giang\n"),
        (["--place", GIANG], 2, "no place is called 'Nguyễn Hải Giang' in this graph\n"),
        (["--around", GIANG, "--until", "1990"], 2, "nothing in the graph is what was asked for"),
        (["--since", "May"], 2, "--since is a date"),
        (["--until", "2020-13"], 2, "--until is a date such as 2017, 2017-06 or 2017-06-15, not '2020-13'"),
        (["--sparql"], 2, "for the explorer"),
        (["-p", "person=x"], 2, "--param is for --query"),
        (["--query", "ASK { ?s ?p ?o }"], 2, "no picture"),
        (["--query", "SELECT {"], 2, "line 1"),
        (["nonsense"], 2, "nonsense"),
        (["--limit", "0"], 2, "--limit"),
    ],
)
def test_a_wrong_wish_is_a_sentence_and_writes_nothing(built: Path, words: list[str], status: int, told: str) -> None:
    file = built / "none.html"
    result = CliRunner().invoke(cli.main, ["view", *map(str, words), "-g", str(built), "-o", str(file)])
    assert result.exit_code == status
    assert told in result.output
    assert not file.exists()


def test_the_articles_page_of_a_graph_alone_is_refused(built: Path) -> None:
    result = CliRunner().invoke(
        cli.main, ["view", "articles", "-g", str(built / "graph.nq"), "-o", str(built / "no.html")]
    )
    assert (result.exit_code, "needs the texts" in result.output) == (1, True)
