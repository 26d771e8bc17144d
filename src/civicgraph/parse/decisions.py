"""Who decides on posts and measures, whom they befall, and the event that they make."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.links import link_words
from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, PostName, RawEvent, Time, Title
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import Roles, doers, make_event, performers
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.parse.recall import Recall
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType, Role

CONFIDENCE = {
    "appointed": 0.93,
    "decision-handed-over": 0.8,
    "holds-new-post": 0.75,
    "post-of-unnamed": 0.75,
    "dismissed": 0.85,
    "disciplined": 0.85,
    "counted-punished": 0.75,
    "deed-named": 0.7,
    "appointment-recalled": 0.7,
}
"""How sure each rule is that its event happened as read: a little below the share that was right on annotated articles,
some of which were in sight when the rules were written."""

# Of these the subject is the one appointed.
MOVING_ON = frozenset(
    f"chuyển {way} {held}"
    for way in ("sang", "qua", "về", "lên")
    for held in ("làm", "giữ chức", "giữ chức vụ", "đảm nhiệm")
)
"""Somebody goes on to another post: "ông A |chuyển sang làm| Giám đốc Sở B"."""
ENTERING = MOVING_ON | {"được bầu", "nhậm chức", "nhận chức", "trúng cử", "đắc cử", "tái đắc cử", "tái cử"}
# A post told in these words is behind the person, not new: "ông A từng giữ chức …".
_CAREER = frozenset({"đã", "từng", "trước", "khi", "thời", "nguyên", "quá", "trải", "lúc"})


def tell_event(clauses: Clauses, kind: EventType, verb: Verb, roles: Roles, rule: str) -> RawEvent:
    """The event that a verb tells; without a day of its own it takes the month told with "hồi" behind the verb."""
    place = None if _is_approved(clauses, verb) else clauses.fronted_place(verb.cue)
    event = make_event(clauses, kind, verb.cue, roles, rule, CONFIDENCE[rule], verb=verb, place=place)
    if (since := _left_since(clauses, verb)) is not None:
        return replace(event, time=since)
    if event.time is not None and (_is_talked_of(clauses, verb) or _is_of_next(clauses, verb)):
        event = replace(event, time=None)
    if event.time is not None:
        return event
    back = [t.value for t in clauses.tagged.times if t.start >= verb.cue.end and clauses.before(t.start) == ["hồi"]]
    return replace(event, time=next((t for t in back if isinstance(t, Time)), None) or _behind_post(clauses, verb))


def _is_approved(clauses: Clauses, verb: Verb) -> bool:
    """ "Ở tỉnh A, |Thủ tướng phê chuẩn| kết quả bầu ông B …": approved elsewhere than where he is to serve."""
    if "chuẩn" not in clauses.vocabulary:
        return False
    lead = clauses.before(verb.cue.end, _OF_APPROVAL)
    return ";" not in lead and ("phê", "chuẩn") in pairwise(lead)


_OF_APPROVAL = 24


def _behind_post(clauses: Clauses, verb: Verb) -> Time | None:
    """ "được bổ nhiệm làm Giám đốc Sở A |(vào) năm 2015|", "… |từ tháng 5/2020|": the time right behind the post."""
    if verb.cue.rule == "discipline":
        return None
    more = next((v.cue.start for v in clauses.verbs if v.cue.start >= verb.cue.end and v.cue.rule != "hold"), None)
    for time in clauses.tagged.times:
        if time.start < verb.cue.end or not isinstance(time.value, Time):
            continue
        last = max(
            (m.end for m in clauses.tagged.names if verb.cue.end <= m.start and m.end <= time.start), default=None
        )
        if last is None or (more is not None and more < time.start):
            return None
        near = _SINCE.issuperset(clauses.words(last, time.start))
        first = clauses.words(time.start, time.end)[:1]
        dated = near and (first in (["năm"], ["tháng"], ["ngày"], ["từ"], ["vào"]) or clauses.words(last, time.start))
        return replace(time.value, end=None) if dated else None
    return None


_SINCE = frozenset({"vào", "từ", "kể", "năm", "tháng", "ngày", "hồi", "trong"})


def _left_since(clauses: Clauses, verb: Verb) -> Time | None:
    """ "Ngày 5/6, Bộ A bổ nhiệm ông B làm X thay ông C nghỉ hưu |từ 1/6|": since when somebody has left."""
    if verb.cue.rule != "dismiss" or not fold(clauses.text(verb.cue.start, verb.cue.end)).startswith("nghỉ"):
        return None
    time = next((t for t in clauses.tagged.times if t.start >= verb.cue.end), None)
    gap = clauses.words(verb.cue.end, time.start) if time is not None else []
    told = {"từ", "kể"} & {*gap, *clauses.words(time.start, time.end)[:1]} if time is not None else set()
    if time is None or not told or not _SINCE.issuperset(gap) or not isinstance(time.value, Time):
        return None
    return replace(time.value, end=None)


def _is_talked_of(clauses: Clauses, verb: Verb) -> bool:
    """Whether the day before a verb is that of something else: "Ngày 5/6, ông A nói về |trường hợp| bà B được bầu"."""
    day = clauses.time_of(verb.cue)
    value = day.value if day is not None and day.end <= verb.cue.start else None
    if day is None or not isinstance(value, Time) or len(value.start) < len("2017-06-05"):
        return False
    words = clauses.words(day.end, verb.cue.start)
    return any(pair in _TALK for pair in pairwise(words)) or ("việc" in words and not _DECIDING & set(words))


def _is_of_next(clauses: Clauses, verb: Verb) -> bool:
    """Whether the day behind a verb is told of the next: "A kỷ luật ông B do … và C đã |kỷ luật| tại Quyết định …"."""
    day = clauses.time_of(verb.cue)
    if day is None or day.start < verb.cue.end:
        return False
    between = [v for v in clauses.verbs if verb.cue.end <= v.cue.start and v.cue.end <= day.start]
    if verb.cue.rule == "appoint" and any(_left_since(clauses, v) is not None for v in between):
        return True
    return any(v.cue.rule == verb.cue.rule and v.direct and v.subject != verb.subject for v in between)


_TALK = frozenset({("trường", "hợp"), ("chúc", "mừng"), ("trước", "khi"), ("sau", "khi"), ("đề", "cập"), ("nói", "về")})


def by_decision(clauses: Clauses, verb: Verb) -> bool:
    """ "Quyết định … về việc kỷ luật ông A", "nhất trí về việc …": what a decision is about is done by it."""
    before = clauses.before(verb.cue.start, 16)
    told = set(before)
    about = before[-2:] == ["về", "việc"]
    if about and any(before[k : k + 4] == _APPROVED for k in range(len(before) - 4)):
        return True
    if before[-3:] in (["phê", "chuẩn", "việc"], ["đồng", "ý", "việc"], ["thông", "qua", "việc"]):
        return not ASKING & told
    return about and bool(_DECIDING & told) and not ASKING & told


_APPROVED = ["phê", "chuẩn", "đề", "nghị"]
"""What is asked for and approved is done: "phê chuẩn đề nghị của Thủ tướng về việc |bổ nhiệm| ông A"."""


def steps_down(clauses: Clauses, verb: Verb) -> bool:
    """ "Bộ Chính trị phân công ông A |thôi giữ chức| X để nhận nhiệm vụ Y": both are decided."""
    return verb.cue.rule == "dismiss" and "thôi" in clauses.words(verb.cue.start, verb.cue.end)


_DECIDING = frozenset({"định", "quyết", "nhất"})
"""Of "quyết định", "nghị quyết", "biểu quyết", "thống nhất", "nhất trí"."""
ASKING = frozenset({"trình", "đề", "kiến", "phản", "trả", "giải"})
"""Of "tờ trình", "đề nghị", "kiến nghị", "phản ánh", "trả lời", "giải trình": talk of it, no decision."""


def find_authority(clauses: Clauses, verb: Verb, subjects: Sequence[Actor], recall: Recall) -> list[Actor]:
    """The agent of a passive verb, else its subject, else who decided in the sentence before."""
    if verb.passive or _goes_on_passively(clauses, verb):
        told = performers(clauses, verb.agent) or on_whose_decision(clauses) or recall.decider_behind(clauses)
        told = told or _decided_before(clauses, verb, subjects, recall) or _at_session_of(clauses, verb)
        return told or ([] if is_career(clauses, verb) else recall.decider_on_occasion(clauses))
    if (decider := decider_named(clauses, verb, recall) or _whose_decision(clauses, verb)) is not None:
        return decider
    if verb.cue.rule == "dismiss" and (mover := mover_of(clauses, verb)) is not None:
        return find_authority(clauses, mover, subjects, recall)
    if (level := recall.level_before(clauses, verb.cue)) is not None:
        return level
    own = {a.mention for a in subjects}  # "…, ông A thôi giữ chức X; điều động |đồng chí| giữ chức Y" is the same A
    group = [a for a in doers(clauses, verb) if a.mention not in own]
    group = [a for a in group if a.mention.kind is not Kind.PLACE or verb.direct]
    group = [] if _is_told_of(clauses, verb) or _only_chairs(clauses, verb) else group
    if group and (handed := handed_over_for(clauses, verb, group, recall)) is not None:
        return handed
    if (mover := _who_moved(clauses, verb, group)) is not None:
        return find_authority(clauses, mover, group, recall)
    if not group and fold(clauses.text(verb.cue.start, verb.cue.end)) in ENTERING:
        group = on_whose_decision(clauses)
    group = group or _agreed(clauses, verb) or leaving_decided(clauses, verb) or _voters(clauses, verb)
    return group or recall.decider_of(clauses, verb) or _at_session_of(clauses, verb)


def _who_moved(clauses: Clauses, verb: Verb, group: Sequence[Actor]) -> Verb | None:
    """ "A chỉ định ông B, …, |giữ chức Bí thư C|; chuẩn y bà D …": a post just given appoints nobody."""
    if len(group) != 1 or group[0].mention.kind is not Kind.POST:
        return None
    given = any(v.cue.rule == "hold" and v.cue.end <= group[0].start <= v.cue.end + 1 for v in clauses.verbs)
    before = (v for v in clauses.verbs if v.cue.rule == "appoint" and not v.passive and v.cue.end <= group[0].start)
    return next((v for v in before if v.subject), None) if given else None


def _at_session_of(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Tại Hội nghị lần thứ 7 |Ban Chấp hành Trung ương Đảng|, ông A được bầu …": who elects is the body that sits."""
    if not {"bầu", "cử"} & set(clauses.words(verb.cue.start, verb.cue.end)):
        return []
    for noun in clauses.cues("meeting"):
        body = next(iter(clauses.actors_after(noun.end)), None)
        sits = body is not None and isinstance(body.mention.value, BodyName) and body.mention.value.kind in _SITTING
        held = clauses.before(noun.start, 1) == ["tại"] and fold(clauses.text(noun.start, noun.end)) in _SESSIONS
        if body is not None and sits and held and _ORDINAL.issuperset(clauses.words(noun.end, body.start)):
            return [body]
    return []


_SITTING = frozenset({"party", "council", "front", "parliament"})
_SESSIONS = frozenset({"hội nghị", "kỳ họp", "phiên họp", "hội nghị toàn thể", "phiên họp toàn thể"})
_ORDINAL = frozenset(
    ["lần", "thứ", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "của", "toàn", "thể", "bất"]
    + ["thường"]
    + [str(n) for n in range(1, 41)]
    + ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi"]
)


def _voters(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "các đại biểu |HĐND tỉnh A| đã bỏ phiếu bầu ông B": the assembly whose members vote, right before the verb."""
    before = [m for m in clauses.tagged.names if m.end <= verb.cue.start]
    post = before[-1].value if before and before[-1].kind is Kind.POST else None
    if not isinstance(post, PostName) or post.body is None or fold(post.title) != "đại biểu":
        return []
    agreed = {"phiếu", "quyết", "thành", "trí"} & set(clauses.words(before[-1].end, verb.cue.start))
    voted = bool(agreed) or clauses.text(verb.cue.start, verb.cue.end).lower().startswith("bầu")
    plain = {",", ";", ":"}.isdisjoint(clauses.words(before[-1].end, verb.cue.start))
    return [Actor(post.body, post.body.start, post.body.end)] if voted and plain else []


def leaving_decided(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "|Theo quyết định của X|, ông A thôi giữ chức Y; điều động …": whose decision it is that somebody leaves."""
    leaving = [v for v in clauses.verbs if v.cue.start <= verb.cue.start and steps_down(clauses, v)]
    return on_whose_decision(clauses) if leaving and not verb.passive else []


def _goes_on_passively(clauses: Clauses, verb: Verb) -> bool:
    """Whether what is done to somebody goes on: "ông A, Giám đốc B, |được điều động và| bổ nhiệm giữ chức C"."""
    if verb.direct or not verb.subject:
        return False
    return any(
        v.cue.rule == verb.cue.rule and v.passive and v.subject is verb.subject and v.cue.end <= verb.cue.start
        for v in clauses.verbs
    )


def _agreed(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Xét đơn của ông A, Bí thư B, |Ủy ban C| đã biểu quyết, nhất trí về việc …": the body right before its vote."""
    body = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if body is None or body.mention.kind is not Kind.ORGANIZATION or not by_decision(clauses, verb):
        return []
    free = clauses.before(body.start, 1) == [","]
    return [body] if free and _VOTING.issuperset(clauses.words(body.end, verb.cue.start)) else []


_VOTING = frozenset(["đã", "cũng", "biểu", "quyết", "nhất", "trí", "thống", "định", "thông", "qua", "về", "việc", ","])


def _decided_before(clauses: Clauses, verb: Verb, subjects: Sequence[Actor], recall: Recall) -> list[Actor]:
    """ "|Bộ A| bổ nhiệm ông B giữ chức X; ông C được bổ nhiệm giữ chức Y": who decided before the semicolon."""
    if not subjects:
        return []
    lead = clauses.before(subjects[0].start, 1)
    for earlier in reversed(clauses.verbs):
        if earlier.cue.end <= subjects[0].start and earlier.cue.rule == verb.cue.rule and lead == [";"]:
            return [] if earlier.passive or earlier.negated else find_authority(clauses, earlier, [], recall)
    return []


def _only_chairs(clauses: Clauses, verb: Verb) -> bool:
    """Whether its subject only chairs where others decide: "ông A chủ trì cuộc họp của Ban B, nhất trí |kỷ luật| …"."""
    chairing = (v for v in clauses.verbs if v.cue.rule == "chair" and v.cue.end <= verb.cue.start)
    return not verb.direct and any(v.direct and v.subject is verb.subject for v in chairing)


def handed_over_for(
    clauses: Clauses, verb: Verb, givers: Sequence[Actor], recall: Recall | None = None
) -> list[Actor] | None:
    """Who decided where somebody only hands the decision over; None where he may have decided himself.

    "Thay mặt |Bộ Chính trị|, ông A trao quyết định …"; of "ông A trao quyết định của tập thể …" nobody. Behind "Bộ B tổ
    chức lễ công bố quyết định của |Bộ trưởng C|" the same decision is handed over.
    """
    last = max(givers, key=lambda a: a.end)
    words = clauses.words(last.end, verb.cue.start)
    if not {"trao", "bố", "đọc"} & set(words) or "định" not in words:
        return None
    behalf = next((c for c in clauses.cues("behalf") if c.end <= verb.cue.start), None)
    if behalf is not None:
        behind = next(iter(clauses.actors_after(behalf.end)), None)
        group = clauses.group_at(behind) if behind is not None else []
        if behind is not None and behind.mention.kind is Kind.POST and behind.start < verb.cue.start:
            return [behind]  # "Thừa ủy quyền của |Thủ tướng|, ông A trao quyết định …"
        return [a for a in group if a.mention.kind is Kind.ORGANIZATION and a.start < verb.cue.start]
    if ("định", "của") in pairwise(words):
        return []
    return (recall.owner_of_decisions(clauses) if recall is not None else []) or None


def _is_told_of(clauses: Clauses, verb: Verb) -> bool:
    """Whether its subject only tells what others decided: "Bà A |cho biết Hội nghị lần thứ 5| đã … cho thôi"."""
    if verb.direct:
        return False
    last = [a.end for a in verb.subject if a.end <= verb.cue.start]
    if last and ("trường", "hợp") in pairwise(clauses.words(last[-1], verb.cue.start)):
        return True  # "Huyện ủy A đang xem xét, báo cáo về |trường hợp| bổ nhiệm bà B"
    telling = [v for v in clauses.verbs if v.direct and v.subject is verb.subject and v.cue.end <= verb.cue.start]
    if not telling or telling[-1].cue.rule != "say":
        return False
    if any(c.start == telling[-1].cue.start for c in clauses.cues("direct")):
        return False
    return bool(_DECIDERS & set(clauses.words(telling[-1].cue.end, verb.cue.start)[:3]))


_DECIDERS = frozenset({"hội", "ban", "bộ", "ủy", "tỉnh", "thành", "đảng", "quốc", "chính", "huyện", "cơ"})
"""So begins behind "cho biết" a body that decided, known or not."""


def mover_of(clauses: Clauses, verb: Verb) -> Verb | None:
    """ "quyết định của X |điều động| ông A thôi giữ chức Y": who moves him lets him go."""
    if not steps_down(clauses, verb):
        return None
    for earlier in reversed(clauses.verbs):
        if earlier.cue.end <= verb.cue.start and earlier.cue.rule == "appoint" and not earlier.passive:
            return earlier
    return None


def decider_named(clauses: Clauses, verb: Verb, recall: Recall) -> list[Actor] | None:
    """ "trao quyết định của |Bộ Chính trị| phân công ông A": not who hands it over; None where nobody is named so."""
    # "quyết định của X về việc cho |ông A| thôi giữ chức Y": up to who is let go
    holder = holder_before(clauses, verb) if steps_down(clauses, verb) else None
    told = holder.start if holder is not None and clauses.governor(holder) in {"cho", "để"} else verb.cue.start
    for m in clauses.tagged.names:
        gap = clauses.words(m.end, told) if m.kind is Kind.DOCUMENT and m.end <= told else None
        # "Quyết định của Bộ Chính trị |về việc điều động, phân công, chỉ định| ông A …"
        if gap is not None and (len(gap) <= _NEAR_PAPER or _OF_PERSONNEL.issuperset(gap)):
            head, _, whose = fold(clauses.text(m.start, m.end)).partition(" của ")
            if whose and head.startswith("quyết định"):
                by = m.value.by if isinstance(m.value, Title) else None
                known = [Actor(by, m.start, m.end)] if by is not None else []
                return [recall.named[whose]] if whose in recall.named else known
    return None


_NEAR_PAPER = 4


def _whose_decision(clauses: Clauses, verb: Verb) -> list[Actor] | None:
    """ "Quyết định số 996 của |Bộ trưởng Bộ A| (về việc) điều động …"."""
    for actor in reversed(clauses.actors):
        if actor.end <= verb.cue.start:
            gap = [w for w in clauses.words(actor.end, verb.cue.start) if w not in _OF_PERSONNEL]
            decision = "định" in clauses.before(actor.start, 14) or any(
                m.kind is Kind.DOCUMENT and m.end <= actor.start for m in clauses.tagged.names
            )
            return [actor] if not gap and clauses.before(actor.start, 1) == ["của"] and decision else None
    return None


def on_whose_decision(clauses: Clauses) -> list[Actor]:
    """ "|Theo Quyết định số 12 của X|, ông A được bổ nhiệm …", "ông A được điều động … theo quyết định của X"."""
    for paper in clauses.tagged.names:
        by = paper.value.by if isinstance(paper.value, Title) else None
        if by is not None and _is_ground(clauses, paper.start) and "định" in clauses.words(paper.start, paper.end)[:2]:
            return [Actor(by, paper.start, paper.end)]
    for actor in clauses.actors:
        lead = clauses.before(actor.start, 9)
        if _SENT_BY.search(" ".join(lead)) is not None:
            return [actor]  # "|theo phân công của Ban B|", "theo quyết định do |ông A| ký"
        if (
            lead[-1:] == ["của"]
            and "định" in lead
            and actor.mention.kind in {Kind.ORGANIZATION, Kind.POST, Kind.PERSON}
        ):
            said = clauses.between(clauses.sentence.start, actor.start)[-9:]
            start = next((t.start for t in reversed(said) if t.fold == "quyết"), None)
            if (
                start is not None
                and _is_ground(clauses, start)
                and not {",", ";"} & set(clauses.words(start, actor.start))
            ):
                return [actor]
    return []


_SENT_BY = re.compile(
    r"theo (?:sự )?(?:(?:phân công|điều động|chỉ định|luân chuyển)(?:, (?:điều động|phân công))? của|quyết định do)$"
)


def _is_ground(clauses: Clauses, offset: int) -> bool:
    lead = [w for w in clauses.before(offset, 3) if w not in {"các", "những", "một", "số"}]
    return lead[-1:] in (["theo"], ["tại"], ["bằng"])


_OF_DECISION = frozenset(
    ["về", "việc", "đã", "tiếp", "nhận", "và", ",", "điều", "động", "luân", "chuyển", "phê", "chuẩn", "kết", "quả"]
)


_OF_PERSONNEL = _OF_DECISION | {
    "phân",
    "công",
    "bổ",
    "nhiệm",
    "chỉ",
    "định",
    "giới",
    "thiệu",
    "thi",
    "hành",
    "kỷ",
    "luật",
}


def post_alone(clauses: Clauses, verb: Verb) -> Mention | None:
    """The post right behind a verb where the person is not named: "bầu bổ sung 5 |Phó Trưởng Ban|"."""
    actor = next(iter(clauses.actors_after(verb.cue.end)), None)
    if actor is None or actor.mention.kind is not Kind.POST or body_of(actor.mention) is None:
        return None
    gap = [w for w in clauses.words(verb.cue.end, actor.start) if not w.isdigit()]
    gap = gap[1:] if gap[:1] == ["cho"] and any(w.isdigit() for w in clauses.after(verb.cue.end, 2)) else gap
    return actor.mention if link_words("verb-post").issuperset(gap) else None


def tell_unnamed(clauses: Clauses, verb: Verb, kind: EventType, post: Mention, recall: Recall) -> list[RawEvent]:
    """An appointment or dismissal told by who decides and the body of the post alone."""
    authority = find_authority(clauses, verb, [], recall)
    body = body_of(post)
    counted = any(w.isdigit() for w in clauses.words(verb.cue.end, post.start)) and not verb.negated
    lead = (
        {",", "và", ";", "định"} if counted else {",", "và", ";"}
    )  # "trao quyết định |bổ nhiệm cho 9| Phó Trưởng ban"
    if not (verb.direct or lead & set(clauses.before(verb.cue.start, 1)) or _is_handed_over(clauses, verb)):
        return []
    if not authority or body is None or post in [a.mention for a in authority]:
        return []
    if counted and clauses.after(post.end, 2) == ["tham", "gia"]:
        return []  # "phân công |10 Ủy viên Bộ Chính trị| tham gia Ban Bí thư": what they are already
    roles: Roles = [(Role.AUTHORITY, authority), (Role.ORG, [body])]
    return [tell_event(clauses, kind, verb, roles, "post-of-unnamed")]


def _is_handed_over(clauses: Clauses, verb: Verb) -> bool:
    """ "(lễ) |trao, công bố quyết định| bổ nhiệm Vụ trưởng Vụ A": the decision is given, to whom is told elsewhere."""
    return _HANDED_OVER.search(" ".join(clauses.before(verb.cue.start, _HANDED_REACH))) is not None


_HANDED_OVER = re.compile(
    r"(?:công bố|trao)(?: và trao)?(?: các)? quyết định"
    r"(?: (?:về|việc|điều|động|luân|chuyển|phân|công|tiếp|nhận|và|,))*$"
)
_HANDED_REACH = 12
"""The words of "công bố, trao quyết định về việc điều động, luân chuyển và" before "bổ nhiệm"."""


def receives_decision(clauses: Clauses, verb: Verb) -> bool:
    """ "ông A nhận quyết định nghỉ hưu", "… |nhận quyết định của Bộ B về việc| điều động về Sở C"."""
    lead = " ".join(clauses.before(verb.cue.start, _RECEIVED_REACH))
    match = _RECEIVES.search(lead)
    return match is not None and not _NOT_TAKEN.search(lead[: match.start()])


_RECEIVES = re.compile(
    r"(?:(?:nhận|được) quyết định|nhận (?:được )?quyết định của(?: [^\s,;:“]+){1,10}?)"
    r"(?: (?:về|việc|điều|động|luân|chuyển|tiếp|nhận|và|,))*$"
)
_RECEIVED_REACH = 22
_NOT_TAKEN = re.compile(r"(?<!\w)(?:chưa|không|từ chối|chối|nếu|chờ)(?: (?:được|muốn|hề))* $")
"""Before the word it says that nothing was received: "ông A |từ chối| nhận quyết định của Bộ B bổ nhiệm …"."""


def receivers_of(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who receives a decision: "|Ông A| nhận quyết định của X …", "Sau khi nhận quyết định của X …, |ông A|"."""
    tokens = clauses.between(clauses.sentence.start, verb.cue.start)
    start = next((t.start for t, u in reversed(list(pairwise(tokens))) if (t.fold, u.fold) in _TAKES), None)
    if start is None:
        return []
    before = [a for a in clauses.actors if a.mention.kind is Kind.PERSON and a.end <= start][-1:]
    if before and word_set("clause_words", use="adverb") | {","} >= set(clauses.words(before[0].end, start)):
        return before
    lead = clauses.words(clauses.sentence.start, start)
    later = next((v for v in clauses.verbs if v.cue.start > verb.cue.end and v.direct and v.subject), None)
    fronted = later is not None and (not lead or lead[-1] in {"khi", "dịp", "lễ", "buổi"})
    people = [a for a in later.subject if a.mention.kind is Kind.PERSON] if later is not None and fronted else []
    if len(people) != 1:
        return []
    # the post that is given may be taken for an apposition: "… làm |Bí thư X, ông A| nói"
    anew = clauses.before(people[0].start, 1) == [","] or "," in clauses.words(people[0].start, people[0].mention.start)
    return people if anew else []


_TAKES = {("nhận", "quyết"), ("nhận", "được")}


def signed_for(clauses: Clauses, verb: Verb) -> Verb | None:
    """ "ông A được |bà B|, Chủ tịch UBND tỉnh, |ký quyết định| bổ nhiệm làm …": the signing before the verb."""
    for other in clauses.verbs:
        near = 0 <= verb.cue.start - other.cue.end <= _SIGNED_NEAR
        if near and other.passive and other.agent and other.cue.rule in {"issue", "sign"}:
            gap = {w for w in clauses.words(other.cue.end, verb.cue.start) if not any(c.isdigit() for c in w)}
            people = [a for a in other.subject if a.mention.kind is Kind.PERSON]
            papers = [m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and m.start >= other.cue.start]
            told = {w for m in papers if m.end <= verb.cue.start for w in clauses.words(m.start, m.end)}
            if people and gap <= _OF_SIGNING | told:
                return replace(other, subject=people, agent=performers(clauses, other.agent))
    return None


_SIGNED_NEAR = 200
"""So many letters at most tell the paper between its signing and what it decides."""
_OF_SIGNING = frozenset({"ban", "hành", "ký", "ra", "quyết", "định", "về", "việc", "các", "ngày", "tháng", "năm"})


def patients_of(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The persons whom something befalls: the subject, or who the bodies before the verb only belong to.

    "|Ông A|, Cục trưởng Cục B, Tổng cục C (Bộ D) bị kỷ luật" tells of him.
    """
    if not tells_of_subject(clauses, verb):
        return _nearest(clauses, verb)
    people = [a for a in verb.subject if a.mention.kind is Kind.PERSON]
    if people and not verb.direct and _OTHERS & set(clauses.before(verb.cue.start, 8)):
        return []
    if people and (later := _behind_signer(clauses, verb, people[-1])) is not None:
        return [later]
    if people or not verb.subject:
        return people or _nearest(clauses, verb)
    before = [a for a in clauses.actors if a.mention.kind is Kind.PERSON and a.end <= verb.cue.start]
    if len(before) == 1 and fold(clauses.text(verb.cue.start, verb.cue.end)) in ENTERING:
        return before
    first = clauses.actors[0]
    plain = not any(first.end <= v.cue.start < verb.cue.start and v.direct for v in clauses.verbs)
    gap = clauses.words(first.end, verb.subject[0].start)
    apposed = gap[:1] in ([], [","], ["("], ["-"], ["–"], ["thuộc"]) or _is_told_what(gap)
    plain = plain and (apposed or (len(before) == 1 and _resumes(clauses, verb)))
    return [first] if first.mention.kind is Kind.PERSON and plain and first.end <= verb.cue.start else []


def _behind_signer(clauses: Clauses, verb: Verb, signer: Actor) -> Actor | None:
    """ "Theo quyết định do Bộ trưởng A ký ngày 5/6, |bà B|, Trưởng ban C, được bổ nhiệm …": whom it is signed for."""
    if verb.direct or clauses.governor(signer) != "do" or clauses.after(signer.end, 1) != ["ký"]:
        return None
    later = [a for a in clauses.actors if signer.end <= a.start and a.end <= verb.cue.start]
    return next((a for a in later if a.mention.kind is Kind.PERSON and clauses.before(a.start, 1) == [","]), None)


_IS_NOW = ("là", "đang là", "hiện là", "hiện đang là", "vốn là", "nguyên là", "từng là")
"""Between who is named and his posts: "ông A |đang là| Chủ tịch UBND xã B được bổ nhiệm làm X"."""


def _is_told_what(gap: list[str]) -> bool:
    """Whether only what somebody is stands behind the name: "ông A |nguyên là công chức| xã B, năm 2014 được …"."""
    line = f"{' '.join(gap)} "
    return line.startswith(tuple(f"{words} " for words in _IS_NOW)) and not _TOLD_APART & set(gap)


_TOLD_APART = frozenset({",", ";", ":", "“", "được", "bị", "người"})


def _resumes(clauses: Clauses, verb: Verb) -> bool:
    """ "Ông A làm Chủ tịch X cho đến hôm nay|, khi được| Bộ Chính trị phân công …": it goes on with the first."""
    return bool(verb.agent) and clauses.before(verb.agent[0].start, 3)[:2] in ([",", "khi"], [",", "và"])


def tells_of_subject(clauses: Clauses, verb: Verb) -> bool:
    """Whether a passive verb may tell of its subject: not "ông A cho biết, |5 nội dung| bị xử phạt".

    Before the verb and its small words ends a name, a time or a bracket, or another verb of the same subject.
    """
    if verb.passive and verb.agent:
        people = [a for a in verb.subject if a.mention.kind is Kind.PERSON]
        gap = clauses.words(people[-1].end, verb.agent[0].start) if people else []
        return not _SOMEBODY & set(gap)
    elected = clauses.words(verb.cue.start, verb.cue.end)[:1] == ["được"]  # "những nghị sĩ đã |được bầu|"
    if verb.direct or not (verb.passive or elected):
        ends = [a.end for a in verb.subject if a.end <= verb.cue.start]
        return verb.direct or not ends or {":", "“", "việc"}.isdisjoint(clauses.words(ends[-1], verb.cue.start))
    words = clauses.between(clauses.sentence.start, verb.cue.start)
    while words and words[-1].fold in word_set("clause_words", use="adverb") and not clauses.is_named(words[-1]):
        words.pop()
    if not words:
        return True
    if clauses.is_named(words[-1]):  # "|các Đại sứ| mới được bổ nhiệm": nobody in particular
        return _serves_at_last(clauses, verb)
    return words[-1].fold in _GOING_ON or any(t.end == words[-1].end for t in clauses.tagged.times)


def _serves_at_last(clauses: Clauses, verb: Verb) -> bool:
    """ "Giáo sư A |thuộc Đại học B| đã được bổ nhiệm …": the body right before the verb is where its subject serves."""
    last = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    person = verb.subject[-1] if verb.subject else None
    if last is None or person is None or last.mention.kind is not Kind.ORGANIZATION or person.end > last.start:
        return False
    return person.mention.kind is Kind.PERSON and clauses.words(person.end, last.start) in _SERVING


_SERVING = (["thuộc"], ["công", "tác", "tại"], ["làm", "việc", "tại"], ["đến", "từ"], ["hiện", "công", "tác", "tại"])
_SOMEBODY = frozenset({"ông", "bà", "anh", "chị", "vụ", "việc", "trường"})
_GOING_ON = frozenset({",", "và", ";", ")", "-", "–", "nhưng", "thì", "là", "bị", "được", "chức", "nhiệm", "đó"})
"""Behind these a passive verb without a subject of its own goes on with the one before."""


def _nearest(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "người tiền nhiệm của bà A, |ông B| được …": the person told last, where nothing governs the name."""
    start = verb.agent[0].start if verb.agent else verb.cue.start
    people = [a for a in clauses.actors if a.mention.kind is Kind.PERSON and a.end <= start]
    people = [a for a in people if clauses.words(a.end, start).count(")") == clauses.words(a.end, start).count("(")]
    if not people:
        return []
    tail = clauses.words(people[-1].end, start)
    if tail[:1] == ["("] and ")" in tail:
        tail = tail[tail.index(")") + 1 :]
    risen = tail[:1] == ["từ"] and {",", ";"}.isdisjoint(tail)  # "|bà A| (em ông B) từ Trưởng phòng X được …"
    small = risen or word_set("clause_words", use="adverb") | {",", "-", "–"} >= set(tail)
    lead = clauses.before(people[-1].start, 1)
    fresh = not lead or lead[0] in {",", ";", ":", "-", "–", "“", "và", "rằng", "thì", "hay", "biết", "là", "còn"}
    return people[-1:] if small and fresh else []


_OTHERS = frozenset({"cán", "người", "lượt", "viên"})
"""Behind these words it befalls unnamed ones: "ông A cho biết, 9 |cán bộ| qua thực tiễn đã được bầu …"."""


def is_career(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb tells a step of somebody's life, not news: "năm 2010, ông A |giữ chức| …"."""
    years = [
        t
        for t in clauses.tagged.times
        if isinstance(t.value, Time) and len(t.value.start) < 10 and t.rule != "term-of-office"
    ]
    return bool(years) or bool(_CAREER & set(clauses.words(clauses.sentence.start, verb.cue.start)))


def holder_before(clauses: Clauses, verb: Verb) -> Actor | None:
    """The person right before a verb, his posts and their terms apart: "ông A, Ủy viên X khóa V, Bí thư Y |thôi| …"."""
    end = verb.cue.start
    for actor in reversed([a for a in clauses.actors if a.end <= end]):
        gap = [w for w in clauses.words(actor.end, end) if not w.replace("-", "").isdigit()]
        if not _TERMS.issuperset(gap):
            return None
        if actor.mention.kind is Kind.PERSON:
            return actor
        if actor.mention.kind is not Kind.POST and (actor.mention.kind is not Kind.ORGANIZATION or not gap):
            return None
        end = actor.start
    return None


_TERMS = frozenset({",", ")", "(", "được", "nhiệm", "kỳ", "khóa", "hiện", "nay", "-", "–", "và", "kiêm"} | set("ivx"))
