"""Occasions that a sentence only looks to: somebody is invited to them, is to report there, or cannot come."""

import re
from dataclasses import replace

from civicgraph.model import Mention, RawEvent
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.passing import behind_brackets
from civicgraph.vocabulary import EventStatus, Role


def as_ahead(clauses: Clauses, cue: Mention, event: RawEvent) -> RawEvent | None:
    """The occasion as one to come, where the sentence tells no more of it; None where that leaves nothing.

    Who invites or is invited need not be there, and a day told ahead is not the occasion's own.
    """
    if _is_invited_to(clauses, cue):
        roles = tuple((role, mention) for role, mention in event.roles if role is Role.ORGANIZER)
        return replace(_to_come(event), roles=roles, time=None) if roles else None
    if _is_needed(clauses, cue):
        return replace(event, status=EventStatus.PLANNED, time=None)
    fronted = any(t.end <= cue.start and t.value == event.time for t in clauses.tagged.times)
    dated = event.time is not None and not fronted
    if _is_soon(clauses, event.trigger[1]) or (not dated and _is_reported_to(clauses, cue)):
        return replace(_to_come(event), time=event.time if dated else None)
    return event


def _is_needed(clauses: Clauses, cue: Mention) -> bool:
    """Whether somebody is only asked to meet others: "yêu cầu Sở A |cần có| buổi làm việc với Sở B"."""
    lead = [w for w in clauses.before(cue.start, 4) if w not in _SOME]
    return clauses.text(cue.start, cue.end).lower().endswith("làm việc") and lead[-2:] in _NEEDED


_SOME = frozenset({"các", "những", "ngay", "sớm"})
_NEEDED = (["cần", "có"], ["phải", "có"], ["nên", "có"])


def is_missed(clauses: Clauses, cue: Mention) -> bool:
    """Whether somebody cannot come to it: "|không thể có mặt tại| buổi lễ"."""
    return _MISSED.search(" ".join(clauses.before(cue.start, 7))) is not None


_MISSED = re.compile(r"(?<!\w)(?:không thể|không|chưa thể) (?:có mặt|tham dự|đến dự|dự|tham gia)(?: \w+)?(?: tại| ở)?$")


def _to_come(event: RawEvent) -> RawEvent:
    return replace(event, status=EventStatus.PLANNED, passing=True)


def _is_invited_to(clauses: Clauses, cue: Mention) -> bool:
    """Whether a paper only invites or summons to it: "|giấy triệu tập| ông A tới dự |cuộc họp của Hội đồng B|"."""
    return _INVITED.search(" ".join(clauses.before(cue.start, _INVITATION))) is not None


_INVITATION = 20
_INVITED = re.compile(
    r"(?<!\w)(?:giấy|thư|công văn|thiệp) (?:mời|triệu tập)(?: [^.;:“”]{0,90})? (?:dự|tham dự|tham gia)(?: các| một)?$"
)


def _is_soon(clauses: Clauses, end: int) -> bool:
    """Whether it is told to be the next one: "Hội nghị Trung ương 6 (khóa XII) |sắp tới|", "… tại Huế |tới đây|"."""
    tokens = clauses.between(behind_brackets(clauses, end), clauses.sentence.end)[:_TO_NEXT]
    words = [t.fold for t in tokens if not clauses.is_named(t) and t.fold not in _HELD_THERE]
    return clauses.after(end, 2) in _NEXT or words[:2] in _NEXT


_TO_NEXT = 10
_HELD_THERE = frozenset({"được", "tổ", "chức", "diễn", "ra", "tại", "ở"})
_NEXT = (["sắp", "tới"], ["tới", "đây"])


def _is_reported_to(clauses: Clauses, cue: Mention) -> bool:
    """Whether what is ordered is to be laid before it: "đề nghị Chính phủ …, |báo cáo kết quả tại| kỳ họp thứ 4"."""
    if not clauses.text(cue.start, cue.end).lower().startswith(_SESSIONS):
        return False
    lead = " ".join(clauses.words(clauses.sentence.start, cue.start))
    report = _REPORTED.search(lead)
    ordered = report is not None and _ORDERED.search(lead[: report.start()])
    return bool(ordered) and report is not None and _DONE.search(lead[ordered.end() if ordered else 0 :]) is None


_SESSIONS = ("kỳ họp", "hội nghị", "đại hội", "phiên họp")
_REPORTED = re.compile(r"(?<!\w)(?:báo cáo|trình)(?: \w+){0,4} (?:tại|ở|trước|trong|vào)$")
_ORDERED = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị|yêu cầu|giao|chỉ đạo)(?!\w)(?!.*(?<!\w)(?:đề nghị|yêu cầu|giao)(?!\w))"
)
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|đang)(?!\w)")
