"""The nouns that pass between the rooms: frozen, slotted, without input or output.

What a reading makes by the hundred (`Mention` and what it names, `Tagged`, `Evidence`, what is raw) is frozen by
`Final`, for the type checker alone: a dataclass that guards itself takes thrice the time to make.

Offsets are half-open and count Unicode code points in `Article.content`, forever. What
the reading rooms hand on per article is a `Reading`; what the graph, the pages and the
queries show of an article is all in it.
"""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import compress, count
from typing import Final, NamedTuple

from civicgraph.vocabulary import EntityType, EventStatus, EventType, PositionStatus, Qualifier, RelationType, Role


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read: Unicode NFC, title and body."""

    id: str
    title: str
    text: str
    published: date | None = None
    url: str | None = None
    source: str | None = None

    @property
    def content(self) -> str:
        """The text in which every offset counts: title, newline, body (contract, section Input)."""
        return f"{self.title}\n{self.text}"


class Token(NamedTuple):
    """A syllable, number or mark of the article: `content[start:end]`; `fold` is its comparable form."""

    start: int
    end: int
    text: str
    fold: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, headline or caption with its tokens; `index` counts from 0 within the article."""

    index: int
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    title: bool = False
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    ends: tuple[int, ...] = field(init=False, repr=False, compare=False)
    texts: tuple[str, ...] = field(init=False, repr=False, compare=False)
    folds: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The tokens once more, by column: what most rules ask for."""

    def __post_init__(self) -> None:
        columns = zip(*self.tokens, strict=True) if self.tokens else ((), (), (), ())
        for name, column in zip(("starts", "ends", "texts", "folds"), columns, strict=True):
            object.__setattr__(self, name, column)

    def places_of(self, words: Set[str]) -> list[int]:
        """The tokens that are one of some folded words, in order."""
        return list(compress(count(), map(words.__contains__, self.folds)))


class Kind(StrEnum):
    """What a mention is, before it is resolved to an entity."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    DOCUMENT = "document"
    PROGRAMME = "programme"
    TIME = "time"
    NUMBER = "number"
    POST = "post"
    RANK = "rank"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Time:
    """A day, month or year ("2017-06-15", "2017-06", "2017") and, if it lasts, the last one. ISO 8601."""

    start: str
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a number mention says: the plain value, the counted noun or unit, and the words that say what."""

    value: float
    unit: str
    about_start: int
    about_end: int
    qualifier: Qualifier | None = None
    comparison: str | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """A document or programme as named: its kind in the lexicon's word, number, code, and who issued it.

    `number` is as written ("25-NQ/TW", "30/2020/NĐ-CP", "09"); `issuer` the words of the issuing body, as written or
    as the code spells it out; `date` ISO.
    """

    head: str
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    by: "Mention | None" = None
    """The body that the title's own words name as issuer: "quy định của |Bộ Chính trị|"."""
    reach: int = 0
    """So many letters behind the mention belong to the name, over names of their own: "công văn| gửi Sở Y tế|"."""


@dataclass(unsafe_hash=True, slots=True)
class PlaceName:
    """A place as named: the bare name ("Bắc Ninh"), its level in the gazetteer's word, and the full form.

    `seat_of` is the body that a seat is named by ("trụ sở Bộ Quốc phòng").
    """

    name: Final[str]
    level: Final[str | None]
    full: Final[str]
    seat_of: Final["Mention | None"] = None


@dataclass(unsafe_hash=True, slots=True)
class BodyName:
    """A body as named. `name` is head and domain written out, without jurisdiction ("Sở Giáo dục và Đào tạo").

    `place` is the place that the name itself tells; `level` a bare level word ("province", "district" ...) that the
    article must complete ("Công an tỉnh"); `parent` the body that it is part of; `whole` says that the name needs
    no jurisdiction (a ministry, a company); `house` the bare head of the body that it is part of, which the article
    must complete too ("Thanh tra |Bộ|"); `joint` the second body that it is of ("Đoàn kiểm tra của Bộ Chính trị,
    |Ban Bí thư|").
    """

    head: Final[str]
    name: Final[str]
    kind: Final[str]
    place: Final["Mention | None"] = None
    level: Final[str | None] = None
    parent: Final["Mention | None"] = None
    whole: Final[bool] = False
    house: Final[str | None] = None
    joint: Final["Mention | None"] = None

    def has_lawyers_in(self, bar: "BodyName") -> bool:
        """Whether a bar only tells where a firm's lawyers belong: "Công ty Luật A (|Đoàn Luật sư Hà Nội|)"."""
        return self.kind == "company" and bar.head == "Đoàn Luật sư"


@dataclass(unsafe_hash=True, slots=True)
class PersonName:
    """A person's name without rank, honorific or title; `short` for a given name alone ("ông Thống")."""

    name: Final[str]
    short: Final[bool] = False


@dataclass(unsafe_hash=True, slots=True)
class PostName:
    """A post as told: the title without the body, the body if told, the place that stands for one, and the status."""

    title: Final[str]
    body: Final["Mention | None"] = None
    place: Final["Mention | None"] = None
    status: Final[PositionStatus] = PositionStatus.CURRENT
    open: Final[bool] = True
    """The title asks for a body ("Phó Chủ tịch"); a state office ("Thủ tướng") does not."""
    head: Final[str] = ""
    """The head of the bodies that have such a post ("Bộ" for "Thứ trưởng"), where the title tells it."""


@dataclass(unsafe_hash=True, slots=True)
class Mention:
    """A piece of text of a known kind: `content[start:end]`, and the named rule that recognised it."""

    start: Final[int]
    end: Final[int]
    kind: Final[Kind]
    rule: Final[str]
    value: Final[Time | Quantity | Title | PlaceName | BodyName | PersonName | PostName | None] = None


@dataclass(unsafe_hash=True, slots=True)
class Evidence:
    """The words that say a fact: `content[start:end]`, the rule that read them, and how sure it is (0 to 1)."""

    start: Final[int]
    end: Final[int]
    rule: Final[str]
    confidence: Final[float]


@dataclass(unsafe_hash=True, slots=True)
class Tagged:
    """A sentence with what was recognised in it: `names` never overlap; `cues` are words that may tell a fact."""

    sentence: Final[Sentence]
    names: Final[tuple[Mention, ...]] = ()
    cues: Final[tuple[Mention, ...]] = ()
    times: Final[tuple[Mention, ...]] = ()
    numbers: Final[tuple[Mention, ...]] = ()
    aliases: Final[tuple[tuple[Mention, str], ...]] = ()
    """Other names told in brackets behind a name: ("Sở Giáo dục và Đào tạo", "GD&ĐT")."""
    quotes: Final[tuple[tuple[int, int], ...]] = ()
    """The stretches of the sentence inside quotation marks, the marks included."""
    aside: Final[bool] = False
    """A byline, credit or link: words that are not the article's own telling."""
    denied: Final[tuple[Mention, ...]] = ()
    """Words that would tell a fact, were it not denied, rumoured or only supposed."""


@dataclass(unsafe_hash=True, slots=True)
class RawPosition:
    """A post and who is told to hold it, as mentions."""

    person: Final[Mention]
    post: Final[Mention]
    status: Final[PositionStatus]
    evidence: Final[Evidence]


@dataclass(unsafe_hash=True, slots=True)
class RawEvent:
    """An event as one sentence tells it, its roles filled by mentions.

    `known` says that the sentence speaks of an occasion told before ("tại hội nghị"); `head` is the occasion's own
    word ("hội nghị"), by which later sentences call it back. `passing` says that the occasion is only named ("từ sau
    Đại hội XII"): the article's own day is not its day.
    """

    type: Final[EventType]
    trigger: Final[tuple[int, int]]
    roles: Final[tuple[tuple[Role, Mention], ...]]
    evidence: Final[Evidence]
    sentence: Final[int]
    name: Final[str | None] = None
    head: Final[str | None] = None
    time: Final[Time | None] = None
    place: Final[Mention | None] = None
    status: Final[EventStatus] = EventStatus.REPORTED
    known: Final[bool] = False
    passing: Final[bool] = False


@dataclass(unsafe_hash=True, slots=True)
class RawRelation:
    """A tie of two mentions."""

    subject: Final[Mention]
    predicate: Final[RelationType]
    object: Final[Mention]
    evidence: Final[Evidence]


@dataclass(unsafe_hash=True, slots=True)
class RawStatement:
    """Words and who says them."""

    speaker: Final[Mention]
    start: Final[int]
    end: Final[int]
    evidence: Final[Evidence]


@dataclass(unsafe_hash=True, slots=True)
class RawStatistic:
    """A number mention (its value is a Quantity) taken as a fact."""

    number: Final[Mention]
    evidence: Final[Evidence]


@dataclass(unsafe_hash=True, slots=True)
class RawGap:
    """What one sentence, from `start` to `end`, nearly told with a `word`, and why it did not.

    Of an event that lacks a part, `type` is its type; each of the roles `lacking` mends it, none where its day is open.
    `sure` says that a reader would miss an event there, and not only that a telling word gave none.
    """

    start: Final[int]
    end: Final[int]
    word: Final[tuple[int, int]]
    rule: Final[str]
    reason: Final[str]
    type: Final[EventType | None] = None
    lacking: Final[tuple[Role, ...]] = ()
    sure: Final[bool] = True


@dataclass(frozen=True, slots=True)
class RawFacts:
    """Everything the parser found in one article, sentence by sentence, still told by mentions."""

    positions: tuple[RawPosition, ...] = ()
    events: tuple[RawEvent, ...] = ()
    relations: tuple[RawRelation, ...] = ()
    statistics: tuple[RawStatistic, ...] = ()
    statements: tuple[RawStatement, ...] = ()
    gaps: tuple["RawGap", ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that an article names. `key` is unique within the article.

    `names[0]` is the full form, abbreviations written out and the jurisdiction completed; the others are
    the forms in which the text names it. `mentions` are the (start, end) of each naming, in order.
    `scope` is the folded name of the province that the entity belongs to, where the article tells it.
    """

    key: str
    type: EntityType
    names: tuple[str, ...]
    mentions: tuple[tuple[int, int], ...] = ()
    scope: str | None = None
    kind: str | None = None
    """A narrower kind in the words of the lexicon ("ministry", "province", "decree"), or None."""


@dataclass(frozen=True, slots=True)
class Position:
    """A person's post in a body; `person` and `org` are entity keys, `org` None where the title names no body."""

    person: str
    title: str
    org: str | None
    status: PositionStatus
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, will happen or was ordered; role fillers and `place` are entity keys."""

    key: str
    type: EventType
    trigger: str
    roles: tuple[tuple[Role, str], ...]
    evidence: tuple[Evidence, ...]
    name: str | None = None
    time: Time | None = None
    place: str | None = None
    status: EventStatus = EventStatus.REPORTED


@dataclass(frozen=True, slots=True)
class Relation:
    """A lasting tie of two entities (keys)."""

    subject: str
    predicate: RelationType
    object: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Statistic:
    """A number with what it counts. `about` is the words as written; `reporter` whoever says it, if told."""

    value: float
    unit: str
    about: str
    evidence: tuple[Evidence, ...]
    qualifier: Qualifier | None = None
    reporter: str | None = None
    comparison: str | None = None
    """The words of a comparison ("tăng 5,2% so với cùng kỳ"), as written."""
    time: Time | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Words given to somebody: the speaker (entity key), and the words as written or "" where none are told."""

    speaker: str
    words: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence with a trigger that gave no fact or an incomplete one, and why."""

    start: int
    end: int
    rule: str
    reason: str
    word: str = ""
    """The telling word as written."""
    sure: bool = True
    """Whether a reader would miss an event there; else a telling word by which somebody stands gave none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one article says."""

    article: Article
    entities: tuple[Entity, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    statements: tuple[Statement, ...] = ()
    gaps: tuple[Gap, ...] = ()
    sentences: tuple[Sentence, ...] = field(default=(), repr=False)
