"""How many people took part, and in which sector they say they dance."""

from collections.abc import Iterable, Sequence

from analysis.counts.respondents import OWN_SECTORS, Respondent
from analysis.counts.strata import LEFT_OUT_VIEWS, ONCE, POPULATIONS, VIEWS, Tally, presence, tally
from analysis.disclosure.cells import Cell, CellKey, Counted, Same

ALL = "all"


def people_of(view: str, phase: str) -> CellKey:
    """The key of the number of people in a view and phase."""
    return CellKey(view, "people", phase, ALL)


def people_tally(respondents: Sequence[Respondent]) -> Tally:
    """Everybody, by own sector and presence: the groups that all other tables split up."""
    return tally("people", respondents, lambda respondent: [presence(respondent)])


def people_cells(people: Tally) -> Counted:
    """The people before, after and paired in each view; everybody once is left out."""
    return Counted(
        cells=tuple(_cells(people, VIEWS, ("before", "after", "pairs"))),
        left_out=(
            *_cells(people, VIEWS, (ONCE,)),
            *_cells(people, LEFT_OUT_VIEWS, tuple(POPULATIONS)),
        ),
    )


def sector_cells(people: Tally) -> Counted:
    """The table "sector": everybody once, by the sector of their own answer."""
    cells = [
        Cell(
            CellKey("everyone", "sector", "before", sector),
            people.atoms((sector,), POPULATIONS[ONCE]),
            people.count((sector,), POPULATIONS[ONCE]),
        )
        for sector in OWN_SECTORS
    ]
    whole = people_of("everyone", ONCE)
    return Counted(tuple(cells), wholes={cell.key: whole for cell in cells})


def split_of(
    people: Tally, by: Tally, labels: Iterable[str], presences: Sequence[str]
) -> list[Same]:
    """That these labels split up the people of those presences, in each own sector."""
    held = tuple(labels)
    return [
        Same(by.atoms((sector,), held), people.atoms((sector,), presences))
        for sector in OWN_SECTORS
    ]


def _cells(people: Tally, views: Iterable[str], phases: Sequence[str]) -> list[Cell]:
    return [
        people.cell(people_of(view, phase), POPULATIONS[phase])
        for view in views
        for phase in phases
    ]
