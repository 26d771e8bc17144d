"""A page shown inline, as a notebook does it: it works in its frame, and reaches nothing outside it."""

import pytest
from playwright.sync_api import Browser, expect
from tests.factory import READINGS
from tests.render.networks import SAMPLE, sparql_of

from civicgraph.graph import to_quads
from civicgraph.opened import Graph
from civicgraph.render import explorer_page, frame_page, graph_page
from civicgraph.store import Store

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", ["graph", "explorer"])
def test_a_framed_page_answers_a_search(browser: Browser, kind: str) -> None:
    html = graph_page(*SAMPLE) if kind == "graph" else explorer_page(*SAMPLE, sparql=sparql_of(*READINGS))
    page = browser.new_context(offline=True, locale="vi-VN").new_page()
    page.set_content(f"<!doctype html><title>notebook</title>{frame_page(html)}")
    frame = page.frame_locator("iframe")
    expect(frame.locator("#count")).to_contain_text(f"/ {len(SAMPLE[0])}")
    frame.locator("#query").fill("tran van an")
    frame.locator("#query").press("Enter")
    expect(frame.locator("#told h2")).to_have_text("Trần Văn An")
    frame.locator("[data-group=posts] summary").first.click()
    expect(frame.locator("#told mark").first).to_contain_text("Trần Văn An")
    page.context.close()


def test_a_view_shows_itself_inline(browser: Browser) -> None:
    quads = [quad for reading in READINGS for quad in to_quads(reading)]
    shown = Graph(Store.of(quads)).view(around="nguyen hai giang")
    page = browser.new_context(offline=True, locale="vi-VN").new_page()
    page.set_content(f"<!doctype html><title>notebook</title>{shown._repr_html_()}")
    frame = page.frame_locator("iframe")
    expect(frame.locator("#told h2")).to_have_text("Nguyễn Hải Giang")
    expect(frame.locator("#count")).to_contain_text("2 / ")
    page.context.close()
