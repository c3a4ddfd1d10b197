"""Tables of questions with one answer from a list of options."""

from collections.abc import Iterable, Mapping, Sequence

from analysis.counts.people import people_of, split_of
from analysis.counts.respondents import NONE, Respondent
from analysis.counts.strata import LEFT_OUT_VIEWS, ONCE, POPULATIONS, VIEWS, Tally, tally
from analysis.disclosure.cells import Cell, CellKey, Counted
from content.questionnaire import Question

Parts = Mapping[str, Sequence[str]]
"""A table's options, each with the labels it holds."""


def background_cells(
    respondents: Sequence[Respondent], people: Tally, question: Question
) -> Counted:
    """A question about the dancer, each person once: the answer before, else the one after."""
    by = tally(question.key, respondents, lambda each: [each.once(question.key)])
    return _table(people, by, question, "before", ONCE)


def choice_cells(
    respondents: Sequence[Respondent], people: Tally, question: Question, phase: str
) -> Counted:
    """A question about one phase, for those who sent something then."""
    by = tally(
        f"{question.key}:{phase}",
        respondents,
        lambda each: [] if each.answers(phase) is None else [each.one(question.key, phase)],
    )
    return _table(people, by, question, phase, phase)


def cells_of(by: Tally, views: Iterable[str], table: str, phase: str, parts: Parts) -> list[Cell]:
    """The cells of one table in these views."""
    return [
        by.cell(CellKey(view, table, phase, option), labels)
        for view in views
        for option, labels in parts.items()
    ]


def wholes_of(cells: Iterable[Cell], population: str) -> dict[CellKey, CellKey]:
    """Each cell beside the number of people of its view in that population."""
    return {cell.key: people_of(cell.key.view, population) for cell in cells}


def _table(people: Tally, by: Tally, question: Question, phase: str, population: str) -> Counted:
    parts = {choice.key: (choice.key,) for choice in question.choices} | {NONE: (NONE,)}
    cells = cells_of(by, VIEWS, question.key, phase, parts)
    left_out = cells_of(by, LEFT_OUT_VIEWS, question.key, phase, parts)
    return Counted(
        tuple(cells),
        tuple(split_of(people, by, parts, POPULATIONS[population])),
        tuple(left_out),
        wholes_of(cells + left_out, population),
    )
