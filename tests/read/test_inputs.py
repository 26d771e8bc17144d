"""What the user gives on the command line: files, folders, standard input, and all that can be wrong with them."""

import io
import json
import os
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from civicgraph.errors import FlawError, InputError
from civicgraph.model import Article
from civicgraph.read import read_inputs

EMPTY = "the folder has no articles; they are .jsonl, .json, .txt, .html or .htm"
GOOD = '{"id": "z", "title": "Tin", "text": "UBND xã họp."}'


def told(found: Sequence[Article | InputError]) -> list[str]:
    """Ids of articles and messages of problems, in order."""
    return [item.id if isinstance(item, Article) else str(item) for item in found]


def read_bytes(data: bytes, limit: int = 10_000) -> list[Article | InputError]:
    return list(read_inputs(["-"], stdin=io.BytesIO(data), limit=limit))


def make_line(**fields: object) -> str:
    return json.dumps({"id": "a", "title": "Tin", "text": "UBND xã họp."} | fields, ensure_ascii=False)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"id": "a", "title"', "the line is not JSON"),
        ('{"id": "a", "title": "Tin"}', 'it has no "text"'),
        ('{"title": "Tin", "text": "x"}', 'it has no "id"'),
        ('{"id": "a", "text": "x"}', 'it has no "title"; it needs'),
        ('["a"]', "it is a list, not an object"),
        (make_line(text=["x"]), '"text" is a list, not a string'),
        (make_line(id=1.5), '"id" is a number, not a string'),
        (make_line(text=" \n"), '"text" is empty'),
        (make_line(title=""), '"title" is empty'),
        (make_line(id=" "), '"id" is empty'),
        (make_line(z="").replace('""', "[" * 4000 + "]" * 4000), "nests JSON too deeply"),
        ('{"id": "a", "title": "Tin", "text": "\\ud800"}', "the line is not JSON"),
        (make_line(text="Uû ban nh©n d©n tØnh, c¸c ®ång chÝ"), "looks like TCVN3"),
        (make_line(text="UÛy ban nhaân daân tænh, caùc ñoàng chí"), "looks like VNI"),
        (make_line(text="á»¦y ban nhÃ¢n dÃ¢n tá»‰nh cá»§a"), "UTF-8 that was read as Latin-1"),
        (make_line(text="x" * 11_000), "longer than 10,000 bytes"),
    ],
)
def test_bad_line_costs_only_itself(line: str, problem: str) -> None:
    error, good = read_bytes(f"{line}\n{GOOD}\n".encode())
    assert isinstance(error, InputError)
    assert problem in error.problem
    assert (error.source, error.line) == ("-", 1)
    assert told([good]) == ["z"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (make_line(published="15/03/2019"), "\"published\" is '15/03/2019', not an ISO date"),
        (make_line(published="2019-02-31"), "not an ISO date"),
        (make_line(published=20190315), '"published" is 20190315'),
        (make_line(url=5), '"url" is 5, not a string'),
        (make_line(text="UBND\u0007 xã họp."), "control character U+0007 at character 4"),
    ],
)
def test_article_with_a_flaw_is_read_and_the_flaw_told(line: str, problem: str) -> None:
    error, article = read_bytes(line.encode())
    assert problem in str(error)
    assert isinstance(error, FlawError)
    assert isinstance(article, Article)
    assert article.published is None
    assert len(article.text) >= len("UBND xã họp.")


@pytest.mark.parametrize(
    ("published", "day"),
    [("2019-03-15", "2019-03-15"), ("2019-03-15T23:10:00+07:00", "2019-03-15"), (None, "None"), ("", "None")],
)
def test_date(published: str | None, day: str) -> None:
    [article] = read_bytes(make_line(published=published).encode())
    assert isinstance(article, Article)
    assert str(article.published) == day


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (make_line(text="Uû ban nh©n d©n tØnh").encode("latin-1"), "look like TCVN3"),
        (make_line(text="nhaân daân").encode("latin-1"), "look like VNI"),
        (make_line(text="réunion à Huê").encode("latin-1"), "look like Latin-1"),
        (unicodedata.normalize("NFD", make_line(text="và các")).encode("cp1258"), "look like Windows-1258"),
        (make_line(text="của nhân dân").encode()[:-4], "UTF-8 that is damaged or cut"),
        (make_line(text="của nhân dân").encode().replace("â".encode(), b"\xc3", 1), "UTF-8 that is damaged"),
        (b'{"id": "a", "title": "T", "text": "x\x00y"}', "the line is not JSON"),
    ],
)
def test_bytes_that_are_not_utf8_are_named(data: bytes, problem: str) -> None:
    error, good = read_bytes(data + b"\n" + GOOD.encode())
    assert problem in str(error)
    assert told([good]) == ["z"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (f"[\n{GOOD}\n]".encode(), "-: the file is one JSON array"),
        (json.dumps(json.loads(GOOD), indent=1).encode(), "-: the file spreads a JSON object over lines"),
        (GOOD.encode("utf-16"), "-: the file is UTF-16"),
    ],
)
def test_file_that_is_no_json_lines_is_told_once(data: bytes, problem: str) -> None:
    [error] = read_bytes(data)
    assert str(error).startswith(problem)


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_nothing_at_all_is_told(data: bytes) -> None:
    assert told(read_bytes(data)) == ["-: there is nothing in it; write one article a line"]


def test_mark_crlf_blank_lines_and_number_as_id() -> None:
    data = b"\xef\xbb\xbf" + f"{GOOD}\r\n\r\n{make_line(id=7)}\r\n".encode()
    assert told(read_bytes(data)) == ["z", "7"]


def test_text_is_nfc_and_otherwise_as_given() -> None:
    text = "  UBND tỉnh\r\n\tHoà Bình\u200b "
    [article] = read_bytes(make_line(text=unicodedata.normalize("NFD", text)).encode())
    assert isinstance(article, Article)
    assert article.text == text


def test_same_id(tmp_path: Path) -> None:
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    first.write_text(f"{make_line()}\n{make_line()}\n", encoding="utf-8")
    second.write_text(f"{make_line()}\n{make_line(text='Khác.')}\n", encoding="utf-8")
    assert told(list(read_inputs([str(first), str(second)]))) == [
        "a",
        f'{second}:2: the id "a" is that of another article, {first}:1; give it its own id',
    ]


def test_folder_is_read_in_order_and_ids_are_paths_below_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b/2.txt", "a/2.TXT", "a/1.v2.txt", ".hidden/3.txt", "a/.4.txt", "note.md"):
        path = tmp_path / "portal" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Họp {name}\nSáng nay, UBND xã họp.", encoding="utf-8")
    (tmp_path / "portal" / "c.jsonl").write_text(GOOD, encoding="utf-8")
    expected = ["z", "a/1.v2", "a/2", "b/2"]
    assert told(list(read_inputs([str(tmp_path / "portal")]))) == expected
    monkeypatch.chdir(tmp_path / "portal")
    assert told(list(read_inputs(["."]))) == expected


def test_builds_and_stores_in_a_folder_are_no_input(tmp_path: Path) -> None:
    for name in (
        "a.jsonl",
        "out/graph.nq",
        "out/summary.json",
        "out/deep/b.jsonl",
        "kg/store.json",
        "kg/data-1/j.jsonl",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    (tmp_path / "to").mkdir()
    (tmp_path / "to" / "c.jsonl").write_text(make_line(), encoding="utf-8")
    assert told(list(read_inputs([str(tmp_path)], written=[tmp_path / "to"]))) == ["z"]
    assert told(list(read_inputs([str(tmp_path)]))) == ["z", "a"]
    assert told(list(read_inputs([str(tmp_path / "out")]))) == ["z"]
    assert told(list(read_inputs([str(tmp_path / "kg")]))) == [f"{tmp_path / 'kg'}: {EMPTY}"]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("none.jsonl", "there is no such file or folder"),
        ("empty", "the folder has no articles"),
        ("photo.png", "the kind of file is unknown"),
        ("big.txt", "longer than 10,000 bytes"),
        ("tagless.html", "no HTML tag"),
        ("bare.html", "no article text"),
    ],
)
def test_input_that_is_no_article(name: str, problem: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "big.txt").write_bytes(b"x" * 10_001)
    (tmp_path / "tagless.html").write_text("https://example.org/tin")
    (tmp_path / "bare.html").write_text("<html><body><a href='/'>Trang</a></body></html>")
    good = tmp_path / "good.jsonl"
    good.write_text(GOOD, encoding="utf-8")
    error, read = told(list(read_inputs([str(tmp_path / name), str(good)], limit=10_000)))
    assert error.startswith(f"{tmp_path / name}: ")
    assert problem in error
    assert read == "z"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    assert "cannot be read (Permission denied)" in told(list(read_inputs([str(path)])))[0]


def test_line_of_50_mb_is_not_held() -> None:
    import tracemalloc

    stream = io.BytesIO(b"x" * 50_000_000 + b"\n" + GOOD.encode())
    tracemalloc.start()
    error, good = read_inputs(["-"], stdin=stream, limit=1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told([error, good]) == ["-:1: the line is longer than 1,000,000 bytes; shorten it or leave it out", "z"]
    assert peak < 5_000_000


@settings(deadline=None, derandomize=True)
@given(st.lists(st.one_of(st.binary(max_size=60), st.text(max_size=60).map(lambda t: make_line(text=t).encode()))))
def test_any_bytes_give_articles_and_errors(lines: list[bytes]) -> None:
    for found in read_bytes(b"\n".join([GOOD.encode(), *lines])):
        if isinstance(found, Article):
            assert unicodedata.is_normalized("NFC", found.content)
        else:
            assert isinstance(found, InputError)


@settings(deadline=None, derandomize=True)
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.html", "a.json"]))
def test_any_file_gives_an_article_or_an_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str
) -> None:
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(b"<p>" + data if name == "a.html" else data)
    for found in read_inputs([str(path)]):
        assert isinstance(found, Article | InputError)


@settings(deadline=None, derandomize=True)
@given(st.text(min_size=1, max_size=80).filter(lambda text: text.strip() != ""))
def test_offsets_count_in_the_nfc_of_what_the_file_says(text: str) -> None:
    for found in read_bytes(make_line(text=text).encode("utf-8", "surrogatepass")):
        if isinstance(found, Article):
            assert len(found.text) == len(unicodedata.normalize("NFC", text))


SHARED = Path(__file__).parents[3] / "shared"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared with the portal page and its annotated article is missing")
def test_portal_page_reads_as_annotated() -> None:
    lines = (SHARED / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = next(article for line in lines if (article := json.loads(line))["id"] == "seed-000")
    [page] = read_inputs([str(SHARED / "seed")])
    assert isinstance(page, Article)
    assert (page.title, str(page.published), page.source) == (gold["title"], gold["published"], "MTTQ")
    assert f"{page.text}\nNguồn: MTTQ" == gold["text"]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared with the corpus is missing")
def test_corpus_is_read_whole() -> None:
    found = list(read_inputs([str(SHARED / "corpus"), str(SHARED / "gold" / "dev.jsonl")]))
    assert [item for item in found if not isinstance(item, Article)] == []
    assert len(found) > 800
