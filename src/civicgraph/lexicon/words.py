"""Every word list of the recogniser behind one automaton: which entries stand where in a text, word boundaries checked.

The automaton works in overlapping mode and boundaries are checked after: leftmost-longest matching would lose
"Sở Y tế" under a longer match that ends inside a word.
"""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import ahocorasick

from civicgraph.lexicon.tables import load_table
from civicgraph.spelling import fold

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


class Hit(NamedTuple):
    """An entry found at `text[start:end]`."""

    start: int
    end: int
    entry: Entry


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
    for row in load_table("triggers", key=0):
        add([fold(row["form"])], Entry("cue", row["form"], row["form"], row["class"]))
    for row in load_table("place_heads"):
        add([fold(row["form"])], Entry("place_head", row["form"], row["full"], row["level"], row["case"]))
    return out


@cache
def _automaton() -> ahocorasick.Automaton:
    grouped: dict[str, list[Entry]] = {}
    for form, entry in _entries():
        entries = grouped.setdefault(form, [])
        if entry not in entries:
            entries.append(entry)
    automaton = ahocorasick.Automaton()
    for form in sorted(grouped):
        automaton.add_word(form, (len(form), tuple(grouped[form])))
    automaton.make_automaton()
    return automaton


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
    rows = (
        row
        for row in load_table(table, key=1 + len(where))
        if all(row[column] == cell for column, cell in where.items())
    )
    return frozenset(fold(next(iter(row.cells.values()))) for row in rows)


def find_words(folded: str) -> list[Hit]:
    """Every entry that stands in the folded text as whole words, by start, the longest first.

    >>> [(h.entry.table, h.entry.full) for h in find_words("chủ tịch ubnd tỉnh")][:2]
    [('title', ''), ('head', 'Ủy ban nhân dân')]
    """
    hits: list[Hit] = []
    size = len(folded)
    for last, (length, entries) in _automaton().iter(folded):
        end = last + 1
        start = end - length
        if start and folded[start - 1].isalnum() and folded[start].isalnum():
            continue
        if end < size and folded[end].isalnum() and folded[last].isalnum():
            continue
        hits.extend(Hit(start, end, entry) for entry in entries)
    hits.sort(key=lambda h: (h.start, -h.end))
    return hits
