"""What is read in each sample article, as a picture: the text with its mentions marked, the facts below each sentence.

A change of the reading shows as a diff of `sample-XX.txt`; `pytest tests/golden --remake` writes them anew. (What a
careful reader finds in the same articles stands in `sample-XX.json`.)
"""

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from civicgraph.explain import explain
from civicgraph.model import Article
from civicgraph.pipeline import extract_closely

FOLDER = Path(__file__).parent
ARTICLES = [
    json.loads(line)
    for line in (files("civicgraph.samples") / "articles.jsonl").read_text(encoding="utf-8").splitlines()
]


def picture(told: dict[str, str]) -> str:
    """The reading of one article as text."""
    article = Article(told["id"], told["title"], told["text"], date.fromisoformat(told["published"]))
    return "".join(f"{line}\n" for line in explain(*extract_closely(article)))


@pytest.mark.parametrize("told", ARTICLES, ids=[told["id"] for told in ARTICLES])
def test_what_is_read_is_what_was_seen(told: dict[str, str], request: pytest.FixtureRequest) -> None:
    golden = FOLDER / f"{told['id']}.txt"
    if request.config.getoption("--remake"):
        golden.write_text(picture(told), encoding="utf-8")
    assert picture(told) == golden.read_text(encoding="utf-8")


def test_each_golden_has_its_article() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == {told["id"] for told in ARTICLES}
