"""Releases: what may be said in public of what dancers said."""

from models.outcomes.quotables import ProposedQuote
from models.outcomes.releases import (
    Release,
    ReleasedTable,
    ReleaseToJudge,
    approve_release,
    discard_release,
    prepare_release,
    public_releases,
    quotes_to_judge,
    release_for_card,
    release_of_table,
)

__all__ = [
    "ProposedQuote",
    "Release",
    "ReleaseToJudge",
    "ReleasedTable",
    "approve_release",
    "discard_release",
    "prepare_release",
    "public_releases",
    "quotes_to_judge",
    "release_for_card",
    "release_of_table",
]
