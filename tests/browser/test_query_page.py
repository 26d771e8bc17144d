"""The query page of a server, in a browser that reaches this machine alone: examples, completion, answers, download."""

import csv
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import PATIENCE
from tests.factory import READINGS

from civicgraph.keep import make_store

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("served") / "kg"
    make_store(folder, READINGS)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-m", "civicgraph", "serve", "--store", str(folder), "--port", str(port), "--workers", "1"]
    with subprocess.Popen(words, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_for(f"http://127.0.0.1:{port}/")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait_for(url: str) -> None:
    end = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            httpx.get(url, timeout=60).raise_for_status()
        except httpx.ConnectError:
            assert time.monotonic() < end
            time.sleep(0.1)
        else:
            return


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The query page; a request to elsewhere, an error or a complaint on it fails the test."""
    troubles: list[str] = []
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    page.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else troubles.append(r.url))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
    page.set_default_timeout(PATIENCE)
    page.goto(f"{address}/sparql")
    page.wait_for_selector(".CodeMirror")
    yield page
    page.close()
    assert troubles == []


def write(page: Page, text: str) -> None:
    """Put a text in place of the editor's, the cursor at its end."""
    page.evaluate(
        "text => { const e = document.querySelector('.CodeMirror').CodeMirror;"
        " e.setValue(text); e.setCursor(e.lineCount(), 0); e.setCursor(0, text.length); e.focus() }",
        text,
    )


def test_an_example_of_the_catalogue_is_answered_with_quotes_and_can_be_taken_as_csv(page: Page) -> None:
    page.select_option("#examples", "who-chaired-what")
    page.click(".yasqe_queryButton")
    rows = page.locator(".yasr table.dataTable tbody tr")
    row = rows.filter(has=page.locator("a.iri[href^='/id/person/tran-van-an-']")).first
    expect(row).to_contain_text("hội nghị")
    words = READINGS[0].events[0].evidence[0]
    quote = READINGS[0].article.content[words.start : words.end]
    expect(rows.filter(has_text=quote).first).to_be_visible()
    with page.expect_download() as download:
        page.click(".yasr_downloadIcon")
    table = list(csv.reader(Path(download.value.path()).read_text(encoding="utf-8").splitlines()))
    assert table[0][:2] == ["chair", "chairLabel"]
    assert len(table) == rows.count() + 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SELECT * WHERE { ?x a pers", "civic:Person"),
        ("SELECT * WHERE { ?x a civic:Pers", "civic:Person"),
        ("SELECT * WHERE { ?x a <https://w3id.org/civicgraph/ontology#Laun", "civic:Launch"),
        ("SELECT * WHERE { ?x civic:chai", "civic:chair"),
    ],
)
def test_classes_and_properties_are_completed(page: Page, text: str, found: str) -> None:
    write(page, text)
    page.keyboard.press("Control+Space")
    page.locator(".CodeMirror-hints li", has_text=re.compile(f"^{found}$")).click()
    told = page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()")
    assert told == f"PREFIX civic: <https://w3id.org/civicgraph/ontology#>\n{text.rpartition(' ')[0]} {found}"


def test_prefixes_are_completed(page: Page) -> None:
    write(page, "")
    page.locator(".CodeMirror").click()
    page.keyboard.type("PREFIX civ")
    expect(page.locator(".CodeMirror-hints li")).to_have_text("civic: <https://w3id.org/civicgraph/ontology#>")


def test_the_query_that_stands_there_first_is_right_and_is_answered(page: Page) -> None:
    expect(page.locator(".CodeMirror-code")).to_contain_text("PREFIX org:")
    expect(page.locator(".parseErrorIcon")).to_have_count(0)
    page.click(".yasqe_queryButton")
    expect(page.locator(".yasr table.dataTable tbody tr").first).to_be_visible()
