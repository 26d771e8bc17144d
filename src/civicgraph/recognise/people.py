"""Personal names: Vietnamese ones begin with a surname; others need a title, rank or honorific beside them."""

import re
from functools import cache, lru_cache

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.places import load_places
from civicgraph.lexicon.tables import load_table
from civicgraph.model import Kind, Mention, PersonName
from civicgraph.recognise.reader import Reader
from civicgraph.spelling import fold, strip_marks

_SYLLABLES = 5
_BREAKS = ("title", "rank", "head", "body")
_COMMON = 20
"""Rarer surnames (bearers of ten thousand) are ordinary words as often: their other syllables must be names too."""


@cache
def _surnames() -> dict[str, int]:
    return {fold(row["form"]): row.number("weight") for row in load_table("surnames")}


@cache
def _first_of_two() -> frozenset[str]:
    """The first syllables of the surnames that have two: "Rah Lan"."""
    return frozenset(name.partition(" ")[0] for name in _surnames() if " " in name)


@cache
def _given() -> dict[str, str]:
    """Where a syllable stands in a name: middle, given or both."""
    return {fold(row["form"]): row["place"] for row in load_table("given", key=0)}


_CLAN = re.compile(r"[hk]['’]\w{2}")
"""Names of the highlands that are whole in one word: "H'Yương", "K'Brèo"."""


def _surname_size(reader: Reader, i: int) -> int:
    """The syllables of the surname at token `i`, 0 where none stands there: "Trần", "Rah Lan"."""
    first = reader.folds[i]
    if first in _first_of_two() and f"{first} {reader.word(i + 1)}" in _surnames():
        return 2
    return int(first in _surnames())


def is_surname(folded: str) -> bool:
    """Whether the folded syllable is a surname of the lexicon."""
    return folded in _surnames()


def is_given(folded: str) -> bool:
    """Whether the folded syllable is the last of given names."""
    return _given().get(folded, "middle") != "middle"


def _is_delegation(reader: Reader, i: int, end: int) -> bool:
    """Whether a delegation is told by its task and nobody by name: "tiếp |Đoàn Đánh| giá và Tư vấn của …"."""
    if reader.folds[i] != "đoàn" or end != i + 2 or end >= reader.size or reader.capital(end):
        return False
    return is_word(f"{reader.folds[i + 1]} {reader.folds[end]}")


def find_person(reader: Reader, i: int, *, introduced: bool) -> tuple[int, Mention] | None:
    """The person named at token `i` and the token where the name ends.

    `introduced` says that a title, rank or honorific stands before it: then a foreign name, or a single given name,
    is read too.
    """
    end = surname_run(reader, i)
    if end and introduced and _goes_on_behind_hyphen(reader, end):  # "ông Chung |Eui-yong|"
        end = 0
    if _is_byname(reader, i, end) or (end and not introduced and _is_delegation(reader, i, end)):
        return None
    if end and (introduced or _is_full_name(reader, i, end)) and not _is_lunar_year(reader, i, end):
        end = _with_last_syllable(reader, end)
        return end, reader.mention(i, end, Kind.PERSON, "surname-and-given", PersonName(reader.text(i, end)))
    opening = reader.opens(i) and not reader.capital(i + 1) and not _is_called(reader, i)
    if introduced and (end := capitals_end(reader, i)):
        name = reader.text(i, end).title()
        return end, reader.mention(i, end, Kind.PERSON, "surname-and-given", PersonName(name))
    if not introduced or not _syllable(reader, i) or opening or reader.folds[i : i + 2] == ["đại", "diện"]:
        return None
    end = _foreign_end(reader, i)
    if reader.begins_word(end - 1) and end - i >= 2:
        return None  # "Hiệu trưởng Trường Cao đẳng"
    if all(len(reader.texts[k]) == 1 for k in range(i, end)):
        return None  # initials: "cháu N.K."
    if end == i or (
        reader.has(i, "head", "body", "place_head") and end - i == 1 and not reader.has(i - 1, "honorific")
    ):
        return None
    one = not {" ", "."} & set(reader.text(i, end)) and not _CLAN.match(reader.folds[i])  # "ông |Phi-líp|" too
    if one and reader.acronym(end) and reader.word(i - 1) not in {"ông", "bà", "anh", "chị"}:
        return None  # "Trưởng đoàn |Intel ISEF|"
    rule = "given-after-honorific" if one else "name-after-title"
    return end, reader.mention(i, end, Kind.PERSON, rule, PersonName(reader.text(i, end), short=one))


_CALLING = {"ông", "bà", "anh", "chị"}


def _is_called(reader: Reader, i: int) -> bool:
    """Whether a word that may open a sentence is a given name behind an honorific: "ông |Nhân|"."""
    return reader.word(i - 1) in _CALLING and is_given(reader.folds[i])


# What Hồ Chí Minh gave his name to: "học tập và làm theo tư tưởng, đạo đức, |phong cách| Hồ Chí Minh".
_NAMED_FOR_HIM = {"phong cách", "tư tưởng", "đạo đức", "giải thưởng", "huân chương", "gương", "minh triết", "thời đại"}


def _goes_on_behind_hyphen(reader: Reader, end: int) -> bool:
    hyphen = reader.word(end) == "-" and reader.adjacent(end) and reader.adjacent(end + 1)
    return hyphen and reader.word(end + 1).isalpha() and not reader.capital(end + 1)


def _is_byname(reader: Reader, i: int, end: int) -> bool:
    if end - i != 3 or reader.folds[i:end] != ["hồ", "chí", "minh"]:
        return False
    return not _NAMED_FOR_HIM.isdisjoint({reader.word(i - 1), f"{reader.word(i - 2)} {reader.word(i - 1)}"})


def _with_last_syllable(reader: Reader, end: int) -> int:
    """The end of a Korean name whose last syllable a hyphen ties: "Chung Eui|-yong|"."""
    tied = end + 1 < reader.size and reader.texts[end] == "-" and reader.adjacent(end) and reader.adjacent(end + 1)
    return end + 2 if tied and reader.texts[end + 1].isalpha() and reader.texts[end + 1].islower() else end


def surname_run(reader: Reader, i: int) -> int:
    """The end of a Vietnamese full name at token `i`, 0 where none begins there.

    A name has two syllables or more, begins with a surname, and ends before a syllable that opens the next sentence
    ("Bùi Văn Thạch |Về| phía") or a small-written word ("Hoàng Minh Tiến |Trao| quyết định").
    """
    size = _surname_size(reader, i) if i < reader.size else 0
    if not size or not _syllable(reader, i) or _is_team(reader, i):
        return 0
    end = _run_end(reader, i, _SYLLABLES)
    while end - i >= 3 and _belongs_to_next(reader, end - 1):
        end -= 1
    if end - i >= 3 and reader.texts[end - 1] == "Năm" and reader.numbered(end):  # "… Nguyễn Văn A |Năm 2012|"
        end -= 1
    if end - i == 2 and reader.opens(end - 1) and not reader.capital(end):
        return 0
    if reader.word(end) == "tộc":  # "Hội đồng trị sự |Nguyễn Phước| tộc"
        return 0
    return end if end - i > size else 0


_FOREIGN_NAME = 4


def find_born(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """A foreign name whose bearer's year of birth brackets tell: "|Wei Lan Hua| (sinh năm 1990, trú tại …)"."""
    if "(" not in reader.vocabulary:
        return None
    end = i
    while end < reader.size and end - i < _FOREIGN_NAME and reader.capital(end) and reader.texts[end].isalpha():
        end += 1
    if end - i < _PAIR or reader.word(end) != "(" or reader.acronym(i) or reader.has(i, *_BREAKS):
        return None
    if reader.word(end + 1) != "sn" and reader.folds[end + 1 : end + 3] not in (["sinh", "năm"], ["sinh", "ngày"]):
        return None
    return end, reader.mention(i, end, Kind.PERSON, "name-with-birth", PersonName(reader.text(i, end)))


_PAIR = 2


def is_behind_name(reader: Reader, i: int) -> bool:
    """Whether token `i` stands behind a full name and a mark, where that one's posts are told: "ông Lê An, |…|"."""
    marked = reader.word(i - 1) in {",", "-", "–"}
    return marked and any(surname_run(reader, k) == i - 1 for k in range(max(0, i - 1 - _SYLLABLES), i - 2))


_COUNTRIES = (["việt", "nam"], ["nhật", "bản"], ["hàn", "quốc"], ["trung", "quốc"], ["hoa", "kỳ"], ["thái", "lan"])


def _is_team(reader: Reader, i: int) -> bool:
    """Whether the team of a country or province, and no bearer of the surname, stands there.

    "|Đoàn Việt Nam| phát biểu", "sinh hoạt tại |Đoàn Thanh Hóa|", but "ông Đoàn Thanh Hóa".
    """
    if reader.folds[i] != "đoàn":
        return False
    here = reader.folds[i + 1 : i + 3] in _COUNTRIES
    return here or (reader.word(i - 1) in {"tại", "đến", "tới", "về", "từ", "sang"} and _is_province(reader, i + 1))


def _is_province(reader: Reader, i: int) -> bool:
    return load_places().is_province(reader.folded(i, min(i + 2, reader.size))) if i < reader.size else False


def _belongs_to_next(reader: Reader, k: int) -> bool:
    """Whether the last syllable of a run begins what follows rather than ends the name."""
    if reader.capital(k + 1) or k + 1 >= reader.size or reader.texts[k + 1] in {",", ".", ";", ")", "-", "–"}:
        return False
    if reader.folds[k - 1] in {"văn", "thị"}:
        return False  # "Nguyễn Văn |Đọc| cho biết"
    if reader.opens(k) and _given().get(reader.folds[k]) is None and reader.folds[k] not in {"hai", "ba", "năm"}:
        return True
    return _given().get(reader.folds[k], "middle") == "middle" and reader.begins_word(k)


def _is_full_name(reader: Reader, i: int, end: int) -> bool:
    """Whether a run that nothing introduces is a name and no words that begin a sentence: "Từ Làng Sen", "Mùa Xuân"."""
    if _surname_size(reader, i) == 2:
        return True
    rest = reader.folds[i + 1 : end]
    # 1. A single word of two syllables: "Mùa Xuân".
    if end - i == 2 and is_word(" ".join(reader.folds[i:end])):
        return False
    # 2. A common surname, not also a word of sentence beginnings, needs no more.
    if _surnames()[reader.folds[i]] >= _COMMON and not reader.opens(i):
        return (
            end - i >= 3 or not reader.has(i, "place_head", "head") or reader.word(i - 1) in {"(", ",", "-", "–", "và"}
        )
    # 3. A rare one needs a syllable that stands in names.
    known = [s for s in rest if s in _given()]
    return len(known) * 2 >= len(rest) and (end - i >= 3 or rest[-1] in _given())


def capitals_end(reader: Reader, i: int) -> int:
    """The end of a full name in capitals before a mark, 0 where none begins: "Ông |NGUYỄN VĂN AN|, Giám đốc"."""
    if not reader.texts[i].isupper():
        return 0
    size = _surname_size(reader, i)
    end = i
    while end < reader.size and end - i < _SYLLABLES and reader.texts[end].isupper() and reader.texts[end].isalpha():
        end += 1
    whole = size and end - i > size and reader.word(end) in {",", "-", "–", "(", ":"}
    return end if whole and len(reader.texts[i]) > 1 else 0


_STEMS = {"giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"}
_BRANCHES = {"tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"}


def _is_lunar_year(reader: Reader, i: int, end: int) -> bool:
    return end - i == 2 and reader.folds[i] in _STEMS and reader.folds[i + 1] in _BRANCHES


def _syllable(reader: Reader, k: int) -> bool:
    return 0 <= k < reader.size and _is_syllable(reader.texts[k])


@lru_cache(maxsize=1 << 14)
def _is_syllable(text: str) -> bool:
    return (
        text[0].isupper()
        and text.replace("'", "").replace("’", "").isalpha()
        and not (len(text) > 1 and text.isupper())
    )


def _run_end(reader: Reader, i: int, limit: int) -> int:
    """Where the run of name syllables from token `i` ends: at a small word, a mark, a title or a body."""
    j = i
    texts, last = reader.texts, min(reader.size, i + limit)
    while j < last and _is_syllable(texts[j]):
        if j > i and (_breaks(reader, i, j) or reader.tokens[j].start - reader.tokens[j - 1].end > 1):
            break
        j += 1
    return j


def _breaks(reader: Reader, i: int, j: int) -> bool:
    """Whether a title, rank or body of more than one syllable begins at token `j` of the run from `i`.

    "Nguyễn Văn Hòa | Phó Chủ tịch"
    """
    here = reader.at(j)
    for table in _BREAKS if here else ():
        for end, entry in here.get(table, ()):
            if table == "title" and any(later > end for later, _ in reader.hits(j + 1, "title")):
                continue  # "Phạm Minh Chính | Ủy viên Bộ Chính trị" holds "Chính ủy" only by chance
            if end - j == _PAIR and _is_given_pair(reader, i, j, entry.form):
                continue
            if entry.kind == "degree" and reader.capital(end - 1) and not reader.capital(end):
                continue  # "Bí thư Đỗ |Tiến Sỹ| cho biết": a given name, of which nobody's name follows
            if end - j >= _PAIR or (table == "rank" and entry.kind == "rank"):
                return True
    if reader.folds[j] in {"ông", "bà"}:  # "… Nguyễn Thiện Nhân | Ông Nguyễn Thiện Nhân sinh năm …"
        again = j + 1 < reader.size and reader.folds[j + 1] == reader.folds[j - 1]  # "… Lê Văn An | Ông An …"
        return again or not _syllable(reader, j + 1) or is_surname(reader.folds[j + 1])
    return reader.folds[j] in {"nguyên", "quyền"} and reader.has(j + 1, "title")


def _is_given_pair(reader: Reader, i: int, j: int, form: str) -> bool:
    """Whether two syllables behind a surname are a given name, though in small letters a body or degree.

    "Vũ |Hải Quân|", "Bí thư Tỉnh ủy Hà Nam Lê |Tiến Sỹ|"
    """
    return j - 1 == i and is_surname(reader.folds[i]) and form.split()[-1].islower() and _syllable(reader, j + 1)


# A syllable as Vietnamese writes it, its marks taken off.
_VIETNAMESE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|n|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ngh?|ng|nh?|p|t)?"
)


def is_spelled_abroad(syllable: str) -> bool:
    """Whether no Vietnamese syllable is spelled so.

    >>> is_spelled_abroad("Angela"), is_spelled_abroad("Duy")
    (True, False)
    """
    return _VIETNAMESE.fullmatch(strip_marks(syllable)) is None


def is_foreign(reader: Reader, k: int) -> bool:
    """Whether a word with a capital is spelled as no Vietnamese syllable is: "Lào |Thoongsavanh| Phomvihane"."""
    text = reader.texts[k] if k < reader.size else ""
    return reader.capital(k) and text.isalpha() and not text.isupper() and is_spelled_abroad(text)


_OPENS_APPOSITION = {",", "(", "-", "–"}


def find_told_by_post(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The foreign name at token `i` that a post behind a mark tells: "gồm |Souphanh Vilay|, Bộ trưởng …"."""
    if i and reader.word(i - 1) not in {",", ";", ":", "và", "có", "gồm", "–", "-"}:
        return None
    if not _syllable(reader, i) or reader.has(i, "head", "body", "place_head", "title"):
        return None
    titles = reader.places_of("title")
    if not titles or titles[-1] <= i:
        return None
    end = _foreign_end(reader, i)
    if end - i < 2 or reader.word(end) not in _OPENS_APPOSITION or not reader.has(end + 1, "title"):
        return None
    if any(_VIETNAMESE.fullmatch(strip_marks(reader.texts[k])) for k in (i, end - 1)):
        return None  # "Thép Dana Úc, Giám đốc …"
    return end, reader.mention(i, end, Kind.PERSON, "foreign-name-with-post", PersonName(reader.text(i, end)))


_LONGEST_FOREIGN = 6
"""A foreign name spelled by syllables has at most so many: "Phết Ta Von Phi La Văn"."""


_PARTICLES = frozenset({"von", "der", "den", "van", "de", "del", "da", "dos", "di", "bin", "ibn", "al", "el", "ben"})
"""Small words inside a name from abroad: "Ursula |von der| Leyen", "Mohammed |bin| Salman", "Bashar |al|-Assad"."""
_AFTER_PARTICLE = 3


def _behind_particles(reader: Reader, i: int, end: int) -> int:
    """Where a name from abroad goes on behind its small words at token `end`; 0 where it does not."""
    k = end
    while reader.word(k) in _PARTICLES and k - end < _PAIR and not reader.capital(k):
        k += 1
    hyphen = reader.word(k) == "-" and reader.adjacent(k) and reader.adjacent(k + 1)
    k = k + 1 if hyphen else k
    if not i < end < k or not _syllable(reader, k):
        return 0
    spelled = any(is_spelled_abroad(reader.texts[n]) for n in (*range(i, end), k))
    return k if spelled and not reader.has(k, "head", "body", "place_head", "title") else 0


def _foreign_end(reader: Reader, i: int) -> int:
    """The end of a foreign name: hyphens and initials belong to it ("Kim Jong-un", "John F. Kerry")."""
    end = _run_end(reader, i, _LONGEST_FOREIGN)
    if joined := _behind_particles(reader, i, end):
        end = _run_end(reader, joined, _AFTER_PARTICLE)
    while end > i and end + 1 < reader.size:
        hyphen = (
            reader.texts[end] == "-"
            and reader.adjacent(end)
            and reader.adjacent(end + 1)
            and reader.texts[end + 1].isalpha()
        )
        initial = reader.texts[end] == "." and len(reader.texts[end - 1]) == 1 and reader.capital(end + 1)
        if not hyphen and not initial:
            break
        end = _run_end(reader, end + 1, 3) if _syllable(reader, end + 1) else end + 2
        if not reader.adjacent(end):  # "Xổm-phăn | Pheng-khăm-my"
            end = _run_end(reader, end, 3)
    return end
