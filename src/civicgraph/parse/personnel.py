"""Appointments, dismissals and disciplinary measures: who, by whom, to or from which post."""

from dataclasses import replace

from civicgraph.model import Evidence, Kind, Mention, PostName, RawEvent, RawPosition
from civicgraph.parse.clauses import Clauses, Verb, people
from civicgraph.parse.facts import make_event
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.vocabulary import EventType, PositionStatus, Role

_HOLDING = {
    "giữ chức",
    "giữ chức vụ",
    "đảm nhận chức vụ",
    "đảm nhận",
    "làm",
    "đảm nhiệm",
    "đảm nhiệm chức vụ",
    "giữ cương vị",
    "kiêm giữ chức",
    "giữ chức danh",
    "vào chức vụ",
    "giữ quyền",
    "tiếp tục giữ chức",
}


def read_personnel(clauses: Clauses) -> tuple[list[RawEvent], list[RawPosition]]:
    """The personnel events of the sentence, and the posts that they give."""
    events: list[RawEvent] = []
    positions: list[RawPosition] = []
    for verb in clauses.verbs:
        if verb.negated or verb.modal:
            continue
        if verb.cue.rule == "appoint":
            found = _appointment(clauses, verb)
        elif verb.cue.rule == "dismiss":
            found = _dismissal(clauses, verb)
        elif verb.cue.rule == "discipline":
            found = _discipline(clauses, verb)
        else:
            continue
        if found is not None:
            event, posts = found
            events.append(event)
            positions += posts
    if not any(e.type is EventType.APPOINTMENT for e in events) and (found := _holding(clauses)):
        events.append(found[0])
        positions += found[1]
    return events, positions


def _target(clauses: Clauses, start: int) -> Mention | None:
    """The post told behind "giữ chức", "làm" from a text offset on."""
    for cue in clauses.cues("hold"):
        if cue.start < start or clauses.text(cue.start, cue.end).lower() not in _HOLDING:
            continue
        for actor in clauses.actors:
            if actor.start >= cue.end and len(clauses.words(cue.end, actor.start)) <= 2:
                if actor.mention.kind is Kind.POST:
                    return actor.mention
                if actor.posts and actor.posts[0].start >= cue.end:
                    return actor.posts[0]
                break
    return None


def _new(person: Actor, post: Mention, rule: str) -> RawPosition:
    value = post.value
    assert isinstance(value, PostName)
    changed = replace(post, value=replace(value, status=PositionStatus.NEW))
    start, end = min(person.mention.start, post.start), max(person.mention.end, post.end)
    return RawPosition(person.mention, changed, PositionStatus.NEW, Evidence(start, end, rule, 0.85))


def _appointment(clauses: Clauses, verb: Verb) -> tuple[RawEvent, list[RawPosition]] | None:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    target = _target(clauses, verb.cue.end)
    # "được bổ nhiệm làm …": the subject is appointed; "bổ nhiệm ông A giữ chức …": the object is.
    if verb.passive or word in {"được bầu", "nhậm chức"}:
        subjects = people([a for a in verb.subject if a.mention.kind is Kind.PERSON])
        authority = verb.agent
    else:
        subjects = [a for a in clauses.object_of(verb.cue, 6) if a.mention.kind is Kind.PERSON]
        authority = [a for a in verb.subject if a not in subjects]
    if target is None:
        after = [
            a
            for a in clauses.actors_after(verb.cue.end)
            if a.mention.kind is Kind.POST and len(clauses.words(verb.cue.end, a.start)) <= 2
        ]
        target = after[0].mention if after and subjects else None
    if not subjects or (
        target is None
        and word
        in {"cử", "giới thiệu", "phân công", "bầu", "điều động", "điều chuyển", "chỉ định", "phê chuẩn", "chuẩn y"}
    ):
        return None
    roles: list[tuple[Role, list[Actor] | list[Mention]]] = [(Role.SUBJECT, subjects)]
    if authority:
        roles.append((Role.AUTHORITY, [a for a in authority if a.mention.kind is not Kind.PLACE]))
    posts: list[RawPosition] = []
    if target is not None:
        posts = [_new(s, target, "appointed-to-post") for s in subjects]
        if body := body_of(target):
            roles.append((Role.ORG, [body]))
    event = make_event(clauses, EventType.APPOINTMENT, verb.cue, roles, "appointed", 0.8, verb=verb)
    return event, posts


def _holding(clauses: Clauses) -> tuple[RawEvent, list[RawPosition]] | None:
    """ "Trao quyết định cho ông A làm …", "Thứ trưởng A giữ chức …": an appointment told by the new post alone."""
    for verb in clauses.verbs:
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        if verb.cue.rule != "hold" or word not in _HOLDING or verb.negated or verb.modal:
            continue
        target = _target(clauses, verb.cue.start)
        subjects = [a for a in verb.subject if a.mention.kind is Kind.PERSON]
        if target is None or not subjects or not verb.direct or (word in {"làm"} and not _decided(clauses, verb)):
            continue
        roles: list[tuple[Role, list[Actor] | list[Mention]]] = [(Role.SUBJECT, subjects[-1:])]
        if body := body_of(target):
            roles.append((Role.ORG, [body]))
        event = make_event(clauses, EventType.APPOINTMENT, verb.cue, roles, "holds-new-post", 0.7, verb=verb)
        return event, [_new(subjects[-1], target, "holds-new-post")]
    return None


def _decided(clauses: Clauses, verb: Verb) -> bool:
    return clauses.sentence.title or "quyết" in clauses.words(clauses.sentence.start, verb.cue.start)


def _dismissal(clauses: Clauses, verb: Verb) -> tuple[RawEvent, list[RawPosition]] | None:
    subjects = [a for a in clauses.object_of(verb.cue, 6) if a.mention.kind is Kind.PERSON]
    authority: list[Actor] = []
    if verb.passive or not subjects:
        subjects = [a for a in verb.subject if a.mention.kind is Kind.PERSON]
        authority = verb.agent
    else:
        authority = [a for a in verb.subject if a not in subjects]
    if not subjects:
        return None
    roles: list[tuple[Role, list[Actor] | list[Mention]]] = [(Role.SUBJECT, subjects)]
    if authority:
        roles.append((Role.AUTHORITY, [a for a in authority if a.mention.kind is not Kind.PLACE]))
    after = [a for a in clauses.actors_after(verb.cue.end) if a.mention.kind is Kind.POST]
    post = after[0].mention if after else (subjects[0].posts[0] if subjects[0].posts else None)
    if post is not None and (body := body_of(post)):
        roles.append((Role.ORG, [body]))
    return make_event(clauses, EventType.DISMISSAL, verb.cue, roles, "dismissed", 0.75, verb=verb), []


def _discipline(clauses: Clauses, verb: Verb) -> tuple[RawEvent, list[RawPosition]] | None:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    targets = [a for a in clauses.object_of(verb.cue, 6) if a.mention.kind in {Kind.PERSON, Kind.ORGANIZATION}]
    authority: list[Actor] = []
    if verb.passive:
        targets = [a for a in verb.subject if a.mention.kind in {Kind.PERSON, Kind.ORGANIZATION}]
        authority = verb.agent
    elif targets:
        authority = [a for a in verb.subject if a not in targets]
    if not targets or (
        word in {"phạt", "kiểm điểm", "rút kinh nghiệm", "phê bình", "kỷ luật"} and not (authority or verb.passive)
    ):
        return None
    roles = [(Role.SUBJECT, targets), (Role.AUTHORITY, [a for a in authority if a.mention.kind is not Kind.PLACE])]
    return make_event(clauses, EventType.DISCIPLINE, verb.cue, roles, "disciplined", 0.7, verb=verb), []
