"""Results of a table: one person prepares them, another approves."""

from collections.abc import Callable

import streamlit as st

from analysis.disclosure import DANCERS_FIRST_DAYS, PublishedRelease
from models.errors import DomainError
from models.outcomes import (
    ReleaseToJudge,
    approve_release,
    discard_release,
    prepare_release,
    quotes_to_judge,
    release_of_table,
)
from models.people import is_unlocked
from models.tables import TableState, TableSummary
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.facilitator.release_tables import draw_tables
from pages.facilitator.state_words import PHASE
from pages.parts.clock import today
from pages.parts.language import N_, _, long_date
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.theme_names import theme_name
from pages.parts.voice import voice_markdown

_PROBLEM = "releases_problem"
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
HIDDEN = N_(
    "{hidden} of {all} numbers are hidden: fewer than ten dancers, or a number that would give "
    "away such a small one."
)


def draw() -> None:
    """Top to bottom: the table, what stood in the way, and the step that is due."""
    who = actor()
    st.title(_("Results"), anchor=False)
    done = (TableState.CLOSED, TableState.RELEASED)
    tables = [table for table in tables_where(who) if table.state in done]
    if not tables:
        st.markdown(_(NO_CLOSED))
        return
    table = chosen_table(who, tables, "releases")
    if problem := st.session_state.pop(_PROBLEM, ""):
        st.warning(_(problem))
    release = release_of_table(store(), who, table.table_id)
    if release is None:
        draw_preparing(table)
    elif release.approved:
        draw_approved(release.published)
    elif release.by_me:
        draw_waiting(release)
    else:
        draw_judging(table, release)
    if release:
        draw_tables(release.published)


def draw_preparing(table: TableSummary) -> None:
    """Nothing yet: what preparing does, and the button."""
    st.markdown(_(ABOUT_PREPARING))
    if st.button(_("Prepare the results"), key="releases_prepare", type="primary"):
        with st.spinner(_("Counting, hiding and checking...")):
            _attempt(prepare_release, store(), actor(), [table.table_id], today())
        st.rerun()


def draw_waiting(release: ReleaseToJudge) -> None:
    """Prepared by this account: another one has to look."""
    st.markdown(_(WAITING))
    draw_hidden(release.published)
    draw_put_back(release)


def draw_judging(table: TableSummary, release: ReleaseToJudge) -> None:
    """Prepared by somebody else: quotes to judge, approve or put back."""
    st.markdown(_("Prepared by {name}.").format(name=release.prepared_by))
    st.markdown(_(ABOUT_APPROVING).format(days=DANCERS_FIRST_DAYS))
    draw_hidden(release.published)
    st.header(_("Proposed quotes"), anchor=False)
    chosen = draw_quotes(table) if draw_unlocking(actor()) else []
    with st.container(horizontal=True):
        st.button(
            _("Approve the results"),
            key="releases_approve",
            type="primary",
            disabled=not is_unlocked(actor()),
            on_click=_approve,
            args=(release.release_id, chosen),
        )
        draw_put_back(release)


def draw_quotes(table: TableSummary) -> list[str]:
    """Each proposed quote with what speaks against it; the ids that were ticked."""
    quotes = quotes_to_judge(store(), actor(), table.table_id)
    if not quotes:
        st.markdown(_("Nobody proposed a quote."))
    ticked = []
    for quote in quotes:
        with st.container(key=f"voice_{quote.quote_id}"):
            st.markdown(voice_markdown(quote.words))
        if quote.objections:
            st.caption(" ".join(_(objection) for objection in quote.objections))
        elif st.checkbox(
            _("Publish: {theme}, {phase}").format(
                theme=theme_name(quote.theme), phase=_(PHASE[quote.phase])
            ),
            key=f"releases_quote_{quote.quote_id}",
        ):
            ticked.append(quote.quote_id)
    return ticked


def draw_approved(release: PublishedRelease) -> None:
    """Final: number, and from when who sees it."""
    said = _("Release {number}. Dancers see it since {first}, everyone from {public}.")
    st.markdown(
        said.format(
            number=release.number,
            first=long_date(release.approved_on),
            public=long_date(release.public_from),
        )
    )
    draw_hidden(release)


def draw_hidden(release: PublishedRelease) -> None:
    """How much is hidden, and why."""
    hidden = sum(count is None for count in release.cells.values())
    st.markdown(_(HIDDEN).format(hidden=hidden, all=len(release.cells)))


def draw_put_back(release: ReleaseToJudge) -> None:
    """Undo the preparation."""
    st.button(
        _("Put it back"),
        key="releases_discard",
        type="tertiary",
        on_click=lambda: _attempt(discard_release, store(), actor(), release.release_id),
    )


def _approve(release_id: str, quotes: list[str]) -> None:
    try:
        approve_release(store(), actor(), release_id, quotes=quotes, today=today())
    except DomainError as problem:
        st.session_state[_PROBLEM] = problem.sentence


def _attempt(action: Callable[..., object], *args: object) -> None:
    try:
        action(*args)
    except DomainError as problem:
        st.session_state[_PROBLEM] = problem.sentence


draw()
