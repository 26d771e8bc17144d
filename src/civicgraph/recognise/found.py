"""What the readers of bodies' names share: a name as found, the words of levels, "Trung ương", numbered areas."""

from civicgraph.model import BodyName, Kind, Mention
from civicgraph.recognise.reader import Reader

Found = tuple[int, Mention]
"""The token where a name ends, and the mention."""
DASHES = {"-", "–", "—"}
VIETNAM = "Việt Nam"
ROMAN = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX",
}  # fmt: skip
MANY = {"các", "hai", "ba", "bốn", "lãnh"}


def body_found(reader: Reader, i: int, end: int, rule: str, name: BodyName) -> Found:
    """The body whose name stands from token `i` up to token `end`, read by `rule`."""
    return end, reader.mention(i, end, Kind.ORGANIZATION, rule, name)


def behind_bracket(reader: Reader, j: int) -> int:
    """The token behind an abbreviation in brackets at token `j`, `j` itself where none stands there."""
    if reader.word(j) != "(" or not (reader.acronym(j + 1) or _is_code(reader, j + 1)):
        return j
    for k in range(j + 2, min(j + 7, reader.size)):
        if reader.word(k) == ")":
            return k + 1
    return j


def _is_code(reader: Reader, k: int) -> bool:
    """Whether the code of a police office stands there: "Cơ quan Cảnh sát điều tra (|C46|)"."""
    letter = reader.texts[k] if k < reader.size else ""
    return len(letter) == 1 and letter.isupper() and reader.numbered(k + 1) and reader.adjacent(k + 1)


def central(reader: Reader, k: int) -> int:
    """The end of "Trung ương", however it is written, at token `k`; 0 where it does not stand there."""
    if reader.folds[k : k + 2] == ["trung", "ương"]:
        return k + 2
    if reader.word(k) in {"tw", "tư"} and reader.acronym(k):  # "TƯ", but "Hội đồng |Tư| vấn"
        return k + 1
    return k + 3 if reader.texts[k : k + 3] in (["T", ".", "Ư"], ["T", ".", "W"]) else 0


def read_area(reader: Reader, k: int) -> int:
    """The end of the numbered area that an office is of, at token `k`; 0 where none stands there: "khu vực |XVII|".

    Also of the field of its work: "Kiểm toán Nhà nước |chuyên ngành Ib|".
    """
    if reader.folds[k : k + 2] not in (["khu", "vực"], ["chuyên", "ngành"]):
        return 0
    counted = reader.numbered(k + 2) or reader.word(k + 2).upper().rstrip("AB") in ROMAN
    return k + 3 if counted else 0
