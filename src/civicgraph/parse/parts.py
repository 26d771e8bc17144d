"""What the constructions around an occasion's noun say of it, and what they ask of the noun."""

from dataclasses import dataclass
from typing import Final

from civicgraph.model import Mention
from civicgraph.parse.clauses import Verb
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import EventType, Role

TYPE_OF_NOUN = {"meeting": EventType.MEETING, "ceremony": EventType.CEREMONY}
"""What an occasion is by the class of its noun."""


@dataclass(unsafe_hash=True, slots=True)
class Part:
    """What one construction says of an occasion; `opens` that it tells the occasion for the first time."""

    role: Final[Role]
    actors: Final[list[Actor]]
    rule: Final[str]
    confidence: Final[float]
    opens: Final[bool] = False
    verb: Final[Verb | None] = None


@dataclass(frozen=True, slots=True)
class Noun:
    """The occasion's noun with what the constructions ask of it again and again."""

    cue: Mention
    kind: EventType
    word: str
    before: list[str]
