"""The graph in a program's hands, from a store, a build's folder and a file."""

import sys
from pathlib import Path

import pytest
from tests.factory import HOSTILE, READINGS
from tests.render.networks import labels_of

import civicgraph
from civicgraph.errors import QueryError, StoreError
from civicgraph.export import ExportFormat, export
from civicgraph.graph import EDGE_KINDS, to_quads
from civicgraph.keep import make_store
from civicgraph.opened import Graph
from civicgraph.resolve import identify_across, namer
from civicgraph.store import Store

IDENTITIES = identify_across((*READINGS, HOSTILE))
QUADS = [quad for reading in (*READINGS, HOSTILE) for quad in to_quads(reading, namer(IDENTITIES, reading))]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph(Store.of(QUADS))


def test_a_store_a_build_and_a_file_give_the_same_graph(tmp_path: Path) -> None:
    make_store(tmp_path / "store", (*READINGS, HOSTILE))
    export(QUADS, ExportFormat.NQUADS, tmp_path / "build")
    places = (tmp_path / "store", tmp_path / "build", str(tmp_path / "build/graph.nq"))
    careers = [civicgraph.open(place).career("Trần Văn An") for place in places]
    assert careers[0] == careers[1] == careers[2]
    networks = [civicgraph.open(place).network() for place in places]
    assert len({tuple(network.edges(keys=True)) for network in networks}) == 1


def test_a_place_without_a_graph_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no graph: make one with"):
        civicgraph.open(tmp_path)


def test_a_career_goes_from_the_oldest_article_on_with_quotes(graph: Graph) -> None:
    assert [(post.title, post.body, post.status, post.day) for post in graph.career("Trần Văn An")] == [
        ("Phó Bí thư Thường trực", "Tỉnh ủy Bắc Ninh", "current", "2019-03-12"),
        ("Bí thư", "Tỉnh ủy Bắc Ninh", "current", "2020-05-22"),
    ]
    (post,) = graph.career(graph.find("Nguyễn Hải Giang")[0])
    assert (post.title, post.body) == ("Thủ tướng", None)
    assert post.quote == "Thủ tướng Nguyễn Hải Giang"


def test_a_name_that_nobody_has_is_a_sentence(graph: Graph) -> None:
    with pytest.raises(QueryError, match=r"nothing of the kind person is called 'Không Ai Cả' in this graph"):
        graph.career("Không Ai Cả")
    assert graph.find("Không Ai Cả") == []


def test_a_name_is_found_in_any_spelling(graph: Graph) -> None:
    assert graph.find("tran van an") == graph.find("TRẦN VĂN AN") == graph.find("Trần Văn An") != []
    assert graph.career("tran van an") == graph.career("Trần Văn An") != []


def test_an_entity_by_its_iri_and_its_iri_by_its_names(graph: Graph) -> None:
    (iri,) = graph.find("UBND tỉnh Bắc Ninh")
    assert (
        f"<{iri}>",
        "<http://www.w3.org/2000/01/rdf-schema#label>",
        '"Ủy ban nhân dân tỉnh Bắc Ninh"@vi',
    ) in graph.entity(iri)
    assert graph.entity("https://a.example/none") == []
    with pytest.raises(QueryError, match="is no IRI"):
        graph.entity("x> ?p ?o } #")


def test_hostile_names_are_only_names(graph: Graph) -> None:
    name = HOSTILE.entities[0].names[0]
    assert [post.quote for post in graph.career(name)] == [name]
    assert len(graph.find(name)) == 1


def test_a_network_of_one_kind_or_from_a_day_on(graph: Graph) -> None:
    chairs = graph.network(kind="chair")
    assert {data["predicate"] for _, _, data in chairs.edges(data=True)} == {"chair"}
    late = graph.network(since="2021-01-01")
    assert {data["date"] for _, _, data in late.edges(data=True)} == {"2021-01-05", "2021-01-09"}


def test_a_network_or_view_of_no_kind_or_day_that_there_is_is_a_sentence(graph: Graph) -> None:
    with pytest.raises(QueryError, match=r"no edge is of the kind 'chairx'; the kinds are position, .*chair.*location"):
        graph.network(kind="chairx")
    for ask in (graph.network, graph.view):
        for since in ("garbage", "2020-13", "2021-02-29", "0000", "2020-1"):
            with pytest.raises(QueryError, match=rf"since is a date such as 2017, .* not '{since}'"):
                ask(since=since)
    assert set(EDGE_KINDS) >= {edge["predicate"] for *_, edge in graph.network().edges(data=True)}


def test_sparql_gives_rows_and_ask_the_rest(graph: Graph) -> None:
    assert graph.ask("ASK { ?x a civic:Launch }") is True
    with pytest.raises(QueryError, match="answers SELECT"):
        graph.sparql("ASK {}")


def test_a_notebook_shows_what_there_is(graph: Graph) -> None:
    assert "<td>Person</td><td>6</td>" in graph._repr_html_()


def test_rows_as_a_pandas_frame(graph: Graph) -> None:
    rows = graph.sparql(
        "SELECT ?words ?value ?unit { ?s a civic:Statistic ; schema:description ?words ; schema:value ?value "
        "OPTIONAL { ?s schema:unitText ?unit } } ORDER BY ?words ?value"
    )
    frame = rows.frame()
    assert list(frame.columns) == ["words", "value", "unit"]
    assert frame["value"].tolist() == [float(row["value"] or "") for row in rows.dicts()]
    assert frame["value"].sum() > 1250
    assert graph.sparql("SELECT ?x ?y { ?x a civic:NoSuch ; rdfs:label ?y }").frame().shape == (0, 2)


def test_a_frame_without_pandas_is_a_sentence(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(QueryError, match=r"a frame needs pandas: pip install"):
        graph.sparql("SELECT ?x { ?x a civic:Person }").frame()


def test_a_view_is_the_page_of_the_command_and_shows_itself_in_a_notebook(tmp_path: Path) -> None:
    make_store(tmp_path / "store", READINGS)
    shown = civicgraph.open(tmp_path / "store").view(around="nguyen hai giang")
    assert labels_of(shown.html) == {"Nguyễn Hải Giang", "lễ khánh thành"}
    assert shown._repr_html_().startswith('<iframe srcdoc="')
    assert shown.save(tmp_path / "seen.html").read_text(encoding="utf-8") == shown.html


def test_a_view_of_a_graph_without_texts_and_one_that_shows_nothing(graph: Graph) -> None:
    assert "Trần Văn An" in labels_of(graph.view(page="timeline", since="2020").html)
    with pytest.raises(QueryError, match="nothing is called 'không ai cả'"):
        graph.view(around="không ai cả")
