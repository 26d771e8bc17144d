"""How far an occasion is still told: where its bare noun comes again, what is quoted, who speaks for which body."""

import re
from collections.abc import Callable
from itertools import pairwise

from civicgraph.model import Kind, Mention, PostName, RawStatement, Sentence, Tagged
from civicgraph.resolve.draft import Draft
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType


def named_again(occasion: Draft, since: int, here: int, texts: dict[int, Sentence]) -> int:
    """The last sentence behind `since` and up to `here` that speaks of being at the occasion by its bare noun.

    "Tại |hội nghị|, nhiều đại biểu nêu khó khăn. Theo ông A, …": still at the conference told long before.
    """
    head = occasion.head or ""
    for k in range(here, since, -1):
        text = texts[k].text if k in texts else ""
        if any(head.startswith(fold(m[1])) for m in _AT_NOUN.finditer(text)):
            return k
    return since


_AT_NOUN = re.compile(
    r"(?:[Tt]ại|[Tt]rong) ((?:hội nghị|hội thảo|(?:buổi )?tọa đàm|(?:cuộc|buổi|phiên) họp|phiên thảo luận|kỳ họp|"
    r"(?:buổi|cuộc) làm việc|đại hội|diễn đàn|(?:buổi |cuộc )?đối thoại|(?:buổi |cuộc )?họp báo))"
    r"(?= (?:này|trên)?\W|[,.;]| (?:các|nhiều|một số|đại biểu|cũng|lãnh đạo|đại diện) )",
    re.IGNORECASE,
)
"""Where the noun alone follows, of no other occasion's name."""


def in_quotation(tagged: tuple[Tagged, ...]) -> set[int]:
    """The sentences that go on with a quotation opened before them: who speaks there is spoken of.

    Only where the next mark closes it: a writer who opens another has left the first open.
    """
    out: set[int] = set()
    is_open = False
    for k, t in enumerate(tagged):
        text = t.sentence.text
        closed = max(text.rfind("”"), _straight(text) if is_open or "“" in text else -1)
        if is_open and closed < 0:  # "…”, ông A nói" closes it and speaks
            out.add(t.sentence.index)
        opened = text.rfind("“")
        if max(opened, closed) >= 0:
            is_open = opened > closed and _is_closed_later(tagged[k + 1 :])
    return out


def _straight(text: str) -> int:
    """Where a straight mark stands that has no fellow, with which many a writer closes: “uống nước nhớ nguồn|"|."""
    return text.rfind('"') if text.count('"') % 2 else -1


def _is_closed_later(tagged: tuple[Tagged, ...]) -> bool:
    """Whether of the marks behind the first closes."""
    for t in tagged:
        text = t.sentence.text
        marks = [k for k in (text.find("“"), text.find("”"), _straight(text)) if k >= 0]
        if marks:
            return text[min(marks)] != "“"
    return False


def speaks_for_body(statement: RawStatement, occasion: Draft, heard: int, sentence: Tagged, *, led: bool) -> bool:
    """Whether somebody without a name speaks for a body soon behind a meeting: "|Đại diện| Sở A cho biết …".

    Where one who leads it is told there by name (`led`), "lãnh đạo Sở A" may be that one.
    """
    lead = sentence.sentence.text[: statement.speaker.start - sentence.sentence.start]
    if led and fold(lead).endswith("lãnh đạo "):
        return False
    soon = occasion.type is EventType.MEETING and sentence.sentence.index <= heard + _SOON
    return soon and _FOR_BODY.search(lead) is not None


def officers(tagged: tuple[Tagged, ...], key_of: Callable[[Mention], str | None]) -> set[tuple[str, str]]:
    """Who is told beside a post in which body: "|Chủ tịch UBND tỉnh A| |Trần B|", "|ông C|, |Giám đốc Sở D|".

    Of a post that tells no body the kind of its body: "|Thứ trưởng| |ông E|" leads some "bộ".
    """
    out: set[tuple[str, str]] = set()
    for t in tagged:
        for first, second in pairwise(t.names):
            post, person = (first, second) if isinstance(first.value, PostName) else (second, first)
            if not isinstance(post.value, PostName) or person.kind is not Kind.PERSON:
                continue
            body = key_of(post.value.body) if post.value.body is not None else _kind_led(post.value)
            who = key_of(person)
            if who and body and second.start - first.end <= _BESIDE:
                out.add((who, body))
    return out


def _kind_led(post: PostName) -> str | None:
    return f"Organization:{fold(post.head)} " if post.head else None


_BESIDE = 8
_FOR_BODY = re.compile(
    r"(?<![Vv]ị )(?:(?:[Đđ]ại diện|[Ll]ãnh đạo|[Pp]hía) |(?:[Đđ]ại diện|[Ll]ãnh đạo) (?:các|một số) [^.;“]{0,120})$"
)
_SOON = 4
"""So many sentences behind the last heard at a meeting somebody unnamed is still heard there."""
