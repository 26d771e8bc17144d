"""A visit told again is the visit that it was: by its welcome a day or two later, or by the delegation alone."""

import re
from collections.abc import Callable
from datetime import date

from civicgraph.model import Mention, PlaceName, Tagged, Time
from civicgraph.resolve.draft import Draft, times_agree
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType, Role

KeyOf = Callable[[Mention], str | None]

_DAYS = 2
"""A guest is welcomed in state at most so many days after he arrived."""
_FULL = len("2026-08-03")


def without_homecomings(drafts: list[Draft], level_of: Callable[[str], str | None]) -> list[Draft]:
    """The drafts without those who would visit themselves, or a delegation its own country: "Đoàn A … nhân dịp |Đoàn|".

    Of whom else the delegation was, the sentence does not say.
    """
    for draft in drafts:
        if draft.type is EventType.VISIT:
            goals = draft.of(Role.VISITED)
            homes = tuple(f" {goal.removeprefix('Place:')}" for goal in goals if level_of(goal) == "country")
            draft.roles = {
                (role, key): None
                for role, key in draft.roles
                if role is not Role.VISITOR
                or not (key in goals or (homes and key.startswith("Organization:đoàn ") and key.endswith(homes)))
            }
    return [d for d in drafts if d.type is not EventType.VISIT or d.of(Role.VISITOR)]


def _is_at(tagged: Tagged, name: Mention) -> bool:
    """Whether a place is not one that somebody leaves: "rời |sân bay A|"."""
    lead = tagged.sentence.text[: name.start - tagged.sentence.start].lower().rstrip()
    return not lead.endswith((" rời", " từ", " khỏi"))


def give_airports(drafts: list[Draft], tagged: tuple[Tagged, ...], key_of: KeyOf) -> None:
    """ "Đón Thủ tướng A và đoàn |tại sân bay| có …": at the one that the article names, with its delegation.

    The delegation is that which goes on the journey with the guest.
    """
    texts = {t.sentence.index: t.sentence.text for t in tagged}
    for draft in drafts:
        if draft.type is not EventType.RECEPTION or not draft.of(Role.GUEST):
            continue
        welcome = next(
            (found for k in sorted(draft.sentences) if (found := _AT_AIRPORT.search(texts.get(k, "")))), None
        )
        if welcome is None:
            continue
        if draft.place is None:
            told = [
                (n.value.full, n) for t in tagged for n in t.names if isinstance(n.value, PlaceName) and _is_at(t, n)
            ]
            ports = [(full, name) for full, name in told if fold(full).startswith(_AIRPORTS)]
            one = len({full.split()[-1] for full, _ in ports}) == 1  # "sân bay (quốc tế) |Haneda|"
            draft.place = key_of(max(ports, key=lambda port: len(port[0]))[1]) if one else None
        if welcome["team"] and not any(key.startswith(_TEAM) for key in draft.of(Role.GUEST)):
            visits = [d for d in drafts if d.type is EventType.VISIT and d.of(Role.VISITOR) & draft.of(Role.GUEST)]
            teams = {key for d in visits for key in d.of(Role.VISITOR) if key.startswith(_TEAM)}
            if len(teams) == 1:
                draft.roles[(Role.GUEST, teams.pop())] = None


_AT_AIRPORT = re.compile(r"(?i:\bđón) [^.;:]{3,80}?(?P<team> và (?i:đoàn)\b[^,.;:]{0,40})? tại sân bay (?=[a-zđ])")
_AIRPORTS = ("sân bay", "cảng hàng không")
_TEAM = "Organization:đoàn "


def one_visit(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each visit once: "Chiều 3/8, A bắt đầu thăm B. Sáng 4/8, |lễ đón A thăm B| được tổ chức".

    So is that of a delegation of which one visitor alone may be the head: "tiếp ông A, đang thăm B … hoan nghênh
    |Đoàn C thăm B|".
    """
    out: list[Draft] = []
    visits = [d for d in drafts if d.type is EventType.VISIT]
    for draft in drafts:
        told = draft.type is EventType.VISIT
        twin = next((d for d in visits if told and draft.passing and _arrived(d, draft)), None)
        twin = twin or (_led_by(visits, draft) if told else None)
        if twin is None:
            out.append(draft)
            continue
        draft.time = draft.time if twin.time is None else None
        twin.absorb(draft)
    return out


def _led_by(visits: list[Draft], visit: Draft) -> Draft | None:
    """The visit of the one who must lead a delegation, told beside it to go to the same places."""
    goals = visit.of(Role.VISITED)
    at_home = any(goal.removeprefix("Place:") in team for goal in goals for team in visit.of(Role.VISITOR))
    if at_home or not all(team.startswith("Organization:đoàn ") for team in visit.of(Role.VISITOR)):
        return None
    led = [d for d in visits if d is not visit and goals and d.of(Role.VISITED) == goals]
    led = [d for d in led if d.status is visit.status and times_agree(d.time, visit.time)]
    heads = {key for d in led for key in d.of(Role.VISITOR) if key.startswith("Person:")}
    return led[0] if len(led) == len(heads) == 1 else None


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
