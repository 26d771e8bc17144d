"""Finds in each sentence the names, times, numbers and telling words, by typed lexicons and small readers."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from operator import attrgetter

from civicgraph.model import Article, Kind, Mention, PostName, Sentence, Tagged, Title
from civicgraph.recognise.documents import find_documents
from civicgraph.recognise.known import find_again
from civicgraph.recognise.names import find_names
from civicgraph.recognise.numbers import find_numbers
from civicgraph.recognise.posts_abroad import with_ministries_abroad, with_parties_abroad
from civicgraph.recognise.programmes import find_programmes
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.times import find_times
from civicgraph.recognise.unknown import Tagger, find_unknown

_CREDIT = re.compile(
    r"\(?(?:Ảnh|Nguồn|Theo báo(?! cáo)|Clip|Video|Đồ họa|Tin, ảnh|Bài, ảnh|Tin và ảnh|Ảnh minh họa)\b\s*[:)]?|»|>>|\[",
    re.IGNORECASE,
)


_CREDIT_BEGINS = frozenset({"ản", "ng", "th", "cl", "vi", "đồ", "ti", "bà"})
_CREDIT_MARKS = frozenset("(»>[")


def _credit(text: str) -> re.Match[str] | None:
    """The words of a credit or link that a sentence begins with; two letters tell that most do not."""
    begins = text[:2].lower() in _CREDIT_BEGINS or text[:1] in _CREDIT_MARKS
    return _CREDIT.match(text) if begins else None


def recognise(article: Article, sentences: Iterable[Sentence], tagger: Tagger) -> tuple[Tagged, ...]:
    """What is named and told in each sentence, in order; `tagger` is asked for names that the lexicons do not know."""
    quotes = find_quotes(article.content)
    article = replace(article, published=_today(article))
    return find_again([_tag(article, sentence, last, quotes, tagger) for sentence, last in _with_last(sentences)])


def _today(article: Article) -> date | None:
    """The day that the article calls today: its own, or the next where it says so ("sáng nay, |6/6|", dated 5/6)."""
    found = _NOW.search(article.content)
    if article.published is None or found is None:
        return article.published
    morrow = article.published + timedelta(1)
    return morrow if (int(found[1]), int(found[2])) == (morrow.day, morrow.month) else article.published


_NOW = re.compile(r"nay(?<!\w...),? ?\(?(?:ngày )?(\d{1,2}) ?[-/.] ?(\d{1,2})(?!\w)")
_HOLDS_WORDS = {Kind.ORGANIZATION, Kind.POST}
# Marks of two kinds pair, too: "“Cần làm.|\"|", "|\"|Cần làm.”". Each way begins with a mark, to which `re` skips.
_QUOTE = re.compile(
    r"“[^“”\"\n]{2,600}(?<=\S)\"(?!\w)|“[^“”]{2,2000}”|\"(?<![\w.,!?…].)(?=\S)[^\"“”\n]{2,600}”|\"[^\"\n]{2,600}\""
)


def find_quotes(content: str) -> list[tuple[int, int]]:
    """The stretches inside quotation marks, over sentence bounds.

    >>> find_quotes('Ông nói: “Cần làm. Phải làm.” Rồi về.')
    [(9, 29)]
    >>> find_quotes('Ông nói “Cần làm." Rồi "Phải làm ngay.” Rồi về.')
    [(8, 18), (23, 39)]
    """
    return [m.span() for m in _QUOTE.finditer(content)]


def _with_last(sentences: Iterable[Sentence]) -> list[tuple[Sentence, bool]]:
    every = list(sentences)
    return [(s, k >= len(every) - 2) for k, s in enumerate(every)]


def _tag(article: Article, sentence: Sentence, last: bool, quotes: list[tuple[int, int]], tagger: Tagger) -> Tagged:
    if _is_aside(sentence, last):
        return Tagged(sentence, aside=True)
    reader = Reader(sentence)
    names = with_parties_abroad(sentence, _behind_credit(sentence, find_names(reader)))
    names = with_ministries_abroad(sentence, names)
    titled = [*find_documents(reader), *find_programmes(reader)]
    if titled:
        titled = _longest_first(titled)
        # "Ban Chính sách, |chiến lược Trung ương| …": a title that begins inside a body's name is none.
        titled = [t for t in titled if not any(m.start < t.start < m.end and m.kind in _HOLDS_WORDS for m in names)]
        # "|Chương trình Phát triển Liên hợp quốc| tổ chức …": a body whose name begins like a programme's
        known = {m.start for m in names if m.rule == "body-by-name"}
        titled = [t for t in titled if t.kind is not Kind.PROGRAMME or t.start not in known]
        titled = [_with_issuer(t, names, sentence) for t in titled]
        names = [m for m in names if not any(t.start <= m.start and m.end <= t.end for t in titled)]
        titled = [t for t in titled if not any(m.start <= t.start and t.end <= m.end for m in names)]
    names += find_unknown(reader, [*names, *titled], tagger)
    kept = sorted([*names, *titled], key=_SPAN)
    times = tuple(find_times(reader, article.published))
    numbers = tuple(find_numbers(reader, [*kept, *times]))
    inside = tuple((a, b) for a, b in quotes if a < sentence.end and sentence.start < b)
    return Tagged(sentence, tuple(kept), tuple(_cues(reader, kept)), times, numbers, quotes=inside)


_SPAN = attrgetter("start", "end")


def _with_issuer(titled: Mention, names: list[Mention], sentence: Sentence) -> Mention:
    """The document with the body behind "của" that its title ends with: "Quy định kỷ luật của |Ban Bí thư|".

    Or that its kind is of: "Quyết định của |Ban Bí thư| về việc thành lập đoàn kiểm tra". A post issues for its body:
    "Chỉ thị của Thủ tướng |Chính phủ|".
    """
    issuing = {Kind.ORGANIZATION, Kind.POST}
    inside = [m for m in names if m.kind in issuing and titled.start < m.start and m.end <= titled.end]
    if not inside or not isinstance(titled.value, Title):
        return titled
    text, base = sentence.text, sentence.start
    kind_end = titled.start + len(titled.value.head)
    if text[kind_end - base : inside[0].start - base] == " của ":
        owner = inside[0]
    elif text[: inside[-1].start - base].lower().endswith(" của "):
        owner = inside[-1]
    else:
        return titled
    value = owner.value
    by = value.body if isinstance(value, PostName) else owner
    return replace(titled, value=replace(titled.value, by=by))


def _longest_first(mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that overlap a longer one."""
    kept: list[Mention] = []
    for m in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if not any(m.start < k.end and k.start < m.end for k in kept):
            kept.append(m)
    return kept


def _behind_credit(sentence: Sentence, names: list[Mention]) -> list[Mention]:
    """The names without those of a credit that the sentence opens with: "(Nguồn: TTXVN) Chiều 20/5, …"."""
    if not _credit(sentence.text) or sentence.text.startswith("Theo"):
        return names
    closing = sentence.text.find(")") if "(" in sentence.text[:20] else -1
    first = (
        sentence.start + closing if closing >= 0 else sentence.tokens[min(_CREDITED, len(sentence.tokens) - 1)].start
    )
    return [m for m in names if m.start >= first]


_CREDITED = 6
"""So many tokens at most say whose picture it is."""
_LONGEST_CREDIT = 40
"""A longer sentence that begins with a credit tells something behind it: "Video: Lời giám đốc Chiều 29/6, ông A …"."""


def _is_aside(sentence: Sentence, last: bool) -> bool:
    """Whether the sentence is a credit, a link or the article's byline."""
    if _credit(sentence.text):
        return "-" not in sentence.text[:3] and len(sentence.tokens) <= _LONGEST_CREDIT
    if not last or sentence.title:
        return False
    words = [t for t in sentence.tokens if t.text[0].isalnum()]
    if len(words) > 8:
        return False
    mark = next((t.start for t in sentence.tokens[1:] if t.text in {"(", "/"}), sentence.end)  # "Lê Hoa (t/h)"
    return all(t.text[0].isupper() or t.fold in {"và", "theo", "nguồn"} for t in words if t.start < mark)


def _cues(reader: Reader, names: list[Mention]) -> list[Mention]:
    """The longest telling word of each class at each token, outside the names."""
    starts, ends = reader.sentence.starts, reader.sentence.ends
    out: list[Mention] = []
    reach: dict[str, int] = {}
    k, size = 0, len(names)
    for i in reader.places_of("cue"):
        start = starts[i]
        while k < size and names[k].end <= start:
            k += 1
        if k < size and names[k].start <= start:
            continue
        if reader.folds[i] == "giao" and _is_in_word(reader, i):
            continue
        hits = reader.at(i)["cue"]
        if len(hits) == 1:
            [(end, entry)] = hits
            if reach.get(entry.kind, 0) <= i:
                reach[entry.kind] = end
                out.append(Mention(start, ends[end - 1], Kind.WORD, entry.kind))
            continue
        post = names[k].start if k < size and names[k].kind is Kind.POST else None
        free = {e.kind for end, e in hits if ends[end - 1] <= post} if post is not None else ()
        for end, entry in hits:
            kind = entry.kind
            if reach.get(kind, 0) > i:  # of an earlier word, or of a longer one here
                continue
            if post is not None and kind in free and ends[end - 1] > post:
                continue  # "giữ chức |Vụ trưởng|", not "giữ chức vụ"
            reach[kind] = end
            out.append(Mention(start, ends[end - 1], Kind.WORD, kind))
    return out


def _is_in_word(reader: Reader, i: int) -> bool:
    """Whether "giao" is part of another word: "ngoại |giao|", "bàn |giao|", "|giao| lưu", not "|giao| Phó Giám đốc".

    But an occasion's noun may begin so: "|giao lưu| hữu nghị biên giới".
    """
    if reader.word(i + 1) == "lưu" and any(entry.kind == "meeting" for _, entry in reader.hits(i, "cue")):
        return False
    tail = reader.texts[i].islower() and reader.word(i - 1) in _BEFORE_GIAO
    return tail or (reader.begins_word(i) and reader.word(i + 1) not in {"phó", "nộp"})


_BEFORE_GIAO = {"ngoại", "bàn", "chuyển"}
