"""Receptions, visits and inspections: who receives, visits or inspects whom."""

from civicgraph.model import Kind, Mention, PlaceName, PostName, RawEvent
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import make_event
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import EventType, Role

_NOT_RECEIVING = {"tục", "theo", "cận", "xúc", "nhận", "thu", "cử", "dân", "công", "thị", "sức", "giáp"}
_EMPTY_VISIT = {"thăm hỏi"}


def read_encounters(clauses: Clauses) -> list[RawEvent]:
    """The receptions, visits and inspections of the sentence."""
    out: list[RawEvent] = []
    for verb in clauses.verbs:
        if verb.negated or verb.modal or (verb.embedded and "dịp" not in clauses.before(verb.cue.start, 5)):
            continue
        event = None
        if verb.cue.rule == "receive":
            event = _reception(clauses, verb)
        elif verb.cue.rule == "visit":
            event = _visit(clauses, verb)
        elif verb.cue.rule == "inspect":
            event = _inspection(clauses, verb)
        if event is not None:
            out.append(event)
    return out


def _reception(clauses: Clauses, verb: Verb) -> RawEvent | None:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if clauses.after(verb.cue.end, 1) and clauses.after(verb.cue.end, 1)[0] in _NOT_RECEIVING:
        return None
    guests = [a for a in clauses.object_of(verb.cue, 3) if a.mention.kind is not Kind.PLACE]
    # "Đón Chủ tịch nước tại sân bay có …": the hosts are listed behind "có".
    if verb.cue.start == clauses.sentence.start and guests:
        have = next((c for c in clauses.cues("have") if c.start > guests[-1].end), None)
        if have is not None:
            hosts = [a for a in clauses.actors_after(have.end) if a.mention.kind is not Kind.PLACE]
            roles = [(Role.HOST, hosts), (Role.GUEST, guests[:1])]
            return make_event(
                clauses,
                EventType.RECEPTION,
                verb.cue,
                roles,
                "reception-list",
                0.8,
                verb=verb,
                place=_place(clauses, verb.cue, guests),
            )
    hosts = [a for a in verb.subject if a.mention.kind is not Kind.PLACE]
    chained = clauses.before(verb.cue.start, 1) in ([","], ["và"])
    if not hosts or not guests or (not verb.direct and not chained and word in {"gặp", "đón", "tiếp"}):
        return None
    if word.startswith(("hội đàm", "hội kiến", "gặp", "điện đàm")) and _foreign(hosts[0]) and not _foreign(guests[0]):
        hosts, guests = guests, hosts
    if word in {"đến chào", "tới chào", "chào xã giao", "đến chào xã giao", "tới chào xã giao"}:
        hosts, guests = guests, hosts
    if word in {"gặp", "gặp gỡ"} and not all(g.mention.kind in {Kind.PERSON, Kind.POST} for g in guests):
        return None
    roles = [(Role.HOST, hosts), (Role.GUEST, guests)]
    return make_event(
        clauses,
        EventType.RECEPTION,
        verb.cue,
        roles,
        "host-receives-guest",
        0.85,
        verb=verb,
        place=clauses.place_of(verb.cue),
    )


def _foreign(actor: Actor) -> bool:
    """Whether the name or a post shows that somebody is of another country."""
    told = [actor.mention, *actor.posts]
    for m in told:
        if m.rule in {"name-after-title", "body-of-country"}:
            return True
        if isinstance(m.value, PostName):
            if m.value.body is not None and m.value.body.rule == "body-of-country":
                return True
            place = m.value.place.value if m.value.place is not None else None
            if isinstance(place, PlaceName) and place.level == "country" and place.name != "Việt Nam":
                return True
    return False


def _place(clauses: Clauses, cue: Mention, guests: list[Actor]) -> Mention | None:
    del guests
    return clauses.place_of(cue)


def _visit(clauses: Clauses, verb: Verb) -> RawEvent | None:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    noun = "chuyến" in word
    visited = [a for a in clauses.object_of(verb.cue, 4)]
    if noun:
        return _journey(clauses, verb, visited)
    if not verb.subject:
        return None
    visitors = [a for a in verb.subject if a.mention.kind is not Kind.PLACE]
    if not visitors:
        return None
    located = [a for a in clauses.actors_after(verb.cue.end)[:1] if "tại" in clauses.before(a.start, 2)]
    if (not visited and not located) or (word == "khảo sát" and not verb.direct):
        return None
    # "thăm một số gia đình tại Hải Phòng": the place is told, those visited are not named.
    roles = [(Role.VISITOR, visitors), (Role.VISITED, _with_people(clauses, _first_kind(visited)))]
    if not visited:
        return make_event(
            clauses,
            EventType.VISIT,
            verb.cue,
            roles,
            "somebody-visits-unnamed",
            0.7,
            verb=verb,
            place=_visited_place(located),
        )
    kind = EventType.VISIT
    return make_event(
        clauses,
        kind,
        verb.cue,
        roles,
        "somebody-visits",
        0.75,
        verb=verb,
        behind=verb.embedded,
        place=_visited_place(visited),
    )


def _first_kind(actors: list[Actor]) -> list[Actor]:
    """The first of a row of places (commune, district, province), or all bodies and people."""
    if actors and actors[0].mention.kind is Kind.PLACE:
        same = [
            a
            for a in actors
            if isinstance(a.mention.value, PlaceName)
            and isinstance(actors[0].mention.value, PlaceName)
            and a.mention.value.level == actors[0].mention.value.level
        ]
        return same
    return actors


def _with_people(clauses: Clauses, visited: list[Actor]) -> list[Actor]:
    """The visited with those told later by "và bà …": "thăm ông A, 95 tuổi, ở số nhà 14 …, và bà B"."""
    if not visited or visited[0].mention.kind is not Kind.PERSON:
        return visited
    out = list(visited)
    for actor in clauses.actors_after(visited[-1].end):
        if any(v.subject and v.subject[0] is actor for v in clauses.verbs):
            break
        if actor.mention.kind is Kind.PERSON and clauses.before(actor.start, 1) in (["và"], ["đình"]):
            out.append(actor)
    return out


def _visited_place(actors: list[Actor]) -> Mention | None:
    return actors[0].mention if actors and actors[0].mention.kind is Kind.PLACE else None


def _journey(clauses: Clauses, verb: Verb, visited: list[Actor]) -> RawEvent | None:
    """ "chuyến thăm chính thức Hoa Kỳ của Thủ tướng A", "A bắt đầu chuyến thăm cấp Nhà nước tới Trung Quốc"."""
    if not visited:
        nxt = clauses.actors_after(verb.cue.end)[:1]
        if (
            nxt
            and len(clauses.words(verb.cue.end, nxt[0].start)) <= 8
            and {"tới", "đến", "tại"} & set(clauses.before(nxt[0].start, 1))
        ):
            visited = nxt
    visitors: list[Actor] = []
    for actor in clauses.actors_after(verb.cue.end):
        if clauses.governor(actor) == "của" and actor.mention.kind is not Kind.PLACE:
            visitors = clauses.group_at(actor)
            break
    if not visitors:
        words = clauses.before(verb.cue.start, 2)
        if words[-1:] in (["đầu"], ["thúc"], ["hiện"], ["có"]) or words[-2:] in (["bắt", "đầu"], ["kết", "thúc"]):
            visitors = [a for a in verb.subject if a.mention.kind is not Kind.PLACE]
    if not visitors and clauses.text(verb.cue.start, verb.cue.end).lower().startswith("có"):
        visitors = [a for a in verb.subject if a.mention.kind is not Kind.PLACE]
    if not visitors and clauses.words(clauses.sentence.start, verb.cue.start) in (
        ["trong", "khuôn", "khổ"],
        ["nhân"],
        ["tiếp", "tục"],
        ["trong"],
        ["nhân", "dịp"],
    ):
        # "Trong khuôn khổ chuyến thăm Hà Lan, chiều 10/7, Thủ tướng A …": who acts next is on the journey.
        acting = next((v.subject for v in clauses.verbs if v.direct and v.cue.start > verb.cue.end), [])
        visitors = [a for a in acting if a.mention.kind is not Kind.PLACE][:1]
    places = [a for a in visited if a.mention.kind is Kind.PLACE][:1]
    if not visitors or not places:
        return None
    roles = [(Role.VISITOR, visitors), (Role.VISITED, places)]
    return make_event(
        clauses,
        EventType.VISIT,
        verb.cue,
        roles,
        "journey-of-somebody",
        0.8,
        verb=verb,
        behind=True,
        place=places[0].mention,
    )


def _inspection(clauses: Clauses, verb: Verb) -> RawEvent | None:
    chained = clauses.before(verb.cue.start, 1) in ([","], ["và"]) and not verb.embedded
    if not (verb.direct or chained) or (verb.passive and not verb.agent):
        return None
    inspectors = [a for a in (verb.agent or verb.subject) if a.mention.kind is not Kind.PLACE]
    if not inspectors:
        return None
    inspected = clauses.object_of(verb.cue, 8)
    if not inspected:
        inspected = [
            a for a in clauses.actors_after(verb.cue.end)[:1] if {"tại", "ở"} & set(clauses.before(a.start, 2))
        ]
    if verb.passive and verb.subject:
        inspected = verb.subject
    located = clauses.place_of(verb.cue)
    at = [
        a for a in clauses.actors_after(verb.cue.end) if a.mention.kind is Kind.PLACE and clauses.governor(a) == "tại"
    ]
    if at and not any(a.mention.kind is not Kind.PLACE for a in inspected):
        # "kiểm tra tình hình sạt lở bờ sông Hậu tại xã A và phường B": what is inspected is where.
        inspected = clauses.group_at(at[0])
    if not inspected and located is None:
        return None
    if not inspected:
        # "kiểm tra đột xuất 5 phòng khám tại Hà Nội": only the place is named.
        roles = [(Role.INSPECTOR, inspectors)]
        return make_event(
            clauses, EventType.INSPECTION, verb.cue, roles, "somebody-inspects-unnamed", 0.7, verb=verb, place=located
        )
    roles = [(Role.INSPECTOR, inspectors), (Role.INSPECTED, _first_kind(inspected))]
    return make_event(
        clauses,
        EventType.INSPECTION,
        verb.cue,
        roles,
        "somebody-inspects",
        0.75,
        verb=verb,
        place=_visited_place(inspected),
    )
