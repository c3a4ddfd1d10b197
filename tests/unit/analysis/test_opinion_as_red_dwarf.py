"""The plain method tells what red-dwarf 0.4 tells of the same votes, to four decimals."""

from analysis.opinion import Telling, plain_opinions, vote_matrix
from tests.votes import planted

Told = list[tuple[int, int, float]]

GROUPS: list[tuple[set[int], Told]] = [
    (
        {2, 5, 8, 11, 14, 15, 16, 17, 18, 20, 23},
        [(7, 1, 0.8182), (3, 1, 0.75), (2, -1, 0.8), (1, -1, 0.9), (0, -1, 0.9)],
    ),
    (
        {0, 1, 4, 7, 10, 13, 19, 22},
        [(4, 1, 0.8889), (2, 1, 0.7778), (9, 1, 0.8), (13, -1, 0.9), (7, -1, 0.7)],
    ),
    (
        {3, 6, 9, 12, 21},
        [(6, 1, 0.8333), (2, 1, 0.8), (9, -1, 0.6667), (3, -1, 0.7143), (7, -1, 0.8333)],
    ),
]
AGREED = [(12, 1, 0.8636), (11, 1, 0.8333), (5, 1, 0.68), (9, 1, 0.6364), (4, 1, 0.619)]
REFUSED = [(10, -1, 0.9091), (0, -1, 0.8571), (8, -1, 0.72), (13, -1, 0.6957), (1, -1, 0.6667)]

FOUND = plain_opinions(vote_matrix(planted(24, 14, 3, seed=11, voted=0.8).votes))


def numbers(tellings: tuple[Telling, ...]) -> Told:
    return [(int(each.statement[1:]), each.vote, round(each.probability, 4)) for each in tellings]


def test_the_groups_are_those_of_red_dwarf() -> None:
    found = [{int(name[1:]) for name in group.participants} for group in FOUND.groups]

    assert found == [people for people, _ in GROUPS]


def test_each_group_is_told_by_the_same_statements_in_the_same_order() -> None:
    assert [numbers(group.representative) for group in FOUND.groups] == [told for _, told in GROUPS]


def test_the_same_is_agreed_and_refused_by_all() -> None:
    assert numbers(FOUND.consensus) == AGREED + REFUSED
