"""A conversation that Pol.is published, laid beside our plain method: on a made-up export."""

import csv
from pathlib import Path

import pytest

from benchmarks.published_polis import comparison, not_counted, published

HEAD = ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"]
STATEMENTS = [str(number) for number in range(9)]
ABOUT_THE_VOTER = "8"


def row(person: int, group: str, votes: str) -> list[str]:
    """A line of the export; `votes` has +, - or 0 for each statement, and a point for no vote."""
    cells = [{"+": "1", "-": "-1", "0": "0", ".": ""}[vote] for vote in votes]
    counts = [9 - votes.count("."), votes.count("+"), votes.count("-")]
    return [str(person), group, "0", *map(str, counts), *cells]


def export(folder: Path, rows: list[list[str]]) -> Path:
    file = folder / "participants-votes.csv"
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([HEAD + STATEMENTS, *rows])
    return file


@pytest.fixture
def conversation(tmp_path: Path) -> Path:
    """Two camps, which the statement about the voter cuts through, and one who hardly voted."""
    camps = [
        row(person, str(person % 2), ("++++--+0" if person % 2 else "----++-0") + "+-"[person < 6])
        for person in range(12)
    ]
    return export(tmp_path, [row(12, "", "+........"), *reversed(camps)])


@pytest.mark.parametrize("way", ["ours", "with_means", "with_zeros"])
def test_each_way_to_group_says_how_like_the_published_groups_it_is(
    conversation: Path, way: str
) -> None:
    compared = comparison(published(conversation), {ABOUT_THE_VOTER})

    assert compared["published"] == [6, 6]
    assert compared[way] == {"groups": [6, 6], "both": 12, "adjusted_rand": 1.0}


def test_people_stand_in_the_order_in_which_they_came(conversation: Path) -> None:
    assert published(conversation).people == tuple(str(person) for person in range(13))


def test_who_is_in_no_published_group_has_none(conversation: Path) -> None:
    assert "12" not in published(conversation).groups


def test_a_row_whose_counts_do_not_fit_its_votes_is_refused(tmp_path: Path) -> None:
    wrong = row(3, "0", "+++++++++")
    wrong[HEAD.index("n-agree")] = "8"

    with pytest.raises(ValueError, match="participant 3"):
        published(export(tmp_path, [wrong]))


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("comment-id,moderated,is-meta", ["1,1,false", "2,-1,false", "3,1,true", "4,0,false"]),
        ("comment-id,moderated", ["1,1", "2,-1", "3,-1", "4,0"]),
    ],
    ids=["now", "before there was is-meta"],
)
def test_what_was_refused_or_is_about_the_voter_does_not_count(
    tmp_path: Path, head: str, rows: list[str]
) -> None:
    file = tmp_path / "comments.csv"
    file.write_text("\n".join([head, *rows, ""]), encoding="utf-8")

    assert not_counted(file) == {"2", "3"}
