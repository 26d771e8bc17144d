"""From what an article says to the quads of its named graph: the only writer of the graph's facts.

Every IRI comes from content. An entity's from its type and its identity, which may reach over articles; a fact's from
its article and its words, so that another article, or another identity of the people in it, never changes it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from civicgraph.errors import CivicgraphError
from civicgraph.graph.kinds import narrower_class
from civicgraph.graph.terms import (
    BASE,
    Quad,
    article_iri,
    check_base,
    content_iri,
    literal,
    moment,
    number,
    share,
    term,
)
from civicgraph.model import Article, Entity, Event, Evidence, Position, Reading, Relation, Statement, Statistic, Time
from civicgraph.spelling import fold
from civicgraph.vocabulary import RelationType

Identify = Callable[[Entity], str]
"""What an entity of one reading is called across articles: equal words (and type), one IRI."""

PREDICATE_OF: dict[RelationType, str] = {
    RelationType.COORDINATES_WITH: term("civic:coordinatesWith"),
    RelationType.IMPLEMENTS: term("civic:implements"),
    RelationType.ISSUED_BY: term("civic:issuedBy"),
    RelationType.PART_OF: term("org:subOrganizationOf"),
    RelationType.JURISDICTION: term("civic:jurisdiction"),
}

_A = term("rdf:type")
_LABEL = term("rdfs:label")
_STATUS = term("civic:status")


def identify_by_name(entity: Entity) -> str:
    """The identity of an entity when nothing is known but its article: its full form, however cased and accented.

    >>> from civicgraph.vocabulary import EntityType
    >>> identify_by_name(Entity("p", EntityType.PLACE, ("Hoà Bình", "tỉnh Hoà Bình")))
    'hòa bình'
    """
    return fold(entity.names[0])


def entity_iri(entity: Entity, identify: Identify = identify_by_name, base: str = BASE) -> str:
    """The IRI of an entity, from its type and its identity alone."""
    identity = identify(entity)
    return content_iri(entity.type.lower(), identity, identity, base=base)


def to_quads(reading: Reading, identify: Identify = identify_by_name, base: str = BASE) -> list[Quad]:
    """The named graph of one article, sorted, each quad once.

    `identify` gives the words that an entity goes by across articles; whoever resolves several articles together
    hands in its own, for one reading at a time (`civicgraph.resolve.namer`).

    >>> article = Article("a-1", "Họp tổng kết", "")
    >>> for quad in to_quads(Reading(article))[:2]:
    ...     print(*quad[1:3])
    <http://purl.org/dc/terms/identifier> "a-1"
    <http://purl.org/dc/terms/title> "Họp tổng kết"@vi
    """
    return sorted(set(_Writer(reading, identify, check_base(base)).write()))


@dataclass(frozen=True, slots=True)
class _Named:
    """An entity within its article: what the facts about it are told by, and its IRI."""

    iri: str
    name: str
    content: tuple[str, str, tuple[tuple[int, int], ...]]


class _Writer:
    """The quads of one reading; one method for each family of facts."""

    def __init__(self, reading: Reading, identify: Identify, base: str) -> None:
        self.reading = reading
        self.article = reading.article
        self.base = base
        self.graph = article_iri(reading.article.id, base)
        self.entities = {
            e.key: _Named(entity_iri(e, identify, base), e.names[0], (e.type, fold(e.names[0]), e.mentions[:1]))
            for e in reading.entities
        }

    def write(self) -> Iterator[Quad]:
        yield from self._article(self.article)
        for entities in self._same().values():
            yield from self._entity(entities)
        for position in self.reading.positions:
            yield from self._position(position)
        for event in self.reading.events:
            yield from self._event(event)
        for relation in self.reading.relations:
            yield from self._relation(relation)
        for statistic in self.reading.statistics:
            yield from self._statistic(statistic)
        for statement in self.reading.statements:
            yield from self._statement(statement)

    def _article(self, article: Article) -> Iterator[Quad]:
        yield self._quad(self.graph, _A, term("civic:Article"))
        yield self._quad(self.graph, term("dcterms:identifier"), literal(article.id))
        yield self._quad(self.graph, term("dcterms:title"), literal(article.title, "vi"))
        text = sha256(article.content.encode("utf-8", "backslashreplace")).hexdigest()
        yield self._quad(self.graph, term("civic:textDigest"), literal(text))
        yield self._quad(self.graph, term("civic:textLength"), number(len(article.content)))
        if article.published:
            yield self._quad(self.graph, term("dcterms:issued"), moment(article.published.isoformat()))
        if article.url:  # a literal: what a page gives as its address need not be an IRI, nor a harmless one
            yield self._quad(self.graph, term("schema:url"), literal(article.url, datatype="xsd:anyURI"))
        if article.source:
            yield self._quad(self.graph, term("civic:sourceName"), literal(article.source, "vi"))

    def _same(self) -> dict[str, list[Entity]]:
        """The entities of the article by IRI: two of them may turn out to be one across articles."""
        same: dict[str, list[Entity]] = {}
        for entity in self.reading.entities:
            same.setdefault(self.entities[entity.key].iri, []).append(entity)
        return same

    def _entity(self, entities: list[Entity]) -> Iterator[Quad]:
        iri, label = self.entities[entities[0].key].iri, entities[0].names[0]
        yield self._quad(iri, _LABEL, literal(label, "vi"))
        for entity in entities:
            yield self._quad(iri, _A, term(f"civic:{entity.type}"))
            if narrower := narrower_class(entity):
                yield self._quad(iri, _A, term(f"civic:{narrower}"))
            for name in entity.names:
                if name != label:
                    yield self._quad(iri, term("skos:altLabel"), literal(name, "vi"))

    def _position(self, position: Position) -> Iterator[Quad]:
        person = self.entities[position.person]
        org = self.entities[position.org] if position.org is not None else None
        title = fold(position.title)
        iri = self._fact(
            "post", f"{person.name} {position.title}", person.content, title, org and org.content, position.status
        )
        role = content_iri("role", title, title, base=self.base)
        yield self._quad(iri, _A, term("org:Membership"))
        yield self._quad(iri, term("org:member"), person.iri)
        if org:
            yield self._quad(iri, term("org:organization"), org.iri)
        yield self._quad(iri, term("org:role"), role)
        yield self._quad(iri, _STATUS, term(f"civic:{position.status}"))
        yield self._quad(role, _A, term("org:Role"))
        yield self._quad(role, _LABEL, literal(position.title, "vi"))
        yield from self._evidence(iri, position.evidence)

    def _event(self, event: Event) -> Iterator[Quad]:
        roles = [(role, self.entities[filler]) for role, filler in event.roles]
        place = self.entities[event.place] if event.place is not None else None
        label = event.name or event.trigger
        iri = self._fact(
            "event",
            f"{event.type} {label}",
            event.type,
            event.trigger,
            sorted((role, filler.content) for role, filler in roles),
            place and place.content,
            event.time and (event.time.start, event.time.end),
            _spans(event.evidence),
        )
        yield self._quad(iri, _A, term(f"civic:{event.type}"))
        yield self._quad(iri, _LABEL, literal(label, "vi"))
        yield self._quad(iri, term("civic:trigger"), literal(event.trigger, "vi"))
        yield self._quad(iri, _STATUS, term(f"civic:{event.status}"))
        if event.name:
            yield self._quad(iri, term("schema:name"), literal(event.name, "vi"))
        if place:
            yield self._quad(iri, term("schema:location"), place.iri)
        for role, filler in roles:
            yield self._quad(iri, term(f"civic:{role}"), filler.iri)
        yield from self._time(iri, event.time)
        yield from self._evidence(iri, event.evidence)

    def _relation(self, relation: Relation) -> Iterator[Quad]:
        subject, object_ = self.entities[relation.subject], self.entities[relation.object]
        predicate = PREDICATE_OF[relation.predicate]
        iri = self._fact(
            "relation", f"{subject.name} {relation.predicate}", subject.content, relation.predicate, object_.content
        )
        yield self._quad(subject.iri, predicate, object_.iri)
        yield self._quad(iri, _A, term("rdf:Statement"))
        yield self._quad(iri, term("rdf:subject"), subject.iri)
        yield self._quad(iri, term("rdf:predicate"), predicate)
        yield self._quad(iri, term("rdf:object"), object_.iri)
        yield from self._evidence(iri, relation.evidence)

    def _statistic(self, statistic: Statistic) -> Iterator[Quad]:
        iri = self._fact(
            "statistic",
            statistic.unit,
            float(statistic.value),
            statistic.unit,
            statistic.about,
            _spans(statistic.evidence),
        )
        yield self._quad(iri, _A, term("civic:Statistic"))
        yield self._quad(iri, term("schema:value"), number(statistic.value))
        yield self._quad(iri, term("schema:unitText"), literal(statistic.unit, "vi"))
        yield self._quad(iri, term("schema:description"), literal(statistic.about, "vi"))
        if statistic.qualifier:
            yield self._quad(iri, term("civic:qualifier"), term(f"civic:{statistic.qualifier}"))
        if statistic.comparison:
            yield self._quad(iri, term("civic:comparison"), literal(statistic.comparison, "vi"))
        if statistic.reporter is not None:
            yield self._quad(iri, term("civic:reportedBy"), self.entities[statistic.reporter].iri)
        yield from self._time(iri, statistic.time)
        yield from self._evidence(iri, statistic.evidence)

    def _statement(self, statement: Statement) -> Iterator[Quad]:
        speaker = self.entities[statement.speaker]
        iri = self._fact("statement", speaker.name, speaker.content, statement.words, _spans(statement.evidence))
        yield self._quad(iri, _A, term("civic:Statement"))
        yield self._quad(iri, term("civic:speaker"), speaker.iri)
        if statement.words:
            yield self._quad(iri, term("schema:text"), literal(statement.words, "vi"))
        yield from self._evidence(iri, statement.evidence)

    def _time(self, iri: str, time: Time | None) -> Iterator[Quad]:
        if time:
            yield self._quad(iri, term("schema:startDate"), moment(time.start))
            if time.end:
                yield self._quad(iri, term("schema:endDate"), moment(time.end))

    def _evidence(self, fact: str, evidence: tuple[Evidence, ...]) -> Iterator[Quad]:
        """The words that say the fact, each with its confidence; the fact is as sure as the surest of them."""
        if not evidence:
            raise CivicgraphError(f"the article {self.article.id!r} has a fact without evidence: {fact}")
        yield self._quad(fact, term("civic:confidence"), share(max(e.confidence for e in evidence)))
        content = self.article.content
        for e in evidence:
            if not 0 <= e.start < e.end <= len(content):
                raise CivicgraphError(f"the article {self.article.id!r} has no text from {e.start} to {e.end}: {fact}")
            node = self._fact("evidence", e.rule, e.start, e.end, e.rule, e.confidence)
            yield self._quad(fact, term("civic:evidence"), node)
            yield self._quad(node, _A, term("civic:Evidence"))
            yield self._quad(node, term("oa:hasSource"), self.graph)
            yield self._quad(node, term("oa:start"), number(e.start))
            yield self._quad(node, term("oa:end"), number(e.end))
            yield self._quad(node, term("oa:exact"), literal(content[e.start : e.end]))
            yield self._quad(node, term("civic:rule"), literal(e.rule))
            yield self._quad(node, term("civic:confidence"), share(e.confidence))

    def _fact(self, kind: str, readable: str, *content: object) -> str:
        return content_iri(kind, readable, self.article.id, *content, base=self.base)

    def _quad(self, subject: str, predicate: str, object_: str) -> Quad:
        return subject, predicate, object_, self.graph


def _spans(evidence: Iterable[Evidence]) -> list[tuple[int, int]]:
    return sorted((e.start, e.end) for e in evidence)
