"""Fields written small all through, which no list knows: "Ban Chỉ đạo |kỳ thi quốc gia|", "Hội đồng |chấm thi|".

Such a field is bounded by what cannot belong to it: a mark, a telling word, a title's ending word, a place, a
person, another body. Where the body is the subject, a verb might stand in the field's place; then more is asked.
"""

from functools import cache

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.words import word_set
from civicgraph.recognise.name_ends import name_ends
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader

_LONGEST = 14
_LONGEST_OPEN = 9
# Telling words that may stand inside a field: "Ban Chỉ đạo |đại hội| thể thao".
_INSIDE = {"meeting", "ceremony", "class", "person_group", "with"}
# ... and that may begin one where the body is no subject: "Chủ tịch Hội đồng |kỷ luật|".
_OPENING = {"inspect", "discipline", "appoint", "award", "dismiss", "launch", "implement", "organise", *_INSIDE}
# Words before which a body is no subject: "thành lập |Hội đồng …|", "Trưởng |Ban Chỉ đạo …|".
_LEADING = {
    "của", "lập", "viên", "tịch", "trưởng", "phó", "nhiệm", "đạo", "với", "cho", "do", "bởi", "họp", "trực", "thuộc",
    "thư", "đốc", "bộ", "là", "từ", "tại",
}  # fmt: skip
_LEVELS = {"tỉnh", "thành", "tp", "huyện", "quận", "thị", "xã", "phường", "cấp"}
# What tells, behind a field, that its body was a subject: "Hội đồng chấm thi |đã| …".
_PREDICATES = {"auxiliary", "say", "passive", "modal"}
_NAMED_OCCASIONS = {"chương", "cuộc", "giải", "kỳ", "đề", "dự", "hội thi", "tháng", "năm", "đại", "festival"}


def read_topic(reader: Reader, i: int, j: int) -> int:
    """The end of the small-written field of the body that begins at token `i`, its head ending at `j`; `j` if none."""
    if reader.word(j) == "thi" and reader.has(j + 1, "place_head"):
        return j + 1  # "Ban Chỉ đạo |thi| tỉnh Hà Nam"
    subject = _may_be_subject(reader, i)
    if not _opens_topic(reader, j, subject=subject):
        return j
    k = j + 1 if reader.word(j) == "về" else j
    end = _run(reader, k, _LONGEST, first=_OPENING)
    if end - k < 2 or end - k >= _LONGEST or (reader.word(end)[:1].isdigit() and not _is_year(reader, end)):
        return j
    while end > k and reader.word(end - 1) in {"và", ",", "-"}:
        end -= 1
    return end if not subject or reader.word(j) == "về" or _tells_of_subject(reader, end) else j


def read_open(reader: Reader, k: int, *, sure: bool = False) -> int:
    """The end of small words at token `k` that a capital word or an abbreviation in brackets ends; `k` if none.

    "Công ty CP |đầu tư khai thác nhà ga quốc tế| Đà Nẵng", "Trung tâm |trọng tài quốc tế| Việt Nam".
    `sure` says that a name must follow, as behind a company's form.
    """
    if reader.word(k) in {"và", ","}:
        return k
    end = _run(reader, k, _LONGEST_OPEN, first=_OPENING, small=True)
    if end - k < 1 or end - k >= _LONGEST_OPEN or end >= reader.size:
        return k
    if not sure and not _is_pairs(reader, k, end):
        return k
    if reader.word(end) == "(" and end + 1 < reader.size and sum(c.isupper() for c in reader.texts[end + 1]) >= 2:
        return end
    if not reader.capital(end) or reader.has(end, "title", "rank", "honorific", "head", "body"):
        return k
    if reader.opens(end) and not reader.capital(end + 1):
        return k
    return k if surname_run(reader, end) - end >= 3 else end


_LONGEST_BEFORE_UNIT = 5


def read_before_unit(reader: Reader, k: int) -> int:
    """The end of small words at token `k` that go on with a name whose unit follows; `k` if none do.

    "Trung tâm Dịch vụ |nông nghiệp| huyện Gia Bình", "Hội Bảo vệ |quyền trẻ em| tỉnh Hà Nam".
    """
    if reader.capital(k) or reader.word(k) in {"và", ",", "cấp"} or reader.word(k) in _BEHIND_BODY:
        return k
    end = _run(reader, k, _LONGEST_BEFORE_UNIT, first=set(), small=True)
    if not 1 < end - k < _LONGEST_BEFORE_UNIT or not _is_pairs(reader, k, end) or reader.is_tail(end):
        return k
    unit = next((e for e, entry in reader.hits(end, "place_head") if entry.kind in _UNITS), 0)
    return end if unit and reader.capital(unit) and not reader.capital(end) else k


_UNITS = {"province", "district", "commune", "city"}


# What a person's post goes on with behind its body's name: "Bí thư Tỉnh ủy |khóa XII|", "Giám đốc Sở |kiêm| …".
_BEHIND_BODY = {
    "nhiệm", "khóa", "kiêm", "phụ", "nguyên", "trước", "thời", "tham", "vắng", "hai", "xin", "rất", "hàm", "thay",
}  # fmt: skip
_CLOSING = {"(", ")", ",", ";", "-", "–", "—", "", "."}


def read_held(reader: Reader, k: int, *, whole: bool) -> int:
    """The end of small words at token `k` that go on with the name of a body whose post is told; `k` if none.

    `whole` says that what stands before may be the whole name.

    Nobody acts there yet, so that what runs up to a mark, a place or a person's name belongs to the name: "Phó Viện
    trưởng Viện Nghiên cứu |chiến lược|, Học viện …", "Giám đốc Trung tâm Điều hành |các chương trình| TP.HCM …".
    """
    begin = k + (reader.word(k) == "các")
    if reader.word(k) in _BEHIND_BODY or reader.word(k) in _LEVELS or not reader.texts[begin : begin + 1]:
        return k
    if whole and not _opens_topic(reader, begin, subject=True):
        return k
    end = _run(reader, k, _LONGEST_OPEN, first=_INSIDE, small=True)
    if end - k < 2 or end - k >= _LONGEST_OPEN or (whole and not _is_pairs(reader, k, end)):
        return k
    if reader.word(end) in _CLOSING:
        return end
    named = bool(find_place(reader, end)) or surname_run(reader, end) - end >= 2
    return end if reader.capital(end) and named else k


def _is_pairs(reader: Reader, k: int, end: int) -> bool:
    """Whether the words are such as names are made of: most syllables stand in words of the language."""
    covered = {n for n in range(k, end - 1) if is_word(f"{reader.folds[n]} {reader.folds[n + 1]}")}
    inside = sum(n in covered or n - 1 in covered or reader.folds[n] in _single_words() for n in range(k, end))
    return inside * 4 >= (end - k) * 3


@cache
def _single_words() -> frozenset[str]:
    return frozenset(w for w in word_set("field_words") if " " not in w) | {"và", ",", "các"}


def _is_year(reader: Reader, k: int) -> bool:
    """Whether the number at token `k` is a year, of which the body is: "Ban Chỉ đạo thi THPT quốc gia |2017|"."""
    text = reader.texts[k]
    return len(text) == 4 and text.isdigit() and text[:2] in {"19", "20"}


def _may_be_subject(reader: Reader, i: int) -> bool:
    return i == 0 or reader.word(i - 1) not in _LEADING


def _opens_topic(reader: Reader, j: int, *, subject: bool) -> bool:
    if j + 1 >= reader.size or not reader.texts[j].isalpha():
        return False
    if reader.word(j) == "về":
        return True
    if reader.capital(j) and reader.word(j) not in _NAMED_OCCASIONS:
        return False
    pair = " ".join(reader.folds[j : j + 2])
    if reader.word(j) == "thi" and reader.texts[j + 1] == "THPT":
        return True
    if (
        not _never().isdisjoint({pair, " ".join(reader.folds[j : j + 3])})
        or reader.word(j) in name_ends()
        or pair in name_ends()
    ):
        return False
    cues = {entry.kind for _, entry in reader.hits(j, "cue")}
    if cues and (subject or not cues <= _OPENING):
        return False
    return (
        is_word(pair)
        or reader.has(j, "domain")
        or any(" ".join(reader.folds[j : j + n]) in word_set("field_words") for n in (1, 2, 3))
    )


@cache
def _never() -> frozenset[str]:
    return word_set("topic_stops")


def _run(reader: Reader, k: int, longest: int, *, first: set[str], small: bool = False) -> int:
    """Where the words from token `k` that may belong to a field end."""
    end = k
    while end < reader.size and end - k < longest:
        known = reader.longest(end, "domain")
        if end > k and _holds(reader, end):
            break
        if known and not (small and reader.capital(end)):  # "xây dựng nông thôn |mới|"
            end = known[0]
        elif _stops(reader, end, first if end == k else _INSIDE, small):
            break
        else:
            end += 1
    return end


def _holds(reader: Reader, k: int) -> bool:
    """Whether the body is told to hold something: "Nhóm công tác về đô thị hóa |tổ chức| phiên họp"."""
    holds = reader.folds[k : k + 2] == ["tổ", "chức"] and not reader.capital(k)
    return holds and reader.word(k - 1) not in {"tác", "bộ", "về", "và", ","}


_PARTS_OF_DAY = {"sáng", "chiều", "tối"}


def _stops(reader: Reader, k: int, allowed: set[str], small: bool) -> bool:
    """Whether what stands at token `k` can be no part of a field."""
    word = reader.word(k)
    if word == ",":  # "phòng, chống", "tìm kiếm, cứu nạn" are one verb
        return reader.word(k - 1) != "phòng" and reader.folds[k - 2 : k] != ["tìm", "kiếm"]
    if not reader.texts[k].isalpha() or " ".join(reader.folds[k : k + 2]) in name_ends():
        return True
    made = word in _PARTS_OF_DAY and is_word(f"{word} {reader.word(k + 1)}")  # "công nghệ |sáng| tạo"
    ends = (word in name_ends() and not made) or word in _verbs() or word in _LEVELS or word == "thay"
    acts = any(entry.kind not in allowed for _, entry in reader.hits(k, "cue"))
    if (ends or acts) and not reader.is_tail(k):
        return True
    if not reader.capital(k) or reader.folds[k : k + 2] == ["nhà", "nước"]:
        return False
    if small or reader.is_central(k) or reader.has(k, "title", "rank", "honorific", "body") or reader.opens(k):
        return True
    if reader.has(k, "head") and (reader.capital(k + 1) or _is_committee(reader, k)):
        return True
    return bool(find_place(reader, k)) or surname_run(reader, k) - k >= 2


_COMMITTEES = {"committee", "council", "front"}


def _is_committee(reader: Reader, k: int) -> bool:
    """Whether those who govern a place are told by their letters: "Ban Chỉ đạo cải cách và |UBND| tỉnh Hà Nam"."""
    return reader.acronym(k) and any(entry.kind in _COMMITTEES for _, entry in reader.hits(k, "head"))


@cache
def _verbs() -> frozenset[str]:
    """The words that end a counted thing end a field too, but for those that join words."""
    return word_set("unit_ends") - {"và", "hoặc", "trái", "ngoài", "trong", "mới", "hay", "nhưng", "các"}


def _tells_of_subject(reader: Reader, end: int) -> bool:
    """Whether what stands behind a field shows that no verb stood in it."""
    if end < reader.size and (reader.word(end) in {"(", *_LEVELS} or reader.capital(end)):
        return True
    return any(entry.kind in _PREDICATES for _, entry in reader.hits(end, "cue"))
