"""What the buttons of the journey do. Each runs before the next screen is drawn."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from content.languages import Language
from models.errors import AlreadySent, CodeUnknown, ConsentMissing, DomainError, LinkBusy
from models.outcomes import release_for_card
from models.survey import (
    AnswerValue,
    Destination,
    destination_of,
    drop_draft,
    load_draft,
    send,
)
from models.tables import follow_link, grouped, join_by_link, read_code, recognise
from models.withdrawal import standing_quotes
from pages.dancer.card_moves import open_card
from pages.dancer.state import Journey, Step, journey
from pages.parts.clock import now
from pages.parts.language import language
from pages.parts.store import store

Move = Callable[..., None]


def attempt(move: Move, *args: object) -> None:
    """Makes a move of this tab's journey."""
    make(journey(), move, *args)


def make(here: Journey, move: Move, *args: object) -> None:
    """Makes a move when no other is being made; what is in its way becomes the journey's one
    sentence, nothing is lost.
    """
    with here.turn:
        here.problem = ""
        try:
            move(here, *args)
        except DomainError as problem:
            here.problem_about, here.problem = problem.about, problem.sentence


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
    elif leads_to is Destination.SURVEY and phase:
        here.phase, here.step = phase, Step.WELCOME
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


def resume(here: Journey, draft_key: str) -> None:
    """Takes up the draft of this key, if it is this card's (or no card was read yet)."""
    content = load_draft(store(), draft_key) if draft_key else None
    if content is None:
        return
    if here.card is None:
        arrive(here, content.code, draft_key)
    elif content.code == here.code:
        here.take_up(content, draft_key)


def speak(here: Journey, spoken: Language) -> None:
    """Goes on in another language."""
    here.language = spoken
    take_along(here)


def take_along(here: Journey) -> None:
    """Knows what was just typed or chosen on this screen, before it is left without its button: the
    tab kept it.
    """
    content = load_draft(store(), here.draft_key) if here.draft_key else None
    if content is not None and here.step is Step.QUESTIONS:
        here.answers = dict(content.answers)


def go_to(here: Journey, step: Step) -> None:
    """Simply to another screen."""
    here.step = step


def too_young(here: Journey) -> None:
    """Forgets card, code and link of who is under 16; a rehearsal stays one."""
    kept = here.language, here.phase, here.rehearsal
    here.forget()
    here.language, here.phase, here.rehearsal = kept
    here.step = Step.UNDER_16


def consent(here: Journey, given: dict[str, bool]) -> None:
    """Keeps the consents and begins the questions; without the first, nothing is kept. Who came by
    a link that is busy can do the same again.
    """
    if not given.get("take_part"):
        here.step = Step.NO_CONSENT
        return
    here.consents, here.place = given, 0
    if here.step is Step.CODE:
        return  # pressed twice: her code is on the screen
    by_link = here.card is None and bool(here.link)
    if by_link:
        try:
            here.code = join_by_link(store(), here.link, now())
        except LinkBusy:
            here.step = Step.LINK_BUSY
            return
        here.card = recognise(store(), here.code)
    with _kept_or_still_there(here):
        here.step = Step.CODE if by_link else Step.QUESTIONS


def go_on(here: Journey, answers: dict[str, AnswerValue]) -> None:
    """Keeps a screen's answers and goes one further; at the end of all, or of the part that is
    changed, to the look over.
    """
    here.answers |= answers
    with _kept_or_still_there(here):
        _move(here, here.place + 1, beyond=Step.REVIEW)


def go_back(here: Journey, answers: dict[str, AnswerValue] | None = None) -> None:
    """Keeps a screen's answers and goes one back."""
    here.answers |= answers or {}
    with _kept_or_still_there(here):
        if here.step is Step.REVIEW:
            here.step = Step.QUESTIONS
        else:
            _move(here, here.place - 1, beyond=Step.REVIEW if here.changing else Step.CONSENT)


def change(here: Journey, part: int) -> None:
    """From the look over to a part's first screen."""
    here.step, here.changing = Step.QUESTIONS, part
    here.place = next(place for place, screen in enumerate(here.screens) if screen.part == part)


def stop(here: Journey) -> None:
    """Throws away what was filled in; the card keeps working."""
    if here.draft_key:
        drop_draft(store(), here.draft_key)
    here.step, here.answers, here.consents, here.draft_key = Step.STOPPED, {}, {}, ""
    here.has_own_word, here.found = False, {}


def send_all(here: Journey) -> None:
    """Sends. A second press finds the answers sent, which is what was wanted."""
    if here.rehearsal:
        here.step, here.answers, here.found = Step.THANKS, {}, {}
        return
    if here.card is None:
        raise ConsentMissing
    try:
        send(
            store(),
            here.card,
            here.phase,
            answers=here.answers,
            consents=here.consents,
            language=language(),
            draft_key=here.draft_key,
        )
    except AlreadySent:
        if here.step is not Step.THANKS:
            here.step = Step.WAITING
            raise
    here.step = Step.THANKS
    here.answers, here.draft_key, here.found = {}, "", {}


@contextmanager
def _kept_or_still_there(here: Journey) -> Iterator[None]:
    """Keeps the draft after a move; when that fails the dancer is still on her screen."""
    was = here.step, here.place, here.changing
    yield
    try:
        here.keep()
    except DomainError:
        here.step, here.place, here.changing = was
        raise


def _move(here: Journey, place: int, *, beyond: Step) -> None:
    """To the screen at this place, or to `beyond` where there is none."""
    parts = [screen.part for screen in here.screens]
    if 0 <= place < len(parts) and here.changing in (0, parts[place]):
        here.place = place
    else:
        here.step, here.changing = beyond, 0
