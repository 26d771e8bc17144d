"""How long the pages take to build and to be of use, how large they are, and how smoothly they move.

    python -m tests.benchmarks.pages [--graph 300 2000] [--explorer 10000 50000]

Each page is of a graph drawn by lot (people, bodies and places, events with two to five parts, each with a sentence of
its own) and opened in headless Chromium without a GPU. Needs Chromium.
"""

import argparse
import random
import shutil
import tempfile
import time
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Page, sync_playwright
from tests.browser.conftest import FLAGS

from civicgraph.model import Article
from civicgraph.render import View, explorer_page, graph_page
from civicgraph.spelling import strip_marks

if TYPE_CHECKING:
    import networkx as nx

FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý"
GIVEN = "An Bình Cường Dũng Giang Hà Hải Hạnh Hiếu Hòa Hùng Khánh Lan Linh Long Mai Minh Nam Nga Phúc Sơn"
BODIES = ["Sở Nội vụ", "Sở Y tế", "Công an", "Ban Dân vận", "Hội Nông dân", "Đoàn Thanh niên", "Sở Giao thông"]
PLACES = ("Bắc Ninh", "Hà Nam", "Thái Bình", "Nghệ An", "Hà Tĩnh", "Quảng Trị", "Lâm Đồng", "Cà Mau", "Sơn La")
TYPES = {
    "Meeting": "hội nghị",
    "Visit": "thăm",
    "Inspection": "kiểm tra",
    "Award": "trao bằng khen",
    "Issuance": "ban hành",
}
ROLES = ("organizer", "chair", "participant", "issuer", "recipient")
WORDS = (
    "đã cùng trong năm qua tiếp tục thực hiện nhiệm vụ công tác phát triển kinh tế xã hội bảo đảm an sinh đời sống "
    "nhân dân trên địa bàn huyện xã phường cán bộ chiến sĩ hội viên nông thôn mới kết quả tích cực tăng cường"
)


def draw_graph(count: int) -> "tuple[nx.MultiDiGraph[str], dict[str, Article]]":
    """A graph of about `count` nodes with about twice as many facts, the same for the same count."""
    import networkx as nx

    lot = random.Random(count)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    articles: dict[str, Article] = {}
    entities = [_add_entity(graph, lot, at) for at in range(count * 6 // 10)]
    for number in range(0, count * 4 // 10, 5):
        name = f"bai-{number // 5}"
        text, told = "", []
        for at in range(number, number + 5):
            cast = [
                entities[min(int(lot.expovariate(6 / len(entities))), len(entities) - 1)]
                for _ in range(lot.randint(2, 5))
            ]
            sentence = f"{graph.nodes[cast[0]]['label']} {' '.join(lot.choices(WORDS.split(), k=lot.randint(14, 30)))}."
            told.append((at, cast, len(text) + 4, sentence))
            text += sentence + " "
        day = date(2015, 1, 1) + timedelta(days=lot.randint(0, 3600))
        articles[name] = Article(name, "Tin", text, day, f"https://bao.example/{name}", "Báo mẫu")
        for at, cast, start, sentence in told:
            _add_event(graph, lot, at, cast, name, (start, start + len(sentence) // 2), day)
    for _, _, said in graph.edges(data=True):
        said["quote"] = articles[said["article"]].content[said["start"] : said["end"]]
    return graph, articles


def _add_entity(graph: "nx.MultiDiGraph[str]", lot: random.Random, at: int) -> str:
    kind = lot.choices(["Person", "Organization", "Place"], [5, 4, 1])[0]
    label = {
        "Person": f"{lot.choice(FAMILY.split())} {lot.choice(GIVEN.split())} {lot.choice(GIVEN.split())}",
        "Organization": f"{lot.choice(BODIES)} {lot.choice(PLACES)} {at}",
        "Place": f"xã {lot.choice(GIVEN.split())} {lot.choice(PLACES)} {at}",
    }[kind]
    slug = strip_marks(label).replace(" ", "-")
    node = f"https://w3id.org/civicgraph/id/{kind.lower()}/{slug}-{sha256(str(at).encode()).hexdigest()[:12]}"
    graph.add_node(node, label=label, type=kind)
    return node


def _add_event(
    graph: "nx.MultiDiGraph[str]",
    lot: random.Random,
    at: int,
    cast: list[str],
    article: str,
    words: tuple[int, int],
    day: date,
) -> None:
    kind = lot.choice(list(TYPES))
    event = f"https://w3id.org/civicgraph/id/event/{kind.lower()}-{sha256(f'e{at}'.encode()).hexdigest()[:12]}"
    graph.add_node(event, label=f"{TYPES[kind]} {at}", type=kind, date=day.isoformat(), status="reported")
    evidence = {
        "article": article,
        "start": words[0],
        "end": words[1],
        "rule": "by lot",
        "confidence": lot.randint(60, 99) / 100,
    }
    for filler in cast:
        graph.add_edge(event, filler, predicate=lot.choice(ROLES), date=day.isoformat(), fact=event, **evidence)
    if lot.random() < 0.3:
        graph.add_edge(
            cast[0], cast[1], predicate="position", title="Giám đốc", status="current", fact=f"{event}p", **evidence
        )


def measure_page(page: Page, address: str) -> dict[str, float]:
    """Seconds to a working page with its picture and from there to the whole graph, frames a second while panning that,
    ms to answers and redraw.
    """
    start = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("body[data-ready]", timeout=120_000)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    ready = time.perf_counter() - start
    start = time.perf_counter()
    if page.locator("#extent").is_visible():  # it opens on the main part; the rest of the measures are of the whole
        page.click("#extent")
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    whole = time.perf_counter() - start
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    frames = page.evaluate(
        """async ([x, y]) => {
        const target = document.querySelector('#drawing canvas');
        const send = (type, px, py) => target.dispatchEvent(new PointerEvent(type, {bubbles: true, pointerId: 1,
            pointerType: 'mouse', isPrimary: true, clientX: px, clientY: py, button: 0, buttons: 1}));
        target.setPointerCapture = () => {};
        send('pointerdown', x, y);
        const begun = performance.now();
        let count = 0;
        while (performance.now() - begun < 2000) {
            await new Promise(requestAnimationFrame);
            count += 1;
            send('pointermove', x + (count % 60) * 3, y + (count % 40) * 2);
        }
        send('pointerup', x, y);
        return count / 2;
    }""",
        [box["x"] + box["width"] - 20, box["y"] + 20],
    )
    search = page.evaluate("""async () => {
        const query = document.getElementById('query');
        const ask = async text => {
            const begun = performance.now();
            query.value = text;
            query.dispatchEvent(new Event('input'));
            await new Promise(requestAnimationFrame);
            return performance.now() - begun;
        };
        await ask('n');
        const asked = await ask('so noi vu');
        const begun = performance.now();
        query.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return [asked, performance.now() - begun];
    }""")
    return {"ready s": ready, "whole s": whole, "frames/s": frames, "search ms": search[0], "redraw ms": search[1]}


def main() -> None:
    words = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    words.add_argument("--graph", type=int, nargs="*", default=[300, 2000])
    words.add_argument("--explorer", type=int, nargs="*", default=[10_000, 50_000])
    options = words.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("Chromium is not installed (apt-get install chromium).")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for kind, counts in (("graph", options.graph), ("explorer", options.explorer)):
            for count in counts:
                graph, articles = draw_graph(count)
                start = time.perf_counter()
                if kind == "graph":
                    html = graph_page(graph, articles, View(limit=count))
                else:
                    html = explorer_page(graph, articles)
                built = time.perf_counter() - start
                file = Path(folder) / f"{kind}-{count}.html"
                file.write_text(html, encoding="utf-8")
                page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
                found = {"build s": built, "MB": file.stat().st_size / 1e6, **measure_page(page, file.as_uri())}
                print(
                    kind,
                    f"{len(graph)} nodes {graph.number_of_edges()} facts",
                    {k: round(v, 2) for k, v in found.items()},
                )
        browser.close()


if __name__ == "__main__":
    main()
