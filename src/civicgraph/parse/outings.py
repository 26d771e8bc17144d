"""What receptions, visits and inspections share: where one goes, of which level places are, how an event is told."""

from dataclasses import replace
from itertools import pairwise

from civicgraph.model import Kind, Mention, PlaceName, RawEvent
from civicgraph.parse.clauses import Clauses, Verb, is_delegation
from civicgraph.parse.facts import make_event
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import EventType, Role


def tell(
    clauses: Clauses,
    kind: EventType,
    verb: Verb,
    roles: list[tuple[Role, list[Actor]]],
    rule: str,
    confidence: float,
    place: Mention | None,
    *,
    behind: bool = False,
) -> RawEvent:
    """The event that a verb tells, the verb its head."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    return make_event(
        clauses, kind, verb.cue, roles, rule, confidence, verb=verb, behind=behind, place=place, head=word
    )


def one_by_one(clauses: Clauses, event: RawEvent) -> list[RawEvent]:
    """The receptions of several, each of one: "có |các cuộc gặp| với A và B", "|lần lượt| tiếp A và B".

    So are those of several from abroad "bên lề" another occasion.
    """
    words = [*clauses.before(event.trigger[0], 2), *clauses.words(*event.trigger)]
    if event.type is not EventType.RECEPTION:
        return [event]
    beside = ("bên", "lề") in pairwise(clauses.words(clauses.sentence.start, event.trigger[0]))
    if not _EACH.intersection(pairwise(words)) and not beside:
        return [event]
    for side in (Role.HOST, Role.GUEST):
        met = [one for one in event.roles if one[0] is side]
        if len(met) > 1 and all(m.kind is Kind.PERSON for _, m in met):
            rest = tuple(one for one in event.roles if one[0] is not side)
            return [replace(event, roles=(*rest, one)) for one in met]
    return [event]


_EACH = frozenset({("các", "cuộc"), ("những", "cuộc"), ("các", "buổi"), ("lần", "lượt")})


def no_places(actors: list[Actor]) -> list[Actor]:
    """Those who can go or receive."""
    return [a for a in actors if a.mention.kind is not Kind.PLACE]


def goers(clauses: Clauses, actors: list[Actor]) -> list[Actor]:
    """Those who can go or receive, or else the place whose leaders do.

    "Chiều 3/3, lãnh đạo |tỉnh Bắc Ninh| tiếp Đoàn A"; behind a headline the article tells who of them it was.
    """
    return no_places(actors) or [a for a in actors if _are_its_leaders(clauses, a)][:1]


def _are_its_leaders(clauses: Clauses, place: Actor) -> bool:
    return not clauses.sentence.title and clauses.before(place.start, 3) == [",", "lãnh", "đạo"]


def place_of(actors: list[Actor]) -> Mention | None:
    """The place that comes first of those visited."""
    return actors[0].mention if actors and actors[0].mention.kind is Kind.PLACE else None


def site_behind(clauses: Clauses, actors: list[Actor]) -> Mention | None:
    """Where a body stands that somebody goes to: "kiểm tra trại heo của Công ty A ở |xã B|"."""
    last = actors[-1] if actors and actors[-1].mention.kind is Kind.ORGANIZATION else None
    place = next(iter(clauses.actors_after(last.end)), None) if last is not None else None
    if last is None or place is None or place.mention.kind is not Kind.PLACE:
        return None
    return place.mention if clauses.words(last.end, place.start) in _STANDING else None


_STANDING = (["ở"], ["tại"], ["đóng", "tại"], ["đóng", "ở"], ["(", "ở"], ["có", "trụ", "sở", "tại"])


def chained(clauses: Clauses, verb: Verb) -> bool:
    """Whether a comma or "và" ties the verb to the one before it, whose subject it shares."""
    return clauses.before(verb.cue.start, 1) in ([","], ["và"], [";"])


def opens_for(clauses: Clauses, verb: Verb, beside: frozenset[str] = frozenset()) -> list[Actor]:
    """Who is told behind the comma of a sentence that an outing opens: "Thăm xã A, |Thủ tướng B| căn dặn …".

    `beside` are words that may stand before the verb too: "|Đến thăm và| tặng quà B, Thủ tướng A …".
    """
    opening = max((t.end for t in clauses.tagged.times if t.end <= verb.cue.start), default=clauses.sentence.start)
    if not (_OPENING | beside).issuperset(clauses.words(opening, verb.cue.start)):
        return []
    for actor in clauses.actors_after(verb.cue.end):
        titled = actor.mention.kind is Kind.PERSON and actor.start < actor.mention.start
        if titled and clauses.before(actor.start, 1) == [","]:
            return [actor]
    return []


def first_kind(actors: list[Actor]) -> list[Actor]:
    """Of a row of places those of the first one's level (commune, district, province); else all.

    Behind a body they say where it is: "thăm |Trạm Y tế phường 5|, quận 3".
    """
    first = level(actors[0]) if actors else None
    if first is None:
        return [a for a in actors if a is actors[0] or a.mention.kind is not Kind.PLACE]
    sites = first == "site"  # "chợ A và |Công ty B|"
    return [a for a in actors if level(a) == first or (sites and a.mention.kind is Kind.ORGANIZATION)]


def level(actor: Actor) -> str | None:
    """Whether a place is a commune, a district, a province."""
    return actor.mention.value.level if isinstance(actor.mention.value, PlaceName) else None


def come_to(clauses: Clauses, verb: Verb) -> Actor | None:
    """Where somebody came to visit the unnamed: "A đã tới |Bệnh viện B| (để) thăm hỏi các nạn nhân"."""
    before = [a for a in clauses.actors if a.end <= verb.cue.start and not _in_brackets(clauses, a, verb)]
    if not before:
        return None
    sites = [a for a in before if a.mention.kind in {Kind.PLACE, Kind.ORGANIZATION}]
    sites = [a for a in sites if level(a) != "region"]
    goal = next((a for a in sites if before[-1] in clauses.group_at(a)), None)
    if goal is None or goal in verb.subject:
        return None
    gap = clauses.words(before[-1].end, verb.cue.start)
    gap = gap[gap.index(")") + 1 :] if gap[:1] == ["("] and ")" in gap else gap  # "ở chợ A |(quận B)| để kiểm tra"
    near = set(gap) <= {"để", "và", ",", "trực", "tiếp"}
    going = _GOING & {clauses.governor(goal), *clauses.before(goal.start, 5)}
    if not going and clauses.before(goal.start, 1) in (["gồm"], [":"], ["như"]):
        going = _GOING & set(clauses.before(goal.start, _LISTED))  # "tới ba địa phương gồm |A, B|"
    return goal if near and going else None


def _in_brackets(clauses: Clauses, actor: Actor, verb: Verb) -> bool:
    """Whether brackets that hold somebody are closed before a verb."""
    words = clauses.words(actor.end, verb.cue.start)
    return ")" in words and "(" not in words[: words.index(")")]


_GOING = frozenset({"tới", "đến", "vào", "về", "xuống", "lên", "mặt"})
_LISTED = 14
_OPENING = frozenset({",", "khi", "đến", "tới", "đi", "lần", "đầu", "tiên"})
"""What may stand before an outing that opens its sentence: "|Lần đầu tiên| đến thăm B, Bộ trưởng A …"."""


def ground(clauses: Clauses, verb: Verb) -> Mention | None:
    """The place on whose ground something is inspected: "… trên địa bàn |tỉnh A|"."""
    for actor in clauses.actors_after(verb.cue.end):
        if actor.mention.kind is Kind.PLACE and clauses.before(actor.start, 2) == ["địa", "bàn"]:
            return actor.mention
    return None


def goes_there(clauses: Clauses, verb: Verb) -> bool:
    """Whether only where somebody goes, without a name, stands before the visit: "đã xuống |hiện trường| thăm hỏi"."""
    last = max(a.end for a in verb.subject)
    gap = clauses.words(last, verb.cue.start) if last <= verb.cue.start else []
    return bool(gap) and _THERE.issuperset(gap) and not {"đến", "xuống", "tới", "vào", "lên", "đi"}.isdisjoint(gap)


_THERE = {
    "đã", "cũng", "vừa", "trực", "tiếp", "đến", "tới", "xuống", "vào", "lên", "hiện", "trường", "bệnh", "viện", "nhà",
    "riêng", "tận", "nơi", "để", ",", "kịp", "thời", "ngay", "đi", "thực", "tế", "địa", "cơ", "sở",
}  # fmt: skip


def is_habitual(clauses: Clauses) -> bool:
    """Whether the sentence tells what is done again and again: "thường xuyên gặp gỡ", "hàng năm tiếp"."""
    words = clauses.words(clauses.sentence.start, clauses.sentence.end)
    return any(pair in _HABITS for pair in pairwise(words))


_HABITS = {
    ("thường", "xuyên"),
    ("hằng", "năm"),
    ("hàng", "năm"),
    ("hằng", "tháng"),
    ("hàng", "tháng"),
    ("hằng", "tuần"),
    ("hàng", "tuần"),
    ("nhiều", "lần"),
    ("định", "kỳ"),
    ("mỗi", "khi"),
    ("mỗi", "lần"),
    ("mỗi", "năm"),
}


def is_on_way(clauses: Clauses, verb: Verb, host: Actor) -> bool:
    """Whether who meets others came to them: "Đoàn A gặp ông B", "|ông A thăm Công ty C| và gặp ông B"."""
    visits = (v for v in clauses.verbs if v.cue.rule == "visit" and v.direct and v.cue.end <= verb.cue.start)
    team = is_delegation(host.mention) and not clauses.text(host.start, host.end).lower().startswith(_SEATED)
    return team or any(host in v.subject and not v.passive and not v.negated for v in visits)


_SEATED = ("đoàn đại biểu quốc hội", "đoàn đbqh")
"""A province's deputies are at home in it."""
