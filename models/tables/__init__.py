"""Round tables, access cards and the keys to what was written."""

from models.tables.access_cards import AccessCard, Card, issue_cards, recognise
from models.tables.access_codes import grouped, new_code, read_code
from models.tables.closing import close_account
from models.tables.link_pace import HeldUp, LinkHeldUp, LinkPace, day_held_up, links_held_up
from models.tables.open_links import LinkedTable, follow_link, join_by_link, link_of, make_link
from models.tables.preparing import (
    LONGEST_DETAIL,
    Need,
    checked_details,
    colleagues,
    edit_table,
    needs_of,
)
from models.tables.renewing import accept_invitation, invite_again
from models.tables.round_tables import (
    Entry,
    Phase,
    RoundTable,
    Sector,
    TableDetails,
    TableMember,
    TableState,
    TableSummary,
    my_tables,
    prepare_table,
    table_summary,
)
from models.tables.table_keys import TableKey
from models.tables.team import Team, leave, let_in, team_of
from models.tables.terms import kept_for

__all__ = [
    "LONGEST_DETAIL",
    "AccessCard",
    "Card",
    "Entry",
    "HeldUp",
    "LinkHeldUp",
    "LinkPace",
    "LinkedTable",
    "Need",
    "Phase",
    "RoundTable",
    "Sector",
    "TableDetails",
    "TableKey",
    "TableMember",
    "TableState",
    "TableSummary",
    "Team",
    "accept_invitation",
    "checked_details",
    "close_account",
    "colleagues",
    "day_held_up",
    "edit_table",
    "follow_link",
    "grouped",
    "invite_again",
    "issue_cards",
    "join_by_link",
    "kept_for",
    "leave",
    "let_in",
    "link_of",
    "links_held_up",
    "make_link",
    "my_tables",
    "needs_of",
    "new_code",
    "prepare_table",
    "read_code",
    "recognise",
    "table_summary",
    "team_of",
]
