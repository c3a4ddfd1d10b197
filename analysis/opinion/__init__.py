"""What a table shares and where it differs, from votes on statements; and what to ask next."""

from analysis.opinion.matrix import VoteMatrix, vote_matrix
from analysis.opinion.next_statement import next_statement
from analysis.opinion.opinions import OpinionGroup, Opinions, plain_opinions, table_opinions
from analysis.opinion.reading import UnreadableVotes, Vote, read_votes
from analysis.opinion.shares import Share, amount_in_tens, share_in_words
from analysis.opinion.telling import Telling

__all__ = [
    "OpinionGroup",
    "Opinions",
    "Share",
    "Telling",
    "UnreadableVotes",
    "Vote",
    "VoteMatrix",
    "amount_in_tens",
    "next_statement",
    "plain_opinions",
    "read_votes",
    "share_in_words",
    "table_opinions",
    "vote_matrix",
]
