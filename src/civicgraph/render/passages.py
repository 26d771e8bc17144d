"""The quotes of a page in their sentences: each sentence once, each quote as where it stands in it.

Offsets for the pages count UTF-16 units, as the strings of a browser do; everywhere else they count code points.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from civicgraph.model import Article

Place = tuple[str, int, int]
"""An article, and where in it."""

REACH = 400  # characters looked at on each side of a quote for the ends of its sentence; the panel would scroll beyond
_BREAK = re.compile(r"\n|(?<=[.!?…])\s")


@dataclass(frozen=True, slots=True)
class Passages:
    """`row` numbers each place; `columns` are the tables `passages`, `sentences` and `articles`, ready for JSON."""

    row: dict[Place, int] = field(repr=False)
    columns: dict[str, dict[str, list[object]]] = field(repr=False)


def quote_passages(wanted: Mapping[Place, str], articles: Mapping[str, Article]) -> Passages:
    """The wanted places, with their words, in the order of the text, and the sentences and articles they stand in.

    Where an article's text is not at hand (its title may be), the words stand alone.
    """
    ids = sorted({article for article, _, _ in wanted})
    number = {id_: at for at, id_ in enumerate(ids)}
    row = {place: at for at, place in enumerate(sorted(wanted))}
    found = [
        _sentence_of(place, wanted[place], content)
        for article, places in groupby(row, key=itemgetter(0))
        for content in (articles[article].content,)
        for place in places
    ]
    spans = [span for span, _ in found]
    texts = dict(found)
    sentence = {span: at for at, span in enumerate(texts)}
    passages = [
        (sentence[span], utf16(texts[span], start - span[1]), utf16(texts[span], end - span[1]))
        for span, (_, start, end) in zip(spans, row, strict=True)
    ]
    return Passages(
        row,
        {
            "passages": {name: [row[at] for row in passages] for at, name in enumerate(("sentence", "start", "end"))},
            "sentences": {"article": [number[article] for article, _, _ in sentence], "text": list(texts.values())},
            "articles": {
                "id": list(ids),
                "title": [articles[id_].title for id_ in ids],
                "date": [day_of(articles[id_]) for id_ in ids],
                "url": [articles[id_].url or "" for id_ in ids],
                "source": [articles[id_].source or "" for id_ in ids],
            },
        },
    )


def _sentence_of(place: Place, quote: str, content: str) -> tuple[Place, str]:
    """The sentence of a quote as a place and its text; the quote itself where the content does not hold it."""
    article, start, end = place
    if content[start:end] != quote:
        return place, quote
    first, last = sentence_around(content, start, end)
    return (article, first, last), content[first:last]


def sentence_around(content: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence or sentences begin and end in which the quote stands; a very long one is cut at a word.

    >>> text = "Sáng nay. Ông A tiếp ông B tại TP. Hà Nội. Trời mưa."
    >>> text[slice(*sentence_around(text, 16, 26))]
    'Ông A tiếp ông B tại TP. Hà Nội.'
    """
    first, last = max(0, start - REACH), min(len(content), end + REACH)
    breaks = _breaks(content)
    before = bisect_left(breaks, start) - 1  # a break is one letter, behind which a sentence begins
    after = bisect_left(breaks, max(start, end - 1))
    ends = after < len(breaks) and breaks[after] < last
    if before >= 0 and breaks[before] >= first:
        begin = breaks[before] + 1
    else:
        begin = (content.find(" ", first, start) + 1 or first) if first else 0
    if ends:
        return begin, breaks[after]
    stop = content.rfind(" ", end, last)
    return begin, len(content) if last == len(content) else stop if stop > 0 else last


@lru_cache(maxsize=16)
def _breaks(content: str) -> list[int]:
    """Where the breaks between sentences stand; none after "TP." and the like. Many quotes of a text are looked up."""
    return [found.start() for found in _BREAK.finditer(content) if not _is_short_for(content, found.start())]


def _is_short_for(content: str, end: int) -> bool:
    """Whether a word that ends there is one or two capitals with a stop: "TP."."""
    word = content[max(0, end - 4) : end].replace(".", " ").split()[-1:]
    return bool(word) and len(word[0]) <= 2 and word[0].isupper()


def day_of(article: Article) -> str:
    """The day of the article, or nothing: the latest by which a fact without a date of its own was so."""
    return article.published.isoformat() if article.published else ""


def utf16(text: str, offset: int) -> int:
    """An offset in code points as one in UTF-16 units: a letter beyond the first plane counts twice there.

    >>> utf16("a🎉b", 2)
    3
    """
    return len(text[:offset].encode("utf-16-le")) // 2
