"""Streets of addresses, told by a house's number and whom the street is named for: "số 12 Tôn Đản"."""

from civicgraph.model import Kind, Mention, PlaceName
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.places import find_place, own_run
from civicgraph.recognise.reader import Reader

_LEADS = {"số", "(", "tại", "ở", "nhà", "chỉ", "đất"}
"""What stands before a house's number: "địa |chỉ| 58 Quán Sứ"."""
_BEFORE_NUMBER = {
    "", "tại", "ở", "chỉ", "(", ",", ":", "nhà", "căn", "đến", "về", "từ", "gần", "trước", "-", "–", "đất", "hktt",
    "trú", "ngụ", "hiệu", "cổng", "sở", "hàng", "quán", "xưởng", "kho", "phố", "đường", "khám", "sạn", "hộ", "sống",
    "thự", "cư", "xá", "ngay", "cạnh", "nhau", "là", "và", "đối", "diện", ";", "/", ".",
}  # fmt: skip
_ENDS = {",", ";", "(", ")", "-", "–", ".", "", "thuộc", "và"}
_MARKS = {",", "(", ")"}
_LONGEST_NUMBER = 4
_LONGEST_PART = 4


def find_address(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The street of an address, whose name begins at token `i`: "số 12 |Lê Duẩn|", "(607 |Lê Duẩn|, TP Đông Hà)"."""
    start = _number_start(reader, i)
    lead = reader.word(start - 2 if reader.word(start - 1) == ":" else start - 1) if start < i else ""
    if lead not in _LEADS:
        return None
    named = surname_run(reader, i)
    end = named or own_run(reader, i)
    if lead == "số" and reader.word(start - 2) not in _BEFORE_NUMBER and not _is_in_unit(reader, end):
        return None  # "Đội trưởng Đội Quản lý thị trường số 14 |Lê Văn An|"
    if not end or reader.word(end) not in (_ENDS if named else _MARKS):
        return None  # "tổ bầu cử số 7 |Hoa Lư| đã họp"
    name = reader.text(start, end)  # "12 Lê Duẩn" is not where "16 Lê Duẩn" is
    house = "số nhà" if reader.folds[max(0, start - 2) : start] == ["số", "nhà"] else "số"
    street = PlaceName(name, "site", f"{house} {name}")
    return end, reader.mention(start, end, Kind.PLACE, "street-of-address", street)


def _is_in_unit(reader: Reader, end: int) -> bool:
    """Whether a ward or district is told behind a street: "số 14 Lê Văn An|, quận 5|"."""
    return reader.word(end) == "," and reader.has(end + 1, "place_head") and find_place(reader, end + 1) is not None


def _number_start(reader: Reader, i: int) -> int:
    """Where a house's number begins that ends right before token `i`, which it is where none does: "12/5", "12A"."""
    start = i
    while start and i - start < _LONGEST_NUMBER and _is_of_number(reader, start - 1, first=start == i):
        start -= 1
    while start < i and not reader.texts[start].isdigit():
        start += 1
    return start


def _is_of_number(reader: Reader, k: int, *, first: bool) -> bool:
    """Whether a token is part of a house's number: digits, a letter or a stroke tied to them."""
    text = reader.texts[k]
    if not first and not reader.adjacent(k + 1):
        return False
    return (text.isdigit() and len(text) <= _LONGEST_PART) or (
        reader.adjacent(k) and (text in {"/", "-"} or (len(text) == 1 and text.isalpha() and text.isupper()))
    )
