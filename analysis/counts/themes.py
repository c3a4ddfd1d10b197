"""Tables of themes, of which one person can name several."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from analysis.counts.choices import cells_of, wholes_of
from analysis.counts.people import split_of
from analysis.counts.respondents import NONE, OWN_SECTORS, Respondent
from analysis.counts.strata import LEFT_OUT_VIEWS, POPULATIONS, VIEWS, Tally, tally
from analysis.disclosure.cells import AtMost, Counted, Relation
from content.questionnaire import Question

SOME = "some"  # the people who named a theme at all


def chosen_theme_cells(
    respondents: Sequence[Respondent], people: Tally, question: Question, phase: str
) -> Counted:
    """A theme question: the people who chose each theme, and those who chose none."""
    return _table(
        respondents,
        people,
        table=question.key,
        phase=phase,
        themes=tuple(choice.key for choice in question.choices),
        named=lambda each: each.chosen(question.key, phase),
        most=question.max,
    )


def themes_in_words_cells(
    respondents: Sequence[Respondent], people: Tally, themes: Sequence[str], phase: str
) -> Counted:
    """The writers whose words a person coded so, each once a theme; "none": no theme in words."""
    return _table(
        respondents,
        people,
        table="themes_in_words",
        phase=phase,
        themes=tuple(themes),
        named=lambda each: each.coded.get(phase, ()),
        most=None,
    )


def _table(
    respondents: Sequence[Respondent],
    people: Tally,
    *,
    table: str,
    phase: str,
    themes: Sequence[str],
    named: Callable[[Respondent], Iterable[str]],
    most: int | None,
) -> Counted:
    def labels(respondent: Respondent) -> list[str]:
        if respondent.answers(phase) is None:
            return []
        found = sorted(set(named(respondent)))
        return [*found, SOME] if found else [NONE]

    by = tally(f"{table}:{phase}", respondents, labels)
    parts: Mapping[str, Sequence[str]] = {option: (option,) for option in (*themes, NONE)}
    cells = cells_of(by, VIEWS, table, phase, parts)
    left_out = cells_of(by, LEFT_OUT_VIEWS, table, phase, parts)
    return Counted(
        tuple(cells),
        (*split_of(people, by, (SOME, NONE), POPULATIONS[phase]), *_bounds(by, themes, most)),
        tuple(left_out),
        wholes_of(cells + left_out, phase),
    )


def _bounds(by: Tally, themes: Sequence[str], most: int | None) -> list[Relation]:
    """Who names a theme named some; who named some named at least one and at most `most`."""
    bounds: list[Relation] = []
    for sector in OWN_SECTORS:
        some, any_theme = by.atoms((sector,), [SOME]), by.atoms((sector,), themes)
        bounds += [AtMost(by.atoms((sector,), [theme]), some) for theme in themes]
        bounds.append(AtMost(some, any_theme))
        if most is not None:
            bounds.append(AtMost(any_theme, some, most))
    return bounds
