"""Reads the case files of this folder's tests: one sentence a line, its mentions in brackets, and what they should be.

Columns: origin (wild: the shape of a real sentence in words of our own; synthetic; negative: nothing may be found;
known-failure: what should be found but is not yet), the day of the article or "-", the sentence with [mentions], and
the readings of the mentions in order, separated by " | ".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from civicgraph.model import Article, Mention, Sentence
from civicgraph.segment import segment

FOLDER = Path(__file__).parent.parent / "cases"
ORIGINS = {"wild", "synthetic", "negative", "known-failure"}


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a case file: the sentence, where its mentions should be, and what they should say."""

    origin: str
    published: date | None
    article: Article
    spans: tuple[tuple[int, int], ...]
    readings: tuple[str, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return segment(self.article)

    def found(self, mentions: list[Mention], say: Callable[[Mention], str]) -> tuple[list[str], list[str]]:
        """What was found and what should be, as "words = reading", to be compared."""
        content = self.article.content
        found = [f"{content[m.start : m.end]} = {say(m)}" for m in mentions]
        wanted = [f"{content[a:b]} = {reading}" for (a, b), reading in zip(self.spans, self.readings, strict=True)]
        return found, wanted


def read_cases(name: str) -> list[Case]:
    """The cases of tests/cases/`name`."""
    cases = []
    for number, line in enumerate((FOLDER / name).read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        assert len(cells) in (3, 4), f"{name}:{number}: {len(cells)} columns"
        origin, day, marked = cells[:3]
        readings = tuple(cells[3].split(" | ")) if len(cells) == 4 else ()
        assert origin in ORIGINS, f"{name}:{number}: origin {origin!r}"
        text, spans = _unmark(marked)
        assert len(spans) == len(readings), f"{name}:{number}: {len(spans)} mentions, {len(readings)} readings"
        assert (origin == "negative") == (not spans), f"{name}:{number}: only a negative case finds nothing"
        published = None if day == "-" else date.fromisoformat(day)
        cases.append(Case(origin, published, Article("case", text, "", published), spans, readings))
    return cases


def case_params(name: str) -> list[object]:
    """The cases as pytest parameters; a known failure that passes is an error: promote it."""
    return [
        pytest.param(
            case,
            id=case.article.title[:60],
            marks=[pytest.mark.xfail(strict=True)] if case.origin == "known-failure" else [],
        )
        for case in read_cases(name)
    ]


def rules_of(name: str) -> set[str]:
    """The rules that the cases of a file name, known failures apart."""
    return {reading.split(" ")[0] for c in read_cases(name) if c.origin != "known-failure" for reading in c.readings}


def _unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    spans, text, opened = [], "", 0
    for part in re.split(r"([\[\]])", marked):
        if part == "[":
            opened = len(text)
        elif part == "]":
            spans.append((opened, len(text)))
        else:
            text += part
    return text, tuple(spans)
