"""What a room agrees on."""

from analysis.opinion.shares import Share, amount_in_tens, share_in_words

__all__ = ["Share", "amount_in_tens", "share_in_words"]
