"""One sentence as the recognisers see it: tokens by index, and the lexicon entries that begin at each."""

from collections.abc import Sequence

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.words import Entry, find_words, word_set
from civicgraph.model import Kind, Mention, Sentence
from civicgraph.spelling import fold

BEFORE_TITLE = {"nguyên", "cựu", "tân"}


class Reader:
    """The tokens of a sentence with what the lexicon finds at each; positions are token indexes, spans half-open."""

    __slots__ = (
        "_begins",
        "_capitals",
        "_folded",
        "_hits",
        "depth",
        "folds",
        "found",
        "sentence",
        "size",
        "texts",
        "titled",
        "tokens",
    )

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.depth = 0
        """How many bodies, one inside the other, are being read."""
        self.found: dict[tuple[int, bool], tuple[int, str, str] | None] = {}
        """The gazetteer's names by where they were looked for: several rules ask at each token."""
        self.tokens = sentence.tokens
        self.size = len(self.tokens)
        self.folds = [t.fold for t in self.tokens]
        self.texts = [t.text for t in self.tokens]
        starts = {t.start: i for i, t in enumerate(self.tokens)}
        ends = {t.end: i + 1 for i, t in enumerate(self.tokens)}
        self.titled: set[int] = set()
        """Where titles of posts end."""
        self._hits: dict[int, dict[str, list[tuple[int, Entry]]]] = {}
        self._capitals = [text[0].isupper() for text in self.texts]
        self._begins = [
            capital or word in BEFORE_TITLE for capital, word in zip(self._capitals, self.folds, strict=True)
        ]
        self._folded = fold(sentence.text)
        for hit in find_words(self._folded):
            i, j = starts.get(sentence.start + hit.start), ends.get(sentence.start + hit.end)
            if hit.entry.form.isupper() and not sentence.text[hit.start : hit.end].isupper():
                continue  # an abbreviation is written in capitals: "CA huyện", but "ca sĩ"
            if i is not None and j is not None:
                self._hits.setdefault(i, {}).setdefault(hit.entry.table, []).append((j, hit.entry))
                if hit.entry.table != "cue":
                    self._begins[i] = True
                if hit.entry.table == "title":
                    self.titled.add(j)

    def may_begin(self, i: int) -> bool:
        """Whether a name may begin at token `i`: a capital, or an entry that is no telling word."""
        return self._begins[i]

    def hits(self, i: int, table: str) -> Sequence[tuple[int, Entry]]:
        """The entries of a table that begin at token `i`, the longest first, each with the token where it ends."""
        here = self._hits.get(i)
        return here.get(table, ()) if here else ()

    def places_of(self, table: str) -> list[int]:
        """The tokens at which an entry of a table begins, in order."""
        return [i for i, here in self._hits.items() if table in here]

    def longest(self, i: int, table: str) -> tuple[int, Entry] | None:
        """The longest entry of a table at token `i`."""
        hits = self.hits(i, table)
        return hits[0] if hits else None

    def has(self, i: int, *tables: str) -> bool:
        """Whether an entry of one of the tables begins at token `i`."""
        here = self._hits.get(i)
        return here is not None and not here.keys().isdisjoint(tables)

    def capital(self, i: int) -> bool:
        """Whether token `i` is a word that begins with a capital."""
        return 0 <= i < self.size and self._capitals[i]

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

    def word(self, i: int) -> str:
        """The folded token at `i`, "" outside the sentence."""
        return self.folds[i] if 0 <= i < self.size else ""

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
        words = self._folded[self.tokens[i].start - start : self.tokens[j - 1].end - start]
        return " ".join(words.split()) if "  " in words or "\n" in words else words

    def mention(self, i: int, j: int, kind: Kind, rule: str, value: object = None) -> Mention:
        """A mention of tokens `i` to `j`."""
        return Mention(self.tokens[i].start, self.tokens[j - 1].end, kind, rule, value)  # type: ignore[arg-type]
