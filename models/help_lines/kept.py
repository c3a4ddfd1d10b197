"""The help directory as dancers read it: the file, with what an operator found out laid over it.

Read anew each time somebody looks, so that every server shows a corrected number at once; laying
one over the other is done once for each state of the few rows.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from sqlmodel import Field, Session, SQLModel, select

from content.help import HelpDirectory, help_directory
from content.help_as_kept import KeptHelp, directory_as_kept, what_still_holds
from content.languages import Text
from models.storage.store import Store

_BETWEEN = ", "


class HelpCheck(SQLModel, table=True):
    """What was found out about one entry, by its key in the file. A column that is null is as the
    file has it; an empty one is known not to be there. Who could be found with it: nobody.
    """

    key: str = Field(primary_key=True)
    phones: str | None = None
    chat: str | None = None
    website: str | None = None
    hours_nl: str | None = None
    hours_en: str | None = None
    checked_on: date | None = None
    checked_as: str = ""
    hidden: bool = False


def help_lines(store: Store) -> HelpDirectory:
    """The directory as the operator left it."""
    with store.read() as session:
        return help_lines_in(session)


def help_lines_in(session: Session) -> HelpDirectory:
    """The same, as this transaction sees it."""
    rows = session.exec(select(HelpCheck)).all()
    return _laid_over(frozenset((row.key, kept_of(row)) for row in rows))


def text_as_kept(store: Store, text: Text) -> Text:
    """A fixed text, without the sentences that name a number which holds no more."""
    kept = help_lines(store)
    return Text(
        nl=what_still_holds(text.nl, help_directory(), kept),
        en=what_still_holds(text.en, help_directory(), kept),
    )


def kept_of(row: HelpCheck) -> KeptHelp:
    """A row as the directory takes it."""
    return KeptHelp(
        phones=None if row.phones is None else tuple(filter(None, row.phones.split(_BETWEEN))),
        chat=row.chat,
        website=row.website,
        hours_nl=row.hours_nl,
        hours_en=row.hours_en,
        checked_on=row.checked_on,
        checked_as=row.checked_as,
        hidden=row.hidden,
    )


def joined(phones: tuple[str, ...]) -> str:
    """Numbers as one column and one field have them."""
    return _BETWEEN.join(phones)


@lru_cache(8)
def _laid_over(kept: frozenset[tuple[str, KeptHelp]]) -> HelpDirectory:
    by_key: Mapping[str, KeptHelp] = dict(kept)
    return directory_as_kept(help_directory(), by_key)
