"""Orders told as a list: "Thủ tướng yêu cầu: 1. |Bộ A| khẩn trương …. 2. |Bộ B, Bộ C| chỉ đạo …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from civicgraph.model import Kind, Mention
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import acting
from civicgraph.parse.phrases import Actor, body_of

_MARK = re.compile(r"(?:\d{1,2}[.)/]|[a-zđ][.)]|[IVX]{1,4}[.)]|[-–+•*])\s*")
_OPEN = re.compile(r":\s*(?P<number>\d{1,2}\.)?\s*$")
_LONGEST = 40
"""A list goes over at most so many sentences."""
# Behind one of these somebody tells what he did; a task is told by a bare verb.
_TELLING = frozenset(["đã", "đang", "vừa", "sẽ", "là", "cũng", "thì", "cho", "và", "có", "được", "bị", "còn", "nêu"])
# With these a task begins, where no number shows that it is the list's next.
_TASKS = frozenset(
    [
        "khẩn", "tập", "chủ", "tiếp", "phối", "chỉ", "rà", "tổ", "bảo", "tăng", "đẩy", "nghiên", "triển", "hướng",
        "thực", "kịp", "sẵn", "theo", "căn", "bố", "sớm", "kiểm", "xây", "huy", "thường", "nhanh", "xử", "tham", "đôn",
        "hoàn", "cân", "duy", "nâng", "tổng", "chấn", "khắc", "quản", "đảm", "nghiêm", "lập", "thẩm", "giải", "trực",
    ]
)  # fmt: skip
# With these a sentence begins that tells of something else.
_NEWS = frozenset(["trước", "sáng", "chiều", "tối", "trưa", "cùng", "cũng", "ngày", "tại", "phát", "kết", "theo"])


@dataclass(slots=True)
class Listing:
    """The list of orders that an article is in: whose they are, and what was read of it."""

    issuers: list[Actor] = field(default_factory=list)
    _numbered: bool = False
    """The sentence before was an item's number alone."""
    _size: int = 0

    def open(self, clauses: Clauses, issuers: Sequence[Actor]) -> None:
        """Begins a list of orders of the issuers behind a sentence, which may end with the first number."""
        opened = _OPEN.search(clauses.sentence.text)
        self.issuers, self._size = list(issuers), 0
        self._numbered = opened is not None and opened["number"] is not None

    def item(self, clauses: Clauses) -> list[Actor] | None:
        """Whom the sentence, an item of the list, tells to act; empty where its own verb tells it, None if no item."""
        if not self.issuers:
            return None
        text = clauses.sentence.text
        mark = _MARK.match(text)
        if mark and mark.end() == len(text):
            self._numbered = True
            return None
        numbered, self._numbered = self._numbered or mark is not None, False
        self._size += 1
        start = clauses.sentence.start + (mark.end() if mark else 0)
        if numbered and any(v.cue.rule == "direct" and v.cue.start == start for v in clauses.verbs):
            return []
        group = _told(clauses, start, numbered=numbered)
        if group:
            return group
        if self._size > _LONGEST or (not numbered and _goes_on(clauses)):
            self.issuers = []
        return None


def opens_list(clauses: Clauses, verb: Verb) -> bool:
    """Whether a list of orders to nobody named yet stands behind the verb: "Thủ tướng |yêu cầu| các bộ, ngành:"."""
    if verb.quoted or verb.passive or not _OPEN.search(clauses.sentence.text[-8:]):
        return False
    return not any(a.start >= verb.cue.end for a in clauses.actors)


def _told(clauses: Clauses, start: int, *, numbered: bool) -> list[Actor]:
    """The bodies that an item of the list opens with, a task behind them."""
    first = clauses.actors[0] if clauses.actors else None
    lead = clauses.words(start, first.start) if first is not None else []
    if first is None or (set(lead) - {"các"} and not heads_of_many(lead)):
        return []
    group = [told for a in acting(clauses.group_at(first)) if (told := office(a)) is not None]
    last = max((a.end for a in clauses.group_at(first)), default=first.end)
    behind = clauses.after(last, 1)
    if behind == [":"]:
        return group if numbered else []
    if tells_more(clauses, last):
        return group
    if not behind or not behind[0].isalpha() or behind[0] in _TELLING:
        return []
    return group if numbered or behind[0] in _TASKS else []


def heads_of_many(lead: list[str]) -> bool:
    """Whether only who heads them stands before the bodies of a row: "|Bộ trưởng các| Bộ: Y tế, Xây dựng"."""
    return lead[-1:] == ["các"] and tuple(lead[:-1]) in _HEADS


_HEADS = {("bộ", "trưởng"), ("giám", "đốc"), ("thủ", "trưởng"), ("lãnh", "đạo"), ("cục", "trưởng")}


def tells_more(clauses: Clauses, end: int) -> bool:
    """Whether others of whom none is named are told to act with those who end there, and none is said to have acted.

    "Bộ trưởng các Bộ: Y tế, Xây dựng|; Chủ tịch UBND các tỉnh| khẩn trương …".
    """
    words = clauses.after(end, _ROW_OF_MORE)
    words = words[1:] if words[:2] in ([";", "và"], [",", "và"]) else words
    several = words[:1] in ([";"], [","], ["và"]) and words[1:2] and words[1] in _MORE and "các" in words
    return bool(several) and _TOLD_OF.isdisjoint(words)


_ROW_OF_MORE = 30
_MORE = frozenset({"chủ", "bí", "thủ", "giám", "các", "ủy", "ubnd", "lãnh", "người"})
"""With these begin "Chủ tịch UBND các tỉnh", "Thủ trưởng các cơ quan", "các bộ, ngành"."""
_TOLD_OF = frozenset({"đã", "đang", "vừa", "cho", "nói", "dự", "phát", "biểu", "trình", "báo"})


def begins_task(word: str) -> bool:
    """Whether a bare verb behind a body's name begins what it is told to do: "Bộ A |chủ trì| …"."""
    return word in _TASKS and word != "sẵn"  # "Bộ A |sẵn sàng| đào tạo": he offers it


def office(actor: Actor) -> Actor | None:
    """The body that acts, or that of the post which does."""
    mention: Mention | None = actor.mention if actor.mention.kind is Kind.ORGANIZATION else None
    if actor.mention.kind is Kind.POST:
        mention = body_of(actor.mention)
    return Actor(mention, actor.start, actor.end) if mention is not None else None


def _goes_on(clauses: Clauses) -> bool:
    """Whether the article goes on with something else: another time or place, or who says something."""
    words = clauses.words(clauses.sentence.start, clauses.sentence.end)
    if words and words[0] in _NEWS:
        return True
    return any(v.direct and v.subject and v.cue.rule in {"say", "direct", "visit", "inspect"} for v in clauses.verbs)
