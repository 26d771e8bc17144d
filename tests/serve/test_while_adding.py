"""A served store that is added to meanwhile: queries go on without an error, and then tell the new articles too."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import httpx
import pytest
from tests.factory import READINGS

from civicgraph.errors import StoreError
from civicgraph.keep import make_store
from civicgraph.serve import Options, make_app

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
COUNT = "SELECT (COUNT(?a) AS ?n) { ?a a civic:Article }"
EVERYTHING = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o"
NEW = {
    "id": "moi-2024",
    "title": "Huyện Lương Tài họp bàn",
    "published": "2024-03-12",
    "text": "Ngày 11-3-2024, ông Vũ Đình Khoan, Bí thư Huyện ủy Lương Tài chủ trì hội nghị tại Bắc Ninh.",
}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    make_store(tmp_path / "kg", READINGS)
    return tmp_path / "kg"


@pytest.fixture
def server(store: Path) -> Iterator[httpx.Client]:
    """`civicgraph serve --store` on a free port, as a user starts it: its address is told at once."""
    words = [sys.executable, "-m", "civicgraph", "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen(words, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        address = process.stderr.readline().strip()
        assert not address.endswith(":0/")
        try:
            with httpx.Client(base_url=address, timeout=60) as client:
                client.get("/").raise_for_status()
                yield client
        finally:
            process.send_signal(signal.SIGTERM)


def rows(client: httpx.Client, text: str) -> list[str]:
    answer = client.get("/sparql", params={"query": text, "format": "csv"})
    assert answer.status_code == 200, answer.text
    return answer.text.splitlines()[1:]


def add(store: Path, folder: Path, *articles: dict[str, str]) -> None:
    file = folder / "new.jsonl"
    file.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    words = [sys.executable, "-m", "civicgraph", "add", str(file), "--store", str(store)]
    done = subprocess.run(words, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_queries_go_on_while_articles_are_added_and_tell_them_afterwards(
    server: httpx.Client, store: Path, tmp_path: Path
) -> None:
    ended = Event()

    def ask_on(text: str) -> list[list[str]]:
        found = []
        while not ended.is_set():
            found.append(rows(server, text))
        return found

    with ThreadPoolExecutor(2) as threads:
        counts, everything = (threads.submit(ask_on, text) for text in (COUNT, EVERYTHING))
        try:
            for number in range(3):
                add(store, tmp_path, {**NEW, "id": f"moi-{number}"})
                assert rows(server, COUNT) == [str(len(READINGS) + number + 1)]
        finally:
            ended.set()
    told = [int(n) for (n,) in counts.result()]
    assert told == sorted(told)
    assert {len(READINGS)} <= set(told) <= set(range(len(READINGS), len(READINGS) + 4))
    assert len({len(answer) for answer in everything.result()}) <= 4
    assert "Vũ Đình Khoan" in server.get("/search", params={"q": "vu dinh khoan"}).text


def test_a_store_of_another_version_is_a_sentence(store: Path) -> None:
    pointer = store / "store.json"
    pointer.write_text(pointer.read_text(encoding="utf-8").replace('"format": ', '"format": 9'), encoding="utf-8")
    with pytest.raises(StoreError, match="build it anew"):
        make_app(Options(store))


def test_a_store_that_is_built_anew_is_served_anew(server: httpx.Client, store: Path) -> None:
    assert rows(server, COUNT) == [str(len(READINGS))]
    make_store(store, READINGS[:1])
    assert rows(server, COUNT) == ["1"]
