"""What a person does on graph.html: search, click, filter, read the sentence that says it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage
from tests.render.networks import HOSTILE_SAMPLE, SAMPLE, block_of

from civicgraph.render import View, explorer_page, graph_page, network

pytestmark = pytest.mark.browser

QUOTE = "Trần Văn An, Phó Bí thư Thường trực Tỉnh ủy Bắc Ninh"


@pytest.fixture(scope="module")
def html() -> str:
    return graph_page(*SAMPLE)


def find(page: Page, name: str) -> None:
    """Search a name and take the first answer."""
    page.fill("#query", name)
    page.press("#query", "Enter")


def test_every_node_is_drawn_and_counted(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    expect(page.locator("#count")).to_contain_text(f"{len(SAMPLE[0])} / {len(SAMPLE[0])}")
    drawn = page.evaluate("""() => {
        const canvas = document.querySelector('#drawing canvas');
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels.some(value => value > 0);
    }""")
    assert drawn


def test_from_opening_to_the_sentence_in_a_search_and_one_click(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    find(page, "tran van an")
    expect(page.locator("#told h2")).to_have_text("Trần Văn An")
    page.locator("[data-group=posts] summary").first.click()
    expect(page.locator("#told mark").first).to_have_text(QUOTE)
    evidence = page.locator("#told .evidence").first
    expect(evidence).to_contain_text("Công an tỉnh Bắc Ninh sơ kết Chương trình phối hợp số 09")
    expect(evidence).to_contain_text("12/3/2019")
    expect(evidence).to_contain_text("name, post body")
    expect(evidence).to_contain_text("97 %")


@pytest.mark.parametrize("query", ["đỗ quốc dũng", "do quoc dung", "DO QUOC", "Đỗ Quốc Dũng", "dung do"])
def test_search_knows_no_marks_no_case_and_no_order_of_words(open_page: OpenPage, html: str, query: str) -> None:
    page = open_page(html)
    page.fill("#query", query)
    expect(page.locator("#found [data-node]").first).to_contain_text("Đỗ Quốc Dũng")


def test_search_puts_the_exact_name_first(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.fill("#query", "bac ninh")
    expect(page.locator("#found [data-node]").first).to_contain_text("Bắc Ninh")
    expect(page.locator("#found [data-node]").first).to_contain_text("Địa danh")


def test_click_on_a_node_and_on_a_line(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    find(page, "Nguyễn Hải Giang")  # has one line, to the right or left of it
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    page.keyboard.press("Escape")
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.locator("#close-panel").click()
    page.mouse.click(*middle)
    expect(page.locator("#told h2")).to_have_text("Nguyễn Hải Giang")
    other = page.evaluate("""() => {
        const mark = [...document.querySelectorAll('#told .entry button')][0];
        mark.click();
        return document.querySelector('#told h2').textContent;
    }""")
    assert other == "lễ khánh thành"


def test_a_type_taken_out_of_the_legend_is_gone_and_comes_back(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    events = sum(1 for _, data in SAMPLE[0].nodes(data=True) if data["type"] == "Person")
    page.uncheck("[data-key=Person]")
    expect(page.locator("#count")).to_contain_text(f"{len(SAMPLE[0]) - events} / {len(SAMPLE[0])}")
    page.click("#undo")
    expect(page.locator("#count")).to_contain_text(f"{len(SAMPLE[0])} / {len(SAMPLE[0])}")


def test_filters_by_relation_period_place_and_confidence_and_all_cleared_at_once(
    open_page: OpenPage, html: str
) -> None:
    page = open_page(html)
    everything = f"{len(SAMPLE[0])} / "
    page.click("[data-key=flip-relations]")
    page.check("[data-key=chair]")
    expect(page.locator("#count")).to_contain_text("3 / ")  # the meeting and its two chairs
    page.click("[data-key=reset]")
    expect(page.locator("#count")).to_contain_text(everything)
    page.locator("[data-key=confidence]").fill("95")
    posts = {end for s, o, data in SAMPLE[0].edges(data=True) if data["confidence"] >= 0.95 for end in (s, o)}
    expect(page.locator("#count")).to_contain_text(f"{len(posts)} / ")
    page.click("[data-key=reset]")
    page.locator("[data-key=from]").fill("22")  # from January 2021, the last month of the sample
    expect(page.locator("#told")).to_be_attached()
    find(page, "le thi binh")
    expect(page.locator("[data-group=takesPart]")).to_contain_text("bổ nhiệm")
    expect(page.locator("[data-group=takesPart]")).not_to_contain_text("hội nghị")
    page.click("[data-key=reset]")
    page.select_option("[data-key=place]", label="thành phố Bắc Ninh")
    expect(page.locator("#count")).to_contain_text("7 / ")  # the city, the meeting there, its five parts


def test_a_hidden_node_is_found_and_shown(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.uncheck("[data-key=Person]")
    find(page, "le thi binh")
    expect(page.locator("#told h2")).to_have_text("Lê Thị Bình")
    expect(page.locator("[data-key=Person]")).to_be_checked()


def test_the_table_shows_the_same_and_sorts(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.click("#flip-table")
    expect(page.locator("#table tbody tr")).to_have_count(len(SAMPLE[0]))
    page.click("#table [data-key=name]")
    expect(page.locator("#table th[aria-sort=ascending]")).to_have_text("Tên")
    expect(page.locator("#table tbody tr th").first).to_have_text("Ban Dân vận Tỉnh ủy Bắc Ninh")


def test_words_and_theme_switch_by_hand(open_page: OpenPage, html: str) -> None:
    page = open_page(html, locale="en-US")
    expect(page.locator("#flip-table")).to_have_text("Table")
    page.click("#language")
    expect(page.locator("#flip-table")).to_have_text("Bảng")
    assert page.evaluate("document.documentElement.lang") == "vi"
    page.click("#theme")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_an_address_opens_the_same_view_again(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.uncheck("[data-key=Document]")
    find(page, "pham minh cuong")
    camera_of(page)
    anchor = page.evaluate("location.hash")
    again = open_page(html, anchor=anchor)
    expect(again.locator("#told h2")).to_have_text("Phạm Minh Cường")
    expect(again.locator("[data-key=Document]")).not_to_be_checked()


def test_the_way_between_two_is_told_with_its_sentences(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    find(page, "Đỗ Quốc Dũng")
    page.click("[data-deed=pathFrom]")
    find(page, "Bộ Nội vụ")
    steps = page.locator("#told ol.path > li")
    expect(steps.first).to_contain_text("Đỗ Quốc Dũng")
    expect(steps.last).to_contain_text("Bộ Nội vụ")
    assert page.locator("#told mark").count() == steps.count() - 1


def test_arrow_keys_go_from_node_to_node(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.focus("#drawing")
    page.keyboard.press("ArrowDown")
    first = page.locator("#told h2").text_content()
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
    assert page.locator("#told h2").text_content() is not None
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowUp")
    assert page.locator("#told h2").text_content() != first


def test_text_of_articles_is_never_markup(open_page: OpenPage) -> None:
    page = open_page(graph_page(*HOSTILE_SAMPLE, title='</title><script>window.hacked=1</script>"'))
    name = '<script>window.hacked=1</script>"\\'
    find(page, "script window hacked")
    expect(page.locator("#told h2")).to_have_text(name)
    for summary in page.locator("#told summary").all():
        summary.click()
    expect(page.locator("#told mark").first).to_contain_text("<script>")
    page.click("#flip-table")
    expect(page.locator("#table tbody")).to_contain_text("</script><img src=x onerror=hacked()>")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#told img, #table img, #told script, #table script, a[href^=javascript]").count() == 0


def test_an_inline_script_from_anywhere_else_is_refused(open_page: OpenPage, html: str) -> None:
    """The policy itself, not only our escaping: a script put into the page by hand does not run."""
    intruder = "<script>window.intruder=1</script></body>"
    page = open_page(html.replace("</body>", intruder + "<script>window.intruder=2</script>"), expect_refusal="yes")
    assert page.evaluate("window.intruder") is None


def test_narrow_screens_have_a_drawer(open_page: OpenPage, html: str) -> None:
    page = open_page(html, width=390, height=844)
    expect(page.locator("#filters")).not_to_be_visible()
    page.click("#open-filters")
    expect(page.locator("#filters")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_click_on_a_line_opens_every_fact_behind_it(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    find(page, "Nguyễn Hải Giang")
    places = places_of(page)
    page.click("#close-panel")
    middle = middle_of(places["Nguyễn Hải Giang"], places["lễ khánh thành"])
    page.mouse.click(*on_screen(page, *middle))
    expect(page.locator("#told h2")).to_contain_text("Nguyễn Hải Giang – lễ khánh thành")
    expect(page.locator("#told mark")).to_have_text("Nguyễn Hải Giang dự kiến về dự lễ khánh thành ngày 9-1")


def places_of(page: Page) -> dict[str, tuple[float, float]]:
    """Where each node of a page that shows all stands now, by its label: what is pinned is written into the address."""
    page.evaluate("document.querySelector('[data-deed=pin]').click()")
    text = None
    while text is None:  # the address follows a moment later
        page.wait_for_timeout(100)
        text = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('xy')")
    page.evaluate("document.querySelector('[data-deed=pin]').click()")
    labels = block_of(page.content(), "scene")["nodes"]["label"]
    places = (place.split("_") for place in text.split("."))
    return {labels[int(node)]: (float(x), float(y)) for node, x, y in places}


def middle_of(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def camera_of(page: Page) -> tuple[float, float, float]:
    """The middle of the picture and its scale, once the address that holds them has come to rest."""
    at = None
    for _ in range(50):
        page.wait_for_timeout(700)
        now = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('at')")
        if now is not None and now == at:
            break
        at = now
    x, y, scale = map(float, str(at).split(","))
    return x, y, scale


def on_screen(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where a place of the layout is on the screen now, from the camera that the address holds."""
    camera_x, camera_y, scale = camera_of(page)
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    return (
        box["x"] + box["width"] / 2 + (x - camera_x) * scale,
        box["y"] + box["height"] / 2 + (y - camera_y) * scale,
    )


def test_a_page_made_around_somebody_opens_on_them(open_page: OpenPage) -> None:
    page = open_page(graph_page(*SAMPLE, View(around="nguyen hai giang")))
    expect(page.locator("#told h2")).to_have_text("Nguyễn Hải Giang")
    expect(page.locator("#count")).to_have_text(f"2 / {len(SAMPLE[0])} đang hiện")


def test_a_higher_limit_is_named_only_where_it_would_show_more(open_page: OpenPage) -> None:
    page = open_page(graph_page(*SAMPLE, View(around="tran van an", limit=3)))
    expect(page.locator("#count")).to_contain_text("civicgraph view --limit")


def test_beyond_the_limit_the_page_says_so_and_leads_to_the_rest(open_page: OpenPage) -> None:
    graph, articles = SAMPLE
    page = open_page(graph_page(graph, articles, View(limit=12), beside={"explorer": "explorer.html"}), locale="en-US")
    expect(page.locator("#count")).to_contain_text(f"12 / {len(graph)} shown")
    expect(page.locator("#count a")).to_have_attribute("href", "explorer.html")


def test_a_large_page_opens_on_its_main_part_with_the_rest_a_click_away(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "OPENING", 8)
    page = open_page(graph_page(*SAMPLE, View(limit=20)))
    expect(page.locator("#count")).to_contain_text(" / 20 đang hiện · 20 / 34 có ở trang này")
    page.click("#extent")
    expect(page.locator("#count")).to_contain_text("20 / 34 đang hiện")


@pytest.mark.parametrize("make", [graph_page, explorer_page])
def test_a_fitted_picture_is_fitted_anew_when_the_window_changes_until_it_is_zoomed(
    open_page: OpenPage, make: Callable[..., str]
) -> None:
    page = open_page(make(*SAMPLE))
    wide = camera_of(page)
    page.set_viewport_size({"width": 420, "height": 800})
    page.wait_for_timeout(1500)
    narrow = camera_of(page)
    assert narrow[2] < wide[2]
    page.set_viewport_size({"width": 1440, "height": 900})
    page.wait_for_timeout(1500)
    assert camera_of(page) == wide
    page.click("#zoom-in")
    page.set_viewport_size({"width": 420, "height": 800})
    page.wait_for_timeout(1500)
    assert camera_of(page) != narrow
