"""My card: what a card may look at, and everything that a dancer can take back with it."""

from models.withdrawal.again import apply_withdrawals_again
from models.withdrawal.my_card import GivenConsent, MyCard, Sent, my_card
from models.withdrawal.taking_back import take_back_consent, withdraw
from models.withdrawal.unusual import Unusual, WithdrawalsOfDay, unusual_withdrawals

__all__ = [
    "GivenConsent",
    "MyCard",
    "Sent",
    "Unusual",
    "WithdrawalsOfDay",
    "apply_withdrawals_again",
    "my_card",
    "take_back_consent",
    "unusual_withdrawals",
    "withdraw",
]
