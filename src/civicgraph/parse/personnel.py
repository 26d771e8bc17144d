"""Appointments, dismissals and disciplinary measures: who, by whom, to or from which post."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from civicgraph.lexicon.links import link_words
from civicgraph.lexicon.words import word_set
from civicgraph.model import Evidence, Kind, Mention, PostName, RawEvent, RawPosition, Time, Title, Token
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import Roles, doers, is_ordered, linked, make_event, performers
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.parse.recall import Recall
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, PositionStatus, Role

CONFIDENCE = {
    "appointed": 0.93,
    "decision-handed-over": 0.8,
    "holds-new-post": 0.75,
    "post-of-unnamed": 0.75,
    "dismissed": 0.85,
    "disciplined": 0.85,
    "counted-punished": 0.75,
    "deed-named": 0.7,
}
"""How sure each rule is that its event happened as read: a little below the share that was right on annotated articles,
some of which were in sight when the rules were written."""

# Of these the subject is the one appointed.
_ENTERING = frozenset({"được bầu", "nhậm chức", "trúng cử", "đắc cử", "tái đắc cử", "tái cử"})
# These appoint only where the post is told: "cử cán bộ", "phân công nhiệm vụ" appoint nobody.
_NEEDING_POST = frozenset(
    [
        "cử",
        "phân công",
        "bầu",
        "bầu bổ sung",
        "điều động",
        "điều chuyển",
        "luân chuyển",
        "chỉ định",
        "phê chuẩn",
        "chuẩn y",
    ]
)
# Behind these words stands a name: "các đồng chí A, B".
_CALLED = frozenset({"các", "đồng", "chí", "ông", "bà"})
_NO_POST = frozenset({"tham gia"})
# A post told in these words is behind the person, not new: "ông A từng giữ chức …".
_CAREER = frozenset({"đã", "từng", "trước", "khi", "thời", "nguyên", "quá", "trải", "lúc"})
# Only proposed: "đề nghị xem xét kỷ luật".
_PROPOSING = frozenset({"xét", "nghị", "xuất", "khi", "quan", "đồng", "về", "mức", "hạn", "quy", "trình"})
# These hit somebody only where it is said who does it or that he suffers it.
_NEEDING_VOICE = frozenset({"phạt", "kiểm điểm", "rút kinh nghiệm", "phê bình", "kỷ luật", "cảnh cáo"})
_CRIMINAL = frozenset({"khởi tố", "bắt tạm giam"})
# "đã nghỉ hưu" says what somebody is; these tell an event only of a subject right before or a decision.
_LEAVING = frozenset({"nghỉ hưu", "nghỉ chế độ", "nghỉ công tác", "thôi việc", "nghỉ hưu trước tuổi", "từ chức"})


@dataclass(slots=True)
class _Assignment:
    """Persons and what they are given: posts, and bodies that they join."""

    persons: list[Actor]
    posts: list[Mention] = field(default_factory=list)
    bodies: list[Mention] = field(default_factory=list)

    @property
    def orgs(self) -> list[Mention]:
        return [*self.bodies, *(body for post in self.posts if (body := body_of(post)) is not None)]


def read_personnel(article: Iterable[Clauses], published: date | None) -> tuple[list[RawEvent], list[RawPosition]]:
    """The personnel events of an article, sentence by sentence, and the posts that they give."""
    recall = Recall()
    events: list[RawEvent] = []
    positions: list[RawPosition] = []
    for clauses in article:
        if (effect := _effect(clauses)) is not None:
            at = clauses.sentence.index
            events = [_begun(event, effect[0], at - event.sentence, effect[1]) for event in events]
        found = [one for verb in clauses.verbs for one in _read(clauses, verb, recall)]
        found += [] if any(e.type is EventType.APPOINTMENT for e, _ in found) else _holdings(clauses, recall)
        for event, posts in found:
            events.append(event)
            positions += [_as_of(post, event, published) for post in posts]
        recall.note(clauses)
    return events, positions


def _read(clauses: Clauses, verb: Verb, recall: Recall) -> list[tuple[RawEvent, list[RawPosition]]]:
    if _is_deed(clauses, verb):
        return _deed(clauses, verb)
    if verb.negated or (verb.modal and not _by_decision(clauses, verb)) or _is_undone(clauses, verb):
        return []
    if not _steps_down(clauses, verb) and (verb.embedded or is_ordered(clauses, verb)):
        return []
    if _is_recalled(clauses, verb):
        return []
    match verb.cue.rule:
        case "appoint":
            return _appointments(clauses, verb, recall)
        case "dismiss":
            return [(event, []) for event in _dismissals(clauses, verb, recall)]
        case "discipline":
            return [(event, []) for event in _disciplines(clauses, verb, recall)]
        case "award":
            return _handed_over(clauses, verb)
    return []


def _event(clauses: Clauses, kind: EventType, verb: Verb, roles: Roles, rule: str) -> RawEvent:
    event = make_event(clauses, kind, verb.cue, roles, rule, CONFIDENCE[rule], verb=verb)
    if event.time is not None:
        return event
    back = [t.value for t in clauses.tagged.times if t.start >= verb.cue.end and clauses.before(t.start) == ["hồi"]]
    return replace(event, time=next((t for t in back if isinstance(t, Time)), None))


def _by_decision(clauses: Clauses, verb: Verb) -> bool:
    """ "Quyết định … về việc kỷ luật ông A", "nhất trí về việc …": what a decision is about is done by it."""
    told = set(clauses.before(verb.cue.start, 16))
    if clauses.before(verb.cue.start, 3) in (["phê", "chuẩn", "việc"], ["đồng", "ý", "việc"], ["thông", "qua", "việc"]):
        return not _ASKING & told
    return clauses.before(verb.cue.start, 2) == ["về", "việc"] and bool(_DECIDING & told) and not _ASKING & told


def _is_undone(clauses: Clauses, verb: Verb) -> bool:
    """ "hủy bỏ quyết định |bổ nhiệm| ông A" undoes it, "lẽ ra có thể bị |khai trừ|" did not happen."""
    words = clauses.plain_before(verb.cue.start, 10)
    near = words[-_NEARBY:]
    if verb.cue.rule in _DEEDS and ("lẽ" in near or ["có", "thể"] in [near[k : k + 2] for k in range(len(near))]):
        return True
    if "quyết" not in words:
        return False
    lead = words[: len(words) - words[::-1].index("quyết") - 1]
    return bool(_REVOKING & {" ".join(lead[-n:]) for n in (1, 2)})


_NEARBY = 6
_REVOKING = frozenset({"hủy", "huỷ", "hủy bỏ", "huỷ bỏ", "thu hồi", "bãi bỏ", "rút lại", "hủy các", "thu hồi các"})


def _steps_down(clauses: Clauses, verb: Verb) -> bool:
    """ "Bộ Chính trị phân công ông A |thôi giữ chức| X để nhận nhiệm vụ Y": both are decided."""
    return verb.cue.rule == "dismiss" and "thôi" in clauses.words(verb.cue.start, verb.cue.end)


def _is_deed(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb names what was done: "|việc| bổ nhiệm ông A"; not "xem xét việc bổ nhiệm ông A"."""
    if verb.cue.rule not in _DEEDS or verb.negated or verb.passive or _by_decision(clauses, verb):
        return False
    words = clauses.before(verb.cue.start, 16)
    named = words[-1:] == ["việc"] or words[-2:] == ["trường", "hợp"]
    return named and not (_ASKING | _UNDONE) & set(words)


_DEEDS: dict[str, EventType] = {
    "appoint": EventType.APPOINTMENT,
    "dismiss": EventType.DISMISSAL,
    "discipline": EventType.DISCIPLINE,
}
_DONE = frozenset({"khai", "hành", "tất"})
"""Of "triển khai việc …", "tiến hành việc …", "hoàn tất việc …": whose subject did it."""
_UNDONE = frozenset(
    {"xem", "xét", "chuẩn", "dự", "sẽ", "phải", "cần", "nếu", "không", "chưa", "đợi", "chờ", "khi", "muốn"}
)


def _deed(clauses: Clauses, verb: Verb) -> list[tuple[RawEvent, list[RawPosition]]]:
    """What a deed's name tells: whom it befell and the post; who did it and when are another's words."""
    end = _stretch(clauses, verb)
    if verb.cue.rule == "discipline":
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        one = _Assignment([] if word in _CRIMINAL else _punished(clauses, verb))
    else:
        one = _assignments(clauses, verb.cue.end, end, _taken(clauses, verb.cue, end))[0]
    if not one.persons:
        return []
    orgs = _left(clauses, verb, one.persons, end) if verb.cue.rule == "dismiss" else one.orgs
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
    return [(event, [])]


def _is_recalled(clauses: Clauses, verb: Verb) -> bool:
    """ "lúc được bổ nhiệm", "khi bị kỷ luật": only the setting of something else."""
    before = clauses.before(verb.cue.start, 2)
    if _by_decision(clauses, verb):
        return False
    return bool({"lúc", "khi", "việc", "ngoài"} & set(before[-1:] if not verb.passive else before[:1]))


_DECIDING = frozenset({"định", "quyết", "nhất"})
"""Of "quyết định", "nghị quyết", "biểu quyết", "thống nhất", "nhất trí"."""
_ASKING = frozenset({"trình", "đề", "kiến", "phản", "trả", "giải"})
"""Of "tờ trình", "đề nghị", "kiến nghị", "phản ánh", "trả lời", "giải trình": talk of it, no decision."""


# --- who decides ----------------------------------------------------------------------------------------------------


def _authority(clauses: Clauses, verb: Verb, subjects: Sequence[Actor], recall: Recall) -> list[Actor]:
    """The agent of a passive verb, else its subject, else who decided in the sentence before."""
    if verb.passive:
        return performers(clauses, verb.agent) or _on_whose_decision(clauses) or recall.decider_behind(clauses)
    if (decider := _decider_named(clauses, verb, recall) or _whose_decision(clauses, verb)) is not None:
        return decider
    if verb.cue.rule == "dismiss" and (mover := _mover(clauses, verb)) is not None:
        return _authority(clauses, mover, subjects, recall)
    if (level := recall.level_before(clauses, verb.cue)) is not None:
        return level
    group = [a for a in doers(clauses, verb) if a not in subjects]
    group = [a for a in group if a.mention.kind is not Kind.PLACE or verb.direct]
    return group or recall.decider_of(clauses, verb)


def _mover(clauses: Clauses, verb: Verb) -> Verb | None:
    """ "quyết định của X |điều động| ông A thôi giữ chức Y": who moves him lets him go."""
    if not _steps_down(clauses, verb):
        return None
    for earlier in reversed(clauses.verbs):
        if earlier.cue.end <= verb.cue.start and earlier.cue.rule == "appoint" and not earlier.passive:
            return earlier
    return None


def _decider_named(clauses: Clauses, verb: Verb, recall: Recall) -> list[Actor] | None:
    """ "trao quyết định của |Bộ Chính trị| phân công ông A": not who hands it over; None where nobody is named so."""
    for m in clauses.tagged.names:
        if m.kind is Kind.DOCUMENT and m.end <= verb.cue.start and len(clauses.words(m.end, verb.cue.start)) <= 4:
            head, _, whose = fold(clauses.text(m.start, m.end)).partition(" của ")
            if whose and head.startswith("quyết định"):
                by = m.value.by if isinstance(m.value, Title) else None
                known = [Actor(by, m.start, m.end)] if by is not None else []
                return [recall.named[whose]] if whose in recall.named else known
    return None


def _whose_decision(clauses: Clauses, verb: Verb) -> list[Actor] | None:
    """ "Quyết định số 996 của |Bộ trưởng Bộ A| (về việc) điều động …"."""
    for actor in reversed(clauses.actors):
        if actor.end <= verb.cue.start:
            gap = [w for w in clauses.words(actor.end, verb.cue.start) if w not in _OF_DECISION]
            decision = "định" in clauses.before(actor.start, 14) or any(
                m.kind is Kind.DOCUMENT and m.end <= actor.start for m in clauses.tagged.names
            )
            return [actor] if not gap and clauses.before(actor.start, 1) == ["của"] and decision else None
    return None


def _on_whose_decision(clauses: Clauses) -> list[Actor]:
    """ "|Theo Quyết định số 12 của X|, ông A được bổ nhiệm …", "ông A được điều động … theo quyết định của X"."""
    for paper in clauses.tagged.names:
        by = paper.value.by if isinstance(paper.value, Title) else None
        if by is not None and _is_ground(clauses, paper.start) and "định" in clauses.words(paper.start, paper.end)[:2]:
            return [Actor(by, paper.start, paper.end)]
    for actor in clauses.actors:
        lead = clauses.before(actor.start, 9)
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


def _is_ground(clauses: Clauses, offset: int) -> bool:
    return clauses.before(offset, 1) in (["theo"], ["tại"], ["bằng"])


_OF_DECISION = frozenset(["về", "việc", "đã", "tiếp", "nhận", "và", ",", "điều", "động", "luân", "chuyển"])


# --- when a decision begins -----------------------------------------------------------------------------------------


def _effect(clauses: Clauses) -> tuple[Time, int] | None:
    """The day told by "Thời hạn bổ nhiệm là 5 năm, kể từ ngày 21/6", and how many sentences back it reaches."""
    words = clauses.words(clauses.sentence.start, clauses.sentence.end)
    # 1. "Các quyết định trên có hiệu lực từ ngày 20/6"
    if words[:3] == ["các", "quyết", "định"] and "lực" in words:
        reach = 4
    # 2. "Quyết định có hiệu lực từ ngày 20/6", "Thời hạn bổ nhiệm là 5 năm, kể từ ngày 21/6"
    elif (words[:2] == ["quyết", "định"] and "lực" in words) or words[:4] == ["thời", "hạn", "bổ", "nhiệm"]:
        reach = 1
    else:
        return None
    for time in clauses.tagged.times:
        if "từ" in clauses.before(time.start, 2) and isinstance(time.value, Time) and len(time.value.start) == 10:
            return replace(time.value, end=None), reach
    return None


def _begun(event: RawEvent, effect: Time, distance: int, reach: int) -> RawEvent:
    """The event with the day on which its decision begins, where none was told and the decision stands near."""
    return replace(event, time=effect) if event.time is None and 0 < distance <= reach else event


# --- appointments ---------------------------------------------------------------------------------------------------


def _appointments(clauses: Clauses, verb: Verb, recall: Recall) -> list[tuple[RawEvent, list[RawPosition]]]:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word == "giới thiệu":  # for an office that others give
        return []
    end = _stretch(clauses, verb)
    signed = _signed_for(clauses, verb)
    if signed is not None:
        given = _assignments(clauses, verb.cue.end, end, signed.subject)[:1]
    elif verb.passive or word in _ENTERING or _receives(clauses, verb):
        persons = _patients(clauses, verb)
        posts = _posts_behind(clauses, verb.cue)  # "được bổ nhiệm chức vụ |Giám đốc Sở A|"
        given = [_Assignment(persons, posts)] if posts else _assignments(clauses, verb.cue.end, end, persons)[:1]
    else:
        given = _assignments(clauses, verb.cue.end, end, _taken(clauses, verb.cue, end))
        if not given[0].persons and (same := _same_person(clauses, verb)):
            given = _assignments(clauses, verb.cue.end, end, same)
        _name_post(clauses, verb, given[0])
        if not given[0].persons and (elected := _elected(clauses, verb, end)) is not None:
            given = [elected]
        if not given[0].persons and (post := _post_alone(clauses, verb)) is not None:
            return [(event, []) for event in _unnamed(clauses, verb, EventType.APPOINTMENT, post, recall)]
    out = []
    for one in given:
        if not one.persons or (not one.orgs and not one.posts and (word in _NEEDING_POST or _is_vote(clauses, verb))):
            continue
        authority = signed.agent if signed else _authority(clauses, verb, one.persons, recall)
        out.append(_appointed(clauses, verb, one, authority, "appointed"))
    return out


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


def _signed_for(clauses: Clauses, verb: Verb) -> Verb | None:
    """ "ông A được |bà B|, Chủ tịch UBND tỉnh, |ký quyết định| bổ nhiệm làm …": the signing before the verb."""
    for other in clauses.verbs:
        if other.cue.end <= verb.cue.start and other.passive and other.agent and other.cue.rule in {"issue", "sign"}:
            gap = set(clauses.words(other.cue.end, verb.cue.start))
            people = [a for a in other.subject if a.mention.kind is Kind.PERSON]
            if people and gap <= _OF_SIGNING:
                return replace(other, subject=people, agent=performers(clauses, other.agent))
    return None


_OF_SIGNING = frozenset({"ban", "hành", "ký", "ra", "quyết", "định", "về", "việc", "các"})


def _name_post(clauses: Clauses, verb: Verb, one: _Assignment) -> None:
    """The post told before the person or by "là": "bổ nhiệm |Tổng Biên tập| cho ông A", "cử ông A là |Chủ tịch|"."""
    if not one.persons or one.posts:
        return
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is not None and first.mention.kind is Kind.POST and first.end <= one.persons[0].start:
        one.posts.append(first.mention)
        return
    for post in one.persons[-1].posts + tuple(a.mention for a in clauses.actors_after(one.persons[-1].end)[:1]):
        if post.kind is Kind.POST and post.start >= verb.cue.end and clauses.before(post.start, 1) == ["là"]:
            one.posts.append(post)
            return


def _elected(clauses: Clauses, verb: Verb, end: int) -> _Assignment | None:
    """ "bầu |Ban Chấp hành| khóa mới gồm các đồng chí: |A, B và C|": a body told before its members."""
    body = next(iter(clauses.actors_after(verb.cue.end)), None)
    if (
        body is None
        or body.mention.kind is not Kind.ORGANIZATION
        or len(clauses.words(verb.cue.end, body.start)) > _NEAR
    ):
        return None
    member = next((a for a in clauses.actors_after(body.end) if a.mention.kind is Kind.PERSON and a.end <= end), None)
    told = clauses.words(body.end, member.start) if member else []
    if member is None or "gồm" not in told or not _MEMBERS.issuperset(told[told.index("gồm") :]):
        return None
    return _Assignment(_row(clauses, member, end), bodies=[body.mention])


_MEMBERS = _CALLED | {"gồm", ":", "có"}
_NEAR = 3
"""A body elected stands so few words behind the verb: "bầu ra |Ban Chấp hành|"."""


def _post_alone(clauses: Clauses, verb: Verb) -> Mention | None:
    """The post right behind a verb where the person is not named: "bầu bổ sung 5 |Phó Trưởng Ban|"."""
    actor = next(iter(clauses.actors_after(verb.cue.end)), None)
    if actor is None or actor.mention.kind is not Kind.POST or body_of(actor.mention) is None:
        return None
    gap = [w for w in clauses.words(verb.cue.end, actor.start) if not w.isdigit()]
    return actor.mention if link_words("verb-post").issuperset(gap) else None


def _unnamed(clauses: Clauses, verb: Verb, kind: EventType, post: Mention, recall: Recall) -> list[RawEvent]:
    """An appointment or dismissal told by who decides and the body of the post alone."""
    authority = _authority(clauses, verb, [], recall)
    body = body_of(post)
    if not verb.direct and not {",", "và", ";"} & set(clauses.before(verb.cue.start, 1)):
        return []
    if not authority or body is None or post in [a.mention for a in authority]:
        return []
    roles: Roles = [(Role.AUTHORITY, authority), (Role.ORG, [body])]
    return [_event(clauses, kind, verb, roles, "post-of-unnamed")]


def _receives(clauses: Clauses, verb: Verb) -> bool:
    """ "ông A nhận quyết định nghỉ hưu", "… điều động về Sở B"."""
    return clauses.before(verb.cue.start, 3) in (["nhận", "quyết", "định"], ["được", "quyết", "định"])


def _patients(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The persons whom something befalls: the subject, or who the bodies before the verb only belong to.

    "|Ông A|, Cục trưởng Cục B, Tổng cục C (Bộ D) bị kỷ luật" tells of him.
    """
    if not _is_own(clauses, verb):
        return _nearest(clauses, verb)
    people = [a for a in verb.subject if a.mention.kind is Kind.PERSON]
    if people and not verb.direct and _OTHERS & set(clauses.before(verb.cue.start, 8)):
        return []
    if people or not verb.subject:
        return people or _nearest(clauses, verb)
    before = [a for a in clauses.actors if a.mention.kind is Kind.PERSON and a.end <= verb.cue.start]
    if len(before) == 1 and fold(clauses.text(verb.cue.start, verb.cue.end)) in _ENTERING:
        return before
    first = clauses.actors[0]
    plain = not any(first.end <= v.cue.start < verb.cue.start and v.direct for v in clauses.verbs)
    apposed = clauses.words(first.end, verb.subject[0].start)[:1] in ([], [","], ["("], ["-"], ["–"], ["thuộc"])
    plain = plain and (apposed or (len(before) == 1 and _resumes(clauses, verb)))
    return [first] if first.mention.kind is Kind.PERSON and plain and first.end <= verb.cue.start else []


def _resumes(clauses: Clauses, verb: Verb) -> bool:
    """ "Ông A làm Chủ tịch X cho đến hôm nay|, khi được| Bộ Chính trị phân công …": it goes on with the first."""
    return bool(verb.agent) and clauses.before(verb.agent[0].start, 3)[:2] in ([",", "khi"], [",", "và"])


def _is_own(clauses: Clauses, verb: Verb) -> bool:
    """Whether a passive verb may tell of its subject: not "ông A cho biết, |5 nội dung| bị xử phạt".

    Before the verb and its small words ends a name, a time or a bracket, or another verb of the same subject.
    """
    if verb.passive and verb.agent:
        people = [a for a in verb.subject if a.mention.kind is Kind.PERSON]
        gap = clauses.words(people[-1].end, verb.agent[0].start) if people else []
        return not _SOMEBODY & set(gap)
    if verb.direct or not verb.passive:
        return True
    words = clauses.between(clauses.sentence.start, verb.cue.start)
    while words and words[-1].fold in word_set("clause_words", use="adverb") and not clauses.is_named(words[-1]):
        words.pop()
    if not words:
        return True
    if clauses.is_named(words[-1]):  # "|các Đại sứ| mới được bổ nhiệm": nobody in particular
        return False
    return words[-1].fold in _GOING_ON or any(t.end == words[-1].end for t in clauses.tagged.times)


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


def _appointed(
    clauses: Clauses, verb: Verb, one: _Assignment, authority: Sequence[Actor], rule: str
) -> tuple[RawEvent, list[RawPosition]]:
    roles: Roles = [(Role.SUBJECT, one.persons), (Role.AUTHORITY, authority), (Role.ORG, one.orgs)]
    event = _event(clauses, EventType.APPOINTMENT, verb, roles, rule)
    return event, [_new(person, post, rule) for person in one.persons for post in one.posts]


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


_NEWS = 11
"""A post given so many months ago is still new."""
_OVER = 60
"""One given more months ago is taken for over, unless it is told as held: no longer than a term of office."""


def _new(person: Actor, post: Mention, rule: str) -> RawPosition:
    value = post.value
    assert isinstance(value, PostName)
    changed = replace(post, value=replace(value, status=PositionStatus.NEW))
    start, end = min(person.mention.start, post.start), max(person.mention.end, post.end)
    return RawPosition(person.mention, changed, PositionStatus.NEW, Evidence(start, end, rule, CONFIDENCE[rule]))


def _stretch(clauses: Clauses, verb: Verb) -> int:
    """Where the objects of a personnel verb end: at the next verb of another kind, or the next that takes a person.

    "điều động, bổ nhiệm ông A" is one stretch, "bổ nhiệm ông A …; bổ nhiệm ông B …" are two.
    """
    people = [a.start for a in clauses.actors_after(verb.cue.end) if a.mention.kind is Kind.PERSON]
    appoints = {c.start for c in clauses.cues("appoint")}
    for other in clauses.verbs:
        start = other.cue.start
        if start < verb.cue.end or other.cue.rule == "hold":
            continue
        if _steps_down(clauses, other):
            holder = _holder_before(clauses, other)
            if holder is not None and people and people[0] < holder.start and clauses.governor(holder) in {"cho", "để"}:
                return holder.start  # "bổ nhiệm ông A …, |cho ông B| thôi giữ chức …"
            continue
        if other.cue.rule == verb.cue.rule or (start in appoints and verb.cue.rule == "appoint"):
            if people and people[0] < start:
                return start
        elif other.cue.rule in _BOUNDING or (
            other.cue.rule == "issue" and len(clauses.words(start, other.cue.end)) > 1
        ):
            return start
    return clauses.sentence.end


_BOUNDING = frozenset({"appoint", "dismiss", "discipline", "award", "say", "direct", "chair", "organise"})


def _taken(clauses: Clauses, cue: Mention, end: int) -> list[Actor]:
    """The persons right behind a personnel verb: "bổ nhiệm có thời hạn |ông A| và |ông B|"."""
    titled: list[Actor] = []
    for actor in clauses.actors_after(cue.end):
        if actor.start >= end:
            return []
        # "miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông A": the post comes first.
        if actor.mention.kind is Kind.POST and linked(clauses, _past_hold(clauses, cue), actor.start, "verb-post"):
            return _governed(clauses, actor.end, end)
        if actor.mention.kind is Kind.PERSON:
            near = linked(clauses, cue.end, actor.start, "verb-person") or _is_given_to(clauses, cue, actor)
            # "bổ nhiệm Phó thường trực |Cơ quan X Trần A|": a title that no list holds, its body, the name
            near = near or any(a.end <= actor.start and not clauses.words(a.end, actor.start) for a in titled)
            return _row(clauses, actor, end) if near else []
        if actor.mention.kind is not Kind.ORGANIZATION or len(clauses.words(cue.end, actor.start)) > _NEAR:
            return []  # "thôi làm nhiệm vụ đại biểu |Quốc hội| đối với ông A"
        titled.append(actor)
    return []


def _is_given_to(clauses: Clauses, cue: Mention, actor: Actor) -> bool:
    """ "tạm đình chỉ công tác 15 ngày |đối với| ông A", "trao quyết định nghỉ hưu để hưởng chế độ |cho| bà B"."""
    gap = clauses.words(cue.end, actor.start)
    while gap and gap[-1] in _CALLED:
        gap.pop()
    aimed = gap[-2:] == ["đối", "với"] or (gap[-1:] == ["cho"] and "định" in clauses.before(cue.start, 6))
    return aimed and len(gap) <= _GIVEN_REACH and not {",", ";", ".", ":"} & set(gap)


_GIVEN_REACH = 14
"""To whom a decision applies stands at most so many words behind its verb."""


def _past_hold(clauses: Clauses, cue: Mention) -> int:
    """Behind the verb, or behind the "giữ chức" that follows it: "bổ nhiệm giữ chức X đối với ông A"."""
    return next(
        (hold.end for hold in clauses.cues("hold") if not clauses.words(cue.end, hold.start) and hold.start >= cue.end),
        cue.end,
    )


def _governed(clauses: Clauses, start: int, end: int) -> list[Actor]:
    for actor in clauses.actors_after(start):
        words = clauses.words(start, actor.start)
        if actor.start >= end or len(words) > 14:
            return []
        if actor.mention.kind is Kind.ORGANIZATION and not {",", ";"} & set(words):
            continue  # the tail of the post's body: "Vụ trưởng Vụ A và |B| cho bà C"
        if actor.mention.kind is Kind.PERSON:
            return _row(clauses, actor, end) if {"với", "cho", "là"} & set(words[-4:]) else []
    return []


def _row(clauses: Clauses, first: Actor, end: int) -> list[Actor]:
    """The persons listed from the first on, before a post is given."""
    row = [a for a in clauses.group_at(first) if a.mention.kind is Kind.PERSON and a.end <= end]
    holds = [c.start for c in clauses.cues("hold") if first.end <= c.start < end and _is_post_given(clauses, c)]
    return [a for a in row if not holds or a.start < holds[0]]


def _is_post_given(clauses: Clauses, cue: Mention) -> bool:
    return bool(_posts_behind(clauses, cue))


def _posts_behind(clauses: Clauses, cue: Mention) -> list[Mention]:
    """The posts behind "giữ chức", "làm"."""
    if clauses.text(cue.start, cue.end).lower() in _NO_POST:
        return []
    for actor in clauses.actors_after(cue.end):
        if not linked(clauses, cue.end, actor.start, "verb-post"):
            return []
        if actor.mention.kind is Kind.POST:
            return [
                a.mention
                for a in clauses.group_at(actor)
                if a.mention.kind is Kind.POST and _is_listed(clauses, actor, a)
            ]
        return list(actor.posts[:1]) if actor.posts and actor.posts[0].start >= cue.end else []
    return []


def _is_listed(clauses: Clauses, first: Actor, later: Actor) -> bool:
    """Whether a later post belongs to the same person: nobody's name stands between."""
    return not any(a.mention.kind is Kind.PERSON for a in clauses.actors if first.start < a.start < later.start)


def _bodies_joined(clauses: Clauses, cue: Mention, end: int) -> list[Mention]:
    """ "tham gia Ban Chấp hành, Ban Thường vụ Đảng bộ tỉnh", "về công tác tại Ban Nội chính"."""
    for actor in clauses.actors_after(cue.end):
        if actor.mention.kind is not Kind.ORGANIZATION or not linked(clauses, cue.end, actor.start, "verb-body-joined"):
            return []
        return [a.mention for a in clauses.group_at(actor) if a.mention.kind is Kind.ORGANIZATION and a.end <= end]
    return []


def _assignments(clauses: Clauses, start: int, end: int, persons: list[Actor]) -> list[_Assignment]:
    """Who gets what in a stretch: "ông A giữ chức X; bà B giữ chức Y" are two."""
    out = [_Assignment(persons)]
    for cue_start, posts, joined in _givings(clauses, start, end):
        later = [
            a for a in clauses.actors if out[-1].persons and out[-1].persons[-1].end < a.start and a.end <= cue_start
        ]
        new = [a for a in later if a.mention.kind is Kind.PERSON]
        if new and (out[-1].posts or out[-1].bodies):
            out.append(_Assignment(new))
        out[-1].posts += posts
        out[-1].bodies += [body for body in joined if body not in out[-1].orgs]
    return out


def _givings(clauses: Clauses, start: int, end: int) -> list[tuple[int, list[Mention], list[Mention]]]:
    """What a stretch gives, in order: where the giving word stands, the posts and the bodies joined."""
    left = clauses.cues("dismiss")  # "thôi |giữ chức| X" gives no post
    found: list[tuple[int, list[Mention], list[Mention]]] = []
    for cue in clauses.cues("hold"):
        if not start <= cue.start < end or any(d.start <= cue.start and cue.end <= d.end for d in left):
            continue
        if "không" in clauses.before(cue.start, 3):
            continue
        posts = _posts_behind(clauses, cue)
        joined = _bodies_joined(clauses, cue, end) if clauses.text(cue.start, cue.end).lower() == "tham gia" else []
        if posts or joined:
            found.append((cue.start, posts, joined))
    # "đến |công tác tại| Sở A", "về nhận công tác tại Sở A"; where he works now is told before his name's next comma
    for t in clauses.between(start, end):
        if t.fold not in {"tại", "vào"} or clauses.before(t.start, 1) not in (["tác"], ["việc"], ["bầu"], ["vụ"]):
            continue
        bodies = [a.mention for a in clauses.actors_after(t.end)[:1] if clauses.words(t.end, a.start) == []]
        bodies = [m for m in bodies if m.kind is Kind.ORGANIZATION]
        if bodies and not any(at < t.start and not _person_between(clauses, at, t.start) for at, _, _ in found):
            found.append((t.start, [], bodies))
    return sorted(found, key=lambda giving: giving[0])


def _person_between(clauses: Clauses, start: int, end: int) -> bool:
    return any(a.mention.kind is Kind.PERSON and start < a.start < end for a in clauses.actors)


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
    one = _assignments(clauses, person.end, clauses.sentence.end, _row(clauses, person, clauses.sentence.end))[0]
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
    """ "Đại tá A giữ chức Phó Giám đốc …": an appointment told by the new post alone, no step of a career."""
    if (entrusted := _entrusted(clauses)) is not None:
        return [entrusted]
    for verb in clauses.verbs:
        if verb.cue.rule != "hold" or verb.negated or verb.modal or not verb.direct:
            continue
        if verb.passive and not verb.agent:
            continue
        if is_ordered(clauses, verb) or any(c.end <= verb.cue.start for c in clauses.cues("appoint")):
            continue  # "chưa bổ nhiệm ông A giữ chức …": that verb has been judged
        persons = [a for a in verb.subject if a.mention.kind is Kind.PERSON][-1:]
        posts = _posts_behind(clauses, verb.cue)
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        if (
            not persons
            or len(posts) != 1
            or _is_career(clauses, verb)
            or (word == "làm" and not _decided(clauses, verb))
        ):
            continue
        authority = performers(clauses, verb.agent)
        if not authority and "," in clauses.words(persons[0].mention.end, verb.cue.start):
            authority = recall.decider_going_on(clauses, persons[0])
        return [_appointed(clauses, verb, _Assignment(persons, posts), authority, "holds-new-post")]
    return []


def _entrusted(clauses: Clauses) -> tuple[RawEvent, list[RawPosition]] | None:
    """ "ông A được (Bộ B) |giao| (giữ chức) quyền Vụ trưởng": a post given with the word for a task."""
    for verb in clauses.verbs:
        if not (verb.passive and verb.direct) or fold(clauses.text(verb.cue.start, verb.cue.end)) != "giao":
            continue
        hold = next((c for c in clauses.cues("hold") if c.start >= verb.cue.end), None)
        near = hold is not None and not clauses.words(verb.cue.end, hold.start)
        posts = _posts_behind(clauses, hold if hold is not None and near else verb.cue)
        persons = [a for a in verb.subject if a.mention.kind is Kind.PERSON][-1:]
        if posts and persons and not verb.negated and not _is_career(clauses, verb):
            one = _Assignment(persons, posts[:1])
            return _appointed(clauses, verb, one, performers(clauses, verb.agent), "holds-new-post")
    return None


def _is_career(clauses: Clauses, verb: Verb) -> bool:
    years = [
        t
        for t in clauses.tagged.times
        if isinstance(t.value, Time) and len(t.value.start) < 10 and t.rule != "term-of-office"
    ]
    return bool(years) or bool(_CAREER & set(clauses.words(clauses.sentence.start, verb.cue.start)))


def _decided(clauses: Clauses, verb: Verb) -> bool:
    return clauses.sentence.title or "quyết" in clauses.words(clauses.sentence.start, verb.cue.start)


# --- dismissals -----------------------------------------------------------------------------------------------------


def _dismissals(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if _leaves_more(clauses, verb):
        return []
    end = _stretch(clauses, verb)
    subjects = _taken(clauses, verb.cue, end) or _listed_leavers(clauses, verb) or _just_punished(clauses, verb)
    authority: list[Actor] = []
    if not subjects and (let := _let_go(clauses, verb, recall)) is not None:
        subjects, authority = let
    elif not subjects and not verb.passive and (unnamed := _unnamed_leavers(clauses, verb, recall)):
        return unnamed
    elif subjects:
        authority = _authority(clauses, verb, subjects, recall)
    elif (freed := _freed(clauses, verb)) is not None:
        subjects = [freed]
        decided = next((v for v in clauses.verbs if v.cue.rule == "appoint" and v.cue.end <= freed.start), None)
        authority = _authority(clauses, decided, subjects, recall) if decided is not None else []
    elif (mover := _mover(clauses, verb)) is not None and (holder := _holder_before(clauses, verb)) is not None:
        subjects = [holder]
        authority = _authority(clauses, mover, subjects, recall)
    elif _receives(clauses, verb) or (verb.direct and not _PROPOSING & set(clauses.before(verb.cue.start, 1))):
        # "ông A thôi giữ chức …", "ông A bị cách chức", "ông A nhận quyết định nghỉ hưu"
        subjects = _patients(clauses, verb)
        authority = performers(clauses, verb.agent) or [a for a in doers(clauses, verb) if a not in subjects]
        if not subjects and word.startswith("nghỉ") and verb.agent and clauses.governor(verb.agent[0]) == "do":
            subjects = [a for a in verb.agent if a.mention.kind is Kind.PERSON]  # "thiếu người |do ông A nghỉ hưu|"
            authority = []
    if not subjects or (word in _LEAVING and not authority and _is_career(clauses, verb)):
        return []
    roles: Roles = [
        (Role.SUBJECT, subjects),
        (Role.AUTHORITY, authority),
        (Role.ORG, _left(clauses, verb, subjects, end)),
    ]
    return [_event(clauses, EventType.DISMISSAL, verb, roles, "dismissed")]


def _leaves_more(clauses: Clauses, verb: Verb) -> bool:
    """ "cho ông A thôi tham gia Ban Chấp hành, |thôi giữ chức| Bí thư": the verb before has told of this post too."""
    earlier = next(
        (v for v in reversed(clauses.verbs) if v.cue.end <= verb.cue.start and v.cue.rule == "dismiss"), None
    )
    if earlier is None or not (_steps_down(clauses, verb) and _steps_down(clauses, earlier)):
        return False
    people = [a for a in clauses.actors if a.mention.kind is Kind.PERSON]
    apart = any(earlier.cue.end <= a.start < verb.cue.start for a in people)
    return not apart and ";" not in clauses.words(earlier.cue.end, verb.cue.start) and not earlier.negated


def _let_go(clauses: Clauses, verb: Verb, recall: Recall) -> tuple[list[Actor], list[Actor]] | None:
    """ "đồng ý cho |ông A| thôi giữ chức", "trao quyết định cho |bà B| được nghỉ hưu": who leaves, who lets him."""
    person = _holder_before(clauses, verb)
    if person is None or clauses.governor(person) not in {"cho", "để"}:
        return None
    if _letting_word(clauses, person) is None:
        return None
    named = _decider_named(clauses, verb, recall)
    for paper in clauses.tagged.names:  # "trao |quyết định của Ban Bí thư| cho ông A được nghỉ hưu"
        by = paper.value.by if isinstance(paper.value, Title) and paper.end <= person.start else None
        if by is not None and len(clauses.words(paper.end, person.start)) <= _NEAR:
            named = [Actor(by, paper.start, paper.end)]
    if named is None:
        group = _letters(clauses, person) or [
            a for a in performers(clauses, verb.subject) if a is not person and a.end <= person.start
        ]
        named = [a for a in group if a.mention.kind is not Kind.PLACE and not clauses.oblique(a)]
    return [person], named


def _letters(clauses: Clauses, person: Actor) -> list[Actor]:
    """Those who agree to let somebody go, right before the agreeing word: "|Bộ Chính trị| đồng ý để ông A …"."""
    word = _letting_word(clauses, person)
    before = [a for a in clauses.actors if word is not None and a.end <= word.start]
    if word is None or not before:
        return []
    gap = set(clauses.words(before[-1].end, word.start))
    first = next(a for a in before if before[-1] in clauses.group_at(a))
    small = gap <= word_set("clause_words", use="adverb") | {"biểu", "họp", "nhất", "trí", "xem", "xét", "thảo", "luận"}
    return performers(clauses, clauses.group_at(first)) if small else []


def _letting_word(clauses: Clauses, person: Actor) -> Token | None:
    """The last word before a person that agrees or decides; "giải quyết" does neither."""
    tokens = clauses.between(clauses.sentence.start, person.start)[-_LETTING_REACH:]
    for before, token in reversed(list(zip([None, *tokens], tokens, strict=False))):
        if token.fold in _LETTING and (before is None or before.fold != "giải"):
            return token
    return None


_LETTING_REACH = 24


def _freed(clauses: Clauses, verb: Verb) -> Actor | None:
    """ "điều động ông A …; cho |ông B| nghỉ hưu", "giải quyết cho |ông C| thôi việc": by who decides the rest."""
    person = _holder_before(clauses, verb)
    if person is None or clauses.governor(person) != "cho":
        return None
    lead = [w for w in clauses.before(person.start, 6) if w not in {"ông", "bà", "đồng", "chí", "các", "cho"}]
    return person if not lead or lead[-1] in {";", ",", "quyết", "và"} or lead[-2:] == ["giải", "quyết"] else None


def _holder_before(clauses: Clauses, verb: Verb) -> Actor | None:
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


_TERMS = frozenset({",", ")", "(", "được", "nhiệm", "kỳ", "khóa", "-", "–", "và", "kiêm"} | set("ivx"))
_LETTING = frozenset({"đồng", "định", "quyết", "nhất"})
"""Of "đồng ý", "quyết định", "biểu quyết", "thống nhất"."""


def _unnamed_leavers(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    """ "HĐND miễn nhiệm 2 Ủy viên UBND"; not "ông A thôi giữ chức Ủy viên"."""
    post = _post_alone(clauses, verb)
    leaves = clauses.text(verb.cue.start, verb.cue.end).lower().startswith("thôi")
    if post is None or leaves or any(a.mention.kind is Kind.PERSON for a in performers(clauses, verb.subject)):
        return []
    return _unnamed(clauses, verb, EventType.DISMISSAL, post, recall)


def _just_punished(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "kỷ luật |ông A| bằng hình thức cảnh cáo và cho thôi giữ chức X": whom the measure before hits."""
    measures = [v for v in clauses.verbs if v.cue.rule == "discipline" and v.cue.end <= verb.cue.start]
    if not measures or clauses.before(verb.cue.start, 1) != ["và"]:
        return []
    return [a for v in measures for a in _punished(clauses, v) if a.mention.kind is Kind.PERSON][:1]


def _listed_leavers(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Các cán bộ nhận quyết định nghỉ hưu gồm: A; B": the persons behind the colon."""
    words = clauses.after(verb.cue.end, 2)
    if words[:1] != ["gồm"] and words != ["gồm", ":"]:
        return []
    return [a for a in clauses.actors_after(verb.cue.end) if a.mention.kind is Kind.PERSON]


def _left(clauses: Clauses, verb: Verb, subjects: Sequence[Actor], end: int) -> list[Mention]:
    """The bodies of the posts left: told behind the verb, else with each name."""
    more = next((v for v in clauses.verbs if v.cue.start > verb.cue.start and v.cue.rule == "dismiss"), None)
    if more is not None and _leaves_more(clauses, more):
        joined = [a.mention for a in clauses.actors_after(verb.cue.end)[:1] if a.start < more.cue.start]
        bodies = [body_of(m) if m.kind is Kind.POST else m for m in joined if m.kind is not Kind.PLACE]
        return [*(body for body in bodies if body is not None), *_left(clauses, more, subjects, end)]
    for actor in clauses.actors_after(verb.cue.end):
        if actor.start >= end:
            break
        if actor.mention.kind is Kind.ORGANIZATION and clauses.words(verb.cue.end, actor.start)[-2:] == ["đại", "biểu"]:
            return [actor.mention]
        if actor.mention.kind is Kind.POST and linked(clauses, verb.cue.end, actor.start, "verb-post"):
            return [body for body in [body_of(actor.mention)] if body is not None]
    return [body for s in subjects for body in [body_of(p) for p in s.posts[:1]][:1] if body is not None]


# --- discipline -----------------------------------------------------------------------------------------------------


def _disciplines(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if (
        word in _CRIMINAL
        or _is_sentence(clauses, verb)
        or (_PROPOSING & set(clauses.before(verb.cue.start, 1)) and not verb.direct)
    ):
        return []
    if _is_only_form(clauses, verb) or _is_for_review(clauses, verb):
        return []
    targets = _punished(clauses, verb)
    if not targets and word not in _MILD and not clauses.sentence.title and _hits_counted(clauses, verb):
        by = [a for a in doers(clauses, verb) if a.mention.kind is Kind.ORGANIZATION]
        return [_event(clauses, EventType.DISCIPLINE, verb, [(Role.AUTHORITY, by)], "counted-punished")]
    authority: list[Actor] = []
    # 1. "kỷ luật cảnh cáo đồng chí A", "xử phạt Công ty B"
    if targets and not verb.passive:
        authority = _authority(clauses, verb, targets, recall)
        if not authority and word in _NEEDING_VOICE:
            return []
    # 2. "ông A bị cảnh cáo", "Công ty B bị Cục C xử phạt", "ông A nhận hình thức kỷ luật khiển trách"
    elif verb.passive or _suffers(clauses, verb):
        targets = _patients(clauses, verb) or _bodies_hit(clauses, verb)
        authority = performers(clauses, verb.agent)
    else:
        return []
    if not targets:
        return []
    roles: Roles = [(Role.SUBJECT, targets), (Role.AUTHORITY, authority)]
    return [_event(clauses, EventType.DISCIPLINE, verb, roles, "disciplined")]


def _is_for_review(clauses: Clauses, verb: Verb) -> bool:
    """ "A đề nghị B |xem xét, (thi hành) kỷ luật| ông C": whom somebody else may punish."""
    before = clauses.before(verb.cue.start, 5)
    if before[-2:] == ["thi", "hành"]:
        before = before[:-2]
    reviewed = before[-3:] == ["xem", "xét", ","] or before[-2:] == ["xem", "xét"]
    asked = any(v.cue.rule == "direct" and v.cue.end <= verb.cue.start and not v.passive for v in clauses.verbs)
    return reviewed and asked


def _hits_counted(clauses: Clauses, verb: Verb) -> bool:
    """ "Sở A xử phạt vi phạm hành chính đối với |3 phòng khám|": a body punishes counted ones who have no names."""
    if (
        verb.passive
        or not verb.direct
        or verb.planned
        or not any(a.mention.kind is Kind.ORGANIZATION for a in performers(clauses, verb.subject))
    ):
        return False
    words = clauses.after(verb.cue.end, _COUNTED_REACH)
    k = next((k for k, w in enumerate(words) if w.isdigit() or w in _COUNTS), None)
    return k is not None and not {",", ";", "."} & set(words[:k]) and " ".join(words[k + 1 : k + 3]).startswith(_HIT)


_MILD = frozenset({"kiểm điểm", "rút kinh nghiệm", "phê bình"})
_COUNTED_REACH = 9
_COUNTS = frozenset(["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"])
_HIT = ("phòng khám", "cơ sở", "doanh nghiệp", "công ty", "đảng viên", "cán bộ", "đồng chí", "tổ chức", "nhà thuốc",
        "giáo viên", "công chức", "hộ kinh", "nhà hàng", "đơn vị")  # fmt: skip


def _bodies_hit(clauses: Clauses, verb: Verb) -> list[Actor]:
    if not _is_own(clauses, verb):
        return []
    return [a for a in performers(clauses, verb.subject) if a.mention.kind is Kind.ORGANIZATION]


def _is_sentence(clauses: Clauses, verb: Verb) -> bool:
    """ "Tòa án tuyên phạt bị cáo A 12 năm tù": a court's sentence is no measure."""
    return clauses.before(verb.cue.start, 1) == ["tuyên"] or clauses.after(verb.cue.end, 2) == ["bị", "cáo"]


def _is_only_form(clauses: Clauses, verb: Verb) -> bool:
    """ "quyết định |hình thức kỷ luật| đối với ông A": none is chosen yet; "áp dụng hình thức kỷ luật …" has chosen."""
    words = clauses.before(verb.cue.start, 6)
    return words[-2:] == ["hình", "thức"] and not {"dụng", "bằng", "với", "nhận", "chịu"} & set(words)


def _punished(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Those whom a measure hits, behind its words."""
    for actor in clauses.actors_after(verb.cue.end):
        if not (linked(clauses, verb.cue.end, actor.start, "measure-punished") or _is_aimed(clauses, verb, actor)):
            return []
        group = clauses.group_at(actor)
        return [
            a
            for a in group
            if a.mention.kind in {Kind.PERSON, Kind.ORGANIZATION} and a.mention.kind is group[0].mention.kind
        ]
    return []


def _is_aimed(clauses: Clauses, verb: Verb, actor: Actor) -> bool:
    """ "xử phạt vi phạm hành chính trong lĩnh vực môi trường |đối với| Công ty A"."""
    gap = clauses.words(verb.cue.end, actor.start)
    while gap and gap[-1] in _CALLED:
        gap.pop()
    return len(gap) <= _GIVEN_REACH and gap[-2:] == ["đối", "với"] and not {",", ";"} & set(gap)


def _suffers(clauses: Clauses, verb: Verb) -> bool:
    words = clauses.before(verb.cue.start, 4)
    taken = bool({"nhận", "chịu"} & set(words)) and {"hình", "mức"} & set(words) != set()
    return taken and "thể" not in clauses.before(verb.cue.start, 8)
