"""The near-miss ledger: what a sentence nearly told and why it did not, each case of tests/cases/gaps.tsv."""

from pathlib import Path

import pytest

from civicgraph.model import Article
from civicgraph.pipeline import extract
from civicgraph.vocabulary import GapReason

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent.parent / "cases" / "gaps.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("origin", "text", "wanted"), CASES)
def test_gaps_of_a_sentence(origin: str, text: str, wanted: str) -> None:
    gaps = [gap for gap in extract(Article("case", "", text)).gaps if gap.sure]
    assert " | ".join(f"{gap.rule}: {gap.reason}" for gap in gaps) == ("" if wanted == "-" else wanted)
    assert (origin == "negative") == (not gaps)


def test_every_reason_but_the_last_resort_has_a_case() -> None:
    told = {part.split(": ")[1] for _, _, wanted in CASES if wanted != "-" for part in wanted.split(" | ")}
    assert told == {str(reason) for reason in GapReason} - {GapReason.NOT_READ}


def test_a_telling_word_alone_is_a_doubtful_gap() -> None:
    [gap] = extract(Article("case", "", "Ông Trần Văn Khải có vườn.")).gaps
    assert (gap.word, gap.reason, gap.sure) == ("có", GapReason.NO_OBJECT, False)


def test_a_gap_is_the_sentence_that_has_it() -> None:
    article = Article("case", "Tin vắn", "Trời nắng. Lãnh đạo xã tặng quà cho bà Lê Thị Hoa.")
    [gap] = extract(article).gaps
    assert article.content[gap.start : gap.end] == "Lãnh đạo xã tặng quà cho bà Lê Thị Hoa."
    assert gap.word == "tặng quà"


def test_what_is_told_twice_is_one_gap() -> None:
    article = Article("case", "", "Lãnh đạo xã tặng quà cho bà Lê Thị Hoa; lãnh đạo xã tặng quà cho ông Trần Văn Khải.")
    assert len(extract(article).gaps) == 1
