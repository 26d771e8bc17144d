"""Appointments, dismissals and disciplinary measures: who, by whom, to or from which post."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from civicgraph.lexicon.links import link_words
from civicgraph.model import Evidence, Kind, Mention, PostName, RawEvent, RawPosition, Time
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import Roles, doers, is_ordered, linked, make_event, performers
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.parse.recall import Recall
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType, PositionStatus, Role

CONFIDENCE = {
    "appointed": 0.93,
    "decision-handed-over": 0.8,
    "holds-new-post": 0.75,
    "post-of-unnamed": 0.75,
    "dismissed": 0.85,
    "disciplined": 0.85,
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


def read_personnel(article: Iterable[Clauses]) -> tuple[list[RawEvent], list[RawPosition]]:
    """The personnel events of an article, sentence by sentence, and the posts that they give."""
    recall = Recall()
    events: list[RawEvent] = []
    positions: list[RawPosition] = []
    for clauses in article:
        if (effect := _effect(clauses)) is not None:
            at = clauses.sentence.index
            events = [_begun(event, effect[0], at - event.sentence, effect[1]) for event in events]
        found = [one for verb in clauses.verbs for one in _read(clauses, verb, recall)]
        found += [] if any(e.type is EventType.APPOINTMENT for e, _ in found) else _holdings(clauses)
        for event, posts in found:
            events.append(event)
            positions += posts
        recall.note(clauses)
    return events, positions


def _read(clauses: Clauses, verb: Verb, recall: Recall) -> list[tuple[RawEvent, list[RawPosition]]]:
    if verb.negated or (verb.modal and not _by_decision(clauses, verb)):
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
    return make_event(clauses, kind, verb.cue, roles, rule, CONFIDENCE[rule], verb=verb)


def _by_decision(clauses: Clauses, verb: Verb) -> bool:
    """ "Quyết định … về việc kỷ luật ông A": what a decision is about is done by it."""
    return clauses.before(verb.cue.start, 2) == ["về", "việc"] and "định" in clauses.before(verb.cue.start, 16)


def _steps_down(clauses: Clauses, verb: Verb) -> bool:
    """ "Bộ Chính trị phân công ông A |thôi giữ chức| X để nhận nhiệm vụ Y": both are decided."""
    return verb.cue.rule == "dismiss" and "thôi" in clauses.words(verb.cue.start, verb.cue.end)


def _is_recalled(clauses: Clauses, verb: Verb) -> bool:
    """ "lúc được bổ nhiệm", "khi bị kỷ luật": only the setting of something else."""
    before = clauses.before(verb.cue.start, 2)
    if _by_decision(clauses, verb):
        return False
    return bool({"lúc", "khi", "việc"} & set(before[-1:] if not verb.passive else before[:1]))


# --- who decides ----------------------------------------------------------------------------------------------------


def _authority(clauses: Clauses, verb: Verb, subjects: Sequence[Actor], recall: Recall) -> list[Actor]:
    """The agent of a passive verb, else its subject, else who decided in the sentence before."""
    if verb.passive:
        return performers(clauses, verb.agent)
    if (decider := _decider_named(clauses, verb, recall) or _whose_decision(clauses, verb)) is not None:
        return decider
    group = [a for a in doers(clauses, verb) if a not in subjects]
    group = [a for a in group if a.mention.kind is not Kind.PLACE or verb.direct]
    return group or recall.decider_of(clauses, verb)


def _decider_named(clauses: Clauses, verb: Verb, recall: Recall) -> list[Actor] | None:
    """ "trao quyết định của |Bộ Chính trị| phân công ông A": not who hands it over; None where nobody is named so."""
    for m in clauses.tagged.names:
        if m.kind is Kind.DOCUMENT and m.end <= verb.cue.start and len(clauses.words(m.end, verb.cue.start)) <= 4:
            head, _, whose = fold(clauses.text(m.start, m.end)).partition(" của ")
            if whose and head.startswith("quyết định"):
                return [recall.named[whose]] if whose in recall.named else []
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
    if verb.passive or word in _ENTERING or _receives(clauses, verb):
        persons = _patients(clauses, verb)
        given = _assignments(clauses, verb.cue.end, end, persons)[:1]
    else:
        given = _assignments(clauses, verb.cue.end, end, _taken(clauses, verb.cue, end))
        if not given[0].persons and (post := _post_alone(clauses, verb)) is not None:
            return [(event, []) for event in _unnamed(clauses, verb, EventType.APPOINTMENT, post, recall)]
    out = []
    for one in given:
        if not one.persons or (not one.orgs and not one.posts and word in _NEEDING_POST):
            continue
        authority = _authority(clauses, verb, one.persons, recall)
        out.append(_appointed(clauses, verb, one, authority, "appointed"))
    return out


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
    people = [a for a in verb.subject if a.mention.kind is Kind.PERSON]
    if people or not verb.subject:
        return people
    before = [a for a in clauses.actors if a.mention.kind is Kind.PERSON and a.end <= verb.cue.start]
    if len(before) == 1 and fold(clauses.text(verb.cue.start, verb.cue.end)) in _ENTERING:
        return before
    first = clauses.actors[0]
    plain = not any(first.end <= v.cue.start < verb.cue.start and v.direct for v in clauses.verbs)
    return [first] if first.mention.kind is Kind.PERSON and plain and first.end <= verb.cue.start else []


def _appointed(
    clauses: Clauses, verb: Verb, one: _Assignment, authority: Sequence[Actor], rule: str
) -> tuple[RawEvent, list[RawPosition]]:
    roles: Roles = [(Role.SUBJECT, one.persons), (Role.AUTHORITY, authority), (Role.ORG, one.orgs)]
    event = _event(clauses, EventType.APPOINTMENT, verb, roles, rule)
    return event, [_new(person, post, rule) for person in one.persons for post in one.posts]


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
        if start < verb.cue.end or other.cue.rule == "hold" or _steps_down(clauses, other):
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
    for actor in clauses.actors_after(cue.end):
        if actor.start >= end:
            return []
        # "miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông A": the post comes first.
        if actor.mention.kind is Kind.POST and linked(clauses, _past_hold(clauses, cue), actor.start, "verb-post"):
            return _governed(clauses, actor.end, end)
        if actor.mention.kind is not Kind.PERSON or not linked(clauses, cue.end, actor.start, "verb-person"):
            return []
        return _row(clauses, actor, end)
    return []


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
    left = clauses.cues("dismiss")  # "thôi |giữ chức| X" gives no post
    for cue in clauses.cues("hold"):
        if not start <= cue.start < end or any(d.start <= cue.start and cue.end <= d.end for d in left):
            continue
        posts = _posts_behind(clauses, cue)
        joined = _bodies_joined(clauses, cue, end) if clauses.text(cue.start, cue.end).lower() == "tham gia" else []
        if not posts and not joined:
            continue
        later = [
            a for a in clauses.actors if out[-1].persons and out[-1].persons[-1].end < a.start and a.end <= cue.start
        ]
        new = [a for a in later if a.mention.kind is Kind.PERSON]
        if new and out[-1].posts:
            out.append(_Assignment(new))
        out[-1].posts += posts
        out[-1].bodies += joined
    moved = next(
        (
            t
            for t in clauses.between(start, end)
            if t.fold in {"tại", "vào"} and clauses.before(t.start, 1) in (["tác"], ["việc"], ["bầu"], ["vụ"])
        ),
        None,
    )
    if moved is not None and not out[0].orgs:
        found = [a.mention for a in clauses.actors_after(moved.end)[:1] if clauses.words(moved.end, a.start) == []]
        out[0].bodies += [m for m in found if m.kind is Kind.ORGANIZATION]
    return out


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


def _holdings(clauses: Clauses) -> list[tuple[RawEvent, list[RawPosition]]]:
    """ "Đại tá A giữ chức Phó Giám đốc …": an appointment told by the new post alone, no step of a career."""
    for verb in clauses.verbs:
        if verb.cue.rule != "hold" or verb.negated or verb.modal or verb.passive or not verb.direct:
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
        return [_appointed(clauses, verb, _Assignment(persons, posts), [], "holds-new-post")]
    return []


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
    end = _stretch(clauses, verb)
    subjects = _taken(clauses, verb.cue, end) or _listed_leavers(clauses, verb) or _just_punished(clauses, verb)
    authority: list[Actor] = []
    if not subjects and not verb.passive and (unnamed := _unnamed_leavers(clauses, verb, recall)):
        return unnamed
    if subjects:
        authority = _authority(clauses, verb, subjects, recall)
    elif _receives(clauses, verb) or (verb.direct and not _PROPOSING & set(clauses.before(verb.cue.start, 1))):
        # "ông A thôi giữ chức …", "ông A bị cách chức", "ông A nhận quyết định nghỉ hưu"
        subjects = _patients(clauses, verb)
        authority = performers(clauses, verb.agent) or [a for a in doers(clauses, verb) if a not in subjects]
    if not subjects or (word in _LEAVING and not authority and _is_career(clauses, verb)):
        return []
    roles: Roles = [
        (Role.SUBJECT, subjects),
        (Role.AUTHORITY, authority),
        (Role.ORG, _left(clauses, verb, subjects, end)),
    ]
    return [_event(clauses, EventType.DISMISSAL, verb, roles, "dismissed")]


def _unnamed_leavers(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    """ "HĐND miễn nhiệm 2 Ủy viên UBND"; not "ông A thôi giữ chức Ủy viên"."""
    post = _post_alone(clauses, verb)
    if post is None or any(a.mention.kind is Kind.PERSON for a in performers(clauses, verb.subject)):
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
    for actor in clauses.actors_after(verb.cue.end):
        if actor.start >= end:
            break
        if actor.mention.kind is Kind.POST and linked(clauses, verb.cue.end, actor.start, "verb-post"):
            return [body for body in [body_of(actor.mention)] if body is not None]
    return [body for s in subjects for body in [body_of(p) for p in s.posts[:1]][:1] if body is not None]


# --- discipline -----------------------------------------------------------------------------------------------------


def _disciplines(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word in _CRIMINAL or (_PROPOSING & set(clauses.before(verb.cue.start, 1)) and not verb.direct):
        return []
    targets = _punished(clauses, verb)
    authority: list[Actor] = []
    # 1. "kỷ luật cảnh cáo đồng chí A", "xử phạt Công ty B"
    if targets and not verb.passive:
        authority = _authority(clauses, verb, targets, recall)
        if not authority and word in _NEEDING_VOICE:
            return []
    # 2. "ông A bị cảnh cáo", "Công ty B bị Cục C xử phạt", "ông A nhận hình thức kỷ luật khiển trách"
    elif verb.passive or _suffers(clauses, verb):
        targets = _patients(clauses, verb) or [
            a for a in performers(clauses, verb.subject) if a.mention.kind is Kind.ORGANIZATION
        ]
        authority = performers(clauses, verb.agent)
    else:
        return []
    if not targets:
        return []
    roles: Roles = [(Role.SUBJECT, targets), (Role.AUTHORITY, authority)]
    return [_event(clauses, EventType.DISCIPLINE, verb, roles, "disciplined")]


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
    while gap and gap[-1] in {"các", "đồng", "chí", "ông", "bà"}:
        gap.pop()
    return len(gap) <= 14 and gap[-2:] == ["đối", "với"] and not {",", ";"} & set(gap)


def _suffers(clauses: Clauses, verb: Verb) -> bool:
    words = clauses.before(verb.cue.start, 4)
    return bool({"nhận", "chịu"} & set(words)) and {"hình", "mức"} & set(words) != set()
