"""What one visit knows of a dancer at the table: in memory alone, and gone with the visit."""

from dataclasses import dataclass, field

from models.live import StatementShown


@dataclass
class AtTable:
    """`begun` is what stood in a field when it was drawn first, `unsent` are fields of earlier
    rounds with words in them; both by what a draft has in place of a question.
    """

    round_id: str | None = ""  # the round that was drawn last; None before the first one
    begun: dict[str, str] = field(default_factory=dict, repr=False)
    has_draft: bool = False  # the draft was read in this very run
    unsent: tuple[str, ...] = ()
    looked_over: str = ""  # the field whose words are looked over before they go
    # Every Send makes another form: a second tap on the one before finds nothing.
    times_sent: int = 0
    sent_last: str = ""  # from which field
    sent: set[int] = field(default_factory=set, repr=False)  # hashes of words that are sent
    has_said: bool = False  # in this round
    shown: dict[str, StatementShown] = field(default_factory=dict)
    shown_at: int = -1  # the version of the table at which they were read
    chosen: dict[str, int] = field(default_factory=dict)
    statements: tuple[str, ...] = ()  # in the order of this phone
    statement: str | None = None  # the one on the screen; "" after the last, None before the first
    proposes: bool = False
    pause_told: bool = False
    paused: bool = False  # when this was drawn last

    def in_round(self, round_id: str | None) -> "AtTable":
        """The same visit where another round is on."""
        return AtTable(
            round_id, times_sent=self.times_sent, sent_last=self.sent_last, sent=self.sent
        )
