"""Imports every module that has a table, so that the metadata is whole."""

from models.codebook import changes as codebook_changes
from models.coding import codings, own_themes, quotes, settled_rows, taken_out_rows
from models.help_lines import kept as help_checks
from models.live import now, rounds, statements, vote_rows
from models.outcomes import bodies, releases
from models.people import (
    accounts,
    audit,
    invitations,
    platform,
    recovery_codes,
    second_factor,
    sign_in,
    slowing,
)
from models.raw import openings, requests
from models.survey import cards_in_use, drafts, own_word_rows, responses, voice_rows
from models.tables import access_cards, link_pace, round_tables, table_keys
from models.upkeep import daily
from models.withdrawal import unusual

__all__ = [
    "access_cards",
    "accounts",
    "audit",
    "bodies",
    "cards_in_use",
    "codebook_changes",
    "codings",
    "daily",
    "drafts",
    "help_checks",
    "invitations",
    "link_pace",
    "now",
    "openings",
    "own_themes",
    "own_word_rows",
    "platform",
    "quotes",
    "recovery_codes",
    "releases",
    "requests",
    "responses",
    "round_tables",
    "rounds",
    "second_factor",
    "settled_rows",
    "sign_in",
    "slowing",
    "statements",
    "table_keys",
    "taken_out_rows",
    "unusual",
    "voice_rows",
    "vote_rows",
]
