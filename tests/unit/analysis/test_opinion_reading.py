"""Votes are read from CSV whole or not at all: the first wrong line is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.opinion import UnreadableVotes, Vote, read_votes, vote_matrix

HEADER = b"participant,statement,vote\n"
names = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
some_votes = st.lists(st.builds(Vote, names, names, st.sampled_from([1, -1, 0])))


def test_a_line_is_a_vote() -> None:
    assert read_votes(HEADER + b"anna,s1,-1\n") == (Vote("anna", "s1", -1),)


def test_columns_may_stand_in_any_order_and_beside_others() -> None:
    data = b"vote,moment,statement,participant\n1,12:00,s1,anna\n"

    assert read_votes(data) == (Vote("anna", "s1", 1),)


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + HEADER + b"anna,s1,1\n",
        HEADER.replace(b"\n", b"\r\n") + b"anna,s1,1\r\n",
        HEADER + b"\n  anna , s1, 1 \n\n",
        b"Participant, Statement, Vote\nanna,s1,1",
        HEADER + b'"anna","s1","1"\n',
    ],
    ids=["mark", "lines of Windows", "blanks", "capitals", "quotes"],
)
def test_what_a_spreadsheet_writes_is_read(data: bytes) -> None:
    assert read_votes(data) == (Vote("anna", "s1", 1),)


def test_no_line_below_the_header_is_no_vote() -> None:
    assert read_votes(HEADER) == ()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"anna,s2,2", "the vote is '2'"),
        (b"anna,s2,agree", "the vote is 'agree'"),
        (b"anna,s2,", "the vote is ''"),
        (b"anna,s2,0.5", "the vote is '0.5'"),
        (b"anna,s2", "2 fields"),
        (b"anna,s2,1,1", "4 fields"),
        (b",s2,1", "the participant is missing"),
        (b"anna, ,1", "the statement is missing"),
        (b"ann\xe9,s2,1", "is not UTF-8"),
        (b'anna,"s2"x,1', "is not CSV"),
    ],
)
def test_a_wrong_line_is_named_with_its_reason(line: bytes, reason: str) -> None:
    with pytest.raises(UnreadableVotes, match=f"line 4: .*{reason}"):
        read_votes(HEADER + b"anna,s1,1\n\n" + line + b"\nbo,s1,1\n")


def test_a_line_is_counted_as_an_editor_does_after_a_field_of_two_lines() -> None:
    with pytest.raises(UnreadableVotes) as unreadable:
        read_votes(HEADER + b'anna,"s\n1",1\nbo,s1,x\n')

    assert unreadable.value.line == 4


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"anna,s1,1\n",
        b"participant,statement\n",
        b"participant,statement,vote,vote\n",
        b"participant;statement;vote\n",
    ],
)
def test_a_header_that_does_not_name_the_columns_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableVotes, match="line 1: the header must name participant"):
        read_votes(data)


@given(some_votes)
def test_what_is_written_as_csv_is_read_back(votes: list[Vote]) -> None:
    def quoted(text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    lines = [f"{quoted(v.participant)},{quoted(v.statement)},{v.vote}\n" for v in votes]

    assert list(read_votes(HEADER + "".join(lines).encode())) == votes


def test_of_several_votes_of_one_person_on_a_statement_the_last_counts() -> None:
    matrix = vote_matrix([Vote("anna", "s1", 1), Vote("bo", "s1", 1), Vote("anna", "s1", 0)])

    assert dict(zip(matrix.participants, matrix.votes[:, 0], strict=True)) == {"anna": 0, "bo": 1}


def test_names_have_no_influence_on_the_order_of_people() -> None:
    votes = [Vote(name, "s1", vote) for name, vote in (("anna", 1), ("bo", -1), ("cas", 0))]
    renamed = [Vote({"anna": "zoe"}.get(v.participant, v.participant), "s1", v.vote) for v in votes]

    assert vote_matrix(votes).votes.tolist() == vote_matrix(renamed).votes.tolist()
