"""Which slide the room sees: of the round, of what is shown, in a pause, before and after."""

from collections.abc import Sequence

from content.help import HelpEntry
from models.help_lines import help_lines
from models.live import (
    RoundDetails,
    RoundInOrder,
    RoundKind,
    Showing,
    StatementOutcome,
    StatementShown,
    TableNow,
    outcome_of_themes,
    outcome_of_votes,
    reasons_shown,
    statements_shown,
)
from models.tables import TableState
from pages.facilitator.live.slide import Slide
from pages.facilitator.live.talk_words import AGREED, CHOSE, TOO_FEW
from pages.parts.help_line import DANGER
from pages.parts.language import N_, _, language
from pages.parts.store import store
from pages.parts.theme_names import theme_name

MOST_LINES = 5
MOST_REASONS = 2
HELP_LINES = 4
EMERGENCY = "112"
TODO = {
    RoundKind.READ: N_("Read along. You do not have to do anything."),
    RoundKind.SAY: N_("Write on your phone, if you like."),
    RoundKind.VOTE: N_("Choose on your phone: agree, disagree or pass."),
    RoundKind.THEMES: N_("Choose on your phone, three at most."),
    RoundKind.SILENCE: N_("You do not have to do anything. Your phone can lie down."),
    RoundKind.CLOSING: N_("Write on your phone, if you like."),
}
PROMISE = {
    RoundKind.SAY: N_("Nobody sees who wrote what."),
    RoundKind.VOTE: N_("Nobody sees what you choose."),
    RoundKind.THEMES: N_("Nobody sees what you choose."),
    RoundKind.CLOSING: N_("Nobody sees who wrote what."),
}
MORE_ON_PHONE = N_("The other sentences are on your phone.")
NOT_LET_IN = N_("Not let in: {reason}")
PAUSE_TODO = N_("You may leave the room, call somebody, or just sit here.")


def slide_of(now: TableNow, state: TableState, title: str) -> Slide:
    """What the room sees now. `title` is the table's own."""
    if state is TableState.LIVE and now.paused:
        return pause_slide()
    if state is TableState.LIVE:
        return _slide_of_talk(now, title)
    if state in (TableState.PREPARED, TableState.BEFORE):
        return Slide(over=title, big=_("Welcome. We begin soon."))
    return Slide(
        over=title,
        big=_("Thank you that you were here."),
        lines=lines_to_call(),
        with_square=False,
    )


def slide_of_round(here: RoundInOrder, details: RoundDetails) -> Slide:
    """A round's prompt."""
    over = _("Round {round} · {title}").format(
        round=here.place + 1, title=details.title.in_(language())
    )
    kind = details.kind
    promise = PROMISE.get(kind, "")
    return Slide(
        over=over,
        big=details.prompt.in_(language()),
        todo=_(TODO[kind]),
        promise=_(promise) if promise else "",
    )


def slide_of_statements(
    prompt: Slide, shown: Sequence[StatementShown], reasons: Sequence[str], *, voting: bool
) -> Slide:
    """The sentences to vote on, those from the room first, and why some were not let in. Only while
    there is a vote does it say how.
    """
    in_order = sorted(shown, key=lambda each: not each.from_room)
    more = [_(MORE_ON_PHONE)] if voting and len(in_order) > MOST_LINES else []
    more += [_(NOT_LET_IN).format(reason=reason) for reason in reasons[:MOST_REASONS]]
    return Slide(
        over=prompt.over,
        lines=tuple((each.text.in_(language()), "") for each in in_order[:MOST_LINES]),
        more=tuple(more),
        todo=prompt.todo if voting else "",
        promise=prompt.promise if voting else "",
    )


def pause_slide() -> Slide:
    """A pause: where one can turn to, and that nothing is asked."""
    return Slide(
        big=_("A pause"),
        lines=lines_to_call(),
        todo=_(PAUSE_TODO),
        with_square=False,
    )


def lines_to_call() -> tuple[tuple[str, str], ...]:
    """The first places to turn to that have a number, each saying where it was not checked."""
    shown = help_lines(store()).shown()
    return tuple(_help_line(entry) for entry in shown if entry.phone)[:HELP_LINES]


def _help_line(entry: HelpEntry) -> tuple[str, str]:
    unchecked = entry.unchecked() or entry.unchecked("phone")
    line = _(DANGER) if entry.phone == EMERGENCY else f"{entry.name.in_(language())}: {entry.phone}"
    return line, unchecked.in_(language()) if unchecked else ""


def _slide_of_talk(now: TableNow, title: str) -> Slide:
    if now.round is None:
        return Slide(over=title, big=_("Welcome. We begin soon."))
    if now.showing is Showing.NOTHING:
        return Slide(big=title)
    prompt = slide_of_round(now.round, now.round.details)
    if now.showing is Showing.STATEMENTS:
        shown = statements_shown(store(), now.table_id)
        reasons = reasons_shown(store(), now.table_id)
        voting = now.open and now.round.details.kind is RoundKind.VOTE
        return slide_of_statements(prompt, shown, reasons, voting=voting)
    if now.showing is Showing.GROUND:
        return _slide_of_ground(now, now.round, prompt.over)
    return prompt


def _slide_of_ground(now: TableNow, here: RoundInOrder, over: str) -> Slide:
    """What unites: themes that many chose, or sentences that most agree with. Common ground over
    groups of opinion (analysis/opinion) comes in here, before the sentences.
    """
    if here.details.kind is RoundKind.THEMES:
        chosen = outcome_of_themes(store(), here.round_id)
        lines = tuple((theme_name(theme), _(CHOSE[share])) for theme, share in chosen)
    else:
        lines = tuple(_agreed(each) for each in outcome_of_votes(store(), now.table_id))
    nothing = _(TOO_FEW) if not now.open else _("You see it here when the round is closed.")
    return Slide(
        over=over,
        big="" if lines else _("What unites us"),
        lines=lines[:MOST_LINES],
        more=() if lines else (nothing,),
    )


def _agreed(outcome: StatementOutcome) -> tuple[str, str]:
    said = _(AGREED[outcome.agree]) if outcome.agree else _(TOO_FEW)
    return outcome.statement.text.in_(language()), said
