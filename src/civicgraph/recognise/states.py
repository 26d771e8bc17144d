"""States told by their style, and whoever rules them: a delegation of party and state, a row that is a formula."""

from dataclasses import replace

from civicgraph.model import BodyName, PlaceName
from civicgraph.recognise.found import Found, body_found
from civicgraph.recognise.places import find_gazetteer, find_place
from civicgraph.recognise.reader import Reader

_OF_STATES = {"nước", "vương"}


def find_state(reader: Reader, j: int) -> tuple[int, str, str] | None:
    """A state told by its style behind its body: "Quốc hội |nước CHDCND Lào|", "Chính phủ |nước bạn Lào|"."""
    if reader.word(j) not in _OF_STATES:
        return None
    k = j + 2 if reader.folds[j : j + 2] in (["nước", "bạn"], ["vương", "quốc"]) else j
    if k > j:
        return find_gazetteer(reader, k, bare=True)
    found = find_place(reader, j)
    value = found[1].value if found else None
    if found is None or not isinstance(value, PlaceName) or value.level != "country":
        return None
    return found[0], value.name, "country"


def is_formula(reader: Reader, i: int, end: int) -> bool:
    """Whether a government stands in a row of whoever rules: "Đảng, Nhà nước, |Chính phủ| và nhân dân"."""
    if reader.word(i - 1) not in {",", "và"}:
        return reader.folds[end : end + 3] == ["và", "nhân", "dân"]
    before = reader.texts[max(0, i - 3) : i - 1]
    return (before[-1:] == ["Đảng"] and before != ["ương", "Đảng"]) or before == ["Nhà", "nước"]


_SENDERS = {"đảng", ",", "và", "nhà", "nước", "chính", "phủ", "quốc", "hội", "mặt", "trận"}
_LONGEST_ROW = 12


def read_party_and_state(reader: Reader, i: int, at: int, own: BodyName) -> Found | None:
    """A delegation of a country's highest bodies: "Đoàn đại biểu cấp cao |Đảng, Nhà nước và Quốc hội Lào|"."""
    if reader.word(at) != "đảng" or reader.word(at + 1) not in {",", "và"}:
        return None
    k = at
    while k < min(at + _LONGEST_ROW, reader.size) and reader.word(k) in _SENDERS:
        if find_state(reader, k):
            break
        k += 1
    land = find_state(reader, k) or find_gazetteer(reader, k, bare=True)
    if land is None or land[2] != "country":
        return None
    name = f"{own.name} {reader.text(at, k)} {land[1]}"
    return body_found(reader, i, land[0], "delegation-of-country", replace(own, name=name, whole=True))
