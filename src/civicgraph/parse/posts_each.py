"""One post in several houses, each told with its holder: "Thứ trưởng các Bộ: Y tế A, Tài chính B"."""

import re
from collections.abc import Iterator
from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.model import BodyName, Evidence, Kind, Mention, PostName, RawPosition, Tagged
from civicgraph.spelling import fold, fold_text
from civicgraph.vocabulary import PositionStatus

CONFIDENCE = 0.85
_TITLES = (
    r"(?P<title>(?:[Tt]hứ|[Bb]ộ) trưởng|(?:[Pp]hó )?[Gg]iám đốc|(?:[Pp]hó )?[Cc]ục trưởng|(?:[Pp]hó )?[Vv]ụ trưởng"
    r"|[Cc]hánh [Tt]hanh tra|[Cc]hánh [Vv]ăn phòng)"
)
_OF_EACH = re.compile(
    rf"{_TITLES} các (?P<head>[Bb]ộ|[Ss]ở|[Cc]ục|[Vv]ụ)(?:: ?| )"
    rf"|(?<=[Cc]ác ){_TITLES.replace('title', 'alone')}(?:: ?| )"
)
_OF_SEVERAL = re.compile("các (?:bộ|sở|cục|vụ|thứ|phó|giám|chánh)")
"""Few sentences hold this, which is seen much sooner."""
_KINDS = {"Bộ": "ministry", "Sở": "department", "Cục": "department", "Vụ": "department"}
# ", ông", " và bà", "PGS.TS": what joins a holder to the one before and calls him.
_JOINED = re.compile(r"^[,;]? ?(?:và )?|(?:(?:ông|bà|đồng chí|các đồng chí|PGS|GS|TS|ThS|[.]) ?)+$")
_BEHIND = re.compile(r" ?(?:\(|[-–] ?)$")


def read_posts_each(tagged: Tagged) -> Iterator[RawPosition]:
    """The holders of a post in houses that a row tells by their fields or behind the names."""
    text, base = tagged.sentence.text, tagged.sentence.start
    if Kind.PERSON not in [name.kind for name in tagged.names] or not _OF_SEVERAL.search(fold_text(text)):
        return
    for opened in _OF_EACH.finditer(text):
        title, at = opened["title"] or opened["alone"], opened.end()
        first = base + opened.start()
        for person in (name for name in tagged.names if name.kind is Kind.PERSON and name.start >= base + opened.end()):
            field = _JOINED.sub("", _JOINED.sub("", text[at : person.start - base])).strip()
            house = _of_field(opened["head"], field, person.start) if field else _behind(tagged, person)
            if house is None:
                break
            post = Mention(first, first + len(title), Kind.POST, "post-of-each", PostName(title, body=house))
            end = max(person.end, house.end)
            evidence = Evidence(first, end, "post-of-each", CONFIDENCE)
            yield RawPosition(person, post, PositionStatus.CURRENT, evidence)
            at = end - base + text.startswith(")", end - base)


def _of_field(head: str | None, field: str, end: int) -> Mention | None:
    """The house whose field stands right before its holder: "|Y tế| Trần Văn A" behind "các Bộ:"."""
    full = _fields().get(fold(field))
    if head is None or full is None:
        return None
    head = head.capitalize()
    start = end - 1 - len(field)
    return Mention(start, end - 1, Kind.ORGANIZATION, "field-of-row", BodyName(head, f"{head} {full}", _KINDS[head]))


@cache
def _fields() -> dict[str, str]:
    return {fold(row["form"]): row["full"] or row["form"] for row in load_table("domains")}


def _behind(tagged: Tagged, person: Mention) -> Mention | None:
    """The house told right behind its holder: "Trần Văn A |(Bộ Y tế)|", "Trần Văn A - |Bộ Y tế|"."""
    base = tagged.sentence.start
    body = next((m for m in tagged.names if m.start >= person.end), None)
    if body is None or body.kind is not Kind.ORGANIZATION:
        return None
    return body if _BEHIND.fullmatch(tagged.sentence.text[person.end - base : body.start - base]) else None
