"""articles.html: each article with its mentions marked by type and its facts beside it, for who checks the reading."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import partial

from civicgraph.model import Event, Evidence, Position, Reading, Relation, Statement, Statistic, Time
from civicgraph.render.page import Page, write_page
from civicgraph.render.palette import STYLES
from civicgraph.render.passages import day_of, utf16


def articles_page(
    readings: Iterable[Reading], title: str = "civicgraph", beside: Mapping[str, str] | None = None
) -> str:
    """The page of these readings, newest article first, those without a date last."""
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    ordered.sort(key=lambda r: r.article.published.toordinal() if r.article.published else 0, reverse=True)
    styles = {str(name): asdict(style) for name, style in STYLES.items()}
    meta = {"title": title, "kind": "articles", "beside": dict(beside or {}), "styles": styles}
    return write_page(
        Page(
            title=title,
            body="articles.body.html",
            entry="articles.js",
            data={"meta": meta},
            packed={"articles": [_tell(reading) for reading in ordered]},
        )
    )


def _tell(reading: Reading) -> dict[str, object]:
    """One article as its page shows it; entities are numbers, offsets count UTF-16 units as the browser does."""
    article = reading.article
    number = {entity.key: place for place, entity in enumerate(reading.entities)}
    at = partial(utf16, article.content)
    return {
        "id": article.id,
        "title": article.title,
        "date": day_of(article),
        "url": article.url or "",
        "source": article.source or "",
        "content": article.content,
        "entities": [{"type": str(entity.type), "names": entity.names} for entity in reading.entities],
        "mentions": sorted(
            [at(start), at(end), number[entity.key]] for entity in reading.entities for start, end in entity.mentions
        ),
        "facts": [
            {**fact, "said": [[at(e.start), at(e.end), e.rule, e.confidence] for e in said]}
            for fact, said in _facts(reading, number)
        ],
        "gaps": [[at(gap.start), at(gap.end), gap.rule, gap.reason] for gap in reading.gaps if gap.sure],
    }


def _facts(reading: Reading, number: dict[str, int]) -> Iterator[tuple[dict[str, object], tuple[Evidence, ...]]]:
    """Each fact as what it is (`family`, `type`), its words, when, and who stands in which part of it."""
    facts: list[Position | Event | Relation | Statistic | Statement] = [
        *reading.positions,
        *reading.events,
        *reading.relations,
        *reading.statistics,
        *reading.statements,
    ]
    for fact in facts:
        yield _tell_fact(fact, number), fact.evidence


def _tell_fact(fact: Position | Event | Relation | Statistic | Statement, number: dict[str, int]) -> dict[str, object]:
    match fact:
        case Position():
            ties = [("member", number[fact.person])] + ([("org", number[fact.org])] if fact.org else [])
            return {
                "family": "posts",
                "type": "position",
                "words": fact.title,
                "status": str(fact.status),
                "ties": ties,
            }
        case Event():
            ties = [(str(role), number[filler]) for role, filler in fact.roles]
            ties += [("location", number[fact.place])] if fact.place else []
            words, status = fact.name or fact.trigger, str(fact.status)
            told: dict[str, object] = {"family": "events", "type": str(fact.type), "words": words, "status": status}
            return {**told, "when": _when(fact.time), "ties": ties}
        case Relation():
            ties = [("subject", number[fact.subject]), ("object", number[fact.object])]
            return {"family": "relations", "type": str(fact.predicate), "words": "", "ties": ties}
        case Statistic():
            figure = {"value": fact.value, "unit": fact.unit, "qualifier": str(fact.qualifier or "")}
            ties = [("reporter", number[fact.reporter])] if fact.reporter else []
            told = {"family": "figures", "type": "figure", "words": fact.about, "figure": figure}
            return {**told, "when": _when(fact.time), "ties": ties}
        case Statement():
            ties = [("speaker", number[fact.speaker])]
            return {"family": "statements", "type": "statement", "words": fact.words, "ties": ties}


def _when(time: Time | None) -> list[str]:
    return [] if time is None else [time.start, *([time.end] if time.end else [])]
