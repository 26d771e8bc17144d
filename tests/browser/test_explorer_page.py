"""What a person does on explorer.html: a large graph opens on the main part; search and expanding lead to the rest."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage
from tests.browser.test_graph_page import camera_of, find, middle_of, on_screen, places_of
from tests.factory import READINGS
from tests.render.networks import HOSTILE_SAMPLE, SAMPLE, notes_of

from civicgraph.render import explorer, explorer_page, graph_page

pytestmark = pytest.mark.browser

COUNT = len(SAMPLE[0])


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> str:
    """The sample, opened on ten of its nodes, of which one has no tie to the others and is left out."""
    monkeypatch.setattr(explorer, "OPENING", 10)
    monkeypatch.setattr(explorer, "WHOLE", 10)
    return explorer_page(*SAMPLE)


def shown(page: Page) -> str:
    text = page.locator("#count").text_content()
    assert text is not None
    return text.split(" / ")[0]


def test_it_opens_on_the_main_part_and_shows_all_when_asked(open_page: OpenPage, small: str) -> None:
    page = open_page(small)
    expect(page.locator("#count")).to_contain_text(f"9 / {COUNT}")
    page.click("#extent")
    expect(page.locator("#count")).to_contain_text(f"{COUNT} / {COUNT}")
    page.click("#undo")
    expect(page.locator("#count")).to_contain_text(f"9 / {COUNT}")


def test_a_graph_that_is_not_large_is_shown_whole_its_main_part_a_click_away(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explorer, "OPENING", 10)
    page = open_page(explorer_page(*SAMPLE), locale="en-US")
    expect(page.locator("#count")).to_have_text(f"{COUNT} / {COUNT} shown")
    expect(page.locator("#extent")).to_have_text("Main part only")
    page.click("#extent")
    expect(page.locator("#count")).to_have_text(f"9 / {COUNT} shown")


def test_a_node_outside_is_found_shown_expanded_and_taken_back(open_page: OpenPage, small: str) -> None:
    page = open_page(small)
    find(page, "nguyen hai giang")
    expect(page.locator("#count")).to_contain_text(f"10 / {COUNT}")
    page.click("[data-deed=expand]")
    expect(page.locator("#count")).to_contain_text(f"11 / {COUNT}")
    page.click("[data-deed=collapse]")
    expect(page.locator("#count")).to_contain_text(f"10 / {COUNT}")
    page.click("#undo")
    page.click("#undo")
    page.click("#undo")
    expect(page.locator("#count")).to_contain_text(f"9 / {COUNT}")
    expect(page.locator("#undo")).to_be_disabled()


def test_only_around_a_node(open_page: OpenPage, small: str) -> None:
    page = open_page(small)
    find(page, "nguyen hai giang")
    page.click("[data-deed=only]")
    expect(page.locator("#count")).to_contain_text(f"2 / {COUNT}")


def test_the_sentence_is_there_after_a_search_and_one_click(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    find(page, "bo noi vu")
    page.locator("[data-group=takesPart] summary").first.click()
    expect(page.locator("#told mark").first).to_have_text(
        "Bộ Nội vụ và Tỉnh ủy Bắc Ninh ký kết Quy chế phối hợp số 15-QC/TU"
    )


@pytest.mark.parametrize("make", [graph_page, explorer_page])
def test_figures_and_statements_stand_with_who_gave_them(open_page: OpenPage, make: Callable[..., str]) -> None:
    page = open_page(make(*SAMPLE, notes=notes_of(*READINGS)))
    find(page, "cong an tinh bac ninh")
    page.locator("[data-group=figures] summary", has_text="1250 mô hình").click()
    expect(page.locator("[data-group=figures] mark")).to_have_text("xây dựng hơn 1.250 mô hình tự quản")
    find(page, "tran van an")
    expect(page.locator("[data-group=statements]")).to_contain_text("phải giữ dân làm gốc")


def test_click_on_a_node_a_line_and_the_ground(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    find(page, "Nguyễn Hải Giang")
    places = places_of(page)
    middle = middle_of(places["Nguyễn Hải Giang"], places["lễ khánh thành"])
    page.mouse.click(*on_screen(page, *middle))
    expect(page.locator("#told h2")).to_contain_text("Nguyễn Hải Giang – lễ khánh thành")
    expect(page.locator("#told mark")).to_have_text("Nguyễn Hải Giang dự kiến về dự lễ khánh thành ngày 9-1")
    page.mouse.click(*on_screen(page, *places["lễ khánh thành"]))
    expect(page.locator("#told h2")).to_have_text("lễ khánh thành")
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 4, box["y"] + 4)
    expect(page.locator("#told h2")).to_have_count(0)


def test_a_node_stays_where_it_is_put(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    find(page, "Nguyễn Hải Giang")
    camera_of(page)
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 120, y - 90, steps=5)
    page.mouse.up()
    page.click("#close-panel")
    page.mouse.click(x - 120, y - 90)
    expect(page.locator("#told h2")).to_have_text("Nguyễn Hải Giang")


def test_wheel_and_keys_zoom(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    before = scale_of(page)
    page.locator("#drawing canvas").hover()
    page.mouse.wheel(0, -400)
    closer = scale_of(page)
    page.focus("#drawing")
    page.keyboard.press("-")
    assert before < closer
    assert scale_of(page) < closer


def scale_of(page: Page) -> float:
    return camera_of(page)[2]


def test_text_of_articles_is_never_markup(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*HOSTILE_SAMPLE))
    find(page, "script window hacked")
    for summary in page.locator("#told summary").all():
        summary.click()
    expect(page.locator("#told mark").first).to_contain_text("<script>")
    page.click("#flip-table")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#told img, #table img, #told script, #table script, a[href^=javascript]").count() == 0


def test_a_pinned_node_stays_when_the_rest_is_arranged_anew(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    find(page, "Nguyễn Hải Giang")
    place = places_of(page)["Nguyễn Hải Giang"]
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    x, y = on_screen(page, *place)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 150, y + 60, steps=5)
    page.mouse.up()
    expect(page.locator("[data-deed=pin]")).to_have_attribute("aria-pressed", "true")
    put = address_of(page)["xy"]
    page.click("#arrange")
    again = address_of(page)["xy"]
    node = address_of(page)["pin"]
    assert again != put
    assert place_in(put, node) == place_in(again, node) != place
    page.click("#undo")
    page.click("#undo")
    expect(page.locator("[data-deed=pin]")).to_have_attribute("aria-pressed", "false")


def test_a_frozen_picture_moves_nothing(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    find(page, "Nguyễn Hải Giang")
    before = places_of(page)
    x, y = on_screen(page, *before["Nguyễn Hải Giang"])
    page.click("#freeze")
    expect(page.locator("#freeze")).to_have_attribute("aria-pressed", "true")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y + 60, steps=5)
    page.mouse.up()
    page.click("[data-deed=only]")
    assert places_of(page) == before
    assert address_of(page)["still"] == "1"


def test_a_link_opens_the_nodes_where_they_were_put(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    find(page, "Nguyễn Hải Giang")
    page.click("[data-deed=pin]")
    put = address_of(page)
    again = open_page(explorer_page(*SAMPLE), anchor=page.evaluate("location.hash"))
    expect(again.locator("[data-deed=pin]")).to_have_attribute("aria-pressed", "true")
    again.keyboard.press("Escape")
    assert address_of(again)["xy"] == put["xy"]


def test_the_panel_begins_with_what_is_most_connected_and_latest(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    expect(page.locator("[data-overview=Organization] li").first).to_contain_text("Tỉnh ủy Bắc Ninh")
    latest = page.locator("[data-overview=latest] li")
    expect(latest.first).to_contain_text("2021")
    latest.first.locator("button").click()
    expect(page.locator("#told mark").first).to_be_visible()


def test_the_pointer_over_a_node_tells_its_name(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    find(page, "Nguyễn Hải Giang")
    page.mouse.move(*on_screen(page, *places_of(page)["Nguyễn Hải Giang"]))
    expect(page.locator("#tip")).to_contain_text("Nguyễn Hải Giang Người")


def test_two_fingers_zoom(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    before = scale_of(page)
    page.evaluate("""() => {
        const canvas = document.querySelector('#drawing canvas');
        const box = canvas.getBoundingClientRect();
        canvas.setPointerCapture = () => {};
        const send = (type, id, x) => canvas.dispatchEvent(new PointerEvent(type, {bubbles: true, pointerId: id,
            pointerType: 'touch', clientX: box.left + x, clientY: box.top + 200}));
        send('pointerdown', 1, 200);
        send('pointerdown', 2, 260);
        for (let step = 0; step < 60; step += 10) send('pointermove', 2, 260 + step);
        send('pointerup', 1, 200);
        send('pointerup', 2, 320);
    }""")
    assert scale_of(page) > before * 1.5


def address_of(page: Page) -> dict[str, str]:
    """What the address holds once it has come to rest."""
    camera_of(page)
    parts: dict[str, str] = page.evaluate("Object.fromEntries(new URLSearchParams(location.hash.slice(1)))")
    return parts


def place_in(text: str, node: str) -> tuple[float, float]:
    """The place of a node in the address."""
    places = (place.split("_") for place in text.split("."))
    return next((float(x), float(y)) for number, x, y in places if number == node)
