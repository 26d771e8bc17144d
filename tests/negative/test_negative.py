"""Sports, accidents, films, recipes, weather, prices: articles that tell nothing of public life give no fact.

Each file of tests/cases/negative is an article, its first line the headline. People and places may be named in it.
"""

from datetime import date
from pathlib import Path

import pytest

from civicgraph.model import Article, Reading
from civicgraph.pipeline import extract
from civicgraph.vocabulary import EntityType

FOLDER = Path(__file__).parent.parent / "cases" / "negative"
ARTICLES = sorted(FOLDER.glob("*.txt"))


def facts(reading: Reading) -> tuple[str, ...]:
    """Every fact as a word or two."""
    return (
        *(f"{p.person} {p.title}" for p in reading.positions),
        *(f"{e.type} {e.trigger}" for e in reading.events),
        *(f"{r.subject} {r.predicate} {r.object}" for r in reading.relations),
        *(f"{s.value:g} {s.unit}" for s in reading.statistics),
        *(f"says {s.speaker}" for s in reading.statements),
    )


def read(path: Path) -> Reading:
    title, _, text = path.read_text(encoding="utf-8").partition("\n")
    return extract(Article(path.stem, title, text.strip(), date(2019, 6, 6)))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_nothing_false_is_read(path: Path) -> None:
    reading = read(path)
    assert facts(reading) == ()
    assert not [e.names for e in reading.entities if e.type not in (EntityType.PLACE, EntityType.PERSON)]


def test_there_are_articles_of_each_kind() -> None:
    assert len(ARTICLES) >= 12
