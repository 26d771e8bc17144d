"""The ceremony of an award is that award (guideline, ruling 3): its day, place and holders are the award's.

"Lễ trao giải A diễn ra sáng 5/6 tại Huế" is an award by itself where nobody is told to give anything.
"""

from civicgraph.model import Time
from civicgraph.resolve.draft import OF_AWARD, Draft, times_agree
from civicgraph.vocabulary import EventStatus, EventType, Role


def told_as_awards(drafts: list[Draft]) -> list[Draft]:
    """The events without the ceremonies of awards; what these alone tell is the award's."""
    rites = [d for d in drafts if d.evidence[0].rule == OF_AWARD]
    if not rites:
        return drafts
    others = [d for d in drafts if d not in rites]
    awards = [d for d in others if d.type is EventType.AWARD]
    for rite in rites:
        mine = [d for d in awards if _may_be_of(rite, d)]
        if mine:
            _complete(mine, rite, alone=len(rites) == 1)
        elif _day_of(rite) is not None or rite.place is not None:
            others.append(_as_award(rite))
    return others


def _may_be_of(rite: Draft, award: Draft) -> bool:
    """Whether something is given at a ceremony: on its day, or on one that is not told."""
    return times_agree(rite.time, award.time) and rite.status is award.status


def _complete(awards: list[Draft], rite: Draft, *, alone: bool) -> None:
    """Gives the awards the day of their one ceremony, and the only one of that day its place and holders."""
    for award in awards:
        if alone and award.time is None and _is_given_in_person(award):
            award.time = _day_of(rite)
    dated = [d for d in awards if d.time is not None and rite.time is not None and d.time.start == rite.time.start]
    if len(dated) != 1:
        return
    dated[0].place = dated[0].place or rite.place
    if all(e.rule == "award-ceremony" for e in dated[0].evidence) and dated[0].of(Role.GIVER):
        holders = sorted(key for key in rite.of(Role.ORGANIZER) if key.startswith("Organization:"))
        dated[0].roles.update({(Role.GIVER, key): None for key in holders})


def _is_given_in_person(award: Draft) -> bool:
    return award.status is EventStatus.REPORTED and any(k.startswith("Person:") for k in award.of(Role.GIVER))


def _day_of(rite: Draft) -> Time | None:
    return rite.time if rite.time is not None and len(rite.time.start) == len("2017-06-15") else None


def _as_award(rite: Draft) -> Draft:
    """The ceremony as the award that it is: who holds it gives, who is there only sees it."""
    rite.type, rite.time = EventType.AWARD, _day_of(rite)
    rite.roles = {(Role.GIVER, key): None for role, key in rite.roles if role is Role.ORGANIZER}
    return rite
