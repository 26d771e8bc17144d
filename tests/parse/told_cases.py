"""Cases of whole readings as text: a few sentences, and below them the events and statements that they tell.

A case begins with "# origin day", the day "-" where the article has none; a first line "title: …" is its headline; each
line that begins with ">" is something told:

    > Meeting body-holds-occasion | organizer=Sở Y tế | 2019-03-11 | Hà Nội
    > says Trần Văn An (speaker-and-verb): phải làm ngay.
    > holds Trần Văn An (person-with-posts): former Giám đốc, Sở Y tế
    > ties Sở Y tế (body-works-with-body): coordinatesWith Bộ Y tế

An event is its type ("planned" before it), the rules that read it, the roles by the full names of the entities, the
time and the place, "-" for none. Origins are those of the recognisers' cases: wild, synthetic, negative, known-failure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from civicgraph.model import Article, Event, Reading
from civicgraph.pipeline import extract
from civicgraph.vocabulary import EventStatus, PositionStatus

FOLDER = Path(__file__).parent.parent / "cases"
ORIGINS = {"wild", "synthetic", "negative", "known-failure"}


@dataclass(frozen=True, slots=True)
class Case:
    """Sentences, and what they tell as written in the file."""

    origin: str
    article: Article
    wanted: tuple[str, ...]

    def events(self) -> tuple[str, ...]:
        """The events that are read, written as in the file."""
        reading = extract(self.article)
        names = {entity.key: entity.names[0] for entity in reading.entities}
        return tuple(_say_event(event, names) for event in reading.events)

    def statements(self) -> tuple[str, ...]:
        """The statements that are read, written as in the file."""
        return tuple(_say_statements(extract(self.article)))

    def positions(self) -> tuple[str, ...]:
        """The posts that are read."""
        return tuple(_say_positions(extract(self.article)))

    def relations(self) -> tuple[str, ...]:
        """The ties that are read, without those that a name alone tells."""
        return tuple(tie for tie, rules in _say_relations(extract(self.article)) if not _told_by_name(rules))

    def ties_of_names(self) -> tuple[str, ...]:
        """The ties that a name alone tells: "Ban Dân vận Tỉnh ủy Bắc Ninh"."""
        return tuple(tie for tie, rules in _say_relations(extract(self.article)) if _told_by_name(rules))

    def acts(self) -> tuple[str, ...]:
        """Events, then statements."""
        return (*self.events(), *self.statements())


def _say_event(event: Event, names: dict[str, str]) -> str:
    roles: dict[str, list[str]] = {}
    for role, key in event.roles:
        roles.setdefault(role, []).append(names[key])
    planned = "planned " if event.status is EventStatus.PLANNED else ""
    rules = "+".join(sorted({evidence.rule for evidence in event.evidence}))
    told = "; ".join(f"{role}={', '.join(sorted(who))}" for role, who in roles.items()) or "-"
    time = "-" if event.time is None else "..".join(filter(None, (event.time.start, event.time.end)))
    return f"{planned}{event.type} {rules} | {told} | {time} | {names[event.place] if event.place else '-'}"


def _say_statements(reading: Reading) -> Iterator[str]:
    names = {entity.key: entity.names[0] for entity in reading.entities}
    for statement in reading.statements:
        rules = "+".join(evidence.rule for evidence in statement.evidence)
        yield f"says {names[statement.speaker]} ({rules}): {' '.join(statement.words.split())}".rstrip()


def _say_positions(reading: Reading) -> Iterator[str]:
    names = {entity.key: entity.names[0] for entity in reading.entities}
    for p in reading.positions:
        rules = "+".join(sorted({evidence.rule for evidence in p.evidence}))
        status = "" if p.status is PositionStatus.CURRENT else f"{p.status} "
        yield f"holds {names[p.person]} ({rules}): {status}{p.title}, {names[p.org] if p.org else '-'}"


def _told_by_name(rules: str) -> bool:
    return rules.endswith(("-in-name", "-of-parent")) or rules == "known-parent"


def _say_relations(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each tie as written in the file, and its rules."""
    names = {entity.key: entity.names[0] for entity in reading.entities}
    for r in reading.relations:
        rules = "+".join(sorted({evidence.rule for evidence in r.evidence}))
        yield f"ties {names[r.subject]} ({rules}): {r.predicate} {names[r.object]}", rules


def read_cases(file: str) -> list[Case]:
    """The cases of tests/cases/`file`."""
    blocks = (FOLDER / file).read_text(encoding="utf-8").split("\n\n")
    return [_case(file, block.strip().splitlines()) for block in blocks if block.strip()]


def _case(file: str, lines: list[str]) -> Case:
    origin, day = lines[0].removeprefix("# ").split()
    assert origin in ORIGINS, f"{file}: origin {origin!r}"
    wanted = tuple(line.removeprefix("> ") for line in lines if line.startswith("> "))
    told = [line for line in lines[1:] if not line.startswith("> ")]
    assert (origin == "negative") == (not wanted), f"{file}: {told[0]}: only a negative case tells nothing"
    title = told.pop(0).removeprefix("title: ") if told[0].startswith("title: ") else ""
    published = None if day == "-" else date.fromisoformat(day)
    return Case(origin, Article("case", title, "\n".join(told), published), wanted)


def case_params(file: str) -> list[object]:
    """The cases of a file as pytest parameters; a known failure that passes is an error: promote it."""
    return [
        pytest.param(
            case,
            id=case.article.content.strip()[:60],
            marks=[pytest.mark.xfail(strict=True)] if case.origin == "known-failure" else [],
        )
        for case in read_cases(file)
    ]


def rules_of(file: str) -> set[str]:
    """The rules that the passing cases of a file name."""
    told = [line for case in read_cases(file) if case.origin != "known-failure" for line in case.wanted]
    return {rule for line in told for rule in _rules(line)}


def _rules(line: str) -> list[str]:
    if line.startswith(("says ", "holds ", "ties ")):
        return line.split("(")[1].split(")")[0].split("+")
    return line.removeprefix("planned ").split(" | ")[0].split()[1].split("+")
