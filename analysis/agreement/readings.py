"""What each coder decided on each text, compared: all people together, and two by two.

The machine is a coder of its own here. It is compared with each person, and is never one of the
people of whom it is said that they agree.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from analysis.agreement.alpha import Labels, agreement_on_sets, drawn_anew
from analysis.agreement.themes import ThemeAgreement, agreement_by_theme
from analysis.agreement.verdict import Agreement

MACHINE = "machine"
"""The coder that suggests. No account has this id: theirs are 32 hexadecimal characters."""


@dataclass(frozen=True)
class Reading:
    """What one person decided on one text, and what was suggested beside it: None where nothing was
    to be seen of that. Who is not sure has not decided, and has no reading.
    """

    text: str
    coder: str
    themes: Labels
    suggested: Labels | None = None


@dataclass(frozen=True)
class Together:
    """All people at once: over the `shared` texts that two or more decided on. `alone` are texts on
    which one person did.
    """

    coders: int
    shared: int
    alone: int
    on_sets: Agreement
    by_theme: tuple[ThemeAgreement, ...]


@dataclass(frozen=True)
class Pair:
    """Two coders, and their agreement over the texts that both decided on. `other` may be the
    MACHINE, `one` never is.
    """

    one: str
    other: str
    agreement: Agreement


def together(readings: Iterable[Reading], themes: Iterable[str]) -> Together:
    """The agreement of all people, and for each of `themes`; no person's order counts."""
    read = list(readings)
    by_text = defaultdict[str, list[Labels]](list)
    for reading in read:
        by_text[reading.text].append(reading.themes)
    # In the order of the texts, so that the same decisions give the same interval.
    shared = [sets for _text, sets in sorted(by_text.items()) if len(sets) > 1]
    draws = drawn_anew(len(shared))
    return Together(
        coders=len({reading.coder for reading in read}),
        shared=len(shared),
        alone=len(by_text) - len(shared),
        on_sets=agreement_on_sets(shared, draws),
        by_theme=agreement_by_theme(shared, themes, draws),
    )


def pairs(readings: Iterable[Reading]) -> tuple[Pair, ...]:
    """Every two people who read a text in common, then every person with the machine."""
    decided = defaultdict[str, dict[str, Labels]](dict)
    suggested = defaultdict[str, dict[str, Labels]](dict)
    for reading in readings:
        decided[reading.coder][reading.text] = reading.themes
        if reading.suggested is not None:
            suggested[reading.coder][reading.text] = reading.suggested
    people = sorted(decided)
    of_people = [
        _pair(one, other, decided[one], decided[other]) for one, other in combinations(people, 2)
    ]
    # The machine learns, so it is held to what it suggested to this person at that moment.
    of_machine = [_pair(one, MACHINE, decided[one], suggested[one]) for one in people]
    return tuple(pair for pair in (*of_people, *of_machine) if pair.agreement.texts)


def _pair(one: str, other: str, ones: dict[str, Labels], others: dict[str, Labels]) -> Pair:
    shared = [(ones[text], others[text]) for text in sorted(ones.keys() & others.keys())]
    return Pair(one, other, agreement_on_sets(shared, drawn_anew(len(shared))))
