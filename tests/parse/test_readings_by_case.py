"""Occasions, encounters, clauses, pronouns, statements, posts and ties: what a few sentences tell, read in full."""

import pytest
from tests.parse.told_cases import Case, case_params


@pytest.mark.parametrize("case", case_params("occasions.txt"))
def test_occasions(case: Case) -> None:
    assert case.events() == case.wanted


@pytest.mark.parametrize("case", case_params("encounters.txt"))
def test_encounters(case: Case) -> None:
    assert case.events() == case.wanted


@pytest.mark.parametrize("case", case_params("clauses.txt"))
def test_subjects_and_objects(case: Case) -> None:
    assert case.acts() == case.wanted


@pytest.mark.parametrize("case", case_params("pronouns.txt"))
def test_pronouns_that_act(case: Case) -> None:
    assert case.acts() == case.wanted


@pytest.mark.parametrize("case", case_params("statements.txt"))
def test_statements(case: Case) -> None:
    assert case.statements() == case.wanted


@pytest.mark.parametrize("case", case_params("positions.txt"))
def test_positions(case: Case) -> None:
    assert case.positions() == case.wanted


@pytest.mark.parametrize("case", case_params("relations.txt"))
def test_relations(case: Case) -> None:
    assert case.relations() == case.wanted


@pytest.mark.parametrize("case", case_params("name_ties.txt"))
def test_ties_told_by_names(case: Case) -> None:
    assert case.ties_of_names() == case.wanted
