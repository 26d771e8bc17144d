"""What follows from the hand-made articles, rule by rule, and that it can be told from what was reported."""

from itertools import product
from random import Random

import pytest
from tests.factory import READINGS

from civicgraph.graph import Quad, article_iri, to_quads
from civicgraph.graph.terms import term
from civicgraph.infer import RULES, follow, infer, inferred_graph
from civicgraph.store import Rows, Store, ontology_quads

TOLD = [quad for reading in READINGS for quad in to_quads(reading)]


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store.of([*TOLD, *ontology_quads()])
    store.put(infer(store))
    return store


def rows(store: Store, text: str) -> set[tuple[str, ...]]:
    answer = store.query(text)
    assert isinstance(answer, Rows)
    return {tuple(str(term) for term in row if term) for row in answer}


CASES = {
    "classes": (
        'SELECT ?c { ?x rdfs:label "Bộ Nội vụ"@vi ; a ?c FILTER(STRSTARTS(STR(?c), STR(civic:))) }',
        {"Ministry", "Organization", "Agent", "Entity"},
    ),
    "properties": (
        "SELECT ?who { ?e a civic:Meeting ; civic:participant/rdfs:label ?who }",
        {"Trần Văn An", "Lê Thị Bình", "Phạm Minh Cường"},
    ),
    "inverses": (
        'SELECT ?who { ?x rdfs:label "Ban Dân vận Tỉnh ủy Bắc Ninh"@vi ; civic:coordinatesWith/rdfs:label ?who }',
        {"Công an tỉnh Bắc Ninh"},
    ),
    "parts": (
        'SELECT ?n { ?x rdfs:label "Tỉnh ủy Bắc Ninh"@vi . ?p org:transitiveSubOrganizationOf ?x ; rdfs:label ?n }',
        {"Ban Dân vận Tỉnh ủy Bắc Ninh", "Ban Thường vụ Tỉnh ủy Bắc Ninh"},
    ),
    "tenures": (
        'SELECT ?day { ?t civic:holder/rdfs:label "Trần Văn An"@vi ; civic:post/rdfs:label "Bí thư"@vi ; '
        "civic:firstReported ?day }",
        {"2020-05-22"},
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_gives_what_users_expect(rule: str, store: Store) -> None:
    question, expected = CASES[rule]
    assert {row[0].rpartition("#")[2] for row in rows(store, question)} == expected


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_a_graph_of_its_own_that_repeats_nothing_told(rule: str, store: Store) -> None:
    derived = store.quads(inferred_graph(rule))
    assert derived
    assert not {quad[:3] for quad in derived} & {quad[:3] for quad in TOLD}


def test_inferring_again_gives_the_same(store: Store) -> None:
    assert store.put(infer(store)) == []


def test_a_chain_of_parts_goes_all_the_way() -> None:
    part = "<http://www.w3.org/ns/org#subOrganizationOf>"
    chain: list[Quad] = [(f"<https://a.example/{n}>", part, f"<https://a.example/{n + 1}>", "<g:1>") for n in range(4)]
    store = Store.of([*chain, *ontology_quads()])
    store.put(infer(store))
    found = rows(store, "SELECT ?w { <https://a.example/0> org:transitiveSubOrganizationOf ?w }")
    assert found == {(f"https://a.example/{n}",) for n in (1, 2, 3, 4)}


def test_what_followed_from_a_forgotten_article_is_gone() -> None:
    store = Store.of([*TOLD, *ontology_quads()])
    store.put(infer(store))
    store.put({article_iri(reading.article.id): [] for reading in READINGS})
    store.put(infer(store))
    assert [graph for graph in store.graphs() if "/article/" in graph] == []
    assert rows(store, "SELECT ?x { ?x a civic:Agent }") == set()
    assert rows(store, "SELECT ?t { ?t a civic:Tenure }") == set()


def test_following_a_change_gives_what_inferring_anew_gives() -> None:
    """Articles come, go and are corrected in many orders; the inferred graphs are the same as derived from nothing."""
    graphs = {article_iri(reading.article.id): to_quads(reading) for reading in READINGS}
    thinned = {graph: quads[::3] for graph, quads in graphs.items()}
    states: list[dict[str, list[Quad]]] = [
        {graph: source[graph] for graph, source in zip(graphs, sources, strict=True) if source}
        for sources in product((graphs, thinned, {}), repeat=len(graphs))
    ]
    store = Store.of(ontology_quads())
    store.put(infer(store))
    random = Random(7)
    moved = 0
    for state in random.sample(states, 25):
        removed, added = store.difference({graph: state.get(graph, []) for graph in graphs})
        lost, gained = follow(store, removed, added)
        store.change(removed | lost, added | gained)
        moved += len(lost) + len(gained)
        fresh = Store.of([*ontology_quads(), *(quad for quads in state.values() for quad in quads)])
        fresh.put(infer(fresh))
        assert store.quads() == fresh.quads()
        assert store.triples() == fresh.triples()
    assert moved > 1000


def test_what_an_article_comes_to_tell_is_inferred_no_more_and_is_again_when_it_goes() -> None:
    one, two = "<https://a.example/1>", "<https://a.example/2>"
    told: Quad = (one, term("civic:coordinatesWith"), two, "<https://a.example/g1>")
    back: Quad = (two, term("civic:coordinatesWith"), one, "<https://a.example/g2>")
    store = Store.of([told, *ontology_quads()])
    store.put(infer(store))
    inverses = inferred_graph("inverses")
    inferred: Quad = (*back[:3], inverses)
    assert inferred in store.quads(inverses)
    assert follow(store, set(), {back})[0] == {inferred}
    store.put({back[3]: [back], inverses: []})
    assert inferred in follow(store, {back}, set())[1]
