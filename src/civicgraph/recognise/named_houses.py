"""Companies that a manager's title leads to by their own name alone: "Kế toán trưởng |PVTex|", "Tổng Giám đốc |Saigon
Tourist| Trần Văn A", and what tells such a name, or a person's from abroad, from a Vietnamese one.
"""

import re

from civicgraph.model import BodyName, Kind, Mention, PostName
from civicgraph.recognise.name_ends import cue_words
from civicgraph.recognise.people import is_behind_name, is_foreign, surname_run
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader
from civicgraph.spelling import strip_marks

_LONGEST_SYLLABLE = 5
"""A word of plain letters that is longer than that is no Vietnamese syllable but for "nghiêng"."""


def is_short_name(reader: Reader, p: int) -> bool:
    """Whether a token is written as no Vietnamese syllable is: "PVTex", "VNPT"."""
    text = reader.texts[p] if p < reader.size else ""
    if text.startswith(("Mc", "Mac")):  # "Thống đốc McGowan" is a person
        return False
    if reader.acronym(p + 1) and text[:1].isupper() and text.isascii() and len(text) > _LONGEST_SYLLABLE:
        return not reader.has(p, "head", "domain")  # "Becamex IDC"
    return (
        len(text) >= 3
        and text.isalpha()
        and sum(c.isupper() for c in text) >= 2
        and not reader.has(p, "head", "domain")
    )


_OF_COMPANIES = ("giám đốc", "hđqt", "hđtv", "quản trị", "thành viên", "kế toán trưởng")
_PLAIN_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|n|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ngh?|ng|nh?|p|t)?"
)


def is_brand(reader: Reader, p: int, post: PostName) -> bool:
    """Whether a company's name of one foreign word stands between a post told of the name before and a mark."""
    text = reader.texts[p] if p < reader.size else ""
    if len(text) <= _LONGEST_SYLLABLE or not (text.isascii() and text.isalpha() and text[0].isupper()):
        return False
    before = reader.word(p - len(post.title.split()) - 1)
    told = before in {",", "-", "–", "(", "nguyên", "làm", "chức"} and reader.word(p + 1) in {",", "-", "–", ")", "."}
    company = any(word in post.title.lower() for word in _OF_COMPANIES)
    return told and company and not _PLAIN_SYLLABLE.fullmatch(text.lower()) and not reader.has(p, "head", "domain")


def brand_abroad_end(reader: Reader, p: int) -> int:
    """Where a house known everywhere ends before its leader's name from abroad: "CEO |Apple| Tim Cook"; 0 elsewhere.

    Also one of a foreign word before a Korean name: "Chủ tịch |Hanwha| Kim Seung-youn".
    """
    for n in (2, 1):
        if " ".join(reader.folds[p : p + n]) in cue_words("brand-abroad") and reader.capital(p + n):
            return 0 if reader.folds[p + n : p + n + 2] == ["việt", "nam"] else p + n
    tied = reader.word(p + 3) == "-" and reader.adjacent(p + 3) and reader.adjacent(p + 4)
    korean = tied and reader.capital(p + 1) and reader.capital(p + 2) and reader.texts[p + 4].islower()
    return p + 1 if korean and is_foreign(reader, p) else 0


_LONGEST_HOUSE = 5


def house_end(reader: Reader, p: int, post: PostName) -> int:
    """Where a company's own name behind a manager's title ends; 0 where a person is named instead.

    A full name follows ("Tổng Giám đốc |Saigon Tourist| Trần Văn A"), or the name holds a word of trade ("|Hanoi
    Telecom|, ông B") or the country ("|Intel Products Việt Nam|").
    """
    managing = any(word in post.title.lower() for word in _OF_COMPANIES) or post.title.lower() == "chủ tịch"
    if not managing or reader.has(p, "honorific", "rank", "title"):
        return 0
    if told := _plain_house_end(reader, p, post):
        return told
    end = p
    while end < reader.size and end - p < _LONGEST_HOUSE and reader.capital(end) and not reader.has(end, "honorific"):
        if surname_run(reader, end) - end >= _LEAST_NAME:
            break
        end += 1
    own = range(p, end)
    if end == p or all(_PLAIN_SYLLABLE.fullmatch(strip_marks(reader.folds[k])) for k in own):
        return 0
    if reader.has(p, "head", "domain", "place_head") or not reader.texts[p].isalpha():
        return 0
    place = next((k for k in own if k > p and reader.folds[k : k + 2] == ["việt", "nam"]), 0)
    if place:
        return place + 2
    if surname_run(reader, end) - end >= _LEAST_NAME:
        return end
    return end if any(reader.word(k) in cue_words("house-name") for k in own) else 0


def find_house_of_trade(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The company whose name at token `i` closes with a word of its trade: "|Đông Dương Telecom|", "|FPT Software|"."""
    trades = cue_words("house-name")
    if reader.vocabulary.isdisjoint(trades) or trades.isdisjoint(reader.folds[i + 1 : i + _LONGEST_HOUSE]):
        return None
    end = i
    while end < reader.size and end - i < _LONGEST_HOUSE and reader.capital(end) and reader.texts[end].isalpha():
        if reader.has(end, "honorific", "rank", "title", "place_head", "head") or (end > i and reader.has(end, "body")):
            break
        end += 1
    while end > i and reader.word(end - 1) not in trades:
        end -= 1
    if end - i < _LEAST_NAME or reader.word(end - 1) in _NO_TRADE or reader.word(i) == "nhóm":
        return None
    if reader.word(i - 1) == "(" and reader.word(end) == ")":
        return None  # "Tổng công ty Du lịch Sài Gòn |(Saigon Tourist)|": the body's other name
    name = reader.text(i, end)
    house = BodyName(name, name, "company", whole=True)
    return end, reader.mention(i, end, Kind.ORGANIZATION, "company-by-trade", house)


_NO_TRADE = frozenset({"vietnam", "power", "capital"})
"""Words that close other names, too: "Super |Power|", "|Vietnam|"."""
_LEAST_NAME = 2
_LONGEST_PLAIN = 3


def _plain_house_end(reader: Reader, p: int, post: PostName) -> int:
    """Where a company's name of plain syllables ends behind the title of one named: "ông A, Chủ tịch |Phú Thái|".

    No person is meant, since one is told; 0 where that is not so.
    """
    if not is_behind_name(reader, p - len(post.title.split())):
        return 0
    end = p
    while end < reader.size and reader.capital(end) and reader.texts[end].isalpha():
        end += 1
    if not 1 < end - p <= _LONGEST_PLAIN or surname_run(reader, p) or find_place(reader, p):
        return 0
    known = ("head", "domain", "body", "place_head", "honorific", "title", "rank")
    return 0 if any(reader.has(k, *known) for k in range(p, end)) or reader.begins_word(end - 1) else end


def find_company_by_own_name(reader: Reader, k: int, p: int, post: PostName) -> tuple[int, Mention] | None:
    """A company by its short name: "Kế toán trưởng |PVTex|", "Tổng Giám đốc |Cienco 6|"."""
    if (p == k or reader.acronym(p)) and is_short_name(reader, p):
        pair = reader.acronym(p + 1) and not reader.acronym(p)
        end = p + 2 if pair or reader.numbered(p + 1) else p + 1
        return _company(reader, p, end, "company-by-short-name")
    if p == k and (end := brand_abroad_end(reader, p)):
        return _company(reader, p, end, "company-by-own-name")
    if p == k and (end := house_end(reader, p, post)):
        return _company(reader, p, end, "company-by-own-name")
    if p == k and is_brand(reader, p, post):
        return _company(reader, p, p + 1, "company-by-short-name")
    return None


def _company(reader: Reader, start: int, end: int, rule: str) -> tuple[int, Mention]:
    name = BodyName(reader.text(start, end), reader.text(start, end), "company", whole=True)
    return end, reader.mention(start, end, Kind.ORGANIZATION, rule, name)


def find_house_of_board(reader: Reader, p: int) -> tuple[int, Mention] | None:
    """The company whose name of one word that is no Vietnamese syllable stands behind its board: "HĐQT |Vinaconex|"."""
    if not (is_short_name(reader, p) or is_foreign(reader, p)) or reader.capital(p + 1):
        return None
    end = p + 2 if reader.numbered(p + 1) and reader.adjacent(p + 1) else p + 1
    return _company(reader, p, end, "company-by-short-name")
