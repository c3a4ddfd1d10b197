"""Checking the help lines: an operator calls each of them and keeps what she found out."""

from dataclasses import dataclass, fields
from datetime import date

from sqlmodel import Session, select

from content.certainty import may_be_shown
from content.help import ALWAYS_SHOWN, HelpEntry, HelpField, help_directory
from content.help_as_kept import CORRECTABLE, entry_as_kept, words_of
from content.wording import N_
from models.contact import kept_phones, kept_text, kept_website, refuse_one_language, told_of
from models.errors import DomainError
from models.help_lines.kept import HelpCheck, joined, kept_of
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.store import Store

LONGEST_HOURS = 120  # characters


class HelpProblem(DomainError):
    """Something about a help line that can't be."""


class HelpUnknown(HelpProblem):
    """No entry of the directory has this key."""

    sentence = N_("We do not know this help line. Go back to the list and choose one.")


class HelpStays(HelpProblem):
    """112 and 113 stand in fixed sentences: they are never hidden, their numbers never changed."""

    sentence = N_("112 and 113 always stay as they are: they also stand in fixed texts.")


@dataclass(frozen=True)
class HelpLine:
    """One entry as an operator sees it: what the file or a person said of it, unsure fields too."""

    entry: HelpEntry
    due: bool
    stays: bool

    @property
    def as_shown(self) -> HelpEntry | None:
        """What dancers see of it; None for nothing."""
        return self.entry.published()

    @property
    def to_read(self) -> HelpEntry:
        """What is there to check: as it is shown, or would be if it were."""
        certainty = self.entry.certainty if may_be_shown(self.entry.certainty) else "B"
        shown = {"hidden": False, "certainty": certainty}
        found = self.entry.model_copy(update=shown).published()
        assert found is not None  # neither hidden nor unsure
        return found

    @property
    def unsure(self) -> tuple[HelpField, ...]:
        """The fields that are not shown because nobody knows whether they are right, and that an
        operator can fill in.
        """
        return tuple(
            field
            for field in CORRECTABLE
            if self.entry.field_certainty.get(field) == "C" and getattr(self.entry, field)
        )


@dataclass(frozen=True)
class Correction:
    """What an operator typed over what she saw, each as one line; None where she left it. `phones`
    has a comma between numbers.
    """

    phones: str | None = None
    chat: str | None = None
    website: str | None = None
    hours_nl: str | None = None
    hours_en: str | None = None


def help_to_check(store: Store, actor: Actor, today: date) -> tuple[HelpLine, ...]:
    """Every entry: never checked first, then those of longest ago; in the order of the file where
    that is the same. Raises NotAllowed.
    """
    require(actor, Role.OPERATOR)
    with store.read() as session:
        kept = {row.key: kept_of(row) for row in session.exec(select(HelpCheck)).all()}
    entries = [
        entry_as_kept(entry, kept[entry.key]) if entry.key in kept else entry
        for entry in help_directory().entries
    ]
    entries.sort(key=lambda entry: (entry.last_checked or date.min, entry.order))
    return tuple(
        HelpLine(entry, entry.is_due(today), entry.key in ALWAYS_SHOWN) for entry in entries
    )


def confirm_help(store: Store, actor: Actor, key: str) -> None:
    """Keeps that what is shown of this entry was checked on the actor's day.

    Raises NotAllowed, HelpUnknown, NotSaved.
    """
    require(actor, Role.OPERATOR)
    entry = _entry_of_file(key)
    with store.write() as session:
        note(store, session, actor, Act.HELP_CHECKED, key)
        row = _row_of(session, key)
        row.checked_on, row.checked_as = actor.at.date(), words_of(entry)


def correct_help(store: Store, actor: Actor, key: str, correction: Correction) -> None:
    """Keeps what was typed over; that is sure from now on. Nothing happens where nothing was.

    Raises NotAllowed, HelpUnknown, HelpStays, PhoneWrong, WebsiteWrong, OneLanguageMissing,
    TextTooLong, NotSaved.
    """
    require(actor, Role.OPERATOR)
    _entry_of_file(key)
    changed = _tidied(correction)
    if key in ALWAYS_SHOWN and changed.keys() - {"chat", "website"}:
        raise HelpStays
    if not changed:
        return
    with store.write() as session:
        note(store, session, actor, Act.HELP_CORRECTED, key, told=told_of(changed))
        _row_of(session, key).sqlmodel_update(changed)


def hide_help(store: Store, actor: Actor, key: str) -> None:
    """Shows this entry nowhere for now. Raises NotAllowed, HelpUnknown, HelpStays, NotSaved."""
    require(actor, Role.OPERATOR)
    _entry_of_file(key)
    if key in ALWAYS_SHOWN:
        raise HelpStays
    with store.write() as session:
        note(store, session, actor, Act.HELP_HIDDEN, key)
        _row_of(session, key).hidden = True


def show_help(store: Store, actor: Actor, key: str) -> None:
    """Shows this entry again. Raises NotAllowed, HelpUnknown, NotSaved."""
    require(actor, Role.OPERATOR)
    _entry_of_file(key)
    with store.write() as session:
        note(store, session, actor, Act.HELP_SHOWN, key)
        _row_of(session, key).hidden = False


def _entry_of_file(key: str) -> HelpEntry:
    found = next((entry for entry in help_directory().entries if entry.key == key), None)
    if found is None:
        raise HelpUnknown
    return found


def _row_of(session: Session, key: str) -> HelpCheck:
    """The row, made where there is none. Whoever noted the act holds the end of the audit trail, so
    nobody makes the same row meanwhile.
    """
    row = session.get(HelpCheck, key, with_for_update=True)
    if row is None:
        row = HelpCheck(key=key)
        session.add(row)
    return row


def _tidied(correction: Correction) -> dict[str, str]:
    changed = {
        field.name: _tidy(field.name, said)
        for field in fields(correction)
        if (said := getattr(correction, field.name)) is not None
    }
    refuse_one_language(changed, "hours")
    return changed


def _tidy(name: str, said: str) -> str:
    if name == "phones":
        return joined(kept_phones(said, name))
    if name in ("chat", "website"):
        return kept_website(said, name)
    return kept_text(said, name, LONGEST_HOURS)
