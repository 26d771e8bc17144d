"""Every word list of the recogniser behind one tree of tokens: which entries begin at which token of a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from civicgraph.lexicon.tables import load_table
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


@dataclass(slots=True)
class _Branch:
    """What tokens lead to: the forms that end with the last of them, spaced so or otherwise, and the next tokens."""

    forms: tuple[tuple[str, tuple[Entry, ...]], ...] = ()
    onward: dict[str, "_Branch"] | None = None

    def grow(self, token: str) -> "_Branch":
        """The branch that the token leads to."""
        if self.onward is None:
            self.onward = {}
        return self.onward.setdefault(token, _Branch())


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


@cache
def _tree() -> dict[str, _Branch]:
    grouped: dict[str, list[Entry]] = {}
    for form, entry in _entries():
        entries = grouped.setdefault(form, [])
        if entry not in entries:
            entries.append(entry)
    root = _Branch()
    for form, entries in grouped.items():
        branch = root
        for token in TOKEN.split(form)[1::2]:
            branch = branch.grow(token)
        branch.forms += ((form, tuple(entries)),)  # "gd&đt" and "gd & đt"
    return root.onward or {}


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


def find_words(
    folded: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int], base: int = 0
) -> Iterator[tuple[int, list[tuple[int, tuple[Entry, ...]]]]]:
    """Each token at which entries begin that stand there as whole words, with where they end, the longest first.

    `words` are the tokens of the folded text, `starts` and `ends` their offsets, of which `base` is the text's own.

    >>> found = dict(find_words("ubnd tỉnh", ["ubnd", "tỉnh"], [0, 5], [4, 9]))
    >>> [(end, entry.full) for end, entries in found[0] for entry in entries]
    [(1, 'Ủy ban nhân dân')]
    """
    tree, size = _tree(), len(words)
    for i, word in enumerate(words):
        branch = tree.get(word)
        if branch is None:
            continue
        found: list[tuple[int, tuple[Entry, ...]]] = []
        start, j = starts[i] - base, i + 1
        while branch is not None:
            for form, entries in branch.forms:
                end = ends[j - 1] - base
                if end - start == len(form) and folded.startswith(form, start) and _is_whole(folded, start, end):
                    found.append((j, entries))
            branch = branch.onward.get(words[j]) if branch.onward and j < size else None
            j += 1
        if found:
            found.reverse()
            yield i, found


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether neither end lies between a letter and a digit: no "ql" in "ql1a"."""
    if start and folded[start - 1] != " " and folded[start - 1].isalnum() and folded[start].isalnum():
        return False
    return not (end < len(folded) and folded[end] != " " and folded[end].isalnum() and folded[end - 1].isalnum())
