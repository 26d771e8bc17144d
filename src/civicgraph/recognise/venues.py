"""Halls, grounds and cemeteries told by the unit whose they are: "Nhà văn hóa thôn Đông"."""

from civicgraph.model import Kind, Mention, PlaceName
from civicgraph.recognise.places import find_place, find_village
from civicgraph.recognise.reader import Reader

_HEADS = {
    ("nhà", "văn", "hóa"), ("nhà", "văn", "hóa", "cộng", "đồng"), ("nhà", "sinh", "hoạt", "cộng", "đồng"),
    ("nhà", "rông"), ("sân", "vận", "động"), ("nhà", "thi", "đấu"), ("nhà", "thiếu", "nhi"), ("quảng", "trường"),
    ("hội", "trường"), ("nhà", "khách"), ("trung", "tâm", "hội", "nghị"), ("nghĩa", "trang", "liệt", "sĩ"),
    ("nghĩa", "trang", "liệt", "sỹ"), ("đền", "thờ", "liệt", "sĩ"), ("đền", "thờ", "liệt", "sỹ"), ("bảo", "tàng"),
    ("trụ", "sở", "tiếp", "công", "dân"), ("trung", "tâm", "văn", "hóa"), ("hội", "trường", "lớn"),
}  # fmt: skip
FIRST_WORDS = frozenset(head[0] for head in _HEADS)
"""With one of these a venue's name begins."""
_LONGEST_HEAD = 5
_SHORTEST_HEAD = 2
_WHERE = {"tại", "ở", "đến", "tới", "về", "trong", "vào"}
_LEVELS = (["tỉnh"], ["thành", "phố"], ["huyện"], ["thị", "xã"], ["quận"], ["xã"], ["phường"], ["thị", "trấn"])
_UNITS = {"village", "commune", "district", "city", "province"}


def find_venue(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The venue that begins at token `i`, behind a word of place or with a capital, with the unit it is named by.

    Of a bare level only where it is written as a name: "tại |Nghĩa trang| liệt sĩ tỉnh".
    """
    if reader.folds[i] not in FIRST_WORDS:
        return None
    where = reader.word(i - 1) in _WHERE
    if not where and not (reader.capital(i) and reader.word(i) != "trung"):
        return None
    head = next(
        (n for n in range(_LONGEST_HEAD, _SHORTEST_HEAD - 1, -1) if tuple(reader.folds[i : i + n]) in _HEADS), 0
    )
    end = _unit_end(reader, i + head) if head else 0
    if not end and head and reader.capital(i) and where:
        end = _level_end(reader, i + head)
    if not end:
        return None
    name = reader.text(i, end)
    return end, reader.mention(i, end, Kind.PLACE, "venue-of-unit", PlaceName(name, "site", name))


def _unit_end(reader: Reader, k: int) -> int:
    """Where the unit that begins right there ends: "thôn Đông", "khu phố 3", "huyện Hoa Lư"; 0 for none."""
    unit = find_village(reader, k) or find_place(reader, k)
    if unit is None or reader.capital(k) or not isinstance(unit[1].value, PlaceName):
        return 0
    return unit[0] if unit[1].value.level in _UNITS and unit[1].rule != "gazetteer-name" else 0


def _level_end(reader: Reader, k: int) -> int:
    """Where a bare level word ends that no name follows; 0 for none."""
    for words in _LEVELS:
        end = k + len(words)
        if reader.texts[k:end] == words and not reader.capital(end) and reader.word(end) not in _NO_LEVEL:
            return end
    return 0


_NO_LEVEL = {"ủy", "đoàn", "đội", "có", "của"}
"""Behind a level word these make another of it: "nhà khách |tỉnh| ủy"."""
