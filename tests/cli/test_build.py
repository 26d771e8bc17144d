"""`civicgraph build` on what users have: folders, pages, pipes, broken input, terminals, and builds cut short."""

import json
import os
import pty
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from tests.cli.test_commands import FILES, GOOD, digest, run, write_lines

from civicgraph.read.files import _OF_BUILD

PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Hà Nam bàn về nước sạch - Báo mẫu</title>
<meta property="og:title" content="Hà Nam bàn về nước sạch nông thôn">
<meta property="article:published_time" content="2021-04-09T08:00:00+07:00">
<link rel="canonical" href="https://example.org/tin/nuoc-sach"></head><body>
<nav><a href="/">Trang chủ</a> <a href="/chinh-tri">Chính trị</a></nav>
<article><h1>Hà Nam bàn về nước sạch nông thôn</h1>
<p>Chiều 8-4, ông Trần Văn Khải, Chủ tịch UBND tỉnh Hà Nam chủ trì hội nghị bàn về nước sạch nông thôn của tỉnh.</p>
<p>Dự hội nghị có bà Lê Thị Hoa, Giám đốc Sở Xây dựng, cùng lãnh đạo các sở, ban, ngành và các huyện, thị xã.</p>
</article><footer>Bản quyền của Báo mẫu</footer></body></html>"""
PORTAL = """Trang chủ Trang chủ

Hà Nam trao nhà cho hộ nghèo

12/04/2021 09:10 Số lượt xem: 45

Ngày 11-4, ông Trần Văn Khải, Chủ tịch UBND tỉnh Hà Nam trao nhà cho hộ nghèo.

Nguồn: Báo mẫu
"""

_WAITS_BEFORE_THE_NEW_FILE_IS_IN_PLACE = """
import pathlib, signal, time
from civicgraph.cli import main

signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell's background job is born without

def replace(part, path):
    print("not in place yet", flush=True)
    time.sleep(600)

pathlib.Path.replace = replace
main()
"""


def ask(graph: Path, sparql: str) -> list[dict[str, str]]:
    """The rows of a query over a build, as plain words."""
    done = run("query", sparql, "-g", str(graph), "-f", "json")
    rows = json.loads(done.stdout)["results"]["bindings"]
    return [{name: cell["value"] for name, cell in row.items()} for row in rows]


def test_a_folder_of_pages_and_lines_is_one_graph_with_every_quote_exact(tmp_path: Path) -> None:
    folder, out = tmp_path / "tin", tmp_path / "out"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "nuoc-sach.html").write_text(PAGE, encoding="utf-8")
    (folder / "trao-nha.txt").write_text(unicodedata.normalize("NFD", PORTAL), encoding="utf-8")
    write_lines(folder / "tin.jsonl", GOOD)
    done = run("build", str(folder), "-o", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    articles = "SELECT ?id ?title ?day ?url { ?a a civic:Article ; dcterms:identifier ?id ; dcterms:title ?title ; "
    articles += "dcterms:issued ?day OPTIONAL { ?a schema:url ?url } } ORDER BY ?id"
    assert ask(out, articles) == [
        {
            "id": "sub/nuoc-sach",
            "title": "Hà Nam bàn về nước sạch nông thôn",
            "day": "2021-04-09",
            "url": "https://example.org/tin/nuoc-sach",
        },
        {"id": "tot", "title": GOOD["title"], "day": "2020-05-06"},
        {"id": "trao-nha", "title": "Hà Nam trao nhà cho hộ nghèo", "day": "2021-04-12"},
    ]
    chaired = ask(out, "SELECT ?name ?day { ?e civic:chair/rdfs:label ?name ; schema:startDate ?day }")
    assert chaired == [{"name": "Trần Văn Khải", "day": "2021-04-08"}]
    quotes = "SELECT ?id ?q ?start ?end { ?e oa:hasSource/dcterms:identifier ?id ; oa:exact ?q ; oa:start ?start ; "
    body = "Ngày 11-4, ông Trần Văn Khải, Chủ tịch UBND tỉnh Hà Nam trao nhà cho hộ nghèo."
    content = f"Hà Nam trao nhà cho hộ nghèo\n{body}"
    told = [row for row in ask(out, quotes + "oa:end ?end }") if row["id"] == "trao-nha"]
    assert told
    assert all(content[int(row["start"]) : int(row["end"])] == row["q"] for row in told)


def test_the_folder_that_is_built_into_itself_gives_the_same_again(tmp_path: Path) -> None:
    write_lines(tmp_path / "tin.jsonl", GOOD)
    for output in ("outputs", "."):
        words = ["build", ".", "-o", output, "--store", "kg"]
        done = run(*words, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        before = {path.name: digest(path) for path in (tmp_path / output).iterdir() if path.is_file()}
        assert {name for name in FILES if not name.endswith((".nq", ".ttl", ".graphml"))} == _OF_BUILD
        again = run(*words, cwd=tmp_path)
        assert (again.returncode, again.stderr) == (0, "")
        assert {path.name: digest(path) for path in (tmp_path / output).iterdir() if path.is_file()} == before


def test_every_kind_of_broken_input_is_a_sentence_and_the_rest_is_built(tmp_path: Path) -> None:
    lines = write_lines(
        tmp_path / "tin.jsonl",
        GOOD,
        '{"id": "x", "title"',
        {"id": "thieu", "title": "Thiếu nội dung"},
        {**GOOD, "id": "kieu", "text": ["một", "hai"]},
        {**GOOD, "id": "rong", "text": " "},
        {**GOOD, "id": "ngay", "published": "31/02/2020"},
        {**GOOD, "text": "Bài khác."},
    )
    (tmp_path / "cu.txt").write_bytes("Uû ban nh©n d©n tØnh\nC¸c ®ång chÝ".encode("latin-1"))
    (tmp_path / "latin.txt").write_bytes("réunion à Huê\nrésumé".encode("latin-1"))
    (tmp_path / "dai.jsonl").write_text(json.dumps({**GOOD, "id": "dai", "text": "Họp. " * 4_000_000}))
    (tmp_path / "trong").mkdir()
    words = ["tin.jsonl", "cu.txt", "latin.txt", "dai.jsonl", "trong", "khong-co.html"]
    done = run("build", *words, "-o", "out", cwd=tmp_path)
    assert done.returncode == 1
    told = [line.removeprefix("civicgraph: ") for line in done.stderr.splitlines()]
    expected = [
        ("tin.jsonl:2: ", "the line is not JSON"),
        ("tin.jsonl:3: ", 'it has no "text"'),
        ("tin.jsonl:4: ", '"text" is a list, not a string'),
        ("tin.jsonl:5: ", '"text" is empty'),
        ("tin.jsonl:6: ", "not an ISO date"),
        ("tin.jsonl:7: ", 'the id "tot" is that of another article, tin.jsonl:1'),
        ("cu.txt: ", "TCVN3"),
        ("latin.txt: ", "Latin-1"),
        ("dai.jsonl:1: ", "longer than"),
        ("trong: ", "the folder has no articles"),
        ("khong-co.html: ", "there is no such file"),
    ]
    assert len(told) == len(expected), done.stderr
    for line, (place, problem) in zip(told, expected, strict=True):
        assert line.startswith(place)
        assert problem in line
    assert lines.exists()
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert (summary["articles"], summary["undated"], summary["unread"]) == (2, ["ngay"], 10)
    assert "10 more could not be read" in done.stdout


def test_an_article_without_a_date_is_read_and_its_relative_days_stay_open(tmp_path: Path) -> None:
    undated = {
        "id": "khong-ngay",
        "title": "Họp tổng kết",
        "text": "Hôm qua, ông Trần Văn An chủ trì hội nghị tại Bắc Ninh.",
    }
    done = run("build", "-", "-o", str(tmp_path), stdin=json.dumps(undated))
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 without a date" in done.stdout
    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))["undated"] == ["khong-ngay"]
    assert ask(tmp_path, "SELECT ?name { ?e civic:chair/rdfs:label ?name }") == [{"name": "Trần Văn An"}]
    assert ask(tmp_path, "SELECT ?day { ?e schema:startDate ?day }") == []


def test_an_output_that_cannot_be_is_told_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("build", str(tmp_path / "none.jsonl"), "-o", str(tmp_path / "file" / "out"))
    assert done.returncode == 1
    assert done.stderr == f"Error: {tmp_path / 'file'} is a file, not a folder: choose another place to write into\n"


def test_a_bar_on_a_terminal_and_nothing_in_a_pipe(tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "tin.jsonl", GOOD, {**GOOD, "id": "hai"})
    assert run("build", str(lines), "-o", str(tmp_path / "quiet")).stderr == ""
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "civicgraph", "build", str(lines), "-o", str(tmp_path / "shown")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}) as process:
        assert process.stdout
        told = process.stdout.read().decode()
        os.close(theirs)
        shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert process.returncode == 0
    assert "Reading articles" in shown
    assert "2/2" in shown
    assert "Reading" not in told


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_build_that_is_ended_while_it_writes_leaves_the_earlier_files_whole(
    tmp_path: Path, how: signal.Signals
) -> None:
    first = write_lines(tmp_path / "mot.jsonl", GOOD)
    more = write_lines(tmp_path / "hai.jsonl", GOOD, {**GOOD, "id": "hai"})
    out = tmp_path / "out"
    run("build", str(first), "-o", str(out))
    before = {path.name: digest(path) for path in out.iterdir()}
    words = [sys.executable, "-c", _WAITS_BEFORE_THE_NEW_FILE_IS_IN_PLACE, "build", str(more), "-o", str(out)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"not in place yet\n"
        assert list(out.glob(".*.part"))
        process.send_signal(how)
        process.wait()
    assert process.returncode != 0
    after = {path.name: digest(path) for path in out.iterdir() if not path.name.endswith(".part")}
    assert after == before
    assert how is signal.SIGKILL or not list(out.glob(".*.part"))
