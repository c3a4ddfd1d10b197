"""Whether the platform works: three grades, each sentence with what to do."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.health import Grade, Kept, Measured, judged
from analysis.health.judging import ALMOST_NONE, FEW

TODAY = date(2026, 5, 1)
YESTERDAY, LONG_AGO = TODAY - timedelta(days=1), TODAY - timedelta(days=2)
WELL_KEPT = Kept(fits=True, daily_task_on=TODAY, newest_day=TODAY, help_due=0, trail_holds=True)
WELL = Measured(TODAY, is_practice=False, free=FEW, last_backup=YESTERDAY, kept=WELL_KEPT)


def kept(**changed: object) -> Measured:
    return replace(WELL, kept=replace(WELL_KEPT, **changed))


def not_good(measured: Measured) -> list[tuple[Grade, str]]:
    return [
        (finding.grade, finding.sentence.format(**finding.told))
        for finding in judged(measured)
        if finding.grade is not Grade.GOOD
    ]


def test_all_is_well() -> None:
    assert not_good(WELL) == []
    assert len(judged(WELL)) == 7


@pytest.mark.parametrize(
    ("measured", "grade", "said"),
    [
        (replace(WELL, free=FEW - 1), Grade.LOOK, "The disk gets full: 4 GB is free."),
        (replace(WELL, free=ALMOST_NONE - 1), Grade.ACT, "The disk is almost full: 999 MB"),
        (replace(WELL, last_backup=None), Grade.LOOK, "There is no backup yet."),
        (replace(WELL, last_backup=LONG_AGO), Grade.ACT, "The last backup is of 2026-04-29."),
        (replace(WELL, kept=None), Grade.ACT, "The database does not answer."),
        (kept(fits=False), Grade.ACT, "The database belongs to another version"),
        (kept(daily_task_on=None), Grade.LOOK, "What has to go was not removed yet."),
        (kept(daily_task_on=LONG_AGO), Grade.ACT, "was removed last on 2026-04-29."),
        (
            kept(newest_day=TODAY + timedelta(days=1)),
            Grade.ACT,
            "says 2026-05-01. But something was kept on 2026-05-02",
        ),
        (kept(trail_holds=False), Grade.ACT, "do not fit together any more"),
        (kept(help_due=3), Grade.LOOK, "Help lines to check: 3."),
    ],
)
def test_what_is_not_well_is_said_with_what_to_do(
    measured: Measured, grade: Grade, said: str
) -> None:
    ((found, sentence),) = not_good(measured)

    assert found is grade
    assert said in sentence
    assert sentence.count(".") > 1


def test_what_was_done_yesterday_is_well() -> None:
    assert not_good(kept(daily_task_on=YESTERDAY)) == []


def test_practice_misses_no_backup() -> None:
    assert not_good(replace(WELL, is_practice=True, last_backup=None)) == []


def test_what_cannot_wait_stands_on_top() -> None:
    measured = replace(kept(help_due=3, daily_task_on=None), last_backup=LONG_AGO)

    assert [grade for grade, _ in not_good(measured)] == [Grade.ACT, Grade.LOOK, Grade.LOOK]


def test_nothing_is_said_of_what_a_database_of_another_version_holds() -> None:
    assert len(judged(kept(fits=False, trail_holds=False, help_due=3))) == 3
