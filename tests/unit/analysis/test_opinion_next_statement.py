"""Which statement comes next is chosen so that all get seen."""

import random

from hypothesis import given
from hypothesis import strategies as st

from analysis.opinion import next_statement

counts = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 9), min_size=1)


@given(counts, st.sets(st.sampled_from("abcdefgh")), st.integers())
def test_nobody_sees_a_statement_twice_nor_one_with_more_votes_than_needed(
    votes: dict[str, int], done: set[str], seed: int
) -> None:
    chosen = next_statement(votes, done, random.Random(seed))

    left = votes.keys() - done
    assert (chosen is None) == (not left)
    if chosen is not None:
        assert chosen in left
        assert votes[chosen] == min(votes[each] for each in left)


@given(st.lists(st.integers(0, 8), max_size=20), st.integers())
def test_all_statements_are_seen_equally_often_however_soon_people_stop(
    patience: list[int], seed: int
) -> None:
    votes, chance = dict.fromkeys("abcdefgh", 0), random.Random(seed)

    for stops_after in patience:
        done: set[str] = set()
        for _ in range(stops_after):
            chosen = next_statement(votes, done, chance)
            assert chosen is not None
            votes[chosen] += 1
            done.add(chosen)

    assert max(votes.values()) - min(votes.values()) <= 1


def test_a_statement_that_few_like_is_seen_as_often_as_one_that_all_like() -> None:
    votes = {"liked": 12, "not liked": 12}

    chosen = [next_statement(votes, (), random.Random(seed)) for seed in range(400)]
    assert 150 < chosen.count("liked") < 250


def test_the_same_lot_chooses_the_same_whatever_the_order() -> None:
    first = next_statement({"a": 1, "b": 1, "c": 1}, (), random.Random(5))

    assert next_statement({"c": 1, "b": 1, "a": 1}, (), random.Random(5)) == first
