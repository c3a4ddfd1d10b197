"""What a table shares and where it differs, from votes on statements; and what to ask next."""

from analysis.opinion.matrix import VoteMatrix, vote_matrix
from analysis.opinion.next_statement import next_statement
from analysis.opinion.opinions import OpinionGroup, Opinions, plain_opinions, table_opinions
from analysis.opinion.reading import UnreadableVotes, Vote, read_votes
from analysis.opinion.telling import Telling

__all__ = [
    "OpinionGroup",
    "Opinions",
    "Telling",
    "UnreadableVotes",
    "Vote",
    "VoteMatrix",
    "next_statement",
    "plain_opinions",
    "read_votes",
    "table_opinions",
    "vote_matrix",
]
