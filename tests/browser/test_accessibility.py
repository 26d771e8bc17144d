"""axe-core finds no serious violation on any page, light or dark, wide or narrow, with a panel open."""

from importlib.resources import files

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import OpenPage
from tests.factory import READINGS
from tests.render.networks import SAMPLE, sparql_of

from civicgraph.render import articles_page, explorer_page, graph_page, timeline_page

pytestmark = pytest.mark.browser

PAGES = {
    "graph": lambda: graph_page(*SAMPLE),
    "explorer": lambda: explorer_page(*SAMPLE, sparql=sparql_of(*READINGS)),
    "articles": lambda: articles_page(READINGS),
    "timeline": lambda: timeline_page(*SAMPLE),
}
FIRST_STEPS = {"graph": "#flip-table", "explorer": "#flip-asking", "articles": "[data-fact='0']", "timeline": ".cell"}


def violations(page: Page) -> list[str]:
    """The serious and critical ones, each as rule and element."""
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    page.evaluate(axe)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in found["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize(("theme", "width"), [("light", 1440), ("dark", 390)])
@pytest.mark.parametrize("name", PAGES)
def test_no_serious_violation(open_page: OpenPage, name: str, theme: str, width: int) -> None:
    page = open_page(PAGES[name](), width=width, height=900, theme=theme)
    assert violations(page) == []
    page.locator(FIRST_STEPS[name]).first.click()
    assert violations(page) == []
