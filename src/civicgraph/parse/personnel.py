"""Appointments, dismissals and disciplinary measures: who, by whom, to or from which post."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from civicgraph.model import BodyName, Evidence, Kind, Mention, PostName, RawEvent, RawPosition, Time
from civicgraph.parse.charges import charger_of, read_charge
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.decisions import (
    ASKING,
    CONFIDENCE,
    ENTERING,
    MOVING_ON,
    by_decision,
    find_authority,
    holder_before,
    is_career,
    leaving_decided,
    on_whose_decision,
    patients_of,
    post_alone,
    receivers_of,
    receives_decision,
    signed_for,
    steps_down,
    tell_event,
    tell_unnamed,
)
from civicgraph.parse.facts import Roles, is_ordered, make_event, performers
from civicgraph.parse.given import (
    CALLED,
    NEAR,
    Assignment,
    bodies_joined,
    delegation_joined,
    find_assignments,
    persons_in_row,
    persons_taken,
    post_named_by,
    posts_given,
    posts_held_next,
    posts_listed,
    seat_in,
    stretch_of,
)
from civicgraph.parse.numbered import by_number
from civicgraph.parse.phrases import Actor, body_of, posts_behind
from civicgraph.parse.recall import Recall
from civicgraph.parse.removals import (
    CRIMINAL,
    bodies_left,
    had_to_leave,
    leaves_more,
    let_go,
    posts_left,
    read_disciplines,
    read_dismissals,
    those_punished,
    told_to_stop,
)
from civicgraph.parse.reviews import is_review, read_considered, read_review
from civicgraph.parse.successions import read_predecessors, read_successor, without_replaced
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, PositionStatus, Role

# These appoint only where the post is told: "cử cán bộ", "phân công nhiệm vụ" appoint nobody.
_NEEDING_POST = frozenset(
    [
        "cử",
        "phân công",
        "bầu",
        "bầu bổ sung",
        "phê chuẩn bổ sung",
        "điều động",
        "điều chuyển",
        "điều về",
        "quyết định công nhận",
        "luân chuyển",
        "chỉ định",
        "phê chuẩn",
        "chuẩn y",
        *(f"điều {way}{held}" for way in ("về", "sang", "lên") for held in ("", " làm")),
        *MOVING_ON,
    ]
)


def read_personnel(
    article: Sequence[Clauses], recalls: Sequence[Recall], published: date | None
) -> tuple[list[RawEvent], list[RawPosition]]:
    """The personnel events of an article, sentence by sentence, and the posts that they give.

    `recalls` is what each sentence tells to remember.
    """
    recall = Recall()
    events: list[RawEvent] = []
    positions: list[RawPosition] = []
    for clauses, recalled in zip(article, recalls, strict=True):
        if (effect := _effect(clauses)) is not None:
            at = clauses.sentence.index
            events = [_begun(event, effect[0], at - event.sentence, effect[1]) for event in events]
        telling = [verb for verb in clauses.verbs if verb.cue.rule in _TELLING]
        found = [one for verb in telling for one in _read(clauses, verb, recall)]
        triggers = {event.trigger[0] for event, _ in found}
        found += [one for one in _entrusted(clauses, recall) if one[0].trigger[0] not in triggers]
        found += [] if any(e.type is EventType.APPOINTMENT for e, _ in found) else _holdings(clauses, recall)
        for event, posts in [without_replaced(clauses, *one) for one in found]:
            events.append(by_number(clauses, event) if clauses.titled else event)
            positions += [_as_of(post, event, published) for post in posts]
            positions += read_predecessors(clauses, posts) if event.type is EventType.APPOINTMENT else []
        recall.note(recalled)
    return [event for event in events if not _is_named_elsewhere(event, events)], positions


def _is_named_elsewhere(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Whether another sentence names who gets or leaves a post of the body of which this one tells the post alone."""
    if event.evidence.rule != "post-of-unnamed":
        return False
    bodies = _bodies_of(event)
    return any(
        other.type is event.type and bodies & _bodies_of(other) and any(role is Role.SUBJECT for role, _ in other.roles)
        for other in events
    )


def _bodies_of(event: RawEvent) -> set[str]:
    values = [m.value for role, m in event.roles if role is Role.ORG]
    return {fold(value.name) for value in values if isinstance(value, BodyName)}


def _read(clauses: Clauses, verb: Verb, recall: Recall) -> list[tuple[RawEvent, list[RawPosition]]]:
    if _is_deed(clauses, verb):
        return _deed(clauses, verb)
    if (revoked := _revoked(clauses, verb)) is not None:
        return [(revoked, [])]
    wished = verb.modal and not (_is_decided(clauses, verb) or had_to_leave(clauses, verb))
    if verb.negated or wished or _is_undone(clauses, verb) or _only_proposes(clauses, verb):
        return []
    if _is_talked_of_too(clauses, verb):
        return []
    if _is_laid_before(clauses, verb):
        return []
    decided = steps_down(clauses, verb) or (verb.cue.rule == "dismiss" and by_decision(clauses, verb))
    if not decided and (verb.embedded or is_ordered(clauses, verb)):
        return [(event, []) for event in _told_of_another(clauses, verb)]
    if _is_recalled(clauses, verb):
        return _recalled(clauses, verb) if verb.cue.rule == "appoint" else []
    match verb.cue.rule:
        case "appoint":
            return _appointments(clauses, verb, recall)
        case "dismiss":
            gone = [
                (event, _left(clauses, verb, event, posts)) for event, posts in read_dismissals(clauses, verb, recall)
            ]
            return [*gone, *(one for event, left in gone[-1:] for one in read_successor(clauses, event, left))]
        case "discipline":
            return [(event, _stripped(clauses, verb, event)) for event in read_disciplines(clauses, verb, recall)]
        case "award":
            return _handed_over(clauses, verb)
    return []


def _told_of_another(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    """What an order or a paper tells of a measure: a review to be held, one that is going to be considered."""
    if is_review(clauses, verb):
        return read_review(clauses, verb)
    if verb.cue.rule != "discipline":
        return []
    return read_considered(clauses, verb, those_punished(clauses, verb)) or told_to_stop(clauses, verb)


def _left(clauses: Clauses, verb: Verb, event: RawEvent, listed: Sequence[Mention]) -> list[RawPosition]:
    """The posts that a dismissal takes from those whom it names; one that is only planned leaves them to them yet."""
    status = PositionStatus.CURRENT if event.status is EventStatus.PLANNED else PositionStatus.FORMER
    persons = [m for role, m in event.roles if role is Role.SUBJECT and m.kind is Kind.PERSON]
    posts = (listed or posts_left(clauses, verb)) if persons else []
    return [_held_as(person, post, status, "dismissed") for person in persons for post in posts]


def _stripped(clauses: Clauses, verb: Verb, event: RawEvent) -> list[RawPosition]:
    """The post that somebody is said to have held no more: "|xóa tư cách chức vụ| Chủ tịch X đối với ông A"."""
    told = next((c for c in clauses.cues("discipline") if c.start >= verb.cue.start and _strips(clauses, c)), None)
    posts = posts_given(clauses, told) if told is not None else []
    persons = [m for role, m in event.roles if role is Role.SUBJECT and m.kind is Kind.PERSON]
    return [_held_as(p, post, PositionStatus.FORMER, "disciplined") for p in persons[:1] for post in posts]


def _strips(clauses: Clauses, cue: Mention) -> bool:
    return fold(clauses.text(cue.start, cue.end)).startswith("xóa tư cách")


def _is_undone(clauses: Clauses, verb: Verb) -> bool:
    """ "hủy bỏ quyết định |bổ nhiệm| ông A" undoes it, "lẽ ra có thể bị |khai trừ|" did not happen."""
    words = clauses.plain_before(verb.cue.start, 10)
    near = words[-_NEARBY:]
    if verb.cue.rule in _DEEDS and ("lẽ" in near or ["có", "thể"] in [near[k : k + 2] for k in range(len(near))]):
        return True
    named = [word for word in words if word]
    if len(named) < len(words) and _REVOKING & {" ".join(named[-n:]) for n in (1, 2)}:
        return True  # "thu hồi |Quyết định số 45| bổ nhiệm ông A"
    if "quyết" not in words:
        return False
    lead = words[: len(words) - words[::-1].index("quyết") - 1]
    return bool(_REVOKING & {" ".join(lead[-n:]) for n in (1, 2)})


def _revoked(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "|UBND huyện A| (ra quyết định) hủy bỏ quyết định bổ nhiệm |ông B|": who was given a post has it no more."""
    tokens = clauses.between(clauses.sentence.start, verb.cue.start)[-_REVOKED:]
    lead = [token.fold for token in tokens]
    if verb.cue.rule != "appoint" or "quyết" not in lead or _WISHED & set(lead):
        return None
    at = len(lead) - lead[::-1].index("quyết") - 1
    size = next((n for n in (2, 1) if " ".join(lead[max(0, at - n) : at]) in _REVOKING), 0)
    if not size or lead[at + 1 :] not in (["định"], ["định", "về", "việc"], ["định", "về"]):
        return None
    start = tokens[at - size].start
    end = stretch_of(clauses, verb)
    one = find_assignments(clauses, verb.cue.end, end, persons_taken(clauses, verb.cue, end))[0]
    body = next((a for a in reversed(clauses.actors) if a.end <= start), None)
    near = body is not None and _ISSUING.issuperset(clauses.words(body.end, start)) and not clauses.oblique(body)
    if not one.persons or body is None or not near:
        return None
    post = post_of_revoked(clauses, verb)
    orgs = one.orgs or [m for m in [body_of(post) if post is not None else None] if m is not None]
    roles: Roles = [(Role.SUBJECT, one.persons), (Role.AUTHORITY, performers(clauses, [body])), (Role.ORG, orgs)]
    return tell_event(clauses, EventType.DISMISSAL, replace(verb, planned=False), roles, "dismissed")


_REVOKED = 8
_WISHED = frozenset({"yêu", "đề", "kiến", "phải", "cần", "nếu", "chưa", "không", "xem"})
_ISSUING = frozenset(
    {"đã", "vừa", "cũng", "ra", "ban", "hành", "ký", "có", "quyết", "định", "văn", "bản", "chính", "thức"}
)


def post_of_revoked(clauses: Clauses, verb: Verb) -> Mention | None:
    """The post told right behind the word: "hủy quyết định bổ nhiệm chức vụ |X| đối với bà A"."""
    return next(iter(posts_given(clauses, verb.cue) or posts_held_next(clauses, verb.cue)), None)


def _is_decided(clauses: Clauses, verb: Verb) -> bool:
    """ "quyết định về việc |điều động| ông A … và |bổ nhiệm| ông B …": the second is decided like the first."""
    return by_decision(clauses, verb) or _decided_with(clauses, verb) is not None


def _decided_with(clauses: Clauses, verb: Verb) -> Verb | None:
    """The verb of the same decision that is told before, to which a mark or "và" joins this one."""
    first = _joined_to(clauses, verb)
    return first if first is not None and by_decision(clauses, first) else None


def _is_talked_of_too(clauses: Clauses, verb: Verb) -> bool:
    """ "thảo luận về |việc phê chuẩn| ông A và |bổ nhiệm| ông B": what is talked of, by who may have done neither."""
    first = _joined_to(clauses, verb)
    if first is None or clauses.before(first.cue.start, 2) != ["về", "việc"] or by_decision(clauses, first):
        return False
    return any(a.mention.kind is Kind.PERSON and first.cue.end <= a.start < verb.cue.start for a in clauses.actors)


def _joined_to(clauses: Clauses, verb: Verb) -> Verb | None:
    earlier = [v for v in clauses.verbs if v.cue.rule == verb.cue.rule and v.cue.end <= verb.cue.start]
    free = not (verb.passive or verb.direct) and clauses.before(verb.cue.start, 1) in (["và"], [","], [";"])
    return earlier[-1] if earlier and free else None


def _only_proposes(clauses: Clauses, verb: Verb) -> bool:
    """ "Tổng thống A |đề cử| ông B làm Bộ trưởng", "ông C |ứng cử|": nobody has been given the post."""
    word = fold(clauses.text(verb.cue.start, verb.cue.end))
    return word == "cử" and clauses.before(verb.cue.start, 1) in (["đề"], ["ứng"], ["tranh"])


def _is_laid_before(clauses: Clauses, verb: Verb) -> bool:
    """ "Hội đồng A |trình| đại hội thông qua việc miễn nhiệm ông B, đồng thời |bầu bổ sung| ông C": only proposed."""
    subject = [a.end for a in verb.subject if a.end <= verb.cue.start]
    words = clauses.words(subject[-1], verb.cue.start) if subject else []
    laid = "trình" in words[:_NEARBY] and words[max(0, words.index("trình") - 1)] not in {"chương", "công", "quá", "lộ"}
    return laid and not {"đã", "định"} & set(words[words.index("trình") :])


_NEARBY = 6
_REVOKING = frozenset({"hủy", "huỷ", "hủy bỏ", "huỷ bỏ", "thu hồi", "bãi bỏ", "rút lại", "hủy các", "thu hồi các"})


def _is_deed(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb names what was done: "|việc| bổ nhiệm ông A"; not "xem xét việc bổ nhiệm ông A"."""
    if verb.cue.rule not in _DEEDS or verb.negated or verb.passive or by_decision(clauses, verb):
        return False
    words = clauses.before(verb.cue.start, 16)
    named = words[-1:] == ["việc"] or words[-2:] == ["trường", "hợp"]
    return named and not (ASKING | _UNDONE) & set(words)


_DEEDS: dict[str, EventType] = {
    "appoint": EventType.APPOINTMENT,
    "dismiss": EventType.DISMISSAL,
    "discipline": EventType.DISCIPLINE,
}
_TELLING = frozenset({*_DEEDS, "award"})
_DONE = frozenset({"khai", "hành", "tất"})
"""Of "triển khai việc …", "tiến hành việc …", "hoàn tất việc …": whose subject did it."""
_UNDONE = frozenset(
    {"xem", "xét", "chuẩn", "dự", "sẽ", "phải", "cần", "nếu", "không", "chưa", "đợi", "chờ", "khi", "muốn"}
)


def _deed(clauses: Clauses, verb: Verb) -> list[tuple[RawEvent, list[RawPosition]]]:
    """What a deed's name tells: whom it befell and the post; who did it and when are another's words."""
    end = stretch_of(clauses, verb)
    if verb.cue.rule == "discipline":
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        one = Assignment([] if word in CRIMINAL else those_punished(clauses, verb))
    else:
        one = find_assignments(clauses, verb.cue.end, end, persons_taken(clauses, verb.cue, end))[0]
    if not one.persons:
        return []
    orgs = bodies_left(clauses, verb, one.persons, end) if verb.cue.rule == "dismiss" else one.orgs
    if verb.cue.rule == "appoint" and not orgs and clauses.text(verb.cue.start, verb.cue.end).lower() in _NEEDING_POST:
        return []
    rule = "deed-named"
    done = _DONE & set(clauses.before(verb.cue.start, 3)) and verb.subject
    by = [a for a in performers(clauses, verb.subject) if a.end <= verb.cue.start] if done else []
    roles: Roles = [
        (Role.SUBJECT, one.persons),
        (Role.AUTHORITY, by),
        (Role.ORG, [] if verb.cue.rule == "discipline" else orgs),
    ]
    event = make_event(clauses, _DEEDS[verb.cue.rule], verb.cue, roles, rule, CONFIDENCE[rule], timed=False)
    if _is_to_be_done(clauses, verb):
        event = replace(event, status=EventStatus.PLANNED)
    return [(event, [])]


def _is_to_be_done(clauses: Clauses, verb: Verb) -> bool:
    """ "việc kỷ luật ông A |là phải tiến hành|", "|nội dung về| việc miễn nhiệm ông B": it is still to come."""
    tail = clauses.words(verb.cue.end, clauses.sentence.end)
    must = any(tail[k : k + 2] in (["là", "phải"], ["phải", "tiến"], ["sẽ", "được"]) for k in range(len(tail) - 1))
    return must or clauses.before(verb.cue.start, 5)[:4] == ["có", "nội", "dung", "về"]


def _is_recalled(clauses: Clauses, verb: Verb) -> bool:
    """ "lúc được bổ nhiệm", "khi bị kỷ luật": only the setting of something else."""
    before = clauses.before(verb.cue.start, 2)
    if by_decision(clauses, verb):
        return False
    return bool({"lúc", "khi", "việc", "ngoài"} & set(before[-1:] if not verb.passive else before[:1]))


def _recalled(clauses: Clauses, verb: Verb) -> list[tuple[RawEvent, list[RawPosition]]]:
    """ "Sau khi nhậm chức |X|, |ông A| …", "khi |bà B| được bầu làm |Y|, …": an appointment that only sets a scene."""
    if not (verb.passive or fold(clauses.text(verb.cue.start, verb.cue.end)) in ENTERING):
        return []
    posts = posts_given(clauses, verb.cue) or posts_held_next(clauses, verb.cue)
    holders = {p.post.start: p.person for p in clauses.positions if p.evidence.rule == "post-before-holder"}
    persons = [Actor(m, m.start, m.end) for post in posts if (m := holders.get(post.start)) is not None][:1]
    first = min((a.start for a in verb.subject), default=0)
    if not persons and verb.direct and clauses.before(first, 1) in (["khi"], ["lúc"]):
        persons = [a for a in verb.subject if a.mention.kind is Kind.PERSON][-1:]
    if not persons and clauses.before(verb.cue.start, 3)[:2] in (["trước", "khi"], ["sau", "khi"]):
        told = [a for a in clauses.actors if a.mention.kind is Kind.PERSON]
        persons = (
            told if len(told) == 1 and told[0].end <= verb.cue.start else []
        )  # "bà A có cổ phần |trước khi được …|"
    if not persons or not posts:
        return []
    bodies = [body for post in posts if (body := body_of(post)) is not None]
    roles: Roles = [(Role.SUBJECT, persons), (Role.AUTHORITY, performers(clauses, verb.agent)), (Role.ORG, bodies)]
    rule = "appointment-recalled"
    event = make_event(clauses, EventType.APPOINTMENT, verb.cue, roles, rule, CONFIDENCE[rule], timed=False)
    return [(event, [])]


def _effect(clauses: Clauses) -> tuple[Time, int] | None:
    """The day told by "Thời hạn bổ nhiệm là 5 năm, kể từ ngày 21/6", and how many sentences back it reaches."""
    if _OF_EFFECT.isdisjoint(clauses.vocabulary):
        return None
    words = clauses.words(clauses.sentence.start, clauses.sentence.end)
    # 1. "Các quyết định trên có hiệu lực từ ngày 20/6", "Hai quyết định có hiệu lực từ 1/8"
    if words[:1] and words[0] in _SEVERAL and words[1:3] == ["quyết", "định"] and "lực" in words:
        reach = 4
    # 2. "Quyết định có hiệu lực từ ngày 20/6", "Thời hạn bổ nhiệm là 5 năm, kể từ ngày 21/6"
    elif (words[:2] == ["quyết", "định"] and "lực" in words) or words[:4] == ["thời", "hạn", "bổ", "nhiệm"]:
        reach = 1
    else:
        return None
    for time in clauses.tagged.times:
        since = {*clauses.before(time.start, 2), *clauses.words(time.start, time.end)[:1]}
        if "từ" in since and isinstance(time.value, Time) and len(time.value.start) == 10:
            return replace(time.value, end=None), reach
    return None


_OF_EFFECT = frozenset({"lực", "hạn"})
"""Of "có hiệu lực", "thời hạn bổ nhiệm"."""
_SEVERAL = frozenset({"các", "những", "hai", "ba", "bốn", "2", "3", "4"})


def _begun(event: RawEvent, effect: Time, distance: int, reach: int) -> RawEvent:
    """The event with the day on which its decision begins, where none was told and the decision stands near."""
    return replace(event, time=effect) if event.time is None and 0 < distance <= reach else event


def _is_of_many(clauses: Clauses, person: Actor, verb: Verb) -> bool:
    """ "Bà A vinh danh |những nữ nghị sĩ| đã được bầu": others, unnamed, are given the office."""
    return not verb.direct and bool({"những", "các", "nhiều"} & set(clauses.words(person.end, verb.cue.start)[-8:]))


def _appointments(clauses: Clauses, verb: Verb, recall: Recall) -> list[tuple[RawEvent, list[RawPosition]]]:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word == "giới thiệu":  # for an office that others give
        return []
    end = stretch_of(clauses, verb)
    signed = signed_for(clauses, verb)
    if word == "chuyển sinh hoạt":
        joined = delegation_joined(clauses, verb, end)
        given = [joined] if joined is not None else []
    elif signed is not None:
        given = find_assignments(clauses, verb.cue.end, end, signed.subject)[:1]
    elif verb.passive or word in ENTERING or receives_decision(clauses, verb):
        received = receivers_of(clauses, verb) if not verb.passive and word not in ENTERING else []
        persons = received or [a for a in patients_of(clauses, verb) if not _is_of_many(clauses, a, verb)]
        persons = persons or _stepped_down(clauses, verb)
        posts = posts_given(clauses, verb.cue)  # "được bổ nhiệm chức vụ |Giám đốc Sở A|"
        named = posts or posts_held_next(clauses, verb.cue)
        chosen = None if persons else _chosen_for(clauses, verb) or _named_behind(clauses, named, end)
        if (chosen := chosen or (None if persons else _also_given(clauses, verb, end))) is not None:
            return [
                _appointed(clauses, verb, chosen, find_authority(clauses, verb, chosen.persons, recall), "appointed")
            ]
        at_once = posts if posts and not _holds_before(clauses, verb, posts[0]) else []
        given = find_assignments(clauses, verb.cue.end, end, persons, at_once)
        given = [Assignment(persons, posts) if posts else given[0], *_next_in_row(clauses, given)]
        if not given[0].posts and (seat := _seat_filled(clauses, verb) or _seat_kept(clauses, verb)) is not None:
            given[0].posts.append(seat)
    else:
        given = find_assignments(clauses, verb.cue.end, end, persons_taken(clauses, verb.cue, end))
        if not given[0].persons and (same := _same_person(clauses, verb) or _moved_on(clauses, verb, given[0])):
            given = find_assignments(clauses, verb.cue.end, end, same)
        _name_post(clauses, verb, given[0])
        if given[0].persons and not given[0].posts and (seat := _seat_left(clauses, verb, given[0], end)) is not None:
            given[0].posts.append(seat)
        elected = None if given[0].persons else _elected(clauses, verb, end) or _counted(clauses, verb, end)
        given = given if elected is None else [elected]
        if not given[0].persons and (moved := _moved_too(clauses, verb)):
            verb = replace(verb, passive=True)
            given = find_assignments(clauses, verb.cue.end, end, moved)
        if not given[0].persons and (first := _behind_colon(clauses, verb, end)) is not None:
            given = find_assignments(clauses, first.start, end, persons_in_row(clauses, first, end))
        if given[0].persons and given[0].posts and given[0].posts[0].end <= given[0].persons[0].start:
            given = [*given, *posts_listed(clauses, given[0].persons, end)]
        if not given[0].persons and (post := post_alone(clauses, verb)) is not None:
            return [(event, []) for event in tell_unnamed(clauses, verb, EventType.APPOINTMENT, post, recall)]
    out = []
    everybody = [a for one in given for a in one.persons]
    for one in (part for whole in given for part in _one_by_one(clauses, whole)):
        bare = not one.orgs and not one.posts
        if not one.persons or (bare and (_needs_post(clauses, verb, one) or _is_vote(clauses, verb))):
            continue
        mover = _moved_by(clauses, verb, word) or _decided_with(clauses, verb)
        authority = signed.agent if signed else find_authority(clauses, mover or verb, everybody, recall)
        authority = _who_let_go(clauses, verb, recall) or authority
        if clauses.governor(one.persons[0]) == "thay" and not verb.agent:
            # "ông A thay |ông B| được điều động làm X": not decided by who appoints A in the sentence before
            authority = [a for a in authority if a.start >= clauses.sentence.start]
        out.append(_appointed(clauses, verb, one, authority, "appointed"))
    return out or _recalled(clauses, verb)


def _stepped_down(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "|ông A| thôi giữ chức X, nhận nhiệm vụ Y", "… và được bổ nhiệm làm Y": who left one post gets the next."""
    if clauses.before(verb.cue.start, 1) not in ([","], ["và"], ["để"], ["được"]):
        return []
    left = [v for v in clauses.verbs if v.cue.end <= verb.cue.start and steps_down(clauses, v) and not v.negated]
    holder = holder_before(clauses, left[-1]) if left else None
    if holder is None or ";" in clauses.words(left[-1].cue.end, verb.cue.start):
        return []
    apart = any(a.mention.kind is Kind.PERSON and holder.end <= a.start < verb.cue.start for a in clauses.actors)
    return [] if apart else [holder]


def _holds_before(clauses: Clauses, verb: Verb, post: Mention) -> bool:
    """Whether "giữ chức" leads from a verb to a post: "được bổ nhiệm |giữ chức| X"."""
    return any(verb.cue.end <= c.start and c.end <= post.start for c in clauses.cues("hold"))


def _next_in_row(clauses: Clauses, given: Sequence[Assignment]) -> list[Assignment]:
    """ "ông A được bổ nhiệm giữ chức X; |bà B| giữ chức Y": those behind a mark or "còn", with a post each."""
    out = []
    for one in given[1:]:
        first = one.persons[0]
        begin = first.mention.start if first.posts and first.start == first.posts[0].start else first.start
        lead = [w for w in clauses.before(begin, 4) if w not in CALLED]
        at_once = one.posts and set(clauses.words(one.persons[-1].end, one.posts[0].start)) <= _TAKING_UP
        if one.posts and (lead[-1:] == [";"] or (at_once and lead[-1:] in ([","], ["còn"]))):
            out.append(one)
    return out


_TAKING_UP = frozenset({",", "giữ", "chức", "vụ", "làm", "được", "sẽ"})
"""Between who gets a post behind a comma and the post: "…, |bà B| giữ chức |Bộ trưởng Y|"."""


def _one_by_one(clauses: Clauses, one: Assignment) -> list[Assignment]:
    """ "ông A và bà B |lần lượt| giữ chức X và Y": as many posts as persons, one each."""
    count = len(one.persons)
    if count < _PAIR or not one.posts or one.persons[-1].end > one.posts[0].start:
        return [one]
    told = clauses.words(one.persons[-1].end, one.posts[0].start)
    if ("lần", "lượt") not in pairwise(told):
        return [one]
    posts = one.posts if len(one.posts) == count else posts_behind(clauses.tagged, one.posts[0].start)
    if len(posts) != count:
        return [replace(one, posts=[])]  # nobody can tell whose is which
    return [Assignment([person], [post]) for person, post in zip(one.persons, posts, strict=True)]


_PAIR = 2


def _seat_filled(clauses: Clauses, verb: Verb) -> Mention | None:
    """ "bầu bổ sung |Phó Chủ tịch UBND tỉnh A|; kết quả, ông B trúng cử": the post for which the vote is."""
    if fold(clauses.text(verb.cue.start, verb.cue.end)) not in ENTERING:
        return None
    votes = [v for v in clauses.verbs if v.cue.rule == "appoint" and v.cue.end <= verb.cue.start and not v.passive]
    return post_alone(clauses, votes[-1]) if votes else None


def _seat_kept(clauses: Clauses, verb: Verb) -> Mention | None:
    """ "ông A là |Chủ tịch B| từ năm 2002 và được tái bổ nhiệm vào năm 2007": the post given again is the one told."""
    if fold(clauses.text(verb.cue.start, verb.cue.end)) not in _AGAIN:
        return None
    told = [p.post for p in clauses.positions if p.post.end <= verb.cue.start and p.evidence.rule == "person-is-post"]
    persons = [a for a in clauses.actors if a.mention.kind is Kind.PERSON and a.end <= verb.cue.start]
    return told[0] if len(told) == 1 and len(persons) == 1 else None


_AGAIN = frozenset({"tái bổ nhiệm", "bổ nhiệm lại", "tái cử", "tái đắc cử"})


def _seat_left(clauses: Clauses, verb: Verb, one: Assignment, end: int) -> Mention | None:
    """ "bãi nhiệm |Chủ tịch UBND xã| đối với ông A; bầu bà B thay thế": the post just taken from another."""
    behind = clauses.words(one.persons[-1].end, end)
    replaces = behind[-2:] == ["thay", "thế"] or behind[-3:-1] == ["thay", "thế"] or behind[-2:] == ["thay", "ông"]
    left = [c for c in clauses.cues("dismiss") if c.end <= verb.cue.start]
    return next(iter(posts_given(clauses, left[-1])), None) if left and replaces else None


def _moved_by(clauses: Clauses, verb: Verb, word: str) -> Verb | None:
    """ "Bộ A |điều động| ông B giữ chức X; ông C đến |nhận chức| Y": who moved the first moved the next too."""
    if word not in ENTERING or clauses.before(verb.cue.start, 1) not in (["đến"], ["về"], ["sang"]):
        return None
    earlier = (v for v in reversed(clauses.verbs) if v.cue.rule == "appoint" and v.cue.end <= verb.cue.start)
    return next((v for v in earlier if not v.passive), None)


def _chosen_for(clauses: Clauses, verb: Verb) -> Assignment | None:
    """ "|Chủ tịch UBND tỉnh A| được chỉ định là |ông B|": the post told first, its holder behind "là"."""
    posts = [a.mention for a in clauses.actors if a.mention.kind is Kind.POST and a.end <= verb.cue.start][-1:]
    person = next(iter(clauses.actors_after(verb.cue.end)), None)
    if not posts or person is None or person.mention.kind is not Kind.PERSON:
        return None
    near = set(clauses.words(posts[0].end, verb.cue.start)) <= {"được", "đã", "vừa", "sẽ", "cũng", "mới"}
    told = [word for word in clauses.words(verb.cue.end, person.start) if word not in CALLED]
    return Assignment([person], posts) if near and told == ["là"] else None


def _named_behind(clauses: Clauses, posts: Sequence[Mention], end: int) -> Assignment | None:
    """ "Ba người được chỉ định làm |Phó Bí thư Tỉnh ủy A| là |bà B, …; ông C|": who they are stands behind the post."""
    first = next((a for a in clauses.actors if posts and a.start >= posts[-1].end), None)
    if first is None or first.mention.kind is not Kind.PERSON or first.end > end:
        return None
    told = [word for word in clauses.words(posts[-1].end, first.start) if word not in CALLED]
    leads = told[:1] in (["là"], ["gồm"]) and told[1:] in ([], [":"])
    return Assignment(persons_in_row(clauses, first, end), list(posts)) if leads else None


def _also_given(clauses: Clauses, verb: Verb, end: int) -> Assignment | None:
    """ "Cùng được bổ nhiệm lại còn có |Thứ trưởng A|": who got a post with those told before."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is None or first.mention.kind is not Kind.PERSON or first.end > end or verb.negated:
        return None
    told = [word for word in clauses.words(verb.cue.end, first.start) if word not in CALLED]
    joined = "cùng" in clauses.words(clauses.sentence.start, verb.cue.start)[:2]
    return Assignment(persons_in_row(clauses, first, end)) if joined and told[-1:] == ["có"] else None


def _needs_post(clauses: Clauses, verb: Verb, one: Assignment) -> bool:
    """Whether a word appoints only where a post is told; who is moved by a decision named behind it needs none.

    "trao quyết định điều động cho |ông A|"; but a caption's "ông A nhận quyết định điều động" tells no more.
    """
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if clauses.before(verb.cue.start, 2) == ["kết", "quả"]:
        return False  # "phê chuẩn |kết quả bầu| đối với ông A"
    decided = clauses.before(verb.cue.start, 2) == ["quyết", "định"] and one.persons[0].start >= verb.cue.end
    return word in _NEEDING_POST and not (word in _MOVING and (decided or _is_moved_away(clauses, verb, one)))


def _is_moved_away(clauses: Clauses, verb: Verb, one: Assignment) -> bool:
    """ "điều động ông A |sang đơn vị khác|": the post left is what is told, not the one given."""
    return "khác" in clauses.after(max(one.persons[-1].end, verb.cue.end), _AWAY)


_AWAY = 5
_MOVING = frozenset({"điều động", "điều chuyển", "luân chuyển"})


def _is_vote(clauses: Clauses, verb: Verb) -> bool:
    """ "được bầu là |cầu thủ xuất sắc nhất trận|": no office."""
    elected = fold(clauses.text(verb.cue.start, verb.cue.end)) == "được bầu"
    return elected and _OFFICE.isdisjoint(clauses.after(verb.cue.end, 5))


_OFFICE = frozenset(["thống", "tướng", "nghị", "biểu", "tịch", "thư", "viên", "trưởng", "hoàng", "đốc", "chức", "ban"])
"""Of "tổng thống", "thủ tướng", "nghị sĩ", "đại biểu", "chủ tịch", "bí thư"."""


def _same_person(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "cho ông A thôi giữ chức X; điều động, phân công |đồng chí| giữ chức Y": the person told before the verb."""
    words = clauses.after(verb.cue.end, 3)
    size = 2 if words[:2] == ["đồng", "chí"] else 1 if words[:1] in (["ông"], ["bà"]) else 0
    hold = next((c for c in clauses.cues("hold") if c.start >= verb.cue.end), None)
    if not size or hold is None or len(clauses.words(verb.cue.end, hold.start)) not in {size, size + 1}:
        return []
    return [a for a in clauses.actors if a.mention.kind is Kind.PERSON and a.end <= verb.cue.start][-1:]


def _moved_on(clauses: Clauses, verb: Verb, given: Assignment) -> list[Actor]:
    """ "cho |ông A| thôi giữ chức X; phân công giữ chức Y", "giới thiệu |ông B| để bầu …, chỉ định giữ chức Z"."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is None or first.mention.kind is Kind.PERSON or not (given.posts or given.orgs):
        return []
    if any(c.start > verb.cue.end and clauses.words(verb.cue.end, c.start) == [","] for c in clauses.cues("appoint")):
        return []  # "và |điều động|, phân công giữ chức Y": told once
    for earlier in reversed(clauses.verbs):
        if earlier.cue.end > verb.cue.start or earlier.cue.rule not in {"appoint", "dismiss"}:
            continue
        if earlier.cue.rule == "appoint" and not clauses.words(earlier.cue.end, verb.cue.start)[1:]:
            continue
        if steps_down(clauses, earlier):
            left = holder_before(clauses, earlier)
            if left is None and leaves_more(clauses, earlier):
                continue
            persons = [left] if left is not None else []
        elif fold(clauses.text(earlier.cue.start, earlier.cue.end)) == "giới thiệu":
            persons = persons_taken(clauses, earlier.cue, verb.cue.start)
        else:
            continue
        people = [a for a in clauses.actors if a.mention.kind is Kind.PERSON and a.end <= verb.cue.start]
        return persons if len(persons) == 1 and people[-1:] == persons else []
    return []


def _moved_too(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "ông A được bổ nhiệm giữ chức X; |ông B, Trưởng phòng C|, điều động đến Sở D": who is moved like the one before.

    "được" is left out; nobody stands behind the verb whom he might move.
    """
    earlier = [v for v in clauses.verbs if v.cue.rule == "appoint" and v.cue.end <= verb.cue.start and v.passive]
    holder = holder_before(clauses, verb) if earlier and not verb.passive else None
    if holder is None or any(a.mention.kind is Kind.PERSON for a in clauses.actors_after(verb.cue.end)[:1]):
        return []
    lead = [w for w in clauses.before(holder.start, 3) if w not in CALLED]
    return [holder] if lead[-1:] in ([";"], ["và"], [","]) else []


def _who_let_go(clauses: Clauses, verb: Verb, recall: Recall) -> list[Actor]:
    """ "|Bộ Chính trị| đồng ý để ông A thôi giữ chức X; phân công (ông B) giữ chức Y": who agrees decides the rest."""
    if verb.passive or verb.direct:
        return []
    for earlier in clauses.verbs:
        if earlier.cue.end > verb.cue.start or earlier.cue.rule != "dismiss":
            continue
        let = let_go(clauses, earlier, recall)
        if let is not None or steps_down(clauses, earlier):
            return [a for a in let[1] if a.end <= verb.cue.start] if let is not None else []
    return []


def _name_post(clauses: Clauses, verb: Verb, one: Assignment) -> None:
    """The post told before the person or by "là": "bổ nhiệm |Tổng Biên tập| cho ông A", "cử ông A là |Chủ tịch|"."""
    if not one.persons or one.posts:
        return
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is not None and first.mention.kind is Kind.POST and first.end <= one.persons[0].start:
        one.posts.append(first.mention)
        return
    if shared := post_named_by(clauses, verb.cue, one.persons[0]):
        one.posts.append(shared)
        return
    for post in one.persons[-1].posts + tuple(a.mention for a in clauses.actors_after(one.persons[-1].end)[:1]):
        if post.kind is Kind.POST and post.start >= verb.cue.end and clauses.before(post.start, 1) == ["là"]:
            one.posts.append(post)
            return


def _elected(clauses: Clauses, verb: Verb, end: int) -> Assignment | None:
    """ "bầu |Ban Chấp hành| khóa mới gồm các đồng chí: |A, B và C|": a body told before its members."""
    body = next(iter(clauses.actors_after(verb.cue.end)), None)
    if (
        body is None
        or body.mention.kind is not Kind.ORGANIZATION
        or len(clauses.words(verb.cue.end, body.start)) > NEAR
    ):
        return None
    member = next((a for a in clauses.actors_after(body.end) if a.mention.kind is Kind.PERSON and a.end <= end), None)
    told = clauses.words(body.end, member.start) if member else []
    if member is None or "gồm" not in told or not _MEMBERS.issuperset(told[told.index("gồm") :]):
        return None
    return Assignment(persons_in_row(clauses, member, end), bodies=[body.mention])


def _counted(clauses: Clauses, verb: Verb, end: int) -> Assignment | None:
    """ "chỉ định 3 đồng chí |tham gia Ban Chấp hành Đảng bộ xã A|, gồm: |ông B, …; bà C|": what all of them get."""
    for cue in clauses.cues("hold"):
        if not verb.cue.end <= cue.start < end or not any(w.isdigit() for w in clauses.words(verb.cue.end, cue.start)):
            continue
        posts, organs = posts_given(clauses, cue), bodies_joined(clauses, cue, end)
        last = max([m.end for m in (*posts, *organs)], default=None)
        member = None if last is None else next((a for a in clauses.actors_after(last) if a.end <= end), None)
        if last is None or member is None or member.mention.kind is not Kind.PERSON:
            return None
        told = clauses.words(last, member.start)
        if "gồm" not in told or not _MEMBERS.issuperset(told[told.index("gồm") :]) or len(told) > _TERM_TOLD:
            return None
        return Assignment(persons_in_row(clauses, member, end), posts, organs)
    return None


_TERM_TOLD = 12
"""The words of ", nhiệm kỳ 2025 - 2030 , gồm các đồng chí :" between what is given and to whom."""


def _behind_colon(clauses: Clauses, verb: Verb, end: int) -> Actor | None:
    """ "chỉ định nhân sự giữ chức Chủ tịch UBND tỉnh|: ông A| giữ chức X; ông B giữ chức Y": the first of a list."""
    words = clauses.words(verb.cue.end, end)
    if ":" not in words or {";", "“", "”"} & set(words[: words.index(":")]):
        return None
    for actor in clauses.actors_after(verb.cue.end):
        lead = [w for w in clauses.before(actor.start, 3) if w not in CALLED]
        if lead[-1:] == [":"]:
            return actor if actor.mention.kind is Kind.PERSON and actor.end <= end else None
    return None


_MEMBERS = CALLED | {"gồm", ":", "có"}


def _appointed(
    clauses: Clauses, verb: Verb, one: Assignment, authority: Sequence[Actor], rule: str
) -> tuple[RawEvent, list[RawPosition]]:
    one = replace(one, posts=[_in_house(post, authority) for post in one.posts])
    roles: Roles = [(Role.SUBJECT, one.persons), (Role.AUTHORITY, authority), (Role.ORG, one.orgs)]
    event = tell_event(clauses, EventType.APPOINTMENT, verb, roles, rule)
    if one.posts and isinstance(value := one.posts[0].value, PostName):
        event = replace(event, head=fold(value.title))
    posts = [*one.posts, *(post for body in one.bodies if (post := seat_in(body)) is not None)]
    # "|lần lượt| được bổ nhiệm làm Phó Chủ tịch, Chủ tịch huyện A": each but the last ended with the next
    passed = len(posts) - 1 if ("lần", "lượt") in pairwise(clauses.before(verb.cue.start, 4)) else 0
    status = [PositionStatus.FORMER if k < passed else PositionStatus.NEW for k in range(len(posts))]
    return event, [_held_as(a.mention, p, s, rule) for a in one.persons for p, s in zip(posts, status, strict=True)]


def _in_house(post: Mention, authority: Sequence[Actor]) -> Mention:
    """The bare post in the house that gives it, or whose board does: "HĐQT Ngân hàng A bổ nhiệm … |Tổng Giám đốc|"."""
    value, giver = post.value, authority[0].mention if len(authority) == 1 else None
    name = giver.value if giver is not None else None
    if not isinstance(value, PostName) or not isinstance(name, BodyName) or value.body or value.place or value.head:
        return post
    house = name.parent if name.head in _BOARDS else giver
    kind = house.value.kind if house is not None and isinstance(house.value, BodyName) else ""
    return replace(post, value=replace(value, body=house)) if value.open and kind in _HOUSES else post


_BOARDS = frozenset({"Hội đồng quản trị", "Hội đồng thành viên", "Ban Chấp hành", "Hội đồng trường"})
_HOUSES = frozenset({"company", "association", "school", "hospital", "press", "institute", "fund"})


def _as_of(position: RawPosition, event: RawEvent, published: date | None) -> RawPosition:
    """The post as its holder's own where it was given long before the article: no news, after some years over."""
    if published is None or event.time is None or event.status is EventStatus.PLANNED:
        return position
    year, month = event.time.start[:4], event.time.start[5:7]
    age = (published.year - int(year)) * 12 + (published.month - int(month) if month else 0)
    if age <= _NEWS:
        return position
    status = PositionStatus.FORMER if age > _OVER else PositionStatus.CURRENT
    value = position.post.value
    assert isinstance(value, PostName)
    return replace(position, status=status, post=replace(position.post, value=replace(value, status=status)))


_NEWS = 3
"""A post given so many months ago is still new."""
_OVER = 60
"""One given more months ago is taken for over, unless it is told as held: no longer than a term of office."""


def _held_as(person: Mention, post: Mention, status: PositionStatus, rule: str) -> RawPosition:
    value = post.value
    assert isinstance(value, PostName)
    changed = replace(post, value=replace(value, status=status))
    start, end = min(person.start, post.start), max(person.end, post.end)
    return RawPosition(person, changed, status, Evidence(start, end, rule, CONFIDENCE[rule]))


def _handed_over(clauses: Clauses, verb: Verb) -> list[tuple[RawEvent, list[RawPosition]]]:
    """ "trao quyết định cho ông A làm Bí thư Quận ủy": the decision names no verb of its own."""
    start = verb.cue.end
    if clauses.after(start, 2) != ["quyết", "định"] or any(c.start > start for c in clauses.cues("appoint", "dismiss")):
        return []
    person = next((a for a in clauses.actors_after(start) if a.mention.kind is Kind.PERSON), None)
    if person is None:
        return []
    words = clauses.words(start, person.start)
    if not {"cho", "với"} & set(words[-4:]) or _UNLIKE_POSTS & set(words):
        return []
    one = find_assignments(
        clauses, person.end, clauses.sentence.end, persons_in_row(clauses, person, clauses.sentence.end)
    )[0]
    givers = [a for a in performers(clauses, verb.subject) if a.end <= verb.cue.start]
    return [_appointed(clauses, verb, one, givers, "decision-handed-over")]


_UNLIKE_POSTS = frozenset(
    [
        "khen",
        "tặng",
        "thưởng",
        "công",
        "nhận",
        "thành",
        "lập",
        "phê",
        "duyệt",
        "đầu",
        "tư",
        "hỗ",
        "trợ",
        "hưu",
        "nhập",
        "quốc",
        "tịch",
        "ân",
        "xá",
    ]
)


def _holdings(clauses: Clauses, recall: Recall) -> list[tuple[RawEvent, list[RawPosition]]]:
    """ "Đại tá A giữ chức Phó Giám đốc …": an appointment told by the new post alone, no step of a career.

    Behind a semicolon others may get theirs: "ông B giữ chức X; |bà C, Trưởng phòng D, giữ chức Y|".
    """
    out: list[tuple[RawEvent, list[RawPosition]]] = []
    for verb in clauses.verbs:
        if verb.cue.rule != "hold" or verb.negated:
            continue
        if out and not verb.direct and (other := _next_holder(clauses, verb)) is not None:
            verb = replace(verb, subject=[other], direct=True)
        verb = _who_shall_hold(clauses, verb)
        if (moved := _moved_from(clauses, verb, recall)) is not None:
            out.append(moved)
            continue
        if (verb.modal or not verb.direct) and not _is_received(clauses, verb):
            continue
        if verb.passive and not verb.agent:
            continue
        if verb.passive and clauses.before(verb.agent[0].start, 1) == ["do"]:
            if not out and (headed := _set_at_head(clauses, verb)) is not None:
                return [headed]
            continue
        if is_ordered(clauses, verb) or any(c.end <= verb.cue.start for c in clauses.cues("appoint")):
            continue  # "chưa bổ nhiệm ông A giữ chức …": that verb has been judged
        if (found := _holding(clauses, verb, recall, bool(out))) is not None:
            out.append(found)
    return out


def _moved_from(clauses: Clauses, verb: Verb, recall: Recall) -> tuple[RawEvent, list[RawPosition]] | None:
    """ "ông A thôi giữ chức X, đến nhận công tác tại B, |giữ chức Y|": the next post of who has just left one."""
    left = next((v for v in reversed(clauses.verbs) if v.cue.end <= verb.cue.start and v.cue.rule == "dismiss"), None)
    if left is None or not steps_down(clauses, left) or left.negated or left.modal or verb.direct:
        return None
    if verb.modal and clauses.before(verb.cue.start, 1) != ["để"]:
        return None
    if any(v.cue.start <= verb.cue.start < v.cue.end for v in clauses.verbs if v.cue.rule == "dismiss"):
        return None  # "thôi |giữ chức| X"
    person = holder_before(clauses, left)
    posts = posts_given(clauses, verb.cue)
    between = [a for a in clauses.actors if left.cue.end <= a.start < verb.cue.start]
    joined = clauses.before(verb.cue.start, 1) in ([","], ["và"], ["để"])
    word = fold(clauses.text(verb.cue.start, verb.cue.end))
    if person is None or not posts or not joined or not word.startswith(_TAKING_NEXT) or is_career(clauses, left):
        return None
    if any(a.mention.kind is Kind.PERSON for a in between):
        return None
    given = Assignment([person], posts, [a.mention for a in between if _is_where_to(clauses, a)])
    authority = performers(clauses, left.agent) or leaving_decided(clauses, left) or recall.decider_behind(clauses)
    return _appointed(clauses, verb, given, authority, "holds-new-post")


_TAKING_NEXT = ("giữ", "nhận nhiệm vụ", "đảm nhận chức vụ")


def _is_where_to(clauses: Clauses, actor: Actor) -> bool:
    """ "đến nhận công tác tại |Văn phòng UBND tỉnh|": the body that somebody goes to."""
    lead = clauses.before(actor.start, 3)
    return actor.mention.kind is Kind.ORGANIZATION and lead in (["công", "tác", "tại"], ["nhiệm", "vụ", "tại"])


def _next_holder(clauses: Clauses, verb: Verb) -> Actor | None:
    """ "…; |bà C|, Trưởng phòng D, giữ chức Y": who stands behind the semicolon, right before the verb."""
    holder = holder_before(clauses, verb)
    lead = [w for w in clauses.before(holder.start, 3) if w not in CALLED] if holder is not None else []
    return holder if lead[-1:] == [";"] else None


def _holding(clauses: Clauses, verb: Verb, recall: Recall, goes_on: bool) -> tuple[RawEvent, list[RawPosition]] | None:
    """Who gets the post that a word for holding tells; `goes_on` where the sentence has told of another's."""
    persons = [a for a in verb.subject if a.mention.kind is Kind.PERSON][-1:]
    posts = posts_given(clauses, verb.cue)
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    since = _taken_up(clauses, verb, posts)
    single = len(posts) == 1 or _are_of_one_unit(posts)
    if not persons or (since is None and (not single or is_career(clauses, verb))):
        return None
    lead = [w for w in clauses.before(persons[0].start, 3) if w not in CALLED]
    takes_over = lead[-1:] == ["thay"] or lead[-2:] in _REPLACING
    news = (
        since is not None
        or takes_over
        or _is_sent(lead)
        or _follows_somebody(clauses, posts[0])
        or _decided(clauses, verb)
    )
    held = clauses.before(verb.cue.start, 1) in _HELD_NOW and not news  # "hiện |giữ chức| Bí thư …, cho biết"
    if held or (word in _BEING and not news) or (goes_on and lead[-1:] != [";"]):
        return None
    if takes_over:
        persons = _successor(clauses, persons[0])
        verb = replace(verb, planned=verb.planned or "sẽ" in clauses.before(verb.subject[-1].start, 4))
    if not persons:
        return None
    authority = performers(clauses, verb.agent)
    if not authority and "," in clauses.words(persons[0].mention.end, verb.cue.start):
        authority = recall.decider_going_on(clauses, persons[0])
    authority = authority or on_whose_decision(clauses) or recall.decider_behind(clauses)
    authority = authority or (_sender(clauses, persons[0]) if _is_sent(lead) else [])
    authority = authority or ([] if takes_over or since is not None else recall.decider_on_occasion(clauses))
    event, given = _appointed(clauses, verb, Assignment(persons, posts), authority, "holds-new-post")
    return replace(event, time=since or event.time), given


_HELD_NOW = (["hiện"], ["đang"], ["nay"])


def _are_of_one_unit(posts: Sequence[Mention]) -> bool:
    """Whether two posts are held together: "Bí thư Đảng ủy, Chủ tịch HĐND phường A", of the party and who governs."""
    bodies = [body_of(post) for post in posts]
    values = [body.value for body in bodies if body is not None and isinstance(body.value, BodyName)]
    held = len(posts) == len(values) and bool(values) and values[0].head in _COMMITTEES
    return held and [value.kind for value in values[1:]] in (["council"], ["committee"])


_COMMITTEES = frozenset({"Đảng ủy", "Tỉnh ủy", "Thành ủy"})


def _who_shall_hold(clauses: Clauses, verb: Verb) -> Verb:
    """ "|Thứ trưởng A| sẽ là người kiêm nhiệm vị trí X": who shall hold a post is told at some length."""
    if verb.direct or clauses.before(verb.cue.start, 3) != ["sẽ", "là", "người"]:
        return verb
    start = clauses.between(clauses.sentence.start, verb.cue.start)[-3].start
    subject = clauses.subject_before(Mention(start, verb.cue.end, Kind.WORD, "hold"))
    return replace(verb, subject=subject, direct=True, planned=True, modal=False) if subject else verb


def _taken_up(clauses: Clauses, verb: Verb, posts: Sequence[Mention]) -> Time | None:
    """ "|Tháng 4/2015|, ông A trở thành X", "bà B đảm nhiệm chức vụ Y |từ tháng 9/2015|": when a post was taken up.

    A month or day at least; of a stretch that ended only what somebody was is told.
    """
    times = [t for t in clauses.tagged.times if isinstance(t.value, Time) and t.rule != "term-of-office"]
    if len(times) != 1 or not posts or _PAST & set(clauses.plain_before(verb.cue.start, 99)):
        return None
    time = times[0]
    value = time.value
    if not isinstance(value, Time) or value.end is not None or len(value.start) < len("2015-04"):
        return None
    since = {*clauses.before(time.start, 2), *clauses.words(time.start, time.end)[:1]} & {"từ"}
    lead = clauses.words(clauses.sentence.start, time.start)
    opens = CALLED.issuperset(clauses.words(time.end, verb.subject[0].start)[1:]) if verb.subject else False
    fronted = not since and opens and _OPENING_DATE.issuperset(lead) and clauses.after(time.end, 1) == [","]
    gap = " ".join([*clauses.words(posts[-1].end, time.start), ""]) if time.start >= posts[-1].end else None
    behind = bool(since) and gap is not None and _SINCE.fullmatch(gap) is not None
    told = fold(clauses.text(verb.cue.start, verb.cue.end)) in _BEING if fronted else behind
    return value if told else None


_SINCE = re.compile(r"(?:\( [^()]{1,24} \) ?)?(?:kể )?(?:từ )?(?:ngày )?")
"""Between a post and since when it is held; its body's short form may stand there: "Vụ Tài chính (|Vụ TC|) kể từ …"."""


_OPENING_DATE = frozenset({"vào", "đến", "ngày", "tháng", "sau", "đó", ",", "trước"})


_REPLACING = (["thay", "cho"], ["thay", "thế"], ["kế", "nhiệm"], ["tiếp", "nhiệm"], ["kế", "vị"])
_BEING = frozenset({"làm", "trở thành"})
"""These tell what somebody is as well as what he becomes: news in a headline or of a decision alone."""


def _is_sent(lead: list[str]) -> bool:
    """ "Bộ A |điều| Đại tá B làm Giám đốc Công an tỉnh C": who is sent gets the post."""
    return lead[-1:] == ["điều"] or lead[-2:] in (["cử", "về"], ["đưa", "về"])


def _sender(clauses: Clauses, sent: Actor) -> list[Actor]:
    """ "|Bộ A| (vừa) điều Đại tá B làm …": who stands before the word that sends."""
    before = [a for a in clauses.actors if a.end <= sent.start][-1:]
    near = bool(before) and {"đã", "vừa", "mới", "điều"}.issuperset(clauses.words(before[0].end, sent.start))
    return performers(clauses, before) if near else []


def _follows_somebody(clauses: Clauses, post: Mention) -> bool:
    """ "ông A làm Bí thư Đảng ủy B |thay ông C|": a post taken over from somebody named is news."""
    words = clauses.after(post.end, 5)
    if words[:1] == [","]:
        words = words[1:]
    former = next((a for a in clauses.actors_after(post.end) if a.mention.kind is Kind.PERSON), None)
    if words[:1] != ["thay"] or former is None:
        return False
    return (CALLED | {",", "thay", "thế", "cho"}).issuperset(clauses.words(post.end, former.start))


def _successor(clauses: Clauses, former: Actor) -> list[Actor]:
    """ "|Thượng tá A| thay Đại tá B giữ chức X": who takes over is told right before "thay"."""
    before = [a for a in clauses.actors if a.end <= former.start][-1:]
    told = clauses.words(before[0].end, former.start) if before else []
    near = _TAKING_OVER.issuperset(told) and {"thay", "kế", "tiếp"} & set(told)
    return [a for a in before if near and a.mention.kind is Kind.PERSON and not clauses.oblique(a)]


_TAKING_OVER = CALLED | {
    "thay",
    "thế",
    "cho",
    "kế",
    "tiếp",
    "vị",
    "sẽ",
    "đã",
    "vừa",
    "lên",
    ",",
    "được",
    "người",
    "tiền",
    "nhiệm",
    "là",
}


def _is_received(clauses: Clauses, verb: Verb) -> bool:
    """ "ông A |nhận quyết định về việc| kiêm chức Vụ trưởng": told as a decision."""
    return " ".join(clauses.before(verb.cue.start, 5)).endswith(_RECEIVED)


_RECEIVED = ("nhận quyết định", "nhận quyết định về", "nhận quyết định về việc")


def _set_at_head(clauses: Clauses, verb: Verb) -> tuple[RawEvent, list[RawPosition]] | None:
    """ "Bộ A quyết định thành lập |Hội đồng B do ông C làm Chủ tịch|": who sets a body up gives it its head."""
    head = verb.agent[0]
    bodies = [m for m in clauses.tagged.names if m.kind is Kind.ORGANIZATION and m.end <= head.start]
    near = bodies and clauses.words(bodies[-1].end, head.start) in (["do"], [",", "do"])
    body = bodies[-1] if near else None
    setting = [t.start for t in clauses.between(clauses.sentence.start, head.start) if t.fold in {"thành", "kiện"}]
    setters = [a for a in clauses.actors if a.end <= head.start and a.mention is not body]
    if body is None and bodies and setting and bodies[-1].start > setting[-1]:
        # "thành lập |Tổ công tác| gỡ vướng các dự án, do ông A làm Tổ trưởng": its name goes on
        body = next(m for m in bodies if m.start > setting[-1])
        setters = [a for a in setters if a.end <= setting[-1]]
    if not setters or clauses.oblique(setters[-1]):
        return None
    told = _SETTING_UP.match(" ".join(clauses.words(setters[-1].end, head.start)) + " ")
    posts = [p for p in posts_given(clauses, verb.cue)[:1] if isinstance(p.value, PostName) and p.value.body is None]
    if told is None or len(told["body"].split()) > _BODY_SET_UP or not posts:
        return None
    posts = [replace(p, value=replace(p.value, body=body)) for p in posts if isinstance(p.value, PostName)]
    authority = performers(clauses, [setters[-1]])
    return _appointed(clauses, verb, Assignment([head], posts), authority, "holds-new-post")


_SETTING_UP = re.compile(
    r"(?:(?:đã|vừa|mới|cũng|có|ra|ký|ban hành|thống nhất) )*(?:quyết định (?:số .{1,20} )?)?(?:thành lập|kiện toàn) "
    r"(?P<body>[^;:.]+?),? do "
)
_BODY_SET_UP = 16
"""The words, at most, that name the body set up."""


def _entrusted(clauses: Clauses, recall: Recall) -> list[tuple[RawEvent, list[RawPosition]]]:
    """ "ông A được (Bộ B) |giao| (giữ chức) quyền Vụ trưởng": a post given with the word for a task."""
    out = []
    for verb in clauses.verbs if "direct" in clauses.classes else ():
        one = None if verb.negated or verb.modal or verb.embedded else read_charge(clauses, verb)
        if one is None or is_ordered(clauses, verb) or _PAST & set(clauses.plain_before(verb.cue.start, 99)):
            continue
        authority = find_authority(clauses, charger_of(clauses, verb), one.persons, recall)
        out.append(_appointed(clauses, verb, one, authority, "holds-new-post"))
    return out


_PAST = frozenset({"từng", "thời", "lúc", "trải", "nguyên"})


def _decided(clauses: Clauses, verb: Verb) -> bool:
    return clauses.sentence.title or "quyết" in clauses.words(clauses.sentence.start, verb.cue.start)
