"""One event for each happening: headline, lead, caption and body that tell the same are merged; dates that an occasion
gives are handed to what happens within it.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from civicgraph.model import Article, Event, Evidence, Kind, Mention, RawEvent, Sentence, Statement, Tagged, Time
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

OCCASIONS = {EventType.MEETING, EventType.CEREMONY}
LIST_GOES_ON = "attendance-list-goes-on"
_LISTS = {"attendance-list", "attendance-goes-on", LIST_GOES_ON}
# What happens within an occasion takes its date (guideline, ruling 5).
_WITHIN = {
    EventType.DIRECTIVE,
    EventType.AWARD,
    EventType.RECEPTION,
    EventType.VISIT,
    EventType.INSPECTION,
    EventType.SIGNING,
    EventType.LAUNCH,
    EventType.MEETING,
    EventType.CEREMONY,
}
_EARLIER = re.compile(r"trước đó|trước đây|năm ngoái|vừa qua|thời gian qua|năm 20\d\d|những năm", re.IGNORECASE)


@dataclass(slots=True)
class Draft:
    """An event while its tellings are gathered."""

    type: EventType
    trigger: tuple[int, int]
    roles: dict[tuple[Role, str], None]
    evidence: list[Evidence]
    sentence: int
    name: str | None
    head: str | None
    time: Time | None
    place: str | None
    status: EventStatus
    known: bool
    sentences: set[int] = field(default_factory=set)
    listed: set[int] = field(default_factory=set)
    """The sentences that list who attends."""

    def of(self, *roles: Role) -> set[str]:
        return {k for r, k in self.roles if r in roles}


def merge_events(
    article: Article,
    raw: Iterable[RawEvent],
    key_of: Callable[[Mention], str | None],
    level_of: Callable[[str], str | None],
    tagged: tuple[Tagged, ...],
    statements: list[tuple[str, Evidence]],
) -> tuple[Event, ...]:
    """The events of the article, each once, in reading order."""
    drafts: list[Draft] = []
    headlines = {t.sentence.index for t in tagged if t.sentence.title}
    every = list(raw)
    for event in every:
        if event.sentence not in headlines and (draft := _draft(event, key_of)) is not None:
            _gather(drafts, draft, event)
    for event in every:
        if event.sentence in headlines and (draft := _draft(event, key_of)) is not None:
            _add_headline(drafts, draft)
    drafts = _one_outing(drafts, level_of)
    _turn_hosts(drafts, level_of)
    drafts = [d for d in drafts if d.roles or (d.type in OCCASIONS and not d.known)]
    _speakers_take_part(drafts, statements, tagged)
    _date(article, drafts, tagged)
    return tuple(_event(article, d) for d in drafts)


def _gather(drafts: list[Draft], draft: Draft, event: RawEvent) -> None:
    """Adds one telling of the body text to the event that it tells again, or as an event of its own."""
    if draft.known and draft.head is None:
        if draft.type is EventType.VISIT:
            _add_companions(drafts, draft)
            return
        # "Cùng dự có …" says no noun: it goes on with the occasion told last, whatever its kind.
        last = next((d for d in reversed(drafts) if d.type in OCCASIONS and d.status is EventStatus.REPORTED), None)
        if last is None or (event.evidence.rule == LIST_GOES_ON and event.sentence - 1 not in last.listed):
            return
        last.listed.add(event.sentence)
        draft.type = last.type
        _absorb(last, draft)
        return
    twin = next((d for d in reversed(drafts) if _same(d, draft)), None)
    if twin is None and draft.known and draft.type in OCCASIONS and draft.time is None:
        # "tại hội nghị" means the occasion told before, also where that was called otherwise.
        told = [d for d in drafts if d.type is draft.type and d.status is EventStatus.REPORTED]
        twin = told[-1] if told else None
    if twin is not None:
        _absorb(twin, draft)
    elif draft.roles or draft.type in OCCASIONS:
        drafts.append(draft)


def _add_headline(drafts: list[Draft], draft: Draft) -> None:
    """What the headline tells: of events that the text tells it only fills what is missing; else an event of its own."""
    twins = [d for d in drafts if _same(d, draft)]
    if not twins:
        if draft.roles and not (draft.known and any(d.type is draft.type for d in drafts)):
            drafts.insert(0, draft)
        return
    told = {role for role, _ in twins[0].roles}
    draft.roles = {key: None for key in draft.roles if len(twins) == 1 and key[0] not in told}
    draft.place = draft.place if len(twins) == 1 else None
    draft.name, draft.known = None, True
    _absorb(twins[0], draft)


_REACH = {
    "site": 0,
    "village": 1,
    "commune": 2,
    "district": 3,
    "city": 4,
    "province": 5,
    "abroad": 5,
    "region": 6,
    "country": 7,
}


def _one_outing(drafts: list[Draft], level_of: Callable[[str], str | None]) -> list[Draft]:
    """An outing called both a visit and an inspection is one inspection (ruling 6); of its places the nearest stays."""
    out: list[Draft] = []
    for d in drafts:
        if d.type in {EventType.VISIT, EventType.INSPECTION}:
            goers = d.of(Role.VISITOR, Role.INSPECTOR)
            twin = next(
                (
                    o
                    for o in out
                    if o.type in {EventType.VISIT, EventType.INSPECTION}
                    and goers & o.of(Role.VISITOR, Role.INSPECTOR)
                    and _times_agree(o.time, d.time)
                    and o.type is not d.type
                ),
                None,
            )
            if twin is not None:
                _turn_into_inspection(twin)
                _turn_into_inspection(d)
                _absorb(twin, d)
                d = twin
            else:
                out.append(d)
            goals = [k for r, k in d.roles if r in {Role.VISITED, Role.INSPECTED} and k.startswith("Place:")]
            if len(goals) > 1 and len(d.sentences) > 1:
                nearest = min(_REACH.get(level_of(k) or "", 9) for k in goals)
                for r, k in list(d.roles):
                    if k in goals and _REACH.get(level_of(k) or "", 9) > nearest:
                        del d.roles[(r, k)]
                if d.place in goals and _REACH.get(level_of(d.place or "") or "", 9) > nearest:
                    d.place = next(k for k in goals if _REACH.get(level_of(k) or "", 9) == nearest)
        else:
            out.append(d)
    return out


def _turn_hosts(drafts: list[Draft], level_of: Callable[[str], str | None]) -> None:
    """Whoever is on a journey abroad is the guest of the talks held there, in whatever order they are told."""
    abroad: set[str] = set()
    for d in drafts:
        if d.type is EventType.VISIT and any(
            level_of(k) in {"country", "abroad"} and k != "Place:việt nam" for k in d.of(Role.VISITED)
        ):
            abroad |= d.of(Role.VISITOR)
    for d in drafts:
        if (
            d.type is EventType.RECEPTION
            and d.of(Role.HOST)
            and d.of(Role.HOST) <= abroad
            and not d.of(Role.GUEST) & abroad
        ):
            turned = {Role.HOST: Role.GUEST, Role.GUEST: Role.HOST}
            d.roles = {(turned[r], k): None for r, k in d.roles}


def _turn_into_inspection(d: Draft) -> None:
    d.type = EventType.INSPECTION
    turned = {Role.VISITOR: Role.INSPECTOR, Role.VISITED: Role.INSPECTED}
    d.roles = {(turned.get(r, r), k): None for r, k in d.roles}


def _add_companions(drafts: list[Draft], companions: Draft) -> None:
    """ "Cùng đi có A, B": they take the part of those who visited or inspected in the event told last."""
    for d in reversed(drafts):
        role = {EventType.VISIT: Role.VISITOR, EventType.INSPECTION: Role.INSPECTOR}.get(d.type)
        if role is not None:
            for _, key in companions.roles:
                d.roles.setdefault((role, key))
            d.evidence += companions.evidence
            return


def _draft(event: RawEvent, key_of: Callable[[Mention], str | None]) -> Draft | None:
    roles: dict[tuple[Role, str], None] = {}
    for role, mention in event.roles:
        key = key_of(mention)
        if key is not None:
            roles.setdefault((role, key))
    if event.type is EventType.DIRECTIVE and {r for r, _ in roles} != {Role.ISSUER, Role.ADDRESSEE}:
        return None
    if event.type is EventType.RECEPTION and {r for r, _ in roles} != {Role.HOST, Role.GUEST}:
        return None
    told = {r for r, _ in roles}
    if event.type in {EventType.APPOINTMENT, EventType.DISMISSAL, EventType.DISCIPLINE} and not (
        Role.SUBJECT in told or {Role.AUTHORITY, Role.ORG} <= told
    ):
        return None
    place = key_of(event.place) if event.place is not None else None
    return Draft(
        event.type,
        event.trigger,
        roles,
        [event.evidence],
        event.sentence,
        event.name,
        event.head,
        event.time,
        place,
        event.status,
        event.known,
        {event.sentence},
        {event.sentence} if event.evidence.rule in _LISTS else set(),
    )


def _times_agree(a: Time | None, b: Time | None) -> bool:
    if a is None or b is None:
        return True
    return (
        a.start.startswith(b.start)
        or b.start.startswith(a.start)
        or (a.end is not None and a.start <= b.start <= a.end)
    )


_CORE = {
    EventType.RECEPTION: (Role.HOST, Role.GUEST), EventType.VISIT: (Role.VISITOR,), EventType.INSPECTION: (Role.INSPECTOR, Role.INSPECTED),
    EventType.APPOINTMENT: (Role.SUBJECT,), EventType.DISMISSAL: (Role.SUBJECT,), EventType.DISCIPLINE: (Role.SUBJECT,),
    EventType.ISSUANCE: (Role.DOCUMENT,), EventType.LAUNCH: (Role.PROGRAMME,), EventType.SIGNING: (Role.SIGNATORY, Role.DOCUMENT),
}  # fmt: skip


def _same(old: Draft, new: Draft) -> bool:
    """Whether two tellings are of one event."""
    if old.type is not new.type:
        return False
    if old.type in OCCASIONS:
        return _same_occasion(old, new)
    if not _times_agree(old.time, new.time):
        return False
    if old.type is EventType.DIRECTIVE:
        return set(old.roles) == set(new.roles)
    if old.type is EventType.AWARD:
        givers, recipients = old.of(Role.GIVER) & new.of(Role.GIVER), old.of(Role.RECIPIENT) & new.of(Role.RECIPIENT)
        return bool(recipients) or (bool(givers) and not (old.of(Role.RECIPIENT) and new.of(Role.RECIPIENT)))
    if old.type is EventType.RECEPTION:
        return bool(old.of(Role.GUEST) & new.of(Role.GUEST)) and bool(old.of(Role.HOST) & new.of(Role.HOST))
    if old.type is EventType.VISIT:
        return bool(old.of(Role.VISITOR) & new.of(Role.VISITOR)) and (
            old.of(Role.VISITED) == new.of(Role.VISITED)
            or bool(old.of(Role.VISITED) & new.of(Role.VISITED))
            or not old.of(Role.VISITED)
            or not new.of(Role.VISITED)
        )
    if old.type is EventType.APPOINTMENT:
        return bool(old.of(Role.SUBJECT) & new.of(Role.SUBJECT)) and (
            not old.of(Role.ORG) or not new.of(Role.ORG) or bool(old.of(Role.ORG) & new.of(Role.ORG))
        )
    core = _CORE[old.type]
    return any(old.of(r) & new.of(r) for r in core)


def _same_occasion(old: Draft, new: Draft) -> bool:
    if new.known:
        if new.time and old.time and not _times_agree(old.time, new.time):
            return False
        named = new.head is not None and f" {new.head}" in f" {fold(old.name or '')}"
        return named or _heads_agree(old.head, new.head)
    if not _times_agree(old.time, new.time):
        return False
    if old.of(Role.ORGANIZER) and new.of(Role.ORGANIZER):
        return bool(old.of(Role.ORGANIZER) & new.of(Role.ORGANIZER)) and _heads_agree(old.head, new.head)
    a, b = fold(old.name or ""), fold(new.name or "")
    return _heads_agree(old.head, new.head) and (
        a.startswith(b) or b.startswith(a) or abs(old.sentence - new.sentence) <= 2
    )


_LOOSE = {"buổi", "cuộc", "phiên", "hội", "kỳ", "lễ"}


def _heads_agree(a: str | None, b: str | None) -> bool:
    """Whether two nouns may call the same occasion: "hội nghị trực tuyến" and "hội nghị"; "buổi làm việc" and "cuộc họp"."""
    if not a or not b:
        return True
    x, y = set(a.split()) - _LOOSE, set(b.split()) - _LOOSE
    return a.startswith(b) or b.startswith(a) or bool(x & y) or ({"việc", "họp"} & x and {"việc", "họp"} & y) != set()


def _absorb(old: Draft, new: Draft) -> None:
    for key in new.roles:
        old.roles.setdefault(key)
    old.evidence += [e for e in new.evidence if all((e.start, e.end) != (o.start, o.end) for o in old.evidence)]
    if old.time is None or (new.time is not None and len(new.time.start) > len(old.time.start)):
        old.time = new.time
    old.place = old.place or new.place
    old.sentences |= new.sentences
    old.listed |= new.listed
    if old.name is None or (new.name is not None and len(new.name) > len(old.name) and not new.known):
        old.name = new.name
    old.known = old.known and new.known


def _speakers_take_part(
    drafts: list[Draft], statements: list[tuple[str, Evidence]], tagged: tuple[Tagged, ...]
) -> None:
    """Who speaks after an occasion was told, and before another is, takes part in it (guideline, Events)."""
    occasions = [d for d in drafts if d.type in OCCASIONS and d.status is EventStatus.REPORTED]
    if not occasions or any(d.type is EventType.RECEPTION for d in drafts):
        return
    first = {t.sentence.start: t.sentence.index for t in tagged}
    for speaker, evidence in statements:
        if not speaker.startswith("Person:") or speaker == "Person:hồ chí minh":
            continue
        at = first.get(evidence.start, 0)
        told = [d for d in occasions if min(d.sentences) <= at]
        if told and _elsewhere(told[-1], tagged, at):
            continue
        if told:
            told[-1].roles.setdefault((Role.PARTICIPANT, speaker))


def _elsewhere(occasion: Draft, tagged: tuple[Tagged, ...], at: int) -> bool:
    """Whether the sentence tells of another time than the occasion's."""
    sentence = next((t for t in tagged if t.sentence.index == at), None)
    if sentence is None or occasion.time is None:
        return False
    days = [t.value for t in sentence.times if isinstance(t.value, Time) and len(t.value.start) >= 7]
    return bool(days) and at not in occasion.sentences and not any(_times_agree(occasion.time, d) for d in days)


def _date(article: Article, drafts: list[Draft], tagged: tuple[Tagged, ...]) -> None:
    """Gives the article's own day to events without a date that happen within its occasion."""
    own = _own_day(tagged)
    texts = {t.sentence.index: t.sentence for t in tagged}
    if own is None:
        return
    for d in drafts:
        if (
            d.time is None
            and (d.type in _WITHIN or _decided_within(d, drafts, texts))
            and d.status is EventStatus.REPORTED
            and not _EARLIER.search(_lead(texts[d.sentence], d))
        ):
            d.time = own


def _decided_within(d: Draft, drafts: list[Draft], texts: dict[int, Sentence]) -> bool:
    """Whether a decision is taken or told at an occasion of the article's day.

    "Tại kỳ họp, HĐND tỉnh đã bầu …"; also where the occasion is the decider's own or announces decisions.
    """
    if d.type not in _DECISIONS:
        return False
    if _AT_OCCASION.search(texts[d.sentence].text):
        return True
    deciders = d.of(Role.AUTHORITY, Role.ISSUER)
    return any(
        o.type in OCCASIONS
        and o.status is EventStatus.REPORTED
        and (d.sentence == 0 or min(o.sentences) <= d.sentence)
        and (o.of(Role.ORGANIZER) & deciders or any(_ANNOUNCING.search(texts[k].text) for k in o.sentences))
        for o in drafts
    )


_DECISIONS = {EventType.APPOINTMENT, EventType.DISMISSAL, EventType.DISCIPLINE, EventType.ISSUANCE}
_AT_OCCASION = re.compile(r"\b(?:tại|trong) (?:kỳ họp|hội nghị|đại hội|phiên họp|buổi lễ|lễ|cuộc họp)", re.IGNORECASE)
_ANNOUNCING = re.compile(r"(?:công bố|trao)(?: các)? quyết định", re.IGNORECASE)


def _lead(sentence: Sentence, d: Draft) -> str:
    """The sentence up to the event's trigger."""
    return sentence.text[: max(0, d.trigger[0] - sentence.start)]


def _own_day(tagged: tuple[Tagged, ...]) -> Time | None:
    """The first full day told in the first sentences: the day of what the article reports."""
    for t in tagged[:5]:
        for time in t.times:
            if _of_document(t, time) or time.rule in {"birth-date", "dates-years-apart"}:
                continue
            if isinstance(time.value, Time) and len(time.value.start) == 10:
                return replace(time.value, end=None)
    return None


def _of_document(tagged: Tagged, time: Mention) -> bool:
    """Whether the day is a document's: "Quyết định số 1987/QĐ-TTg ngày 8/9/2025"."""
    return any(m.kind is Kind.DOCUMENT and 0 <= time.start - m.end <= 6 for m in tagged.names)


def _event(article: Article, d: Draft) -> Event:
    roles = dict(d.roles)
    chairs = d.of(Role.CHAIR)
    for key in chairs:
        roles.pop((Role.PARTICIPANT, key), None)
    organizers = d.of(Role.ORGANIZER)
    for key in organizers:
        roles.pop((Role.PARTICIPANT, key), None)
    order = list(Role)
    trigger = article.content[d.trigger[0] : d.trigger[1]]
    return Event(
        key=f"{d.type.value}@{d.trigger[0]}"
        + (f":{sorted(k for _, k in roles)[0]}" if d.type is EventType.DIRECTIVE else ""),
        type=d.type,
        trigger=trigger,
        roles=tuple(sorted(roles, key=lambda rk: (order.index(rk[0]), rk[1]))),
        evidence=tuple(d.evidence),
        name=d.name,
        time=d.time,
        place=d.place,
        status=d.status,
    )


__all__ = ["Statement", "merge_events"]
