"""Programmes told by number or name: each case of tests/cases/programmes.tsv, each rule at least once."""

import time

import pytest
from tests.recognise.case_files import Case, case_params, rules_of

from civicgraph.model import Article, Mention, Title
from civicgraph.recognise.documents import find_documents
from civicgraph.recognise.programmes import LISTED, QUOTED_OF_ROW, RULES, find_programmes
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.times import find_times
from civicgraph.segment import segment


def find(case: Case) -> list[Mention]:
    return [m for s in case.sentences for m in find_programmes(Reader(s))]


def say(mention: Mention) -> str:
    """The rule and the number, if there is one: "kind-number 135/KH-SNNMT"."""
    assert isinstance(mention.value, Title)
    return f"{mention.rule} {mention.value.number}" if mention.value.number else mention.rule


@pytest.mark.parametrize("case", case_params("programmes.tsv"))
def test_programmes_of_a_sentence(case: Case) -> None:
    found, wanted = case.found(find(case), say)
    assert found == wanted


def test_every_rule_has_a_case() -> None:
    assert {name for name, _, _ in RULES} | {LISTED, QUOTED_OF_ROW} == rules_of("programmes.tsv")


@pytest.mark.parametrize(
    "text",
    [
        "thực hiện chương trình phối hợp và đề án " * 2_500,
        "Nghị quyết về phòng, chống, " * 4_000,
        "dự án " * 15_000,
        "Luật Đất đai, " * 7_000,
        "ngày 4 - 6/3 đến 1" * 5_000,
        "“" * 100_000,
        "từ 1/1 - 2/2 - 3/3 " * 5_000,
    ],
    ids=["heads", "pairs", "one head", "laws", "dates", "quotes", "spans"],
)
def test_no_input_takes_long(text: str) -> None:
    sentences = segment(Article("long", text, ""))
    began = time.process_time()
    for sentence in sentences:
        find_programmes(Reader(sentence))
        find_documents(Reader(sentence))
        find_times(Reader(sentence), None)
    assert time.process_time() - began < 5
