"""Where the name of a body ends and that of who holds a post in it begins: "Giám đốc Vườn quốc gia Hoa Lư |Lê Văn A|".

A house may be called by a person's name, so that the one is told from the other by what stands between it and the head,
and by what stands behind.
"""

from dataclasses import replace

from civicgraph.model import BodyName, Mention
from civicgraph.recognise.found import Found
from civicgraph.recognise.name_ends import cue_words
from civicgraph.recognise.people import is_behind_name, is_foreign, surname_run
from civicgraph.recognise.reader import Reader

FULL = 3
"""So many syllables behind a head are a person's name."""
NAMESAKES = frozenset(
    {"hồ chí minh", "nguyễn tri phương", "phạm ngọc thạch", "lê văn thịnh", "nguyễn đình chiểu", "nguyễn ái quốc"}
)
"""Whom houses are named after: "Giám đốc |Bệnh viện Nguyễn Tri Phương|"."""
_TIED = 2
"""The syllables before the hyphen of a Korean name: "|Cho Hyun|-joon"."""


def is_holders_run(reader: Reader, start: int, end: int) -> bool:
    """Whether a run of name syllables is all a holder's, and does not begin with the house's: "|Bạch Mai| Lê Văn A"."""
    behind = start + _TIED
    return end - start < FULL + _TIED or surname_run(reader, behind) != end


def names_no_one(reader: Reader, k: int) -> bool:
    """Whether what stands large behind the post of one told before is no name: it tells of what the post is."""
    large = reader.capital(k) and not (reader.has(k, "rank", "honorific", "title") or reader.numbered(k + 1))
    return large and not surname_run(reader, k) and not (is_foreign(reader, k) or is_foreign(reader, k + 1))


def is_holders(reader: Reader, start: int) -> bool:
    """Whether a whole name begins that is all a holder's: "Hạt Kiểm lâm |Lê Văn Tám|"."""
    end = surname_run(reader, start)
    return end - start >= FULL and is_holders_run(reader, start, end)


def without_holder(reader: Reader, title: int, stop: int, body: Mention) -> Found | None:
    """The body whose name, up to token `stop`, ran on over its holder's, where his begins; None where it did not.

    "Tập đoàn Hoa Mai |Cho Hyun|-joon", "Đại học Kinh tế Quốc dân |Lê Quốc Minh|"; the title begins at token `title`.
    """
    name = body.value
    if not isinstance(name, BodyName) or name.parent or name.place or reader.tokens[stop - 1].end != body.end:
        return None
    first = next((k for k in range(title, stop) if reader.tokens[k].start == body.start), stop)
    begin = _holder_before_hyphen(reader, first, stop) or _whole_name(reader, first, title, stop, name)
    begin = begin or _foreign_holder(reader, first, title, stop)
    told = reader.text(begin, stop)
    if not begin or not name.name.endswith(f" {told}"):
        return None
    own = replace(name, name=name.name.removesuffix(f" {told}"))
    return begin, replace(body, end=reader.tokens[begin - 1].end, value=own)


def _holder_before_hyphen(reader: Reader, first: int, stop: int) -> int:
    tied = reader.word(stop) == "-" and reader.adjacent(stop) and reader.adjacent(stop + 1)
    begin = stop - _TIED
    if not tied or begin <= first or not reader.texts[stop + 1].islower():
        return 0
    return begin if all(reader.capital(k) and not reader.acronym(k) for k in range(begin, stop)) else 0


def _foreign_holder(reader: Reader, first: int, title: int, stop: int) -> int:
    """Where a name of two foreign words ends a house's with a word of its own: "Tập đoàn Hoa Mai |Hyodo Masayuki|"."""
    head = reader.longest(first, "head")
    begin = stop - _TIED
    if head is None or begin <= head[0] or _is_told_beside(reader, title, stop):
        return 0
    trades = cue_words("house-name") | cue_words("trade-abroad")
    if any(reader.word(k) in trades or not is_foreign(reader, k) for k in range(begin, stop)):
        return 0
    return begin if reader.capital(begin - 1) else 0


def _is_told_beside(reader: Reader, title: int, stop: int) -> bool:
    """Whether the holder of a post is named elsewhere than inside the name of its body."""
    beside = stop + 1 if reader.word(stop) == "," else stop
    named = is_behind_name(reader, title) or reader.has(beside, "honorific", "rank")
    return named or surname_run(reader, stop) > 0 or is_foreign(reader, stop)


def _whole_name(reader: Reader, first: int, title: int, stop: int, name: BodyName) -> int:
    """Where a whole name ends a house's that has words of its own before it, nobody being told beside; 0 elsewhere."""
    if _is_told_beside(reader, title, stop):
        return 0
    if name.kind == "company" and name.head not in _OF_PLACES:
        return 0
    if name.kind == "school" and "Đại học" not in name.name:
        return 0  # "Trường Trung cấp Kinh tế - Kỹ thuật Nguyễn Hữu Cảnh": lower schools are named after people
    head = reader.longest(first, "head")
    at = head[0] if head else first + 1
    own = _OWN - 1 if name.kind == "school" and "Đại học" in name.name else _OWN
    for k in range(at, stop - FULL + 1):
        if surname_run(reader, k) == stop and sum(reader.capital(n) for n in range(at, k)) >= own:
            return 0 if " ".join(reader.folds[k:stop]) in NAMESAKES else k
    return 0


_OWN = 2
"""So many words with a capital, of its own, has a house before its holder's name; a university one."""
_OF_PLACES = frozenset({"Hợp tác xã", "Nhà máy"})
"""Houses that a place names rather than a person."""
