"""The square on the room screen: the open link, or else the front page for who has a card."""

from io import BytesIO

import segno

from models.tables import TableSummary, link_of
from pages.facilitator.live.slide import Join
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.site import site_address
from pages.parts.store import store

BY_LINK = N_("Join in: scan this with your phone")
BY_CARD = N_("Do you have a card? Scan it, or type its code at")
SQUARE = N_("Square to scan with your phone")


def open_link_of(table: TableSummary) -> str:
    """The word of the table's open link; "" where dancers come in by card alone."""
    return link_of(store(), actor(), table.table_id) if table.details.entry.by_link else ""


def join_with(link: str) -> Join:
    """How somebody in the room comes in with a phone, by this open link if there is one."""
    site = site_address()
    return Join(
        _square(f"{site}/#link={link}" if link else site),
        _(SQUARE),
        _(BY_LINK if link else BY_CARD),
        site.split("://")[-1],
    )


def _square(address: str) -> str:
    drawn = BytesIO()
    # Dark on white also where the screen is dark: a camera expects it so.
    segno.make_qr(address, error="m").save(
        drawn, kind="svg", xmldecl=False, border=0, dark="#2A2030", omitsize=True
    )
    return drawn.getvalue().decode().strip()
