"""What an analyst does on timeline.html: look along the lanes, look closer, read; see who held a post, and clashes."""

from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import OpenPage
from tests.factory import READINGS
from tests.render.networks import HOSTILE_SAMPLE, SAMPLE, sample_of

from civicgraph.model import Article, Reading, Time
from civicgraph.render import timeline_page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def html() -> str:
    return timeline_page(*SAMPLE)


def test_each_event_stands_in_the_lane_of_its_type(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    expect(page.locator("#grid thead th").first).to_have_text("14 sự kiện")
    lane = page.locator("#grid tbody tr", has_text="Lễ")
    expect(lane.locator(".cell")).to_have_count(2)


def test_a_cell_opens_the_event_with_its_sentence(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.locator("#grid tbody tr", has_text="Ký kết").locator(".cell").click()
    expect(page.locator("#told mark")).to_have_text("Bộ Nội vụ và Tỉnh ủy Bắc Ninh ký kết Quy chế phối hợp số 15-QC/TU")


def test_lanes_by_body_and_of_a_name(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.click("[data-by=body]")
    expect(page.locator("#grid tbody tr").first).to_contain_text("Công an tỉnh Bắc Ninh 4")
    page.fill("#query", "do quoc dung")
    expect(page.locator("#grid tbody tr")).to_have_count(1)
    expect(page.locator("#grid tbody tr")).to_contain_text("Đỗ Quốc Dũng 2")


def test_a_year_is_looked_at_closer_and_left_again(open_page: OpenPage, html: str) -> None:
    page = open_page(html, anchor="#span=2020")
    expect(page.locator("#grid thead th").first).to_have_text("5 sự kiện")
    page.click("[data-span=up]")
    expect(page.locator("#grid thead th").first).to_have_text("14 sự kiện")


def test_a_post_shows_its_holders_in_order_with_their_sentences(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.click("#offices")
    page.fill("#query", "truong ban dan van")
    office = page.locator(".office")
    expect(office).to_have_count(1)
    expect(office.locator(".entry").nth(0)).to_contain_text("Lê Thị Bình")
    expect(office.locator(".entry").nth(1)).to_contain_text("(nguyên)")
    office.locator("summary").first.click()
    expect(office.locator("mark")).to_have_text("bà Lê Thị Bình giữ chức Trưởng Ban Dân vận")
    assert page.locator(".office.clash").count() == 0


def later(reading: Reading, id_: str, day: date, new_name: str | None = None) -> Reading:
    """The same reading again on another day, told of somebody else if wanted."""
    article: Article = replace(reading.article, id=id_, published=day)
    entities = [replace(e, names=(new_name,)) if new_name and e.key == "binh" else e for e in reading.entities]
    return replace(reading, article=article, entities=tuple(entities))


def held_on(reading: Reading, id_: str, day: str) -> Reading:
    """The first event of the reading alone, in an article and on a day of its own."""
    event = replace(reading.events[0], time=Time(day))
    return replace(later(reading, id_, date.fromisoformat(day)), events=(event,))


def test_two_people_reported_in_one_leading_post_at_one_time_are_a_clash(open_page: OpenPage) -> None:
    other = later(READINGS[2], "khac", date(2021, 2, 1), "Hoàng Văn Khác")
    again = later(READINGS[2], "lai", date(2021, 3, 1))
    page = open_page(timeline_page(*sample_of(READINGS[2], other, again)), anchor="#face=offices")
    clash = page.locator(".office.clash")
    expect(clash).to_have_count(1)
    expect(clash).to_contain_text("Hoàng Văn Khác")


def test_one_after_the_other_is_no_clash(open_page: OpenPage) -> None:
    other = later(READINGS[2], "khac", date(2021, 2, 1), "Hoàng Văn Khác")
    page = open_page(timeline_page(*sample_of(READINGS[2], other)), anchor="#face=offices")
    expect(page.locator(".office")).not_to_have_count(0)
    expect(page.locator(".office.clash")).to_have_count(0)


def test_text_of_articles_is_never_markup(open_page: OpenPage) -> None:
    page = open_page(timeline_page(*HOSTILE_SAMPLE, title="</title><script>window.hacked=1</script>"))
    page.locator(".cell").first.click()
    page.click("[data-by=person]")
    expect(page.locator("#grid")).to_contain_text("<script>window.hacked=1</script>")
    page.click("#offices")
    for summary in page.locator(".office summary").all():
        summary.click()
    assert page.evaluate("window.hacked") is None
    assert page.locator("main img, main script, a[href^=javascript]").count() == 0


def test_a_dense_cell_is_a_number_that_opens_all_its_events(open_page: OpenPage) -> None:
    again = [later(READINGS[0], f"lai-{number}", date(2019, 3, 13)) for number in range(4)]
    page = open_page(timeline_page(*sample_of(READINGS[0], *again)))
    cell = page.locator("#grid tbody tr", has_text="Hội nghị, họp").locator(".cell")
    expect(cell).to_have_text("5")
    cell.click()
    expect(page.locator("#told details")).to_have_count(5)


def test_the_panel_begins_with_the_latest_events(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    expect(page.locator("#told summary").first).to_contain_text("2021")


def test_a_date_keeps_away_from_the_names_before_it(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    assert page.locator("#told .when").first.evaluate("one => parseFloat(getComputedStyle(one).marginLeft)") > 8


def test_beside_the_posts_the_panel_tells_of_posts(open_page: OpenPage, html: str) -> None:
    page = open_page(html, locale="en-US")
    expect(page.locator("#told")).to_contain_text("click a month or year")
    page.click("#offices")
    expect(page.locator("#told")).to_contain_text("Open the dates of a holder")
    expect(page.locator("#told")).not_to_contain_text("month or year")
    page.click("#events")
    expect(page.locator("#told summary").first).to_be_visible()


def test_the_lanes_begin_at_their_first_column(open_page: OpenPage, html: str) -> None:
    assert open_page(html).locator("#grid").evaluate("grid => grid.scrollLeft") == 0


def test_a_dense_cell_out_of_sight_is_scrolled_to_with_no_column_cut(open_page: OpenPage) -> None:
    days = [*(f"{year}-03-13" for year in range(1985, 2015)), *["2017-03-13"] * 9, "2019-03-13"]
    held = [held_on(READINGS[0], f"lai-{number}", day) for number, day in enumerate(days)]
    page = open_page(timeline_page(*sample_of(*held)))
    expect(page.locator("#grid .dense-5")).to_be_in_viewport()
    cut = """grid => {
        const [names, ...heads] = [...grid.querySelectorAll("thead th")].map((one) => one.getBoundingClientRect());
        return heads.filter((head) => head.left < names.right - 1 && head.right > names.right + 1).length;
    }"""
    assert page.locator("#grid").evaluate("grid => grid.scrollLeft") > 0
    assert page.locator("#grid").evaluate(cut) == 0


def test_a_holder_has_a_stroke_for_each_day_of_a_report(open_page: OpenPage) -> None:
    other = later(READINGS[2], "khac", date(2021, 2, 1), "Hoàng Văn Khác")
    again = later(READINGS[2], "lai", date(2021, 3, 1))
    page = open_page(timeline_page(*sample_of(READINGS[2], other, again)), anchor="#face=offices")
    entry = page.locator(".office.clash .entry", has_text="Lê Thị Bình")
    expect(entry.locator(".strip .said-on")).to_have_count(2)
    places = entry.locator(".strip .said-on").evaluate_all("all => all.map(one => one.getBoundingClientRect().left)")
    assert places[0] < places[1]
