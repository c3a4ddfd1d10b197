"""Where a card, an open link or a draft leads."""

from models.errors import CodeUnknown, ConsentMissing, DomainError
from models.live import seat_of, take_seat
from models.live.errors import NotLive
from models.outcomes import release_for_card
from models.survey import Destination, destination_of, load_draft
from models.tables import Phase, follow_link, grouped, read_code, recognise
from models.withdrawal import standing_quotes
from pages.dancer.card_moves import open_card
from pages.dancer.live.at_table import AtTable
from pages.dancer.state import Journey, Step
from pages.parts.store import store


def arrive(here: Journey, typed: str, draft_key: str = "") -> None:
    """Follows a code to where it leads; a draft of the same card goes on where it was left."""
    try:
        card = recognise(store(), typed)
    except CodeUnknown:
        _arrive_years_later(here, typed)
        return
    here.code, here.card = grouped(card.code), card
    open_card(here)
    released = release_for_card(store(), card)
    leads_to, phase = destination_of(store(), card)
    if released:
        here.step = Step.RESULTS
    elif leads_to is Destination.LIVE:
        come_to_table(here, draft_key)
    elif leads_to is Destination.SURVEY and phase:
        at_table = phase is Phase.AFTER and seat_of(store(), card)
        here.phase, here.step = phase, Step.CARE if at_table else Step.WELCOME
        resume(here, draft_key)
    else:
        here.step = Step.WAITING


def _arrive_years_later(here: Journey, typed: str) -> None:
    """To what still stands of a code whose card is gone. Raises CodeUnknown when nothing does."""
    here.standing = standing_quotes(store(), typed)
    here.code, here.card, here.step = grouped(read_code(typed)), None, Step.QUOTES_STANDING


def arrive_by_link(here: Journey, link: str) -> None:
    """Follows an open link. Nothing is kept before the consents."""
    table = follow_link(store(), link)
    here.link = link
    if table.phase is None:
        here.step = Step.LINK_WAITING
    else:
        here.phase, here.step = table.phase, Step.WELCOME


def come_to_table(
    here: Journey, draft_key: str = "", consents: dict[str, bool] | None = None
) -> None:
    """To her place at the table that is being held: with these consents, or else with those of the
    questions before. Who gave none reads first what it is. Raises NotLive.
    """
    if here.card is None:
        return
    here.phase, here.table, here.answers = Phase.DURING, AtTable(), {}
    try:
        here.seat = take_seat(store(), here.card, consents)
    except ConsentMissing:
        here.seat, here.step = None, Step.WELCOME
        return
    was, here.step = here.step, Step.TABLE
    resume(here, draft_key)
    if not here.draft_key:
        _begin_draft(here, was)


def back_to_table(here: Journey) -> None:
    """From another screen to her place, with what she wrote there; the table may be over."""
    try:
        come_to_table(here, here.draft_key)
    except NotLive:
        arrive(here, here.code)
    if here.step is Step.CODE:  # she has noted it
        here.step = Step.TABLE
        here.keep()


def resume(here: Journey, draft_key: str) -> None:
    """Takes up the draft of this key, if it is this card's (or no card was read yet)."""
    content = load_draft(store(), draft_key) if draft_key else None
    if content is None:
        return
    if here.card is None:
        arrive(here, content.code, draft_key)
    elif content.code == here.code:
        here.take_up(content, draft_key)


def leave_table(here: Journey) -> None:
    """The table is over: to what everybody sees then. What she had not sent is gone."""
    here.card = recognise(store(), here.code)
    here.phase, here.step = Phase.AFTER, Step.CARE
    here.seat, here.table, here.answers, here.draft_key = None, AtTable(), {}, ""


def to_questions_after(here: Journey) -> None:
    """On to the questions after the danstafel, or to her card where those are closed by now."""
    here.card = recognise(store(), here.code)
    open_card(here)
    leads_to, phase = destination_of(store(), here.card)
    if leads_to is Destination.SURVEY and phase:
        here.phase, here.step = phase, Step.WELCOME
    else:
        here.step = Step.WAITING


def _begin_draft(here: Journey, was: Step) -> None:
    """What she types at the table needs a draft to go to; without one she is where she was."""
    try:
        here.keep()
    except DomainError:
        here.step, here.draft_key = was, ""
        raise
