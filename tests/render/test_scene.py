from itertools import pairwise

import pytest
from tests.render.networks import SAMPLE

from civicgraph.render.palette import STYLES
from civicgraph.render.scene import CONTEXT, compose, in_context
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
    passages = compose(graph, articles).columns["passages"]
    contents = [article.content for article in articles.values()]
    for before, quote, after in zip(passages["before"], passages["quote"], passages["after"], strict=True):
        whole = f"{before}{quote}{after}".strip("…")
        assert any(whole in content for content in contents)


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        ("Một. Hai ba bốn. Năm.", "ba", ("Hai ", "ba", " bốn.")),
        ("Một\nHai ba", "Hai ba", ("", "Hai ba", "")),
        ("Hai ba. Bốn", "Hai ba.", ("", "Hai ba.", "")),
        ("từ " * 100 + "đây " + "kia " * 100, "đây", None),
    ],
)
def test_context_ends_with_the_sentence_or_at_a_word(
    content: str, quote: str, expected: tuple[str, str, str] | None
) -> None:
    start = content.index(quote)
    found = in_context(content, start, start + len(quote))
    if expected is not None:
        assert found == expected
    else:
        before, _, after = found
        assert before.startswith("…từ")
        assert after.endswith("kia…")
        assert len(before) <= CONTEXT + 1 >= len(after)
