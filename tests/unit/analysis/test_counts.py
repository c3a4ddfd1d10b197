"""What is counted, for whom, and how the tables hang together."""

from collections.abc import Callable, Mapping

import pytest

from analysis.counts import Answer, OwnSector, Respondent, count_cells, own_sector
from analysis.disclosure import CellKey, protect
from analysis.disclosure.programme import Programme
from content.questionnaire import Questionnaire, questionnaire

Dancers = Callable[..., list[Respondent]]


def test_somebody_of_both_sectors_counts_in_both_views() -> None:
    counts = _counts(_someone("both"))

    assert [_people(counts, view) for view in ("sport", "education_culture", "everyone")] == [1] * 3


@pytest.mark.parametrize("sector", ["unknown", "none"])
def test_somebody_without_a_sector_counts_in_neither_view(sector: OwnSector) -> None:
    counts = _counts(_someone(sector))

    assert [_people(counts, view) for view in ("sport", "education_culture", "everyone")] == [
        0,
        0,
        1,
    ]


def test_the_table_sector_counts_everybody_openly() -> None:
    counts = _counts(_someone("sport"), _someone("unknown"), _someone("unknown"))

    assert counts["everyone", "sector", "before", "unknown"] == 2


def test_a_pair_is_one_card_in_both_phases() -> None:
    counts = _counts(
        Respondent({}, {}, "sport"), Respondent({}, None, "sport"), Respondent(None, {}, "sport")
    )

    assert [_people(counts, "sport", phase) for phase in ("before", "after", "pairs")] == [2, 2, 1]


def test_a_card_that_sent_nothing_is_nobody() -> None:
    assert _people(_counts(Respondent(None, None, "sport")), "everyone") == 0


def test_background_counts_each_person_once_as_they_said_before() -> None:
    counts = _counts(_twice("age_band", "age_16_17", "age_18_24"))

    assert counts["sport", "age_band", "before", "age_16_17"] == 1
    assert counts["sport", "age_band", "before", "age_18_24"] == 0


def test_background_said_after_only_counts_too() -> None:
    after = {"age_band": Answer(("age_18_24",))}
    counts = _counts(Respondent({}, after, "sport"))

    assert counts["sport", "age_band", "before", "age_18_24"] == 1


def test_unknown_not_said_and_skipped_are_none_together() -> None:
    question = "safe_to_speak"
    counts = _counts(
        _someone("sport", {question: Answer(outside="unknown")}),
        _someone("sport", {question: Answer(outside="not_said")}),
        _someone("sport"),
    )

    assert counts["sport", question, "before", "none"] == 3


def test_somebody_who_names_three_themes_counts_in_each() -> None:
    named = ("power", "touch", "silence")
    counts = _counts(_someone("sport", {"themes_before": Answer(named)}))

    assert [counts["sport", "themes_before", "before", theme] for theme in named] == [1, 1, 1]
    assert counts["sport", "themes_before", "before", "none"] == 0


def test_a_writer_counts_once_a_theme_in_the_phase_of_their_words() -> None:
    counts = _counts(Respondent({}, {}, "sport", {"after": frozenset({"power"})}))

    assert counts["sport", "themes_in_words", "after", "power"] == 1
    assert counts["sport", "themes_in_words", "before", "power"] == 0


def test_change_is_counted_from_thirty_pairs() -> None:
    ways = [("1", "2"), ("3", "3"), ("5", "4")] * 10
    counts = _counts(*(_twice("safe_to_speak", *way) for way in ways))

    change = ("sport", "change:safe_to_speak", "pairs")
    assert [counts[*change, way] for way in ("lower", "same", "higher", "none")] == [10, 10, 10, 0]


def test_change_is_not_counted_below_thirty_pairs() -> None:
    counts = _counts(*[_twice("safe_to_speak", "1", "2")] * 29)

    assert not [key for key in counts if key[1].startswith("change:")]


def test_every_scale_question_is_counted_in_its_phases(dancers: Dancers) -> None:
    counts = _counts(*dancers(3))

    for question in questionnaire().items:
        if question.type == "scale":
            assert {key[2] for key in counts if key[1] == question.key} == set(question.surveys)


def test_parts_add_up_to_the_people_of_their_view(dancers: Dancers, short: Questionnaire) -> None:
    counts = _counts(*dancers(90), form=short)

    for table, phase in (("first_step_before", "before"), ("was_listened_to", "after")):
        parts = [count for key, count in counts.items() if key[:3] == ("sport", table, phase)]
        assert sum(parts) == _people(counts, "sport", phase)


def test_what_was_counted_is_a_possible_world(dancers: Dancers, short: Questionnaire) -> None:
    counted = count_cells(dancers(90), short)
    programme = Programme(counted, ())
    for cell in counted.cells:
        programme.show(cell.key, cell.count)

    assert programme.furthest([]) is not None


def test_a_change_that_few_pairs_answered_is_withheld() -> None:
    pairs = [_twice("safe_to_speak", "1", "2")] * 29 + [Respondent({}, {}, "sport")] * 20
    counted = count_cells(pairs, questionnaire())
    change = {each.key for each in counted.cells if each.key.table == "change:safe_to_speak"}

    assert {key for key in change if key.view == "sport"} <= counted.withheld
    assert not change & protect(counted).shown.keys()


def test_no_key_is_used_twice(dancers: Dancers) -> None:
    counted = count_cells(dancers(90), questionnaire())

    assert len({cell.key for cell in counted.cells}) == len(counted.cells)


def test_the_sector_is_the_answer_before() -> None:
    before, after = {"sector": Answer(("sport",))}, {"sector": Answer(("both",))}

    assert own_sector(before, after) == "sport"


def test_the_sector_is_the_answer_after_when_there_is_none_before() -> None:
    assert own_sector({}, {"sector": Answer(("both",))}) == "both"


def test_a_sector_not_said_is_none() -> None:
    assert own_sector({"sector": Answer(outside="not_said")}, None) == "none"


def _someone(sector: OwnSector, before: Mapping[str, Answer] | None = None) -> Respondent:
    return Respondent(before or {}, None, sector)


def _twice(question: str, before: str, after: str) -> Respondent:
    return Respondent({question: Answer((before,))}, {question: Answer((after,))}, "sport")


def _counts(
    *respondents: Respondent, form: Questionnaire | None = None
) -> dict[tuple[str, ...], int]:
    counted = count_cells(respondents, form or questionnaire())
    return {cell.key: cell.count for cell in counted.cells}


def _people(counts: Mapping[tuple[str, ...], int], view: str, phase: str = "before") -> int:
    return counts[CellKey(view, "people", phase, "all")]
