"""A visit told again by its welcome, a day or two after who came arrived, is the visit that it was."""

from datetime import date

from civicgraph.model import Time
from civicgraph.resolve.draft import Draft
from civicgraph.vocabulary import EventType, Role

_DAYS = 2
"""A guest is welcomed in state at most so many days after he arrived."""
_FULL = len("2026-08-03")


def one_visit(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each visit once: "Chiều 3/8, A bắt đầu thăm B. Sáng 4/8, |lễ đón A thăm B| được tổ chức"."""
    out: list[Draft] = []
    for draft in drafts:
        told = draft.type is EventType.VISIT and draft.passing
        twin = next((d for d in drafts if told and _arrived(d, draft)), None)
        if twin is None:
            out.append(draft)
            continue
        draft.time = draft.time if twin.time is None else None
        twin.absorb(draft)
    return out


def _arrived(visit: Draft, again: Draft) -> bool:
    """Whether the one is the beginning of the visit that is told again."""
    if visit is again or visit.type is not EventType.VISIT or visit.passing:
        return False
    same = visit.of(Role.VISITOR) & again.of(Role.VISITOR) and visit.of(Role.VISITED) & again.of(Role.VISITED)
    return bool(same) and _is_soon_after(visit.time, again.time)


def _is_soon_after(begun: Time | None, told: Time | None) -> bool:
    if begun is None or told is None or len(begun.start) != _FULL or len(told.start) != _FULL:
        return True
    return 0 <= (date.fromisoformat(told.start) - date.fromisoformat(begun.start)).days <= _DAYS
