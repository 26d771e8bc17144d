"""Personal names: a Vietnamese name begins with a surname of the lexicon; others need a title, rank or honorific before them."""

from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.model import Kind, Mention, PersonName
from civicgraph.recognise.reader import Reader
from civicgraph.spelling import fold

MAX_SYLLABLES = 5
_BREAKS = ("title", "rank", "head", "body")


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in load_table("surnames"))


def is_surname(folded: str) -> bool:
    """Whether the folded syllable is a surname of the lexicon."""
    return folded in _surnames()


def _syllable(reader: Reader, k: int) -> bool:
    text = reader.texts[k]
    return (
        text[0].isupper()
        and text.replace("'", "").replace("’", "").isalpha()
        and not (len(text) > 1 and text.isupper())
    )


def _run_end(reader: Reader, i: int, limit: int = MAX_SYLLABLES) -> int:
    """Where the run of name syllables from token `i` ends: at a small word, a mark, or the beginning of a title or body."""
    j = i
    while j < reader.size and j - i < limit and _syllable(reader, j):
        if j > i and _breaks(reader, j):
            break
        if j > i and not reader.adjacent(j) and reader.tokens[j].start - reader.tokens[j - 1].end > 1:
            break
        j += 1
    return j


def _breaks(reader: Reader, j: int) -> bool:
    """Whether a title, rank or body of more than one syllable begins at token `j`: "Nguyễn Văn Hòa | Phó Chủ tịch"."""
    for table in _BREAKS:
        for end, entry in reader.hits(j, table):
            if end - j >= 2 or (table == "rank" and entry.kind == "rank"):
                return True
    return (
        reader.folds[j] in {"phó", "nguyên", "tại", "theo", "ảnh", "thay", "phát", "ông", "bà", "trưởng"}
        and j + 1 < reader.size
        and not _syllable(reader, j + 1)
    )


def surname_run(reader: Reader, i: int) -> int:
    """The end of a Vietnamese full name at token `i`, 0 where none begins there.

    A name has two syllables or more and begins with a surname; the syllable after it must not make a small-written
    word with the first ("Lý luận").
    """
    if i >= reader.size or not _syllable(reader, i) or not is_surname(reader.folds[i]):
        return 0
    end = _run_end(reader, i)
    if end - i < 2:
        return 0
    # "Trần Đại Quang bắt đầu": the run ends at a small word by itself; a last syllable that begins the next
    # sentence's small-written word ("Bùi Văn Thạch Về phía") is not part of the name.
    if end - i >= 3 and end < reader.size and reader.texts[end].islower() and reader.folds[end - 1] in _OPENING:
        end -= 1
    return end


_OPENING = {
    "về",
    "tại",
    "theo",
    "đây",
    "trong",
    "ngoài",
    "sau",
    "cùng",
    "với",
    "phát",
    "các",
    "những",
    "nhiều",
    "hiện",
    "trước",
    "ngày",
    "sáng",
    "chiều",
}


def find_person(reader: Reader, i: int, *, introduced: bool) -> tuple[int, Mention] | None:
    """The person named at token `i` and the token where the name ends.

    `introduced` says that a title, rank or honorific stands before it: then a foreign name, or a single given name,
    is read too.
    """
    if end := surname_run(reader, i):
        return end, reader.mention(i, end, Kind.PERSON, "surname-and-given", PersonName(reader.text(i, end)))
    if not introduced or not reader.capital(i) or not _syllable(reader, i):
        return None
    end = _run_end(reader, i, 4)
    if end == i:
        return None
    # Hyphens and initials belong to foreign names: "Kim Jong-un", "John F. Kerry".
    while end + 1 < reader.size and (
        (
            reader.texts[end] == "-"
            and reader.adjacent(end)
            and reader.adjacent(end + 1)
            and reader.texts[end + 1].isalpha()
        )
        or (reader.texts[end] == "." and len(reader.texts[end - 1]) == 1 and reader.capital(end + 1))
    ):
        end = _run_end(reader, end + 2, 3) if _syllable(reader, end + 1) else end + 2
    if end - i == 1:
        return end, reader.mention(
            i, end, Kind.PERSON, "given-after-honorific", PersonName(reader.text(i, end), short=True)
        )
    return end, reader.mention(i, end, Kind.PERSON, "name-after-title", PersonName(reader.text(i, end)))
