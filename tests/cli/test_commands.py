"""The commands as a user runs them: real processes, real files."""

import gc
import json
import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from random import Random

import pytest

from civicgraph import pipeline
from civicgraph.model import Article, Reading, Sentence
from civicgraph.pipeline import extract
from civicgraph.segment import segment

PAGES = {"graph.html", "explorer.html", "articles.html", "timeline.html"}
FILES = {"graph.nq", "graph.ttl", "graph.graphml", *PAGES, "readings.jsonl", "gaps.jsonl", "summary.json"}
SAMPLES = Path(str(files("civicgraph.samples") / "articles.jsonl"))
GOOD = {
    "id": "tot",
    "title": "Bắc Ninh họp bàn cải cách",
    "text": "Ông Trần Văn An chủ trì hội nghị.",
    "published": "2020-05-06",
}


def run(*words: str, stdin: str = "", cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "civicgraph", *words],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, **env},
        check=False,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of the samples."""
    output = tmp_path_factory.mktemp("build")
    done = run("build", str(SAMPLES), "-o", str(output))
    assert (done.returncode, done.stderr) == (0, "")
    return output


def write_lines(path: Path, *articles: object) -> Path:
    lines = (a if isinstance(a, str) else json.dumps(a, ensure_ascii=False) for a in articles)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_build_writes_every_file_and_its_summary(built: Path) -> None:
    assert {path.name for path in built.iterdir()} == FILES
    summary = json.loads((built / "summary.json").read_text(encoding="utf-8"))
    assert summary["articles"] == 16
    assert summary["entities"]["Person"] >= 20
    assert summary["unread"] == 0


@pytest.mark.parametrize("seed", ["0", "1", "2", "3"])
def test_build_gives_the_same_bytes_for_any_hash_seed_and_input_order(built: Path, tmp_path: Path, seed: str) -> None:
    lines = SAMPLES.read_text(encoding="utf-8").splitlines()
    Random(seed).shuffle(lines)
    done = run("build", "-", "-o", str(tmp_path), stdin="\n".join(lines), PYTHONHASHSEED=seed)
    assert done.returncode == 0
    for name in sorted(FILES):
        assert digest(tmp_path / name) == digest(built / name), name


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def test_the_graph_of_a_build_is_its_own_export(built: Path, tmp_path: Path) -> None:
    assert run("export", "-g", str(built), "-f", "nquads", "-o", str(tmp_path)).returncode == 0
    assert (tmp_path / "graph.nq").read_bytes() == (built / "graph.nq").read_bytes()


def test_a_broken_line_is_named_and_the_rest_is_built(tmp_path: Path) -> None:
    articles = write_lines(tmp_path / "tin.jsonl", GOOD, '{"id": "x", "title"', {"id": "y", "title": "Thiếu nội dung"})
    done = run("build", str(articles), "-o", str(tmp_path / "out"))
    assert done.returncode == 1
    told = done.stderr.splitlines()
    assert [line.split(": ")[1] for line in told] == [f"{articles}:2", f"{articles}:3"]
    assert "Traceback" not in done.stderr
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert (summary["articles"], summary["unread"]) == (1, 2)


def test_who_only_spoke_is_counted_apart(tmp_path: Path) -> None:
    text = "Tại hội nghị, ông Trần Văn Khải, Giám đốc Sở Y tế Hà Nam phát biểu. Bà Lê Thị Hoa cho biết vụ mùa được giá."
    articles = write_lines(tmp_path / "tin.jsonl", {**GOOD, "text": text})
    done = run("build", str(articles), "-o", str(tmp_path / "out"))
    assert "statements  2 (1 say only who spoke, not what)\n" in done.stdout
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert (summary["statements"], summary["statements_without_words"]) == (2, 1)


def test_input_without_any_article_leaves_the_earlier_build_alone(tmp_path: Path) -> None:
    output = tmp_path / "out"
    run("build", str(write_lines(tmp_path / "tin.jsonl", GOOD)), "-o", str(output))
    before = {path.name: digest(path) for path in output.iterdir()}
    done = run("build", str(write_lines(tmp_path / "empty.jsonl", "{")), str(tmp_path / "none"), "-o", str(output))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 3
    assert {path.name: digest(path) for path in output.iterdir()} == before


def test_an_output_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    articles = write_lines(tmp_path / "tin.jsonl", GOOD)
    done = run("build", str(articles), "-o", str(articles))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert str(articles) in done.stderr


@pytest.mark.parametrize(
    "words", [["build"], ["query"], ["query", "-f", "xml", "ASK {}"], ["nothing"], ["explain", " "]]
)
def test_wrong_use_has_status_2(words: list[str]) -> None:
    assert run(*words).returncode == 2


def test_query_answers_sparql_from_words_file_and_standard_input(built: Path, tmp_path: Path) -> None:
    sparql = "SELECT (COUNT(?a) AS ?n) { ?a a civic:Article }"
    (tmp_path / "q.rq").write_text(sparql, encoding="utf-8")
    for done in (
        run("query", sparql, "-g", str(built), "-f", "csv"),
        run("query", str(tmp_path / "q.rq"), "-g", str(built), "-f", "csv"),
        run("query", "-", "-g", str(built), "-f", "csv", stdin=sparql),
        run("query", sparql, "-g", str(built / "graph.nq"), "-f", "csv"),
    ):
        assert (done.returncode, done.stdout.split()) == (0, ["n", "16"])


@pytest.mark.parametrize("before", ["", "# who\n", "BASE <https://a.example/>\nprefix a: <https://a.example/> "])
def test_a_query_may_have_no_brace(built: Path, before: str) -> None:
    iri = "https://w3id.org/civicgraph/id/article/sample-01"
    done = run("query", f"{before}DESCRIBE <{iri}>", "-g", str(built))
    assert (done.returncode, done.stderr) == (0, "")
    assert "article:sample-01" in done.stdout


def test_query_takes_a_name_without_marks(built: Path) -> None:
    asked = "SELECT ?name { ?m a org:Membership ; org:member/rdfs:label ?name } ORDER BY ?name LIMIT 1"
    name = run("query", asked, "-g", str(built), "-f", "csv").stdout.splitlines()[1]
    done = run("query", "posts", "-p", f"person={name.upper()}", "-g", str(built), "-f", "json")
    rows = json.loads(done.stdout)["results"]["bindings"]
    assert rows
    assert {row["personLabel"]["value"] for row in rows} == {name}


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["SELECT * {"], 2, "line 1, column 11"),
        (["SELECT ?x"], 2, "line 1, column 10, at its end"),
        (["posst"], 2, "did you mean posts?"),
        (["who-met-whom"], 2, "--param person=…"),
        (["posts", "-p", "town=Huế"], 2, "has no parameter town"),
        (["posts", "-p", "person"], 2, "NAME=VALUE"),
        (["posts", "-p", "person=Zzyzx"], 2, "nothing of the kind person"),
        (["who-chaired-what", "-p", "since=May"], 2, "since is a date"),
        (["who-chaired-what", "-p", "since=2020-13"], 2, "since is a date such as 2017"),
        (["posts", "-g", "no-such-build"], 1, "civicgraph build"),
    ],
)
def test_a_wrong_question_is_a_sentence(built: Path, tmp_path: Path, words: list[str], status: int, told: str) -> None:
    words = words if "-g" in words else [*words, "-g", str(built)]
    done = run("query", *words, cwd=tmp_path)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    assert told in done.stderr


def test_list_tells_every_query_and_parameter() -> None:
    done = run("query", "--list")
    assert done.returncode == 0
    for name in (
        "posts",
        "who-met-whom",
        "who-chaired-what",
        "bodies-that-work-together",
        "what-implements",
        "figures-of-a-body",
    ):
        assert f"\n{name}\n" in f"\n{done.stdout}"
    assert "--param person=…" in done.stdout


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("posts", "person=Lương Trọng Khiêm"),
        ("who-met-whom", "person=luong trong khiem"),
        ("who-chaired-what", "chair=Chu Đức Lượng"),
        ("bodies-that-work-together", "body=Công an tỉnh Bắc Giang"),
        ("what-implements", "document=Chỉ thị số 13-CT/TW"),
        ("figures-of-a-body", "body=Ban Dân tộc tỉnh Kon Tum"),
    ],
)
def test_the_first_named_queries_answer_what_articles_tell_with_the_words(built: Path, name: str, given: str) -> None:
    done = run("query", name, "-p", given, "-g", str(built), "-f", "json")
    rows = json.loads(done.stdout)["results"]["bindings"]
    assert rows
    texts = [f"{told['title']}\n{told['text']}" for told in map(json.loads, SAMPLES.open(encoding="utf-8"))]
    for row in rows:
        assert any(row["quote"]["value"] in text for text in texts)


def test_explain_shows_mentions_and_facts() -> None:
    done = run("explain", "Ông Trần Văn An, Chủ tịch UBND tỉnh Bắc Ninh chủ trì hội nghị.", "--date", "2020-05-06")
    assert done.returncode == 0
    assert "[Trần Văn An]person" in done.stdout
    assert "Meeting: hội nghị; chair Trần Văn An" in done.stdout
    assert "\x1b" not in done.stdout


def test_explain_takes_files_and_standard_input(tmp_path: Path) -> None:
    articles = write_lines(tmp_path / "tin.jsonl", GOOD)
    from_file = run("explain", str(articles))
    from_stdin = run("explain", "-", "--date", "2020-05-06", stdin=f"{GOOD['title']}\n{GOOD['text']}")
    assert from_file.stdout.splitlines()[1:] == from_stdin.stdout.splitlines()[1:]
    assert from_file.stdout.startswith("tot, 2020-05-06\n")


def test_explain_names_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = run("explain", "khong-co.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "civicgraph: khong-co.txt: there is no such file or folder; check the name\n"


@pytest.mark.parametrize(("text", "told"), [("", "there is no text to explain"), (".", ". is a folder")])
def test_explain_reads_no_folder_for_an_empty_text_nor_by_its_name(tmp_path: Path, text: str, told: str) -> None:
    write_lines(tmp_path / "tin.jsonl", GOOD)
    done = run("explain", text, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_explain_dates_a_page_that_has_no_date(tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text(f"{GOOD['title']}\nHôm qua, {GOOD['text']}", encoding="utf-8")
    done = run("explain", "tin.txt", "--date", "2020-05-06", cwd=tmp_path)
    assert done.stdout.startswith("tin, 2020-05-06\n")
    assert "2020-05-05" in done.stdout


def test_demo_builds_and_answers(tmp_path: Path) -> None:
    done = run("demo", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "outputs" / "graph.html").as_uri() in done.stdout
    assert done.stdout.count("civicgraph query ") == 3
    assert " 0 rows" not in done.stdout


def test_a_reader_that_stops_early_is_no_error(built: Path) -> None:
    words = [sys.executable, "-m", "civicgraph", "query", "SELECT * { ?s ?p ?o }", "-g", str(built), "-f", "csv"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_port_that_is_taken_is_told(built: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("serve", "-g", str(built), "--port", str(port))
    assert done.returncode == 1
    assert f"127.0.0.1:{port}: Address already in use" in done.stderr
    assert "Traceback" not in done.stderr


def test_asking_for_help_imports_no_reader() -> None:
    code = (
        "import sys; from civicgraph.cli import main\n"
        "try: main(['query', '--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for slow in (
        "underthesea",
        "rdflib",
        "networkx",
        "numpy",
        "pyvis",
        "trafilatura",
        "pyoxigraph",
        "civicgraph.pipeline",
    ):
        assert f"'{slow}'" not in done.stderr


def test_a_query_imports_no_reader_and_no_network(built: Path) -> None:
    code = (
        "import sys; from civicgraph.cli import main\n"
        f"try: main(['query', 'posts', '-g', {str(built)!r}])\n"
        "except SystemExit: pass\n"
        "print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for slow in ("underthesea", "rdflib", "networkx", "numpy", "pyvis", "trafilatura", "civicgraph.pipeline"):
        assert f"'{slow}'" not in done.stderr


def test_a_fault_in_a_rule_costs_one_article_and_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_on_one(article: Article) -> Reading:
        if article.id == "xau":
            raise IndexError
        return extract(article)

    monkeypatch.setattr(pipeline, "extract", fail_on_one)
    articles = write_lines(tmp_path / "tin.jsonl", GOOD, {**GOOD, "id": "xau"})
    done = pipeline.build([str(articles)], tmp_path / "out")
    assert done.summary.articles == 1
    assert [str(problem).split(" (")[0] for problem in done.problems] == ["article xau: a rule failed on this article"]


def test_a_build_looks_for_garbage_less_often_and_afterwards_as_before(tmp_path: Path) -> None:
    before, within = gc.get_threshold(), list[int]()
    articles = write_lines(tmp_path / "tin.jsonl", GOOD)
    pipeline.build([str(articles)], tmp_path / "out", step=lambda: within.append(gc.get_threshold()[0]))
    assert within[0] > before[0]
    assert gc.get_threshold() == before


def test_readings_side_by_side_leave_the_collecting_of_garbage_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    before, within = gc.get_threshold(), list[int]()

    def noted(article: Article) -> tuple[Sentence, ...]:
        within.append(gc.get_threshold()[0])
        return segment(article)

    monkeypatch.setattr(pipeline, "segment", noted)
    articles = [Article(str(n), GOOD["title"], GOOD["text"]) for n in range(40)]
    with ThreadPoolExecutor(4) as pool:
        readings = list(pool.map(extract, articles))
    assert [reading.article for reading in readings] == articles
    assert min(within) > before[0]
    assert gc.get_threshold() == before
