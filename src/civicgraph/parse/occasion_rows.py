"""Occasions beside others: the parts of a festival in a row, and the festival that a press conference presents.

"Trong khuôn khổ lễ hội có Hội nghị A, Hội thảo B (ngày 5/6); lễ bế mạc vào tối 7/6": what opens no clause of its own.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from civicgraph.model import Kind, Mention, RawEvent, Time
from civicgraph.parse.awards import is_award_ceremony
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.facts import make_event
from civicgraph.parse.gatherings import organisers_of
from civicgraph.parse.occasion_names import name_occasion
from civicgraph.parse.parts import TYPE_OF_NOUN
from civicgraph.parse.passing import Staged, place_in_brackets, staged_later
from civicgraph.parse.phrases import Actor
from civicgraph.parse.wording import BACKGROUND
from civicgraph.spelling import fold
from civicgraph.vocabulary import Role

IN_ROW = "occasion-in-row"
CEREMONY_NAMED = "ceremony-named"
_CONFIDENCE = 0.7
_SEPARATORS = frozenset({";", ",", "và", "+"})
_OPENERS = frozenset({"gồm", ":", "có", "ra", "như", "là", "diễn"})
"""Behind one of these a row begins: "gồm", "còn có", "sẽ diễn ra", "các hoạt động như"."""
_FRAMES = (
    "khuôn khổ", "hoạt động", "phần chính", "phần lễ", "phần hội", "chuỗi", "sự kiện", "chương trình chính",
    "một số lễ hội", "các lễ hội", "nhiều lễ hội", "những lễ hội",
)  # fmt: skip
_FRAME_REACH = 12
"""So many words before its opener a row is told to be the parts of something."""
_TO_DAY = frozenset({"vào", "diễn", "ra", "(", ",", "lúc", "ngày", "từ", "sẽ", "được", "tổ", "chức", "dự", "kiến"})
"""What may stand between an occasion's name and its day: "lễ bế mạc |vào| tối 19/6", "lễ hội A |(| 22/12)"."""


def with_row(clauses: Clauses, told: list[RawEvent]) -> list[RawEvent]:
    """The occasions told, and those of a row, of which else only the names would be read."""
    if len(clauses.cues("meeting", "ceremony")) < _LEAST:
        return told
    row = list(_read_row(clauses, [e for e in told if e.evidence.rule != CEREMONY_NAMED]))
    starts = {e.trigger[0] for e in row}
    kept = [e for e in told if e.evidence.rule != CEREMONY_NAMED or e.trigger[0] not in starts]
    return [*kept, *row]


def _read_row(clauses: Clauses, told: list[RawEvent]) -> Iterator[RawEvent]:
    """The occasions of a row that are not told otherwise."""
    nouns = [c for c in clauses.cues("meeting", "ceremony") if not _is_nested(clauses, c)]
    if len(nouns) < _LEAST or clauses.sentence.title:
        return
    opened = next((k for k, noun in enumerate(nouns) if _opens_row(clauses, noun)), None)
    items = [noun for noun in nouns if _begins_item(clauses, noun) or _opens_row(clauses, noun)]
    for k, noun in enumerate(items):
        if any(e.trigger[0] <= noun.start < e.trigger[1] for e in told) or is_award_ceremony(clauses, noun):
            continue
        end = _item_end(clauses, noun, items[k + 1].start if k + 1 < len(items) else clauses.sentence.end)
        name, name_end = name_occasion(clauses, noun)
        if name_end > end:
            name, name_end = " ".join(clauses.text(noun.start, end).split()), end
        name, name_end = _without_mark(clauses, noun, name, name_end)
        time = _time_in(clauses, noun, end)
        in_row = opened is not None and nouns[opened].start <= noun.start and _is_named(clauses, noun, name)
        if in_row or (time is not None and _stands_beside(clauses, min(name_end, time.start), time)):
            held = _holders(clauses, nouns[opened]) if in_row and opened is not None else []
            place = _place_in(clauses, noun, end) or place_in_brackets(clauses, name_end)
            item = _item(clauses, noun, name, min(name_end, end), time, place)
            yield replace(item, roles=tuple((Role.ORGANIZER, a.mention) for a in held))


_LEAST = 2


def _holders(clauses: Clauses, first: Mention) -> list[Actor]:
    """Who holds a row: "Dịp này, |Sở A| (còn) tổ chức nhiều hoạt động như: Hội thảo B, Lễ hội C"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "organise" or not verb.direct or verb.negated or verb.modal or verb.cue.end > first.start:
            continue
        gap = clauses.words(verb.cue.end, first.start)
        if len(gap) <= _OF_ACTS and _ACTS & set(gap) and not {";", "."} & set(gap):
            return organisers_of(clauses, verb.subject)
    return []


_ACTS = frozenset({"hoạt", "sự"})
"""Of "hoạt động", "sự kiện"."""
_OF_ACTS = 14


def with_presented(clauses: Clauses, told: list[RawEvent]) -> list[RawEvent]:
    """The occasions told, and that which one of them presents: "họp báo giới thiệu |Lễ hội A diễn ra từ 5 đến 8/6|".

    The days and the place behind its name are its own.
    """
    for noun in clauses.cues("meeting", "ceremony"):
        lead = [w for w in clauses.before(noun.start, 8) if w not in _OF_PRESENTING]
        if _is_nested(clauses, noun) or lead[-1:] not in _PRESENTING:
            continue
        name, end = name_occasion(clauses, noun)
        staged = staged_later(clauses, noun, end)
        day = staged.time.value if staged is not None and staged.time is not None else None
        if staged is None or staged.time is None or staged.time.start < noun.end or not isinstance(day, Time):
            continue
        behind = clauses.between(noun.end, clauses.sentence.end)
        told = [_apart_from(event, noun, staged, behind[0].start if behind else noun.end) for event in told]
        presented = _item(clauses, noun, name, end, staged.time, staged.place)
        told.append(
            replace(presented, passing=False, evidence=replace(presented.evidence, rule="occasion-takes-place"))
        )
    return told


_PRESENTING = (["thiệu"], ["bố"], ["tin"])
"""Of "giới thiệu", "công bố", "thông tin"."""
_OF_PRESENTING = frozenset({"chương", "trình", "về", "việc", "tổ", "chức", "các", "hoạt", "động", "kế", "hoạch", "nội"})


def _apart_from(event: RawEvent, noun: Mention, staged: Staged, behind: int) -> RawEvent:
    """An occasion without the day and place of that which it presents."""
    if event.trigger[0] >= noun.start or staged.time is None:
        return event
    placed = event.place is not None and event.place.start >= behind
    dated = event.time == staged.time.value
    return replace(event, place=None if placed else event.place, time=None if dated else event.time)


def _item(
    clauses: Clauses, noun: Mention, name: str, end: int, time: Mention | None, place: Mention | None
) -> RawEvent:
    word = clauses.text(noun.start, noun.end).lower()
    kind = TYPE_OF_NOUN[noun.rule]
    event = make_event(
        clauses, kind, noun, [], IN_ROW, _CONFIDENCE, name=name, head=word, place=place, end=end, timed=False
    )
    day = time.value if time is not None and isinstance(time.value, Time) else None
    return replace(event, time=day, passing=True)


def _without_mark(clauses: Clauses, noun: Mention, name: str, end: int) -> tuple[str, int]:
    """The name without the "và" that leads to the next item."""
    tokens = clauses.between(noun.start, end)
    while len(tokens) > 1 and tokens[-1].fold in {*_SEPARATORS, "…"}:
        tokens = tokens[:-1]
        end = tokens[-1].end
        name = " ".join(clauses.text(noun.start, end).split())
    return name, end


def _is_nested(clauses: Clauses, noun: Mention) -> bool:
    return any(o.start <= noun.start and noun.end < o.end for o in clauses.cues("meeting", "ceremony"))


def _opens_row(clauses: Clauses, noun: Mention) -> bool:
    """Whether a row of parts begins with a noun: "Trong khuôn khổ lễ hội còn có |Hội nghị A|, …".

    Or with what stands before it in the row: "các hoạt động: Hội chợ A, |Hội nghị B|".
    """
    lead = [t for t in clauses.between(clauses.sentence.start, noun.start) if t.text != "“"]
    if lead and lead[-1].fold in _SEPARATORS:
        before = [
            k for k, t in enumerate(lead) if t.fold in _OPENERS and lead[min(k + 1, len(lead) - 1)].text[0].isupper()
        ]
        lead = lead[: before[-1] + 1] if before and len(lead) - before[-1] <= _FIRST_ITEMS else []
    if not lead or lead[-1].fold not in _OPENERS:
        return False
    words = [t.fold for t in lead]
    near = " ".join(words[-_FRAME_REACH:])
    return "khuôn khổ" in " ".join(words) or any(frame in near for frame in _FRAMES)


_FIRST_ITEMS = 16
"""So many words may tell the first items of a row, which are no occasions."""


def _begins_item(clauses: Clauses, noun: Mention) -> bool:
    """Whether a noun stands behind a mark of a row: "; |Lễ hội đường phố|"."""
    before = clauses.before(noun.start, 1)
    return bool(before) and before[0] in _SEPARATORS


def _is_named(clauses: Clauses, noun: Mention, name: str) -> bool:
    """Whether more than the bare noun is told, or a noun that says what it is: "Lễ khai mạc"."""
    word = fold(clauses.text(noun.start, noun.end))
    return len(name.split()) > len(word.split()) + 1 or word in _SPEAKING


_SPEAKING = frozenset({"lễ khai mạc", "lễ bế mạc", "lễ khánh thành", "lễ khởi công"})


def _item_end(clauses: Clauses, noun: Mention, end: int) -> int:
    """Where what is told of an item ends: at ";", at the next item, or at a comma before what begins with a capital."""
    tokens = clauses.between(noun.end, end)
    depth = 0
    for token, behind in pairwise(tokens):
        depth += (token.text == "(") - (token.text == ")")
        named = any(t.start <= behind.start < t.end for t in (*clauses.tagged.times, *clauses.tagged.names))
        if depth == 0 and (token.text == ";" or (token.text == "," and behind.text[0].isupper() and not named)):
            return token.start
    return end


def _time_in(clauses: Clauses, noun: Mention, end: int) -> Mention | None:
    """The first day told of an item."""
    for time in clauses.tagged.times:
        if noun.end <= time.start and time.end <= end and isinstance(time.value, Time) and time.rule not in BACKGROUND:
            return time if len(time.value.start) > len("2017") else None
    return None


def _stands_beside(clauses: Clauses, end: int, time: Mention) -> bool:
    """Whether a day stands right behind a name, its place perhaps between: "hội thảo “…” (|ngày 19/5|, tại A)"."""
    gap = clauses.between(end, time.start)
    plain = [t for t in gap if not clauses.is_named(t) and t.fold not in {"tại", "ở"}]
    return all(t.fold in _TO_DAY or t.text.isdigit() or t.fold == "giờ" for t in plain)


def _place_in(clauses: Clauses, noun: Mention, end: int) -> Mention | None:
    """The first place told of an item with "tại" or "ở"."""
    for actor in clauses.actors_after(noun.end):
        if actor.end <= end and actor.mention.kind is Kind.PLACE and clauses.before(actor.start, 1) in (["tại"], ["ở"]):
            return actor.mention
    return None
