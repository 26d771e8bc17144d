"""One sentence as the recognisers see it: tokens by index, and the lexicon entries that begin at each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import compress
from operator import itemgetter

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.words import Entry, find_words, word_set
from civicgraph.model import Kind, Mention, Sentence
from civicgraph.spelling import fold_text

_OPENING = {"rank", "title", "work", "honorific", "place_head", "head"}
"""Tables with whose entries a name may begin though they are written small."""
BEFORE_TITLE = {"nguyên", "cựu", "cố", "tân"}
_FIRST = itemgetter(0)


class _Words(dict[int, str]):
    """Words by position, "" where none stands."""

    __slots__ = ()

    def __missing__(self, _: int) -> str:
        return ""


class _Hits(dict[int, Mapping[str, list[tuple[int, Entry]]]]):
    """By position the entries that begin there, by their table."""

    __slots__ = ()

    def __missing__(self, _: int) -> Mapping[str, list[tuple[int, Entry]]]:
        return _NONE


_NONE: Mapping[str, list[tuple[int, Entry]]] = {}


class Reader:
    """The tokens of a sentence with what the lexicon finds at each; positions are token indexes, spans half-open.

    What is asked at each token (`at`, `word`, `capital`) is asked of a table, without the call of a Python function.
    """

    __slots__ = (
        "_hits",
        "_places",
        "at",
        "begins",
        "capital",
        "capitals",
        "depth",
        "folded_text",
        "folds",
        "found",
        "sentence",
        "size",
        "texts",
        "titled",
        "tokens",
        "vocabulary",
        "word",
    )

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.depth = 0
        """How many bodies, one inside the other, are being read."""
        self.found: dict[tuple[int, bool], tuple[int, str, str] | None] = {}
        """The gazetteer's names by where they were looked for: several rules ask at each token."""
        self.tokens = sentence.tokens
        self.size = len(self.tokens)
        folds = sentence.folds
        self.folds: list[str] = list(folds)
        self.texts: list[str] = list(sentence.texts)
        self.vocabulary = frozenset(folds)
        """The sentence's words, folded: a reader whose own word is not among them need not look at each token."""
        self.titled: set[int] = set()
        """Where titles of posts end."""
        self.word = _Words(zip(range(-2, self.size), ("", "", *folds), strict=True)).__getitem__
        """The folded token at a position, "" outside the sentence."""
        self._hits = _Hits(dict.fromkeys(range(self.size), _NONE))
        self.at = self._hits.__getitem__
        """The entries that begin at a token, by their table; those of one, the longest first, with where they end."""
        self._places = places = defaultdict[str, list[int]](list)
        """Where entries begin, by their table."""
        self.capitals = [*map(str.isupper, map(_FIRST, self.texts))]
        self.capital = set(compress(range(self.size), self.capitals)).__contains__
        """Whether a token is a word that begins with a capital."""
        self.begins = self.capitals.copy()
        """Whether a name may begin at a token: a capital, or an entry of one of `_OPENING`, or one of BEFORE_TITLE."""
        if not BEFORE_TITLE.isdisjoint(folds):
            self.begins = [begins or word in BEFORE_TITLE for begins, word in zip(self.begins, folds, strict=True)]
        self.folded_text = fold_text(sentence.text)
        words = find_words(self.folded_text, folds, sentence.starts, sentence.ends, sentence.start)
        for i, found in words.items():
            here: dict[str, list[tuple[int, Entry]]] = {}
            for j, entries in found:
                for entry in entries:
                    if entry.short and not self.text(i, j).isupper():
                        continue  # an abbreviation is written in capitals: "CA huyện", but "ca sĩ"
                    table = entry.table
                    if table in here:
                        here[table].append((j, entry))
                    else:
                        here[table] = [(j, entry)]
                        places[table].append(i)
            if here:
                if "title" in here:
                    self.titled.update([j for j, _ in here["title"]])
                self._hits[i] = here
                if not self.begins[i] and not _OPENING.isdisjoint(here):
                    self.begins[i] = True

    def hits(self, i: int, table: str) -> Sequence[tuple[int, Entry]]:
        """The entries of a table that begin at token `i`, the longest first, each with the token where it ends."""
        return self.at(i).get(table, ())

    def places_of(self, table: str) -> Sequence[int]:
        """The tokens at which an entry of a table begins, in order."""
        return self._places.get(table, ())

    def spans_of(self, table: str) -> Sequence[tuple[int, int]]:
        """The longest entries of a table, left to right and never overlapping, as offsets into the sentence."""
        if table not in self._places:
            return ()
        base, done = self.sentence.start, 0
        spans: list[tuple[int, int]] = []
        for i in self._places[table]:
            start = self.sentence.starts[i] - base
            if start >= done:
                done = self.sentence.ends[self.at(i)[table][0][0] - 1] - base
                spans.append((start, done))
        return spans

    def longest(self, i: int, table: str) -> tuple[int, Entry] | None:
        """The longest entry of a table at token `i`."""
        hits = self.at(i).get(table)
        return hits[0] if hits else None

    def has(self, i: int, *tables: str) -> bool:
        """Whether an entry of one of the tables begins at token `i`."""
        return not self.at(i).keys().isdisjoint(tables)

    def acronym(self, i: int) -> bool:
        """Whether token `i` is written in capitals only (UBND, GD)."""
        return i < self.size and len(self.texts[i]) > 1 and self.texts[i].isupper() and self.texts[i].isalpha()

    def opens(self, i: int) -> bool:
        """Whether token `i` is a word that opens a sentence and belongs to no name ("TP. |Theo| báo cáo")."""
        return self.folds[i] in word_set("openers")

    def is_tail(self, i: int) -> bool:
        """Whether token `i`, written small, ends a word that the token before begins: "yêu |cầu| UBND"."""
        if not 0 < i < self.size or self.texts[i][0].isupper():
            return False
        return is_word(f"{self.folds[i - 1]} {self.folds[i]}")

    def begins_word(self, i: int) -> bool:
        """Whether token `i` and a small one behind it are one word: "Hòa giải", "Hải quan" begin no name."""
        return i + 1 < self.size and not self.capital(i + 1) and is_word(f"{self.folds[i]} {self.folds[i + 1]}")

    def is_central(self, i: int) -> bool:
        """Whether "Trung ương", written out or abbreviated, begins at token `i`: "TƯ", "T.W"."""
        if self.folds[i : i + 2] == ["trung", "ương"] or (self.acronym(i) and self.folds[i] in {"tw", "tư"}):
            return True
        return self.texts[i : i + 3] in (["T", ".", "Ư"], ["T", ".", "W"])

    def numbered(self, i: int) -> bool:
        """Whether token `i` is a number of one to four digits."""
        return i < self.size and self.texts[i].isdigit() and len(self.texts[i]) <= 4

    def adjacent(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a blank."""
        return 0 < i < self.size and self.tokens[i].start == self.tokens[i - 1].end

    def adjacent_word(self, i: int) -> bool:
        """Whether a word with a capital stands right before token `i`."""
        return self.capital(i - 1) and self.texts[i - 1].isalpha()

    def text(self, i: int, j: int) -> str:
        """The words of tokens `i` to `j` as written, runs of blanks as one."""
        if j <= i:
            return ""
        start = self.sentence.start
        return " ".join(self.sentence.text[self.tokens[i].start - start : self.tokens[j - 1].end - start].split())

    def folded(self, i: int, j: int) -> str:
        """The words of tokens `i` to `j` folded, runs of blanks as one."""
        start = self.sentence.start
        words = self.folded_text[self.tokens[i].start - start : self.tokens[j - 1].end - start]
        return " ".join(words.split()) if "  " in words or "\n" in words else words

    def mention(self, i: int, j: int, kind: Kind, rule: str, value: object = None) -> Mention:
        """A mention of tokens `i` to `j`."""
        return Mention(self.tokens[i].start, self.tokens[j - 1].end, kind, rule, value)  # type: ignore[arg-type]
