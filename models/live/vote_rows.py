"""Votes as they are kept."""

from sqlmodel import Field, SQLModel

from models.storage.rows import UNORDERED

AGREE, DISAGREE, PASS = 1, -1, 0


class Vote(SQLModel, table=True):
    """What one seat chose last of a statement: 1 agree, -1 disagree, 0 pass."""

    __table_args__ = UNORDERED

    statement_id: str = Field(foreign_key="livestatement.id", primary_key=True)
    response_id: str = Field(foreign_key="response.id", primary_key=True)
    choice: int
