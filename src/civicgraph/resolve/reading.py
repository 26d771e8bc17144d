"""The whole reading of one article: its facts told of the entities that its mentions name, each once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from civicgraph.model import (
    Article,
    Event,
    Evidence,
    Gap,
    Mention,
    Position,
    Quantity,
    RawFacts,
    RawGap,
    RawStatement,
    Reading,
    Relation,
    Sentence,
    Statement,
    Statistic,
    Tagged,
)  # fmt: skip
from civicgraph.resolve.article import WARDS, Resolver
from civicgraph.resolve.confidence import calibrate
from civicgraph.resolve.events import merge_events
from civicgraph.resolve.lands import keys_told, without_described
from civicgraph.resolve.positions import given_long_before, merge_positions, with_body_of_post, without_own_head
from civicgraph.spelling import fold
from civicgraph.vocabulary import (
    GIVES_OR_TAKES_POSTS,
    EntityType,
    EventType,
    GapReason,
    PositionStatus,
    RelationType,
    Role,
)


def resolve(article: Article, sentences: Iterable[Sentence], tagged: tuple[Tagged, ...], facts: RawFacts) -> Reading:
    """Everything the article says, about entities: the mentions resolved, the facts merged."""
    sentences = tuple(sentences)
    resolver = Resolver(article, tagged, facts)
    positions = merge_positions(facts.positions, resolver.key_of, resolver.body_of, given_long_before(article))
    spoken = _spoken(resolver, facts)
    told_as = _bodies_of_heads(positions)
    heard = [(s, key) for s, key in spoken if s.evidence.rule != "letter-tells"]  # who writes is not there
    events = merge_events(article, facts.events, resolver.doer_key, resolver.level_of, tagged, heard, told_as)
    premiers = resolver.heads_of_government()
    events = tuple(_with_coded_issuer(_without_office(event, premiers), resolver) for event in events)
    events = tuple(_with_coded_authority(event, resolver) for event in events)
    events = tuple(without_own_head(with_body_of_post(event, positions), positions) for event in events)
    relations = _relations(resolver, facts, events)
    statements = _statements(resolver, spoken)
    named = sorted((c.entity() for c in resolver.clusters.values()), key=lambda e: e.key)
    told = keys_told(positions, events, relations, statements)
    reading = Reading(
        article=article,
        entities=tuple(without_described(named, told, resolver.content)),
        positions=positions,
        events=events,
        relations=relations,
        statistics=_statistics(resolver, facts, spoken),
        statements=statements,
        gaps=_gaps(resolver, facts, events, sentences),
        sentences=sentences,
    )
    return calibrate(reading)


def _bodies_of_heads(positions: Iterable[Position]) -> dict[str, set[str]]:
    """Of each person the bodies in which he has a post, of each body who has one: either is told for the other."""
    out: dict[str, set[str]] = {}
    for position in positions:
        if position.org is not None and position.status is not PositionStatus.FORMER:
            out.setdefault(position.person, set()).add(position.org)
            out.setdefault(position.org, set()).add(position.person)
    return out


def _may_work_together(one: str, other: str) -> bool:
    """Two bodies, or a body and the place that acts itself; two places have relations of another kind."""
    types = {key.partition(":")[0] for key in (one, other)}
    return types <= {"Organization", "Place"} and types != {"Place"}


def _inherit_jurisdictions(told: dict[tuple[str, RelationType, str], tuple[Evidence, ...]]) -> None:
    """A part of a territorial body has its jurisdiction: "Trường THPT Thuận Thành, trực thuộc Sở GD&ĐT"."""
    site_of = {s: o for s, p, o in told if p is RelationType.JURISDICTION}
    for (part, predicate, whole), evidence in list(told.items()):
        if part.startswith(_KEYS_OF_WARDS):
            continue
        if predicate is RelationType.PART_OF and part not in site_of and whole in site_of:
            inherited = replace(evidence[0], rule="jurisdiction-of-parent")
            told.setdefault((part, RelationType.JURISDICTION, site_of[whole]), (inherited,))


_KEYS_OF_WARDS = tuple(f"Organization:{head.lower()} " for head in sorted(WARDS))


def _more(evidence: tuple[Evidence, ...], one: Evidence) -> tuple[Evidence, ...]:
    return evidence if any(e.start == one.start and e.end == one.end for e in evidence) else (*evidence, one)


def _gaps(
    resolver: Resolver, facts: RawFacts, events: Iterable[Event], sentences: Sequence[Sentence]
) -> tuple[Gap, ...]:
    """The parser's gaps that no other sentence fills, and those of facts about somebody whom the article never names.

    In the order of the text, each reason once for a rule and a sentence, sure ones first.
    """
    told = [
        *((e.evidence, [m for _, m in e.roles]) for e in facts.events),
        *((p.evidence, [p.person]) for p in facts.positions if " " in resolver.content[p.person.start : p.person.end]),
        *((s.evidence, [s.speaker]) for s in facts.statements),
    ]
    unknown = (
        Gap(sentence.start, sentence.end, e.rule, GapReason.UNKNOWN_NAME, resolver.content[m.start : m.end])
        for e, mentions in told
        for m in mentions
        if resolver.key_of(m) is None and (sentence := _sentence_at(sentences, m.start)) is not None
    )
    by_type: dict[EventType, list[Event]] = {}
    for event in events:
        by_type.setdefault(event.type, []).append(event)
    open_ = (
        Gap(g.start, g.end, g.rule, g.reason, resolver.content[slice(*g.word)], g.sure)
        for g in facts.gaps
        if g.type is None or not any(_fills(event, g) for event in by_type.get(g.type, ()))
    )
    once: dict[tuple[int, int, str, str], Gap] = {}
    for gap in sorted((*unknown, *open_), key=lambda gap: not gap.sure):
        once.setdefault((gap.start, gap.end, gap.rule, gap.reason), gap)
    return tuple(gap for _, gap in sorted(once.items()))


def _sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    return next((s for s in sentences if s.start <= offset < s.end), None)


def _fills(event: Event, gap: RawGap) -> bool:
    """Whether an event that was also told by a gap's word has the part that was lacking there."""
    start, end = gap.word
    if not any(e.start <= start and end <= e.end for e in event.evidence):
        return False
    return (not gap.lacking and event.time is not None) or any(role in gap.lacking for role, _ in event.roles)


def _without_office(event: Event, premiers: set[str]) -> Event:
    """The event without the government where its head does the same by name: "Thủ tướng Chính phủ" is "Thủ tướng A"."""
    acting = {role for role, key in event.roles if key in premiers}
    roles = tuple((r, k) for r, k in event.roles if not (r in acting and k == "Organization:chính phủ"))
    return replace(event, roles=roles) if len(roles) < len(event.roles) else event


def _with_coded_issuer(event: Event, resolver: Resolver) -> Event:
    """The issuance with whom the paper's number names: "|Nghị quyết 46/NQ-CP| vừa được ban hành"."""
    told = dict(event.roles)
    if event.type.value != "Issuance" or Role.ISSUER in told:
        return event
    issuer, _ = resolver.coded.get(told.get(Role.DOCUMENT, ""), (None, None))
    body = resolver.body_named(issuer) if issuer is not None else None
    return replace(event, roles=((Role.ISSUER, body), *event.roles)) if body is not None else event


def _with_coded_authority(event: Event, resolver: Resolver) -> Event:
    """Who appoints as the paper's number names him: "ông A được phê chuẩn làm X tại |Quyết định số 12/QĐ-TTg|"."""
    told = dict(event.roles)
    if event.type not in GIVES_OR_TAKES_POSTS or Role.DOCUMENT not in told:
        return event
    roles = tuple((role, key) for role, key in event.roles if role is not Role.DOCUMENT)
    issuer, _ = resolver.coded.get(told[Role.DOCUMENT], (None, None))
    body = resolver.body_named(issuer) if issuer is not None and Role.AUTHORITY not in told else None
    return replace(event, roles=roles if body is None else (*roles, (Role.AUTHORITY, body)))


def _spoken(resolver: Resolver, facts: RawFacts) -> list[tuple[RawStatement, str]]:
    """The statements whose speaker the article names, each with that person or body."""
    speakers = ((s, resolver.speaker_key(s.speaker)) for s in facts.statements)
    spoken = [(s, key) for s, key in speakers if key and not key.startswith("Place:")]
    spoken = [(s, key) for s, key in spoken if not _is_silent(resolver.content, s, key)]
    silent = resolver.silent_bodies(spoken)
    return [(s, key) for s, key in spoken if key not in silent]


def _is_silent(content: str, statement: RawStatement, speaker: str) -> bool:
    """Whether a body's officer only speaks, no words told: "|Phó Chủ tịch UBND tỉnh| phát biểu tại lễ"."""
    silent = statement.start == statement.end and content[: statement.end].endswith("phát biểu")
    return silent and speaker.startswith("Organization:")


def _statements(resolver: Resolver, spoken: list[tuple[RawStatement, str]]) -> tuple[Statement, ...]:
    once = {(key, s.start, s.end, s.evidence.start): s for s, key in reversed(spoken)}  # "Chủ tịch, |Trưởng ban| nói"
    return tuple(
        Statement(key, resolver.content[s.start : s.end].strip().rstrip(" -–—"), (s.evidence,))
        for s, key in spoken
        if once[key, s.start, s.end, s.evidence.start] is s
    )


def _statistics(resolver: Resolver, facts: RawFacts, spoken: list[tuple[RawStatement, str]]) -> tuple[Statistic, ...]:
    return tuple(
        Statistic(
            q.value,
            q.unit,
            resolver.content[q.about_start : q.about_end],
            (s.evidence,),
            q.qualifier,
            reporter=_reporter(s.number, spoken),
            comparison=q.comparison,
        )
        for s in facts.statistics
        if isinstance(q := s.number.value, Quantity)
    )


def _reporter(number: Mention, spoken: list[tuple[RawStatement, str]]) -> str | None:
    """Who says the words in which the figure stands ("Sở Y tế cho biết có 34 ca"); nobody where two may be meant."""
    speakers = {key for s, key in spoken if s.start <= number.start and number.end <= s.end}
    return speakers.pop() if len(speakers) == 1 else None


def _is_issuers_own(issuance: Event, issuer: str, document: str) -> bool:
    """Whether a paper is whose act is told: who approves another's plan, or reads out a paper, has not issued it."""
    trigger = fold(issuance.trigger)
    if trigger.startswith(("phê duyệt", "phê chuẩn")):
        return False
    if not trigger.startswith("công bố"):
        return True
    # "công bố |Lệnh của Chủ tịch nước|" tells whose it is
    return issuer.startswith(f"{EntityType.ORGANIZATION.value}:") and " của " not in document


def _issuers_of(event: Event, document: str) -> list[str]:
    """Whose the paper of an event is: all the bodies that issued it or signed it jointly, else who is told first."""
    joint = event.type.value == "Signing" and "liên tịch" in document
    if event.type.value != "Issuance" and not joint:
        return []
    issuers = [key for role, key in event.roles if role is (Role.SIGNATORY if joint else Role.ISSUER)]
    bodies = [key for key in issuers if key.startswith(f"{EntityType.ORGANIZATION.value}:")]
    issuers = issuers if len(bodies) == len(issuers) else bodies if joint else issuers[:1]
    return [key for key in issuers if _is_issuers_own(event, key, document)]


def _relations(resolver: Resolver, facts: RawFacts, events: tuple[Event, ...]) -> tuple[Relation, ...]:
    out: dict[tuple[str, RelationType, str], tuple[Evidence, ...]] = {k: (e,) for k, e in resolver.relations.items()}

    def tell(subject: str | None, predicate: RelationType, object_: str | None, evidence: Evidence) -> None:
        if subject is None or object_ is None or subject == object_:
            return
        if predicate is RelationType.COORDINATES_WITH:
            subject, object_ = sorted((subject, object_))
        if predicate is RelationType.COORDINATES_WITH and not _may_work_together(subject, object_):
            return
        key = (subject, predicate, object_)
        out[key] = _more(out.get(key, ()), evidence)

    for r in facts.relations:
        tell(resolver.key_of(r.subject), r.predicate, resolver.key_of(r.object), r.evidence)
    _inherit_jurisdictions(out)
    told = {s for s, p, _ in out if p is RelationType.ISSUED_BY}
    for e in events:
        for role, document in e.roles:
            if role is Role.DOCUMENT and document not in told:
                for issuer in _issuers_of(e, document):
                    tell(document, RelationType.ISSUED_BY, issuer, e.evidence[0])
    issued = {s for s, p, _ in out if p is RelationType.ISSUED_BY}
    for document, (issuer, m) in resolver.coded.items():
        if document not in issued:
            evidence = Evidence(m.start, m.end, "issuer-in-number", 0.85)
            tell(document, RelationType.ISSUED_BY, resolver.body_named(issuer), evidence)
    return tuple(
        Relation(s, p, o, ev)
        for (s, p, o), ev in sorted(out.items(), key=lambda kv: (kv[0][0], kv[0][1].value, kv[0][2]))
    )
