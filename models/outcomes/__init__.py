"""Releases: what may be said in public of what dancers said. Bodies: who could do something."""

from models.outcomes.bodies import (
    LONGEST_ROLE,
    SECTORS,
    BodyCheck,
    BodyCorrection,
    BodyToCheck,
    BodyUnknown,
    bodies_to_check,
    confirm_body,
    correct_body,
)
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
from models.outcomes.standing import StandingQuote

__all__ = [
    "LONGEST_ROLE",
    "SECTORS",
    "BodyCheck",
    "BodyCorrection",
    "BodyToCheck",
    "BodyUnknown",
    "ProposedQuote",
    "Release",
    "ReleaseToJudge",
    "ReleasedTable",
    "StandingQuote",
    "approve_release",
    "bodies_to_check",
    "confirm_body",
    "correct_body",
    "discard_release",
    "prepare_release",
    "public_releases",
    "quotes_to_judge",
    "release_for_card",
    "release_of_table",
]
