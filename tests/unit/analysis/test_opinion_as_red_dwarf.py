"""The plain method tells what red-dwarf 0.4 tells of the same votes, to four decimals."""

from analysis.opinion import Opinions, Telling, plain_opinions, vote_matrix
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


def people(opinions: Opinions) -> list[set[int]]:
    return [{int(name[1:]) for name in group.participants} for group in opinions.groups]


def test_the_groups_are_those_of_red_dwarf() -> None:
    assert people(FOUND) == [its for its, _ in GROUPS]


def test_each_group_is_told_by_the_same_statements_in_the_same_order() -> None:
    assert [numbers(group.representative) for group in FOUND.groups] == [told for _, told in GROUPS]


def test_the_same_is_agreed_and_refused_by_all() -> None:
    assert numbers(FOUND.consensus) == AGREED + REFUSED


def test_who_voted_too_little_for_a_group_helps_to_place_the_others_as_in_red_dwarf() -> None:
    sparse = vote_matrix(planted(30, 16, 3, seed=28, voted=0.45).votes)

    assert people(plain_opinions(sparse)) == [
        {4, 7, 9, 12, 18, 21, 24, 27},
        {5, 6, 8, 11, 14, 20, 29},
        {1, 10, 13, 16, 25},
        {2, 23, 26},
    ]


def test_on_statements_that_are_moderated_out_everybody_passes_as_in_red_dwarf() -> None:
    sparse = vote_matrix(planted(30, 16, 3, seed=7, voted=0.45).votes)

    found = plain_opinions(sparse, ("s3", "s8"))

    groups = [{0, 2, 3, 4, 6, 8, 9, 11, 15, 20, 22, 24, 29}, {10, 13, 19, 25, 28}]
    assert people(found) == groups
    assert people(plain_opinions(sparse)) != groups


def test_nothing_is_told_of_a_statement_that_is_moderated_out() -> None:
    votes = vote_matrix(planted(24, 14, 3, seed=11, voted=0.8).votes)

    found = plain_opinions(votes, ("s7", "s12"))

    told = [each for group in found.groups for each in group.representative]
    assert not {"s7", "s12"} & {each.statement for each in [*told, *found.consensus]}
    assert found.consensus
