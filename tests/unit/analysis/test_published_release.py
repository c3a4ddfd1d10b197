"""A release is the same after it was kept as JSON."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.disclosure import CellKey, PublishedRelease, Quote, Reason

keys = st.builds(CellKey, st.text(), st.text(), st.text(), st.text())
releases = st.builds(
    PublishedRelease,
    number=st.integers(min_value=0),
    approved_on=st.dates(),
    public_from=st.dates(),
    tables=st.lists(st.text(), max_size=3).map(tuple),
    cells=st.dictionaries(keys, st.none() | st.integers(min_value=10), max_size=8),
    reasons=st.just({}),
    quotes=st.lists(st.builds(Quote, st.text(), st.text(), st.text(), st.text())).map(tuple),
)


@given(releases)
def test_a_release_read_back_is_the_same(release: PublishedRelease) -> None:
    assert PublishedRelease.from_json(release.to_json()) == release


def test_a_release_does_not_tell_which_hidden_count_is_small_and_which_is_whole() -> None:
    small, whole = (CellKey("sport", "people", phase, "all") for phase in ("before", "after"))
    release = _release(cells={small: None, whole: None}, reasons={small: "small", whole: "whole"})

    assert set(release.reasons.values()) == {"protected"}
    assert "whole" not in release.to_json()


def test_the_same_release_is_the_same_text_whatever_the_order_of_its_cells() -> None:
    one, two = (CellKey("sport", "people", phase, "all") for phase in ("before", "after"))

    assert (
        _release(cells={one: 40, two: 30}).to_json() == _release(cells={two: 30, one: 40}).to_json()
    )


def test_something_else_is_no_release() -> None:
    with pytest.raises((ValueError, KeyError)):
        PublishedRelease.from_json('{"number": 1}')


def _release(
    cells: dict[CellKey, int | None], reasons: dict[CellKey, Reason] | None = None
) -> PublishedRelease:
    day = date(2026, 3, 1)
    return PublishedRelease(1, day, day, ("Tafel",), cells, reasons or {}, ())
