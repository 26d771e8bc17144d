"""Names that no lexicon knows, where they act: capitals right before a telling verb, taken if a tagger agrees."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from civicgraph.lexicon.places import load_places
from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, PersonName
from civicgraph.recognise.reader import Reader

Tagger = Callable[[str], Sequence[tuple[int, int, str]]]
"""Gives the named entities of a text as (start, end, "PER" …)."""

_ACTING = {"say", "direct", "receive", "visit", "chair"}
_WINDOW = 60
"""Characters on either side that the tagger is shown."""
_MIN, _MAX = 2, 4
_BETWEEN = {"đã", "cũng", "vừa", "đang"}
"""What may stand between a name and its verb."""


def find_unknown(reader: Reader, known: Sequence[Mention], tagger: Tagger) -> list[Mention]:
    """The people whom only the tagger knows: never more than one question for each telling verb of the sentence."""
    out: list[Mention] = []
    capitals = reader.capitals
    asking = [
        k
        for k in reader.places_of("cue")
        if k and not capitals[k] and (capitals[k - 1] or reader.folds[k - 1] in _BETWEEN) and _tells(reader, k)
    ]
    if not asking:
        return out
    starts = reader.sentence.starts
    covered = {k for m in known for k in range(bisect_left(starts, m.start), bisect_left(starts, m.end))}
    for k in asking:
        if k in covered:
            continue
        end = k - 1 if reader.word(k - 1) in _BETWEEN else k
        begin = end
        while begin > 0 and end - begin < _MAX + 1 and _nameable(reader, begin - 1) and begin - 1 not in covered:
            begin -= 1
        if _MIN <= end - begin <= _MAX and (begin > 0 or end - begin > _MIN) and _agreed(reader, begin, end, tagger):
            name = PersonName(reader.text(begin, end))
            out.append(reader.mention(begin, end, Kind.PERSON, "tagged-before-verb", name))
    return out


def _tells(reader: Reader, k: int) -> bool:
    """Whether a telling word begins at token `k` and a capital stands before it."""
    before = k - 2 if reader.word(k - 1) in _BETWEEN else k - 1
    return reader.capital(before) and not _ACTING.isdisjoint([entry.kind for _, entry in reader.at(k)["cue"]])


def _nameable(reader: Reader, k: int) -> bool:
    text = reader.texts[k]
    return text[0].isupper() and text[1:].islower() and text.isalpha() and not reader.has(k, "title", "head", "rank")


def _agreed(reader: Reader, begin: int, end: int, tagger: Tagger) -> bool:
    """Whether the tagger, shown the words around, calls exactly this run a person."""
    run = " ".join(reader.folds[begin:end])
    if load_places().names(run) or run in word_set("newspapers"):
        return False  # "như |Lao Động| đã thông tin"
    text, base = reader.sentence.text, reader.sentence.start
    start, stop = reader.tokens[begin].start - base, reader.tokens[end - 1].end - base
    left = max(0, start - _WINDOW)
    found = tagger(text[left : stop + _WINDOW])
    return (start - left, stop - left, "PER") in set(found)
