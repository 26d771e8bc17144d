"""The gap ledger as a user asks for it: summed by rule and reason, with an example, its errors one sentence."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from civicgraph.cli import main
from civicgraph.errors import InputError
from civicgraph.ledger import sum_gaps

LEDGER = """\
{"article": "a", "start": 0, "end": 9, "rule": "visit", "reason": "no object", "text": "Ông  Nam thăm"}
{"article": "a", "start": 9, "end": 20, "rule": "award", "reason": "unnamed", "text": "Lãnh đạo xã tặng quà"}
{"article": "b", "start": 0, "end": 9, "rule": "award", "reason": "unnamed", "text": "Cán bộ xã tặng quà"}
"""


def gaps(place: Path) -> Result:
    return CliRunner().invoke(main, ["gaps", str(place)])


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "gaps.jsonl"
    path.write_text(LEDGER, encoding="utf-8")
    return path


def test_the_most_frequent_comes_first_with_its_first_example(ledger: Path) -> None:
    told = gaps(ledger.parent)
    assert told.exit_code == 0
    assert [line.strip() for line in told.output.splitlines()] == [
        "2  award: unnamed",
        "a: Lãnh đạo xã tặng quà",
        "1  visit: no object",
        "a: Ông Nam thăm",
    ]


def test_doubtful_ones_are_told_when_asked_for(ledger: Path) -> None:
    doubtful = LEDGER.splitlines()[0].replace("visit", "issue").replace("}", ', "sure": false}')
    ledger.write_text(LEDGER + doubtful + "\n", encoding="utf-8")
    assert "issue" not in gaps(ledger).output
    assert "1  issue: no object" in CliRunner().invoke(main, ["gaps", str(ledger), "--all"]).output


def test_a_folder_and_its_ledger_are_the_same(ledger: Path) -> None:
    assert sum_gaps(ledger) == sum_gaps(ledger.parent)


def test_a_long_example_is_cut(ledger: Path) -> None:
    line = LEDGER.splitlines()[0].replace("Ông  Nam thăm", "thăm " * 60)
    ledger.write_text(line + "\n", encoding="utf-8")
    assert gaps(ledger).output.rstrip().endswith("…")
    assert max(map(len, gaps(ledger).output.splitlines())) < 120


def test_a_long_example_begins_before_its_word(ledger: Path) -> None:
    text = f"{'Theo kế hoạch, ' * 20}ông Nam ký văn bản gửi {'các sở, ' * 20}"
    line = LEDGER.splitlines()[0].replace("Ông  Nam thăm", text).replace("}", ', "word": "ký"}')
    ledger.write_text(line + "\n", encoding="utf-8")
    example = gaps(ledger).output.splitlines()[1].strip()
    assert example.startswith("a: …")
    assert "ông Nam [ký] văn bản" in example
    assert len(example) < 110


def test_no_ledger_is_one_sentence_that_says_what_to_do(tmp_path: Path) -> None:
    told = gaps(tmp_path)
    assert told.exit_code == 1
    assert told.output == (
        f"Error: {tmp_path}: there is no gaps.jsonl here; make one with `civicgraph build` or `civicgraph demo`\n"
    )


def test_a_broken_line_is_named(ledger: Path) -> None:
    ledger.write_text(LEDGER + '{"article": "b"}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"gaps\.jsonl:4: not a line of a gap ledger"):
        sum_gaps(ledger)
