"""Every real article reads without an error, and each fact stands on entities of its article and on words in it."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from civicgraph import Article, Reading, extract

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "articles.jsonl"


def articles() -> Iterator[Article]:
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Article(row["id"], row["title"], row["text"], date.fromisoformat(row["published"]))


def loose_ends(reading: Reading) -> Iterator[str]:
    """What a fact of the reading names that is not there."""
    keys = {e.key for e in reading.entities}
    size = len(reading.article.content)
    told = (reading.positions, reading.events, reading.relations, reading.statistics, reading.statements)
    for fact, evidence in ((fact, fact.evidence) for facts in told for fact in facts):
        if not evidence:
            yield f"{fact}: no evidence"
        for e in evidence:
            if not 0 <= e.start < e.end <= size or not 0 <= e.confidence <= 1:
                yield f"{fact}: evidence {e}"
    named = [key for p in reading.positions for key in (p.person, p.org) if key]
    named += [key for v in reading.events for key in (*(k for _, k in v.roles), *([v.place] if v.place else []))]
    named += [key for r in reading.relations for key in (r.subject, r.object)]
    named += [s.speaker for s in reading.statements]
    yield from (f"{key}: no such entity" for key in named if key not in keys)


@pytest.mark.shared
@pytest.mark.skipif(not CORPUS.exists(), reason=f"needs {CORPUS}")
def test_every_article_of_the_corpus_reads() -> None:
    wrong = {a.id: ends for a in articles() if (ends := list(loose_ends(extract(a))))}
    assert not wrong
