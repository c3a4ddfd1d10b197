"""The smallest groups that are told apart: own sector by presence by answer."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.counts.respondents import OWN_SECTORS, OwnSector, Respondent
from analysis.disclosure.cells import Cell, CellKey

Sectors = tuple[OwnSector, ...]

VIEWS: Mapping[str, Sectors] = {
    "sport": ("sport", "both"),
    "education_culture": ("education_culture", "both"),
    "everyone": OWN_SECTORS,
}
"""Who is counted in a view that may be published."""

LEFT_OUT_VIEWS: Mapping[str, Sectors] = {f"only_{each}": (each,) for each in OWN_SECTORS} | {
    f"outside_{view}": tuple(each for each in OWN_SECTORS if each not in VIEWS[view])
    for view in ("sport", "education_culture")
}
"""Groups that differences between views would tell of; never published."""

ONCE = "once"
POPULATIONS: Mapping[str, tuple[str, ...]] = {
    "before": ("before_only", "pair"),
    "after": ("after_only", "pair"),
    "pairs": ("pair",),
    ONCE: ("before_only", "after_only", "pair"),
}
"""Which presences make up the people of a phase; "once" is everybody, each one time."""

PRESENCES = POPULATIONS[ONCE]


def presence(respondent: Respondent) -> str:
    """In which phases a respondent sent something: "before_only", "after_only" or "pair"."""
    if respondent.before is None:
        return "after_only"
    return "before_only" if respondent.after is None else "pair"


@dataclass(frozen=True)
class Tally:
    """People per own sector and label of one subject, the atoms that its cells are made of."""

    subject: str
    people: Mapping[tuple[OwnSector, str], int]

    def atoms(self, sectors: Sectors, labels: Iterable[str]) -> frozenset[str]:
        """The names of these smallest groups."""
        held = tuple(labels)
        return frozenset(f"{self.subject}/{each}/{label}" for each in sectors for label in held)

    def count(self, sectors: Sectors, labels: Iterable[str]) -> int:
        """The people in these smallest groups together."""
        held = tuple(labels)
        return sum(self.people.get((each, label), 0) for each in sectors for label in held)

    def cell(self, key: CellKey, labels: Iterable[str]) -> Cell:
        """The cell of that key, over the sectors of its view, published or left out."""
        sectors = VIEWS.get(key.view) or LEFT_OUT_VIEWS[key.view]
        held = tuple(labels)
        return Cell(key, self.atoms(sectors, held), self.count(sectors, held))


def tally(
    subject: str,
    respondents: Sequence[Respondent],
    labels_of: Callable[[Respondent], Iterable[str]],
) -> Tally:
    """Counts each respondent under each of their labels."""
    people = Counter(
        (respondent.sector, label) for respondent in respondents for label in labels_of(respondent)
    )
    return Tally(subject, people)
