"""Rules for what is told by its spelling: dates, document numbers, quoted names. What they mean is left to their files.

A shape looks at the folded sentence (`spelling.fold`, which keeps the length), opens with one of a few words, and
says no by making nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from civicgraph.recognise.reader import Reader
from civicgraph.spelling import TOKEN

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Shape(Generic[Made]):
    """A rule: a name that says what it sees, the words that it opens with, a pattern, and what it makes of a match.

    `make` returns None for "not this one": the next rule is asked.
    """

    name: str
    opens: tuple[str, ...]
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str]], Made | None]


_DIGIT = re.compile(r"\d")


class Shapes(Generic[Made]):
    """An ordered list of shapes, where order is priority, and the quick search for the places where one may begin."""

    def __init__(self, rules: Sequence[Shape[Made]]) -> None:
        self.rules = tuple(rules)
        words = sorted({word for rule in rules for word in rule.opens}, key=lambda word: (-len(word), word))
        self._by_first: dict[str, tuple[str, ...]] = {}
        for word in words:
            first = TOKEN.split(word)[1]
            self._by_first[first] = (*self._by_first.get(first, ()), word)
        self._figures = any(_DIGIT.match(word) for word in words)
        self._by_opener = {word: tuple(r for r in rules if any(word.startswith(o) for o in r.opens)) for word in words}

    def find(self, reader: Reader) -> Iterator[tuple[Shape[Made], re.Match[str], Made]]:
        """Each rule that fires, left to right and never overlapping, with its match and what it made."""
        folded, done = reader.folded_text, 0
        for start, opener in self._openings(reader):
            if start < done:
                continue
            for rule in self._by_opener[opener]:
                match = rule.pattern.match(folded, start)
                if match and match.end() > start and (made := rule.make(match)) is not None:
                    yield rule, match, made
                    done = match.end()
                    break

    def _openings(self, reader: Reader) -> Iterator[tuple[int, str]]:
        """Where a rule may begin, with the words that open it, the longest of those that begin alike."""
        by_first, folded, base, done = self._by_first, reader.folded_text, reader.sentence.start, 0
        opening = self._by_first.keys() & reader.vocabulary
        if self._figures and _DIGIT.search(folded):
            opening |= {word for word in reader.vocabulary if word[0] in by_first}
        for i in reader.sentence.places_of(opening) if opening else ():
            word, start = reader.folds[i], reader.sentence.starts[i] - base
            if start and folded[start - 1].isalnum():
                continue
            if word[0] in by_first:  # a figure; in "12.5" at the 1 and the 5
                yield start, word[0]
                for k in [k for k in range(1, len(word)) if word[k - 1] in ".," and word[k] in by_first]:
                    yield start + k, word[k]
            elif start >= done and (opener := next((o for o in by_first[word] if folded.startswith(o, start)), "")):
                done = start + len(opener)
                yield start, opener


def either(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first, ending at the end of a word.

    >>> re.match(either(["quý", "quý một"]), "quý một năm nay")[0]
    'quý một'
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"
