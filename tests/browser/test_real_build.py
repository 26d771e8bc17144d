"""The page that a build of the samples writes, opened from disk: from a name to the sentence that says it."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import OpenPage

from civicgraph.pipeline import build

pytestmark = pytest.mark.browser

SAMPLES = Path(str(files("civicgraph.samples") / "articles.jsonl"))


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    build([str(SAMPLES)], folder)
    return folder


def test_a_post_on_the_real_page_leads_to_words_of_its_article(open_page: OpenPage, output: Path) -> None:
    page = open_page((output / "graph.html").read_text(encoding="utf-8"))
    page.fill("#query", "luong trong khiem")
    page.press("#query", "Enter")
    expect(page.locator("#told h2")).to_have_text("Lương Trọng Khiêm")
    page.locator("[data-group=posts] summary").first.click()
    words = page.locator("#told mark").first.text_content()
    texts = [told["title"] + "\n" + told["text"] for told in map(json.loads, SAMPLES.open(encoding="utf-8"))]
    assert words
    assert any(words in text for text in texts)


def test_the_legend_counts_what_the_summary_counts(open_page: OpenPage, output: Path) -> None:
    summary = json.loads((output / "summary.json").read_text(encoding="utf-8"))
    page = open_page((output / "graph.html").read_text(encoding="utf-8"))
    nodes = sum(summary["entities"].values()) + sum(summary["events"].values())
    expect(page.locator("#count")).to_contain_text(f"/ {nodes} ")  # the page opens on the main part of them
