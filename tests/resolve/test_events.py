"""One event for each happening: headline, lead, caption and body merged, dates handed down, companions, one outing."""

import pytest
from tests.parse.told_cases import Case, case_params


@pytest.mark.parametrize("case", case_params("merging.txt"))
def test_tellings_become_events(case: Case) -> None:
    assert case.events() == case.wanted
