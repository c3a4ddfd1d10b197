"""The list of words that were taken out of a table's texts, as it is kept.

It is sealed to the table's reading key and applied wherever a redacted text is opened. Who could be
found with it: whoever is named by the word, by facilitators of the table, who could read it before.
"""

from sqlmodel import Field, Session, SQLModel, col, select

from models.storage.rows import UNORDERED, random_id
from models.storage.sealing import unseal


class TakenOut(SQLModel, table=True):
    """Words of one table that nobody reads any more, sealed."""

    __table_args__ = UNORDERED

    id: str = Field(default_factory=random_id, primary_key=True)
    table_id: str = Field(foreign_key="roundtable.id", index=True)
    sealed_words: bytes


def opened_rows(session: Session, key: bytes, table_id: str) -> dict[str, str]:
    """The words by the id of their row, opened with the table's reading key."""
    rows = session.exec(select(TakenOut).where(col(TakenOut.table_id) == table_id)).all()
    return {row.id: unseal(key, row.sealed_words).decode() for row in rows}


def words_taken_out(session: Session, key: bytes, table_id: str) -> tuple[str, ...]:
    """The words alone, for whoever opens a text of this table."""
    return tuple(opened_rows(session, key, table_id).values())
