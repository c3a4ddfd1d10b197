"""The organisations that the letter names: an operator checks and corrects what is said of them."""

from dataclasses import dataclass, fields
from datetime import date
from typing import get_args

from sqlmodel import Field, Session, SQLModel, select

from content.bodies import Body, BodySector, bodies_file
from content.bodies_as_kept import (
    NOTHING_KEPT,
    InFile,
    KeptBody,
    body_to_read,
    is_checked,
    words_of,
)
from content.wording import N_
from models.contact import (
    ContactProblem,
    NameMissing,
    kept_text,
    kept_website,
    refuse_one_language,
    told_of,
)
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.store import Store

LONGEST_ROLE = 400  # characters
SECTORS: tuple[BodySector, ...] = get_args(BodySector)


class BodyUnknown(ContactProblem):
    """No organisation has this key, or no sector is called so."""

    sentence = N_("We do not know this organisation. Go back to the list and choose one.")


class BodyCheck(SQLModel, table=True):
    """What was found out about one organisation, by its key in the file. A column that is null is
    as the file has it; an empty one is known not to be there. Who could be found with it: nobody.
    """

    key: str = Field(primary_key=True)
    name: str | None = None
    role_nl: str | None = None
    role_en: str | None = None
    website: str | None = None
    sector: str | None = None
    checked_on: date | None = None
    checked_as: str = ""


@dataclass(frozen=True)
class BodyToCheck:
    """One organisation as an operator sees it; `checked_on` is None while nobody checked it."""

    body: Body
    checked_on: date | None


@dataclass(frozen=True)
class BodyCorrection:
    """What an operator typed over what she saw, each as one line; None where she left it."""

    name: str | None = None
    role_nl: str | None = None
    role_en: str | None = None
    website: str | None = None
    sector: str | None = None


def bodies_to_check(store: Store, actor: Actor) -> tuple[BodyToCheck, ...]:
    """Every organisation: first those that nobody checked, in the order of the letter.

    Raises NotAllowed.
    """
    require(actor, Role.OPERATOR)
    with store.read() as session:
        kept = {row.key: _kept_of(row) for row in session.exec(select(BodyCheck)).all()}
    found = [_to_check(entry, kept.get(entry.key, NOTHING_KEPT)) for entry in _in_file()]
    return tuple(sorted(found, key=lambda each: each.checked_on is not None))


def confirm_body(store: Store, actor: Actor, key: str) -> None:
    """Keeps that what is shown of this organisation was checked on the actor's day.

    Raises NotAllowed, BodyUnknown, NotSaved.
    """
    require(actor, Role.OPERATOR)
    entry = _entry_of_file(key)
    with store.write() as session:
        note(store, session, actor, Act.BODY_CHECKED, key)
        row = _row_of(session, key)
        row.checked_on, row.checked_as = actor.at.date(), words_of(entry)


def correct_body(store: Store, actor: Actor, key: str, correction: BodyCorrection) -> None:
    """Keeps what was typed over; that is sure from now on. Nothing happens where nothing was.

    Raises NotAllowed, BodyUnknown, NameMissing, WebsiteWrong, OneLanguageMissing, TextTooLong,
    NotSaved.
    """
    require(actor, Role.OPERATOR)
    _entry_of_file(key)
    changed = _tidied(correction)
    if not changed:
        return
    with store.write() as session:
        note(store, session, actor, Act.BODY_CORRECTED, key, told=told_of(changed))
        _row_of(session, key).sqlmodel_update(changed)


def _in_file() -> tuple[InFile, ...]:
    found = bodies_file()
    return (*found.named, *found.alliance_parties.parties)


def _entry_of_file(key: str) -> InFile:
    found = next((entry for entry in _in_file() if entry.key == key), None)
    if found is None:
        raise BodyUnknown
    return found


def _to_check(entry: InFile, kept: KeptBody) -> BodyToCheck:
    checked_on = kept.checked_on if is_checked(entry, kept) else None
    return BodyToCheck(body_to_read(entry, kept), checked_on)


def _kept_of(row: BodyCheck) -> KeptBody:
    return KeptBody(**{field.name: getattr(row, field.name) for field in fields(KeptBody)})


def _row_of(session: Session, key: str) -> BodyCheck:
    """The row, made where there is none. Whoever noted the act holds the end of the audit trail, so
    nobody makes the same row meanwhile.
    """
    row = session.get(BodyCheck, key, with_for_update=True)
    if row is None:
        row = BodyCheck(key=key)
        session.add(row)
    return row


def _tidied(correction: BodyCorrection) -> dict[str, str]:
    changed = {
        field.name: _tidy(field.name, said)
        for field in fields(correction)
        if (said := getattr(correction, field.name)) is not None
    }
    if changed.get("name") == "":
        raise NameMissing("name")
    if changed.get("sector", SECTORS[0]) not in SECTORS:
        raise BodyUnknown("sector")
    refuse_one_language(changed, "role")
    return changed


def _tidy(name: str, said: str) -> str:
    if name == "website":
        return kept_website(said, name)
    return kept_text(said, name, LONGEST_ROLE) if name.startswith("role") else kept_text(said, name)
