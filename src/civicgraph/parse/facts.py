"""How a rule of an event family makes its event: the roles, time, place and evidence taken from one clause."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from civicgraph.lexicon.links import link_words
from civicgraph.lexicon.places import LEVEL_WORDS
from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Evidence, Kind, Mention, PlaceName, RawEvent, Time
from civicgraph.parse.belonging import tells_house_of
from civicgraph.parse.clauses import Clauses, Verb, is_delegation
from civicgraph.parse.phrases import Actor
from civicgraph.parse.tenures import small_team
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

Roles = Iterable[tuple[Role, Sequence[Actor | Mention]]]


def make_event(
    clauses: Clauses,
    kind: EventType,
    trigger: Mention,
    roles: Roles,
    rule: str,
    confidence: float,
    *,
    verb: Verb | None = None,
    name: str | None = None,
    head: str | None = None,
    place: Mention | None = None,
    known: bool = False,
    end: int | None = None,
    timed: bool = True,
    behind: bool = False,
    near: bool = False,
) -> RawEvent:
    """An event told at `trigger`; its evidence is the sentence's part from the first role to the last."""
    sides = ((role, _without_houses(clauses, actors)) for role, actors in roles)
    told = ((role, a.mention if isinstance(a, Actor) else a) for role, actors in sides for a in actors)
    filled = tuple((role, mention) for role, mention in told if not (role in _TAKING_PART and _is_region(mention)))
    time = (clauses.time_after(trigger) if behind else None) or (clauses.time_of(trigger) if timed else None)
    said = [c for c in clauses.cues("say", "direct") if clauses.text(c.start, c.end).lower() != "phát động"]
    if near and time is not None and any(trigger.end <= c.start < time.start for c in said):
        time = None  # a day told in what is said there, not the occasion's own
    begins = time is not None and time.start >= trigger.end and clauses.before(time.start, 1) == ["từ"]
    if begins and (near or kind is EventType.AWARD):
        time = None  # "tại hội nghị, ông A trao quyết định cho ông B nghỉ hưu |từ| ngày 1/7"
    if time is not None and (_only_reported(clauses, time, trigger, kind) or _is_of_post(clauses, time, trigger, kind)):
        time = None
    if time is not None and kind is EventType.VISIT and time.end <= trigger.start and _goes_on(clauses, trigger):
        time = None
    ahead = time is not None and kind in _HELD and _sets_out(clauses, time, trigger)
    just = clauses.before(trigger.start, 2)  # "cho ý kiến về văn kiện trình |Đại hội|"; "chương trình |phiên họp|"
    prepared = kind in _HELD and just[-1:] == ["trình"] and just[:1] != ["chương"]
    if ahead or (prepared and time is not None and time.end <= trigger.start):
        time = None
    elif kind in {EventType.VISIT, EventType.MEETING}:
        time = _lasting(clauses, trigger, time) or time
    lead = clauses.before(trigger.start, 3)
    planned = (
        "sẽ" in lead
        or ahead
        or prepared
        or lead[-2:] == ["dự", "kiến"]
        or clauses.is_intended(trigger)
        or (kind is EventType.RECEPTION and _is_soon(clauses, trigger))
        or (kind in _HELD and _is_looked_forward_to(clauses, trigger))
        or bool(verb and (verb.planned or _goes_on_planned(clauses, verb)))
    )
    sentence = clauses.sentence
    return RawEvent(
        type=kind,
        trigger=(trigger.start, end or trigger.end),
        roles=filled,
        evidence=Evidence(sentence.start, sentence.end, rule, confidence),
        sentence=sentence.index,
        name=name,
        head=head,
        time=time.value if time is not None and isinstance(time.value, Time) else None,
        place=place,
        status=EventStatus.PLANNED if planned else EventStatus.REPORTED,
        known=known,
    )


_HELD = frozenset({EventType.MEETING, EventType.CEREMONY})


def _without_houses(clauses: Clauses, actors: Sequence[Actor | Mention]) -> list[Actor | Mention]:
    """Those of a role without the body that only tells whose the one before it is: "Học viện A - |Bộ Quốc phòng|"."""
    return [
        a
        for k, a in enumerate(actors)
        if not (
            k
            and isinstance(a, Actor)
            and isinstance(before := actors[k - 1], Actor)
            and tells_house_of(clauses, before, a)
        )
    ]


def _is_looked_forward_to(clauses: Clauses, occasion: Mention) -> bool:
    """Whether an occasion is what others prepare for: "họp báo giới thiệu |Lễ hội A|", "để phục vụ |Hội nghị B|"."""
    lead = clauses.before(occasion.start, 3)
    lead = lead[:-1] if lead[-1:] == ["cho"] else lead
    presented = lead == ["báo", "giới", "thiệu"]
    return presented or lead[-2:] in (["chuẩn", "bị"], ["tiến", "tới"], ["hướng", "tới"]) or lead[-3:] in _SERVING


def _is_soon(clauses: Clauses, talks: Mention) -> bool:
    """Whether talks are to come: "cuộc gặp giữa Thủ tướng A và Tổng thống B |sắp tới|"."""
    words = clauses.after(talks.end, _SOON)
    at = next((k for k, pair in enumerate(pairwise(words)) if pair == ("sắp", "tới")), None)
    return at is not None and _STOPS.isdisjoint(words[:at]) and "," not in words[:at]


_SOON = 20


def _goes_on(clauses: Clauses, visit: Mention) -> bool:
    """Whether a guest is on a visit that began before: "Ngày 26/5, ông A tiếp ông B |đang có chuyến thăm| C"."""
    lead = clauses.before(visit.start, 2)
    opening = clauses.words(visit.start, visit.end)[:1] == ["đang"]
    going = opening or lead[-1:] == ["đang"] or (lead[:1] == ["đang"] and lead[-1:] in (["có"], ["ở"], ["sang"]))
    return going and any(c.end <= visit.start for c in clauses.cues("receive"))


def _sets_out(clauses: Clauses, day: Mention, trigger: Mention) -> bool:
    """Whether on the day somebody only leaves or arrives: "Sáng 5/6, A |lên đường thăm| B và dự |Hội nghị C|"."""
    words = clauses.words(day.end, trigger.start)
    setting = any(pair in _SETTING_OUT for pair in pairwise(words))
    return setting and any(day.end <= c.start and c.end <= trigger.start for c in clauses.cues("visit"))


_SETTING_OUT = frozenset({("lên", "đường"), ("bắt", "đầu")})
_SERVING = (["để", "phục", "vụ"], ["nhằm", "phục", "vụ"])


def _lasting(clauses: Clauses, trigger: Mention, begun: Mention | None) -> Mention | None:
    """The days of what begins or is left for on a day told before: "Ngày 5/6, A rời B thăm C |từ ngày 5 đến 8/6|"."""
    behind = next((t for t in clauses.tagged.times if t.start >= trigger.end), None)
    if begun is None or behind is None or begun.end > trigger.start:
        return None
    day, days = begun.value, behind.value
    if not isinstance(day, Time) or not isinstance(days, Time) or days.end is None or day.end is not None:
        return None
    if {";", "“", "”"} & set(clauses.words(trigger.end, behind.start)) or len(day.start) != len(days.start):
        return None
    same = len(day.start) == len("2017-06-05")
    away = (date.fromisoformat(days.start) - date.fromisoformat(day.start)).days if same else -1
    return behind if 0 <= away <= _JOURNEY_DAYS else None


_JOURNEY_DAYS = 2
"""Who leaves for somewhere is there after so many days at most."""
_TAKING_PART = frozenset({Role.PARTICIPANT, Role.ORGANIZER, Role.HOST, Role.GUEST, Role.SIGNATORY})


def _is_region(mention: Mention) -> bool:
    """Whether a place is a region, which never acts: "làm việc với lãnh đạo các tỉnh vùng |Tây Nguyên|"."""
    return isinstance(mention.value, PlaceName) and mention.value.level == "region"


def _goes_on_planned(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb shares the "sẽ" of one before it: "ông A sẽ thăm B, dự hội nghị C và |tiếp| D".

    Behind ";" that of the same deed: "sẽ xem xét, thông qua A; xem xét, |thông qua| B".
    """
    lead = clauses.before(verb.cue.start, 4)
    if ";" in lead and _WEIGHING.issuperset(lead[len(lead) - lead[::-1].index(";") :]):
        same = (v for v in reversed(clauses.verbs) if v.cue.rule == verb.cue.rule and v.cue.end <= verb.cue.start)
        return (first := next(same, None)) is not None and (first.planned or _goes_on_planned(clauses, first))
    if not verb.subject or (verb.direct and clauses.before(verb.subject[0].start, 1) != ["thời"]):
        return False
    for token in reversed(clauses.between(clauses.sentence.start, verb.cue.start)[-_SHARED:]):
        if token.fold in _SETTLED or token.text in _STOPS:
            return False
        if token.fold == "sẽ":
            return True
    return False


_WEIGHING = frozenset({"xem", "xét", ",", "và"})
_SHARED = 30
"""So many words before a verb the "sẽ" may stand that it shares."""
_SETTLED = frozenset({"đã", "vừa", "đang", "được", "của", "mà", "rằng", "khi"})
_STOPS = frozenset({";", ":", "”", "“", '"'})


def _only_reported(clauses: Clauses, time: Mention, trigger: Mention, kind: EventType) -> bool:
    """Whether a day is that on which somebody tells of the event: "Ngày 5/6, ông A cho biết đã chủ trì |cuộc họp| …".

    An order that is told without "đã" is given then and there.
    """
    reporting = word_set("clause_words", use="reporting")
    said = [c for c in clauses.cues("say") if time.end <= c.start and c.end <= trigger.start]
    said = [c for c in said if clauses.text(c.start, c.end).lower() in reporting]
    said = [c for c in said if clauses.before(c.start, 1) not in _HEARD]
    if not said:
        return False
    gap = clauses.words(said[-1].end, trigger.start)
    first = clauses.words(said[0].end, trigger.start)
    told_together = bool(_DONE & set(first[:1]))  # "cho biết |đã| yêu cầu và chỉ đạo Sở A"
    if (_GOING_ON & set(gap[-2:]) and not told_together) or _AT_ONCE & set(first[:1]):
        return False
    return kind is not EventType.DIRECTIVE or bool(_DONE & set(gap))


def _is_of_post(clauses: Clauses, time: Mention, trigger: Mention, kind: EventType) -> bool:
    """Whether a day is that from which a post is held: "tại |hội nghị|, ông A bổ nhiệm …, giữ chức X từ ngày 5/6"."""
    since = clauses.before(time.start, 1) == ["từ"] or clauses.after(time.start, 1) == ["từ"]
    return (
        since
        and kind in _HELD
        and any(trigger.end <= c.start and c.end <= time.start for c in clauses.cues("hold", "appoint"))
    )


_HEARD = (["được"], ["nhận"], ["có"])
"""Before these words is heard what another told: "ngay sau khi nhận được |thông tin|, ông A đã …"."""
_GOING_ON = frozenset({"và", ";", "thời"})
_AT_ONCE = frozenset({"tại", "trong", "ở", "trước", "về"})
"""What is said "tại |hội nghị|" is said on the occasion's day."""
_DONE = frozenset({"đã", "vừa", "từng"})


def only_asked(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody is only asked or charged to do what the verb says: "Viện A được đề xuất |tổ chức| tọa đàm"."""
    return _ends_charged(clauses.before(verb.cue.start, 2))


def is_asked(clauses: Clauses, actor: Actor) -> bool:
    """Whether somebody is asked or charged to do what follows: "Bộ A yêu cầu |Cục B| tổ chức họp"."""
    return _ends_charged(clauses.before(actor.start, 2))


def _ends_charged(lead: list[str]) -> bool:
    return lead in _ASKED or (lead[-1:] == ["giao"] and lead != ["ngoại", "giao"])  # not "Bộ |Ngoại giao| tổ chức …"


_ASKED = (["đề", "xuất"], ["đề", "nghị"], ["yêu", "cầu"], ["kiến", "nghị"], ["chỉ", "đạo"])


def acting(actors: Sequence[Actor], clauses: Clauses | None = None) -> list[Actor]:
    """Those who can act: people, posts, bodies, places; of "huyện A, tỉnh B" the first alone.

    With the clauses both of "xã A |và| huyện B".
    """
    out: list[Actor] = []
    wide = 99
    for a in actors:
        if a.mention.kind not in _ABLE:
            continue
        reach = _REACH.get(a.mention.value.level or "", 0) if isinstance(a.mention.value, PlaceName) else 99
        joined = clauses is not None and bool(out) and clauses.words(out[-1].end, a.start) == ["và"]
        if reach != 99 and out and wide < reach and not joined:
            continue
        wide = reach
        out.append(a)
    return out


_ABLE = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.POST, Kind.PLACE})
_REACH = {
    "village": 1,
    "site": 1,
    "commune": 2,
    "district": 3,
    "city": 4,
    "province": 5,
    "region": 6,
    "abroad": 5,
    "country": 7,
}


def performers(clauses: Clauses, group: Sequence[Actor]) -> list[Actor]:
    """Those of a subject group who act: of "Tại hội nghị của Sở A, ông B" or "Hà Nội: Chủ tịch C" the last alone.

    A place or body before a comma or colon only says where; joined by "và" both act.
    """
    acting_ones = acting(group, clauses)
    for k in range(len(acting_ones) - 1, 0, -1):
        left, right = acting_ones[k - 1], acting_ones[k]
        gap = clauses.words(left.end, right.start)
        bare = clauses.text(right.start, right.end).lower() in LEVEL_WORDS  # "hưởng ứng Năm du lịch B, |tỉnh| còn …"
        apart = {",", ":"} & set(gap if bare else gap[:2])
        if apart and (bare or _RANK[left.mention.kind] < _RANK[right.mention.kind]):
            return acting_ones[k:]
    return [a for k, a in enumerate(acting_ones) if not k or not _is_delegates(clauses, acting_ones[k - 1], a)]


def _is_delegates(clauses: Clauses, person: Actor, body: Actor) -> bool:
    """Whether a body only tells of whose delegation somebody is: "đại biểu A, |Đoàn đại biểu Quốc hội tỉnh B| hỏi"."""
    value = body.mention.value
    if person.mention.kind is not Kind.PERSON or not isinstance(value, BodyName):
        return False
    return fold(value.name).startswith(_DELEGATION) and clauses.words(person.end, body.start) in ([","], ["-"], ["–"])


_DELEGATION = ("đoàn đại biểu quốc hội", "đoàn đại biểu hội đồng nhân dân")


_RANK = {Kind.PLACE: 0, Kind.ORGANIZATION: 1, Kind.POST: 2, Kind.PERSON: 2}


def doers(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who does what a verb says; whom an earlier verb orders or takes gives way to who orders or takes.

    "Bộ trưởng A yêu cầu Cục B cử cán bộ …; giao Cục C": the second order is the minister's.
    """
    group = [a for a in performers(clauses, verb.subject) if a.end <= verb.cue.start]
    if group and not verb.direct and _CONDITIONAL & set(clauses.before(group[0].start, 1)):
        return []  # "Trường hợp ngân hàng A không đồng ý, đề nghị Bộ B …"
    for earlier in reversed(clauses.verbs):
        if not group or earlier.cue.end > group[0].start or earlier.cue.rule not in _TAKING or earlier.passive:
            continue
        gap = clauses.words(earlier.cue.end, group[0].start)
        if len(gap) > 6 or {",", ";", ":", "”"} & set(gap):
            return group
        if fresh := _behind_semicolon(clauses, group):
            return fresh
        group = [a for a in performers(clauses, earlier.subject) if a.end <= earlier.cue.start]
    return group


def _behind_semicolon(clauses: Clauses, group: Sequence[Actor]) -> list[Actor]:
    """Who begins anew in a row: "ông A thôi giữ chức Bí thư X; |Bộ B| phân công ông C …"."""
    starts = [k for k in range(1, len(group)) if clauses.words(group[k - 1].end, group[k].start)[:1] == [";"]]
    return list(group[starts[-1] :]) if starts else []


_CONDITIONAL = frozenset({"hợp", "nếu", "khi", "vì"})
_TAKING = frozenset({"direct", "appoint", "dismiss", "discipline", "award"})


def is_ordered(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody only asks for what the verb says: "đề nghị Slovakia sớm |ký| Hiệp định"."""
    if "direct" not in clauses.classes:
        return False
    joined = clauses.before(verb.cue.start, 1) in (["và"], [","], [";"], ["thời"])
    if joined and clauses.before(verb.cue.start, 3) != ["xem", "xét", ","]:
        return False  # but "đề nghị HĐND |xem xét, miễn nhiệm| ông A"
    if is_told_in_row(clauses, verb):
        return True
    for order in reversed(clauses.verbs):
        if order.cue.rule != "direct" or order.cue.end > verb.cue.start or order.passive:
            continue
        named = not _NAMED.isdisjoint(clauses.before(order.cue.start, 1))
        named = named or clauses.after(order.cue.end, 1) == ["của"]  # "thực hiện ý kiến |chỉ đạo của| Bộ trưởng"
        if named or fold(clauses.text(order.cue.start, order.cue.end)) == "chỉ thị":
            continue
        if verb.cue.rule == "direct" and _HASTE.issuperset(clauses.words(order.cue.end, verb.cue.start)):
            continue  # "đã chỉ đạo |giao| Sở A", "có chỉ đạo khẩn |yêu cầu| Sở B": one order told by two verbs
        fresh = verb.direct and verb.subject and clauses.before(verb.subject[0].start, 1) in ([","], [";"], ["”"])
        meanwhile = set(clauses.words(order.cue.end, verb.subject[0].start)) - {","} if fresh else set()
        if meanwhile and meanwhile <= _MEANWHILE:
            return True  # "Bộ trưởng A kiến nghị, |trước mắt|, Chính phủ chỉ đạo …": it is proposed
        return not fresh and not {";", "”"} & set(clauses.words(order.cue.end, verb.cue.start))
    return False


def is_told_in_row(clauses: Clauses, verb: Verb) -> bool:
    """Whether a row of tasks tells who shall do it: "ông A yêu cầu: |Sở B| chỉ đạo Trung tâm C …; |Sở D| thăm …"."""
    if not verb.subject or not verb.direct or clauses.before(verb.subject[0].start, 1) not in ([":"], [";"]):
        return False
    order = next((v for v in clauses.verbs if v.cue.rule == "direct" and opens_row(clauses, v)), None)
    return order is not None and order.cue.end < verb.subject[0].start


def opens_row(clauses: Clauses, verb: Verb) -> bool:
    """Whether behind the verb's colon a row of tasks follows: "yêu cầu|:| Sở A báo cáo; Sở B kiểm tra"."""
    return clauses.after(verb.cue.end, 1) == [":"] and not verb.quoted


_NAMED = frozenset(
    {"theo", "của", "được", "thừa", "sự", "đến", "về", "trước", "xét", "với", "các", "những", "nhiều", "từ", "sau"}
)
"""Behind one of these an order or request is named and gives none: "liên quan |đến| kiến nghị của A, B giao C …"."""
_HASTE = frozenset({"khẩn", "hỏa", "hoả", "tốc", "bằng", "văn", "bản", "và"})
_MEANWHILE = frozenset(["trước", "mắt", "trong", "thời", "gian", "tới", "này", "hết", "rằng"])


def jointly(clauses: Clauses, verb: Verb) -> Verb:
    """The verb with all who do it together: "|A| phối hợp (với) |B, C| phát động …", "… và cùng |B| ký kết"."""
    if not verb.subject:
        return verb
    first = verb.subject[0]
    for other in reversed(clauses.verbs):
        if other.cue.end > first.start or not other.subject or other.subject[0] is first:
            continue
        gap = clauses.words(other.cue.end, first.start)
        together = other.cue.rule == "coordinate" and set(gap) <= {"với", "cùng", "các"}
        if together or clauses.before(first.start, 1) == ["cùng"]:
            return replace(verb, subject=[*other.subject, *verb.subject], embedded=other.embedded)
        break
    partners = [] if verb.direct or verb.passive else _partners_before(clauses, verb)
    return replace(verb, subject=[*verb.subject, *partners], direct=True) if partners else verb


def _partners_before(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Those right before a verb with whom its subject works together: "A phối hợp với |B| (đã) kiểm tra C"."""
    other = next((v for v in reversed(clauses.verbs) if v.cue.end <= verb.cue.start), None)
    if other is None or other.cue.rule != "coordinate" or other.subject[:1] != verb.subject[:1]:
        return []
    if not other.direct or other.embedded or other.negated or other.modal:
        return []
    partners = [
        a for a in acting(clauses.object_of(other.cue), clauses) if a.end <= verb.cue.start and a not in verb.subject
    ]
    gap = clauses.words(partners[-1].end, verb.cue.start) if partners else []
    times = [t for t in clauses.tagged.times if partners and partners[-1].end <= t.start and t.end <= verb.cue.start]
    told = sum(len(clauses.words(t.start, t.end)) for t in times)
    plain = [w for w in gap if w not in word_set("clause_words", use="adverb")]
    return partners if partners and len(plain) <= told else []


def with_leaders(clauses: Clauses, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, each delegation with who leads it: "|đoàn| của Bộ A do |Thứ trưởng B| dẫn đầu"."""
    out = [*_leading(clauses, actors), *_delegation(clauses, actors), *actors]
    for lead in clauses.cues("lead"):
        leader = next(iter(clauses.leader_before(lead)), None)
        if leader is not None and leader in actors:
            teams = (_led_by(clauses, leader), _led_there(clauses, lead))
            out += [team for team in teams if team is not None and team not in out]
        if leader is None or leader in out or clauses.governor(leader) != "do" or leader.mention.kind is Kind.PLACE:
            continue
        led = [a for a in actors if a.end <= leader.start and len(clauses.words(a.end, leader.start)) <= _LED]
        if led and led[-1].mention.kind is Kind.ORGANIZATION:
            out.append(leader)
    return out


def _led_by(clauses: Clauses, leader: Actor) -> Actor | None:
    """The delegation right before who leads it: "|Đoàn A| do ông B dẫn đầu đến Hà Nội, thăm …"."""
    body = next((a for a in reversed(clauses.actors) if a.end <= leader.start), None)
    if body is None or not is_delegation(body.mention):
        team = small_team(clauses.tagged, leader)
        return Actor(team, team.start, team.end) if team is not None else None
    return body if set(clauses.words(body.end, leader.start)) <= {"do", ",", "đồng", "chí", "ông", "bà"} else None


def _led_there(clauses: Clauses, lead: Mention) -> Actor | None:
    """The delegation that somebody is told to lead: "ông A |dẫn đầu Đoàn B| lên đường thăm C"."""
    body = next(iter(clauses.actors_after(lead.end)), None)
    if body is None or not is_delegation(body.mention) or clauses.words(lead.end, body.start):
        return None
    return None if clauses.before(lead.start, 1) == ["đang"] else body  # "tiếp ông A, |đang| dẫn đầu Đoàn B thăm C"


def _delegation(clauses: Clauses, actors: Sequence[Actor]) -> list[Actor]:
    """The delegation whose members are told to act: "|Đoàn A| gồm ông B, bà C đã làm việc với Sở D"."""
    if not actors or "gồm" not in clauses.vocabulary or actors[0].mention.kind is not Kind.PERSON:
        return []
    body = next((a for a in reversed(clauses.actors) if a.end <= actors[0].start), None)
    if body is None or not isinstance(body.mention.value, BodyName) or body.mention.value.kind != "delegation":
        return []
    return [body] if link_words("body-members").issuperset(clauses.words(body.end, actors[0].start)) else []


def _leading(clauses: Clauses, actors: Sequence[Actor]) -> list[Actor]:
    """Who leads the delegation that acts: "|Ông A| (đã) dẫn (đầu) |Đoàn B| đến thăm …"."""
    first = actors[0] if actors else None
    if first is None or first.mention.kind is not Kind.ORGANIZATION or clauses.governor(first) not in _LEADING:
        return []
    words = clauses.before(first.start, 2)
    start = clauses.between(clauses.sentence.start, first.start)[-2 if words == ["dẫn", "đầu"] else -1].start
    led = words == ["dẫn", "đầu"] or words[-1:] == ["dẫn"]
    leaders = clauses.subject_before(Mention(start, first.start, Kind.WORD, "lead")) if led else []
    return [a for a in leaders if a.mention.kind is Kind.PERSON and a not in actors]


_LEADING = frozenset({"dẫn", "đầu"})
_LED = 8
"""So many words may stand between a delegation and who leads it."""


def leader_told(clauses: Clauses) -> Mention | None:
    """Who leads a party without a name, or comes with one: "lãnh đạo tỉnh do |ông A| dẫn đầu", "|ông B| và đoàn"."""
    if "đoàn" not in clauses.vocabulary and not clauses.cues("lead"):
        return None
    for cue in clauses.cues("lead"):
        if leaders := [a for a in clauses.leader_before(cue) if a.mention.kind is Kind.PERSON]:
            return leaders[0].mention
    for actor in clauses.actors:
        behind = clauses.after(actor.end, 5)
        company = behind[:2] in _WITH_PARTY or behind[:4] == ["dẫn", "đầu", "đoàn", "công"]
        if actor.mention.kind is Kind.PERSON and company and not clauses.oblique(actor):
            return actor.mention
    return None


_WITH_PARTY = (["và", "đoàn"], ["cùng", "đoàn"], ["dẫn", "đoàn"])


def linked(clauses: Clauses, start: int, end: int, between: str, reach: int = 12) -> bool:
    """Whether only the small words of a gap ("links.tsv") stand from `start` to `end`."""
    words = [w for w in clauses.words(start, end) if not w.isdigit()]  # "xử phạt |3 doanh nghiệp gồm| Công ty A …"
    return len(words) <= reach and link_words(between).issuperset(words)


def coordinated(clauses: Clauses, group: Sequence[Actor]) -> list[Actor]:
    """The group and those it works with: "A phối hợp với B và C tổ chức", also told before the verb alone."""
    out = list(group)
    for verb in clauses.verbs:
        if verb.cue.rule == "coordinate" and out and verb.subject[:1] == out[:1]:
            out += [a for a in acting(clauses.object_of(verb.cue), clauses) if a not in out]
    return out
