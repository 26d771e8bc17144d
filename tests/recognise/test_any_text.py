"""Whatever the text: mentions lie in their sentence, in order, and say something; nothing is raised."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.recognise.case_files import read_cases

from civicgraph.model import Article, Quantity, Time
from civicgraph.recognise.documents import find_documents
from civicgraph.recognise.numbers import find_numbers
from civicgraph.recognise.programmes import find_programmes
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.times import find_times
from civicgraph.segment import segment

_CASES = ("times.tsv", "numbers.tsv", "documents.tsv", "programmes.tsv")
_ODD = ["29/2", "99/99", "31/2", "1999-1900", "“", "”", '"', "(", "İ", "ß", "ﬁ", "²", "–", "0"]
_WORDS = sorted({word for name in _CASES for case in read_cases(name) for word in case.article.title.split()}) + _ODD
_TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=30).map(" ".join) | st.text(min_size=1, max_size=80)
_DATES = st.none() | st.dates() | st.just(date(2016, 2, 29))


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, published=_DATES)
def test_mentions_of_any_text(text: str, published: date | None) -> None:
    for sentence in segment(Article("a", text, "")):
        times = find_times(Reader(sentence), published)
        documents, programmes = find_documents(Reader(sentence)), find_programmes(Reader(sentence))
        numbers = find_numbers(Reader(sentence), [*times, *documents, *programmes])
        for mentions in (times, documents, programmes, numbers):
            bounds = [bound for m in mentions for bound in (m.start, m.end)]
            assert bounds == sorted(bounds)
            assert all(sentence.start <= m.start < m.end <= sentence.end for m in mentions)
        for time in (m.value for m in times):
            assert not isinstance(time, Time) or time.end is None or time.start < time.end
        for number in (m.value for m in numbers):
            assert isinstance(number, Quantity)
            assert number.unit
            assert sentence.start <= number.about_start <= number.about_end <= sentence.end
