"""Commands that work on a finished graph: export, validate, diff, forget."""

import json
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.factory import READINGS

import civicgraph
from civicgraph import cli
from civicgraph.export import ExportFormat, export
from civicgraph.graph import to_quads
from civicgraph.keep import make_store
from civicgraph.resolve import identify_across, namer
from civicgraph.spanning import span
from civicgraph.store import open_store, read_quads

IDENTITIES = identify_across(READINGS)
PARTS = {reading.article.id: to_quads(reading, namer(IDENTITIES, reading)) for reading in READINGS}
QUADS = [quad for part in PARTS.values() for quad in part]


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A folder with a build's graph."""
    spanning = chain.from_iterable(span(READINGS, IDENTITIES).values())
    export([*QUADS, *spanning], ExportFormat.NQUADS, tmp_path / "build")
    return tmp_path / "build"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    make_store(tmp_path / "kg", READINGS)
    return tmp_path / "kg"


def run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(cli.main, [str(word) for word in words])
    return result.exit_code, result.output


def test_the_names_of_formats_agree() -> None:
    assert list(cli._EXPORTS) == list(ExportFormat)


def test_export_writes_the_same_from_a_build_and_from_a_store(build: Path, store: Path, tmp_path: Path) -> None:
    for place, out in ((build, "one"), (store, "two")):
        assert run("export", "-g", place, "-f", "turtle", "-o", tmp_path / out) == (0, f"{tmp_path / out}/graph.ttl\n")
    assert (tmp_path / "one/graph.ttl").read_bytes() == (tmp_path / "two/graph.ttl").read_bytes()


def test_export_goes_beside_its_build_and_of_a_store_or_file_into_the_current_folder(
    build: Path, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    (here / "outputs").mkdir(parents=True)
    (here / "outputs/graph.nq").write_text("another's")
    monkeypatch.chdir(here)
    assert run("export", "-g", build, "-f", "nquads") == (0, f"{build}/graph.nq\n")
    assert run("export", "-g", store, "-f", "nquads") == (0, "graph.nq\n")
    assert run("export", "-g", build / "graph.nq", "-f", "csv") == (0, "nodes.csv\nedges.csv\n")
    assert (here / "graph.nq").read_bytes() == (build / "graph.nq").read_bytes()
    assert (here / "outputs/graph.nq").read_text() == "another's"


def test_export_replaces_no_file_of_another_build(build: Path, store: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for name in ("graph.nq", "graph.ttl", "readings.jsonl"):
        (other / name).write_text("another's")
    for place in (build, store, build / "graph.nq", other / "graph.ttl"):
        code, output = run("export", "-g", place, "-f", "nquads", "-o", other)
        assert (code, output) == (
            1,
            f"Error: {other}/graph.nq is of another graph than {place}: choose another folder with -o\n",
        )
    assert (other / "graph.nq").read_text() == "another's"
    assert run("export", "-g", build, "-f", "csv", "-o", other)[0] == 0
    (build / "readings.jsonl").touch()
    assert run("export", "-g", build / "graph.nq", "-f", "nquads", "-o", build) == (0, f"{build}/graph.nq\n")


def test_export_puts_nothing_into_a_store(build: Path, store: Path) -> None:
    before = sorted(store.iterdir())
    for place in (build, store):
        code, output = run("export", "-g", place, "-f", "csv", "-o", store)
        assert (code, output) == (
            1,
            f"Error: {store} is a store, which keeps its own files only: choose another folder with -o\n",
        )
    assert sorted(store.iterdir()) == before


def test_export_refuses_a_base_that_is_none(build: Path, tmp_path: Path) -> None:
    code, output = run("export", "-g", build, "-f", "turtle", "-o", tmp_path, "--base", "nonsense")
    assert code == 1
    assert output.startswith("Error: the base IRI 'nonsense' must be absolute")


@pytest.mark.parametrize("form", ["nquads", "trig", "turtle", "jsonld", "rdfxml", "csv"])
def test_a_file_without_named_graphs_is_a_graph_too(form: str, build: Path, tmp_path: Path) -> None:
    """Turtle, JSON-LD and RDF/XML hold the merged graph: what is made of it tells the same facts."""
    run("export", "-g", build, "-f", "turtle", "-o", tmp_path)
    files = [
        Path(line) for line in run("export", "-g", tmp_path / "graph.ttl", "-f", form, "-o", tmp_path / "x")[1].split()
    ]
    run("export", "-g", build, "-f", form, "-o", tmp_path / "y")
    if form in ("nquads", "trig"):  # whose named graphs the Turtle has no more
        told = {tuple(quad[:3]) for quad in read_quads(files[0])}
        assert told == {tuple(quad[:3]) for quad in read_quads(tmp_path / "graph.ttl")}
    else:
        for file in files:
            assert file.read_bytes() == (tmp_path / "y" / file.name).read_bytes()


def test_a_file_without_named_graphs_can_be_asked_and_seen(build: Path, tmp_path: Path) -> None:
    run("export", "-g", build, "-f", "turtle", "-o", tmp_path)
    question = "SELECT ?name { ?p a civic:Person ; rdfs:label ?name } ORDER BY ?name"
    code, told = run("query", "-g", tmp_path / "graph.ttl", question, "-f", "csv")
    assert (code, told) == run("query", "-g", build, question, "-f", "csv")
    assert "Trần Văn An" in told
    assert run("view", "-g", tmp_path / "graph.ttl", "-o", tmp_path / "a.html")[0] == 0
    assert civicgraph.open(tmp_path / "graph.ttl").network().number_of_edges() > 10


@pytest.mark.parametrize(
    ("params", "told"),
    [
        ([], "needs person: the person's name or IRI (a person); give it with --param person=…"),
        (["-p", "person=a", "-p", "person=b"], "give --param person=… once, not 2 times"),
    ],
)
def test_what_is_wrong_with_parameters_is_wrong_use(params: list[str], told: str, build: Path) -> None:
    code, output = run("query", "who-met-whom", "-g", build, *params)
    assert code == 2
    assert output.endswith(f"{told}\n")


def test_validate_is_content_with_a_build_and_a_store(build: Path, store: Path) -> None:
    assert run("validate", build) == (0, "0 problems\n")
    assert run("validate", store) == (0, "0 problems\n")


def test_validate_shows_what_is_broken_with_its_words(tmp_path: Path) -> None:
    status = "<https://w3id.org/civicgraph/ontology#status>"
    broken = [quad for quad in QUADS if not (quad[1] == status and "/event/launch" in quad[0])]
    export(broken, ExportFormat.NQUADS, tmp_path)
    code, output = run("validate", tmp_path)
    assert code == 1
    assert output.startswith("An event is reported or planned.\n  https://w3id.org/civicgraph/id/event/launch-")
    assert ": Công an tỉnh Bắc Ninh sẽ phát động phong trào Bình yên thôn xóm\n1 problem\n" in output


def test_diff_shows_what_was_added_and_removed(build: Path, tmp_path: Path) -> None:
    export(PARTS["tham-2020"], ExportFormat.NQUADS, tmp_path / "small")
    assert run("diff", build, build) == (0, "0 added, 0 removed, 0 changed\n")
    code, output = run("diff", tmp_path / "small", build)
    assert code == 0
    assert output.startswith("+ ")
    facts = 6 + 8 + 7 + 3 + 1
    assert output.endswith(f")\n{facts} added, 0 removed, 0 changed\n")
    assert output.count("\n") == 2 * facts + 1


def test_forget_takes_an_article_out_of_a_store(store: Path) -> None:
    assert run("forget", "tham-2020", "--store", store) == (0, "forgotten: tham-2020\n")
    assert not [graph for graph in open_store(store).graphs() if "tham-2020" in graph]


def test_a_place_without_a_graph_is_a_sentence_and_no_traceback(tmp_path: Path) -> None:
    for words in (
        ("validate", tmp_path),
        ("export", "-f", "csv", "-g", tmp_path),
        ("forget", "x", "--store", tmp_path),
    ):
        code, output = run(*words)
        assert code == 1
        assert "Traceback" not in output
        assert output.startswith(("civicgraph: ", "Error: "))


def test_a_store_is_built_added_to_and_asked(tmp_path: Path) -> None:
    text = "Ông Trần Văn An, Bí thư Tỉnh ủy Bắc Ninh chủ trì hội nghị."
    first = {"id": "mot", "title": "Họp", "text": text, "published": "2020-05-06"}
    second = {**first, "id": "hai", "published": "2021-05-06"}
    corrected = {**first, "text": text.replace("Trần Văn An", "Lê Thị Bình")}
    files = []
    for n, article in enumerate((first, second, corrected)):
        files.append(tmp_path / f"{n}.jsonl")
        files[-1].write_text(json.dumps(article) + "\n")
    kg = tmp_path / "kg"
    question = "SELECT DISTINCT ?n { ?m org:member/rdfs:label ?n } ORDER BY ?n"
    code, output = run("build", files[0], "-o", tmp_path / "out", "--store", kg)
    assert (code, output.splitlines()[-1]) == (0, f"store: {kg}")
    assert run("add", files[0], files[1], "--store", kg) == (0, "articles    2 read, 1 added or replaced\n")
    assert run("query", question, "-g", kg, "-f", "csv")[1].split() == ["n", "Trần", "Văn", "An"]
    assert run("add", files[2], "--store", kg) == (0, "articles    1 read, 1 added or replaced\n")
    assert "Lê Thị Bình" in run("query", question, "-g", kg, "-f", "csv")[1]
    files[0].write_text(json.dumps({**first, "id": "ba"}) + '\n{"id"\n')
    code, output = run("add", files[0], "--store", kg)
    assert (code, output.splitlines()[-1]) == (1, "articles    1 read, 1 added or replaced")
    code, output = run("add", files[0], "--store", tmp_path / "none")
    assert code == 1
    assert "is no store: make one with" in output


def test_a_store_that_is_replaced_is_told_and_no_build_is_written_into_one(tmp_path: Path) -> None:
    files = []
    for name, ids in (("one", ("a", "b", "c")), ("two", ("c", "d"))):
        lines = [{"id": id_, "title": "Họp", "text": "Ông Lê Văn Tám chủ trì hội nghị."} for id_ in ids]
        files.append(tmp_path / f"{name}.jsonl")
        files[-1].write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    kg = tmp_path / "kg"
    told = [run("build", file, "-o", tmp_path / "out", "--store", kg)[1].splitlines()[-1] for file in files]
    assert told == [f"store: {kg}", f"store: {kg}, in the place of one of 3 articles; 2 of them are in it no more"]
    before = sorted(kg.iterdir())
    for place, also in ((kg, tmp_path / "kg2"), (tmp_path / "new", tmp_path / "new")):
        code, output = run("build", files[0], "-o", place, "--store", also)
        assert (code, "is the folder of a store: give the build another folder with -o" in output) == (1, True)
    assert (sorted(kg.iterdir()), (tmp_path / "new").exists()) == (before, False)


@pytest.mark.parametrize("token", ["of my own", None])
def test_serve_writes_only_when_told_and_shows_the_token_that_it_makes(
    store: Path, token: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[Any] = []

    def serve(options: object, host: str, port: int, announce: Callable[[int], None]) -> None:
        served.append((options, host))
        announce(port)

    monkeypatch.setattr("civicgraph.serve.serve", serve)
    if token:
        monkeypatch.setenv("CIVICGRAPH_TOKEN", token)
    status, output = run("serve", "--store", store, "--writable", "--allow-remote", "--megabytes", "1")
    assert status == 0
    assert run("serve", "--store", store)[0] == 0
    (writable, host), (readable, _) = served
    assert (host, writable.limits.remote, writable.limits.answer) == ("127.0.0.1", True, 2**20)
    assert (readable.token, readable.limits.remote) == (None, False)
    assert writable.token == token if token else f"the token to write with: {writable.token}\n" in output


def test_serve_makes_no_token_to_write_what_is_no_store(build: Path) -> None:
    status, output = run("serve", "--store", build, "--writable")
    assert (status, output.startswith(f"Error: {build} is no store, so it cannot be written")) == (1, True)
