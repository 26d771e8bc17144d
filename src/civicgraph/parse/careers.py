"""The posts of a life, told by years: "Năm 1993, ông là …; năm 1997, làm …", "- Từ 6/2010 đến 6/2011: …"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from civicgraph.model import Evidence, Kind, Mention, PostName, RawPosition, Tagged
from civicgraph.parse.phrases import posts_behind
from civicgraph.vocabulary import PositionStatus

CONFIDENCE = 0.8
_YEAR = re.compile(r"(?:19|20)\d\d")
# What opens a part: marks of a list, then when: "Từ tháng 6/2010 đến nay", "Giai đoạn 2006-2011", "năm 1997".
_WHEN = r"từ|đến|tới|năm|tháng|giai đoạn|khoảng|đầu|cuối|giữa|trong|nay|\d{1,4}|[/.\-–]"
_OPENING = re.compile(
    r"[\s\-–•*+]*+(?:(?:và|rồi|sau đó|trước đó|cũng trong)[, ]+)*"
    rf"(?P<when>(?:(?:{_WHEN})(?:(?<=[\d/.\-–])|\s+|(?=[:,]))\s*)+)?",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:ông|bà|đồng chí|anh|chị) ", re.IGNORECASE)
_POST = "các|những|chức|chức vụ|chức danh|cương vị|vị trí|là"
_HOLDS = re.compile(
    r" ?(?:(?:hiện|từng|đã|lần lượt|tiếp tục|chuyển sang"
    r"|được(?: [\w ]{2,30})? (?:bầu|bổ nhiệm|cử|phân công|điều động|luân chuyển)) )*"
    rf"(?:là|làm|(?:đảm nhiệm|đảm nhận|kinh qua|giữ)(?: (?:{_POST})){{0,3}}):? "
)
_LISTED = re.compile(r"\s*[:–-] ?")
_CONTINUED = re.compile(r"\s*[:,–-] ?")


def read_career(tagged: Tagged, person: Mention | None) -> Iterator[RawPosition]:
    """The posts that the parts of a sentence tell of one life; `person` is whom a pronoun means, or a list is of.

    A part ends at a semicolon. Each begins with a year, a month or a stretch of years.
    """
    text, base = tagged.sentence.text, tagged.sentence.start
    if Kind.POST not in [name.kind for name in tagged.names] or not _YEAR.search(text):
        return
    holder: Mention | None = None
    begin = 0
    for end in (*(m.start() for m in re.finditer(";", text)), len(text)):
        opened = _OPENING.match(text, begin)
        assert opened is not None
        when = opened["when"] or ""
        years = len(_YEAR.findall(when))
        subject, behind = _subject(tagged, opened.end(), person)
        verb = _HOLDS.match(text, behind)
        if subject is not None:
            holder = subject
        mark = _CONTINUED if begin else _LISTED
        listed = mark.match(text, opened.end()) if subject is None and verb is None else None
        heads_list = not begin and years and (years > 1 or "nay" in when)
        start = verb.end() if verb is not None else listed.end() if listed is not None else -1
        whose = holder or (person if heads_list and listed is not None else None)
        if years and start > 0 and whose is not None:
            holder = whose
            posts = [p for p in posts_behind(tagged, base + start) if p.end <= base + end]
            if posts and posts[0].start == base + start:
                yield from (_held(whose, post, _is_over(when), base + opened.start("when")) for post in posts)
        begin = end + 1


def _subject(tagged: Tagged, at: int, person: Mention | None) -> tuple[Mention | None, int]:
    """Who stands at an offset of the sentence, by name or by pronoun, and where the words for it end."""
    text, base = tagged.sentence.text, tagged.sentence.start
    at += len(text[at:]) - len(text[at:].lstrip(" ,"))
    pronoun = _PRONOUN.match(text, at)
    for name in tagged.names:
        if name.start != base + at:
            continue
        if name.kind is Kind.PERSON:
            return name, name.end - base
        if name.kind is not Kind.RANK:
            break
        at = name.end - base + 1
    return (person, pronoun.end() - 1) if pronoun is not None else (None, at)


def _is_over(when: str) -> bool:
    """Whether the time told sets a post in the past: a stretch that ended, a year; "từ năm 2013", "đến nay" go on."""
    words = when.lower()
    return not words.rstrip().endswith("nay") and (len(_YEAR.findall(words)) > 1 or "từ" not in words)


def _held(person: Mention, post: Mention, former: bool, start: int) -> RawPosition:
    value = post.value
    assert isinstance(value, PostName)
    status = PositionStatus.FORMER if former else value.status
    evidence = Evidence(start, post.end, "career-by-years", CONFIDENCE)
    return RawPosition(person, replace(post, value=replace(value, status=status)), status, evidence)
