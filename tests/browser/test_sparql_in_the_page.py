"""Questions asked inside explorer.html: Oxigraph runs in the page, beside it, and may be stopped."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage
from tests.factory import HOSTILE, READINGS
from tests.render.networks import HOSTILE_SAMPLE, SAMPLE, sparql_of

from civicgraph.render import explorer_page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def html() -> str:
    return explorer_page(*SAMPLE, sparql=sparql_of(*READINGS))


def run(page: Page, query: str | None = None) -> None:
    if query is not None:
        page.fill("#sparql-text", query)
    page.click("#sparql-run")
    expect(page.locator("#sparql-run")).to_be_enabled()


def test_a_question_of_the_catalogue_is_answered_with_its_quotes(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.click("#flip-asking")
    page.select_option("#sparql-choice", "who-met-whom")
    page.fill("[data-parameter=person]", "pham minh cuong")
    run(page)
    rows = page.locator("#answer tbody tr")
    expect(rows.filter(has_text="tiếp").first).to_contain_text("Trần Văn An")
    expect(rows.first.locator("td.quote")).not_to_be_empty()
    page.locator("#answer button.name", has_text="Trần Văn An").first.click()
    expect(page.locator("#told h2")).to_have_text("Trần Văn An")


def test_an_answer_is_shown_as_the_picture(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.click("#flip-asking")
    run(page, "SELECT ?place { ?place a <https://w3id.org/civicgraph/ontology#Place> }")
    page.click("#sparql-picture")
    expect(page.locator("#count")).to_contain_text(f"3 / {len(SAMPLE[0])}")


def test_ask_and_construct_and_an_error_are_answered(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.click("#flip-asking")
    run(page, "ASK { ?s ?p ?o }")
    expect(page.locator("#answer td")).to_have_text("true")
    run(page, "CONSTRUCT { ?s a <urn:x> } WHERE { ?s a <https://w3id.org/civicgraph/ontology#Place> }")
    expect(page.locator("#answer tbody tr")).to_have_count(3)
    run(page, "SELECT nonsense")
    expect(page.locator("#sparql-told")).to_contain_text("error")


def test_a_runaway_question_is_stopped_and_the_next_is_answered(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.click("#flip-asking")
    page.fill("#sparql-text", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    page.click("#sparql-run")
    page.wait_for_timeout(1500)
    page.click("#sparql-stop")
    expect(page.locator("#sparql-told")).to_have_text("Đã dừng")
    run(page, "ASK { ?s ?p ?o }")
    expect(page.locator("#answer td")).to_have_text("true")


def test_answers_are_never_markup(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*HOSTILE_SAMPLE, sparql=sparql_of(HOSTILE)))
    page.click("#flip-asking")
    run(page, "SELECT ?s ?p ?o { ?s ?p ?o }")
    expect(page.locator("#answer")).to_contain_text("<script>window.hacked=1</script>")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#answer script, #answer img, #answer a[href^=javascript]").count() == 0


def test_a_page_without_the_engine_offers_no_questions(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    expect(page.locator("#flip-asking")).not_to_be_visible()
