from itertools import pairwise
from typing import Any

import pytest
from tests.render.networks import SAMPLE

from civicgraph.render.explorer import shorten_ids
from civicgraph.render.palette import STYLES
from civicgraph.render.passages import sentence_around
from civicgraph.render.scene import compose
from civicgraph.vocabulary import EntityType, EventType


def test_every_type_has_a_look() -> None:
    assert set(STYLES) == {*EntityType, *EventType}


def test_nodes_come_from_the_most_connected_down_and_every_fact_is_there() -> None:
    graph, articles = SAMPLE
    columns = compose(graph, articles).columns
    degrees = [graph.degree(str(node)) for node in columns["nodes"]["id"]]
    assert all(a >= b for a, b in pairwise(degrees))
    assert len(columns["facts"]["source"]) == graph.number_of_edges()
    for column in columns.values():
        assert len({len(values) for values in column.values()}) == 1


def test_a_passage_is_the_words_of_the_article_to_the_character() -> None:
    graph, articles = SAMPLE
    columns: dict[str, dict[str, list[Any]]] = compose(graph, articles).columns
    facts, passages, sentences = columns["facts"], columns["passages"], columns["sentences"]
    quotes = set()
    for row in facts["passage"]:
        start, end, text = passages["start"][row], passages["end"][row], sentences["text"][passages["sentence"][row]]
        quotes.add(text[start:end])
    assert quotes == {data["quote"] for _, _, data in graph.edges(data=True)}


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        ("Một. Hai ba bốn. Năm.", "ba", "Hai ba bốn."),
        ("Một\nHai ba", "Hai ba", "Hai ba"),
        ("Hai ba. Bốn", "Hai ba.", "Hai ba."),
        ("Hai ba. Bốn", "Bốn", "Bốn"),
        ("Tại TP. Vinh, ông Ba nói. Hết.", "ông Ba", "Tại TP. Vinh, ông Ba nói."),
        ("Một. Hai ba. Bốn năm. Sáu.", "ba. Bốn", "Hai ba. Bốn năm."),
        ("từ " * 200 + "đây " + "kia " * 200, "đây", None),
    ],
)
def test_a_quote_stands_in_its_sentence(content: str, quote: str, expected: str | None) -> None:
    start = content.index(quote)
    first, last = sentence_around(content, start, start + len(quote))
    if expected is not None:
        assert content[first:last] == expected
    else:
        assert content[first:last].startswith("từ từ")
        assert content[first:last].endswith("kia")
        assert last - first < 850


def test_iris_with_a_sign_of_their_own_are_not_shortened() -> None:
    ids = ["https://a.example/~an/1", "https://a.example/an-2"]
    assert shorten_ids(ids, ["An", "An"]) == (None, ids)
    assert shorten_ids([], []) == ("", [])
