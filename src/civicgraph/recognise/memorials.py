"""Memorials of the fallen by their full names: "Đài tưởng niệm các Anh hùng liệt sĩ tỉnh Hà Nam"."""

from civicgraph.model import Kind, Mention, PlaceName
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader

_HEADS = {
    ("đài", "tưởng", "niệm"), ("nhà", "tưởng", "niệm"), ("khu", "tưởng", "niệm"), ("đền", "tưởng", "niệm"),
    ("nhà", "bia", "tưởng", "niệm"), ("nhà", "bia", "ghi", "danh"), ("đài", "tưởng", "nhớ"), ("đền", "thờ"),
    ("tượng", "đài"), ("nhà", "bia"), ("nghĩa", "trang"),
}  # fmt: skip
_OF_HEADS = frozenset(head[0] for head in _HEADS)
FIRST_WORDS = _OF_HEADS | {"lăng"}
"""With one of these a memorial's name begins."""
_LONGEST_HEAD = 4
_FALLEN = ({"sĩ", "sỹ"}, "liệt")
_HONOUR = {"các", "anh", "hùng", ","}


def find_memorial(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The memorial of the fallen that begins at token `i`, with the place whose it is.

    Without one it is a name only where it is written as one: "tại Đài tưởng niệm các |Anh hùng| liệt sĩ".
    """
    if reader.folds[i] == "lăng":
        return _mausoleum(reader, i)
    if reader.folds[i] not in _OF_HEADS:
        return None
    head = next((n for n in range(_LONGEST_HEAD, 1, -1) if tuple(reader.folds[i : i + n]) in _HEADS), 0)
    if not head:
        return None
    k = i + head
    while reader.word(k) in _HONOUR:
        k += 1
    if reader.word(k) != _FALLEN[1] or reader.word(k + 1) not in _FALLEN[0]:
        return None
    proud = any(reader.capital(n) and reader.word(n) == "anh" for n in range(i + head, k))
    k += 2
    if reader.folds[k : k + 2] == ["quốc", "gia"]:
        k += 2
    end = _place_end(reader, k)
    if end == k and not (proud and reader.capital(i)):
        return None
    full = reader.text(i, end)
    return end, reader.mention(i, end, Kind.PLACE, "memorial-of-the-fallen", PlaceName(full, "site", full))


def _mausoleum(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The President's, told by its one word: "đã đặt vòng hoa và vào |Lăng| viếng Chủ tịch Hồ Chí Minh"."""
    entered = reader.capital(i) and reader.word(i - 1) in {"vào", "trong"} and reader.word(i + 1) in _PAYING
    if not entered:
        return None
    return i + 1, reader.mention(i, i + 1, Kind.PLACE, "memorial-of-the-fallen", PlaceName(_OF_HO, "site", _OF_HO))


_PAYING = {"viếng", "dâng", "đặt", "thắp"}
_OF_HO = "Lăng Chủ tịch Hồ Chí Minh"


def _place_end(reader: Reader, k: int) -> int:
    """Where the place ends that a memorial is named by: "tỉnh Hà Nam", "Trường Sơn", "Đường 9"."""
    if place := find_place(reader, k):
        return place[0]
    if reader.word(k) == "đường" and reader.capital(k) and reader.numbered(k + 1):
        return k + 2
    end = k
    while (
        end - k < _SYLLABLES and reader.capital(end) and reader.texts[end].isalpha() and not _opens_other(reader, end)
    ):
        end += 1
    return end


_SYLLABLES = 4


def _opens_other(reader: Reader, k: int) -> bool:
    return reader.has(k, "title", "rank", "head", "body", "honorific")
