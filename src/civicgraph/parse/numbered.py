"""Who appoints or dismisses by a paper told by number alone: "|Quyết định số 12/QĐ-TTg| phê chuẩn việc bầu ông A …"."""

from dataclasses import replace

from civicgraph.model import Kind, Mention, RawEvent, Time, Title
from civicgraph.parse.clauses import Clauses
from civicgraph.vocabulary import GIVES_OR_TAKES_POSTS, Role

_ABOUT = frozenset(
    [
        ",", "(", ")", "về", "việc", "ký", "ban", "hành", "ngày", "đã", "cũng", "vừa", "cùng", "và", "phê", "chuẩn",
        "kết", "quả", "bầu", "bổ", "sung", "nhiệm", "miễn", "điều", "động", "thi", "luân", "chuyển",
    ]
)  # fmt: skip
"""Between a paper's number and what it decides: "Quyết định số 12/QĐ-TTg|, cũng ký ngày 5/6, phê chuẩn việc|"."""
_GROUNDS = (["tại"], ["theo"], ["bằng"])
_DECIDING = frozenset({"quyết định", "nghị quyết"})
"""Papers that give posts; a decree or a circular only tells how it is done."""


def by_number(clauses: Clauses, event: RawEvent) -> RawEvent:
    """The event with the paper that decides it, whose number tells by whom, where nobody else is told to decide.

    The day told of a paper in front is the event's; where its text is read from ("|Tại tỉnh A|, Quyết định …") is not
    where it was signed.
    """
    if event.type not in GIVES_OR_TAKES_POSTS or any(role is Role.AUTHORITY for role, _ in event.roles):
        return event
    for paper in clauses.titled:
        if not _tells_issuer(paper):
            continue
        if paper.start >= event.trigger[1] and _is_ground(clauses, event, paper):
            return replace(event, roles=(*event.roles, (Role.DOCUMENT, paper)))
        if paper.end <= event.trigger[0] and _decides(clauses, event, paper):
            days = [t.value for t in clauses.tagged.times if paper.end <= t.start and t.end <= event.trigger[0]]
            day = next((day for day in days if isinstance(day, Time)), None)
            roles = (*event.roles, (Role.DOCUMENT, paper))
            return replace(event, roles=roles, time=event.time or day, place=None)
    return event


def _tells_issuer(paper: Mention) -> bool:
    value = paper.value
    if not isinstance(value, Title) or paper.kind is not Kind.DOCUMENT or value.head.lower() not in _DECIDING:
        return False
    return value.number is not None and value.issuer is not None and value.by is None


def _is_ground(clauses: Clauses, event: RawEvent, paper: Mention) -> bool:
    """ "ông A được phê chuẩn làm X |tại Quyết định số 12/QĐ-TTg|"."""
    return clauses.before(paper.start, 1) in _GROUNDS and ";" not in clauses.words(event.trigger[1], paper.start)


def _decides(clauses: Clauses, event: RawEvent, paper: Mention) -> bool:
    return _ABOUT.issuperset(clauses.untimed(paper.end, event.trigger[0]))
