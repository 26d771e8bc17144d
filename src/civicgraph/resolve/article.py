"""The entities of one article: which mentions name the same person, body, place, document or programme."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from civicgraph.lexicon.tables import load_table
from civicgraph.lexicon.words import parent_of
from civicgraph.model import (
    Article,
    BodyName,
    Entity,
    Evidence,
    Kind,
    Mention,
    PersonName,
    PlaceName,
    PostName,
    RawEvent,
    RawFacts,
    RawStatement,
    Tagged,
    Title,
)  # fmt: skip
from civicgraph.resolve.completion import Completion, Owner
from civicgraph.resolve.setting import Setting, find_namesakes, find_setting, nested, place_key, province_full
from civicgraph.resolve.sole_names import stands_alone
from civicgraph.resolve.spellings import (
    find_first_names,
    find_initials,
    find_other_tones,
    find_spellings,
    has_native_name,
)
from civicgraph.resolve.titles import Told, are_one, read_title
from civicgraph.spelling import fold, fold_text
from civicgraph.vocabulary import TOLD_BY_TITLE, EntityType, EventType, PositionStatus, RelationType, Role

_NO_NAMES = {TOLD_BY_TITLE, "body-of-many-places", "place-of-plural-head", "number-of-plural-head"}
"""By these rules a body is found whose words there are no name of it: "UBND |các tỉnh A|, |B|", "Quân khu 5, |7|"."""
_GOVERNED = frozenset({"province", "district", "commune", "city", "village"})
"""Levels of places that have bodies of their own."""
_HEAD_OF = "người đứng đầu "
_CHIEFS = frozenset(
    {"bộ trưởng", "chủ tịch", "bí thư", "giám đốc", "tổng giám đốc", "cục trưởng", "tổng cục trưởng", "vụ trưởng"}
)
"""Titles of who leads a body alone."""


@dataclass(slots=True)
class Cluster:
    """The mentions of one entity."""

    type: EntityType
    key: str
    full: str
    names: dict[str, str] = field(default_factory=dict)
    spans: set[tuple[int, int]] = field(default_factory=set)
    scope: str | None = None
    kind: str | None = None

    def add(self, surface: str, span: tuple[int, int]) -> None:
        if surface:
            self.names.setdefault(fold(surface), surface)
        self.spans.add(span)

    def entity(self) -> Entity:
        own = fold(self.full)
        others = sorted((n for f, n in self.names.items() if f != own), key=lambda n: (-len(n), n))
        return Entity(self.key, self.type, (self.full, *others), tuple(sorted(self.spans)), self.scope, self.kind)


_GOVERNMENT = "Organization:chính phủ"
_PREMIERS = {"thủ tướng", "phó thủ tướng"}
_LINKED = {"ministry", "department"}


def _without_links(words: str, name: BodyName) -> str:
    """A body's words without the comma, dash or "và" that may join them: "Sở Văn hóa| -| Thể thao", "… |và| …"."""
    words = words.replace(",", "").replace(" - ", " ")
    return _unlinked(words) if name.kind in _LINKED else words


def _unlinked(words: str) -> str:
    return words.replace(" - ", " ").replace(" và ", " ")


def _known_identity(name: str) -> str:
    """The identity of a body that the lexicon names: "Bộ Lao động - Thương binh và Xã hội"."""
    words = fold(name).replace(",", "")
    return _unlinked(words) if words.startswith("bộ ") else words


_OFFICES_BACK = 4
"""So many offices before a title alone are looked at."""
_SAME_SENTENCE = 300
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_BELONGS = re.compile(r" (?:(?:trực )?thuộc|của) | ?[-–] ?(?=Bộ |Sở |Tổng cục |Công an |Thanh tra |Bệnh viện |Cục )")
_LEAST_OWN = 4
"""A department is told by so many words of its own: "Trung tâm Pháp y" may be called so, "Phòng Một cửa" be any."""


def _own_words(surface: str) -> str:
    """A body's name without whom it belongs to: "|Trung tâm Pháp y| thuộc Sở Y tế Hà Nam"; "" where it is short."""
    own = _BELONGS.split(surface, maxsplit=1)
    return own[0] if len(own) > 1 and len(own[0].split()) >= _LEAST_OWN else ""


_LEVEL_IN_NAME = {"committee", "council", "front", "police", "army", "court", "inspectorate", "delegation", "agency"}


# Bodies in whose name a place only tells where: "Trường Đại học Bách khoa TP.HCM", "Công ty Gang thép Thái Nguyên"; but
# a province's own school, bank and broadcaster are its bodies.
_FREE_KINDS = {"school", "company", "press"}
WARDS = {"Khoa", "Đơn nguyên"}
"""The wards of a hospital and the faculties of a school serve it, and are no place's own bodies."""
_PROVINCES_OWN = ("Trường Chính trị", "Ngân hàng", "Đài", "Báo và ", "Hợp tác xã")


@lru_cache(maxsize=1 << 10)
def _heads(head: str) -> tuple[str, ...]:
    """The heads by which a body may be called: "Trung tâm Y tế", "Trung tâm", "Trung"."""
    words = head.split(" ")
    return tuple(dict.fromkeys((head, " ".join(words[:2]), words[0])))


def _is_free(v: BodyName) -> bool:
    return v.kind in _FREE_KINDS and not v.head.startswith(_PROVINCES_OWN)


_TELL_LEVEL = {
    "Tỉnh ủy",
    "Thành ủy",
    "Huyện ủy",
    "Quận ủy",
    "Thị ủy",
    "Tỉnh đoàn",
    "Thành đoàn",
    "Huyện đoàn",
    "Quận đoàn",
}
# How far behind its body a title may stand that has no other: "… của Bộ Y tế do Thứ trưởng A làm trưởng đoàn".
_NEAR = 80
# Titles that a body has one of and a country none: who is called so without a body holds it in the one that is told.
_OF_ONE_BODY = {"giám đốc", "tổng giám đốc", "tổng biên tập", "chủ tịch hđqt", "chủ tịch hội đồng quản trị"}


def _is_deputy(title: str) -> bool:
    words = fold(title).split()
    return "phó" in {words[0], words[-1]} or words[0] == "thứ"


# Of a council's members is told where its session is: "kỳ họp thứ 5 HĐND tỉnh".
_SESSION = re.compile(r"kỳ họp[^.]{0,40}(?:hđnd|hội đồng nhân dân)|(?:hđnd|hội đồng nhân dân)[^.]{0,60}kỳ họp")
_DEMANDS = ("đề nghị", "yêu cầu", "kiến nghị", "đề xuất")
"""With these words a body demands, and need not say a word."""
_ANY = "cho một"
"""Behind these words a title means nobody certain."""
_OF_SOMEBODY = ("đại diện", "lãnh đạo")
"""So a body is told for somebody of it."""
_LEAD = 20
"""So many characters before an offset hold the verb or the word that leads to a body."""
# The kinds of bodies that are led by who has a chief's title.
_COMPANIES = frozenset({"company"})
_LED_BY = {
    "giám đốc": frozenset({"company", "department", "police", "hospital", "institute", "school", "agency", "fund"}),
    "tổng giám đốc": _COMPANIES,
    "chủ tịch hđqt": _COMPANIES,
    "chủ tịch hội đồng quản trị": _COMPANIES,
    "kế toán trưởng": _COMPANIES,
    "tổng biên tập": frozenset({"press"}),
    "chủ tịch": frozenset({"committee", "council", "association", "front", "company"}),
    "bí thư": frozenset({"party", "front"}),
}
# Bodies of these kinds that have a "Trưởng …", a "Viện trưởng", "Hiệu trưởng" or no chief of their own.
_LED_OTHERWISE = (
    "Cục", "Vụ", "Phòng", "Tổng cục", "Chi cục", "Viện", "Trường", "Trạm", "Hạt", "Khoa", "Đội", "Cơ quan", "Cảnh sát",
    "Bộ ", "Ban ", "Đảng Cộng sản", "Đại hội", "Cộng đồng",
)  # fmt: skip


def _seat_of(title: str) -> str:
    """The chief's title of a folded one: "chủ tịch" of "phó chủ tịch thường trực"."""
    return title.removeprefix("phó ").removesuffix(" thường trực").removesuffix(" chuyên trách")


# Heads that titles tell ("Thứ trưởng", "Cục trưởng"); another one is told behind the title: "Giám đốc |Công ty|".
_OF_TITLES = {row["head"] for row in load_table("titles") if row["head"]}
_SAME_TALK = 400
"""Nor farther behind a body does a head alone mean it, where the article tells several: "Phó Giám đốc |Sở|"."""
# "Mặt trận Tổ quốc |Việt Nam|" of no province is the country's, and so is the Front by itself.
_FRONT = "Mặt trận Tổ quốc Việt Nam"
_OF_CENTRE = tuple(f"{centre} đảng" for centre in ("t.ư", "tư", "tw", "t.w"))
_PARTY = "Đảng Cộng sản Việt Nam"
_PARTY_ALONE = "Đảng"
_OF_COUNTRY = ("việt nam", "vn")
_MANY_LEVELS = 8
"""So far behind its name the words begin that make the Front one of many: "MTTQ |các cấp|"."""
# The kinds of which a head alone names a body; but nobody stands for a committee that is not told.
_BARE = {"party", "delegation", "army", "embassy", "board"}
_STANDING = "Thường trực"
_OFTEN = 3
"""So many bodies of a level are told, at least, where the level is that of one place without a name."""


def _nameless_levels(names: Iterable[Mention], setting: Setting) -> frozenset[str]:
    """The levels of which the article tells bodies but no place: "UBND tỉnh" of a province that it never names."""
    told = {level for _, level, _ in setting.told}
    bare: Counter[str] = Counter()
    heads: dict[str, set[str]] = {}
    for m in {(m.start, m.end): m for m in names}.values():
        if isinstance(m.value, BodyName) and m.value.level and not m.value.place and m.value.level not in told:
            bare[m.value.level] += 1
            heads.setdefault(m.value.level, set()).add(m.value.head)
    often = (level for level, times in bare.items() if times >= _OFTEN and len(heads[level]) > 1)
    return frozenset(level for level in often if level in _LEVEL_NAMES and level != "city")


_LEVEL_NAMES = {
    "province": ("tỉnh",), "city": ("thành phố",), "district": ("huyện", "quận", "thị xã"),
    "commune": ("xã", "phường", "thị trấn", "đặc khu"),
}  # fmt: skip


def _level_word(surface: str, level: str) -> str:
    """The word for its level with which a body's name ends, as told or the usual one: "UBND |phường|"."""
    words = _LEVEL_NAMES[level]
    return next((word for word in words if fold(surface).endswith(word)), words[0])


# Ours and theirs meet where these are told: "|Đại sứ| cho biết" is whoever was told last.
_ABROAD = frozenset({"đại sứ", "tổng lãnh sự"})

# Bodies are parts of bodies at most so often; a row of heads that each complete the next goes no deeper.
_DEEPEST = 8


def _with_parent(name: str, parent: str) -> str:
    """A part's name with that of the whole, which some hold already: "Ban Chấp hành Trung ương Đảng Cộng sản Lào"."""
    return name if name.endswith(f" {parent}") else f"{name} {parent}"


def _titles(facts: RawFacts) -> dict[str, set[str]]:
    """The titles, folded, that each name is told with."""
    told: dict[str, set[str]] = {}
    for position in facts.positions:
        person, post = position.person.value, position.post.value
        if isinstance(person, PersonName) and isinstance(post, PostName):
            told.setdefault(person.name, set()).add(fold(post.title))
    return told


_DAY = len("2019-06-05")


def _issued(events: Iterable[RawEvent], content: str) -> dict[tuple[int, int], tuple[str, Mention | None]]:
    """Of each paper without a number that somebody is told to issue: on which day, and which body did, if told."""
    told: dict[tuple[int, int], tuple[str, Mention | None]] = {}
    for event in events:
        if event.type is not EventType.ISSUANCE:
            continue
        read_out = "công bố" in content[slice(*event.trigger)].lower()  # a paper of an earlier day
        day = event.time.start if event.time is not None and len(event.time.start) == _DAY and not read_out else ""
        issuers = [m for role, m in event.roles if role is Role.ISSUER]
        body = issuers[0] if len(issuers) == 1 and issuers[0].kind is Kind.ORGANIZATION else None
        for role, m in event.roles:
            if role is Role.DOCUMENT and isinstance(m.value, Title) and m.value.number is None:
                told[m.start, m.end] = day, body
    return told


def _party_meant(names: list[Mention]) -> str:
    """The party that "Đảng" alone means: Vietnam's own, but not where only another country's are told."""
    parties = {
        body.value.name
        for body in names
        if isinstance(body.value, BodyName) and body.value.kind == "party" and body.value.name.startswith("Đảng ")
    }
    foreign = {name for name in parties if not name.startswith((_PARTY, "Đảng ủy", "Đảng bộ", "Đảng đoàn"))}
    return _PARTY if _PARTY in parties or not foreign else _PARTY_ALONE


class Resolver:
    """Collects the entities of one article; `key_of` gives the key of a mention, None where it names nobody."""

    def __init__(self, article: Article, tagged: tuple[Tagged, ...], facts: RawFacts) -> None:
        self.content = article.content
        self.setting: Setting = find_setting(tagged)
        self.clusters: dict[str, Cluster] = {}
        self._memo: dict[tuple[int, int, str], str | None] = {}
        self.relations: dict[tuple[str, RelationType, str], Evidence] = {}
        self._depth = 0
        self._headed: dict[str, list[tuple[int, str]]] = {}
        self._seats: dict[str, list[tuple[int, str]]] = {}
        """The bodies told with each title, or with its head, a deputy's with his chief's."""
        self._holders: list[tuple[int, str, PostName, str]] = []
        self._told: dict[tuple[EntityType, Told], str] = {}
        self._titles: dict[tuple[EntityType, Title], str] = {}
        self.coded: dict[str, tuple[str, Mention]] = {}
        """The words for who issued a document, as its number's code or its own words tell them."""
        self._issued = _issued(facts.events, article.content)
        self._lone: dict[tuple[str, str], str] = {}
        """The papers told by kind and issuer alone, by these: "kết luận của |UBKT Trung ương|"."""
        self._deeds: list[tuple[str, str, str]] = []
        """The kinds of the numbered papers, what is told right behind their numbers, and their keys."""
        self._papers: dict[str, tuple[str, str]] = {}
        """The day and the issuer of each paper that has no number, as first told."""
        self._offices: list[Mention] = []
        self._own_names: list[tuple[Cluster, str]] = []
        """Bodies with their own words, which stand before whom they belong to."""
        self._parts: list[tuple[str, str, Mention]] = []
        """Bodies with the key of the one that each is known to be part of, if the article tells it."""
        names = [n for t in tagged if not t.aside for n in t.names]
        every = [m for n in names for m in nested(n)]
        self._own_levels = {
            (v.name, v.level)
            for p in facts.positions
            if isinstance(p.post.value, PostName) and p.post.value.body is not None
            for m in nested(p.post.value.body)
            if isinstance(v := m.value, BodyName) and v.level
        }
        """The bodies of a level in which somebody named has a post: "Phó Chủ tịch |UBND tỉnh| Trần Văn A"."""
        people = [n.value for n in names if isinstance(n.value, PersonName)]
        self._spelled = find_spellings(facts.positions) | dict(_given_names(names, len(article.title)))
        fuller = find_first_names(people) | find_other_tones(people, _titles(facts))
        fuller |= find_initials(people)
        self._spelled |= {name: full for name, full in fuller.items() if not {name, full} & self._spelled.keys()}
        self._nameless = _nameless_levels(every, self.setting)
        self._namesakes = find_namesakes(every)
        self._completion = Completion(tagged, every, self.setting, article.published)
        self._party = _party_meant(every)
        """The name of the party that "Đảng" alone means."""
        for n in names:
            if n.kind is Kind.PERSON and isinstance(n.value, PersonName) and not n.value.short:
                self._person(n)
        for m in every:
            if m.kind is Kind.ORGANIZATION and (key := self.key_of(m)) and isinstance(m.value, BodyName):
                for head in _heads(m.value.head):
                    if m.value.kind == "party" and head == "Ban":
                        continue  # the Central Committee has members, not a "Trưởng ban"
                    self._headed.setdefault(head, []).append((m.start, key))
        for n in names:
            if n.kind in {Kind.PERSON, Kind.PLACE}:
                self.key_of(n)
            elif isinstance(n.value, PostName) and n.value.body and (key := self.key_of(n.value.body)):
                self._offices.append(n)
                self._seats.setdefault(n.value.head or _seat_of(fold(n.value.title)), []).append((n.start, key))
        self._lettered = {
            fold(alias): m for t in tagged for m, alias in t.aliases if m.kind is Kind.DOCUMENT and alias.isupper()
        }
        """The treaties that brackets behind them tell the letters of: "… xuyên Thái Bình Dương (|TPP|)"."""
        for n in sorted((n for n in names if isinstance(n.value, Title)), key=_fullness):
            self.key_of(n)
        for t in tagged:
            for m, alias in t.aliases:
                if key := self.key_of(m):
                    self.clusters[key].names.setdefault(fold(alias), alias)
        called = {fold(c.full) for c in self.clusters.values()}
        for cluster, own in self._own_names:
            if fold(own) not in called:
                cluster.names.setdefault(fold(own), own)
        for p in facts.positions:
            value = p.post.value
            person = self.key_of(p.person)
            if person and isinstance(value, PostName):
                self._holders.append((p.post.start, person, value, fold(value.title)))
        for part, higher, m in self._parts:
            if higher in self.clusters and part != higher:
                self._tie(part, RelationType.PART_OF, higher, m, "known-parent")

    # --- keys -------------------------------------------------------------------------------------------------------

    def key_of(self, m: Mention) -> str | None:
        """The key of the entity that a mention names."""
        memo = (m.start, m.end, m.kind)
        if memo not in self._memo:
            self._memo[memo] = self._resolve(m)
        return self._memo[memo]

    def _resolve(self, m: Mention) -> str | None:
        value = m.value
        if isinstance(value, PersonName):
            return self._short(m, value) if value.short else self._person(m)
        if isinstance(value, BodyName):
            return self._body(m, value)
        if isinstance(value, PlaceName):
            return self._place(value, m)
        if isinstance(value, Title):
            return self._titled(m, value)
        if isinstance(value, PostName):
            return self._holder(m, value)
        return None

    def level_of(self, key: str) -> str | None:
        """A place's level, an entity's kind."""
        return self.clusters[key].kind if key in self.clusters else None

    def _cluster(self, type_: EntityType, identity: str, full: str) -> Cluster:
        key = f"{type_}:{identity}"
        if (cluster := self.clusters.get(key)) is None:
            cluster = self.clusters[key] = Cluster(type_, key, full)
        return cluster

    def _surface(self, start: int, end: int) -> str:
        return " ".join(self.content[start:end].split())

    # --- people -----------------------------------------------------------------------------------------------------

    def _person(self, m: Mention) -> str:
        value = m.value
        assert isinstance(value, PersonName)
        usual = self._spelled.get(value.name, value.name)
        cluster = self._cluster(EntityType.PERSON, fold(usual), usual)
        cluster.add(value.name, (m.start, m.end))
        if m.rule == "founder":
            cluster.add(self._surface(m.start, m.end), (m.start, m.end))
        return cluster.key

    def _short(self, m: Mention, value: PersonName) -> str | None:
        """The one person whose given name it is, the last told before; none where nobody bears it."""
        given = fold(value.name)
        people = [
            c
            for c in self.clusters.values()
            if c.type is EntityType.PERSON and c.key.split(" ")[-1] == given.split(" ")[-1]
        ]
        if not people:  # "Tổng thống Trump", "ông |Gooi|": of a name from abroad any part may stand alone
            abroad = [
                c
                for c in self.clusters.values()
                if c.type is EntityType.PERSON and given in fold(c.full).split() and not has_native_name(c.key)
            ]
            known = (c.full for c in self.clusters.values() if c.type is EntityType.PERSON)
            if not abroad and stands_alone(self.content, m.start, value.name, known):
                return self._person(m)
            if len(abroad) != 1:
                return None
            people = abroad
        before = [c for c in people if min(c.spans)[0] < m.start] or people
        chosen = max(before, key=lambda c: max((s for s in c.spans if s[0] < m.start), default=(0, 0)))
        chosen.spans.add((m.start, m.end))
        return chosen.key

    def _holder(self, m: Mention, value: PostName) -> str | None:
        """Who a title alone means: its holder in this article, else the body (guideline, ruling 1)."""
        title = fold(value.title)
        body = self.key_of(value.body) if value.body else None
        matches: list[tuple[int, str]] = []
        for at, person, post, held in self._holders:
            given = value.status is post.status is PositionStatus.NEW and held.startswith(f"{title} ")
            if not (_one_title(held, title) or given) or (post.status is PositionStatus.FORMER) != (
                value.status is PositionStatus.FORMER
            ):
                continue  # "|tân Chủ tịch|" is who has just become "Chủ tịch HĐTV"
            theirs = self.key_of(post.body) if post.body else None
            # "Thủ tướng Chính phủ" is "Thủ tướng"
            ours = body == _GOVERNMENT and held in _PREMIERS and not post.place and has_native_name(person)
            apart = body != theirs and not (ours and not theirs)
            if body and apart and (theirs or not post.open or self._is_elsewhere(person, body, title)):
                continue
            if value.place and post.place and fold(str(value.place.value)) != fold(str(post.place.value)):
                continue
            if value.place and not post.open and not post.place and self._is_abroad(value.place, person):
                continue  # "Trong cuộc gặp Thủ tướng A, |Thủ tướng Malaysia| nêu rõ …"
            matches.append((at, person))
        if (
            matches and not value.open and value.place is None
        ):  # "Thủ tướng" is ours, also behind "Thủ tướng Nhật Bản A"
            matches = [x for x in matches if self._is_ours(x[1])] or matches
        if matches:
            before = [x for x in matches if x[0] <= m.start]
            if (
                body is None
                and (office := self._office_just_told(m, title))
                and office.start > max(before, default=(0,))[0]
            ):
                return self.key_of(office)
            if body is None and value.place is None and title not in _ABROAD:
                before = self._ours_of_last(before)
            return max(before)[1] if before else min(matches)[1]
        if body:  # who held an office before is not the body
            return None if value.status is PositionStatus.FORMER else body
        if value.title.lower() in _PREMIERS:
            return _GOVERNMENT if _GOVERNMENT in self.clusters else None
        decides = self._lead(0, m.start).endswith("quyết định của")
        return self.body_of(m, value) if value.head and decides else None  # "quyết định của |Bộ trưởng|" is its Bộ's

    def _ours_of_last(self, told: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """Those of the sentence that told a title's holders last, of this country where it told both.

        "Bộ trưởng A đã gặp Bộ trưởng Pháp B. |Bộ trưởng| cũng thăm …"
        """
        last = max(told, default=(0, ""))[0]
        row = [x for x in told if last - x[0] < _SAME_SENTENCE and not _SENTENCE_END.search(self.content, x[0], last)]
        return [x for x in row if self._is_ours(x[1])] or told

    def _is_ours(self, person: str) -> bool:
        """Whether somebody's name is of this country, and no office of another's is told of him.

        "Thủ tướng |Singapore| Lý Hiển Long" is not "Thủ tướng", though his name reads as one of ours.
        """
        lands = [post.place.value for _, who, post, _ in self._holders if who == person and post.place is not None]
        return has_native_name(person) and all(
            isinstance(land, PlaceName) and land.name == "Việt Nam" for land in lands
        )

    def speaker_key(self, m: Mention) -> str | None:
        """The key of who speaks: of "người đứng đầu Sở A" the one head of the body whom the article names."""
        key = self.key_of(m)
        if m.kind is Kind.POST and self._lead(0, m.start).endswith(_ANY) and not (key or "").startswith("Org"):
            return None  # "ủy quyền cho |một Phó Thủ tướng| trả lời": no certain one
        return self._head_of(m, key)

    def doer_key(self, m: Mention) -> str | None:
        """The key of who does something: of "người đứng đầu Chính phủ" the one head whom the article names."""
        return self._head_of(m, self.key_of(m))

    def _head_of(self, m: Mention, key: str | None) -> str | None:
        lead = self.content[max(0, m.start - len(_HEAD_OF)) : m.start].lower()
        if m.kind is not Kind.ORGANIZATION or lead != _HEAD_OF:
            return key
        heads = self.heads_of_government() if key == _GOVERNMENT else set()
        heads |= {
            person
            for _, person, post, held in self._holders
            if held in _CHIEFS
            and post.status is not PositionStatus.FORMER
            and post.body
            and self.key_of(post.body) == key
        }
        return heads.pop() if len(heads) == 1 else key

    def silent_bodies(self, spoken: list[tuple[RawStatement, str]]) -> set[str]:
        """The bodies that say nothing themselves where somebody who holds a post in them speaks by name.

        The article's head tells by them who demands or speaks ("Bộ A |yêu cầu| các sở báo cáo", in the text "Thứ trưởng
        Bộ A B yêu cầu"; "|Đại diện| Bộ A cho hay …", in the text "ông B, Phó Chánh Thanh tra Bộ A"), or they stand for
        somebody who demands: "|lãnh đạo| Bộ A cũng đề nghị …".
        """
        people = {key for _, key in spoken if key.startswith(f"{EntityType.PERSON.value}:")}
        held = [(p, self.key_of(p.body)) for _, person, p, _ in self._holders if person in people and p.body]
        own = {body for _, body in held if body}
        if any(fold(p.title).endswith("thủ tướng") and not p.place for _, who, p, _ in self._holders if who in people):
            own.add(_GOVERNMENT)
        names = [self.clusters[body].full for body in own if body in self.clusters]
        telling: set[str] = set()
        silent: set[str] = set()
        for s, key in spoken:
            at_head = s.evidence.start <= self.content.find("\n") + 1
            by_somebody = self._lead(0, s.speaker.start).endswith(_OF_SOMEBODY)
            demands = self._lead(s.evidence.start, s.start).endswith(_DEMANDS)
            silenced = key in own and demands and (at_head or by_somebody)
            if at_head and by_somebody and not silenced:
                whole = f" {self.clusters[key].full}"
                silenced = key in own or any(name.endswith(whole) for name in names)
            bare = silenced and s.speaker.kind is Kind.ORGANIZATION
            (silent if bare else telling).add(key)
        return silent - telling

    def _lead(self, start: int, end: int) -> str:
        """The words up to an offset, marks at their end apart."""
        return self.content[max(start, end - _LEAD) : end].rstrip(" :,").lower()

    def _office_just_told(self, m: Mention, title: str) -> Mention | None:
        """The office of its body that a sentence tells before a title alone.

        "Kết thúc phần trả lời của |Bộ trưởng Bộ A|, Chủ tịch Quốc hội B đề nghị |Bộ trưởng| sớm giải quyết".
        """
        last = bisect_left(self._offices, m.start, key=lambda office: office.start)
        for office in reversed(self._offices[max(0, last - _OFFICES_BACK) : last]):
            if m.start - office.end > _SAME_SENTENCE or _SENTENCE_END.search(self.content, office.end, m.start):
                return None
            if isinstance(office.value, PostName) and fold(office.value.title) == title:
                return office
        return None

    def heads_of_government(self) -> set[str]:
        """The country's own prime ministers that the article names."""
        return {
            person for _, person, post, held in self._holders if held.startswith("thủ tướng") and post.place is None
        }

    def _is_abroad(self, place: Mention, person: str) -> bool:
        """Whether a state office is another country's and a person bears a name of this one."""
        country = place.value
        if not isinstance(country, PlaceName) or country.level != "country" or fold(country.name) == "việt nam":
            return False
        return has_native_name(person)

    def _is_elsewhere(self, person: str, body: str, title: str) -> bool:
        """Whether all posts of a person that name a body are of others: "Bộ trưởng Quốc phòng" is no "Bộ trưởng A".

        Where a vice-minister heads a department is no other ministry: "|Thứ trưởng| A giữ chức Cục trưởng Cục B" may be
        the "Thứ trưởng Bộ C" of whom the article tells next.
        """
        held = {(self.key_of(p.body), of) for _, holder, p, of in self._holders if holder == person and p.body}
        bodies = {
            key for key, of in held
            if title != "thứ trưởng" or _one_title(of, title) or self.level_of(key or "") == "ministry"
        }  # fmt: skip
        return bool(bodies) and body not in bodies

    def body_of(self, m: Mention, value: PostName) -> str | None:
        """The body of a post: told, or the article's body whose head the title tells ("Tổng Cục trưởng")."""
        if value.body:
            return self.key_of(value.body)
        if fold(value.title) == "đại biểu" and value.open:  # "ĐB Trần Văn A (Tây Ninh)"
            return self._only_assembly()
        if value.open and not value.head and not value.place:
            return self._body_of_seat(m, fold(value.title)) or self._only_house(m, fold(value.title))
        if not value.open or not value.head or value.place:
            return None
        candidates = self._headed.get(value.head, [])
        if len({key for _, key in candidates}) == 1:
            return candidates[0][1]
        reach = _NEAR if value.head in _OF_TITLES else _SAME_TALK
        near = [key for at, key in candidates if 0 < m.start - at < reach]
        if near:
            return near[-1]
        return self._body_of_seat(m, fold(value.title), value.head) if _is_deputy(value.title) else None

    def _body_of_seat(self, m: Mention, title: str, head: str = "") -> str | None:
        """The body that the article tells with a title or its chief's: "Chủ tịch UBND xã A …, Phó Chủ tịch |B|".

        Where it tells several, a deputy's is the chief's told last before him. A bare "Chủ tịch" may be a country's.
        """
        base = head or _seat_of(title)
        told = self._seats.get(base, [])
        deputy = title != base
        if not told or not (deputy or base in _OF_ONE_BODY):
            return None
        if len({key for _, key in told}) == 1:
            return told[0][1]
        near = [key for at, key in told if 0 < m.start - at < _SAME_TALK]
        return near[-1] if near and deputy else None

    def _only_house(self, m: Mention, title: str) -> str | None:
        """The one body of the article that is led by who has such a title: "Sở Y tế … |Phó Giám đốc| A"."""
        kinds = _LED_BY.get(_seat_of(title))
        if kinds is None:
            return None
        houses = [
            c
            for c in self.clusters.values()
            if c.type is EntityType.ORGANIZATION and c.kind in kinds and not c.full.startswith(_LED_OTHERWISE)
        ]
        near = [c for c in houses if any(0 < m.start - start < _SAME_TALK for start, _ in c.spans)]
        return near[0].key if len(houses) == len(near) == 1 else None

    def _only_assembly(self) -> str | None:
        """The one assembly of the article, whose members its "đại biểu" are: the National Assembly before others."""
        national = f"{EntityType.ORGANIZATION.value}:quốc hội"
        if national in self.clusters:
            return national
        councils = [c.key for c in self.clusters.values() if c.full.startswith("Hội đồng nhân dân")]
        if "ĐBQH" in self.content:  # the short form alone tells the assembly
            at = self.content.index("ĐBQH")
            cluster = self._cluster(EntityType.ORGANIZATION, "quốc hội", "Quốc hội")
            cluster.kind = cluster.kind or "parliament"
            cluster.spans.add((at, at + len("ĐBQH")))
            return None if councils else national
        return councils[0] if len(councils) == 1 and _SESSION.search(fold_text(self.content)) else None

    # --- places -----------------------------------------------------------------------------------------------------

    def _place(self, value: PlaceName, m: Mention | None) -> str:
        if m is not None and m.rule == "school-as-venue" and (school := self.body_named(value.full)) is not None:
            return school  # "lễ diễn ra tại |Trường A|", of which more is told
        identity = place_key(value, self._namesakes)
        cluster = self._cluster(EntityType.PLACE, identity, value.full)
        if value.level in {"district", "commune"} and len(value.full) > len(cluster.full):
            cluster.full = value.full
        cluster.kind = cluster.kind or value.level
        name = fold(value.name)
        if self._namesakes.get(name, identity) == identity:
            cluster.names.setdefault(name, value.name)
        if value.level == "province":
            cluster.names.setdefault(fold(province_full(value)), province_full(value))
        if m is not None:
            cluster.add(self._surface(m.start, m.end), (m.start, m.end))
        return cluster.key

    # --- bodies -----------------------------------------------------------------------------------------------------

    def _body(self, m: Mention, v: BodyName) -> str | None:
        if (name := self._completion.fuller(v)) != v.name:
            v = replace(v, name=name, whole=v.whole and v.kind != "company")
        if v.name == _PARTY_ALONE:
            v = replace(v, name=self._party)
        owner = self._completion.owner(m, v) if self._depth < _DEEPEST else Owner()
        self._depth += 1
        parent = self.key_of(owner.parent) if owner.parent else None
        self._depth -= 1
        if parent and fold(self.clusters[parent].full) == fold(v.name):  # "Cục Điều tra |l|iên bang Mỹ" of the FBI
            self.clusters[parent].add(self._surface(m.start, m.end), (m.start, m.end))
            return parent
        if v.house and parent is None and v.kind == "army":  # "Bộ Tư lệnh |Quân khu|" of one that is not told
            v = replace(v, name=f"{v.name} {v.house}", house="", whole=True)
        place = owner.place if parent is None else None
        surface = self._surface(m.start, m.end)
        # A bare head names nobody, unless it is a party's, an army's ... own: "Thanh tra", "Tỉnh ủy" of no province.
        bare = v.head == v.name and not v.whole and place is None and parent is None and not self._national(m, v)
        often = self._is_nameless(v) and v.head == v.name and " " in surface
        unplaced = v.level if often or (bare and (v.name, v.level) in self._own_levels) else None
        level = v.level and v.kind != "delegation"  # "Đoàn công tác của tỉnh" goes by its own name, too
        if bare and not unplaced and (v.house or level or v.head == _STANDING or v.kind not in _BARE):
            return None
        if unplaced and place is None and parent is None:  # "UBND tỉnh" of a province that the article never names
            told = v.name if v.name in _TELL_LEVEL else f"{v.name} {_level_word(surface, unplaced)}"
            v = replace(v, name=told, whole=True)
        full = self._full_name(v, place, parent, apart=m.rule == "parent-behind-mark")
        apart = v.whole and m.rule == "parent-behind-mark"  # "Tổng cục Cảnh sát (|Bộ Công an|)": of no other
        told = _with_parent(v.name, self.clusters[parent].full) if parent and not apart else full
        identity = _without_links(fold(told).replace(" của ", " "), v)
        if place:
            identity = f"{_without_links(fold(v.name), v)} @ {place_key(place, self._namesakes)}"
        cluster = self._cluster(EntityType.ORGANIZATION, identity, full)
        if " - " in full:
            cluster.names.setdefault(fold(full), full)
        of_anybody = v.kind in _BARE and "thuộc " not in surface  # "Đoàn kiểm tra" of somebody
        if parent and not of_anybody and (own := _own_words(surface)):
            self._own_names.append((cluster, own))
        cluster.kind = cluster.kind or v.kind
        cluster.add("" if m.rule in _NO_NAMES else surface.split(": ")[-1], (m.start, m.end))
        if place is not None:
            cluster.names.setdefault(fold(f"{v.name} {place.name}"), f"{v.name} {place.name}")
            if place.level in _GOVERNED and not _is_free(v):
                cluster.scope = place_key(place, self._namesakes)
                site = self._place(place, v.place)
                self._tie(cluster.key, RelationType.JURISDICTION, site, m, "jurisdiction-in-name")
        if parent:
            self._tie(cluster.key, RelationType.PART_OF, parent, m, "parent-in-name")
            if v.joint is not None and (second := self.key_of(v.joint)):
                self._tie(cluster.key, RelationType.PART_OF, second, m, "parent-in-name")
            if v.head not in WARDS:
                self._inherit(cluster, parent, m)
        if v.whole and (higher := parent_of(v.name)):
            self._tie_known_parent(cluster, higher, m)
        if v.head == "Đoàn đại biểu Quốc hội":
            self._parts.append((cluster.key, f"{EntityType.ORGANIZATION.value}:quốc hội", m))
        return cluster.key

    def _is_nameless(self, v: BodyName) -> bool:
        """Whether a body's place is of a level of which the article names none: "UBND tỉnh", "Tỉnh ủy"."""
        own = v.name in _TELL_LEVEL and v.level not in {level for _, level, _ in self.setting.told}
        return v.level in self._nameless or (own and v.level == "province")

    def _national(self, m: Mention, v: BodyName) -> bool:
        """Whether it is the country's Front: named so, or told bare ("|MTTQ| giám sát") and of no level."""
        if v.kind != "front":
            return False
        alone = v.name == _FRONT and not v.level
        many = (
            fold(self.content[m.end : m.end + _MANY_LEVELS]).strip().startswith(("các cấp", "cấp", "cơ sở", "ở", "khu"))
        )
        return fold(self._surface(m.start, m.end)).endswith(_OF_COUNTRY) or (alone and not many)

    def _full_name(self, v: BodyName, place: PlaceName | None, parent: str | None, *, apart: bool) -> str:
        """The name with its jurisdiction or parent, the parent left out where a mark sets it `apart`."""
        if parent:
            return v.name if apart else _with_parent(v.name, self.clusters[parent].full)
        if place is None:
            return v.name
        if v.name in _TELL_LEVEL:  # "Huyện ủy Thanh Bình"
            return f"{v.name} {place.name}"
        if v.kind in _LEVEL_IN_NAME or place.full.startswith("tỉnh "):
            return f"{v.name} {province_full(place)}"
        return f"{v.name} {place.full if place.level != 'province' else place.name}"

    def _inherit(self, cluster: Cluster, parent: str, m: Mention) -> None:
        """A part of a territorial body has the same jurisdiction."""
        if scope := self.clusters[parent].scope:
            cluster.scope = scope
            for subject, predicate, site in list(self.relations):
                if subject == parent and predicate is RelationType.JURISDICTION:
                    self._tie(cluster.key, predicate, site, m, "jurisdiction-of-parent")

    def _tie_known_parent(self, cluster: Cluster, name: str, m: Mention) -> None:
        """The parent that the lexicon knows, where the name holds it or the article tells it: "Văn phòng Quốc hội"."""
        higher = f"{EntityType.ORGANIZATION.value}:{_known_identity(name)}"
        surface = fold(self._surface(m.start, m.end))
        of_party = name.endswith("Trung ương Đảng")
        in_name = fold(name) in surface and not surface.startswith("trung ương") and name != _FRONT
        if in_name or (of_party and surface.endswith("trung ương đảng")):
            self._cluster(EntityType.ORGANIZATION, _known_identity(name), name).spans.add((m.start, m.end))
            self._tie(cluster.key, RelationType.PART_OF, higher, m, "parent-in-name")
            if above := parent_of(name):
                self._parts.append((higher, f"{EntityType.ORGANIZATION.value}:{_known_identity(above)}", m))
        elif not of_party or surface.endswith(_OF_CENTRE):
            self._parts.append((cluster.key, higher, m))

    def _tie(self, subject: str, predicate: RelationType, object_: str, m: Mention, rule: str) -> None:
        self.relations.setdefault((subject, predicate, object_), Evidence(m.start, m.end, rule, 0.9))

    # --- documents and programmes -----------------------------------------------------------------------------------

    def _titled(self, m: Mention, value: Title) -> str:
        cluster = self._titled_cluster(m, value)
        if value.issuer and not value.by and not value.head.lower().endswith("liên tịch"):  # no single body makes one
            self.coded.setdefault(cluster.key, (value.issuer, m))
        if value.by and (issuer := self.key_of(value.by)):
            self._tie(cluster.key, RelationType.ISSUED_BY, issuer, m, "issuer-in-title")
        return cluster.key

    def _titled_cluster(self, m: Mention, value: Title) -> Cluster:
        """The cluster of a title: of the one that it shortens or repeats, else its own."""
        short = m.rule == "told-before"  # an abbreviation has the value of the title that it stands for
        surface = self._surface(m.start, m.end + (0 if short else value.reach))
        type_ = EntityType.DOCUMENT if m.kind is Kind.DOCUMENT else EntityType.PROGRAMME
        told = read_title(surface, value)
        treaty = self._lettered.get(told.words.removeprefix(told.head).strip())
        key = self.key_of(treaty) if treaty is not None and treaty.start != m.start else None
        key = key or (self._titles.get((type_, value)) if short else None)
        key = key or self._told.get((type_, told)) or self._repeated(type_, told) or self._told_again(m, value, told)
        issued = self._issue_of(m)
        other = _other(issued, self._papers.get(key)) if issued and key else ""
        if key is None or other:
            identity = f"{fold(value.head)} {fold(value.number)}" if value.number else fold(surface)
            key = self._cluster(type_, f"{identity} ({other})" if other else identity, surface).key
        if issued:
            self._papers.setdefault(key, issued)
        if not other:
            self._told[type_, told] = key
        self._titles.setdefault((type_, value), key)
        cluster = self.clusters[key]
        cluster.kind = cluster.kind or value.head.lower()
        cluster.add(surface, (m.start, m.end))
        if type_ is EntityType.DOCUMENT:
            self._note_paper(m, value, told, cluster)
        return cluster

    def _note_paper(self, m: Mention, value: Title, told: Told, cluster: Cluster) -> None:
        """Remembers what a paper does and whose it is, by which it may be told again, and its name as a draft."""
        if value.number:
            self._deeds.append((told.head, _deed(self.content[m.end : m.end + _TOLD_DEED]), cluster.key))
        if issuer := self._lone_issuer(m, value):
            self._lone.setdefault((told.head, issuer), cluster.key)
        draft = self.content[max(0, m.start - len(_DRAFT)) : m.start]
        if draft.lower() == _DRAFT:
            name = self._surface(m.start - len(_DRAFT), m.end + value.reach)
            cluster.names.setdefault(fold(name), name)

    def _told_again(self, m: Mention, value: Title, told: Told) -> str | None:
        """A paper told by its kind and what it does, or by whose it is, that was told with its number or otherwise."""
        if m.kind is not Kind.DOCUMENT or value.number:
            return None
        issuer = self._lone_issuer(m, value)
        key = self._doing(value, self._surface(m.start, m.end + value.reach))
        key = key or (self._lone.get((told.head, issuer)) if issuer else None)
        return self._announced(told) if key is None and m.rule == "paper-announced" else key

    def _lone_issuer(self, m: Mention, value: Title) -> str | None:
        """Whose a paper is that is told by its kind and issuer alone: "kết luận của |UBKT Trung ương|"."""
        return self.key_of(value.by) if m.rule == "head-of-issuer" and value.by else None

    def _doing(self, value: Title, surface: str) -> str | None:
        """The numbered paper that does the same: "Quyết định số 12 |thành lập Đoàn A|", "quyết định |thành lập …|"."""
        deed = _deed(surface[len(value.head) :])
        least = _LEAST_OF_MANY if " các " in deed else _LEAST_DEED
        if len(deed.split()) < least or deed.startswith("của "):
            return None
        alike = (d for d in self._deeds if d[0] == fold(value.head))
        keys = {key for _, told, key in alike if f"{told} ".startswith(f"{deed} ")}
        return keys.pop() if len(keys) == 1 else None

    def _issue_of(self, paper: Mention) -> tuple[str, str] | None:
        """On which day a paper without a number was issued, and the key of which body did, each "" if not told."""
        told = self._issued.get((paper.start, paper.end))
        if told is None:
            return None
        day, body = told
        return day, (self.key_of(body) if body is not None else None) or ""

    def _announced(self, told: Told) -> str | None:
        """The one numbered paper of its kind that no other issued: "công bố quyết định của Ban Bí thư" reads it out."""
        numbered = {key: o for (t, o), key in self._told.items() if t is EntityType.DOCUMENT and o.number}
        keys = [key for key, o in numbered.items() if o.head == told.head]
        issuer = self.coded.get(keys[0], ("", None))[0] if len(keys) == 1 else None
        return keys[0] if issuer is not None and fold(issuer) in told.words else None

    def body_named(self, name: str) -> str | None:
        """The body of the article that has a name; a head of government means the government (guideline, ruling 1)."""
        wanted = fold("Chính phủ" if name.startswith("Thủ tướng") else name)
        bodies = (c for c in self.clusters.values() if c.type is EntityType.ORGANIZATION)
        return next((c.key for c in bodies if wanted == fold(c.full) or wanted in c.names), None)

    def _repeated(self, type_: EntityType, told: Told) -> str | None:
        """The one title that this one repeats or shortens; of several the one with its very words, or none."""
        same = {o: key for (t, o), key in self._told.items() if t is type_ and are_one(told, o)}
        keys = {key for o, key in same.items() if o.words == told.words} or set(same.values())
        return keys.pop() if len(keys) == 1 else None


_TOLD_DEED = 160
_LEAST_DEED = 4
"""The words of "thành lập Hội đồng A", by which a paper without its number is told again; of many, two more."""
_LEAST_OF_MANY = 6
_MARKS = re.compile(r"[^\w/ ]+")
_MATTER = re.compile(r"^,?(?: ký)?(?: ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)?,?(?: về việc| về)? ")
"""What stands before a paper's deed: "Quyết định số 12|, ngày 5/6/2019 về việc| thành lập …"."""


def _deed(words: str) -> str:
    """What a paper does, without the marks between the words."""
    return _MARKS.sub("", _MATTER.sub("", fold(words)))


def _other(issued: tuple[str, str], before: tuple[str, str] | None) -> str:
    """What tells a paper from one of the same words that the article told before: its other day or issuer; else "".

    "Ngày 5/6, Sở A |có công văn gửi Bộ B|. Ngày 9/6, Sở C |có công văn gửi Bộ B|".
    """
    if before is None:
        return ""
    (day, body), (day_before, body_before) = issued, before
    if day and day_before:
        return day if day != day_before else ""
    own, own_before = body.partition(":")[2], body_before.partition(":")[2]
    return own if own and own_before and not (own in own_before or own_before in own) else ""


_DRAFT = "dự thảo "
"""So a paper is called before it is made: "|dự thảo| Luật Lưu trữ"."""


def _fullness(m: Mention) -> tuple[int, int, int]:
    """Sorts titles by how much they say, the fullest first: it names the thing, the others shorten it."""
    number = m.value.number or "" if isinstance(m.value, Title) else ""
    return (-len(number), m.start - m.end, m.start)


def _given_names(names: Iterable[Mention], headline: int) -> Iterator[tuple[str, str]]:
    """Given names of two syllables told behind a degree or rank, each with the one full name that ends with it.

    "TS |Tùng Lâm|" is "Nguyễn Tùng Lâm", where the article tells of no other. Behind the full name, and in a headline
    that ends at offset `headline`, also those that begin like a surname: "bà |Kim Tiến|" is "Nguyễn Thị Kim Tiến".
    """
    people = [(n, n.value.name) for n in names if isinstance(n.value, PersonName) and not n.value.short]
    told: set[str] = set()
    given_names: set[str] = set()
    for n, name in people:
        later = n.start < headline or any(full.endswith(f" {name}") for full in told)
        later = later and n.rule == "surname-and-given" and name[1:2] != " "
        if len(name.split()) == _GIVEN and (n.rule == "name-after-title" or later):
            given_names.add(name)
        told.add(name)
    for given in given_names:
        full = {name for _, name in people if name.endswith(f" {given}")}
        if len(full) == 1:
            yield given, full.pop()


_GIVEN = 2


def _one_title(a: str, b: str) -> bool:
    """Whether two folded titles are one, a narrowing word apart: "phó chủ tịch thường trực" and "phó chủ tịch"."""
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    return long == short or (long.startswith(short + " ") and long[len(short) + 1 :] in _NARROWING)


_NARROWING = {"thường trực", "thứ nhất", "phụ trách", "chuyên trách", "điều hành", "chính phủ"}
