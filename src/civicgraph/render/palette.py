"""How each type of node looks: a shape and a colour for each family, so that neither alone has to be told apart.

Each colour keeps a contrast of at least 3.5 to 1 on the light and on the dark ground, so one colour serves both.
"""

import math
from dataclasses import dataclass

from civicgraph.vocabulary import EntityType, EventType


@dataclass(frozen=True, slots=True)
class Style:
    """A shape that vis-network and assets/shapes.js both draw, a colour, and whether the type is an event."""

    shape: str
    color: str
    event: bool = False


_OCCASION = Style("diamond", "#c23b78", event=True)  # people come together
_ACT = Style("star", "#8d7400", event=True)  # somebody decides, gives, signs, orders

STYLES: dict[str, Style] = {
    EntityType.PERSON: Style("dot", "#2f74d0"),
    EntityType.ORGANIZATION: Style("square", "#c2571a"),
    EntityType.PLACE: Style("triangleDown", "#2e8540"),
    EntityType.DOCUMENT: Style("triangle", "#8456c9"),
    EntityType.PROGRAMME: Style("hexagon", "#0f8291"),
    EventType.MEETING: _OCCASION,
    EventType.RECEPTION: _OCCASION,
    EventType.VISIT: _OCCASION,
    EventType.INSPECTION: _OCCASION,
    EventType.CEREMONY: _OCCASION,
    EventType.AWARD: _ACT,
    EventType.SIGNING: _ACT,
    EventType.APPOINTMENT: _ACT,
    EventType.DISMISSAL: _ACT,
    EventType.DISCIPLINE: _ACT,
    EventType.ISSUANCE: _ACT,
    EventType.LAUNCH: _ACT,
    EventType.DIRECTIVE: _ACT,
}
"""Every entity and event type, in the order of the legend (a test says that none is missing)."""


def size_of(degree: int) -> float:
    """The radius of a node with so many links: it grows with the square root, up to a cap."""
    return round(min(6 + 1.9 * math.sqrt(degree), 24), 1)
