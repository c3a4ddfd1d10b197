"""What a team settled on, as it is kept.

Who could be found with it: as with a coding, nobody by the row. Why is free text of facilitators;
redaction reads it first and misses some, so it is sealed like the words it is about.
"""

from collections.abc import Sequence

from sqlalchemy import JSON, Column
from sqlmodel import Field, Session, SQLModel, col, select

from models.storage.rows import UNORDERED, random_id
from models.survey.responses import Response, SealedText


class Settled(SQLModel, table=True):
    """The themes that a team decided on for one text, in place of what each coder chose; why is
    sealed to the table's reading key. `edition` is another one each time it is kept.
    """

    __table_args__ = UNORDERED

    text_id: str = Field(foreign_key="sealedtext.id", primary_key=True)
    themes: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    sealed_why: bytes
    settled_by: str = Field(foreign_key="account.id")
    edition: str = Field(default_factory=random_id)
    codebook_version: int


def settled_rows(session: Session, table_ids: Sequence[str]) -> list[Settled]:
    """Those of the texts of these tables."""
    rows = session.exec(
        select(Settled)
        .join(SealedText, col(SealedText.id) == col(Settled.text_id))
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(col(Response.table_id).in_(table_ids))
    ).all()
    return list(rows)
