"""Posts that a country or another place tells: "Đại sứ |Trung Quốc tại Việt Nam|", "Tỉnh trưởng |tỉnh Phúc Kiến|"."""

from dataclasses import replace

from civicgraph.model import BodyName, Mention, PlaceName, PostName
from civicgraph.recognise.bodies import find_body
from civicgraph.recognise.found import DASHES
from civicgraph.recognise.people import is_behind_name, surname_run
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader


def read_of_country(reader: Reader, k: int, post: PostName) -> tuple[int, PostName]:
    """ "Đại sứ Trung Quốc tại Việt Nam", "Tỉnh trưởng tỉnh Phúc Kiến": a place, no body."""
    if "nghị s" in post.title.lower() and reader.folds[k : k + 2] in _PARTIES and reader.capital(k):
        k += 2  # "Thượng nghị sĩ |Cộng hòa| John Smith"
    if body := _mission(reader, k, post.title):
        return body[0], replace(post, body=body[1])
    place = find_place(reader, k)
    if place is None and reader.word(k - 1) in _HAMLETS:
        if surname_run(reader, k) - k >= _FULL:
            return k, post  # "Trưởng thôn |Lê Văn Tám|"
        if reader.numbered(k) and (surname_run(reader, k + 1) - k > _FULL or reader.word(k + 1) in _BEHIND_NUMBER):
            return k + 1, post  # "Trưởng khu phố |3| Lê Văn Tám"
        if hamlet := find_place(reader, k - 1):
            return hamlet[0], replace(post, place=hamlet[1])  # "Trưởng |thôn Đông|"
        return _hamlet_end(reader, k, k - len(post.title.split())), post
    if place is None:
        union = find_body(reader, k) if reader.acronym(k) else None  # "Đại sứ |EU| Julien Guerrier"
        sends = union is not None and isinstance(union[1].value, BodyName) and union[1].value.kind == "international"
        return (union[0], post) if union is not None and sends and reader.capital(union[0]) else (k, post)
    end, first = place
    if reader.word(end) == "tại":
        at = find_place(reader, end + 1)
        end = at[0] if at else _unknown_seat_end(reader, end)
    return _behind_land(reader, end), replace(post, place=first)


def _hamlet_end(reader: Reader, k: int, title: int) -> int:
    """Where a village's name that no list knows ends: before its head's or behind his: "ông A, Trưởng bản |Nà Lốc|"."""
    end = k
    while reader.capital(end) and reader.texts[end].isalpha() and end - k < _FULL:
        if end > k and surname_run(reader, end) - end >= _FULL:
            return end
        end += 1
    told = is_behind_name(reader, title) or reader.word(title - 1) in {"là", "làm", "("} or reader.word(end) == ","
    return end if told else k


def _unknown_seat_end(reader: Reader, end: int) -> int:
    """Where "tại" and a town abroad that no list knows end, a full name behind: "|tại Luông Pha-băng| Kiều Thị Hà"."""
    for k in range(end + 2, min(end + 2 + _LONGEST_SEAT, reader.size)):
        if surname_run(reader, k) - k >= _FULL:
            return k
        if not (reader.capital(k) or reader.word(k) in DASHES or reader.word(k - 1) in DASHES):
            break
    return end


_LONGEST_SEAT = 5
"""So many tokens at most has such a town's name."""


def _behind_land(reader: Reader, end: int) -> int:
    """Where a post ends behind the country of its place, if a name follows: "Tỉnh trưởng tỉnh A |(Lào)| B"."""
    land = find_place(reader, end + 1) if reader.word(end) == "(" else None
    if land is None or reader.word(land[0]) != ")" or not isinstance(land[1].value, PlaceName):
        return end
    return land[0] + 1 if land[1].value.level == "country" and reader.capital(land[0] + 1) else end


def _mission(reader: Reader, k: int, title: str) -> tuple[int, Mention] | None:
    """The ministry or embassy of who serves a country: "Quốc vụ khanh |Bộ Quốc phòng|", "Tham tán |Đại sứ quán|".

    Also the news agency whose office abroad somebody heads: "Trưởng Cơ quan đại diện |TTXVN| tại Lào".
    """
    body = find_body(reader, k) if reader.capital(k) else None
    name = body[1].value if body else None
    if not isinstance(name, BodyName):
        return None
    heads_office = name.kind == "press" and title.lower().startswith("trưởng")
    return body if heads_office or name.kind in {"ministry", "embassy"} else None


_PARTIES = (["cộng", "hòa"], ["dân", "chủ"])
_FULL = 3
"""So many syllables has a full name that cannot be a town's."""
_BEHIND_NUMBER = {",", "(", ";"}
_HAMLETS = {"thôn", "ấp", "bản", "xóm", "buôn", "phố"}
