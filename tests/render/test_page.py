import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.render.networks import HOSTILE_SAMPLE, SAMPLE

from civicgraph.render import View, graph_page
from civicgraph.render.page import join_modules, to_json


class Elements(HTMLParser):
    """Every start tag with its attributes, and the text of each script and style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.code: list[tuple[str, str | None, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] in {"script", "style"} and data.strip():
            tag, attributes = self.tags[-1]
            self.code.append((tag, attributes.get("type"), data))


@pytest.fixture(scope="module", params=[SAMPLE, HOSTILE_SAMPLE], ids=["sample", "hostile"])
def html(request: pytest.FixtureRequest) -> str:
    return graph_page(*request.param)


def test_the_head_says_what_a_browser_must_know(html: str) -> None:
    assert html.startswith('<!doctype html>\n<html lang="vi">')
    assert re.search(r'<meta charset="utf-8">', html[:200])
    assert 'name="viewport"' in html
    assert "<title>civicgraph</title>" in html


def test_nothing_is_named_that_a_browser_would_fetch(html: str) -> None:
    for tag, attributes in Elements(html).tags:
        for name in ("src", "href", "srcset", "action", "data", "poster"):
            address = attributes.get(name)
            assert address is None or address.startswith(("data:", "#")), (tag, name, address)


def test_the_policy_names_each_script_and_style_and_nothing_else(html: str) -> None:
    elements = Elements(html)
    policy = next(a["content"] for _, a in elements.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    named = set(re.findall(r"'sha256-([^']+)'", policy))
    found = {
        base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        for tag, kind, code in elements.code
        if tag == "style" or kind in (None, "module")
    }
    assert named == found
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_no_text_of_an_article_stands_outside_a_data_block(html: str) -> None:
    assert "<script>window.hacked" not in html
    assert "<img src=x" not in html


def test_the_same_graph_gives_the_same_page() -> None:
    assert graph_page(*SAMPLE) == graph_page(*SAMPLE)


def test_the_licence_of_vis_network_goes_with_it(html: str) -> None:
    assert "vis.js may be distributed under either license." in html


def test_beyond_the_limit_the_page_says_so() -> None:
    html = graph_page(*SAMPLE, View(limit=5))
    meta = next(json.loads(block) for block in re.findall(r'id="meta">(.*?)</script>', html))
    assert (meta["shown"], meta["total"]) == (5, len(SAMPLE[0]))


def test_json_in_a_page_cannot_close_its_element() -> None:
    value = ["</script>", "<!--", "\u2028", "\u202e", '"\\']
    assert "<" not in to_json(value)
    assert json.loads(to_json(value)) == value


def test_modules_come_before_their_users_and_once() -> None:
    joined = join_modules("graph.js")
    assert joined.count("// element.js") == 1
    assert joined.index("// element.js") < joined.index("// panel.js") < joined.index("// workbench.js")
    assert not re.search(r"^\s*(import|export) ", joined, re.MULTILINE)


def test_the_order_of_sets_and_of_articles_plays_no_part() -> None:
    """The same bytes of every page under other hash seeds and from shuffled readings."""
    code = """if True:
        import hashlib, sys
        from civicgraph.render import View, articles_page, explorer_page, graph_page, timeline_page
        from tests.factory import READINGS
        from tests.render.networks import sample_of
        readings = READINGS if sys.argv[1] == "0" else READINGS[::-1]
        graph, articles = sample_of(*readings)
        pages = [graph_page(graph, articles), graph_page(graph, articles, View(around="bac ninh", limit=12)),
                 explorer_page(graph, articles), timeline_page(graph, articles), articles_page(readings)]
        print([hashlib.sha256(page.encode()).hexdigest() for page in pages])
    """
    found = [
        subprocess.run(
            [sys.executable, "-c", code, seed],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        ).stdout
        for seed in "012"
    ]
    assert found[0].count("'") == 10
    assert len(set(found)) == 1
