"""What underthesea gives stands in the text as it was written, though the library rewrites what it reads."""

import pytest

from civicgraph.segment import find_entities
from civicgraph.segment.tagger import _anchor
from civicgraph.spelling import fold


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Bà Hoà ở Khánh Hoà", "Khánh Hòa"),  # the tone mark is moved
        ("Uỷ ban họp", "Ủy ban"),
        ("Ông Thuý và bà Thúy", "Thúy"),
        ("Ông  Nguyễn   Văn\u00a0An", "Nguyễn Văn An"),  # runs of blanks become one
        ("Tỉnh Bắc Ninh", "BẮC NINH"),
    ],
)
def test_a_rewritten_word_is_found_where_it_stands(text: str, word: str) -> None:
    start, end = _anchor(fold(text), fold(word), 0)
    assert fold(" ".join(text[start:end].split())) == fold(word)


def test_the_same_word_twice_is_found_in_order() -> None:
    folded = fold("Hoà gặp Hoà")
    first = _anchor(folded, "hòa", 0)
    assert [first, _anchor(folded, "hòa", first[1])] == [(0, 3), (8, 11)]


def test_a_word_that_is_not_there_moves_nothing() -> None:
    assert _anchor("ông nam", "bà", 4) == (4, 4)


@pytest.mark.parametrize("name", ["Robert Wilson", "Trần Thị Hoà", "Thuý Hằng"])
def test_entities_are_the_words_of_the_text(name: str) -> None:
    text = f"Hôm qua, {name} cho biết"
    assert [text[start:end] for start, end, kind in find_entities(text) if kind == "PER"] == [name]
