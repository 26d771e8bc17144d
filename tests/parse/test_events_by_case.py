"""Personnel, acts and directives: each case of tests/cases, each rule of the three files at least once."""

import time

import pytest
from tests.parse.event_cases import Case, case_params, rules_of

from civicgraph.parse import decisions, deeds, directives
from civicgraph.vocabulary import EventType

PERSONNEL = (EventType.APPOINTMENT, EventType.DISMISSAL, EventType.DISCIPLINE)
ACTS = (EventType.AWARD, EventType.SIGNING, EventType.ISSUANCE, EventType.LAUNCH)


@pytest.mark.parametrize("case", case_params("personnel.tsv"))
def test_personnel(case: Case) -> None:
    assert case.found(*PERSONNEL) == case.wanted


@pytest.mark.parametrize("case", case_params("acts.tsv"))
def test_acts(case: Case) -> None:
    assert case.found(*ACTS) == case.wanted


@pytest.mark.parametrize("case", case_params("directives.tsv"))
def test_directives(case: Case) -> None:
    assert case.found(EventType.DIRECTIVE) == case.wanted


@pytest.mark.parametrize(
    ("file", "rules"),
    [
        ("personnel.tsv", decisions.CONFIDENCE),
        ("acts.tsv", deeds.CONFIDENCE),
        ("directives.tsv", directives.CONFIDENCE),
    ],
)
def test_every_rule_has_a_case(file: str, rules: dict[str, float]) -> None:
    assert rules_of(file) == set(rules)


@pytest.mark.parametrize(
    "unit",
    [
        "Bộ Y tế yêu cầu Sở Y tế tỉnh Hà Nam báo cáo; ",
        "bổ nhiệm ông Lê Văn Minh giữ chức Giám đốc Sở Y tế tỉnh Hà Nam, ",
        "trao Bằng khen cho Công an huyện Bình Lục và ",
    ],
    ids=["orders", "appointments", "awards"],
)
def test_no_sentence_takes_long(unit: str) -> None:
    case = Case("UBND tỉnh Hà Nam " + unit * 150, None, ())
    began = time.process_time()
    assert case.found(*EventType)
    assert time.process_time() - began < 5
