"""Names that need the article: a place or body told in full once is found again by its bare name or its abbreviation.

"xã Đồng Tâm" makes a later "Đồng Tâm" a place; "Công ty Thực phẩm Việt (Viet Foods)" makes "Viet Foods" that company.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.places import load_places
from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, PersonName, PlaceName, PostName, Sentence, Tagged, Title, Token
from civicgraph.recognise.people import is_surname
from civicgraph.spelling import TOKEN, fold

_LONGEST = 5
_ALIAS_REACH = 120
"""An alias in brackets ends within so many letters behind the name."""
_UNITS = {"district", "commune", "city"}
_OPENINGS = ("gọi tắt là", "viết tắt là", "gọi là", "tên viết tắt là", "sau đây gọi là", "sau đây gọi tắt là")
_JOINTS = str.maketrans("", "", " &-")
_CODE = re.compile(r"[A-Z]{1,2}\d\d")
"""What an office of the police is called by: "Cục Cảnh sát hình sự (|C02|)"."""
Known = dict[tuple[str, ...], Mention]
"""A bare name as folded words, and the mention that told it in full."""


def find_again(tagged: Sequence[Tagged]) -> tuple[Tagged, ...]:
    """The sentences with the names that others of them explain."""
    tagged = [replace(t, aliases=aliases) if (aliases := tuple(_aliases(t))) else t for t in tagged]
    tagged = list(_without_run_on(tagged))
    tagged = list(_with_own_meanings(tagged))
    places, bodies = _told(tagged)
    if not places and not bodies:
        return tuple(tagged)
    known = {**places, **bodies}
    openings = {words[0] for words in known}
    return tuple(t if t.aside else _recall(_with_known_posts(t, bodies), known, openings) for t in tagged)


def _without_run_on(tagged: Sequence[Tagged]) -> Iterator[Tagged]:
    """The sentences, a name cut where more runs on behind one that the article tells alone elsewhere.

    A byline behind a caption ("Thứ trưởng Lê Văn An| Trần Hà - Vũ Mai"), or what begins behind it without a mark ("ông
    Lê Văn An| Đồng thời, …").
    """
    people = {m.value.name for t in tagged for m in t.names if isinstance(m.value, PersonName)}
    for t in tagged:
        long = any(isinstance(m.value, PersonName) and m.value.name.count(" ") >= _FULL_NAME for m in t.names)
        yield replace(t, names=tuple(_cut(t.sentence, m, people) for m in t.names)) if long else t


_FULL_NAME = 3


def _cut(sentence: Sentence, m: Mention, people: Set[str]) -> Mention:
    if not isinstance(m.value, PersonName):
        return m
    words = m.value.name.split()
    after = sentence.text[m.end - sentence.start :].split(maxsplit=1)
    for n in range(_FULL_NAME, len(words)):
        name = " ".join(words[:n])
        last = n + 1 == len(words)
        opens = last and bool(after) and after[0].islower() and is_word(f"{words[n].lower()} {after[0].rstrip(',')}")
        opens = opens or (last and bool(after) and fold(words[n]) in word_set("openers"))
        if name in people and (opens or (not last and is_surname(fold(words[n])))):
            behind = len(" ".join(words[n:])) + 1
            return replace(m, end=m.end - behind, value=replace(m.value, name=name))
    return m


def _with_own_meanings(tagged: Sequence[Tagged]) -> Iterator[Tagged]:
    """The sentences with abbreviations of the lexicon read as the article's own brackets explain them.

    "Liên đoàn Thương mại và Công nghiệp Việt Nam (VCCI)" makes "VCCI" that body, whatever it was called before.
    """
    meant: dict[str, Mention] = {}
    for t in tagged:
        for full, short in pairwise(t.names):
            if _explains(t.sentence, full, short):
                alias = t.sentence.text[short.start - t.sentence.start : short.end - t.sentence.start]
                meant.setdefault(alias, _named_last(full))
    for t in tagged:
        yield replace(t, names=tuple(_as_meant(t.sentence, m, meant) for m in t.names)) if meant else t


def _explains(sentence: Sentence, full: Mention, short: Mention) -> bool:
    """Whether a body's abbreviation stands in brackets right behind another name for it."""
    if full.kind is not Kind.ORGANIZATION or short.rule != "body-by-name":
        return False
    text = sentence.text[full.end - sentence.start : short.end - sentence.start + 1].strip()
    alias = text[1:-1]
    if not (text.startswith("(") and text.endswith(")") and alias.isalpha()) or _is_part_of(full, short):
        return False
    known = sum(map(str.isupper, alias)) > 1 or (len(alias) > _OF_SOUNDS and not _is_shortened(full, short))
    return known and full.value != short.value


def _is_shortened(full: Mention, short: Mention) -> bool:
    """Whether the name told is the beginning of the known one: "Tập đoàn Hóa chất (|Vinachem|)"."""
    told, known = full.value, short.value
    return isinstance(told, BodyName) and isinstance(known, BodyName) and known.name.startswith(told.name)


_OF_SOUNDS = 6
"""A longer word is no common one, but a short name made of sounds: "(Petrovietnam)"."""


def _is_part_of(full: Mention, short: Mention) -> bool:
    """Whether the body is part of the known one that brackets abbreviate: "Ban Thư ký |Hiệp hội …| (ASEAN)"."""
    value, known = full.value, short.value
    while isinstance(value, BodyName) and value.parent:
        value = value.parent.value
        if isinstance(value, BodyName) and isinstance(known, BodyName) and value.name == known.name:
            return True
    return False


def _as_meant(sentence: Sentence, m: Mention, meant: Mapping[str, Mention]) -> Mention:
    if isinstance(m.value, PostName) and m.value.body:
        return replace(m, value=replace(m.value, body=_as_meant(sentence, m.value.body, meant)))
    if m.rule != "body-by-name" or m.end - m.start > _LONGEST_SHORT:
        return m
    full = meant.get(sentence.text[m.start - sentence.start : m.end - sentence.start])
    return replace(m, rule="told-before", value=full.value) if full else m


_LONGEST_SHORT = 12
"""An abbreviation has at most so many letters."""


def _with_known_posts(t: Tagged, bodies: Known) -> Tagged:
    """The sentence with posts in a company by its short name made posts in the company: "Tổng Giám đốc |AHT|"."""
    names = tuple([_in_known_company(m, bodies) for m in t.names])
    return t if names == t.names else replace(t, names=names)


def _in_known_company(m: Mention, bodies: Known) -> Mention:
    body = m.value.body if isinstance(m.value, PostName) else None
    if not isinstance(m.value, PostName) or body is None or body.rule != "company-by-short-name":
        return m
    assert isinstance(body.value, BodyName)
    told = bodies.get(tuple(body.value.name.lower().split()))
    if told is None or told is body or not isinstance(told.value, BodyName):
        return m
    return replace(m, value=replace(m.value, body=replace(body, rule="told-before", value=told.value)))


def _told(tagged: Sequence[Tagged]) -> tuple[Known, Known]:
    places: Known = {}
    bodies: Known = {}
    for t in tagged:
        for m, alias in t.aliases:
            bodies.setdefault(tuple(TOKEN.split(alias.lower())[1::2]), m)
        for m in t.names:
            body = m.value.body if isinstance(m.value, PostName) else m
            if body and (core := _own_name(body)):
                bodies.setdefault(core, body)
        for m in _places(t.names):
            value = m.value
            assert isinstance(value, PlaceName)
            words = tuple(value.name.lower().split())
            if value.level in _UNITS and value.full != value.name and 2 <= len(words) <= _LONGEST:
                places.setdefault(words, m)
    return places, bodies


def _own_name(m: Mention) -> tuple[str, ...] | None:
    """A company's own name, without head, form and trade: "Công ty TNHH Thương mại |Hoàng Gia Phát|"."""
    value = m.value
    if not isinstance(value, BodyName) or value.kind != "company" or not value.name.startswith(_COMPANIES):
        return None
    words = value.name.split()
    end = next((k for k in range(len(words), 0, -1) if not _is_proper(words[k - 1])), 0)
    # The words of a trade stand in pairs: "… Thương mại |Dịch vụ| Sài Gòn Xanh".
    while end < len(words) and (_is_field(words[end]) or _is_field(" ".join(words[end : end + 2]))):
        end += 1
    own = tuple(fold(word) for word in words[end:])
    place = load_places().names(" ".join(own)) or value.place
    return own if 2 <= len(own) <= _LONGEST and not place and "công" not in own else None


_COMPANIES = ("Công ty", "Tổng công ty", "Tập đoàn")


def _is_proper(word: str) -> bool:
    return word[0].isupper() and word[1:].islower() and word.isalpha()


def _is_field(words: str) -> bool:
    """Whether the words are of a trade or form: "Thương mại", "TNHH"."""
    return fold(words) in word_set("field_words")


def _places(names: Sequence[Mention]) -> Iterator[Mention]:
    for m in names:
        value = m.value
        if isinstance(value, PlaceName):
            yield m
        elif isinstance(value, BodyName) and value.place:
            yield value.place
        elif isinstance(value, PostName) and value.body:
            yield from _places([value.body])


# --- what brackets define -----------------------------------------------------------------------------------------


def _aliases(t: Tagged) -> Iterator[tuple[Mention, str]]:
    """Bodies and programmes with the other name that brackets behind them tell: "Sở Giáo dục và Đào tạo (GD&ĐT)"."""
    if "(" not in t.sentence.text:
        return
    starts = [m.start for m in t.names]
    for m in t.names:
        named = m.value.body if isinstance(m.value, PostName) else m
        if named is None or not _may_be_lettered(named) or named.end != m.end:
            continue
        named = _named_last(named)
        tail = t.sentence.text[m.end - t.sentence.start :][:_ALIAS_REACH]
        inner = tail.lstrip()[1:].split(")")[0] if tail.lstrip().startswith("(") and ")" in tail[:60] else ""
        start = m.end + tail.find("(") + 1
        for opening in _OPENINGS:
            if inner.lower().startswith(opening):
                start += len(opening) + 1
                inner = inner[len(opening) + 1 :]
        alias = inner.strip(" “”\"'")
        words = alias.split()
        known = bisect_left(starts, start) < bisect_left(starts, start + len(inner))
        named_like = 0 < len(words) <= _LONGEST and all(w[0].isupper() or w == "&" for w in words)
        plain = alias.translate(_JOINTS)
        called = plain.isalpha() or (named.kind is Kind.ORGANIZATION and _CODE.fullmatch(plain))
        if named_like and not known and called and len(plain) >= 2 and not _is_of_field(named, plain):
            yield named, alias


def _may_be_lettered(named: Mention) -> bool:
    """Whether brackets may tell another name of it: of a body, a programme, a treaty."""
    if isinstance(named.value, Title) and named.kind is Kind.DOCUMENT:
        return named.value.head.lower() in _TREATIES and named.value.number is None
    return named.kind in {Kind.ORGANIZATION, Kind.PROGRAMME}


_TREATIES = {
    *("hiệp định", "hiệp ước", "công ước", "tuyên bố", "tuyên bố về ứng xử", "bộ quy tắc ứng xử"),
    *("tuyên bố về cách ứng xử", "tuyên bố của các bên về cách ứng xử", "tuyên bố của các bên về ứng xử"),
    *("bộ quy tắc về cách ứng xử", "bộ quy tắc về ứng xử"),
}


def _named_last(named: Mention) -> Mention:
    """Whose abbreviation brackets tell: "Hội đồng quản trị |Tổng công ty Bia Hà Nội| (Habeco)"."""
    value = named.value
    if not isinstance(value, BodyName) or not value.parent or value.parent.end != named.end:
        return named
    higher = value.parent.value
    company = isinstance(higher, BodyName) and higher.kind == "company"
    return value.parent if company or value.kind == "delegation" else named


def _is_of_field(named: Mention, alias: str) -> bool:
    """Whether it stands for the last words of a task's body: "Ban Chỉ đạo |cải cách hành chính| (CCHC)"."""
    value = named.value
    if not isinstance(value, BodyName) or value.kind not in {"board", "council", "committee"}:
        return False
    rest = value.name.removeprefix(value.head).split()
    letters = "".join(word[0] for word in rest if word.isalpha()).upper()
    return bool(rest) and alias.isupper() and letters.endswith(alias)


# --- finding again ------------------------------------------------------------------------------------------------


def _recall(t: Tagged, known: Known, openings: Set[str]) -> Tagged:
    """The sentence with the bare names of `known`, whose first words are `openings`, that stand outside other names."""
    found = list(_bare(t, known, openings))
    if not found:
        return t
    spans = {(m.start, m.end) for m in found}
    names = sorted([*(m for m in t.names if (m.start, m.end) not in spans), *found], key=lambda m: (m.start, m.end))
    cues = tuple(c for c in t.cues if not any(m.start <= c.start < m.end for m in found))
    return replace(t, names=tuple(names), cues=cues)


def _bare(t: Tagged, known: Known, openings: Set[str]) -> Iterator[Mention]:
    tokens, folds, starts = t.sentence.tokens, t.sentence.folds, t.sentence.starts
    if openings.isdisjoint(folds):
        return
    taken = _taken(t)
    until = 0
    for i in t.sentence.places_of(openings):
        if i < until or starts[i] in taken:
            continue
        for n in range(min(_LONGEST, len(tokens) - i), 0, -1):
            told = known.get(folds[i : i + n])
            if told is None or not taken.isdisjoint(starts[i : i + n]):
                continue
            part = tokens[i : i + n]
            if _stands_alone(t.sentence, part, tokens[i - 1] if i else None):
                yield Mention(part[0].start, part[-1].end, told.kind, "told-before", told.value)
                until = i + n
                break


def _taken(t: Tagged) -> set[int]:
    """Where tokens stand that other names hold; a person that nothing introduces may be a place after all."""
    starts = t.sentence.starts
    out: set[int] = set()
    for k, m in enumerate(t.names):
        if not _is_loose(t, k):
            out.update(starts[bisect_left(starts, m.start) : bisect_left(starts, m.end)])
    return out


def _is_loose(t: Tagged, k: int) -> bool:
    m = t.names[k]
    if not isinstance(m.value, PersonName) or m.rule != "surname-and-given":
        return False
    before = t.names[k - 1] if k else None
    return before is None or before.kind not in {Kind.RANK, Kind.POST} or m.start - before.end > 2


def _stands_alone(sentence: Sentence, part: Sequence[Token], before: Token | None) -> bool:
    """Whether the words are written as a name and are no piece of a longer one."""
    if not all(token.text[0].isupper() or not token.text.isalpha() for token in part):
        return False
    after = sentence.text[part[-1].end - sentence.start :]
    longer = after[:1] == " " and after[1:2].isupper()
    return not longer and (
        before is None or not before.text[0].isupper() or before.end < part[0].start - 1 or len(part) > 2
    )
