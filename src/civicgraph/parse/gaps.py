"""The near-miss ledger: each telling word that reads like an event and gave none, each event that lacks a part, and
why. It is the worklist for the next rule; nothing of it enters the graph.

A word alone is no sure gap: "có", "ra", "hỗ trợ" stand in nearly every article. Somebody must be told to do it, and
what it is done to, or that it was done ("đã", a day) to somebody or with a thing of that kind ("ký |biên bản|").
Every other telling word by which somebody stands and that gave no event is a doubtful gap.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, RawEvent, RawGap, Time
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import ROLES_OF, EventType, GapReason, Role

# The classes of words that tell an event by themselves, and of which type; "tổ chức", "dự" tell one only with an
# occasion's noun.
_TELLING: dict[str, frozenset[EventType]] = {
    "work_with": frozenset({EventType.MEETING, EventType.VISIT, EventType.RECEPTION, EventType.INSPECTION}),
    "convene": frozenset({EventType.MEETING}),
    "meeting": frozenset({EventType.MEETING}),
    "ceremony": frozenset({EventType.CEREMONY, EventType.AWARD, EventType.SIGNING}),
    "ceremony_verb": frozenset({EventType.CEREMONY, EventType.MEETING, EventType.VISIT}),
    "receive": frozenset({EventType.RECEPTION, EventType.VISIT, EventType.MEETING}),
    "visit": frozenset({EventType.VISIT, EventType.INSPECTION, EventType.RECEPTION}),
    "inspect": frozenset({EventType.INSPECTION, EventType.VISIT}),
    "award": frozenset({EventType.AWARD}),
    "sign": frozenset({EventType.SIGNING, EventType.ISSUANCE}),
    "appoint": frozenset({EventType.APPOINTMENT, EventType.DIRECTIVE}),
    "dismiss": frozenset({EventType.DISMISSAL}),
    "discipline": frozenset({EventType.DISCIPLINE}),
    "issue": frozenset({EventType.ISSUANCE, EventType.SIGNING}),
    "launch": frozenset({EventType.LAUNCH}),
    "direct": frozenset({EventType.DIRECTIVE}),
}
_OF_PAPERS = frozenset({"sign", "issue", "launch"})
_PAPERS = frozenset({Kind.DOCUMENT, Kind.PROGRAMME})
_ACTING = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.POST})
_LIGHT = frozenset({"có", "ra", "cấp"})
"""Words that say so much else that a paper must stand right behind them: "|ra| quyết định"."""
_OF_PEOPLE = frozenset({"receive", "visit", "inspect", "award", "appoint", "dismiss", "discipline"})
_MEETING = ("work_with", "convene")
"""Words that are no verbs of the clause's list: only those who stand right before them do what they tell."""
_ALONE = frozenset({*_MEETING, "ceremony_verb"})
"""Words that tell an event of who does it alone: "Sở A đã |họp|", "ông A |dâng hương|"."""
_OCCASIONS = ("meeting", "ceremony")
_GROUPS = ("person_group", "leader")

# Who does it and to what or whom: an event without the one has no subject, without the other no object.
_DOERS: dict[EventType, Role] = {
    EventType.RECEPTION: Role.HOST,
    EventType.VISIT: Role.VISITOR,
    EventType.INSPECTION: Role.INSPECTOR,
    EventType.AWARD: Role.GIVER,
    EventType.SIGNING: Role.SIGNATORY,
    EventType.ISSUANCE: Role.ISSUER,
    EventType.LAUNCH: Role.LAUNCHER,
    EventType.DIRECTIVE: Role.ISSUER,
}
_DONE_TO: dict[EventType, Role] = {
    EventType.RECEPTION: Role.GUEST,
    EventType.VISIT: Role.VISITED,
    EventType.INSPECTION: Role.INSPECTED,
    EventType.AWARD: Role.RECIPIENT,
    EventType.APPOINTMENT: Role.SUBJECT,
    EventType.DISMISSAL: Role.SUBJECT,
    EventType.DISCIPLINE: Role.SUBJECT,
    EventType.ISSUANCE: Role.DOCUMENT,
    EventType.LAUNCH: Role.PROGRAMME,
    EventType.DIRECTIVE: Role.ADDRESSEE,
}
_NEAR = 3
"""A group or an unknown name that acts, or "đã", stands within so many words before the verb; what is done to one
without a name within so many behind it."""
_REACH = 6
"""A name to which something is done stands within so many words behind the verb."""
_FORM = 4
"""The words of "biên bản ghi nhớ"."""
_UNNAMED_REACH = 12
"""So many words of a gift may stand before those who get it: "tặng |2 sổ, mỗi sổ 5 triệu đồng cho| 2 cháu"."""
_TOLD = frozenset({"đã", "vừa", "mới", "sẽ", "đang"})
_APART = frozenset(
    ["tại", "ở", "của", "về", "theo", "trong", "từ", "do", "như", "để", "việc", "sự", "mà", "khi", "với", "nếu", "rằng"]
)
_MARKS = frozenset([",", ";", ":", "“", "”", '"'])
"""Behind one of these stands where or why it is done, or whose it is: "hỗ trợ |theo| đề án của |Sở A|"."""
_WHERE = frozenset({"tại", "ở", "với"})
"""But behind these of "kiểm tra tại Sở A", "thăm, làm việc với B"."""
_LEADING = frozenset({"cho", "với", "đối", "tới", "đến", "các", "đồng", "chí", "ông", "bà", "lãnh", "đạo", "cả"})
"""Words that may stand between what is ordered and to whom: "kiến nghị |với lãnh đạo| Sở A"."""
_HOLDING = {"organise": 2, "chair": 2}
"""Words that tell an occasion of which it is said that it is held, and how far its noun may be."""


def find_gaps(told: Iterable[Clauses], events: Iterable[RawEvent]) -> Iterator[RawGap]:
    """The gaps of an article in the order of its sentences.

    The rule of a gap is the rule that read the event, or the class of the word that none did.
    """
    by_sentence: dict[int, list[RawEvent]] = {}
    for event in events:
        by_sentence.setdefault(event.sentence, []).append(event)
    for clauses in told:
        here = by_sentence.get(clauses.sentence.index, [])
        sure = [*_unread(clauses, here), *(gap for event in here for gap in _lacking(clauses, event))]
        yield from sure
        yield from _doubtful(clauses, here, sure)


def _gap(clauses: Clauses, word: tuple[int, int], rule: str, reason: GapReason, *, sure: bool = True) -> RawGap:
    return RawGap(clauses.sentence.start, clauses.sentence.end, word, rule, reason, sure=sure)


# --- words that gave no event ---------------------------------------------------------------------------------------


def _unread(clauses: Clauses, events: Sequence[RawEvent]) -> Iterator[RawGap]:
    for cue in clauses.tagged.denied:
        if cue.rule in _TELLING and _named_behind(clauses, cue):
            yield _gap(clauses, (cue.start, cue.end), cue.rule, GapReason.NEGATED)
    told: set[tuple[int, int]] = set()
    for verb in (*clauses.verbs, *_meetings(clauses)):
        cue = verb.cue
        if (
            cue.rule not in _TELLING
            or (cue.start, cue.end) in told
            or _is_no_act(clauses, verb)
            or _is_read(clauses, cue, events)
        ):
            continue
        if (reason := _why(clauses, verb)) is not None:
            told.add((cue.start, cue.end))
            yield _gap(clauses, (cue.start, cue.end), cue.rule, reason)
    for noun in _occasions_held(clauses):
        if not _is_read(clauses, noun, events):
            yield _gap(clauses, (noun.start, noun.end), noun.rule, GapReason.NO_SUBJECT)


def _meetings(clauses: Clauses) -> Iterator[Verb]:
    """The words that say that some meet, as verbs: "Bệnh viện A |đã họp| để …"."""
    for cue in clauses.cues(*_MEETING):
        if subject := clauses.subject_before(cue):
            yield Verb(cue, subject, direct=True, quoted=clauses.is_quoted(cue))


def _is_no_act(clauses: Clauses, verb: Verb) -> bool:
    """Whether a word is quoted, only what another is told to do, or names a kind of act: "việc |bổ nhiệm|"."""
    if verb.quoted or verb.embedded or (clauses.asks and verb.cue.start >= clauses.question_start):
        return True
    before = clauses.before(verb.cue.start, 2)
    named = bool(_words("kind") & {" ".join(before), *before[-1:]})
    return named or bool(_words("compound") & {*clauses.after(verb.cue.end, 1)})


@cache
def _words(use: str) -> frozenset[str]:
    return word_set("gap_words", use=use)


def _is_read(clauses: Clauses, cue: Mention, events: Sequence[RawEvent]) -> bool:
    """Whether an event is told by the word, around it or by a word of its kind beside it: "chỉ đạo, |yêu cầu|"."""
    for event in events:
        if _covers(event.trigger, cue):
            return True
        if event.type not in _TELLING[cue.rule]:
            continue
        if cue.rule == "ceremony_verb":
            return True  # "|Hội nghị Ban Chấp hành A| đã |bế mạc|": the occasion of which it is said
        start, end = event.trigger
        between = clauses.words(end, cue.start) if end <= cue.start else clauses.words(cue.end, start)
        if _covers((event.evidence.start, event.evidence.end), cue) or {"và", ","}.issuperset(between):
            return True
    return False


def _covers(stretch: tuple[int, int], cue: Mention) -> bool:
    return stretch[0] < cue.end and cue.start < stretch[1]


def _why(clauses: Clauses, verb: Verb) -> GapReason | None:
    """Why a verb gave no event; None where no reader would say that it tells one."""
    cue = verb.cue
    subject = _doers(clauses, verb)
    done_to = _undergoing(clauses, verb) if verb.passive else _named_behind(clauses, cue)
    if cue.rule in _ALONE:
        return GapReason.NOT_READ if subject and not (verb.negated or verb.modal) and _is_done(clauses, cue) else None
    # 1. It is told wholly, and did not happen, or is of two families ("ký" signs a contract and issues a decision).
    if subject and done_to:
        twice = sum(v.cue.start == cue.start and v.cue.rule in _TELLING for v in clauses.verbs) > 1
        if verb.negated or verb.modal:
            return GapReason.NEGATED if verb.negated else GapReason.POSSIBLE
        return GapReason.TWO_READINGS if twice else GapReason.NOT_READ
    if verb.negated or verb.modal:
        return None
    # 2. Somebody acts whom no name tells.
    if done_to and not subject and not _is_light(clauses, cue):
        reason = _why_nobody(clauses, cue.start)
        return reason if reason is not GapReason.NO_SUBJECT or _opens(clauses, cue) or _is_done(clauses, cue) else None
    # 3. It is done to ones without a name.
    if not subject:
        return None
    if _is_name_unknown(clauses, cue):
        return GapReason.UNKNOWN_NAME
    return GapReason.NO_OBJECT if _is_done(clauses, cue) and _is_common_behind(clauses, cue) else None


def _doers(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who does what a word tells, unless he only speaks of it: "|ông A| cho biết sẽ kiểm tra"."""
    group = verb.agent if verb.passive else verb.subject
    if not group or group[0].start > verb.cue.start or verb.direct:
        return group
    spoken = any(group[0].end <= c.start < verb.cue.start for c in clauses.cues("say"))
    return [] if spoken else group


def _undergoing(clauses: Clauses, verb: Verb) -> list[Actor] | list[Mention]:
    """Who or which paper undergoes what a passive verb tells: "|Nghị định 5/2020/NĐ-CP| được ban hành"."""
    if verb.cue.rule not in _OF_PAPERS:
        near = bool(verb.subject) and len(clauses.words(verb.subject[-1].end, verb.cue.start)) <= _NEAR
        return verb.subject if near or verb.agent else []
    papers = [m for m in clauses.tagged.names if m.kind in _PAPERS and m.end <= verb.cue.start]
    return papers[-1:] if papers and len(clauses.words(papers[-1].end, verb.cue.start)) <= _NEAR else []


def _named_behind(clauses: Clauses, cue: Mention) -> list[Actor] | list[Mention]:
    """Whom or which paper a word names as its object."""
    if cue.rule in _OF_PAPERS:
        kinds = {Kind.PROGRAMME} if cue.rule == "launch" else _PAPERS
        papers = (m for m in clauses.tagged.names if m.kind in kinds and m.start >= cue.end)
        first = next(papers, None)
        near = first is not None and _is_straight(clauses, cue, first.start)
        return [first] if first is not None and near else []
    actors = clauses.object_of(cue, _REACH)
    return actors if actors and _is_straight(clauses, cue, actors[0].start) else []


def _is_straight(clauses: Clauses, cue: Mention, start: int) -> bool:
    """Whether what begins there is what a word is done to, and not where it is done or whose it is."""
    words = clauses.words(cue.end, start)
    if _is_light(clauses, cue):
        return not words
    if cue.rule == "direct":
        return _LEADING.issuperset(words)
    apart = (_APART - _WHERE if cue.rule in {"inspect", "visit"} else _APART) | _MARKS
    return len(words) <= _REACH and apart.isdisjoint(words)


def _is_light(clauses: Clauses, cue: Mention) -> bool:
    return clauses.text(cue.start, cue.end).lower() in _LIGHT


def _is_common_behind(clauses: Clauses, cue: Mention) -> bool:
    """Whether people or a paper without a name stand behind a word: "tiếp |công dân|", "ký |biên bản ghi nhớ|"."""
    behind = clauses.after(cue.end, 2 if _is_light(clauses, cue) else _NEAR + 1)
    if cue.rule in _OF_PAPERS:
        heads = word_set("programme_heads" if cue.rule == "launch" else "document_heads")
        return behind[:1] != [] and behind[0] not in _words("many") and _tells(behind, heads)
    return cue.rule in _OF_PEOPLE and _tells(behind, _words("people"))


def _tells(words: Sequence[str], forms: frozenset[str]) -> bool:
    """Whether one of some forms, of at most four words, stands among the words."""
    ends = range(1, _FORM + 1)
    return any(" ".join(words[k : k + n]) in forms for k in range(len(words)) for n in ends)


def _is_done(clauses: Clauses, cue: Mention) -> bool:
    """Whether a word is told of one time: "đã" before it, or a day in the sentence."""
    return bool(_TOLD & {*clauses.before(cue.start, _NEAR)}) or _has_day(clauses)


def _has_day(clauses: Clauses, least: str = "2017-06-05") -> bool:
    return any(isinstance(t.value, Time) and len(t.value.start) >= len(least) for t in clauses.tagged.times)


def _opens(clauses: Clauses, cue: Mention) -> bool:
    """Whether a word stands at the head of the sentence or of what a colon opens: "Cần Thơ: |Trao| nhà …"."""
    return cue.start == clauses.sentence.start or clauses.before(cue.start, 1) == [":"]


def _why_nobody(clauses: Clauses, offset: int) -> GapReason:
    """Why nobody is told before a word: a group acts ("lãnh đạo xã tặng …"), or a name that no lexicon knows."""
    for group in clauses.cues(*_GROUPS):
        if group.end <= offset and len(clauses.words(group.end, offset)) <= _NEAR:
            return GapReason.UNNAMED
    start = max((m.end for m in clauses.tagged.names if m.end <= offset), default=clauses.sentence.start)
    return GapReason.UNKNOWN_NAME if _is_capital_row(clauses, start, offset, -1) else GapReason.NO_SUBJECT


def _is_name_unknown(clauses: Clauses, cue: Mention) -> bool:
    """Whether a name stands right behind a word that was not recognised: "tiếp |Xavier Bolongo|"."""
    return _is_capital_row(clauses, cue.end, clauses.sentence.end, 1)


def _is_capital_row(clauses: Clauses, start: int, end: int, way: int) -> bool:
    """Whether two capitalised words that are in no name stand side by side near one end of a stretch."""
    tokens = clauses.between(start, end)
    near = tokens[: _NEAR + 1] if way > 0 else tokens[-_NEAR - 1 :]
    free = [t.text[0].isupper() and not clauses.is_named(t) for t in near]
    return any(a and b for a, b in pairwise(free))


def _occasions_held(clauses: Clauses) -> Iterator[Mention]:
    """The nouns of occasions told to be held on a day or in a month, or named in a sentence that gives a day.

    "Tháng 11 tới, tỉnh tổ chức |hội nghị| xúc tiến đầu tư"; "Trong ngày 5/6, |Hội nghị| bàn về …"
    """
    if not _has_day(clauses, "2017-06"):
        return
    held = [c for c in clauses.cues(*_HOLDING) if not (_words("kind") | {";"}) & {*clauses.before(c.start, 1)}]
    for noun in clauses.cues(*_OCCASIONS):
        named = clauses.text(noun.start, noun.end)[0].isupper() and noun.start > clauses.sentence.start
        told = any(c.end <= noun.start and len(clauses.words(c.end, noun.start)) <= _HOLDING[c.rule] for c in held)
        if told or (named and _has_day(clauses)):
            yield noun


# --- words that gave no event, of which none need be missed ---------------------------------------------------------


def _doubtful(clauses: Clauses, events: Sequence[RawEvent], sure: Sequence[RawGap]) -> Iterator[RawGap]:
    """The telling words that no event and no sure gap covers, though somebody stands by them."""
    told = {gap.word for gap in sure}
    for verb in clauses.verbs:
        cue = verb.cue
        word = (cue.start, cue.end)
        if cue.rule in _TELLING and word not in told and not any(_covers(e.trigger, cue) for e in events):
            told.add(word)
            if (reason := _why_not(clauses, verb)) is not None:
                yield _gap(clauses, word, cue.rule, reason, sure=False)


def _why_not(clauses: Clauses, verb: Verb) -> GapReason | None:
    """Why a word gave no event; None where neither who does it nor to whom is told."""
    subject = bool(verb.agent if verb.passive else verb.subject)
    done_to = verb.passive or bool(_named_behind(clauses, verb.cue))
    if not subject and not done_to:
        return None
    if verb.negated or verb.modal:
        return GapReason.NEGATED if verb.negated else GapReason.POSSIBLE
    if not subject:
        return _why_nobody(clauses, verb.cue.start)
    return GapReason.NOT_READ if done_to else GapReason.NO_OBJECT


# --- events that lack a part ----------------------------------------------------------------------------------------


def _lacking(clauses: Clauses, event: RawEvent) -> Iterator[RawGap]:
    """What an event lacks as its sentence tells it; the resolver knows what other sentences add."""
    roles = {role for role, _ in event.roles}
    doer, done_to = _DOERS.get(event.type), _DONE_TO.get(event.type)

    def lack(reason: GapReason, *lacking: Role) -> RawGap:
        return RawGap(
            clauses.sentence.start,
            clauses.sentence.end,
            event.trigger,
            event.evidence.rule,
            reason,
            event.type,
            lacking,
        )

    if event.passing:
        return
    if not roles:
        yield lack(_why_nobody(clauses, event.trigger[0]), *ROLES_OF[event.type])
    elif doer is not None and doer not in roles:
        reason = _why_nobody(clauses, event.trigger[0])
        if reason is not GapReason.NO_SUBJECT or _is_left(clauses, event, clauses.sentence.start, event.trigger[0]):
            yield lack(reason, doer)
    elif done_to is not None and done_to not in roles and event.place is None and not _is_unnamed(clauses, event):
        reach = clauses.between(event.trigger[1], clauses.sentence.end)[:_UNNAMED_REACH]
        if reach and _is_left(clauses, event, event.trigger[1], reach[-1].end):
            yield lack(GapReason.NO_OBJECT, done_to)
    if event.time is None and any(not isinstance(time.value, Time) for time in clauses.tagged.times):
        yield lack(GapReason.UNRESOLVED_DATE)


def _is_left(clauses: Clauses, event: RawEvent, start: int, end: int) -> bool:
    """Whether somebody stands in a stretch who has no part in an event and may be the one that it lacks."""
    used = {mention for _, mention in event.roles}
    kinds = _PAPERS if event.type is EventType.ISSUANCE and start >= event.trigger[1] else _ACTING
    names = (m for m in clauses.tagged.names if m.kind in kinds and start <= m.start < end)
    return any(m not in used for m in names)


def _is_unnamed(clauses: Clauses, event: RawEvent) -> bool:
    """Whether nothing that has a name is missed: papers are only counted, as in "thông qua |12| nghị quyết", or people
    stand there without a name, as in "tặng quà cho |20 hộ| nghèo"."""
    end = event.trigger[1]
    if event.type is not EventType.ISSUANCE:
        return _tells(clauses.after(end, _UNNAMED_REACH), _words("people"))
    return event.type is EventType.ISSUANCE and any(
        n.start >= end and not clauses.words(end, n.start) for n in clauses.tagged.numbers
    )
