"""Results of a table: one person prepares them, another approves."""

import streamlit as st

from analysis.disclosure import DANCERS_FIRST_DAYS, PublishedRelease
from models.coding import coding_progress
from models.outcomes import (
    ReleaseToJudge,
    approve_release,
    discard_release,
    prepare_release,
    release_of_table,
)
from models.people import is_unlocked
from models.tables import TableState, TableSummary
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.facilitator.quotes_to_judge import draw_quotes
from pages.facilitator.release_tables import draw_people, draw_tables
from pages.parts.attempts import attempt, draw_problem
from pages.parts.clock import today
from pages.parts.language import N_, _, long_date
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

NO_CLOSED = N_("You can make results when a table is closed. None of your tables is closed yet.")
ABOUT_PREPARING = N_(
    "We count the answers, hide small groups and what could give them away, and try to undo that "
    "ourselves. Then another facilitator looks at it. This takes a few seconds."
)
ABOUT_APPROVING = N_(
    "Look at every number and every quote. After you approve, nothing can be changed. "
    "Dancers of this table see it at once. Everyone sees it after {days} days."
)
WAITING = N_(
    "You prepared these results. Now another facilitator of this table has to approve them."
)
READ_SO_FAR = N_("{read} of {all} texts were read and given their themes, or none.")
RELEASED = N_("Release {number}. Dancers see it since {first}, everyone from {public}.")


def draw() -> None:
    """Top to bottom: the table, what stood in the way, the step that is due, and the numbers."""
    who = actor()
    st.title(_("Results"), anchor=False)
    draw_problem()
    done = (TableState.CLOSED, TableState.RELEASED)
    tables = [table for table in tables_where(who) if table.state in done]
    if not tables:
        st.markdown(_(NO_CLOSED))
        return
    table = chosen_table(tables, "releases")
    release = release_of_table(store(), who, table.table_id)
    with st.container(key="due_step"):
        draw_step(table, release)
    if release:
        draw_tables(release.published)


def draw_step(table: TableSummary, release: ReleaseToJudge | None) -> None:
    """What is due: preparing, waiting, judging, or nothing any more."""
    if release is None:
        draw_preparing(table)
    elif release.approved:
        draw_approved(release.published)
    elif release.by_me:
        draw_waiting(release)
    else:
        draw_judging(table, release)


def draw_preparing(table: TableSummary) -> None:
    """Nothing yet: what preparing does, how much was read, and the button."""
    read, texts = coding_progress(store(), actor(), table.table_id)
    st.markdown(_(READ_SO_FAR).format(read=read, all=texts))
    st.markdown(_(ABOUT_PREPARING))
    if st.button(_("Prepare the results"), key="releases_prepare", type="primary"):
        with st.spinner(_("Counting, hiding and checking...")):
            attempt(lambda: prepare_release(store(), actor(), [table.table_id], today()))
        st.rerun()


def draw_waiting(release: ReleaseToJudge) -> None:
    """Prepared by this account: another one has to look."""
    st.markdown(_(WAITING))
    draw_people(release.published)
    draw_put_back(release)


def draw_judging(table: TableSummary, release: ReleaseToJudge) -> None:
    """Prepared by somebody else: quotes to judge, approve or put back."""
    st.markdown(_("Prepared by {name}.").format(name=plain(release.prepared_by)))
    st.markdown(_(ABOUT_APPROVING).format(days=DANCERS_FIRST_DAYS))
    draw_people(release.published)
    st.header(_("Proposed quotes"), anchor=False)
    chosen = draw_quotes(table.table_id) if draw_unlocking(actor()) else []
    with st.container(horizontal=True):
        if is_unlocked(actor()):
            st.button(
                _("Approve the results"),
                key="releases_approve",
                type="primary",
                on_click=_approve,
                args=(release.release_id, chosen),
            )
        draw_put_back(release)


def draw_approved(release: PublishedRelease) -> None:
    """Final: number, and from when who sees it."""
    first, public = long_date(release.approved_on), long_date(release.public_from)
    st.markdown(_(RELEASED).format(number=release.number, first=first, public=public))
    draw_people(release)


def draw_put_back(release: ReleaseToJudge) -> None:
    """Undo the preparation."""
    st.button(
        _("Put it back"),
        key="releases_discard",
        type="tertiary",
        on_click=_put_back,
        args=(release.release_id,),
    )


def _approve(release_id: str, quotes: list[str]) -> None:
    attempt(lambda: approve_release(store(), actor(), release_id, quotes=quotes, today=today()))


def _put_back(release_id: str) -> None:
    attempt(lambda: discard_release(store(), actor(), release_id))


draw()
