"""The words that are told of a figure: each case of tests/cases/told.tsv."""

import pytest
from tests.recognise.case_files import Case, case_params

from civicgraph.model import Quantity
from civicgraph.recognise.numbers import find_numbers
from civicgraph.recognise.reader import Reader


@pytest.mark.parametrize("case", case_params("told.tsv"))
def test_words_told_of_a_figure(case: Case) -> None:
    content = case.article.content
    found = [m.value for s in case.sentences for m in find_numbers(Reader(s), [])]
    words = [content[q.about_start : q.about_end] for q in found if isinstance(q, Quantity)]
    assert words == list(case.readings)
