"""What an editor does on articles.html: read the text with its marks, go from a fact to its words and back."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import OpenPage
from tests.factory import HOSTILE, READINGS, evidence
from tests.render.networks import SAMPLE

from civicgraph.model import Article, Entity, Gap, Reading, Statement
from civicgraph.render import articles_page, graph_page
from civicgraph.vocabulary import EntityType

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def html() -> str:
    return articles_page(READINGS)


def test_the_newest_article_is_open_and_its_text_is_whole(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    newest = READINGS[2].article
    expect(page.locator("#text h2")).to_have_text(newest.title)
    assert page.locator("#text .body").text_content() == newest.text
    expect(page.locator("#list button").last).to_contain_text("không rõ ngày")


def test_a_fact_shows_its_words_and_who_stands_in_it(open_page: OpenPage, html: str) -> None:
    page = open_page(html, anchor="#article=hoi-nghi-2019")
    page.get_by_role("button", name="Phó Bí thư Thường trực").click()
    said = "".join(page.locator("#text .said").all_text_contents())
    assert said == "Trần Văn An, Phó Bí thư Thường trực Tỉnh ủy Bắc Ninh"
    linked = page.locator("#text .mention.linked").all_text_contents()
    assert "Trần Văn An" in linked


def test_a_name_shows_the_facts_that_speak_of_it(open_page: OpenPage, html: str) -> None:
    page = open_page(html, anchor="#article=hoi-nghi-2019")
    page.locator("#text .mention", has_text="Lê Thị Bình").click()
    rows = page.locator("#facts .fact-row.linked")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("Giám đốc")


def test_words_without_a_name_show_the_fact_they_say(open_page: OpenPage, html: str) -> None:
    page = open_page(html, anchor="#article=tham-2020")
    page.locator("#text [data-start]", has_text="khoảng 98% hồ sơ").first.click()
    expect(page.locator("#facts .fact-row[aria-pressed=true]")).to_contain_text("98")


def test_an_address_opens_the_article_and_the_fact(open_page: OpenPage, html: str) -> None:
    page = open_page(html, anchor="#article=tham-2020&fact=1")
    expect(page.locator("#facts .fact-row[aria-pressed=true]")).to_contain_text("Trần Văn An – Bí thư")


def test_articles_are_found_by_name_and_title(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.fill("#query", "do quoc dung")
    expect(page.locator("#list button")).to_have_count(1)
    page.fill("#query", "so ket")
    expect(page.locator("#list button")).to_have_text(
        "Công an tỉnh Bắc Ninh sơ kết Chương trình phối hợp số 0912/3/2019 · 15 điều được nói"
    )


def test_letters_beyond_the_first_plane_shift_nothing(open_page: OpenPage) -> None:
    article = Article("a", "Tin 🎉 vui", "Ông 𠀀 Nguyễn Văn Ba nói hay lắm.")
    ba = Entity("ba", EntityType.PERSON, ("Nguyễn Văn Ba",), ((16, 29),))
    assert article.content[16:29] == "Nguyễn Văn Ba"
    said = Statement("ba", "hay lắm", evidence(article, "nói hay lắm"))
    page = open_page(articles_page([Reading(article, (ba,), statements=(said,))]))
    expect(page.locator("#text .mention")).to_have_text("Nguyễn Văn Ba")
    page.locator("#facts .fact-row").click()
    expect(page.locator("#text .said")).to_have_text("nói hay lắm")


def test_text_of_articles_is_never_markup(open_page: OpenPage) -> None:
    page = open_page(articles_page([HOSTILE], title="</title><script>window.hacked=1</script>"))
    expect(page.locator("#text h2")).to_contain_text("<script>window.hacked=1</script>")
    for row in page.locator("#facts [data-fact]").all():
        row.click()
    assert page.evaluate("window.hacked") is None
    assert page.locator("main img, main script, a[href^=javascript]").count() == 0


def test_narrow_screens_have_a_drawer(open_page: OpenPage, html: str) -> None:
    page = open_page(html, width=390, height=844)
    expect(page.locator("#list")).not_to_be_visible()
    page.click("#open-list")
    expect(page.locator("#list")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_from_a_sentence_of_the_picture_to_its_words_in_the_article(open_page: OpenPage, tmp_path: Path) -> None:
    (tmp_path / "articles.html").write_text(articles_page(READINGS), encoding="utf-8")
    graph, articles = SAMPLE
    page = open_page(graph_page(graph, articles, beside={"articles": "articles.html"}))
    page.fill("#query", "tran van an")
    page.press("#query", "Enter")
    page.locator("[data-group=posts] summary").first.click()
    page.locator(".read-here").first.click()
    said = page.locator("#text .said")
    expect(said.first).to_be_visible()
    assert "".join(said.all_text_contents()) == "Trần Văn An, Phó Bí thư Thường trực Tỉnh ủy Bắc Ninh"


def test_what_was_nearly_read_is_underlined_only_if_wanted(open_page: OpenPage) -> None:
    article = Article("a", "Tin", "Ông Ba nhận nhiệm vụ.")
    page = open_page(articles_page([Reading(article, gaps=(Gap(4, 25, "appointment", "the post is unknown"),))]))
    gap = page.locator("#text .gap").first
    style = "getComputedStyle(document.querySelector('#text .gap')).textDecorationLine"
    expect(gap).to_be_attached()
    assert page.evaluate(style) == "none"
    page.check("#mark-gaps")
    assert page.evaluate(style) == "underline"
