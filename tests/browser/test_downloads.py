"""What is taken away from the graph pages, read by other people's tools: rdflib, networkx, csv, an image reader."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from playwright.sync_api import Page
from tests.browser.conftest import OpenPage
from tests.render.networks import HOSTILE_SAMPLE, SAMPLE, Sample

from civicgraph.render import explorer_page, graph_page

pytestmark = pytest.mark.browser


def take(page: Page, format_: str) -> Path:
    page.click("#take summary")
    with page.expect_download() as download:
        page.click(f"[data-take={format_}]")
    return Path(download.value.path())


@pytest.fixture(params=[SAMPLE, HOSTILE_SAMPLE], ids=["sample", "hostile"])
def sample(request: pytest.FixtureRequest) -> Sample:
    found: Sample = request.param
    return found


@pytest.mark.parametrize(("format_", "name"), [("ttl", "turtle"), ("jsonld", "json-ld")])
def test_rdf_has_every_label_and_every_role(open_page: OpenPage, sample: Sample, format_: str, name: str) -> None:
    graph = rdflib.Graph().parse(take(open_page(explorer_page(*sample)), format_), format=name)
    labels = {str(label) for label in graph.objects(None, rdflib.RDFS.label)}
    assert {data["label"] for _, data in sample[0].nodes(data=True)} <= labels
    chairs = {(s, o) for s, o, data in sample[0].edges(data=True) if data["predicate"] == "chair"}
    chair = rdflib.URIRef("https://w3id.org/civicgraph/ontology#chair")
    assert {(str(s), str(o)) for s, o in graph.subject_objects(chair)} == chairs


def test_csv_has_a_line_for_each_fact_with_its_quote(open_page: OpenPage, sample: Sample) -> None:
    text = take(open_page(graph_page(*sample)), "csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == sample[0].number_of_edges()
    assert {row["quote"] for row in rows} == {data["quote"] for _, _, data in sample[0].edges(data=True)}


def test_gexf_is_read_by_networkx(open_page: OpenPage, sample: Sample) -> None:
    file = take(open_page(explorer_page(*sample)), "gexf")
    text = file.read_text(encoding="utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    graph = nx.read_gexf(io.BytesIO(text.replace('version="1.3"', 'version="1.2"').encode()))
    assert set(graph) == set(sample[0])
    assert graph.number_of_edges() == sample[0].number_of_edges()


@pytest.mark.parametrize("make", [graph_page, explorer_page])
def test_png_is_three_times_as_fine_as_the_screen(open_page: OpenPage, make: Callable[..., str]) -> None:
    page = open_page(make(*SAMPLE))
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    head = take(page, "png").read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert abs(int.from_bytes(head[16:20], "big") - 3 * box["width"]) <= 3


def test_only_what_is_shown_is_taken(open_page: OpenPage) -> None:
    page = open_page(explorer_page(*SAMPLE))
    page.uncheck("[data-key=Person]")
    text = take(page, "csv").read_text(encoding="utf-8-sig")
    assert "Person" not in text
    assert "Organization" in text
