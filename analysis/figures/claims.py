"""What a chart says above itself: computed from its numbers, and no more than they carry.

A claim is a translatable sentence and the keys of options or questions to put into it. A claim of
change is made only where the 95 % intervals of before and after do not overlap.
"""

from dataclasses import dataclass
from math import sqrt

from analysis.figures.picture import ENOUGH, Count, SectorPicture, Spread
from content.wording import N_

Z = 1.959964  # 95 %
AGREE = ("4", "5", "high")


@dataclass(frozen=True)
class Claim:
    """`sentence` may hold {first} and {second}, named by the theme or question keys."""

    sentence: str
    first: str = ""
    second: str = ""


def is_quiet(picture: SectorPicture) -> bool:
    """Whether there are too few people for charts: then the page speaks in words."""
    return max(picture.before or 0, picture.after or 0) < ENOUGH


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % interval of a share, 0 to 1 (Wilson, JASA 22 (1927) 209-212)."""
    share, z2 = part / whole, Z * Z
    middle = share + z2 / (2 * whole)
    half = Z * sqrt(share * (1 - share) / whole + z2 / (4 * whole * whole))
    return max(0.0, (middle - half) / (1 + z2 / whole)), min(
        1.0, (middle + half) / (1 + z2 / whole)
    )


HEADLINES = {
    "sport": N_("In dance sport it is most about ‘{first}’ and ‘{second}’"),
    "education_culture": N_("In education and culture it is most about ‘{first}’ and ‘{second}’"),
}


def headline(picture: SectorPicture) -> Claim | None:
    """What the page says above everything; None where fewer than two themes are shown."""
    shown = [count.option for count in picture.themes if count.people is not None]
    return Claim(HEADLINES[picture.sector], *shown[:2]) if len(shown) > 1 else None


def theme_claim(themes: tuple[Count, ...]) -> Claim:
    """Which themes were chosen most; one of them where the second is hidden."""
    shown = [count.option for count in themes if count.people is not None]
    if not shown:
        return Claim(N_("Too few dancers chose the same theme to show one"))
    if len(shown) == 1:
        return Claim(N_("‘{first}’ was chosen most"), shown[0])
    return Claim(N_("‘{first}’ and ‘{second}’ were chosen most"), shown[0], shown[1])


def change_claim(scales: tuple[tuple[Spread, Spread], ...]) -> Claim:
    """Which of these questions found clearly more, or fewer, who agree than before."""
    moved = [
        (shift, before.question) for before, after in scales if (shift := _shift(before, after))
    ]
    if not moved:
        return Claim(N_("Before and after differ too little to speak of change"))
    shift, question = max(moved, key=lambda each: abs(each[0]))
    if shift > 0:
        return Claim(N_("After the danstafel more dancers agree: ‘{first}’"), question)
    return Claim(N_("After the danstafel fewer dancers agree: ‘{first}’"), question)


def agreeing(spread: Spread) -> int | None:
    """How many agree or feel safe; None where a part of them is hidden."""
    parts = [count.people for count in spread.counts if count.option in AGREE]
    return None if not parts or None in parts else sum(part or 0 for part in parts)


def _shift(before: Spread, after: Spread) -> float:
    first, second = agreeing(before), agreeing(after)
    if first is None or second is None or not before.people or not after.people:
        return 0.0
    low, high = wilson(first, before.people)
    later_low, later_high = wilson(second, after.people)
    if later_low > high:
        return later_low - high
    return later_high - low if later_high < low else 0.0
