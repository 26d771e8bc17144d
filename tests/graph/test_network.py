"""The networkx face: the same facts as the quads tell."""

from tests.factory import HOSTILE, READINGS

from civicgraph.graph import article_iri, to_network, to_quads

QUADS = [quad for reading in READINGS for quad in to_quads(reading)]


def test_every_role_post_and_relation_is_an_edge_with_its_quote() -> None:
    network = to_network(QUADS)
    expected = sum(
        sum(len(e.roles) + (e.place is not None) for e in r.events)
        + sum(p.org is not None for p in r.positions)
        + len(r.relations)
        for r in READINGS
    )
    assert network.number_of_edges() == expected
    contents = {r.article.id: r.article.content for r in READINGS}
    for _, _, edge in network.edges(data=True):
        assert contents[edge["article"]][edge["start"] : edge["end"]] == edge["quote"]


def test_nodes_say_what_they_are_and_edges_what_they_mean() -> None:
    network = to_network(QUADS)
    nodes = {node["label"]: node for _, node in network.nodes(data=True)}
    assert nodes["Ủy ban nhân dân tỉnh Bắc Ninh"] == {
        "label": "Ủy ban nhân dân tỉnh Bắc Ninh",
        "type": "Organization",
        "kind": "Committee",
        "names": ("UBND tỉnh Bắc Ninh",),
    }
    assert nodes["lễ công bố quyết định về cán bộ"]["date"] == "2021-01-05"
    posts = {
        (network.nodes[a]["label"], edge["title"], network.nodes[b]["label"], edge["status"])
        for a, b, edge in network.edges(data=True)
        if edge["predicate"] == "position"
    }
    assert ("Lê Thị Bình", "Trưởng Ban", "Ban Dân vận Tỉnh ủy Bắc Ninh", "new") in posts


def test_the_order_of_the_quads_does_not_matter() -> None:
    one, two = to_network(QUADS), to_network(QUADS[::-1] + QUADS)
    assert list(one.nodes(data=True)) == list(two.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(two.edges(keys=True, data=True))


def test_hostile_words_stay_words() -> None:
    network = to_network(to_quads(HOSTILE))
    assert HOSTILE.entities[0].names[0] in {node["label"] for _, node in network.nodes(data=True)}
    assert article_iri(HOSTILE.article.id)[1:-1] not in network
