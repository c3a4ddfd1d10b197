"""The first set of statements for a table."""

import pytest

from content.statements import FIRST_SET, first_statements, statements_for

SECTORS = ("sport", "education_culture")


@pytest.mark.parametrize("sector", SECTORS)
def test_a_first_set_is_small_enough_to_vote_on_in_a_round(sector: str) -> None:
    assert len(first_statements(sector)) == FIRST_SET


@pytest.mark.parametrize("sector", SECTORS)
def test_no_theme_has_two_in_it(sector: str) -> None:
    themes = [each.themes[0] for each in first_statements(sector)]

    assert len(set(themes)) == len(themes)


@pytest.mark.parametrize("sector", SECTORS)
def test_a_table_gets_none_of_the_other_sector(sector: str) -> None:
    assert {each.sector for each in first_statements(sector)} <= {"both", sector}
    assert set(first_statements(sector)) <= set(statements_for(sector))
