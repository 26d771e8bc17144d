"""Times as the genre writes them: each case of tests/cases/times.tsv, each rule at least once."""

import pytest
from tests.recognise.case_files import Case, case_params, rules_of

from civicgraph.model import Mention, Time
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.times import BACKGROUND, RULES, UNRESOLVED, find_times


def find(case: Case) -> list[Mention]:
    return [m for s in case.sentences for m in find_times(Reader(s), case.published)]


def say(mention: Mention) -> str:
    """The rule and the time: "day-and-month 2019-03-11", "same-day -"."""
    if not isinstance(mention.value, Time):
        return f"{mention.rule} -"
    return f"{mention.rule} {mention.value.start}" + (f"..{mention.value.end}" if mention.value.end else "")


@pytest.mark.parametrize("case", case_params("times.tsv"))
def test_times_of_a_sentence(case: Case) -> None:
    found, wanted = case.found(find(case), say)
    assert found == wanted


def test_every_rule_has_a_case() -> None:
    assert {rule.name for rule in RULES} == rules_of("times.tsv")


def test_rules_that_tell_no_occasion_exist() -> None:
    assert {rule.name for rule in RULES} >= BACKGROUND | UNRESOLVED
