"""Numbers of agreement in words: what each says, and what it can't say."""

from collections.abc import Mapping

import streamlit as st
from babel.numbers import format_decimal

from analysis.agreement import (
    FAIR_FROM,
    FEWEST_TEXTS,
    GOOD_FROM,
    MACHINE,
    Agreement,
    Pair,
    ThemeAgreement,
    Together,
    Verdict,
)
from models.coding import CodedTable, OwnThemes
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.theme_names import theme_name

READING = 620  # pixels; longer lines are tiring to read
VERDICT = {Verdict.GOOD: N_("good"), Verdict.FAIR: N_("fair"), Verdict.LITTLE: N_("little")}
READ = N_(
    "Texts to read: {texts}. Coded by two or more of you: {shared}. By one person: {alone}. "
    "By nobody yet: {unread}."
)
UNSURE = N_(
    "Texts of which somebody does not know what they are about: {unsure}. That decision does not "
    "count here."
)
OVER_ALL = N_("Over all themes your agreement is **{verdict}**: {alpha}.")
BETWEEN = N_("With other texts like these it would probably lie between {low} and {high}.")
TOO_FEW = N_(
    "Too few texts were coded by two or more of you for a number. From {least} texts on you see "
    "here how far you agree."
)
ALL_THE_SAME = N_(
    "You always decided the same, and each time the same one thing. That may be chance, so there "
    "is no number."
)
LINES = N_(
    "The number is Krippendorff’s alpha. 1 is always the same, 0 is what chance gives. From {good} "
    "we call it good, from {fair} fair, below that little, as Krippendorff does. Who chose partly "
    "the same themes agrees partly. Little agreement is not a mistake: talk about what you saw."
)
BY_ALL = N_("By all: of the texts in which anybody chose the theme, in how many all of you did.")
OF_ANY = N_("{all} of {any}")
NEVER_NAMED = N_("In these texts none of you saw: {themes}.")
PAIR = N_("{one} and {other}: {told}. Texts: {texts}.")
ABOUT_MACHINE = N_(
    "The machine is no person, and does not count in the numbers above. It is held to what it "
    "suggested at that moment. Who sees a suggestion takes it more easily, so this is a little too "
    "kind."
)


def draw_together(people: Together, coded: CodedTable) -> None:
    """How many texts it is about, and all themes together."""
    unread = coded.texts - people.shared - people.alone
    read = _(READ).format(
        texts=coded.texts, shared=people.shared, alone=people.alone, unread=unread
    )
    st.markdown(read, width=READING)
    if coded.unsure:
        st.markdown(_(UNSURE).format(unsure=coded.unsure), width=READING)
    st.markdown(over_all(people.on_sets), width=READING)
    if people.on_sets.alpha is not None:
        lines = _(LINES).format(good=number(GOOD_FROM), fair=number(FAIR_FROM, "0.000"))
        st.caption(lines, width=READING)


def over_all(agreement: Agreement) -> str:
    """All themes together, in a sentence or two."""
    if agreement.verdict is Verdict.TOO_FEW:
        return _(TOO_FEW).format(least=FEWEST_TEXTS)
    if agreement.alpha is None:
        return _(ALL_THE_SAME)
    said = _(OVER_ALL).format(verdict=_(VERDICT[agreement.verdict]), alpha=_alpha_of(agreement))
    if agreement.low is None or agreement.high is None:
        return said
    between = _(BETWEEN).format(low=number(agreement.low), high=number(agreement.high))
    return f"{said} {between}"


def draw_by_theme(people: Together, own: OwnThemes) -> None:
    """A line for each theme that somebody saw; nothing where there are too few texts."""
    if people.on_sets.verdict is Verdict.TOO_FEW:
        return
    st.header(_("Theme by theme"), anchor=False)
    head = (_("Theme"), _("how far you agree"), _("by all"))
    lines = [
        (plain(theme_name(row.theme, own.names)), of_theme(row), _by_all(row))
        for row in people.by_theme
        if row.named
    ]
    marks = ("---", "---", "--:")
    if lines:
        st.markdown("\n".join(f"| {' | '.join(line)} |" for line in (head, marks, *lines)))
        st.caption(_(BY_ALL), width=READING)
    names = [theme_name(row.theme, own.names) for row in people.by_theme if not row.named]
    if never := list(map(plain, names)):
        st.caption(_(NEVER_NAMED).format(themes=", ".join(never)), width=READING)


def of_theme(row: ThemeAgreement) -> str:
    """The agreement on one theme; where all always chose it, that."""
    return _("always chosen, so no number") if row.agreement.alpha is None else told(row.agreement)


def _by_all(row: ThemeAgreement) -> str:
    return _(OF_ANY).format(all=row.by_all, any=row.by_all + row.by_some)


def draw_pairs(two_by_two: tuple[Pair, ...], names: Mapping[str, str]) -> None:
    """Every two people where there are more than two, and each with the machine."""
    of_people = [pair for pair in two_by_two if pair.other != MACHINE]
    of_machine = [pair for pair in two_by_two if pair.other == MACHINE]
    if len(of_people) < 2:
        of_people = []  # two people are all of them: the numbers above are theirs
    if not of_people and not of_machine:
        return
    st.header(_("Two by two"), anchor=False)
    lines = [f"- {_told_of(pair, names)}" for pair in (*of_people, *of_machine)]
    st.markdown("\n".join(lines), width=READING)
    if of_machine:
        st.caption(_(ABOUT_MACHINE), width=READING)


def _told_of(pair: Pair, names: Mapping[str, str]) -> str:
    other = _("the machine") if pair.other == MACHINE else plain(names[pair.other])
    return _(PAIR).format(
        one=plain(names[pair.one]),
        other=other,
        told=told(pair.agreement),
        texts=pair.agreement.texts,
    )


def told(agreement: Agreement) -> str:
    """An agreement in a few words, with the number and its interval."""
    if agreement.verdict is Verdict.TOO_FEW:
        return _("too few texts for a number")
    if agreement.alpha is None:
        return _("always the same one thing, so no number")
    said = f"{_(VERDICT[agreement.verdict])}, {_alpha_of(agreement)}"
    if agreement.low is None or agreement.high is None:
        return said
    ends = _("{low} to {high}").format(low=number(agreement.low), high=number(agreement.high))
    return f"{said} ({ends})"


def _alpha_of(agreement: Agreement) -> str:
    """In two digits; in three where two would seem to belong to another word."""
    if agreement.alpha is None:
        return ""
    rounded = Agreement(agreement.texts, round(agreement.alpha, 2))
    digits = "0.00" if rounded.verdict is agreement.verdict else "0.000"
    return number(agreement.alpha, digits)


def number(value: float, digits: str = "0.00") -> str:
    """The number as it is written in the language of this run; never a minus before nothing."""
    return format_decimal(round(value, len(digits) - 2) + 0.0, format=digits, locale=language())
