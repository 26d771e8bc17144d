"""Whom somebody given a post takes over from: "được bổ nhiệm làm Giám đốc Sở A, |thay ông B| nghỉ hưu"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from civicgraph.model import Evidence, Kind, Mention, PostName, RawEvent, RawPosition
from civicgraph.parse.clauses import Clauses
from civicgraph.vocabulary import EventType, PositionStatus, Role

Given = tuple[RawEvent, list[RawPosition]]
"""An appointment, and the posts that it gives."""
_RULE = "predecessor"
_CONFIDENCE = 0.85
# "thay ông B", "thay thế cho bà C", "kế nhiệm (người tiền nhiệm là) ông D", "thay vị trí của ông E"
_TAKES_OVER = re.compile(
    r"(?<!\w)(?:thay thế|thay|kế nhiệm|kế vị|tiếp nhiệm)(?: cho)?(?: vị trí(?: của)?| cương vị của)?"
    r"(?: người tiền nhiệm(?: là|,)?)? $"
)
_LEAD = 60
"""The words for it, behind a post's own term or day, take no more letters than so many."""
_AFAR = 90
"""So many letters at most stand between the post and its former holder."""


_NEXT = re.compile(
    r"(?:[;,]|và) người (?:kế nhiệm|tiếp nhiệm|thay thế|thay)(?: (?:ông|bà|vị trí này|chức vụ này))? là "
    r"(?:(?:đồng chí|ông|bà) )?$"
)


def read_successor(clauses: Clauses, left: RawEvent, posts: Sequence[RawPosition]) -> list[Given]:
    """Who gets the posts that another leaves: "ông A thôi giữ chức Giám đốc Sở B; |người kế nhiệm là bà C|"."""
    text, base = clauses.sentence.text, clauses.sentence.start
    for actor in clauses.actors_after(left.trigger[1]) if posts and "người" in clauses.vocabulary else ():
        begin = actor.start - base
        lead = _NEXT.search(text[max(0, begin - _LEAD) : begin].lower())
        if actor.mention.kind is not Kind.PERSON or lead is None:
            continue
        trigger = (actor.start - len(lead[0]) + lead[0].index("người"), actor.start - 1)
        roles = ((Role.SUBJECT, actor.mention), *((r, m) for r, m in left.roles if r is not Role.SUBJECT))
        evidence = replace(left.evidence, rule="holds-new-post")
        event = replace(left, type=EventType.APPOINTMENT, trigger=trigger, roles=roles, evidence=evidence)
        return [(event, [_given_on(actor.mention, position) for position in posts])]
    return []


def _given_on(person: Mention, left: RawPosition) -> RawPosition:
    value = left.post.value
    assert isinstance(value, PostName)
    post = replace(left.post, value=replace(value, status=PositionStatus.NEW))
    evidence = Evidence(left.post.start, person.end, _RULE, _CONFIDENCE)
    return RawPosition(person, post, PositionStatus.NEW, evidence)


def without_replaced(clauses: Clauses, event: RawEvent, given: Sequence[RawPosition]) -> Given:
    """An appointment and the posts that it gives, without whom its subject replaces: "Thay ông A, |ông B| được bầu"."""
    subjects = [m for role, m in event.roles if role is Role.SUBJECT]
    gone = [m for m in subjects if _is_replaced(clauses, m)] if len(subjects) > 1 else []
    if not gone or len(gone) == len(subjects):
        return event, list(given)
    roles = tuple((role, m) for role, m in event.roles if role is not Role.SUBJECT or m not in gone)
    return replace(event, roles=roles), [p for p in given if p.person not in gone]


def _is_replaced(clauses: Clauses, person: Mention) -> bool:
    actor = next((a for a in clauses.actors if a.mention == person), None)
    begin = actor.start - clauses.sentence.start if actor is not None else 0
    return _TAKES_OVER.search(clauses.sentence.text[max(0, begin - _LEAD) : begin].lower()) is not None


def read_predecessors(clauses: Clauses, given: Sequence[RawPosition]) -> list[RawPosition]:
    """Who held, before the one it is now given to, the last of the posts that a sentence gives."""
    if not given:
        return []
    text, base = clauses.sentence.text, clauses.sentence.start
    last = max(given, key=lambda position: position.post.start)
    for actor in clauses.actors:
        begin = actor.start - base
        lead = _TAKES_OVER.search(text[max(0, begin - _LEAD) : begin].lower())
        if actor.mention.kind is not Kind.PERSON or lead is None or any(p.person == actor.mention for p in given):
            continue
        first, second = sorted((last.post, actor.mention), key=lambda m: m.start)
        gap = text[first.end - base : second.start - base]
        others = [a for a in clauses.actors if first.end <= a.start < begin and a.mention.kind is Kind.PERSON]
        if len(gap) > _AFAR or ";" in gap or (others and second is actor.mention):
            continue  # "ông A làm X và |ông B làm Y| thay ông C": the post of who is told last
        value = last.post.value
        assert isinstance(value, PostName)
        status = PositionStatus.FORMER if last.status is PositionStatus.NEW else last.status
        evidence = Evidence(first.start, max(first.end, second.end), _RULE, _CONFIDENCE)
        post = replace(last.post, value=replace(value, status=status))
        return [RawPosition(actor.mention, post, status, evidence)]
    return []
