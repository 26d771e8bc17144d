"""Work that many do, which is a post only with its house beside a name: "ông A, |cán bộ địa chính| xã B".

The words that tell of the work stand small behind its title and before the house.
"""

from civicgraph.lexicon.places import LEVEL_WORDS
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.reader import Reader
from civicgraph.spelling import fold

_WITH_FIELD = frozenset({"cán bộ", "công chức", "nhân viên"})
"""Work told by its field: "cán bộ |địa chính| xã A", "nhân viên |bảo vệ| Bệnh viện B"."""
_OF_UNITS = frozenset({"cán bộ", "công chức"})
"""Who works for a commune works for its committee."""
_LONGEST_FIELD = 9
_JOINS = {"-", "–", "và", "&", "/"}
_NO_FIELD = {"của", "thuộc", "tại", "ở", "đã", "đang", "sẽ", "bị", "được", "là", "có", "không", "trong", "cho", "cấp"}
_OPENS = {",", "-", "–", "(", ";"}
_LINKS = {"là", "làm", "nguyên", "cựu"}
_NOW = {"hiện", "đang", "từng", "nguyên", "vốn", "nay", ",", "-", "–", "("}


def field_end(reader: Reader, start: int, end: int) -> int:
    """Where the words that tell of the work end, behind which its house begins; `end` where none do."""
    if " ".join(reader.folds[start:end]) not in _WITH_FIELD:
        return end
    for k in range(end, min(end + _LONGEST_FIELD, reader.size)):
        if _begins_house(reader, k):
            return k
        joins = reader.word(k) in _JOINS and k > end
        if not joins and (not reader.texts[k].isalpha() or reader.word(k) in _NO_FIELD or reader.has(k, "cue")):
            return end
    return end


def _begins_house(reader: Reader, k: int) -> bool:
    if reader.capital(k):
        return reader.has(k, "head", "body") or reader.acronym(k)
    known = reader.longest(k, "head")
    if known is not None and known[0] > k + 1:  # "nhân viên bảo vệ |bệnh viện A|"; no Vụ in "cán bộ nghiệp |vụ|"
        return True
    return reader.word(k) in LEVEL_WORDS and reader.has(k, "place_head")


def is_bare_work(title: str) -> bool:
    """Whether work of many fields is told without its own: "cán bộ" of a house says only that somebody works there."""
    return fold(title) in _WITH_FIELD


def is_of_unit(reader: Reader, start: int, end: int) -> bool:
    """Whether a place told behind the work stands for its committee: "cán bộ |xã A|"."""
    return " ".join(reader.folds[start : start + 2]) in _OF_UNITS and end > start


def is_beside_name(reader: Reader, first: int, stop: int) -> bool:
    """Whether a name stands right before or behind work told from token `first` up to `stop`.

    "ông A, |chuyên viên Phòng Nội vụ|", "ông A hiện là |nhân viên Công ty B|", "|giáo viên Trường C| Lê Thị D".
    """
    if surname_run(reader, stop) > stop:
        return True
    k = first - 1
    if reader.word(k) in _LINKS:
        k -= 1
        while reader.word(k) in _NOW and not reader.capital(k):
            k -= 1
        return reader.capital(k) and not reader.acronym(k)
    return reader.word(k) in _OPENS and reader.capital(k - 1)
