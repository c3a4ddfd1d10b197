"""Which slide the room sees: of the round, of what is shown, in a pause, before and after."""

from collections.abc import Sequence

from content.help import HelpEntry
from models.help_lines import help_lines
from models.live import (
    RoundDetails,
    RoundInOrder,
    RoundKind,
    Showing,
    StatementShown,
    TableNow,
    VoteTold,
    outcome_of_themes,
    reasons_shown,
    statements_shown,
)
from models.tables import TableState
from pages.facilitator.live.slide import Slide
from pages.parts.help_line import DANGER
from pages.parts.language import N_, _, language
from pages.parts.store import store
from pages.parts.theme_names import theme_name
from pages.parts.vote_words import (
    CHOSE,
    MOST_SAID,
    NOTHING_UNITES,
    TOO_FEW,
    UNITES,
    about_groups,
    groups_of,
    is_told,
    told_of_votes,
    united,
)

MOST_LINES = 5
LINES_OVER_GROUPS = 2
FEW_GROUPS = 2  # more than so many stand side by side with one sentence each
FEW_SAID = 1
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
EACH_ON_PHONE = N_("How the vote on each sentence went is on your phone.")
COMES_LATER = N_("You see it here when the round is closed.")
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
    """What came of the last choice: themes, or what the votes have in common."""
    if now.open and here.details.kind in (RoundKind.THEMES, RoundKind.VOTE):
        return Slide(over=over, big=_(UNITES), more=(_(COMES_LATER),))
    if here.details.kind is RoundKind.THEMES:
        return _slide_of_themes(here, over)
    told = told_of_votes(now)
    if is_told(told):
        return slide_of_votes(told)
    return Slide(over=over, big=_(UNITES), more=(_(TOO_FEW),))


def slide_of_votes(told: VoteTold) -> Slide:
    """What unites, big; under it the groups that vote alike, or that they can't be told."""
    groups = groups_of(told, most=FEW_SAID if len(told.ground.groups) > FEW_GROUPS else MOST_SAID)
    lines = [(text.in_(language()), said) for text, said in united(told)]
    shown = lines[: LINES_OVER_GROUPS if groups else MOST_LINES]
    return Slide(
        over=_(UNITES),
        big="" if shown else _(NOTHING_UNITES),
        lines=tuple(shown),
        more=tuple(about_groups(told)),
        groups=tuple((who, tuple(says)) for who, says in groups if says),
        todo=_(EACH_ON_PHONE),
        with_square=False,
    )


def _slide_of_themes(here: RoundInOrder, over: str) -> Slide:
    chosen = outcome_of_themes(store(), here.round_id)
    lines = tuple((theme_name(theme), _(CHOSE[share])) for theme, share in chosen[:MOST_LINES])
    if not lines:
        return Slide(over=over, big=_(UNITES), more=(_(TOO_FEW),))
    return Slide(over=over, lines=lines)
