"""Shares in words: what may be said of a small room without giving a person away."""

from enum import StrEnum

from analysis.disclosure import LIVE_MINIMUM_COUNT


class Share(StrEnum):
    """How large a part of those who answered. Nothing says "everybody" or "nobody": then each would
    know what each other chose.
    """

    ALMOST_ALL = "almost all"
    MOST = "most"
    HALF = "half"
    SOME = "some"
    ALMOST_NONE = "almost none"


# From which part of all on, in percent.
_FROM = ((90, Share.ALMOST_ALL), (60, Share.MOST), (40, Share.HALF), (10, Share.SOME))


def share_in_words(part: int, whole: int) -> Share | None:
    """The share of `part` (0 to `whole`) in `whole`; None below LIVE_MINIMUM_COUNT."""
    if whole < LIVE_MINIMUM_COUNT:
        return None
    if part <= 1:  # of ten, only none at all would be less than a tenth
        return Share.ALMOST_NONE
    percent = 100 * part / whole
    return next((share for start, share in _FROM if percent >= start), Share.ALMOST_NONE)


def amount_in_tens(count: int) -> int:
    """A live count, rounded down to tens: 0 means fewer than ten."""
    return count // LIVE_MINIMUM_COUNT * LIVE_MINIMUM_COUNT
