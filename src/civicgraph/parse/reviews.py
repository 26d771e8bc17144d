"""Who has to answer for what went wrong: whom a body reviews or is told to review, and measures still to be chosen."""

from dataclasses import replace

from civicgraph.model import BodyName, Kind, RawEvent
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.decisions import tell_event
from civicgraph.parse.facts import doers, performers
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

_BLAMED = frozenset({
    "làm", "rõ", "trách", "nhiệm", "của", "đối", "với", "xử", "lý", "nghiêm", "xác", "định", "về", "vai", "trò",
    "người", "đứng", "đầu", "lãnh", "đạo", "ông", "bà", "đồng", "chí", ",", "và",
})  # fmt: skip
_NAMELESS = frozenset({"tập", "thể", "cá", "nhân", "tổ", "chức", "các", "những"})
_UNDERTAKING = frozenset({"tổ", "chức", "tiến", "hành", "nghiêm", "túc", "khẩn", "trương", "phải", "đã", "sẽ", "cần"})


def is_review(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody is made to answer for what he did: "kiểm điểm"."""
    return fold(clauses.text(verb.cue.start, verb.cue.end)) == "kiểm điểm"


def read_review(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    """ "A yêu cầu |B| kiểm điểm trách nhiệm của |C|": the review is to come; "|B| đã kiểm điểm |C|": it was held.

    Who is reviewed may be told without a name where the reviewer has one: "B đã kiểm điểm tập thể, cá nhân".
    """
    if verb.negated or verb.passive:
        return []
    blamed = _blamed(clauses, verb)
    reviewers, ordered = _reviewers(clauses, verb)
    if not reviewers or not (blamed or _NAMELESS & set(clauses.after(verb.cue.end, _SOON))):
        return []
    names = {fold(clauses.text(a.start, a.end)) for a in blamed}  # nobody reviews himself where others do
    reviewers = [a for a in reviewers if fold(clauses.text(a.start, a.end)) not in names] or reviewers
    roles = [(Role.SUBJECT, blamed), (Role.AUTHORITY, reviewers)]
    rule = "disciplined" if blamed else "counted-punished"
    event = tell_event(clauses, EventType.DISCIPLINE, verb, roles, rule)
    return [replace(event, status=EventStatus.PLANNED, time=None) if ordered or verb.planned else event]


_SOON = 9


def _blamed(clauses: Clauses, verb: Verb) -> list[Actor]:
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is None or first.mention.kind is Kind.PLACE:
        return []
    gap = clauses.words(verb.cue.end, first.start)
    person = first.mention.kind is Kind.PERSON
    if not _BLAMED.union(_NAMELESS if person else ()).issuperset(gap) or (gap and gap[-1] == ","):
        return []
    group = clauses.group_at(first)
    return [a for a in performers(clauses, group) if (a.mention.kind is Kind.PERSON) is person]


def _reviewers(clauses: Clauses, verb: Verb) -> tuple[list[Actor], bool]:
    """Who reviews, right before the verb, and whether an order told them to."""
    before = [a for a in clauses.actors if a.end <= verb.cue.start]
    if not before or not _UNDERTAKING.issuperset(clauses.words(before[-1].end, verb.cue.start)):
        return [], False
    group = next(clauses.group_at(a) for a in before if before[-1] in clauses.group_at(a))
    for order in clauses.verbs:
        if order.cue.rule != "direct" or order.cue.end > group[0].start or order.passive or order.negated:
            continue
        gap = clauses.words(order.cue.end, group[0].start)
        if len(gap) <= _ADDRESS and not {",", ";", ":"} & set(gap):
            return performers(clauses, group), True
    undertaken = before[-1] in verb.subject and clauses.before(verb.cue.start, 2) in _UNDERTAKEN
    return (doers(clauses, verb), False) if (verb.direct or undertaken) and not verb.modal else ([], False)


_UNDERTAKEN = (["tổ", "chức"], ["tiến", "hành"])
_ADDRESS = 4
"""Between an order and whom it tells stand so many words: "yêu cầu |liên tịch| Đảng ủy A"."""


def read_choice(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    """ "Hội đồng kỷ luật … (xem xét,) |quyết định hình thức kỷ luật| với ông A": some measure is to come."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    before = clauses.before(verb.cue.start, 4)
    if first is None or first.mention.kind is not Kind.PERSON or before not in _CHOOSING or verb.negated:
        return []
    gap = clauses.words(verb.cue.end, first.start)
    if gap[:2] != ["đối", "với"] or len(gap) > _ADDRESS + 2:
        return []
    boards = [a for a in clauses.actors if a.end <= verb.cue.start and _is_board(a)]
    roles = [(Role.SUBJECT, clauses.group_at(first)), (Role.AUTHORITY, boards[-1:])]
    event = tell_event(clauses, EventType.DISCIPLINE, verb, roles, "disciplined")
    return [replace(event, status=EventStatus.PLANNED, time=None)] if boards else []


_CHOOSING = (["quyết", "định", "hình", "thức"], ["xem", "xét", "hình", "thức"])


def _is_board(actor: Actor) -> bool:
    value = actor.mention.value
    return isinstance(value, BodyName) and value.name.startswith("Hội đồng")
