"""Tables of scale questions per phase, and of the change between them.

The smallest group is an answer before with an answer after, so that the tables of both phases and
of the change are attacked as what they are: three sums over the same people.
"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.change import change_steps, direction, enough_pairs
from analysis.counts.choices import Parts, cells_of, wholes_of
from analysis.counts.people import split_of
from analysis.counts.respondents import NONE, Respondent
from analysis.counts.steps import FIVE_STEPS, POINTS, Steps, best_steps
from analysis.counts.strata import LEFT_OUT_VIEWS, POPULATIONS, VIEWS, Sectors, Tally, tally
from analysis.disclosure.cells import AtLeast, Counted, Same, together
from analysis.disclosure.numbers import CHANGE_PAIRS
from content.questionnaire import Question

ABSENT = "-"
ANSWERS = (*POINTS, NONE)


def scale_cells(respondents: Sequence[Respondent], people: Tally, question: Question) -> Counted:
    """A scale question in each phase it is asked in, and the change if it is asked in both."""
    by = tally(question.key, respondents, lambda each: [_label(each, question)])
    tables = [Counted((), tuple(_splits(people, by, question))), _phases(by, question)]
    if len(question.surveys) == 2:
        tables.append(_changes(by, question))
    return together(tables)


def _label(respondent: Respondent, question: Question) -> str:
    """The answer before and the answer after, such as "2>4", "none>-" or "->5"."""
    before, after = (
        respondent.one(question.key, phase)
        if phase in question.surveys and respondent.answers(phase) is not None
        else ABSENT
        for phase in ("before", "after")
    )
    return f"{before}>{after}"


def _labels(befores: Iterable[str], afters: Iterable[str]) -> tuple[str, ...]:
    ends = tuple(afters)
    return tuple(f"{before}>{after}" for before in befores for after in ends)


def _labels_at(question: Question, phase: str, answers: Iterable[str]) -> tuple[str, ...]:
    """Everybody who gave one of these answers in that phase, whatever they said in the other."""
    other = (*ANSWERS, ABSENT) if len(question.surveys) == 2 else (ABSENT,)
    return _labels(answers, other) if phase == "before" else _labels(other, answers)


def _splits(people: Tally, by: Tally, question: Question) -> list[Same]:
    if len(question.surveys) == 1:
        (phase,) = question.surveys
        labels = _labels_at(question, phase, ANSWERS)
        return split_of(people, by, labels, POPULATIONS[phase])
    return [
        *split_of(people, by, _labels(ANSWERS, ANSWERS), ("pair",)),
        *split_of(people, by, _labels(ANSWERS, [ABSENT]), ("before_only",)),
        *split_of(people, by, _labels([ABSENT], ANSWERS), ("after_only",)),
    ]


def _phases(by: Tally, question: Question) -> Counted:
    """Each view in the steps that suit it, the same before and after, so that they compare."""
    told = {view: best_steps(_rows(by, question, view)) for view in VIEWS}
    return together(_one_phase(by, question, phase, told) for phase in question.surveys)


def _one_phase(by: Tally, question: Question, phase: str, told: Mapping[str, Steps]) -> Counted:
    def parts(steps: Steps) -> Parts:
        held = {**steps, NONE: (NONE,)}
        return {step: _labels_at(question, phase, points) for step, points in held.items()}

    cells = [
        cell
        for view, steps in told.items()
        for cell in cells_of(by, [view], question.key, phase, parts(steps))
    ]
    differences = parts({**FIVE_STEPS, **told["everyone"]})
    left_out = cells_of(by, LEFT_OUT_VIEWS, question.key, phase, differences)
    return Counted(
        tuple(cells), left_out=tuple(left_out), wholes=wholes_of(cells + left_out, phase)
    )


def _rows(by: Tally, question: Question, view: str) -> list[dict[str, int]]:
    return [
        {answer: by.count(VIEWS[view], _labels_at(question, phase, [answer])) for answer in ANSWERS}
        for phase in question.surveys
    ]


def _changes(by: Tally, question: Question) -> Counted:
    """The change in each view with cards enough in both phases; withheld where too few of those
    answered this question both times.
    """
    table, ways = f"change:{question.key}", _ways()
    counts = {view: _per_way(by, sectors, ways) for view, sectors in VIEWS.items()}
    told = {view: _change_parts(counts[view], ways) for view in VIEWS}
    cells = [
        cell for view, parts in told.items() for cell in cells_of(by, [view], table, "pairs", parts)
    ]
    left_out = cells_of(by, LEFT_OUT_VIEWS, table, "pairs", ways) if cells else []
    pairs = [label for labels in ways.values() for label in labels]
    enough = [AtLeast(by.atoms(VIEWS[view], pairs), CHANGE_PAIRS) for view in told if told[view]]
    return Counted(
        tuple(cells),
        tuple(enough),
        tuple(left_out),
        wholes_of(cells + left_out, "pairs"),
        frozenset(cell.key for cell in cells if not enough_pairs(counts[cell.key.view])),
    )


def _ways() -> dict[str, list[str]]:
    """The pairs of answers by where they went: lower, same, higher, or not known."""
    ways: dict[str, list[str]] = {}
    for before in ANSWERS:
        for after in ANSWERS:
            ways.setdefault(direction(before, after), []).append(f"{before}>{after}")
    return ways


def _per_way(by: Tally, sectors: Sectors, ways: Parts) -> dict[str, int]:
    return {way: by.count(sectors, labels) for way, labels in ways.items()}


def _change_parts(counts: Mapping[str, int], ways: Parts) -> Parts:
    steps = change_steps(counts)
    if not steps:
        return {}
    told = {step: [label for way in held for label in ways[way]] for step, held in steps.items()}
    return {**told, NONE: ways[NONE]}
