"""The precision audit holds: its table is well formed, large enough, and says right often enough.

`audit.tsv` is a draw of 1 December 2026, `audits/strict-seed-1202.tsv` one of later that day, judged thrice and lower;
the others are of builds before them. The floors only rise.
"""

from pathlib import Path

import pytest
from tests.evaluate.audit import TABLE, Verdict, count_by_family, read_verdicts

LEAST_RIGHT = {
    "audit.tsv": 0.935,
    "audits/strict-seed-1202.tsv": 0.86,
    "audits/strict-seed-30113.tsv": 0.96,
    "audits/strict-seed-30117.tsv": 0.94,
    "audits/strict-seed-30121.tsv": 0.93,
    "audits/lenient.tsv": 0.90,
    "audits/strict-first.tsv": 0.88,
    "audits/strict-second.tsv": 0.85,
    "audits/strict-third.tsv": 0.89,
    "audits/strict-fourth.tsv": 0.875,
    "audits/strict-fifth.tsv": 0.89,
    "audits/strict-sixth.tsv": 0.895,
    "audits/strict-seventh.tsv": 0.93,
    "audits/strict-eighth.tsv": 0.925,
    "audits/strict-ninth.tsv": 0.91,
}
LEAST_READ = {"audits/strict-fifth.tsv": 100}
"""So many facts were drawn where they are not 200."""


@pytest.mark.parametrize("name", LEAST_RIGHT)
def test_enough_facts_were_read_and_are_right(name: str) -> None:
    verdicts = read_verdicts(TABLE.parent / name)
    assert len({v.fact for v in verdicts}) == len(verdicts) >= LEAST_READ.get(name, 200)
    assert sum(v.verdict == "right" for v in verdicts) >= LEAST_RIGHT[name] * len(verdicts)


def test_verdicts_are_counted_by_family() -> None:
    verdicts = [
        Verdict("post/a-1", "person-with-posts", "right", ""),
        Verdict("post/b-2", "person-with-posts", "wrong", "another's post"),
        Verdict("statistic/c-3", "figure-noun", "right", ""),
    ]
    assert list(count_by_family(verdicts)) == [("post", 1, 2), ("statistic", 1, 1)]


@pytest.mark.parametrize(
    "line",
    [
        "post/a-1\tperson-with-posts\tmaybe\t",
        "post/a-1\tperson-with-posts\twrong\t",
        "post/a-1\tperson-with-posts\tright",
    ],
)
def test_a_line_that_is_no_verdict_is_named(line: str, tmp_path: Path) -> None:
    table = tmp_path / "audit.tsv"
    table.write_text(f"fact\trule\tverdict\treason\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"audit\.tsv:2"):
        read_verdicts(table)
