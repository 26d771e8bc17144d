"""Who is whose guest at talks; talks told twice, once as the one's guest and once as the other's, are one reception."""

from collections.abc import Callable

from civicgraph.lexicon.places import Level, load_places
from civicgraph.resolve.draft import Draft, times_agree
from civicgraph.resolve.spellings import has_native_name
from civicgraph.vocabulary import EventType, Role

_TALKS = ("hội đàm", "hội kiến", "điện đàm", "gặp", "có cuộc", "cuộc gặp")
_RECEIVING = ("tiếp", "đón", "điện đàm")
"""Who is said to do so is the host wherever he is, and who calls from there calls."""
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


def turn_hosts(drafts: list[Draft], level_of: Callable[[str], str | None]) -> None:
    """Whoever is on a journey abroad is the guest of the talks held there, in whatever order they are told.

    So is who of this country meets another in a place abroad: "tại |Tokyo|, Bộ trưởng A gặp người đồng cấp B".
    """
    abroad: set[str] = set()
    for d in drafts:
        goals = d.of(Role.VISITED) - {_HOME}
        if d.type is EventType.VISIT and any(_is_abroad(k, level_of) for k in goals):
            abroad |= d.of(Role.VISITOR)
        if d.type is EventType.VISIT and not goals:
            abroad |= {k for k in d.of(Role.VISITOR) if d.of(Role.VISITED)}
    for d in drafts:
        hosts, guests = d.of(Role.HOST), d.of(Role.GUEST)
        if d.type is not EventType.RECEPTION or not hosts or any(word in (d.head or "") for word in _RECEIVING):
            continue
        there = d.place is not None and d.place != _HOME and _is_abroad(d.place, level_of)
        ours = there and all(map(has_native_name, hosts)) and not all(map(has_native_name, guests))
        if (hosts <= abroad and not guests & abroad) or (ours and guests):
            d.turn(_SWAPPED)


_HOME = "Place:việt nam"


def _is_abroad(place: str, level_of: Callable[[str], str | None]) -> bool:
    """Whether a place is none of this country, be it called a province: "tỉnh |Phúc Kiến|"."""
    level = level_of(place)
    if level == "province":
        known = load_places().names(place.removeprefix("Place:"))
        return bool(known) and all(p.level is Level.ABROAD for p in known)
    return level in {"country", "abroad"}
