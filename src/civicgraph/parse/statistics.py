"""Takes the figures of an article as statistics, each fact once however often it is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.model import Evidence, Mention, Quantity, RawStatistic, Tagged
from civicgraph.spelling import fold

CONFIDENCE = {
    "figure-percent": 0.95,
    "figure-money": 0.95,
    "figure-noun": 0.93,
    "figure-measure": 0.92,
    "figure-range": 0.9,
    "part-of-whole": 0.9,
    "percent-with-count": 0.95,
    "number-of-noun-is": 0.9,
    "figure-times": 0.8,
    "count-by-place": 0.85,
    "number-word-noun": 0.75,
    "amount-without-unit": 0.85,
    "half-of-noun": 0.8,
}
"""How sure each rule is that its figure counts what it says: estimates, until calibrated on annotated articles."""

_SHARED_WORDS = 0.5
"""Two tellings of one share have at least this part of the shorter one's words in common."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A figure as told: what it counts, in folded words, and the sentence."""

    unit: str
    words: frozenset[str]
    sentence: int


@cache
def _kinds() -> dict[str, str]:
    return {fold(row["unit"]): row["kind"] for row in load_table("units")}


def read_statistics(tagged: Iterable[Tagged]) -> list[RawStatistic]:
    """The statistics of an article in order; what a later sentence tells again is left out.

    "khoảng 1.000 cán bộ lãnh đạo" in the headline and "1.000 cán bộ thuộc diện này" below are one fact; "50% ở tuyến
    tỉnh" and "50% nhu cầu thuốc" are two.
    """
    told: dict[float, list[_Telling]] = {}
    statistics = []
    for one in tagged:
        for number in () if one.aside else one.numbers:
            quantity = number.value
            if not isinstance(quantity, Quantity):
                continue
            telling = _telling(one, quantity)
            before = told.setdefault(quantity.value, [])
            if not any(_is_same(earlier, telling, quantity.value) for earlier in before):
                before.append(telling)
                statistics.append(RawStatistic(number, _evidence(number, quantity)))
    return statistics


def _telling(one: Tagged, quantity: Quantity) -> _Telling:
    sentence = one.sentence
    about = sentence.text[quantity.about_start - sentence.start : quantity.about_end - sentence.start]
    words = frozenset([w for w in fold(about).split() if w.isalpha() or not any(map(str.isdigit, w))])
    return _Telling(fold(quantity.unit), words, sentence.index)


def _evidence(number: Mention, quantity: Quantity) -> Evidence:
    start, end = min(number.start, quantity.about_start), max(number.end, quantity.about_end)
    return Evidence(start, end, number.rule, CONFIDENCE[number.rule])


def _is_same(earlier: _Telling, later: _Telling, value: float) -> bool:
    """Whether two tellings of one value are one fact."""
    kinds = _kinds()
    kind = kinds.get(earlier.unit.split("/")[0])
    if earlier.sentence == later.sentence:
        return earlier.unit == later.unit and earlier.words == later.words
    if kind in ("measure", "money") and earlier.unit != "%":
        return earlier.unit == later.unit
    if earlier.sentence == 0 and _is_striking(earlier, later, value):
        return True
    if earlier.unit == "%":
        shared = len(earlier.words & later.words)
        return earlier.unit == later.unit and shared >= _SHARED_WORDS * min(len(earlier.words), len(later.words))
    if earlier.unit.split()[0] == later.unit.split()[0] or _are_same_row(earlier.unit, later.unit):
        return later.unit.split()[0] not in _TOLD_APART or _is_alike(earlier, later, value)
    persons = "người" in (earlier.unit, later.unit) and kind == kinds.get(later.unit) == "person"
    return persons and _is_alike(earlier, later, value)


def _are_same_row(one: str, other: str) -> bool:
    """Whether two units list the same nouns in another order: "30 |cá nhân, tập thể|", "30 |tập thể và cá nhân|"."""
    rows = [{part.strip() for part in unit.replace(" và ", ",").split(",")} for unit in (one, other)]
    return len(rows[0]) > 1 and rows[0] == rows[1]


def _is_alike(earlier: _Telling, later: _Telling, value: float) -> bool:
    """Whether a few of one noun are told as the same: in the headline, or with a word that says of what."""
    plain = _COMMON | {earlier.unit.split()[0], later.unit.split()[0]}
    told = (earlier.words - plain, later.words - plain)
    return value >= _SOME or earlier.sentence == 0 or not all(told) or bool(told[0] & told[1])


def _is_striking(headline: _Telling, later: _Telling, value: float) -> bool:
    """Whether a figure of the headline is told again below, if with other words: "2.200 người", "2.200 trường hợp"."""
    if "%" in (headline.unit, later.unit):
        return headline.unit == later.unit and value != int(value)
    counted = not {_kinds().get(telling.unit.split("/")[0]) for telling in (headline, later)} & {"measure", "money"}
    return counted and value >= _MANY


_SOME = 20
"""From so many on those of one number are the same, whatever they are called and whatever is told of them."""
_COMMON = frozenset(("có", "đã", "trong", "là", "và", "của", "với", "được", "bị", "ở", "tại", "cho", "hơn", "gần"))
"""Words that tell nothing of who is counted."""
_TOLD_APART = frozenset(("giải", "lần", "môn", "suất", "đội"))
"""So few of these are often told of this and of that: "1 giải Nhất", "1 giải Nhì"."""
_MANY = 100
"""So many of one thing and of another are hardly ever the same number."""
