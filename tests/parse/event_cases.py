"""Cases of events as text: origin, day of the article, sentences, and the events that they tell.

An event is the rule that reads it and its roles as the words of their mentions, "|" between events, "-" for none.
Origins are those of the recognisers' cases: wild, synthetic, negative, known-failure.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from civicgraph.model import Article, RawEvent
from civicgraph.parse import parse
from civicgraph.recognise import recognise
from civicgraph.segment import find_entities, segment
from civicgraph.vocabulary import EventType

FOLDER = Path(__file__).parent.parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """Sentences and the events that they tell, as written in the file."""

    text: str
    published: date | None
    wanted: tuple[str, ...]

    def found(self, *types: EventType) -> tuple[str, ...]:
        """The events of some types that are read from the sentences, written as in the file."""
        article = Article("case", "", self.text, self.published)
        tagged = recognise(article, segment(article), find_entities)
        return tuple(_say(article, event) for event in parse(article, tagged).events if event.type in types)


def _say(article: Article, event: RawEvent) -> str:
    roles = [f"{role}={article.content[mention.start : mention.end]}" for role, mention in event.roles]
    return " ".join([event.evidence.rule, *roles])


def _rows(file: str) -> list[list[str]]:
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def case_params(file: str) -> list[object]:
    """The cases of a file; a known failure must fail, and is promoted when it passes."""
    params: list[object] = []
    for origin, day, text, wanted in _rows(file):
        events = () if wanted == "-" else tuple(wanted.split(" | "))
        case = Case(text, None if day == "-" else date.fromisoformat(day), events)
        marks = [pytest.mark.xfail(strict=True)] if origin == "known-failure" else []
        params.append(pytest.param(case, id=text[:60], marks=marks))
    return params


def rules_of(file: str) -> set[str]:
    """The rules that the passing cases of a file name."""
    return {
        event.split()[0]
        for origin, _, _, wanted in _rows(file)
        if wanted != "-" and origin != "known-failure"
        for event in wanted.split(" | ")
    }
