"""What a sentence denies, calls a rumour, only supposes or wants: its words there tell no fact."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import accumulate, compress, count, pairwise
from operator import attrgetter

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Tagged, Token
from civicgraph.parse.clauses import VERBS

_DEEDS = (VERBS - {"say"}) | {"work_with", "meet_people", "meet_voters", "convene"}
"""The classes of words that say that something is done; who says so stays, and what an occasion is called."""
_SUPPOSED = "nếu"
_WHO_DENIES = ("phủ nhận", "bác", "đính chính", "cải chính")
"""So begin the openings that somebody acts in, who may go on to do more."""


def without_denied(tagged: Tagged) -> Tagged:
    """The sentence without the deeds that it denies: "Không có chuyện ông A |từ chức|"."""
    if _DEEDS.isdisjoint([cue.rule for cue in tagged.cues]):
        return tagged
    if _first_words().isdisjoint(tagged.sentence.folds):
        return tagged
    stretches = sorted(_denied(tagged))
    if not stretches:
        return tagged
    begins = [begin for begin, _ in stretches]
    ends = list(accumulate((end for _, end in stretches), max))
    kept, denied = [], []
    for cue in tagged.cues:
        before = bisect_right(begins, cue.start)  # so many stretches begin at or before it; does any reach it?
        if cue.rule not in _DEEDS or not before or ends[before - 1] <= cue.start:
            kept.append(cue)
        else:
            denied.append(cue)
    return replace(tagged, cues=tuple(kept), denied=tuple(denied))


@cache
def _pattern(use: str) -> re.Pattern[str]:
    forms = sorted(word_set("denials", use=use), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, forms))})(?!\S)")


@cache
def _first_words() -> frozenset[str]:
    """With one of these all begins that denies."""
    return frozenset(form.split()[0] for use in ("ahead", "behind", "wanted") for form in word_set("denials", use=use))


def _denied(tagged: Tagged) -> Iterator[tuple[int, int]]:
    """Where, in text offsets, the denied words stand."""
    words = _outside_names(tagged)
    places = list(compress(count(), map(_first_words().__contains__, words)))
    if not places:
        return
    text = " ".join(words)
    offsets = [len(" ".join(words[:k])) + (k > 0) for k in places]
    openings = list(_find("ahead", text, offsets))
    closings = list(_find("behind", text, offsets))
    wanted = list(_find("wanted", text, offsets))
    if openings or closings or wanted:
        heads = list(accumulate([len(word) + 1 for word in words[:-1]], initial=0))
        for found in wanted:
            yield _only_wanted(tagged, bisect_left(heads, found.end()))
    if openings or closings:
        yield from _denied_ahead(tagged, text, heads, openings)
        yield from _denied_behind(tagged, text, heads, closings)


def _find(use: str, text: str, places: list[int]) -> Iterator[re.Match[str]]:
    """The forms that begin at one of the places, none over another."""
    pattern = _pattern(use)
    end = 0
    for place in places:
        if place >= end and (found := pattern.match(text, place)) is not None:
            yield found
            end = found.end()


def _only_wanted(tagged: Tagged, opening: int) -> tuple[int, int]:
    """What is only needed, backed or avoided, up to a mark that no deed stands right behind.

    "nhất trí về sự cần thiết |Chính phủ ban hành Nghị định A|, …", "tránh tình trạng |kiểm tra, thanh tra| chồng chéo".
    """
    tokens = tagged.sentence.tokens
    deeds = {c.start for c in tagged.cues if c.rule in _DEEDS}
    for token, after in pairwise(tokens[opening:]):
        if token.fold in _TURNS or (token.text == "," and after.start not in deeds):
            return tokens[opening - 1].end, token.start
    return tokens[opening - 1].end, tagged.sentence.end


def _denied_ahead(
    tagged: Tagged, text: str, heads: list[int], openings: list[re.Match[str]]
) -> Iterator[tuple[int, int]]:
    tokens = tagged.sentence.tokens
    deeds = [c.start for c in tagged.cues if c.rule in _DEEDS]
    orders = {c.start for c in tagged.cues if c.rule == "direct"}
    then = max((k for k, t in enumerate(tokens) if t.fold == "thì"), default=-1)
    end = 0
    for found in openings:
        opening = bisect_left(heads, found.end())
        begin = tokens[opening - 1].end
        before = text[max(0, found.start() - _NEAR) : found.start()].split()[-1:]
        affirmed = bool(before) and before[0] in word_set("denials", use="turned") and found[0] != _SUPPOSED
        at_work = found[0].endswith("việc") and [t.fold for t in tokens[opening : opening + 1]] == ["làm"]
        if begin < end or affirmed or at_work:  # "không thể |phủ nhận|" owns it; "không có |việc làm|" lacks work
            continue
        first = bisect_left(deeds, begin)
        done = deeds[first] if first < len(deeds) else tagged.sentence.end
        end = _end(tagged, opening, found[0], orders, done, then)
        yield begin, end


def _denied_behind(
    tagged: Tagged, text: str, heads: list[int], closings: list[re.Match[str]]
) -> Iterator[tuple[int, int]]:
    tokens = tagged.sentence.tokens
    for found in closings:
        after = text[found.end() : found.end() + _NEAR].split()[:1]
        if found[0].endswith("đúng") and after and after[0].isalpha():
            continue  # "là không đúng |quy định|": done, if wrongly
        news = list(_pattern("news").finditer(text, max(0, found.start() - _FAR), found.start()))
        if news:
            yield tokens[bisect_left(heads, news[-1].end()) - 1].end, tokens[bisect_left(heads, found.start())].start


_NEAR = 20
"""The word beside an opening stands within so many characters."""
_FAR = 500
"""And what it is about within so many."""


def _outside_names(tagged: Tagged) -> list[str]:
    """The folded tokens, a mark in the place of those in names: "Bộ |Thông tin| và Truyền thông" tells no news."""
    words, starts = list(tagged.sentence.folds), tagged.sentence.starts
    for name in tagged.names:
        first, last = bisect_left(starts, name.start), bisect_left(starts, name.end)
        words[first:last] = ["·"] * (last - first)
    return words


def _end(tagged: Tagged, opening: int, form: str, orders: set[int], done: int, then: int) -> int:
    """Where what an opening denies ends: at a turn, or where somebody else acts behind a comma.

    `done` is where the first deed is told, `then` the place of the last "thì".
    """
    tokens = tagged.sentence.tokens
    for k in range(opening, len(tokens)):
        token, before, behind = tokens[k], tokens[k - 1].fold, [t.fold for t in tokens[k + 1 : k + 2]]
        if token.fold in _TURNS or (token.fold == "đồng" and behind == ["thời"]):
            return token.start
        if k - opening < _POINTING and _points_back(token, behind):
            return token.start
        if token.text == "," and not (form == _SUPPOSED and then > k) and _begins_anew(tagged, k, form, done):
            return token.start
        if token.start in orders and before == "và" and form.startswith(_WHO_DENIES):
            return token.start  # "Sở A phủ nhận việc … và |yêu cầu| B gỡ tin"
    return tagged.sentence.end


_TURNS = frozenset({";", "”", "mà", "nhưng", "song", "khi", "thì"})
_POINTING = 3
"""What is denied may be only pointed at so near: "phủ nhận thông tin |này|"."""


def _points_back(token: Token, behind: list[str]) -> bool:
    return token.fold in {"này", "đó"} or (token.fold == "trên" and not (behind and behind[0].isalpha()))


def _begins_anew(tagged: Tagged, comma: int, form: str, done: int) -> bool:
    """Whether a comma ends what is denied: somebody is named behind it and a deed was told before it.

    What is only supposed ends at "thì", else at any comma but those of an apposition: "Nếu ông A|,| Giám đốc Sở Y
    tế|,| từ chức, …".
    """
    tokens, names = tagged.sentence.tokens, tagged.names
    here = tokens[comma].start
    next_name = bisect_left(names, here, key=attrgetter("start"))
    reach = tokens[min(comma + _LEADING, len(tokens) - 1)].end
    named = names[next_name] if next_name < len(names) and names[next_name].start < reach else None
    if form != _SUPPOSED:
        return done < here and named is not None
    last = names[next_name - 1] if next_name else None
    apposed = last is not None and last.kind is Kind.POST and last.end == tokens[comma - 1].end
    return done < here or not (apposed or (named is not None and named.kind is Kind.POST))


_LEADING = 3
"""A name begins so near behind the comma: ", |theo ông A|"."""
