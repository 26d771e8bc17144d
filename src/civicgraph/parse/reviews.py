"""Who has to answer for what went wrong: whom a body reviews or is told to review, and measures still to be chosen."""

from dataclasses import replace

from civicgraph.model import BodyName, Kind, Mention, RawEvent
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
_NAMELESS = frozenset({"tập", "thể", "cá", "nhân", "tổ", "chức", "các", "những", "trách"})
_UNDERTAKING = frozenset({
    "tổ", "chức", "tiến", "hành", "nghiêm", "túc", "khẩn", "trương", "phải", "đã", "sẽ", "cần", "họp", "để",
})  # fmt: skip


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
    if clauses.before(verb.cue.start, 2) == ["quá", "trình"]:
        return _under_way(clauses, verb, blamed)
    reviewers, order = _reviewers(clauses, verb)
    reviewers, order = (reviewers, order) if reviewers else _tasked(clauses, verb)
    if not reviewers or not (blamed or _NAMELESS & set(clauses.after(verb.cue.end, _SOON))):
        return []
    if order is not None and not blamed and clauses.after(verb.cue.end, 4) == [",", "nhận", "trách", "nhiệm"]:
        blamed, reviewers = reviewers, doers(clauses, order)  # "A yêu cầu |B| tổ chức kiểm điểm, nhận trách nhiệm"
    names = {fold(clauses.text(a.start, a.end)) for a in blamed}  # nobody reviews himself where others do
    reviewers = [a for a in reviewers if fold(clauses.text(a.start, a.end)) not in names] or reviewers
    roles = [(Role.SUBJECT, blamed), (Role.AUTHORITY, reviewers)]
    rule = "disciplined" if blamed else "counted-punished"
    event = replace(tell_event(clauses, EventType.DISCIPLINE, verb, roles, rule), head=REVIEW)
    return [replace(event, status=EventStatus.PLANNED, time=None) if order is not None or verb.planned else event]


REVIEW = "kiểm điểm"
_SOON = 9


def _under_way(clauses: Clauses, verb: Verb, blamed: list[Actor]) -> list[RawEvent]:
    """ "Quá trình kiểm điểm |ông A| đã …", "Trong quá trình kiểm điểm, |ông A| đã thấy rõ …": who was reviewed."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if not blamed and first is not None and clauses.words(verb.cue.end, first.start) == [","]:
        blamed = (
            [first] if first.mention.kind is Kind.PERSON and {"nhận", "thấy"} & {*clauses.after(first.end, 5)} else []
        )
    event = tell_event(clauses, EventType.DISCIPLINE, verb, [(Role.SUBJECT, blamed)], "disciplined")
    return [replace(event, head=REVIEW)] if blamed else []


def _blamed(clauses: Clauses, verb: Verb) -> list[Actor]:
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is None or first.mention.kind is Kind.PLACE:
        return []
    gap = clauses.words(verb.cue.end, first.start)
    person = first.mention.kind is Kind.PERSON
    named = gap[-1:] in (["như"], ["gồm"])  # "kiểm điểm tập thể, cá nhân có liên quan |như| Sở A, Sở B"
    known = _BLAMED.union(_NAMELESS if person or named else (), _SUCH_AS if named else ())
    if not known.issuperset(gap) or (gap and gap[-1] == ","):
        return []
    group = clauses.group_at(first)
    return [a for a in performers(clauses, group) if (a.mention.kind is Kind.PERSON) is person]


_SUCH_AS = frozenset({"có", "liên", "quan", "như", "gồm", "các", "vi", "phạm", "sai"})


def _reviewers(clauses: Clauses, verb: Verb) -> tuple[list[Actor], Verb | None]:
    """Who reviews, right before the verb, and the order that told them to."""
    before = [a for a in clauses.actors if a.end <= verb.cue.start]
    if not before or not _UNDERTAKING.issuperset(clauses.words(before[-1].end, verb.cue.start)):
        return [], None
    group = next(clauses.group_at(a) for a in before if before[-1] in clauses.group_at(a))
    for order in clauses.verbs:
        if order.cue.rule != "direct" or order.cue.end > group[0].start or order.passive or order.negated:
            continue
        gap = clauses.words(order.cue.end, group[0].start)
        if len(gap) <= _ADDRESS and not {",", ";", ":"} & set(gap):
            return performers(clauses, group), order
    undertaken = before[-1] in verb.subject and clauses.before(verb.cue.start, 2) in _UNDERTAKEN
    return (doers(clauses, verb), None) if (verb.direct or undertaken) and not verb.modal else ([], None)


def _tasked(clauses: Clauses, verb: Verb) -> tuple[list[Actor], Verb | None]:
    """ "A yêu cầu |Giám đốc Sở B| báo cáo, giải trình, kiểm điểm trách nhiệm …": a review among the tasks given."""
    lead = clauses.words(clauses.sentence.start, verb.cue.start)
    while lead and lead[-1] in _UNDERTAKING and lead[-1] != ",":
        lead.pop()
    if lead[-1:] not in ([","], [";"], [":"], ["và"], ["thời"], ["nhằm"], ["đạo"], ["quan"]):
        return [], None
    orders = [v for v in clauses.verbs if v.cue.rule == "direct" and v.cue.end <= verb.cue.start]
    for order in reversed(orders):
        first = next((a for a in clauses.actors_after(order.cue.end) if a.end <= verb.cue.start), None)
        gap = clauses.words(order.cue.end, first.start) if first is not None else []
        if first is None or len(gap) > _ADDRESS or {",", ";", "”"} & set(gap):
            continue
        asked = not (order.passive or order.negated or first.mention.kind is Kind.PLACE)
        between = clauses.words(first.end, verb.cue.start)
        another = {"và", ",", ";", "đồng", "thời"} >= set(between) - _UNDERTAKING  # "đề xuất A |và tổ chức| kiểm điểm"
        said = [c for c in clauses.cues("say") if first.end <= c.start < verb.cue.start and not _is_task(clauses, c)]
        heard = clauses.before(first.start, 1) == ["của"] or "”" in between or "." in between
        asked = asked and not (another or said or heard)
        return (performers(clauses, clauses.group_at(first)), order) if asked else ([], None)
    return [], None


_UNDERTAKEN = (["tổ", "chức"], ["tiến", "hành"])
_ADDRESS = 4
"""Between an order and whom it tells stand so many words: "yêu cầu |liên tịch| Đảng ủy A"."""


def _is_task(clauses: Clauses, cue: Mention) -> bool:
    """Whether a word of saying tells what somebody shall do: "yêu cầu A |báo cáo|, giải trình, kiểm điểm"."""
    word = fold(clauses.text(cue.start, cue.end))
    return word in _TASKS or any(c.start == cue.start for c in clauses.cues("direct"))


_TASKS = frozenset({"báo cáo", "giải trình", "tham mưu", "đề xuất", "thông tin", "trả lời"})


def read_choice(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    """ "Hội đồng kỷ luật … (xem xét,) |quyết định hình thức kỷ luật| với ông A": some measure is to come."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    before = clauses.before(verb.cue.start, 4)
    if first is None or first.mention.kind is not Kind.PERSON or before not in _CHOOSING or verb.negated:
        return []
    gap = clauses.words(verb.cue.end, first.start)
    if gap[:2] != ["đối", "với"] or len(gap) > _ADDRESS + 2:
        return []
    boards = [a for a in clauses.actors if a.end <= verb.cue.start and _is_board(a)] or _choosers(clauses, verb)
    roles = [(Role.SUBJECT, clauses.group_at(first)), (Role.AUTHORITY, boards[-1:])]
    event = tell_event(clauses, EventType.DISCIPLINE, verb, roles, "disciplined")
    return [replace(event, status=EventStatus.PLANNED, time=None)] if boards else []


def _choosers(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "|Ban Bí thư| sẽ (họp xem xét, sau đó) quyết định hình thức kỷ luật đối với ông A": who is going to choose."""
    body = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    told = clauses.words(body.end, verb.cue.start)[:-4] if body is not None else []
    chooses = {"sẽ", "đang"} & set(told) and _CONSIDERING.issuperset(told)
    if body is None or body.mention.kind is not Kind.ORGANIZATION or not chooses or clauses.oblique(body):
        return []
    return performers(clauses, [body])


_CONSIDERING = frozenset({
    "sẽ", "đang", "họp", "lại", "xem", "xét", "sau", "đó", ",", "và", "để", "thảo", "luận", "bỏ", "phiếu", "tiếp",
    "tục", "cũng", "quyết", "định", "thi", "hành", "kỷ", "luật",
})  # fmt: skip


def read_considered(clauses: Clauses, verb: Verb, targets: list[Actor]) -> list[RawEvent]:
    """ "|Ủy ban Kiểm tra A| đã có kết luận về việc xem xét kỷ luật |ông B|": a measure to come, told by a paper.

    Also in a headline that names nobody who considers it: "Xem xét kỷ luật |ông B|".
    """
    lead = clauses.words(clauses.sentence.start, verb.cue.start)
    lead = lead[:-2] if lead[-2:] in (["thi", "hành"], ["xử", "lý"]) else lead
    persons = [a for a in targets if a.mention.kind is Kind.PERSON]
    if lead[-2:] != ["xem", "xét"] or not persons or verb.negated or clauses.before(persons[0].start, 1) == [","]:
        return []
    if lead[-3:-2] == ["đã"] or {"hình", "thức"} <= set(clauses.words(verb.cue.end, persons[0].start)):
        return []  # "đã |xem xét| thi hành kỷ luật bằng hình thức cảnh cáo": done
    body = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    by = [body] if body is not None and body.mention.kind is Kind.ORGANIZATION and not clauses.oblique(body) else []
    by = by if body is not None and _BY_PAPER.issuperset(clauses.words(body.end, verb.cue.start)) else []
    asked = [v for v in clauses.verbs if v.cue.rule == "direct" and body is not None and v.cue.end <= body.start]
    if asked and body is not None and len(clauses.words(asked[-1].cue.end, body.start)) <= _ADDRESS:
        return []  # "A đề nghị |Bộ Chính trị| xem xét kỷ luật ông B": only asked for
    if not by and not (clauses.sentence.title and len(lead) == len(("xem", "xét"))):
        return []
    roles = [(Role.SUBJECT, persons), (Role.AUTHORITY, by)]
    event = tell_event(clauses, EventType.DISCIPLINE, verb, roles, "disciplined")
    return [replace(event, status=EventStatus.PLANNED, time=None)]


_BY_PAPER = frozenset({
    "đã", "vừa", "có", "ra", "ban", "hành", "công", "bố", "thông", "báo", "cáo", "chí", "kết", "luận", "quyết", "định",
    "về", "việc", "nêu", "sẽ", "xem", "xét", "thi", "xử", "lý", "trong", "đó", "chính", "thức", ",",
})  # fmt: skip


_CHOOSING = (["quyết", "định", "hình", "thức"], ["xem", "xét", "hình", "thức"])


def _is_board(actor: Actor) -> bool:
    value = actor.mention.value
    return isinstance(value, BodyName) and value.name.startswith("Hội đồng")
