"""Whether there is a backup of today or yesterday."""

from datetime import timedelta

import streamlit as st

from content.keeping import BACKUP_DAYS
from models.backup import last_backup
from pages.parts.clock import today
from pages.parts.language import N_, _, long_date
from pages.parts.signed_in import actor
from pages.parts.store import store

IN_PRACTICE = N_("In practice we make no backups.")
LAST = N_(
    "The platform makes a backup every day. The last one is of {day}. "
    "It opens only with both recovery sheets, and goes after {days} days."
)
NONE_YET = N_("There is no backup yet. The server makes one within an hour after it starts.")
TOO_OLD = N_(
    "The last backup is of {day}. Since then none was made. "
    "Is the disk full? Ask who looks after the server."
)


def draw_backups() -> None:
    """The day of the last backup, and a warning when that is too long ago."""
    st.header(_("Backups"), anchor=False)
    if store().is_practice:
        st.markdown(_(IN_PRACTICE))
        return
    last = last_backup(store(), actor())
    if last is None:
        st.warning(_(NONE_YET))
    elif today() - last > timedelta(days=1):
        st.warning(_(TOO_OLD).format(day=long_date(last)))
    else:
        st.markdown(_(LAST).format(day=long_date(last), days=BACKUP_DAYS))
