"""Awards, signings, issuances and launches of an article; the launches are read here, the others in their own files."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from civicgraph.model import Kind, Mention, RawEvent, Time
from civicgraph.parse.awards import gifts_told, read_award_ceremonies, read_awards
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.decisions import by_decision
from civicgraph.parse.deeds import CONFIDENCE, ceremony_holders, tell_act, titled_behind, word_of
from civicgraph.parse.facts import Roles, coordinated, is_ordered, jointly, make_event, performers
from civicgraph.parse.papers import read_decided, read_issuances
from civicgraph.parse.phrases import Actor
from civicgraph.parse.recall import Recall
from civicgraph.parse.signings import read_remembered_signings, read_signings
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType, Role


def read_acts(article: Sequence[Clauses], recalls: Sequence[Recall], published: date | None = None) -> list[RawEvent]:
    """The awards, signings, issuances and launches of an article; `recalls` is what each sentence tells to remember."""
    recall = Recall()
    out: list[RawEvent] = []
    at_ceremonies: list[RawEvent] = []
    for clauses, recalled in zip(article, recalls, strict=True):
        for told in clauses.verbs:
            if (read := _READERS.get(told.cue.rule)) is None:
                continue
            verb = jointly(clauses, told)
            wished = verb.modal and not (told.cue.rule == "award" and by_decision(clauses, verb))
            if not (verb.negated or wished or verb.embedded or is_ordered(clauses, verb)):
                out += read(clauses, verb, recall)
        out += read_award_ceremonies(clauses)
        out += read_decided(clauses)
        out += read_remembered_signings(clauses, published, article)
        at_ceremonies += _launched_at_ceremony(clauses)
        if (staged := _staged(clauses, out)) is not None:
            out = staged
        recall.note(recalled)
    if any(e.evidence.rule == "somebody-awards" and any(r is Role.GIVER for r, _ in e.roles) for e in out):
        out = _given_at_ceremony(out, {clauses.sentence.index: clauses for clauses in article})
    launched = any(event.type is EventType.LAUNCH for event in out)  # whoever does it himself launches, not the hosts
    return _without_headlines(out if launched else [*out, *at_ceremonies])


def _given_at_ceremony(told: Sequence[RawEvent], article: dict[int, Clauses]) -> list[RawEvent]:
    """The awards without the ceremony at which they were given, on its day: who gives need not be who holds it.

    Whom it names gets what is given to ones without names: "tổ chức lễ trao bằng khen cho |ông A|. … Bộ trưởng B đã
    trao bằng khen cho ông".
    """
    rites = [e for e in told if e.evidence.rule == "award-ceremony"]
    out = [e for e in told if e.evidence.rule != "award-ceremony"]
    if len(rites) != 1 or rites[0].time is None:
        return out
    rite = rites[0]
    behind = [e for e in out if e.type is EventType.AWARD and e.sentence >= rite.sentence]
    near = [e for e in behind if e.sentence - rite.sentence <= _AT_RITE]
    gifts = gifts_told(article[rite.sentence], rite.trigger[0])
    named = tuple(pair for pair in rite.roles if pair[0] is Role.RECIPIENT)
    got = {m.value for e in out for r, m in e.roles if r is Role.RECIPIENT}
    if named and not any(m.value in got for _, m in named):
        alike = [e for e in behind if _gives_unnamed(e) and gifts & gifts_told(article[e.sentence], e.trigger[0])]
        near += alike[:1]
        out = [replace(e, roles=(*e.roles, *named)) if e in alike[:1] else e for e in out]
        near = [replace(e, roles=(*e.roles, *named)) if e in alike[:1] else e for e in near]
    return [replace(e, time=e.time or rite.time) if e in near else e for e in out]


def _gives_unnamed(event: RawEvent) -> bool:
    """Whether somebody gives what nobody named gets."""
    return {role for role, _ in event.roles} == {Role.GIVER}


_AT_RITE = 3
"""So many sentences behind a ceremony what is given was given there."""


def _staged(clauses: Clauses, told: Sequence[RawEvent]) -> list[RawEvent] | None:
    """The acts with the day and place of the ceremony of the last: "|Lễ phát động diễn ra sáng 5/6 tại Huế|"."""
    noun = _rite_of_signing(clauses) or next(iter(clauses.cues("ceremony")), None)
    if noun is None or clauses.words(clauses.sentence.start, noun.start):
        return None
    kind = next((t for end, t in _OF_ACT.items() if fold(clauses.text(noun.start, noun.end)).endswith(end)), None)
    behind = [w for w in clauses.after(noun.end, 5) if w not in {"này", "trên", "đã", "được", "vừa"}]
    if kind is None or behind[:2] not in (["diễn", "ra"], ["tổ", "chức"]):
        return None
    day, place = clauses.time_after(noun), clauses.place_of(noun)
    earlier = [k for k, event in enumerate(told) if event.type is kind and event.sentence < clauses.sentence.index]
    at = earlier[-1] if earlier else None
    if at is None or clauses.sentence.index - told[at].sentence > _NEXT or day is None or told[at].time is not None:
        return None
    time = day.value if isinstance(day.value, Time) else None
    return [*told[:at], replace(told[at], time=time, place=told[at].place or place), *told[at + 1 :]]


def _rite_of_signing(clauses: Clauses) -> Mention | None:
    """ "|Lễ ký| diễn ra ngày 5/6" at the head of a sentence."""
    sentence = clauses.sentence
    if sentence.folds[:2] != ("lễ", "ký"):
        return None
    return Mention(sentence.starts[0], sentence.ends[1], Kind.WORD, "ceremony")


_OF_ACT = {
    "phát động": EventType.LAUNCH, "ra quân": EventType.LAUNCH, "khởi động": EventType.LAUNCH,
    "trao": EventType.AWARD, "trao tặng": EventType.AWARD, "trao giải": EventType.AWARD, "ký kết": EventType.SIGNING,
    "ký": EventType.SIGNING,
}  # fmt: skip
"""What a ceremony's noun ends with, and the act that it is of."""
_NEXT = 3
"""Not farther behind the act is its ceremony told."""


def _without_headlines(events: list[RawEvent]) -> list[RawEvent]:
    """The acts without those of a place that only the headline tells: "Bắc Giang ban hành chỉ thị khẩn".

    The body names who issued or launched what: the place and the shortened title give way.
    """
    told = {event.type for event in events if event.sentence > 0}
    return [
        event
        for event in events
        if event.sentence > 0 or event.type not in told or not any(_is_place_acting(r, m) for r, m in event.roles)
    ]


def _is_place_acting(role: Role, mention: Mention) -> bool:
    return mention.kind is Kind.PLACE and role in {Role.ISSUER, Role.LAUNCHER, Role.GIVER}


# --- launches -------------------------------------------------------------------------------------------------------


def _launch(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    word = word_of(clauses, verb)
    programmes = _launched(clauses, verb) or _programme_called(clauses, verb, recall)
    if verb.passive or verb.agent:
        launchers = [a for a in performers(clauses, verb.agent) if not _is_unnamed_office(a)]
    else:
        launchers = coordinated(clauses, performers(clauses, verb.subject)) or recall.subject_of(clauses, verb)
    first = [a for a in clauses.actors if a.mention.kind is not Kind.PLACE or a in verb.subject[:1]][:1]
    own = bool(launchers) and verb.direct and verb.subject[:1] == first
    if not programmes or (word in {"triển khai", "khởi động", "ra mắt"} and not own):
        return []
    if {"ứng", "sau"} & set(clauses.before(verb.cue.start, 3)) and not verb.agent:
        return []  # "hưởng ứng lễ phát động …", "sau lễ phát động"
    if not verb.agent and _is_of_ceremony_attended(clauses, verb):
        return []
    if clauses.before(verb.cue.start, 2) == ["tiếp", "tục"] or _is_others(clauses, verb, launchers):
        return []  # what goes on has begun before
    roles: Roles = [(Role.LAUNCHER, launchers), (Role.PROGRAMME, programmes)]
    told = not verb.agent or _is_told_of_programme(clauses, verb, programmes[0])
    place = clauses.place_of(verb.cue) if told else None
    return [
        tell_act(
            clauses,
            EventType.LAUNCH,
            verb,
            roles,
            "somebody-launches",
            place=place,
            timed=told,
        )
    ]


def _is_told_of_programme(clauses: Clauses, verb: Verb, programme: Mention) -> bool:
    """Whether the sentence is about the launch: "Sáng 5/6, |Chiến dịch A| được B phát động tại C".

    Of "lễ … do Bộ A phát động" the day and place are the ceremony's.
    """
    agent = verb.agent[0]
    first = programme.end <= agent.start and not any(v.cue.end <= programme.start for v in clauses.verbs)
    return first and set(clauses.words(programme.end, agent.start)) <= {"được", "đã", "vừa", "sẽ"}


def _is_others(clauses: Clauses, verb: Verb, launchers: list[Actor]) -> bool:
    """Whether others begin it than who is told first: "bà A hoan nghênh sáng kiến của |tỉnh B tổ chức ra quân| …"."""
    if verb.direct or verb.passive or verb.agent or not launchers or launchers[-1].end > verb.cue.start:
        return False
    between = [a for a in clauses.actors if launchers[-1].end <= a.start and a.end <= verb.cue.start]
    between = [a for a in between if clauses.governor(a) not in {"tại", "ở"}]
    return bool(between) and clauses.words(between[-1].end, verb.cue.start) in ([], ["tổ", "chức"], ["đã"])


def _launched_at_ceremony(clauses: Clauses) -> list[RawEvent]:
    """ "|A và B| tổ chức lễ phát động Tháng C", "lễ phát động Tháng C do |A phối hợp với B| tổ chức"."""
    out: list[RawEvent] = []
    for noun in clauses.cues("ceremony"):
        if not clauses.text(noun.start, noun.end).lower().endswith(_LAUNCHING):
            continue
        programmes = titled_behind(clauses, noun, Kind.PROGRAMME, 3)[:1]
        launchers = ceremony_holders(clauses, noun, programmes[-1].end) if programmes else []
        if launchers:
            roles: Roles = [(Role.LAUNCHER, launchers), (Role.PROGRAMME, programmes)]
            rule = "somebody-launches"
            out.append(make_event(clauses, EventType.LAUNCH, noun, roles, rule, CONFIDENCE[rule]))
    return out


_LAUNCHING = ("phát động", "ra quân", "khởi động")


def _programme_called(clauses: Clauses, verb: Verb, recall: Recall) -> list[Mention]:
    """ "Phó Thủ tướng A chính thức phát động |cuộc thi|": the one of its kind told before."""
    words = clauses.after(verb.cue.end, 4)
    for size in (3, 2):
        told = recall.programmes.get(" ".join(words[:size]))
        behind = words[size : size + 1]
        if told is not None:
            return [told] if not behind or not behind[0].isalpha() or behind[0] in _THIS else []
    return []


_THIS = frozenset({"này", "trên", "nói", "nêu"})


def _is_of_ceremony_attended(clauses: Clauses, verb: Verb) -> bool:
    """ "phát biểu tại |buổi lễ| phát động …", "dự lễ phát động": who is there launches nothing by it."""
    before = clauses.before(verb.cue.start, 3)
    while before and before[-1] in {"lễ", "buổi"}:
        before = before[:-1]
    named = clauses.before(verb.cue.start, 1) == ["lễ"]
    return named and before[-1:] in (["tại"], ["dự"], ["trong"])


def _launched(clauses: Clauses, verb: Verb) -> list[Mention]:
    """The programme begun: behind the verb or over its tail ("|phát động phong trào| X"); for a passive before it."""
    behind = titled_behind(clauses, verb.cue, Kind.PROGRAMME, 5)
    if behind and not verb.agent:
        return behind[:1]
    until = verb.agent[0].start if verb.agent else verb.cue.start if verb.passive else 0
    return _row_up_to(clauses, until) or behind[:1]


def _row_up_to(clauses: Clauses, end: int) -> list[Mention]:
    """ "phong trào thi đua |“A”, “B”, thi đua “C”| do X phát động": the row of programmes up to an offset."""
    before = [m for m in clauses.tagged.names if m.kind is Kind.PROGRAMME and m.end <= end][-_ROW:]
    row = before[-1:]
    for m in reversed(before[:-1]):
        gap = clauses.words(m.end, row[0].start)
        if not gap or not _IN_ROW.issuperset(gap):
            break
        row.insert(0, m)
    return row


_ROW = 8
_IN_ROW = frozenset({",", "và", "thi", "đua", "phong", "trào", "cuộc", "vận", "động", "các", "”", "“"})


def _is_unnamed_office(actor: Actor) -> bool:
    """ "do Chủ tịch nước phát động": a state office without name or body."""
    return actor.mention.kind is Kind.POST


_Reader = Callable[[Clauses, Verb, Recall], list[RawEvent]]
_READERS: dict[str, _Reader] = {"award": read_awards, "sign": read_signings, "issue": read_issuances, "launch": _launch}
