"""The entities of one article: which mentions name the same person, body, place, document or programme."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from civicgraph.model import (
    Article,
    BodyName,
    Entity,
    Event,
    Evidence,
    Kind,
    Mention,
    PersonName,
    PlaceName,
    Position,
    PostName,
    Quantity,
    RawEvent,
    RawFacts,
    Reading,
    Relation,
    Sentence,
    Statement,
    Statistic,
    Tagged,
    Title,
)  # fmt: skip
from civicgraph.resolve.events import merge_events
from civicgraph.resolve.setting import Setting, find_setting, nested, place_key, province_full
from civicgraph.spelling import fold
from civicgraph.vocabulary import EntityType, PositionStatus, RelationType, Role


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
        others = sorted((n for f, n in self.names.items() if f != fold(self.full)), key=lambda n: (-len(n), n))
        return Entity(self.key, self.type, (self.full, *others), tuple(sorted(self.spans)), self.scope, self.kind)


# Bodies that a province has one of: a bare name is completed with the article's province.
_PROVINCIAL = (
    "Sở ",
    "Chi cục ",
    "Cục Thuế",
    "Cục Hải quan",
    "Cục Thống kê",
    "Tỉnh ủy",
    "Tỉnh đoàn",
    "Đoàn đại biểu Quốc hội",
    "Ban Pháp chế",
    "Ban Dân tộc",
)
_TERRITORIAL = (
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Thường trực Hội đồng nhân dân",
)
_LEVEL_IN_NAME = {"committee", "council", "front", "police", "army", "court", "inspectorate", "delegation", "agency"}


class Resolver:
    """Collects the entities of one article; `key_of` gives the entity key of a mention, or None where it names nobody."""

    def __init__(self, article: Article, tagged: tuple[Tagged, ...], facts: RawFacts) -> None:
        self.content = article.content
        self.setting: Setting = find_setting(tagged)
        self.clusters: dict[str, Cluster] = {}
        self._memo: dict[tuple[int, int, str], str | None] = {}
        self.relations: dict[tuple[str, RelationType, str], Evidence] = {}
        self._people: dict[str, str] = {}
        self._holders: list[tuple[int, str, PostName, str]] = []
        self._known_bodies: dict[str, list[tuple[int, str]]] = {}
        names = [n for t in tagged if not t.aside for n in t.names]
        self._siblings = _siblings(tagged)
        self._body_places(names)
        for n in names:
            if n.kind is Kind.PERSON and isinstance(n.value, PersonName) and not n.value.short:
                self._person(n)
        for n in names:
            for m in nested(n):
                if m.kind is Kind.ORGANIZATION:
                    self.key_of(m)
        for n in names:
            if n.kind in {Kind.PLACE, Kind.DOCUMENT, Kind.PROGRAMME}:
                self.key_of(n)
        for p in facts.positions:
            value = p.post.value
            person = self.key_of(p.person)
            if person and isinstance(value, PostName):
                self._holders.append((p.post.start, person, value, fold(value.title)))

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
        key = f"{type_.value}:{identity}"
        return self.clusters.setdefault(key, Cluster(type_, key, full))

    def _surface(self, start: int, end: int) -> str:
        return " ".join(self.content[start:end].split())

    # --- people -----------------------------------------------------------------------------------------------------

    def _person(self, m: Mention) -> str:
        value = m.value
        assert isinstance(value, PersonName)
        cluster = self._cluster(EntityType.PERSON, fold(value.name), value.name)
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
        if not people:
            return None
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
            if not _one_title(held, title):
                continue
            theirs = self.key_of(post.body) if post.body else None
            if body and theirs and body != theirs:
                continue
            if value.place and post.place and fold(str(value.place.value)) != fold(str(post.place.value)):
                continue
            matches.append((at, person))
        if matches:
            before = [x for x in matches if x[0] <= m.start]
            return max(before)[1] if before else min(matches)[1]
        if body:
            return body
        if value.title.lower() in {"thủ tướng", "phó thủ tướng"}:
            return "Organization:chính phủ" if "Organization:chính phủ" in self.clusters else None
        return None

    # --- places -----------------------------------------------------------------------------------------------------

    def _place(self, value: PlaceName, m: Mention | None) -> str:
        identity = place_key(value)
        cluster = self._cluster(EntityType.PLACE, identity, value.full)
        if value.level in {"district", "commune"} and len(value.full) > len(cluster.full):
            cluster.full = value.full
        cluster.kind = cluster.kind or value.level
        cluster.names.setdefault(fold(value.name), value.name)
        if value.level == "province":
            cluster.names.setdefault(fold(province_full(value)), province_full(value))
        if m is not None:
            cluster.add(self._surface(m.start, m.end), (m.start, m.end))
        return cluster.key

    # --- bodies -----------------------------------------------------------------------------------------------------

    def _body_places(self, names: list[Mention]) -> None:
        """Remembers with which place each body's name was told, so that a bare one can be completed."""
        self._told: dict[str, list[tuple[int, PlaceName]]] = {}
        for n in names:
            for m in nested(n):
                v = m.value
                if isinstance(v, BodyName) and v.place and isinstance(v.place.value, PlaceName):
                    self._told.setdefault(fold(v.name), []).append((m.start, v.place.value))

    def _complete(self, m: Mention, v: BodyName) -> PlaceName | None:
        """The place whose body it is: told, shared with the next of a list, told before, or the article's own."""
        if v.place and isinstance(v.place.value, PlaceName):
            return v.place.value
        if v.whole:
            return None
        told = self._told.get(fold(v.name), [])
        if v.level:
            same = [p for _, p in told if _fits(p, v.level)]
            before = [p for at, p in told if at <= m.start and _fits(p, v.level)]
            if v.level in {"district", "commune"} and before:
                return before[-1]
            place = self.setting.nearest(m.start, v.level)
            return place or (same[0] if same else None)
        if sibling := self._siblings.get(m.start):
            return sibling
        before = [p for at, p in told if at <= m.start]
        if before:
            return before[-1]
        if told:
            return told[0][1]
        if v.name.startswith(_PROVINCIAL) or v.name in _TERRITORIAL:
            return self.setting.nearest(m.start, "province")
        return None

    def _body(self, m: Mention, v: BodyName) -> str | None:
        parent = self.key_of(v.parent) if v.parent else None
        place = None if parent else self._complete(m, v)
        if (
            v.head == v.name
            and not v.whole
            and place is None
            and parent is None
            and v.kind not in {"party", "delegation", "army", "embassy", "board"}
        ):
            return None
        if parent:
            holder = self.clusters[parent]
            full = f"{v.name} {holder.full}"
            identity = fold(full)
        elif place is not None:
            of_level = v.kind in _LEVEL_IN_NAME
            full = f"{v.name} {province_full(place) if of_level else (place.full if place.level != 'province' else place.name)}"
            identity = f"{fold(v.name)} @ {place_key(place)}"
        else:
            full = v.name
            identity = fold(v.name)
        cluster = self._cluster(EntityType.ORGANIZATION, identity, full)
        cluster.kind = cluster.kind or v.kind
        cluster.add(self._surface(m.start, m.end), (m.start, m.end))
        if place is not None:
            cluster.names.setdefault(fold(f"{v.name} {place.name}"), f"{v.name} {place.name}")
            if place.level in {"province", "district", "commune", "city"}:
                cluster.scope = place_key(place)
                self._tie(
                    cluster.key, RelationType.JURISDICTION, self._place(place, v.place), m, "jurisdiction-in-name"
                )
        if parent:
            self._tie(cluster.key, RelationType.PART_OF, parent, m, "parent-in-name")
            if (scope := self.clusters[parent].scope) and v.kind in {
                "party",
                "front",
                "board",
                "office",
                "inspectorate",
                "council",
                "committee",
            }:
                cluster.scope = scope
                for (s, p, o), _ in list(self.relations.items()):
                    if s == parent and p is RelationType.JURISDICTION:
                        self._tie(cluster.key, p, o, m, "jurisdiction-of-parent")
        if v.whole and v.name in _PARENTS:
            name = _PARENTS[v.name]
            higher = self._cluster(EntityType.ORGANIZATION, fold(name), name)
            inside = fold(self._surface(m.start, m.end)).find(fold(name))
            if inside >= 0 or higher.spans:
                higher.spans.add((m.start, m.end))
                self._tie(cluster.key, RelationType.PART_OF, higher.key, m, "parent-in-name")
        return cluster.key

    def _tie(self, subject: str, predicate: RelationType, object_: str, m: Mention, rule: str) -> None:
        self.relations.setdefault((subject, predicate, object_), Evidence(m.start, m.end, rule, 0.9))

    # --- documents and programmes -----------------------------------------------------------------------------------

    def _titled(self, m: Mention, value: Title) -> str:
        surface = self._surface(m.start, m.end)
        type_ = EntityType.DOCUMENT if m.kind is Kind.DOCUMENT else EntityType.PROGRAMME
        identity = f"{fold(value.head)} {fold(value.number)}" if value.number else fold(surface)
        if not value.number:
            for c in self.clusters.values():
                if (
                    c.type is type_
                    and len(surface.split()) >= 3
                    and any(f.startswith(fold(surface)) or fold(surface).startswith(f) for f in c.names)
                ):
                    c.add(surface, (m.start, m.end))
                    return c.key
        cluster = self._cluster(type_, identity, surface)
        cluster.kind = cluster.kind or value.head.lower()
        cluster.add(surface, (m.start, m.end))
        return cluster.key


_PARENTS = {
    "Thanh tra Chính phủ": "Chính phủ", "Văn phòng Chính phủ": "Chính phủ", "Văn phòng Quốc hội": "Quốc hội",
    "Ủy ban Thường vụ Quốc hội": "Quốc hội", "Ban Dân nguyện": "Quốc hội", "Ban Công tác đại biểu": "Quốc hội",
    "Văn phòng Trung ương Đảng": "Ban Chấp hành Trung ương Đảng",
}  # fmt: skip


def _one_title(a: str, b: str) -> bool:
    """Whether two folded titles are one, a narrowing word apart: "phó chủ tịch thường trực" and "phó chủ tịch"."""
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    return long == short or (long.startswith(short + " ") and long[len(short) + 1 :] in _NARROWING)


_NARROWING = {"thường trực", "thứ nhất", "phụ trách", "chuyên trách", "điều hành", "chính phủ"}


def _fits(place: PlaceName, level: str) -> bool:
    return place.level == level or (level == "city" and place.level in {"province", "city", "district"})


def _siblings(tagged: tuple[Tagged, ...]) -> dict[int, PlaceName]:
    """The place that a bare body shares with the next of its list: "HĐND, UBND tỉnh Nghệ An"."""
    out: dict[int, PlaceName] = {}
    for t in tagged:
        bodies = [n for n in t.names if isinstance(n.value, BodyName)]
        for k in range(len(bodies) - 2, -1, -1):
            here, after = bodies[k], bodies[k + 1]
            assert isinstance(here.value, BodyName) and isinstance(after.value, BodyName)
            between = t.sentence.text[here.end - t.sentence.start : after.start - t.sentence.start]
            if (
                between.strip(" ") not in {",", "và", "-", "–", ""}
                or here.value.place
                or here.value.whole
                or here.value.parent
            ):
                continue
            if here.value.level and here.value.head not in {"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy"}:
                continue
            if after.value.place and isinstance(after.value.place.value, PlaceName):
                out[here.start] = after.value.place.value
            elif after.start in out:
                out[here.start] = out[after.start]
    return out


def resolve(article: Article, sentences: Iterable[Sentence], tagged: tuple[Tagged, ...], facts: RawFacts) -> Reading:
    """Everything the article says, about entities: the mentions resolved, the facts merged."""
    resolver = Resolver(article, tagged, facts)
    positions = _positions(resolver, facts)
    statements = _statements(resolver, facts)
    events = merge_events(article, facts.events, resolver.key_of, resolver.level_of, tagged, [(s.speaker, e) for s, e in statements])
    relations = _relations(resolver, facts, events)
    entities = tuple(sorted((c.entity() for c in resolver.clusters.values()), key=lambda e: e.key))
    return Reading(
        article=article,
        entities=entities,
        positions=positions,
        events=events,
        relations=relations,
        statistics=_statistics(resolver, facts),
        statements=tuple(s for s, _ in statements),
        gaps=facts.gaps,
        sentences=tuple(sentences),
    )


def _positions(resolver: Resolver, facts: RawFacts) -> tuple[Position, ...]:
    out: dict[tuple[str, str, str | None], Position] = {}
    for p in facts.positions:
        person = resolver.key_of(p.person)
        value = p.post.value
        if person is None or not isinstance(value, PostName) or not person.startswith("Person:"):
            continue
        org = resolver.key_of(value.body) if value.body else None
        if org is None and value.place is not None:
            org = (
                resolver.key_of(value.place)
                if value.title.lower() in {"tỉnh trưởng", "phó tỉnh trưởng", "thị trưởng"}
                else None
            )
        key = (person, fold(value.title), org)
        if key in out:
            old = out[key]
            status = PositionStatus.NEW if PositionStatus.NEW in (old.status, p.status) else old.status
            out[key] = replace(old, status=status, evidence=_more(old.evidence, p.evidence))
        else:
            out[key] = Position(person, value.title, org, p.status, (p.evidence,))
    # A title told without its body once and with it elsewhere is one post.
    kept = [
        p for p in out.values()
        if p.org is not None or not any(q.person == p.person and q.org is not None and _same_title(p.title, q.title) for q in out.values())
    ]  # fmt: skip
    kept = [
        p
        for p in kept
        if not any(
            q is not p and q.person == p.person and q.org == p.org and fold(q.title).startswith(fold(p.title) + " ")
            for q in kept
        )
    ]
    return tuple(kept)


def _same_title(a: str, b: str) -> bool:
    x, y = fold(a), fold(b)
    return x == y or x.startswith(y + " ") or y.startswith(x + " ")


def _more(evidence: tuple[Evidence, ...], one: Evidence) -> tuple[Evidence, ...]:
    return evidence if any(e.start == one.start and e.end == one.end for e in evidence) else (*evidence, one)


def _statements(resolver: Resolver, facts: RawFacts) -> list[tuple[Statement, Evidence]]:
    out: list[tuple[Statement, Evidence]] = []
    for s in facts.statements:
        speaker = resolver.key_of(s.speaker)
        if speaker and not speaker.startswith("Place:"):
            words = resolver.content[s.start : s.end].strip()
            out.append((Statement(speaker, words, (s.evidence,)), s.evidence))
    return out


def _statistics(resolver: Resolver, facts: RawFacts) -> tuple[Statistic, ...]:
    return tuple(
        Statistic(
            q.value,
            q.unit,
            resolver.content[q.about_start : q.about_end],
            (s.evidence,),
            q.qualifier,
            comparison=q.comparison,
        )
        for s in facts.statistics
        if isinstance(q := s.number.value, Quantity)
    )


def _relations(resolver: Resolver, facts: RawFacts, events: tuple[Event, ...]) -> tuple[Relation, ...]:
    out: dict[tuple[str, RelationType, str], tuple[Evidence, ...]] = {k: (e,) for k, e in resolver.relations.items()}

    def tell(subject: str | None, predicate: RelationType, object_: str | None, evidence: Evidence) -> None:
        if subject is None or object_ is None or subject == object_:
            return
        if predicate is RelationType.COORDINATES_WITH:
            subject, object_ = sorted((subject, object_))
        if predicate is RelationType.COORDINATES_WITH and not (subject.startswith("Org") and object_.startswith("Org")):
            return
        key = (subject, predicate, object_)
        out[key] = _more(out.get(key, ()), evidence)

    for r in facts.relations:
        tell(resolver.key_of(r.subject), r.predicate, resolver.key_of(r.object), r.evidence)
    for e in events:
        if e.type.value == "Issuance":
            issuers = [k for role, k in e.roles if role is Role.ISSUER]
            for role, document in e.roles:
                if (
                    role is Role.DOCUMENT
                    and issuers
                    and not any(s == document and p is RelationType.ISSUED_BY for s, p, _ in out)
                ):
                    tell(document, RelationType.ISSUED_BY, issuers[0], e.evidence[0])
    return tuple(
        Relation(s, p, o, ev)
        for (s, p, o), ev in sorted(out.items(), key=lambda kv: (kv[0][0], kv[0][1].value, kv[0][2]))
    )


def unused(events: Iterable[RawEvent]) -> int:
    """How many raw events there are."""
    return sum(1 for _ in events)
