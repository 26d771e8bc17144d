"""Talks of two told twice, once as the one's guest and once as the other's, are one reception."""

from civicgraph.resolve.draft import Draft, times_agree
from civicgraph.vocabulary import EventType, Role

_TALKS = ("hội đàm", "hội kiến", "điện đàm", "gặp", "có cuộc", "cuộc gặp")
_SWAPPED = {Role.HOST: Role.GUEST, Role.GUEST: Role.HOST}


def one_talks(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each talks once; who is host is as the first telling has it, or the one that tells where."""
    out: list[Draft] = []
    for draft in drafts:
        twin = next((d for d in out if _are_one(d, draft)), None)
        if twin is None:
            out.append(draft)
            continue
        if not twin.of(Role.HOST) & draft.of(Role.HOST):
            (twin if draft.place and not twin.place else draft).turn(_SWAPPED)
        twin.absorb(draft)
    return out


def _are_one(one: Draft, other: Draft) -> bool:
    if not one.type is other.type is EventType.RECEPTION or not times_agree(one.time, other.time):
        return False
    if not all((d.head or "").startswith(_TALKS) for d in (one, other)):
        return False
    hosts, guests = one.of(Role.HOST), one.of(Role.GUEST)
    straight = bool(hosts & other.of(Role.HOST) and guests & other.of(Role.GUEST))
    return straight or bool(hosts & other.of(Role.GUEST) and guests & other.of(Role.HOST))
