"""What is said at a table, as it is kept. No row says when it came."""

from enum import StrEnum

from sqlmodel import Field, SQLModel

from models.storage.rows import UNORDERED


class VoiceKind(StrEnum):
    """Something said, or a sentence proposed to vote on."""

    SAID = "said"
    PROPOSED = "proposed"


class Decision(StrEnum):
    """What became of a proposal."""

    NONE = ""
    ACCEPTED = "accepted"
    MERGED = "merged"
    DECLINED = "declined"


class Voice(SQLModel, table=True):
    """A sealed text of a round. `shown`: it came out with a batch, or the talk is over. `decision`
    is of proposals.
    """

    __table_args__ = UNORDERED

    text_id: str = Field(foreign_key="sealedtext.id", primary_key=True)
    round_id: str = Field(foreign_key="round.id", index=True)
    kind: str
    shown: bool = False
    decision: str = Decision.NONE
