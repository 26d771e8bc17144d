"""Bodies whose whole name the lexicon holds, with what such a name may go on with."""

from dataclasses import replace

from civicgraph.lexicon.words import Entry
from civicgraph.model import BodyName, Kind
from civicgraph.recognise.found import VIETNAM, Found, body_found, read_area
from civicgraph.recognise.places import find_gazetteer
from civicgraph.recognise.reader import Reader

_UNMISTAKABLE = 5
"""A whole name of so many syllables is one though its first is written small."""
_FEW = 3
"""A house known by its own name alone is called by so many syllables at most."""
_USED = {
    "khoản",
    "mạng",
    "hội",
    "trang",
    "trên",
    "qua",
    "dụng",
    "xe",
    "tải",
    "taxi",
    "theo",
    "nguồn",
    "ảnh",
    "máy",
    "cá",
    "bằng",
}


def find_whole(reader: Reader, i: int, *, lower: bool = False) -> Found | None:
    """A whole name of the lexicon, with what its name goes on with; `lower` lets a small head begin it."""
    if not (entry := reader.longest(i, "body")):
        return None
    end, known = entry
    opened = reader.capital(i) or (lower and reader.capital(i + 1))  # "Trưởng |ban Chính sách, chiến lược Trung ương|"
    if not opened and (end - i < _UNMISTAKABLE or not reader.capital(end - 1)):
        return None  # but "Chủ tịch |ủy ban trung ương MTTQ Việt Nam|"
    if known.full == "Nhà nước" or _is_used(reader, i, end, known):
        return None
    name = BodyName(head=known.full, name=known.full, kind=known.kind, whole=True)
    # "Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc": a foreign party's own body.
    if known.full == "Ban Chấp hành Trung ương Đảng" and reader.folds[end : end + 2] == ["cộng", "sản"]:
        country = find_gazetteer(reader, end + 2, bare=True)
        if country and country[1] != "Việt Nam":
            party = f"Đảng Cộng sản {country[1]}"
            parent = reader.mention(
                end - 1,
                country[0],
                Kind.ORGANIZATION,
                "party-of-country",
                BodyName("Đảng Cộng sản", party, "party", whole=True),
            )
            own = BodyName(
                "Ban Chấp hành Trung ương", f"Ban Chấp hành Trung ương {party}", "party", parent=parent, whole=True
            )
            return body_found(reader, i, country[0], "body-and-parent", own)
        end = country[0] if country else end
    if known.full in _PARTY_ORGANS and (land := _foreign_land(reader, end)):  # "Bộ Chính trị |Lào|"
        foreign = replace(name, name=f"{known.full} {land[1]}")
        return body_found(reader, i, land[0], "body-of-country", foreign)
    # "Ngân hàng Nhà nước |chi nhánh Khu vực 12|"
    if area := read_area(reader, end + 2 if reader.folds[end : end + 2] == ["chi", "nhánh"] else end):
        return body_found(reader, i, area, "body-of-area", replace(name, name=f"{known.full} {reader.text(end, area)}"))
    branched = known.kind == "company" or (known.kind == "association" and reader.acronym(i))  # "VCCI |Cần Thơ|"
    if branched and (branch := _branch(reader, end)):  # "VNPT |Ninh Bình|", "Agribank |chi nhánh Huế|"
        return body_found(reader, i, branch, "branch-of-company", replace(name, name=reader.text(i, branch)))
    if known.full.endswith("Trung ương") and reader.texts[end : end + 1] == ["Đảng"] and reader.word(end + 1) != "cộng":
        end += 1  # "Ban Tổ chức Trung ương Đảng"
    return body_found(reader, i, end, "body-by-name", name)


_PARTY_ORGANS = {"Bộ Chính trị", "Quân ủy Trung ương", "Ban Đối ngoại Trung ương", "Ban Tổ chức Trung ương"}
"""Organs that other countries' parties have by the same names."""
_OF_ONE_SYLLABLE = {"Lào"}


def _foreign_land(reader: Reader, end: int) -> tuple[int, str] | None:
    """Where another country's name ends at token `end`, and the name; a syllable that may be a person's tells none."""
    land = find_gazetteer(reader, end, bare=True)
    if land is None or land[2] != "country" or land[1] == VIETNAM:
        return None
    return (land[0], land[1]) if land[0] - end > 1 or land[1] in _OF_ONE_SYLLABLE else None


_CLOSED_BY = {"“": "”", '"': '"', "”": "”", "«": "»"}
_LONGEST_QUOTE = 10
_NAMED_IN_QUOTES = {"association", "fund", "delegation"}


def read_quoted(reader: Reader, j: int, name: BodyName) -> Found | None:
    """The club, fund or team whose own name stands in quotes at token `j`: "Câu lạc bộ |“Trái tim nhân ái”|"."""
    close = _CLOSED_BY.get(reader.word(j))
    if close is None or name.kind not in _NAMED_IN_QUOTES or name.name != name.head or not reader.capital(j + 1):
        return None
    ends = range(j + 2, min(j + _LONGEST_QUOTE, reader.size))
    end = next((k for k in ends if reader.texts[k] == close), None)
    if end is None:
        return None
    named = replace(name, name=f"{name.name} {reader.text(j, end + 1)}", whole=True)
    return body_found(reader, j, end + 1, "house-in-quotes", named)


def _branch(reader: Reader, end: int) -> int:
    """Where the name of a known company's branch ends, 0 where none is told behind the company's name."""
    told = reader.folds[end : end + 2] == ["chi", "nhánh"]
    k = end + 2 if told else end
    if told and reader.word(k) in {"tỉnh", "tp", "thành"}:
        k += 2 if reader.folds[k : k + 2] == ["thành", "phố"] or reader.folds[k : k + 2] == ["tp", "."] else 1
    found = find_gazetteer(reader, k, bare=not told)
    if found is None or (not told and found[2] not in _OF_BRANCHES):
        return 0
    return 0 if reader.word(found[0]) in {"-", "–"} and reader.capital(found[0] + 1) else found[0]


_OF_BRANCHES = {"province", "city", "region"}


def _is_used(reader: Reader, i: int, end: int, known: Entry) -> bool:
    """Whether a house known by its own name alone is only used or quoted: "tài khoản |Facebook|", "(Theo |Reuters|)".

    Or whether a longer name begins with it: "|Intel| ISEF", "ông |Toyota| Chikara".
    """
    if known.form != known.full or known.kind not in {"company", "press"} or end - i > _FEW:
        return False
    if reader.capital(end) and not reader.opens(end) and not find_gazetteer(reader, end, bare=True):
        return True
    return reader.word(i - 1) in _USED or reader.word(i - 1) in {"(", "/", "-"} or reader.word(i + 1) == "/"
