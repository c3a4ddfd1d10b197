"""Where one dancer is: one small object a tab, and what it keeps."""

from dataclasses import dataclass, field, fields
from enum import StrEnum
from threading import RLock

import streamlit as st

from analysis.findable import Findable, vaguer
from content.languages import Language
from content.questionnaire import questionnaire
from models.live import Seat
from models.outcomes import StandingQuote
from models.survey import (
    AnswerValue,
    DraftContent,
    Screen,
    new_draft_key,
    save_draft,
    screens_of,
)
from models.tables import Card, Phase, TableSummary
from models.withdrawal import MyCard
from pages.dancer.live.at_table import AtTable
from pages.parts.clock import today
from pages.parts.store import store
from pages.parts.visits import this_visit

_KEY = "journey"
SAMPLE_CODE = "0000 0000 0000 0000"  # no card has it


class Step(StrEnum):
    """The screens of the journey."""

    FRONT = "front"
    WELCOME = "welcome"
    AGE = "age"
    UNDER_16 = "under 16"
    BEGUN = "begun"
    CONSENT = "consent"
    NO_CONSENT = "no consent"
    CODE = "code"
    OWN_WORD = "own word"
    OWN_WORD_KEPT = "own word kept"
    QUESTIONS = "questions"
    SAFETY = "safety"
    REVIEW = "review"
    STOP = "stop"
    STOPPED = "stopped"
    THANKS = "thanks"
    WAITING = "waiting"
    LINK_WAITING = "link waiting"
    LINK_BUSY = "link busy"
    TABLE = "table"
    CARE = "care"
    RESULTS = "results"
    TAKE_BACK = "take back"
    WITHDRAW = "withdraw"
    WITHDRAWN = "withdrawn"
    QUOTES_STANDING = "quotes standing"
    QUOTES_OUT = "quotes out"


KEPT_BY_NAME = (Step.CODE, Step.REVIEW, Step.TABLE)


@dataclass(frozen=True)
class Asked:
    """A consent that may be taken back: of which response, for what, in which wording."""

    response_id: str = ""
    purpose: str = ""
    wording_version: int = 0


@dataclass(frozen=True)
class Found:
    """What may point to somebody in the words of one answer, and what she made vaguer there."""

    words: str
    finds: tuple[Findable, ...]
    chosen: frozenset[Findable] = frozenset()

    @property
    def words_now(self) -> str:
        """The words with what she chose made vaguer."""
        return vaguer(self.words, self.chosen)


@dataclass
class Journey:
    """One tab's journey. What must last is in the draft before the next screen is drawn."""

    step: Step = Step.FRONT
    language: Language = "nl"
    code: str = ""
    card: Card | None = None
    link: str = ""  # came by an open link; the code follows with the consents
    phase: Phase = Phase.BEFORE
    draft_key: str = ""
    place: int = 0
    changing: int = 0  # the part that is changed from the look over; 0 on the way there
    has_own_word: bool = False
    seat: Seat | None = None  # her place at the table that is being held
    table: AtTable = field(default_factory=AtTable)
    came_from: Step = Step.QUESTIONS  # where the own word was chosen
    own_word: str = field(default="", repr=False)  # that opened `mine`
    mine: MyCard | None = None
    asked: Asked = Asked()
    standing: tuple[StandingQuote, ...] = ()  # of a code whose card is gone
    consents: dict[str, bool] = field(default_factory=dict)
    answers: dict[str, AnswerValue] = field(default_factory=dict)
    problem: str = ""
    problem_about: str = ""  # the question or field that it is about, if it is one
    flags: tuple[str, ...] = ()  # what the safety screen is about: here in memory, kept nowhere
    flags_seen: frozenset[str] = frozenset()
    after_safety: Step = Step.QUESTIONS
    # By question, while this visit lasts: kept nowhere.
    found: dict[str, Found] = field(default_factory=dict, repr=False)
    worded_at: float = 0.0  # the second of this process in which she last chose a wording
    rehearsal: bool = False  # a facilitator tries it out: nothing is kept
    # Streamlit begins a new run while the one before it is still at work: moves take turns.
    turn: RLock = field(default_factory=RLock, repr=False, compare=False)

    @property
    def screens(self) -> tuple[Screen, ...]:
        """The question screens that fit the consents."""
        allowed = self.consents.get("special_category_data", False)
        return screens_of(questionnaire(), self.phase, sensitive_allowed=allowed)

    @property
    def screen(self) -> Screen:
        """The question screen where the dancer is."""
        return self.screens[min(self.place, len(self.screens) - 1)]

    @property
    def may_follow(self) -> bool:
        """Whether a code or a link may still lead somewhere: once, and not for who said to be too
        young. The tab and the address may know a code longer than this journey does.
        """
        return not self.code and self.step is not Step.UNDER_16

    def keep(self) -> None:
        """Writes the draft; the first call makes its key. Raises PhaseClosed, NotSaved."""
        if self.card is None or self.rehearsal:
            return
        self.draft_key = self.draft_key or new_draft_key()
        place = self.step if self.step in KEPT_BY_NAME else str(self.place)
        content = DraftContent(self.code, place, self.consents, self.answers)
        save_draft(store(), self.card, self.phase, self.draft_key, content, today())

    def take_up(self, content: DraftContent, draft_key: str) -> None:
        """Goes on where a draft was left."""
        self.draft_key = draft_key
        self.consents, self.answers = dict(content.consents), dict(content.answers)
        named = content.screen in KEPT_BY_NAME
        self.step = Step(content.screen) if named else Step.QUESTIONS
        self.place = 0 if named else int(content.screen)
        if self.step is Step.REVIEW:
            self.place = len(self.screens) - 1

    def forget(self) -> None:
        """Empties the journey once no move is being made. What is in the draft stays there."""
        with self.turn:
            empty = Journey()
            for part in fields(self):
                if part.name != "turn":
                    setattr(self, part.name, getattr(empty, part.name))

    def name_of_screen(self) -> str:
        """Changes whenever another screen is drawn, so that it begins at its top."""
        return f"{self.step}/{self.place}" if self.step is Step.QUESTIONS else str(self.step)


def own_journey() -> Journey:
    """This tab's journey in earnest: what was tried out here before is left behind."""
    if journey().rehearsal:
        del st.session_state[_KEY]
    return journey()


def rehearsal(phase: Phase) -> Journey:
    """A journey without a card through the survey of this phase, for who tries it out."""
    here = journey()
    if not here.rehearsal or here.phase is not phase:
        here = Journey(step=Step.WELCOME, code=SAMPLE_CODE, phase=phase, rehearsal=True)
        st.session_state[_KEY] = here
    return here


def rehearsal_at_table(table: TableSummary) -> Journey:
    """A journey at this table, for who tries its rounds out: her card is no card, and at her place
    nothing is kept.
    """
    here = journey()
    if not here.rehearsal or here.card is None or here.card.table_id != table.table_id:
        details = table.details
        card = Card(
            SAMPLE_CODE, "", table.table_id, details.sector, table.state, details.title, False
        )
        here = Journey(
            step=Step.TABLE, code=SAMPLE_CODE, card=card, phase=Phase.DURING, rehearsal=True
        )
        here.seat = Seat(card, "", may_say=True)
        st.session_state[_KEY] = here
    return here


def journey() -> Journey:
    """This tab's journey."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = made = Journey()
        this_visit().forgets.append(made.forget)
    found: Journey = st.session_state[_KEY]
    return found
