"""My card: what a card may look at, and everything that a dancer can take back with it; and a quote
that still stands when the card itself is gone.
"""

from models.withdrawal.again import apply_withdrawals_again
from models.withdrawal.my_card import GivenConsent, MyCard, Sent, my_card
from models.withdrawal.taking_back import take_back_consent, withdraw
from models.withdrawal.unusual import Unusual, WithdrawalsOfDay, unusual_withdrawals
from models.withdrawal.years_later import standing_quotes, take_quotes_out

__all__ = [
    "GivenConsent",
    "MyCard",
    "Sent",
    "Unusual",
    "WithdrawalsOfDay",
    "apply_withdrawals_again",
    "my_card",
    "standing_quotes",
    "take_back_consent",
    "take_quotes_out",
    "unusual_withdrawals",
    "withdraw",
]
