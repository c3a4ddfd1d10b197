"""Linked tables: what is shown of them, and that nothing hidden can be told."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.attack import attack, fallen
from analysis.disclosure.linked import protect_tables
from analysis.disclosure.numbers import LARGEST_HIDDEN, MINIMUM_COUNT
from analysis.tables import TOTAL, Counts, Document, Key, Unit, count_tables, layout_of


def groups_of_four(most: int) -> st.SearchStrategy[tuple[int, ...]]:
    """How many people there are in each of four smallest groups."""
    return st.tuples(*[st.integers(0, most)] * 4)


def units(*groups: tuple[int, str, str], background: Sequence[str] = ()) -> list[Unit]:
    """So many people of a sector who named these themes, one letter each."""
    return [
        Unit((sector, *background), frozenset(themes))
        for people, sector, themes in groups
        for _ in range(people)
    ]


def counted(people: Sequence[Unit], *background: str) -> Counts:
    return count_tables(people, layout_of(people, background))


def protected(counts: Counts, previous: Document | None = None) -> Document:
    return protect_tables(counts, previous, MINIMUM_COUNT, lambda *_: None)


def key(**named: str) -> Key:
    return tuple(named.items())


def test_a_unit_counts_once_in_each_cell_however_many_themes_it_names() -> None:
    cells = counted(units((12, "sport", "ab"), (11, "art", "a"))).cells

    assert cells[TOTAL] == 23
    assert cells[key(theme="a")] == 23
    assert cells[key(sector="sport", theme="b")] == 12
    assert cells[key(sector="art", theme="b")] == 0


def test_tables_without_a_small_cell_are_shown_whole() -> None:
    counts = counted(
        units(
            (12, "sport", "ab"),
            (11, "art", "a"),
            (30, "art", "b"),
            (15, "sport", "a"),
            (10, "sport", "b"),
        )
    )

    assert protected(counts).cells == counts.cells


def test_of_nine_people_nothing_is_shown() -> None:
    assert set(protected(counted(units((9, "sport", "a")))).cells.values()) == {None}


def test_of_nobody_nothing_is_shown() -> None:
    assert protected(counted([])).cells == {TOTAL: None}


def test_a_lone_small_sector_takes_another_number_along() -> None:
    counts = counted(units((40, "sport", "a"), (30, "art", "b"), (3, "school", "a")))
    shown = protected(counts).cells

    assert shown[key(sector="school")] is None
    sums = (TOTAL, key(sector="sport"), key(sector="art"))
    assert sum(shown[each] is None for each in sums) == 1


def test_a_theme_that_a_whole_sector_named_is_not_told_to_the_last_person() -> None:
    counts = counted(
        units((40, "sport", "a"), (30, "art", "a"), (30, "art", "b"), (10, "sport", "ab"))
    )
    document = protected(counts)

    whole = document.cells[key(sector="sport")], document.cells[key(sector="sport", theme="a")]
    assert None in whole
    assert not fallen([document], [counts], MINIMUM_COUNT)


def test_blanking_small_counts_alone_gives_them_away() -> None:
    counts = counted(units((40, "sport", "a"), (30, "art", "b"), (3, "school", "a")))
    cells = {
        each: count if count >= MINIMUM_COUNT else None for each, count in counts.cells.items()
    }
    blanked = Document(counts.layout, cells)

    wanted = (0, key(sector="school"))
    told = attack([blanked], [wanted], MINIMUM_COUNT, all_name_a_theme=True)

    assert told == {wanted: (pytest.approx(3), pytest.approx(3))}
    assert wanted in fallen([blanked], [counts], MINIMUM_COUNT)


def test_the_same_people_in_another_order_give_the_same_document() -> None:
    people = invented(90, seed=4)

    assert (
        protected(counted(people, "age")).to_json()
        == protected(counted(people[::-1], "age")).to_json()
    )


@settings(max_examples=25, deadline=None)
@given(people=st.integers(1, 160), seed=st.integers(0, 10**6))
def test_the_attacker_recovers_nothing(people: int, seed: int) -> None:
    counts = counted(invented(people, seed=seed), "age")
    document = protected(counts)

    told = {count for count in document.cells.values() if count is not None}
    assert all(count >= MINIMUM_COUNT for count in told)
    assert not fallen([document], [counts], MINIMUM_COUNT)


@settings(max_examples=25, deadline=None)
@given(groups_of_four(14))
def test_nothing_can_be_told_of_columns_by_trying_every_table(groups: tuple[int, ...]) -> None:
    places = [(sector, age) for sector in "AB" for age in "xy"]
    people = [
        Unit(place, frozenset())
        for place, many in zip(places, groups, strict=True)
        for _ in range(many)
    ]
    counts = counted(people, "age")
    tried = np.indices((24,) * 4).reshape(4, -1)
    sums = {
        each: tried[[at for at, place in enumerate(places) if _fits(each, place)]].sum(axis=0)
        for each in counts.cells
    }

    _assert_nothing_told(protected(counts), counts, sums, np.ones(tried.shape[1], dtype=bool))


@settings(max_examples=25, deadline=None)
@given(groups_of_four(8))
def test_nothing_can_be_told_of_themes_by_trying_every_table(groups: tuple[int, ...]) -> None:
    people = units(
        *[(many, "AB"[at // 2], "t" if at % 2 else "") for at, many in enumerate(groups)]
    )
    counts = counted(people)
    inside = np.indices((33,) * 4).reshape(4, -1)
    everybody, named = inside[:2], inside[2:]
    sums = {}
    for each in counts.cells:
        block = named if ("theme", "t") in each else everybody
        held = [at for at, sector in enumerate("AB") if ("sector", sector) in each]
        sums[each] = block[held or [0, 1]].sum(axis=0)

    _assert_nothing_told(
        protected(counts), counts, sums, np.asarray((named <= everybody).all(axis=0))
    )


def _fits(each: Key, place: tuple[str, str]) -> bool:
    return dict(each).items() <= {"sector": place[0], "age": place[1]}.items()


def _assert_nothing_told(
    document: Document, counts: Counts, sums: Mapping[Key, np.ndarray], fits: np.ndarray
) -> None:
    for each, count in document.cells.items():
        if count is not None:
            fits = fits & (sums[each] == count)
    for each, count in counts.cells.items():
        if count < MINIMUM_COUNT:
            assert sums[each][fits].min() == 0
            assert sums[each][fits].max() >= LARGEST_HIDDEN


def invented(people: int, *, seed: int) -> list[Unit]:
    """People of three sectors and three ages, most in the first, who name one or two themes."""
    chance = np.random.default_rng(seed)
    return [
        Unit(
            (
                str(chance.choice(["A", "B", "C"], p=[0.6, 0.3, 0.1])),
                str(chance.choice(["x", "y", "z"], p=[0.7, 0.2, 0.1])),
            ),
            frozenset(str(each) for each in chance.choice(list("tuv"), chance.integers(1, 3))),
        )
        for _ in range(people)
    ]


def test_fewer_than_ten_newcomers_give_the_former_release_again() -> None:
    people = invented(120, seed=2)
    first = protected(counted(people[:111], "age"))

    second = protected(counted(people, "age"), first)

    assert second.cells == first.cells
    assert second.repeated == {each for each, count in first.cells.items() if count is not None}


def test_a_count_that_moved_by_less_than_ten_is_a_former_one_or_hidden() -> None:
    people = invented(240, seed=3)
    first, counts = protected(counted(people[:200], "age")), counted(people, "age")

    second = protected(counts, first)

    assert second.repeated
    for each, count in second.cells.items():
        former = first.cells.get(each)
        if count is not None and former is not None:
            assert count == former if each in second.repeated else abs(count - former) >= 10
    assert all(second.cells[each] == first.cells[each] for each in second.repeated)


def test_a_document_carries_the_earlier_ones_along() -> None:
    people = invented(240, seed=3)
    first = protected(counted(people[:120], "age"))
    second = protected(counted(people[:180], "age"), first)
    third = protected(counted(people, "age"), second)

    assert [each.cells for each in third.earlier] == [first.cells, second.cells]


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 10**6), growth=st.tuples(st.integers(1, 60), st.integers(1, 60)))
def test_the_attacker_recovers_nothing_from_three_releases(
    seed: int, growth: tuple[int, int]
) -> None:
    people = invented(60 + sum(growth), seed=seed)
    counts = [counted(people[:many], "age") for many in (60, 60 + growth[0], len(people))]
    documents: list[Document] = []
    known: list[Counts] = []
    for each in counts:
        previous = documents[-1] if documents else None
        documents.append(protected(each, previous))
        again = previous is not None and documents[-1].cells == previous.cells
        known.append(known[-1] if again else each)

    assert not fallen(documents, known, MINIMUM_COUNT)


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 10**6), gone=st.integers(1, 60))
def test_withdrawn_people_are_no_more_told_than_new_ones(seed: int, gone: int) -> None:
    people = invented(160, seed=seed)
    first, counts = protected(counted(people, "age")), counted(people[gone:], "age")

    second = protected(counts, first)

    for each, count in second.cells.items():
        former = first.cells[each]
        if count is not None and former is not None and each not in second.repeated:
            assert abs(count - former) >= 10
    if gone >= MINIMUM_COUNT:
        assert not fallen([first, second], [counts], MINIMUM_COUNT)
