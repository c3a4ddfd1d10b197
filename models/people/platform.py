"""The platform itself: who is responsible, and what recovery needs."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Field, Session, SQLModel

from analysis.signs import kept_line
from content.keeping import ANSWER_DAYS, RAW_DAYS
from content.wording import N_
from models.errors import AlreadySetUp, TextTooLong
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.store import Store

ONLY = "platform"
LONGEST_PLATFORM_TEXT = 300  # characters


class Platform(SQLModel, table=True):
    """One row. No real table opens while one of its three texts is empty.

    The numbers of days are read and chosen in `models.people.keeping`.
    """

    id: str = Field(default=ONLY, primary_key=True)
    controller_name: str = ""
    controller_contact: str = ""
    dpia_state: str = ""
    raw_days: int = RAW_DAYS
    answer_days: int = ANSWER_DAYS
    days_chosen_on: date | None = None
    recovery_public_key: bytes


@dataclass(frozen=True)
class PlatformState:
    """Who is responsible for what dancers write, in their own words; empty where not yet said."""

    controller_name: str
    controller_contact: str
    dpia_state: str

    @property
    def missing(self) -> tuple[str, ...]:
        """What still has to be said before a table opens, as translatable sentences."""
        needed = (
            (self.controller_name, N_("who is responsible (the controller)")),
            (self.controller_contact, N_("how to reach the controller")),
            (self.dpia_state, N_("how far the DPIA is")),
        )
        return tuple(name for value, name in needed if not value.strip())


def found_platform(
    store: Store, actor: Actor, state: PlatformState, recovery_public_key: bytes
) -> None:
    """Writes the platform's one row. Raises NotAllowed, AlreadySetUp, TextTooLong."""
    require(actor, Role.OPERATOR)
    texts = _tidy(state)
    with store.write() as session:
        if session.get(Platform, ONLY):
            raise AlreadySetUp
        session.add(Platform(recovery_public_key=recovery_public_key).sqlmodel_update(texts))
        note(store, session, actor, Act.PLATFORM_FOUNDED)


def describe_platform(store: Store, actor: Actor, state: PlatformState) -> None:
    """Changes the three texts. Raises NotAllowed, TextTooLong."""
    require(actor, Role.OPERATOR)
    texts = _tidy(state)
    with store.write() as session:
        session.get_one(Platform, ONLY).sqlmodel_update(texts)
        note(store, session, actor, Act.SETTINGS_CHANGED)


def platform_state(store: Store) -> PlatformState:
    """The three texts; all empty before the platform was set up."""
    with store.read() as session:
        return state_in(session)


def state_in(session: Session) -> PlatformState:
    """The three texts as this transaction sees them."""
    row = session.get(Platform, ONLY)
    if row is None:
        return PlatformState("", "", "")
    return PlatformState(row.controller_name, row.controller_contact, row.dpia_state)


def recovery_key_in(session: Session) -> bytes | None:
    """The public key that table keys are also sealed to, for the day a password is lost."""
    row = session.get(Platform, ONLY)
    return row.recovery_public_key if row else None


def _tidy(state: PlatformState) -> dict[str, str]:
    """The three texts, each on one line and without unseen signs. Raises TextTooLong."""
    texts = {name: kept_line(text) for name, text in vars(state).items()}
    if any(len(text) > LONGEST_PLATFORM_TEXT for text in texts.values()):
        raise TextTooLong
    return texts
