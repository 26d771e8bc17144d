"""What an occasion is called: where its name ends."""

from datetime import date
from pathlib import Path

import pytest

from civicgraph.model import Article
from civicgraph.pipeline import extract

LINES = (Path(__file__).parent.parent / "cases" / "occasion_names.tsv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("#")])
def test_name_of_occasion(line: str) -> None:
    name, _, sentence = line.partition("\t")
    events = extract(Article("case", "", sentence, date(2019, 6, 5))).events
    assert events[0].name == name
