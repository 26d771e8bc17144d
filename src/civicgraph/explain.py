"""What was read in an article, as marked text for a person: each sentence with its mentions in brackets, and below
it the facts that it says, each with the rule that read it and how sure it is. Knows no terminal and no colours beyond
the `style` function that it is given.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from civicgraph.model import Article, Entity, Evidence, Mention, Reading, Sentence, Time
from civicgraph.vocabulary import EventStatus, PositionStatus

Style = Callable[[str, str], str]
"""Gives a text the look of a thing: a kind of mention ("person"), "fact", "rule", "title", "gap"."""


def plain(text: str, look: str) -> str:
    """The style of a pipe: no colours; a mention is followed by its kind."""
    return text


def explain(reading: Reading, mentions: Sequence[Mention], style: Style = plain) -> Iterator[str]:
    """The lines that tell what was read, in the order of the text; what has no sentence of its own comes last.

    >>> from datetime import date
    >>> from civicgraph.model import Article, Kind
    >>> article = Article("a", "Ông Lê Văn Tám dự họp", "", date(2020, 1, 2))
    >>> sentence = Sentence(0, 0, 21, article.title, (), title=True)
    >>> tam = Mention(4, 14, Kind.PERSON, "honorific-name")
    >>> print(*explain(Reading(article, sentences=(sentence,)), [tam]), sep="\\n")
    a, 2020-01-02
    <BLANKLINE>
      1  Ông [Lê Văn Tám]person dự họp
         person honorific-name
    """
    article = reading.article
    yield style(article.id, "title") + (f", {article.published.isoformat()}" if article.published else "")
    facts = list(_facts(reading))
    told: set[int] = set()
    for sentence in reading.sentences:
        yield ""
        inside = [m for m in mentions if sentence.start <= m.start and m.end <= sentence.end]
        yield f"{sentence.index + 1:3}  {_mark(sentence, inside, style)}"
        if inside:
            yield "     " + style("; ".join(sorted({f"{m.kind} {m.rule}" for m in inside})), "rule")
        for number, (line, evidence) in enumerate(facts):
            here = [e for e in evidence if sentence.start <= e.start < sentence.end]
            if here and number not in told:
                told.add(number)
                yield from _tell(article, line, here, style)
        for gap in reading.gaps:
            if gap.sure and sentence.start <= gap.start < sentence.end:
                yield f"     {style('gap', 'gap')} {gap.rule}: {gap.reason}"
    rest = [fact for number, fact in enumerate(facts) if number not in told]
    if rest:
        yield ""
    for line, evidence in rest:
        yield from _tell(article, line, evidence, style)
    if reading.entities:
        yield ""
    for entity in sorted(reading.entities, key=lambda entity: (entity.type, entity.names)):
        others = f" (also: {', '.join(entity.names[1:])})" if len(entity.names) > 1 else ""
        yield f"{entity.type:<12} {style(entity.names[0], entity.type.lower())}{others}"


def _tell(article: Article, line: str, evidence: Sequence[Evidence], style: Style) -> Iterator[str]:
    yield f"     {style('•', 'fact')} {line}"
    for item in evidence:
        quote = " ".join(article.content[item.start : item.end].split())
        yield "       " + style(f"{item.rule} {item.confidence:.2f}: {quote}", "rule")


def _mark(sentence: Sentence, mentions: Sequence[Mention], style: Style) -> str:
    """The sentence with each mention in brackets, one within another; of two that cross, the earlier is shown."""
    opens: dict[int, int] = {}
    closes: dict[int, list[Mention]] = {}
    open_until: list[int] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.kind)):
        while open_until and open_until[-1] <= mention.start:
            open_until.pop()
        if open_until and open_until[-1] < mention.end:
            continue
        open_until.append(mention.end)
        opens[mention.start] = opens.get(mention.start, 0) + 1
        closes.setdefault(mention.end, []).insert(0, mention)
    parts: list[str] = []
    for position in range(sentence.start, sentence.end + 1):
        parts += (f"]{style(m.kind, m.kind)}" for m in closes.get(position, ()))
        parts.append("[" * opens.get(position, 0))
        if position < sentence.end:
            letter = sentence.text[position - sentence.start]
            parts.append(" " if letter.isspace() else letter)
    return "".join(parts)


def _facts(reading: Reading) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """Every fact as one line of words, with its evidence, in the order of the text."""
    entities = {entity.key: entity for entity in reading.entities}
    yield from sorted(
        chain(
            _positions(reading, entities),
            _events(reading, entities),
            _relations(reading, entities),
            _statistics(reading, entities),
            _statements(reading, entities),
        ),
        key=lambda fact: (min((e.start for e in fact[1]), default=0), fact[0]),
    )


_Told = Iterator[tuple[str, tuple[Evidence, ...]]]


def _positions(reading: Reading, entities: dict[str, Entity]) -> _Told:
    for p in reading.positions:
        body = f", {entities[p.org].names[0]}" if p.org else ""
        status = "" if p.status is PositionStatus.CURRENT else f" ({p.status})"
        yield f"position: {entities[p.person].names[0]}: {p.title}{body}{status}", p.evidence


def _events(reading: Reading, entities: dict[str, Entity]) -> _Told:
    for event in reading.events:
        words = [event.name or event.trigger]
        roles: dict[str, list[str]] = {}
        for role, filler in event.roles:
            roles.setdefault(role, []).append(entities[filler].names[0])
        words += (f"{role} {', '.join(names)}" for role, names in roles.items())
        words += [f"at {entities[event.place].names[0]}"] if event.place else []
        words += [_time(event.time)] if event.time else []
        words += ["planned"] if event.status is EventStatus.PLANNED else []
        yield f"{event.type}: {'; '.join(words)}", event.evidence


def _time(time: Time) -> str:
    return f"{time.start} to {time.end}" if time.end else time.start


def _relations(reading: Reading, entities: dict[str, Entity]) -> _Told:
    for r in reading.relations:
        yield f"{r.predicate}: {entities[r.subject].names[0]} → {entities[r.object].names[0]}", r.evidence


def _statistics(reading: Reading, entities: dict[str, Entity]) -> _Told:
    for s in reading.statistics:
        reporter = f" (told by {entities[s.reporter].names[0]})" if s.reporter else ""
        yield f"statistic: {f'{s.qualifier} ' if s.qualifier else ''}{s.value:.15g} {s.unit}{reporter}", s.evidence


def _statements(reading: Reading, entities: dict[str, Entity]) -> _Told:
    for s in reading.statements:
        words = f": {s.words}" if s.words else " (no words told)"
        yield f"statement: {entities[s.speaker].names[0]}{words}", s.evidence
