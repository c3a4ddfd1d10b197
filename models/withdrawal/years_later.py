"""Years later: answers, texts and card are gone, and a quote may still stand in a release. Her code
finds it, and takes it out. Nothing of her is kept for that.

Who holds the code learns how many sentences are hers, never which, and can take them out, also
where an own word once guarded what she sent: that word went with the rest.
"""

from collections.abc import Collection
from datetime import date

from sqlmodel import Session, select

from models.errors import CodeUnknown
from models.outcomes.releases import ReleasedTable
from models.outcomes.standing import StandingQuote, standing_anywhere
from models.storage.erasing import empty_log
from models.storage.store import Store
from models.survey.quote_tags import quote_tag
from models.tables.access_cards import AccessCard, lookup_of
from models.tables.access_codes import read_code
from models.tables.round_tables import Phase
from models.withdrawal.journal import Line, note
from models.withdrawal.published import take_all_out
from models.withdrawal.unusual import count_withdrawal


def standing_quotes(store: Store, typed: str) -> tuple[StandingQuote, ...]:
    """The quotes that stand in releases, of a code whose card is gone. It takes as long for a code
    that never was.

    Raises CodeMistyped, and CodeUnknown: there is no such quote, or there is such a card, which
    `my_card` is for.
    """
    code = read_code(typed)
    with store.read() as session:
        card = session.get(AccessCard, lookup_of(store, code))
        found = standing_anywhere(session, {quote_tag(code, phase) for phase in Phase})
    if card is not None or not found:
        raise CodeUnknown
    return found


def take_quotes_out(store: Store, quotes: Collection[StandingQuote], today: date) -> None:
    """Takes quotes that `standing_quotes` gave out of their releases, at once and for good; a
    second time changes nothing. Raises NotSaved.
    """
    with store.write() as session:
        for release_id in take_all_out(session, quotes):
            _count(session, release_id, today)
        note(store, {Line("tag", quote.tag) for quote in quotes})
    empty_log(store)


def _count(session: Session, release_id: str, today: date) -> None:
    """One withdrawal more of each table that it may have been: which one is no longer known."""
    tables = select(ReleasedTable.table_id).where(ReleasedTable.release_id == release_id)
    for table_id in session.exec(tables).all():
        count_withdrawal(session, table_id, today)
