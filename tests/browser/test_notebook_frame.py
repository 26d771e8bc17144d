"""A page shown inline, as a notebook does it: it works in its frame, and reaches nothing outside it."""

import pytest
from playwright.sync_api import Browser, expect
from tests.factory import READINGS
from tests.render.networks import SAMPLE, sparql_of

from civicgraph.render import explorer_page, frame_page, graph_page

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
