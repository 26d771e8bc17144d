"""Who speaks in a quotation, also where it runs over several sentences and its speaker is told before or behind it."""

from collections.abc import Sequence

from civicgraph.model import Kind
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import performers
from civicgraph.parse.phrases import Actor

_MARKS = frozenset({"“", "”", '"', ",", "-", "–", "—", "»", "'", "…", "."})
_TAIL = 5
"""So many words at most follow the verb that tells who spoke: "…”, ông A nói thêm như vậy."."""


def speaker_around(told: Sequence[Clauses], clauses: Clauses, verb: Verb) -> list[Actor]:
    """The one who says the quoted words that hold the verb: told behind the quotation, else before its colon."""
    return speaker_of(told, clauses, verb.cue.start, verb.cue.end)


def speaker_of(told: Sequence[Clauses], clauses: Clauses, first: int, last: int) -> list[Actor]:
    """The one who says the quoted words of a sentence from `first` to `last`."""
    quote = next(((a, b) for a, b in clauses.tagged.quotes if a <= first and last <= b), None)
    if quote is None:
        return []
    start, end = quote
    for later in told:
        if later.sentence.start <= end - 1 < later.sentence.end and (found := _behind(later, end)):
            return found
    for earlier in told:
        if earlier.sentence.start <= start < earlier.sentence.end:
            return _before(earlier, start)
    return []


def speaker_at_end(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Sẽ họp dân và đề nghị Công an tỉnh …, |ông A| nói": who is told at the sentence's end."""
    return _behind(clauses, verb.cue.end, closing=True)


def asker_of(told: Sequence[Clauses], clauses: Clauses, first: int, last: int) -> list[Actor]:
    """The one of whom a verb right behind the quotation tells that he asks by it: "“Bộ A phải …”, |ông B| đề nghị"."""
    quote = next(((a, b) for a, b in clauses.tagged.quotes if a <= first and last <= b), None)
    for later in told if quote is not None else []:
        if quote is not None and later.sentence.start <= quote[1] - 1 < later.sentence.end:
            verb = _verb_behind(later, quote[1])
            asks = verb is not None and verb.cue.rule == "direct" and not verb.negated
            return performers(later, verb.subject)[:1] if verb is not None and asks else []
    return []


def _behind(clauses: Clauses, offset: int, *, closing: bool = False) -> list[Actor]:
    verb = _verb_behind(clauses, offset, closing=closing)
    if verb is None and not closing:
        return _named_behind(clauses, offset)
    return performers(clauses, verb.subject)[:1] if verb is not None else []


def _named_behind(clauses: Clauses, offset: int) -> list[Actor]:
    """ "“Đề nghị Bộ A …” – |Ông B|, Chủ tịch tỉnh C.": who is told alone behind the quotation, with his post."""
    person = next(iter(clauses.actors_after(offset)), None)
    if person is None or person.mention.kind is not Kind.PERSON:
        return []
    gap = clauses.words(offset, person.start)
    alone = not any(v.cue.start >= person.end for v in clauses.verbs)
    dashed = bool(_DASHES & set(gap)) and _MARKS.issuperset(w for w in gap if w not in _HONORIFICS)
    return [person] if dashed and alone and clauses.after(person.end, 1) in ([], [","], ["."], ["("]) else []


_DASHES = frozenset({"-", "–", "—"})
_HONORIFICS = frozenset({"ông", "bà", "đồng", "chí"})


def _verb_behind(clauses: Clauses, offset: int, *, closing: bool = False) -> Verb | None:
    for v in clauses.verbs:
        if v.cue.rule not in {"say", "direct"} or v.quoted or not v.direct or not v.subject:
            continue
        first = v.subject[0]
        if first.start < offset or first.mention.kind not in {Kind.PERSON, Kind.POST}:
            continue
        near = set(clauses.words(offset, first.start)) <= _MARKS
        ends = len([w for w in clauses.words(v.cue.end, clauses.sentence.end) if w.isalnum()]) <= _TAIL
        marked = bool(_MARKS & set(clauses.before(first.start, 1)))
        if (ends and marked) if closing else near:
            return v
    return None


def _before(clauses: Clauses, offset: int) -> list[Actor]:
    """ "|Ông A| nói: “…"."""
    if ":" not in clauses.before(offset, 1):
        return []
    saying = [v for v in clauses.verbs if v.cue.rule == "say" and v.cue.end <= offset and v.subject and not v.quoted]
    return performers(clauses, saying[-1].subject)[:1] if saying else []
