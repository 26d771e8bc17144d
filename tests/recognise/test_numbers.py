"""Figures with what they count: each case of tests/cases/numbers.tsv, each rule at least once, and hostile input."""

import time

import pytest
from tests.recognise.case_files import Case, case_params, rules_of

from civicgraph.model import Article, Mention, Quantity
from civicgraph.parse.statistics import CONFIDENCE
from civicgraph.recognise.numbers import find_numbers, spelled_value, value_of
from civicgraph.recognise.reader import Reader
from civicgraph.segment import segment


def find(case: Case) -> list[Mention]:
    return [m for s in case.sentences for m in find_numbers(Reader(s), [])]


def say(mention: Mention) -> str:
    """The rule, value, unit and qualifier: "figure-noun 560000 gia đình under"."""
    quantity = mention.value
    assert isinstance(quantity, Quantity)
    tail = f" {quantity.qualifier}" if quantity.qualifier else ""
    change = f" ({quantity.comparison})" if quantity.comparison else ""
    return f"{mention.rule} {quantity.value:.12g} {quantity.unit}{tail}{change}"


@pytest.mark.parametrize("case", case_params("numbers.tsv"))
def test_figures_of_a_sentence(case: Case) -> None:
    found, wanted = case.found(find(case), say)
    assert found == wanted


def test_every_rule_has_a_case_and_a_confidence() -> None:
    assert set(CONFIDENCE) == rules_of("numbers.tsv")


def test_figures_inside_other_mentions_are_left_out() -> None:
    [sentence] = segment(Article("a", "Chương trình 135 hộ nghèo và 40 hộ khá", ""))
    everything = find_numbers(Reader(sentence), [])
    [later] = find_numbers(Reader(sentence), [everything[0]])
    assert later.start > everything[0].start
    assert len(everything) == 2


def test_about_lies_in_the_sentence_and_holds_the_figure() -> None:
    article = Article("a", "Tổng chiều dài sạt lở trên 581km, ảnh hưởng 170 căn nhà ở ven sông.", "")
    [sentence] = segment(article)
    told = [m.value for m in find_numbers(Reader(sentence), []) if isinstance(m.value, Quantity)]
    words = [article.content[q.about_start : q.about_end] for q in told]
    assert words == ["Tổng chiều dài sạt lở trên 581km", "ảnh hưởng 170 căn nhà ở ven sông"]


@pytest.mark.parametrize("figure", ["1.2.3", "0912345678", "1,2,3", "9" * 20])
def test_marks_that_make_no_number(figure: str) -> None:
    assert value_of(figure) is None


@pytest.mark.parametrize("words", ["hai ba", "mười mười", "trăm"])
def test_words_that_make_no_number(words: str) -> None:
    assert spelled_value(words) is None


@pytest.mark.parametrize(
    "text",
    [
        "12 hộ, " * 10_000,
        "1.332 buổi tuyên truyền ở thôn bản vùng cao biên giới " * 2_000,
        "9" * 100_000,
        "1-" * 50_000,
        "một trăm hai mươi " * 6_000,
        "tổng số " * 12_000 + "5 hộ",
    ],
    ids=["10,000 figures", "100 KB without a full stop", "100,000 digits", "dashes", "words", "labels"],
)
def test_no_input_takes_long(text: str) -> None:
    sentences = segment(Article("long", text, ""))
    began = time.process_time()
    for sentence in sentences:
        find_numbers(Reader(sentence), [])
    assert time.process_time() - began < 5
