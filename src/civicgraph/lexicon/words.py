"""Every word list of the recogniser behind one automaton: which entries begin at which token of a sentence.

The automaton works in overlapping mode on tokens with marks between them, so that no match begins or ends inside one:
leftmost-longest matching would lose "Sở Y tế" under a longer match that breaks off.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import compress, count
from operator import eq

import ahocorasick

from civicgraph.lexicon.tables import Row, load_table
from civicgraph.spelling import TOKEN, fold

CENTRAL = ("trung ương", "t.ư", "tư", "tw", "t.w", "t.ư.", "t.w.", "t.ư ")
"""How the genre writes "Trung ương" inside a body's name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a word list: the list it stands in, its full form and what the list says of it."""

    table: str
    form: str
    full: str
    kind: str = ""
    way: str = ""
    short: bool = field(init=False)
    """Whether the form is an abbreviation, which is written in capitals."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "short", self.form.isupper())


def _central_forms(form: str) -> list[str]:
    """The form and, where it says "Trung ương", the same with each abbreviation of it."""
    folded = fold(form)
    if "trung ương" not in folded:
        return [folded]
    return [folded, *(folded.replace("trung ương", short) for short in CENTRAL[1:6])]


def _committee_forms(forms: list[str]) -> list[str]:
    """The forms and, where one says "ủy ban", the same with UB."""
    return [*forms, *(f.replace("ủy ban", "ub") for f in forms if f.startswith("ủy ban "))]


def _joined(field: str) -> list[str]:
    """A field's other spellings: "văn hóa - thể thao và du lịch", "kế hoạch đầu tư"."""
    lists = [field.replace(", ", comma) for comma in (", ", " - ", " ")]
    return list(dict.fromkeys(form.replace(" và ", joint) for form in lists for joint in (" và ", " & ", " - ", " ")))


def _entries() -> list[tuple[str, Entry]]:
    out: list[tuple[str, Entry]] = []

    def add(forms: list[str], entry: Entry) -> None:
        out.extend((form, entry) for form in forms)

    for row in load_table("bodies"):
        entry = Entry("body", row["form"], row["full"], row["kind"], row["parent"])
        add(_committee_forms(_central_forms(row["form"])), entry)
    for row in load_table("body_heads"):
        add([fold(row["form"])], Entry("head", row["form"], row["full"], row["kind"], row["way"]))
    told = {fold(row["form"]) for row in load_table("domains")}
    for row in load_table("domains"):
        folded = fold(row["form"])  # "Văn hóa, Thể thao & Du lịch"
        add(
            [folded, *(other for other in _joined(folded) if other not in told)],
            Entry("domain", row["form"], row["full"]),
        )
    for row in load_table("titles"):
        forms = [fold(row["form"])]
        if row["way"] == "work":
            add(forms, Entry("work", row["form"], row["full"], row["head"], row["way"]))
            continue
        if not forms[0].startswith(("phó", "quyền")):
            add(
                [f"quyền {forms[0]}", f"q. {forms[0]}"],
                Entry("title", row["form"], "", row["head"], row["way"]),
            )
        add(forms, Entry("title", row["form"], row["full"], row["head"], row["way"]))
    for row in load_table("ranks"):
        add([fold(row["form"])], Entry("rank", row["form"], row["full"], row["kind"]))
    for row in load_table("honorifics"):
        add([fold(row["form"])], Entry("honorific", row["form"], row["form"], row["number"]))
    for row in load_table("triggers", key=2):
        add([fold(row["form"])], Entry("cue", row["form"], row["form"], row["class"]))
    for row in load_table("place_heads"):
        add([fold(row["form"])], Entry("place_head", row["form"], row["full"], row["level"], row["case"]))
    for row in load_table("document_heads"):
        add([fold(row["head"])], Entry("document", row["head"], row["head"]))
    for row in load_table("programme_heads"):
        add([fold(row["head"])], Entry("programme", row["head"], row["head"]))
    for row in load_table("programmes"):
        if "-" in row.parts("head"):
            add([fold(row["name"])], Entry("programme", row["name"], row["name"]))
    for row in load_table("number_words"):
        add([fold(row["word"])], Entry("number", row["word"], row["word"]))
    return out


_MARK = "\x1f"
"""Stands between tokens, and in none."""


@cache
def _automaton() -> ahocorasick.Automaton:
    """The tokens of each form between marks, with their number and the forms that have them: "gd&đt" and "gd & đt"."""
    grouped: dict[str, list[Entry]] = {}
    for form, entry in _entries():
        entries = grouped.setdefault(form, [])
        if entry not in entries:
            entries.append(entry)
    by_tokens: dict[tuple[str, ...], list[tuple[str, tuple[Entry, ...]]]] = {}
    for form, entries in grouped.items():
        by_tokens.setdefault(tuple(TOKEN.split(form)[1::2]), []).append((form, tuple(entries)))
    automaton = ahocorasick.Automaton()
    for tokens in sorted(by_tokens):
        automaton.add_word(_between_marks(tokens), (len(tokens), tuple(by_tokens[tokens])))
    automaton.make_automaton()
    return automaton


def _between_marks(tokens: Sequence[str]) -> str:
    return f"{_MARK}{_MARK.join(tokens)}{_MARK}"


@cache
def _parents() -> dict[str, str]:
    parents: dict[str, str] = {}
    for row in load_table("bodies"):
        if row["parent"]:
            parents.setdefault(row["full"], row["parent"])
    return parents


def parent_of(full: str) -> str | None:
    """The body that one of the lexicon, by its full name, is part of.

    >>> parent_of("Văn phòng Quốc hội")
    'Quốc hội'
    """
    return _parents().get(full)


@cache
def word_set(table: str, **where: str) -> frozenset[str]:
    """The folded first cells of a table, or of those rows whose cells are as told: a plain list of words.

    >>> "theo" in word_set("openers"), "cán bộ" in word_set("field_words", place="first")
    (True, False)
    """
    rows = _rows(table, 1 + len(where)) if where else load_table(table)
    wanted = [row for row in rows if all(row[column] == cell for column, cell in where.items())]
    return frozenset(fold(next(iter(row.cells.values()))) for row in wanted)


@cache
def _rows(table: str, key: int) -> Sequence[Row]:
    """A table of which many lists are made, read once."""
    return load_table(table, key=key)


def find_words(
    folded: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int], base: int = 0
) -> dict[int, list[tuple[int, tuple[Entry, ...]]]]:
    """Each token at which entries begin that stand there as whole words, with where they end, the longest first.

    `words` are the tokens of the folded text, `starts` and `ends` their offsets, of which `base` is the text's own.

    >>> found = find_words("ubnd tỉnh", ["ubnd", "tỉnh"], [0, 5], [4, 9])
    >>> [(end, entry.full) for end, entries in found[0] for entry in entries]
    [(1, 'Ủy ban nhân dân')]
    """
    marked = _between_marks(words)
    tied = set(compress(count(1), map(eq, starts[1:], ends)))  # tokens that no blank parts from the one before
    j = counted = 0  # tokens up to a match's end: the marks before its last one
    hits: dict[int, list[tuple[int, tuple[Entry, ...]]]] = {}
    for last, (tokens, forms) in _automaton().iter(marked):
        j += marked.count(_MARK, counted, last)
        counted = last
        i = j - tokens
        start, end = starts[i] - base, ends[j - 1] - base
        size = end - start
        for form, entries in forms:
            if size == len(form) and folded.startswith(form, start):
                if (i in tied or j in tied) and not _is_whole(folded, start, end):
                    continue
                if i in hits:
                    hits[i].append((j, entries))
                else:
                    hits[i] = [(j, entries)]
    return {i: hits[i][::-1] for i in sorted(hits)}


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether neither end lies between a letter and a digit: no "ql" in "ql1a"."""
    if start and folded[start - 1] != " " and folded[start - 1].isalnum() and folded[start].isalnum():
        return False
    return not (end < len(folded) and folded[end] != " " and folded[end].isalnum() and folded[end - 1].isalnum())
