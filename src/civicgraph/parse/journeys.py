"""Journeys told by their noun: "chuyến thăm (chính thức) nước B của A", "kết thúc chuyến công tác tại tỉnh C"."""

from dataclasses import replace
from itertools import pairwise

from civicgraph.model import Kind, RawEvent, Time
from civicgraph.parse.clauses import Clauses, Verb, bodies, people
from civicgraph.parse.facts import with_leaders
from civicgraph.parse.outings import (
    no_places,
    opens_for,
    place_of,
    tell,
)
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType, Role

# How a sentence opens in which whoever acts next is on the journey: "Trong khuôn khổ |chuyến thăm| …".
_ON_JOURNEY = (
    ["trong", "khuôn", "khổ"],
    ["trong"],
    ["nhân"],
    ["nhân", "dịp"],
    ["tiếp", "tục"],
    ["tiếp", "tục", "chương", "trình"],
    ["trong", "chương", "trình"],
)
_MONTHS_REACH = 5
"""So many words at most stand between where a journey goes and the months told for it."""
_GOING = {"tới", "đến", "tại"}


def read_journey(clauses: Clauses, verb: Verb, visited: list[Actor]) -> RawEvent | None:
    """ "chuyến thăm chính thức Hoa Kỳ của Thủ tướng A", "A bắt đầu chuyến thăm cấp Nhà nước tới Trung Quốc"."""
    places = [a for a in visited or _goal_behind(clauses, verb) if a.mention.kind is Kind.PLACE][:1]
    arrived = _goal_before(clauses, verb)
    places = places or arrived or _body_right_behind(clauses, verb, visited)
    visitors = _travellers(clauses, verb)
    # "Trong chuyến thăm vừa qua của ông A|, Việt Nam| và Lào đã ký …"
    follow = bool(visitors) and visitors[-1].start >= verb.cue.end
    places = [a for a in places if not (follow and clauses.words(visitors[-1].end, a.start)[:1] == [","])]
    places = places or _goal_of(clauses, visitors)
    has = clauses.text(verb.cue.start, verb.cue.end).lower().startswith("có")
    if has and visitors and not places and bodies(visited):
        roles = [(Role.VISITOR, visitors), (Role.VISITED, bodies(visited))]
        return tell(clauses, EventType.VISIT, verb, roles, "somebody-visits", 0.75, None)
    if not visitors or (not places and not _is_spoken_of(clauses, verb, visitors)):
        return None
    roles = [(Role.VISITOR, visitors), (Role.VISITED, places)]
    place = place_of(arrived or places)  # "đến thủ đô |B|, bắt đầu chuyến thăm tới nước A"
    event = tell(clauses, EventType.VISIT, verb, roles, "journey-of-somebody", 0.8, place, behind=True)
    # "chuyến thăm Việt Nam của ông A |(tháng 11/2016)|"
    bracketed = clauses.time_in_brackets(max(a.end for a in (*visitors, *places)))
    event = replace(event, time=bracketed) if bracketed else event
    if not places or places == _goal_of(clauses, visitors):  # the day told before is that of who speaks of it
        behind = clauses.time_after(verb.cue)
        near = behind is not None and len(clauses.words((places or visitors)[-1].end, behind.start)) <= _MONTHS_REACH
        own = behind.value if near and behind is not None and isinstance(behind.value, Time) else None
        return replace(event, time=bracketed or own, passing=True)
    # "trong khuôn khổ chuyến thăm", "đánh giá cao chuyến thăm": spoken of, not told of its day
    within = clauses.before(verb.cue.start, 1) in _WITHIN_JOURNEY and not _goal_before(clauses, verb)
    if bracketed is None and within:
        # "Trong chuyến thăm Việt Nam, ngày 17/6, ông A …", "sau chuyến thăm Mỹ của ông B": the day is another event's
        if (own := _months_behind(clauses, places[-1])) is not None:
            return replace(event, time=own, passing=True)
        lasts = event.time is not None and event.time.end is not None
        return replace(event, time=event.time if lasts else None, passing=True)
    if set(pairwise(clauses.after(verb.cue.end, _LATELY))) & _OF_LATE:
        return replace(event, time=bracketed, passing=True)  # "chuyến thăm Việt Nam |gần đây| của ông A"
    under_way = bool(_GOING_ON & set(clauses.before(verb.cue.start, 3)))
    return event if under_way or has or _goal_before(clauses, verb) else replace(event, passing=True)


def _body_right_behind(clauses: Clauses, verb: Verb, visited: list[Actor]) -> list[Actor]:
    """The body to which a journey goes: "bà A vừa có chuyến thăm |Trường B|"."""
    return [a for a in bodies(visited[:1]) if not clauses.words(verb.cue.end, a.start)]


def _months_behind(clauses: Clauses, goal: Actor) -> Time | None:
    """The month or days told right behind where a journey goes: "Trong chuyến công tác tại A |vào tháng 5|, …"."""
    behind = next((t for t in clauses.tagged.times if t.start >= goal.end), None)
    if behind is None or not isinstance(behind.value, Time):
        return None
    near = clauses.words(goal.end, behind.start) in ([], ["vào"], ["hồi"], ["("])
    return behind.value if near and (behind.value.end or len(behind.value.start) < len("2017-06-15")) else None


_LATELY = 6
_OF_LATE = {("gần", "đây"), ("vừa", "qua"), ("trước", "đây"), ("mới", "đây")}


def _goal_of(clauses: Clauses, visitors: list[Actor]) -> list[Actor]:
    """The place told behind whose journey it is: "chuyến thăm của Tổng thống A |tới Việt Nam|"."""
    goal = clauses.actors_after(visitors[-1].end)[:1] if visitors else []
    going = bool(goal) and clauses.words(visitors[-1].end, goal[0].start) in _GOING_TO
    return goal if going and goal[0].mention.kind is Kind.PLACE else []


_GOING_TO = (["tới"], ["đến"], ["sang"])


def _is_spoken_of(clauses: Clauses, verb: Verb, visitors: list[Actor]) -> bool:
    """Whether somebody's visit is spoken of, where to told elsewhere: "kết quả |chuyến thăm của Thủ tướng A|"."""
    visits = "thăm" in clauses.words(verb.cue.start, verb.cue.end)
    named = any(a.mention.kind is Kind.PERSON for a in visitors)
    return visits and named and clauses.governor(visitors[0]) == "của"


_WITHIN_JOURNEY = (["trong"], ["khổ"], ["trình"], ["nhân"], ["dịp"], ["tục"], ["sau"], ["trước"])
_GOING_ON = {"đầu", "thúc", "hiện", "có", "đường"}
"""What stands before a journey of which it is told: "bắt đầu", "kết thúc (tốt đẹp)", "thực hiện", "lên đường"."""


def _goal_before(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The place that somebody came to: "A đã |tới Mỹ|, bắt đầu chuyến thăm chính thức", "… trong chuyến công tác"."""
    goal = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if goal is None or goal.mention.kind is not Kind.PLACE or clauses.governor(goal) not in _ARRIVING:
        return []
    if fold(clauses.text(goal.start, goal.mention.end)).startswith(_GATES):
        return []
    gap = set(clauses.words(goal.end, verb.cue.start))
    return clauses.group_at(goal)[:1] if gap and gap <= _BEGINNING else []


_ARRIVING = {"tới", "đến", "sang"}
_GATES = ("sân bay", "cảng hàng không", "cửa khẩu", "ga ")
"""Through these a traveller only comes."""
_BEGINNING = {",", "trong", "bắt", "đầu", "thực", "hiện", "để", "nhân", "tiến", "hành", "khuôn", "khổ"}


def _goal_behind(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The place behind "tới", "đến": "chuyến thăm cấp Nhà nước |tới Trung Quốc|"."""
    goal = clauses.actors_after(verb.cue.end)[:1]
    near = bool(goal) and len(clauses.words(verb.cue.end, goal[0].start)) <= 8
    return goal if near and _GOING & set(clauses.before(goal[0].start, 1)) else []


def _travellers(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Whose journey it is, in the order in which a reader would ask."""
    if clauses.before(verb.cue.start, 2) in (["thu", "xếp"], ["sắp", "xếp"]):
        return []  # "đề nghị phía B |thu xếp chuyến thăm| của A": nobody has gone
    # 1. "chuyến thăm … của A"
    for actor in clauses.actors_after(verb.cue.end):
        # "… theo lời mời của B": B stays home; behind a comma another thing is told
        gap = clauses.words(verb.cue.end, actor.start)
        gap = gap[3:] if gap[:3] == [",", "làm", "việc"] else gap  # "chuyến thăm|, làm việc| tại Lào của A"
        invited = {"mời", "dịp", ",", ";", "nhằm"} & set(gap)
        if actor.mention.kind is Kind.ORGANIZATION and "dự" in clauses.words(verb.cue.end, actor.start):
            continue  # "chuyến thăm Lào và dự hội nghị thường niên của |Diễn đàn A|"
        if clauses.governor(actor) == "của" and actor.mention.kind is not Kind.PLACE and not invited:
            group = clauses.group_at(actor)
            before = clauses.words(clauses.sentence.start, verb.cue.start)
            leads = before[-2:] == ["khuôn", "khổ"] or before[-1:] == ["trong"] or before in _ON_JOURNEY
            if leads or any(v.direct and set(v.subject[:1]) & set(group[1:]) for v in clauses.verbs):
                group = _up_to_comma(clauses, group)
            return with_leaders(clauses, group)
    # 2. "tiếp Bộ trưởng |B| đang trong (đang có) chuyến thăm Việt Nam"
    under_way = clauses.before(verb.cue.start, 1) == ["đang"] or clauses.before(verb.cue.start, 2) == ["đang", "trong"]
    if under_way and (guest := _met_before(clauses, verb)):
        return guest
    if "thúc" in clauses.before(verb.cue.start, 3) and (home := opens_for(clauses, verb, _ENDING)):
        return with_leaders(clauses, no_places(clauses.group_at(home[0])))  # "Kết thúc chuyến thăm A, |ông B| đã về C"
    # 3. "A bắt đầu, kết thúc, thực hiện, có chuyến thăm …"
    has = clauses.text(verb.cue.start, verb.cue.end).lower().startswith("có")
    if has or _GOING_ON & set(clauses.before(verb.cue.start, 3)):
        return no_places(verb.subject)
    if clauses.before(verb.cue.start, 1) == ["trong"] and _goal_before(clauses, verb):
        return with_leaders(clauses, no_places(verb.subject))
    # 4. "… hội đàm với |B| nhân (dịp) chuyến thăm chính thức Việt Nam"
    if clauses.before(verb.cue.start, 2)[-1:] in (["nhân"], ["dịp"]) and (guest := _met_before(clauses, verb)):
        return guest
    # 5. "Trong khuôn khổ chuyến thăm Hà Lan, chiều 10/7, Thủ tướng A …"
    if _opens_on_journey(clauses, verb):
        acting = no_places(next((v.subject for v in clauses.verbs if v.direct and v.cue.start > verb.cue.end), []))
        ahead = [a for a in people(clauses.actors) if acting and verb.cue.end <= a.start and a.end <= acting[0].start]
        if ahead and clauses.words(ahead[0].end, acting[0].start)[:1] == ["và"]:
            return ahead[:1]  # "Thủ tướng A và |Phó Thủ tướng Hà Lan B| dự …": B is at home there
        return with_leaders(clauses, acting[:1]) if acting else []
    return []


_ENDING = frozenset({"kết", "thúc", "tốt", "đẹp", "thành", "công", "sau", "khi"})
"""What may stand before a journey that is over: "|Kết thúc tốt đẹp| chuyến thăm Lào, …"."""


def _opens_on_journey(clauses: Clauses, verb: Verb) -> bool:
    """Whether the sentence begins with a journey, whoever reports it, whatever else was done on it.

    "Theo phóng viên TTXVN, |trong khuôn khổ| chuyến thăm …", "|Tiếp tục các hoạt động trong khuôn khổ| chuyến thăm …".
    """
    opening = max((t.end for t in clauses.tagged.times if t.end <= verb.cue.start), default=clauses.sentence.start)
    words = [w for w in clauses.words(opening, verb.cue.start) if w != ","]
    if words[:1] == ["theo"] and {"viên", "pv"} & set(words[:_REPORTING]):
        comma = next((t.end for t in clauses.between(opening, verb.cue.start) if t.text == ","), opening)
        words = [w for w in clauses.words(comma, verb.cue.start) if w != ","]
    if words[-2:] == ["khuôn", "khổ"] and words[:2] == ["tiếp", "tục"] and len(words) <= _GOING_ON_THERE:
        words = words[-3:]  # "tiếp tục làm việc |tại Paris| trong khuôn khổ"
    return words in _ON_JOURNEY


_REPORTING = 5
_GOING_ON_THERE = 12


def _met_before(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who is met right before the words that tell on what visit: "tiếp |Đại sứ B| nhân dịp chuyến thăm …"."""
    met = [c for c in clauses.cues("receive") if c.end <= verb.cue.start]
    guest = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if guest is None or guest.mention.kind is not Kind.PERSON or not met or guest.start < met[-1].end:
        return []
    gap = set(clauses.words(guest.end, verb.cue.start))
    return [guest] if gap <= {",", "và", "phu", "nhân", "dịp", "đang", "có", "trong"} else []


def _up_to_comma(clauses: Clauses, group: list[Actor]) -> list[Actor]:
    """Whose journey leads up to what others do: "Trong chuyến thăm Lào của |A|, B và C đã ký …"."""
    for k in range(1, len(group)):
        if "," in clauses.words(group[k - 1].end, group[k].start):
            return group[:k]
    return group
