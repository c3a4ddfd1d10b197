"""What the buttons do that need the card itself: own word, consents, taking away."""

from models.errors import OwnWordWrong
from models.survey import choose_own_word, load_draft, open_with_own_word
from models.tables import recognise
from models.withdrawal import GivenConsent, my_card, take_back_consent, withdraw
from pages.dancer.state import Asked, Journey, Step
from pages.parts.clock import now, today
from pages.parts.store import store


def keep_own_word(here: Journey, typed: str) -> None:
    """Keeps what was filled in, and the way back to it with this word."""
    if here.card is None:
        return
    here.keep()
    choose_own_word(store(), here.card, here.draft_key, typed)
    here.has_own_word, here.step = True, Step.OWN_WORD_KEPT


def leave_own_word(here: Journey) -> None:
    """Back to where the own word was chosen from."""
    here.step = Step.QUESTIONS if here.came_from is Step.STOP else here.came_from


def go_on_with_own_word(here: Journey, typed: str) -> None:
    """Takes up the draft of this card that was begun with this own word."""
    if here.card is None:
        return
    drafts = open_with_own_word(store(), here.card, typed, now()).drafts
    for key in drafts.values():
        content = load_draft(store(), key)
        if content is not None:
            here.take_up(content, key)
            here.has_own_word = True
            return
    raise OwnWordWrong


def open_card(here: Journey, own_word: str = "") -> None:
    """Looks at what the card may see, with the own word or without."""
    if here.card is not None:
        here.mine = my_card(store(), here.card, now(), own_word)
        here.own_word = own_word


def look_at_card(here: Journey) -> None:
    """From the table to the card, as it is now."""
    open_card(here)
    here.step = Step.WAITING


def ask_to_take_back(here: Journey, response_id: str, consent: GivenConsent) -> None:
    """To the question before a consent is taken back."""
    here.asked = Asked(response_id, consent.purpose, consent.wording_version)
    here.step = Step.TAKE_BACK


def take_back(here: Journey) -> None:
    """Takes back the consent that was asked about."""
    if here.mine is None:
        return
    take_back_consent(store(), here.mine, here.asked.response_id, here.asked.purpose)
    open_card(here, here.own_word)
    here.step = Step.WAITING


def withdraw_all(here: Journey) -> None:
    """Removes everything that the card sent, as far as it is open."""
    if here.card is None or here.mine is None:
        return
    withdraw(store(), here.mine, today())
    here.card = recognise(store(), here.code)
    here.step, here.answers, here.draft_key, here.seat = Step.WITHDRAWN, {}, "", None
    open_card(here)
