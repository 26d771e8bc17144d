"""An event while its tellings are gathered: what one sentence gave, and what later ones add."""

from collections.abc import Callable
from dataclasses import dataclass, field

from civicgraph.model import Evidence, Kind, Mention, RawEvent, Time
from civicgraph.vocabulary import EventStatus, EventType, Role

OCCASIONS = frozenset({EventType.MEETING, EventType.CEREMONY})
LIST_GOES_ON = "attendance-list-goes-on"
ATTENDANCE = "attendance-goes-on"
_WELCOMES = {"reception-list", "party-welcomed"}
CEREMONY_NAMED = "ceremony-named"
IN_ROW = "occasion-in-row"
OF_AWARD = "ceremony-of-award"
HANDED_OVER = "decision-handed-over"
HOMAGE = "somebody-pays-homage"
HOSTS_GO_ON = "hosts-go-on"
DEED_DATED = "deed-dated"
ASSEMBLY = "assembly-at-session"
BEFORE_OTHERS = "occasion-before-others"
BESIDE_OTHERS = "talks-beside-others"
HOLDERS_TOLD = "holders-told"
GIVES_THERE = "somebody-gives-there"
BODY_SPEAKS = "body-speaks-there"
PRESENT = frozenset({"somebody-acts-there", "somebody-heard-there", "presided-over", "delegation-led", BODY_SPEAKS})
"""Rules of those who are at an occasion by what they do in a sentence without its noun."""
QUESTIONS = "deputies-question"
"""The rule of those who ask and answer at an assembly's sitting."""
_LISTS = frozenset({"attendance-list", "attendance-goes-on", LIST_GOES_ON})

# What a telling must name to be an event at all: one of the sets of roles, whole.
_NEEDED: dict[EventType, tuple[frozenset[Role], ...]] = {
    EventType.DIRECTIVE: (frozenset({Role.ISSUER, Role.ADDRESSEE}),),
    EventType.RECEPTION: (frozenset({Role.HOST, Role.GUEST}),),
    EventType.VISIT: (frozenset({Role.VISITOR}),),
    EventType.APPOINTMENT: (frozenset({Role.SUBJECT}), frozenset({Role.AUTHORITY, Role.ORG})),
    EventType.DISMISSAL: (frozenset({Role.SUBJECT}), frozenset({Role.AUTHORITY, Role.ORG})),
    EventType.DISCIPLINE: (frozenset({Role.SUBJECT}),),
}

_ALONE = {
    HOSTS_GO_ON: Role.HOST,
    "counted-punished": Role.AUTHORITY,
    "host-receives-unnamed": Role.HOST,
    "party-welcomed": Role.HOST,
    "people-ask": Role.ADDRESSEE,
}
"""Rules of what is done to or by ones without names: the other side is enough."""

# Nobody stands on both sides: a title alone may have been taken for its holder's own.
_OPPOSED = (
    (Role.AUTHORITY, Role.SUBJECT),
    (Role.HOST, Role.GUEST),
    (Role.GIVER, Role.RECIPIENT),
    (Role.ISSUER, Role.ADDRESSEE),
    (Role.INSPECTOR, Role.INSPECTED),
)


@dataclass(slots=True)
class Draft:
    """An event told once or more; `roles` keeps the order in which they were told.

    `known` says that no sentence told it for the first time ("tại hội nghị"), `passing` that none told more than its
    name; `listed` are the sentences that list who attends, behind which a bare list goes on, `welcoming` those that
    list who meets a guest. `anew` says that its sentence begins with another event of the same day ("Chiều cùng ngày").
    """

    type: EventType
    trigger: tuple[int, int]
    roles: dict[tuple[Role, str], None]
    evidence: list[Evidence]
    sentence: int
    name: str | None
    head: str | None
    time: Time | None
    place: str | None
    status: EventStatus
    known: bool
    passing: bool = False
    anew: bool = False
    sentences: set[int] = field(default_factory=set)
    listed: set[int] = field(default_factory=set)
    welcoming: set[int] = field(default_factory=set)

    def of(self, *roles: Role) -> set[str]:
        """The entity keys that fill the roles."""
        return {key for role, key in self.roles if role in roles}

    def turn(self, roles: dict[Role, Role]) -> None:
        """Puts those who fill one role into another."""
        self.roles = {(roles.get(role, role), key): None for role, key in self.roles}

    def absorb(self, other: "Draft") -> None:
        """Takes in another telling of the same event."""
        for key in other.roles:
            self.roles.setdefault(key)
        seen = {(e.start, e.end) for e in self.evidence}
        self.evidence += [e for e in other.evidence if (e.start, e.end) not in seen]
        if self.time is None or (other.time is not None and len(other.time.start) > len(self.time.start)):
            self.time = other.time
        elif other.time is not None and other.time.end is not None and self.time == Time(other.time.start):
            self.time = other.time  # "khai mạc ngày 6/4. …, bế mạc ngày 25/4": the later telling knows the end
        self.place = self.place or other.place
        self.sentences |= other.sentences
        self.listed |= other.listed
        self.welcoming |= other.welcoming
        longer = other.name is not None and not other.known and len(other.name) > len(self.name or "")
        if self.name is None or longer:
            self.name = other.name
        if self.passing and other.status is EventStatus.PLANNED and not other.known:
            self.status = other.status  # "họp báo giới thiệu |kỳ họp thứ 4|. Kỳ họp sẽ khai mạc vào …"
        self.known = self.known and other.known
        self.passing = self.passing and other.passing


def make_draft(event: RawEvent, key_of: Callable[[Mention], str | None]) -> Draft | None:
    """The event with its mentions resolved, or None where too few of its roles name anybody."""
    roles = {(role, key): None for role, mention in event.roles if (key := key_of(mention)) is not None}
    titles = {(role, key_of(mention)) for role, mention in event.roles if mention.kind is Kind.POST}
    filled = {role for role, _ in roles}
    for one, other in _OPPOSED:
        if one not in filled or other not in filled:
            continue
        both = {key for role, key in roles if role is one} & {key for role, key in roles if role is other}
        for key in both:  # a title alone gives way to a name
            del roles[(one if (one, key) in titles and (other, key) not in titles else other, key)]
    told = {role for role, _ in roles}
    needed = _NEEDED.get(event.type)
    unnamed = _ALONE.get(event.evidence.rule) in told
    if needed is not None and not unnamed and not any(wanted <= told for wanted in needed):
        return None
    return Draft(
        type=event.type,
        trigger=event.trigger,
        roles=roles,
        evidence=[event.evidence],
        sentence=event.sentence,
        name=event.name,
        head=event.head,
        time=event.time,
        place=key_of(event.place) if event.place is not None else None,
        status=event.status,
        known=event.known,
        passing=event.passing,
        sentences={event.sentence},
        listed={event.sentence} if event.evidence.rule in _LISTS else set(),
        welcoming={event.sentence} if event.evidence.rule in _WELCOMES else set(),
    )


def times_agree(a: Time | None, b: Time | None) -> bool:
    """Whether two times may be one: equal as far as both are told, or the one within the other.

    >>> times_agree(Time("2017-06-15"), Time("2017-06")), times_agree(Time("2017-06-15"), Time("2017-06-16"))
    (True, False)
    """
    if a is None or b is None:
        return True
    within = (a.end is not None and a.start <= b.start <= a.end) or (b.end is not None and b.start <= a.start <= b.end)
    return within or a.start.startswith(b.start) or b.start.startswith(a.start)
