"""Rules for what is told by its spelling: dates, document numbers, quoted names. What they mean is left to their files.

A shape looks at the folded sentence (`spelling.fold`, which keeps the length), opens with one of a few words, and
says no by making nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from civicgraph.spelling import fold

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


class Shapes(Generic[Made]):
    """An ordered list of shapes, where order is priority, and the quick search for the places where one may begin."""

    def __init__(self, rules: Sequence[Shape[Made]]) -> None:
        self.rules = tuple(rules)
        words = sorted({word for rule in rules for word in rule.opens}, key=lambda word: (-len(word), word))
        # Alternatives that all begin with a plain character let `re` skip along the text at full speed.
        self._openers = re.compile("|".join(map(re.escape, words)))
        self._by_opener = {word: tuple(r for r in rules if any(word.startswith(o) for o in r.opens)) for word in words}

    def find(self, folded: str) -> Iterator[tuple[Shape[Made], re.Match[str], Made]]:
        """Each rule that fires, left to right and never overlapping, with its match and what it made."""
        done = 0
        for opener in self._openers.finditer(folded):
            start = opener.start()
            if start < done or (start and folded[start - 1].isalnum()):
                continue
            for rule in self._by_opener[opener[0]]:
                match = rule.pattern.match(folded, start)
                if match and match.end() > start and (made := rule.make(match)) is not None:
                    yield rule, match, made
                    done = match.end()
                    break


@lru_cache(maxsize=8)
def fold_once(text: str) -> str:
    """`fold`, kept for the few readers that look at one sentence after the other."""
    return fold(text)


def either(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first, ending at the end of a word.

    >>> re.match(either(["quý", "quý một"]), "quý một năm nay")[0]
    'quý một'
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"
