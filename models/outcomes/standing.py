"""Quotes that stand in releases, found by the tags that their writer's code makes; and how they go
out again.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlmodel import Session, select

from analysis.disclosure import PublishedRelease
from models.outcomes.releases import APPROVED, Release, ReleasedTable
from models.storage.rows import random_id


@dataclass(frozen=True)
class StandingQuote:
    """Where a quote stands, never what it says: whoever has a copy of the card would read it.

    `tag` is the salted one, which no other quote has.
    """

    release_id: str
    tag: str


def standing_at_table(
    session: Session, table_id: str, tags: Collection[str]
) -> tuple[StandingQuote, ...]:
    """The quotes of these tags in the release of a table, held until the transaction ends: nobody
    approves quotes into it meanwhile.
    """
    link = session.get(ReleasedTable, table_id)
    if link is None:
        return ()
    release = session.get_one(Release, link.release_id, with_for_update=True)
    return tuple(_of_release(release.id, release.content, tags))


def standing_anywhere(session: Session, tags: Collection[str]) -> tuple[StandingQuote, ...]:
    """The quotes of these tags in all releases that were approved."""
    rows = session.exec(select(Release.id, Release.content).where(Release.state == APPROVED)).all()
    return tuple(quote for id_, content in rows for quote in _of_release(id_, content, tags))


def take_out(session: Session, release_id: str, salted: Collection[str]) -> int:
    """Takes the quotes that have these salted tags out of a release; how many were there."""
    release = session.get_one(Release, release_id, with_for_update=True)
    published = PublishedRelease.from_json(release.content)
    left = published.without_quotes(salted, random_id)
    gone = len(published.quotes) - len(left.quotes)
    if gone:
        release.content = left.to_json()
    return gone


def _of_release(release_id: str, content: str, tags: Collection[str]) -> Iterable[StandingQuote]:
    for quote in PublishedRelease.from_json(content).quotes_from(tags):
        yield StandingQuote(release_id, quote.tag)
