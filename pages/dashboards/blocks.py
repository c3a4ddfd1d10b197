"""The blocks of a sector's dashboard, each as a reader would name it."""

from collections.abc import Sequence

import streamlit as st

from analysis.figures import Count, SectorPicture, Spread, change_claim, theme_claim
from analysis.figures.before_after_figure import before_after_figure
from analysis.figures.theme_figure import theme_figure
from pages.dashboards.chart_block import Chart, draw_chart, draw_tables, palette, people
from pages.dashboards.words_of_claims import SHORT, claim_in_words, name_of, option_name
from pages.parts.language import N_, _
from pages.parts.step_words import step_word
from pages.parts.theme_names import theme_name
from pages.parts.voice import voice_markdown

MOST = 10
ENDS = (N_("← disagree"), N_("agree →"))
WHY_HIDDEN = N_(
    "{hidden} of {all} numbers of this sector are hidden. Those are groups of fewer than ten "
    "dancers, and numbers from which such a group could be worked out. We do not say which is "
    "which. We tried to work them out ourselves before this was published."
)


def draw_themes(picture: SectorPicture) -> None:
    """What the danstafel should be about."""
    line = _("What the danstafel should be about. Each of {count} dancers chose up to three.")
    _draw_shares(
        picture,
        "themes",
        claim_in_words(theme_claim(picture.themes)),
        line,
        picture.themes,
        [name_of(count.option) for count in picture.themes],
    )


def draw_first_steps(picture: SectorPicture) -> None:
    """What has to happen first."""
    labels = [option_name("first_step_before", c.option) for c in picture.first_steps]
    shown = [label for label, c in zip(labels, picture.first_steps, strict=True) if c.people]
    claim = _("First of all: {first}").format(first=shown[0].lower()) if shown else _(NO_FIRST)
    line = _("What should happen first. Each of {count} dancers chose one.")
    _draw_shares(picture, "first-steps", claim, line, picture.first_steps, labels)


NO_FIRST = N_("Too few dancers chose the same first step to show one")


def draw_words(picture: SectorPicture) -> None:
    """What dancers wrote about, as people read it."""
    if not any(count.people for count in picture.themes_in_words):
        return
    line = _("What dancers wrote about, as facilitators read it. {count} dancers took part.")
    first = next(c.option for c in picture.themes_in_words if c.people)
    claim = _("In their own words it is most about: {first}").format(first=name_of(first).lower())
    labels = [name_of(count.option) for count in picture.themes_in_words]
    _draw_shares(picture, "words", claim, line, picture.themes_in_words, labels)


def draw_before_after(picture: SectorPicture) -> None:
    """How safe people feel to speak and what they expect, before and after."""
    rows = [
        (_(SHORT[before.question]), _whole_bars(before, after)) for before, after in picture.scales
    ]
    rows = [row for row in rows if row[1]]
    figure = (
        before_after_figure(rows, palette(), (_(ENDS[0]), _(ENDS[1])), step_word) if rows else None
    )
    said = _(
        "Numbers of dancers, {before} before and {after} after. "
        "Two groups: not everybody answered both times. "
        "Hatched: hidden, and its width says nothing."
    )
    chart = Chart(
        "before-after",
        claim_in_words(change_claim(picture.scales)),
        said.format(before=people(picture.before), after=people(picture.after)),
        (_("Question"), _("When"), _("Answer"), _("Dancers")),
        [row for pair in picture.scales for spread in pair for row in _rows(spread)],
        claim_in_words(change_claim(picture.scales)),
    )
    draw_chart(picture, chart, figure)


def draw_at_the_table(picture: SectorPicture) -> None:
    """How the danstafel itself was."""
    bars = [
        (_(SHORT[s.question]), [(_("after"), s)]) for s in picture.at_the_table if s.can_be_drawn
    ]
    figure = (
        before_after_figure(bars, palette(), (_(ENDS[0]), _(ENDS[1])), step_word) if bars else None
    )
    if not bars:
        return
    chart = Chart(
        "at-the-table",
        _("How the danstafel itself was"),
        _("Numbers of dancers who looked back: {count}.").format(count=people(picture.after)),
        (_("Question"), _("When"), _("Answer"), _("Dancers")),
        [row for spread in picture.at_the_table for row in _rows(spread)],
        _("How the danstafel itself was"),
    )
    draw_chart(picture, chart, figure)


def draw_who(picture: SectorPicture) -> None:
    """Who took part, in coarse groups; tables say it better than bars."""
    line = _("By age and by what they are most. Everybody counts once.")
    chart = Chart("who", _("Who took part"), line, (), (), "")
    tables = [
        (
            (head, _("Dancers")),
            [(option_name(question, c.option), people(c.people)) for c in counts],
        )
        for question, head, counts in (
            ("age_band", _("Age"), picture.ages),
            ("role", _("Role"), picture.roles),
        )
    ]
    draw_tables(picture, chart, tables)


def draw_quotes(picture: SectorPicture) -> None:
    """Words that dancers gave and two people judged."""
    if not picture.quotes:
        return
    with st.container(key="quotes"):
        st.header(_("In their own words"), anchor=False)
        for place, quote in enumerate(picture.quotes):
            with st.container(key=f"voice_{place}"):
                st.markdown(voice_markdown(quote.words))
                st.caption(theme_name(quote.theme))


def draw_hidden(picture: SectorPicture) -> None:
    """What is not shown, and why."""
    with st.container(key="hidden"):
        st.header(_("What is hidden, and why"), anchor=False)
        st.markdown(_(WHY_HIDDEN).format(hidden=picture.hidden, all=picture.hidden + picture.shown))


def _draw_shares(
    picture: SectorPicture,
    key: str,
    claim: str,
    line: str,
    counts: Sequence[Count],
    labels: Sequence[str],
) -> None:
    named = list(zip(counts, labels, strict=True))
    shown = [(count, label) for count, label in named if count.people is not None][:MOST]
    figure = None
    if shown and picture.before:
        figure = theme_figure(
            [count for count, _label in shown],
            [label for _count, label in shown],
            picture.before,
            palette().sector(picture.sector),
            palette(),
        )
    chart = Chart(
        key,
        claim,
        line.format(count=people(picture.before)),
        (_("Theme or answer"), _("Dancers")),
        [(label, people(count.people)) for count, label in named],
        claim,
    )
    draw_chart(picture, chart, figure)


def _whole_bars(before: Spread, after: Spread) -> list[tuple[str, Spread]]:
    return [
        (word, spread)
        for word, spread in ((_("before"), before), (_("after"), after))
        if spread.can_be_drawn
    ]


def _rows(spread: Spread) -> list[tuple[str, ...]]:
    when = _("before") if spread.phase == "before" else _("after")
    return [
        (_(SHORT[spread.question]), when, option_name(spread.question, c.option), people(c.people))
        for c in spread.counts
    ]
