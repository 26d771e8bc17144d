"""Troops, border stations and police offices: what stands between the head of such a name and whose it is.

Troops are told by their arm and number ("Lữ đoàn |Công binh 12|"), stations by the gate or place that they guard ("Đồn
Biên phòng |cửa khẩu quốc tế Nậm Lay|"), offices of the police by a code ("Phòng |PC02|").
"""

from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.lexicon.words import word_set
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.places import find_gazetteer
from civicgraph.recognise.reader import Reader

_LONGEST_ARM = 5
_LONGEST_STATION = 4
_FULL_NAME = 3
# What a gate is, told before its name: "cửa khẩu |quốc tế| Nậm Lay", "cửa khẩu |cảng| Vũng Sứ".
_GATES = (
    ["cửa", "khẩu"], ["quốc", "tế"], ["quốc", "gia"], ["sân", "bay"], ["đường", "sắt"], ["đường", "bộ"], ["ga"],
    ["chính"], ["phụ"], ["cảng"],
)  # fmt: skip
_CODE_LETTERS = {"A", "C", "PA", "PC", "PV", "PX"}
_NAMED_BY_CODE = {"Phòng": ("Phòng ", "Cơ quan ", "Văn phòng "), "Cục": ("Cục ",), "Viện": ("Viện ",)}


def read_arm(reader: Reader, j: int) -> int:
    """The end of an arm of the troops at token `j` that a number follows, `j` itself where none stands there."""
    for n in range(_LONGEST_ARM, 0, -1):
        if " ".join(reader.folds[j : j + n]) not in word_set("arms"):
            continue
        numbered = reader.numbered(j + n) or (reader.word(j + n) == "số" and reader.numbered(j + n + 1))
        numbered = numbered or reader.texts[j + n : j + n + 2] == ["Thủ", "đô"] or read_region(reader, j + n) > j + n
        numbered = numbered or read_letter_code(reader, j + n) > 0
        return j + n if numbered else j
    return j


def read_letter_code(reader: Reader, j: int) -> int:
    """The end of the letter and number that troops are told by at token `j`; 0 where none stands there: "|E28|"."""
    letter = reader.texts[j] if j < reader.size else ""
    alone = len(letter) == 1 and letter.isupper() and reader.adjacent(j + 1) and reader.numbered(j + 1)
    return j + 2 if alone else 0


def read_region(reader: Reader, j: int) -> int:
    """The end of the region at token `j` that troops without a number are told by, `j` itself where none is.

    "Trung đoàn Cảnh sát cơ động |Nam Trung Bộ|".
    """
    found = find_gazetteer(reader, j, bare=True)
    return found[0] if found and found[2] == "region" and found[0] - j > 1 else j


def read_station(reader: Reader, j: int) -> int:
    """The end of what a border station or custom house is called by at token `j`, `j` where nothing calls it so.

    A gate with its name ("|cửa khẩu quốc tế Nậm Lay|"), a name ("|Nậm Lay|") or a number ("|214|", "|số 2|").
    """
    k = j
    while gate := next((g for g in _GATES if reader.folds[k : k + len(g)] == g), None):
        if k == j and gate != ["cửa", "khẩu"]:
            break
        k += len(gate)
    start = k + (reader.word(k) == "số" and reader.numbered(k + 1))
    if reader.numbered(start):
        return start + 1
    end = start
    while end < reader.size and end - start < _LONGEST_STATION and _names_station(reader, end, first=end == start):
        end += 1
    if end > start and reader.begins_word(end - 1):  # "Đồn Công an |Hành| chính"
        end -= 1
    return end if end > start else j


def _names_station(reader: Reader, k: int, *, first: bool) -> bool:
    """Whether the syllable at token `k` belongs to a station's name, not to the person or body told next."""
    if not reader.capital(k) or not reader.texts[k].isalpha() or reader.acronym(k):
        return False
    if any(end - k >= 2 for end, _ in (*reader.hits(k, "head"), *reader.hits(k, "title"), *reader.hits(k, "rank"))):
        return False
    if reader.has(k, "place_head") and reader.capital(k + 1):
        return first and not reader.capital(k + 2) and not reader.has(k, "title")
    if first:
        return True
    person = surname_run(reader, k) - k >= _FULL_NAME and surname_run(reader, k + 1) - (k + 1) < _FULL_NAME
    return not reader.opens(k) and not person


def read_code(reader: Reader, i: int, head: str = "") -> tuple[int, str] | None:
    """The end of a police office's code at token `i`, and its name in full; `head` is the head before it, if any."""
    letters = reader.texts[i] if i < reader.size else ""
    if letters not in _CODE_LETTERS or not reader.adjacent(i + 1) or not reader.numbered(i + 1):
        return None
    full = _police_codes().get(letters + reader.texts[i + 1])
    if full is None or not full.startswith(_NAMED_BY_CODE.get(head, "")):
        return None
    return i + 2, full


@cache
def _police_codes() -> dict[str, str]:
    return {row["code"]: row["full"] for row in load_table("police_codes")}
