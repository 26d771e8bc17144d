"""The near-miss ledger: each telling word that gave no event though somebody stands by it, each event that lacks a
part, and why. It is the worklist for the next rule; nothing of it enters the graph.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from civicgraph.model import Gap, Kind, Mention, RawEvent, Time
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.vocabulary import EventType, GapReason, Role

# The classes of words that tell an event by themselves; "tổ chức", "dự" tell one only with an occasion's noun.
_TELLING = frozenset(
    ["receive", "visit", "inspect", "award", "sign", "appoint", "dismiss", "discipline", "issue", "launch", "direct"]
)
_OF_PAPERS = frozenset(["sign", "issue", "launch"])
_OCCASIONS = ("meeting", "ceremony")
_HOLDING = ("organise", "chair", "attend")
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
"""A group or an unknown name that acts stands within so many words before the verb."""
_REACH = 6
"""To whom something is done stands within so many words behind the verb."""


def find_gaps(told: Iterable[Clauses], events: Iterable[RawEvent]) -> Iterator[Gap]:
    """The gaps of an article in the order of its sentences, each reason once for a rule and a sentence.

    The rule of a gap is the rule that read the event, or the class of the word that none did.
    """
    by_sentence: dict[int, list[RawEvent]] = {}
    for event in events:
        by_sentence.setdefault(event.sentence, []).append(event)
    for clauses in told:
        sentence = clauses.sentence
        here = by_sentence.get(sentence.index, [])
        found = dict.fromkeys((*_unread(clauses, here), *(gap for event in here for gap in _lacking(clauses, event))))
        yield from (Gap(sentence.start, sentence.end, rule, reason) for rule, reason in found)


Missing = tuple[str, GapReason]
"""What a gap is of: a rule or a class of words, and the reason."""


# --- words that gave no event ---------------------------------------------------------------------------------------


def _unread(clauses: Clauses, events: Sequence[RawEvent]) -> Iterator[Missing]:
    yield from ((cue.rule, GapReason.NEGATED) for cue in clauses.tagged.denied if cue.rule in _TELLING)
    for verb in clauses.verbs:
        if verb.cue.rule not in _TELLING or (events and any(_covers(event, verb.cue) for event in events)):
            continue
        if (reason := _why(clauses, verb)) is not None:
            yield verb.cue.rule, reason
    for noun in clauses.cues(*_OCCASIONS) if clauses.cues(*_HOLDING) else ():
        if not any(_covers(event, noun) for event in events):
            yield noun.rule, GapReason.NO_SUBJECT


def _covers(event: RawEvent, cue: Mention) -> bool:
    start, end = event.trigger
    return start < cue.end and cue.start < end


def _why(clauses: Clauses, verb: Verb) -> GapReason | None:
    """Why a verb gave no event; None where neither who does it nor to whom is told, so that nothing was missed."""
    subject = bool(verb.agent if verb.passive else verb.subject)
    done_to = verb.passive or _is_object_behind(clauses, verb.cue)
    if not subject and not done_to:
        return None
    # 1. It did not happen.
    if verb.negated:
        return GapReason.NEGATED
    if verb.modal:
        return GapReason.POSSIBLE
    # 2. Somebody acts whom no name tells.
    if not subject:
        return _why_nobody(clauses, verb.cue.start)
    if not done_to:
        return GapReason.NO_OBJECT
    # 3. The same word tells another family too: "ký" signs a contract and issues a decision.
    twice = sum(v.cue.start == verb.cue.start and v.cue.rule in _TELLING for v in clauses.verbs) > 1
    return GapReason.TWO_READINGS if twice else GapReason.NOT_READ


def _is_object_behind(clauses: Clauses, cue: Mention) -> bool:
    if cue.rule not in _OF_PAPERS:
        return bool(clauses.object_of(cue, _REACH))
    papers = (m for m in clauses.tagged.names if m.kind in {Kind.DOCUMENT, Kind.PROGRAMME} and m.start >= cue.end)
    first = next(papers, None)
    return first is not None and len(clauses.words(cue.end, first.start)) <= _REACH


def _why_nobody(clauses: Clauses, offset: int) -> GapReason:
    """Why nobody is told before a word: a group acts ("lãnh đạo xã tặng …"), or a name that no lexicon knows."""
    for group in clauses.cues(*_GROUPS):
        if group.end <= offset and len(clauses.words(group.end, offset)) <= _NEAR:
            return GapReason.UNNAMED
    held = [(m.start, m.end) for m in clauses.tagged.names]
    near = clauses.between(clauses.sentence.start, offset)[-_NEAR - 1 :]
    free = [t.text[0].isupper() and not any(a <= t.start < b for a, b in held) for t in near]
    return GapReason.UNKNOWN_NAME if any(a and b for a, b in pairwise(free)) else GapReason.NO_SUBJECT


# --- events that lack a part ----------------------------------------------------------------------------------------


def _lacking(clauses: Clauses, event: RawEvent) -> Iterator[Missing]:
    roles = {role for role, _ in event.roles}
    rule = event.evidence.rule
    doer, done_to = _DOERS.get(event.type), _DONE_TO.get(event.type)
    if not roles or (doer is not None and doer not in roles):
        yield rule, _why_nobody(clauses, event.trigger[0])
    elif done_to is not None and done_to not in roles and event.place is None and not _is_counted(clauses, event):
        yield rule, GapReason.NO_OBJECT
    if event.time is None and any(not isinstance(time.value, Time) for time in clauses.tagged.times):
        yield rule, GapReason.UNRESOLVED_DATE


def _is_counted(clauses: Clauses, event: RawEvent) -> bool:
    """Whether papers are only counted, so that none is missed: "thông qua |12| nghị quyết"."""
    end = event.trigger[1]
    return event.type is EventType.ISSUANCE and any(
        n.start >= end and not clauses.words(end, n.start) for n in clauses.tagged.numbers
    )
