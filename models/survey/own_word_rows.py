"""What is kept of an own word: never the word.

Who could be found with a row: nobody; with the card itself and the server's key, that its holder
chose an own word, or that somebody tried to guess it.
"""

from sqlmodel import Field, SQLModel

from models.storage.rows import UNORDERED, random_id


class OwnWord(SQLModel, table=True):
    """A draft's key, wrapped with the card's code and the own word (argon2id).

    `draft_id` while it is a draft. Once that is sent `response_id`: then the key inside opens
    nothing any more, and that it unwraps is what proves the own word.
    """

    __table_args__ = UNORDERED

    id: str = Field(default_factory=random_id, primary_key=True)
    card_lookup: str = Field(foreign_key="accesscard.lookup", index=True)
    draft_id: str | None = Field(default=None, unique=True)
    response_id: str | None = Field(default=None, unique=True)
    salt: bytes
    box: bytes


class OwnWordTries(SQLModel, table=True):
    """Wrong own words of a card, and in which hour the last was typed (hours since 1970)."""

    __table_args__ = UNORDERED

    card_lookup: str = Field(foreign_key="accesscard.lookup", primary_key=True)
    wrong: int
    hour: int
