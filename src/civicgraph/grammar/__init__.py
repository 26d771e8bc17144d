"""A small engine for patterns over what stands in a sentence: each item has a symbol, a pattern is a regular
expression over symbols, a rule is a name, a pattern and a function. It knows no civics.

The idea is that of cascaded finite-state grammars (Hobbs et al. 1997, "FASTUS"; Abney 1996, "Partial Parsing via
Finite-State Cascades"): a sentence is a string of symbols, so Python's `re` does the matching.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_SYMBOL = re.compile(r"\b[A-Z][A-Z_]+\b")


class Alphabet:
    """The symbols of one grammar, each a name in capitals and the character that stands for it."""

    def __init__(self, names: str) -> None:
        self.letters = {name: chr(0xE000 + k) for k, name in enumerate(names.split())}

    def __getitem__(self, name: str) -> str:
        return self.letters[name]

    def compile(self, pattern: str) -> re.Pattern[str]:
        """A pattern with symbol names to a regular expression over their characters; blanks mean nothing.

        >>> letters = Alphabet("NAME POST COMMA")
        >>> bool(letters.compile("NAME (COMMA POST)+").fullmatch(letters["NAME"] + letters["COMMA"] + letters["POST"]))
        True
        """
        spelled = _SYMBOL.sub(lambda m: self.letters[m[0]], pattern)
        return re.compile(re.sub(r"\s+", "", spelled))


class Item(NamedTuple, Generic[T]):
    """Something in a sentence, from text offset `start` to `end`, with the name of its symbol."""

    symbol: str
    start: int
    end: int
    value: T


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """Where a rule fits: the items of the whole match and of its named groups."""

    items: Sequence[Item[T]]
    groups: dict[str, Sequence[Item[T]]]

    def __getitem__(self, group: str) -> Sequence[Item[T]]:
        """The items of a named group, none where it did not take part."""
        return self.groups.get(group, ())


@dataclass(frozen=True, slots=True)
class Rule(Generic[T, R]):
    """A rule of a grammar: named by what it sees; `make` returns None where it does not fit after all."""

    name: str
    pattern: re.Pattern[str]
    make: Callable[[Match[T]], R | None]


def spell(items: Sequence[Item[T]], alphabet: Alphabet) -> str:
    """The items as a string of symbols, one character an item."""
    letters = alphabet.letters
    return "".join([letters[item.symbol] for item in items])


def find_matches(rule: Rule[T, R], items: Sequence[Item[T]], symbols: str) -> Iterator[tuple[int, int, R]]:
    """Each place where the rule fits and makes a value, left to right: first item, item after the last, value."""
    position = 0
    while position <= len(symbols) and (found := rule.pattern.search(symbols, position)):
        begin, end = found.span()
        groups = {
            name: items[found.start(name) : found.end(name)] for name in found.re.groupindex if found.start(name) >= 0
        }
        value = rule.make(Match(items[begin:end], groups)) if end > begin else None
        if value is not None:
            yield begin, end, value
        position = end if end > begin else end + 1
