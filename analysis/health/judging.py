"""From what was measured to what an operator is told: a grade, a sentence, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from analysis.health.measured import Kept, Measured
from content.keeping import BACKUP_DAYS
from content.wording import N_

MEGABYTE = 10**6
GIGABYTE = 10**9
# A backup is a whole copy: below the first somebody has time to make room, below the second not.
FEW = 5 * GIGABYTE
ALMOST_NONE = GIGABYTE
# Both are tried four times an hour; midnight and a restart may lie between two of them.
MAY_BE_AGO = timedelta(days=1)


class Grade(StrEnum):
    """How soon somebody has to do something."""

    ACT = "act"
    LOOK = "look"
    GOOD = "good"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: a translatable sentence that says what to do as well, and the
    days and numbers that it names.
    """

    grade: Grade
    sentence: str
    told: Mapping[str, int | date] = field(default_factory=dict)


def judged(measured: Measured) -> tuple[Finding, ...]:
    """What there is to say, what has to be done first on top."""
    found = [_disk(measured.free), _backup(measured)]
    if measured.kept is None:
        found.append(Finding(Grade.ACT, NO_ANSWER))
    else:
        found += _of_database(measured.kept, measured.today)
    return tuple(sorted(found, key=lambda finding: list(Grade).index(finding.grade)))


def _of_database(kept: Kept, today: date) -> list[Finding]:
    if not kept.fits:  # what else was found in it can't be relied on
        return [Finding(Grade.ACT, OTHER_VERSION)]
    return [
        Finding(Grade.GOOD, FITS),
        _daily_task(kept.daily_task_on, today),
        _clock(kept.newest_day, today),
        Finding(Grade.GOOD, TRAIL_HOLDS) if kept.trail_holds else Finding(Grade.ACT, TRAIL_BROKEN),
        Finding(Grade.LOOK, HELP_DUE, {"number": kept.help_due})
        if kept.help_due
        else Finding(Grade.GOOD, HELP_CHECKED),
    ]


def _disk(free: int) -> Finding:
    if free < ALMOST_NONE:
        return Finding(Grade.ACT, DISK_FULL, {"free": free // MEGABYTE})
    grade, sentence = (Grade.LOOK, DISK_FILLS) if free < FEW else (Grade.GOOD, DISK_HAS_ROOM)
    return Finding(grade, sentence, {"free": free // GIGABYTE})


def _backup(measured: Measured) -> Finding:
    if measured.is_practice:
        return Finding(Grade.GOOD, NO_BACKUPS_IN_PRACTICE)
    last = measured.last_backup
    if last is None:
        return Finding(Grade.LOOK, NO_BACKUP_YET)
    if measured.today - last > MAY_BE_AGO:
        return Finding(Grade.ACT, BACKUP_TOO_OLD, {"day": last})
    return Finding(Grade.GOOD, BACKUP_MADE, {"day": last, "days": BACKUP_DAYS})


def _daily_task(last: date | None, today: date) -> Finding:
    if last is None:
        return Finding(Grade.LOOK, NOT_TIDIED_YET)
    if today - last > MAY_BE_AGO:
        return Finding(Grade.ACT, TIDIED_TOO_LONG_AGO, {"day": last})
    return Finding(Grade.GOOD, TIDIED, {"day": last})


def _clock(newest_day: date | None, today: date) -> Finding:
    if newest_day is not None and newest_day > today:
        return Finding(Grade.ACT, CLOCK_WRONG, {"today": today, "day": newest_day})
    return Finding(Grade.GOOD, CLOCK_FITS)


DISK_HAS_ROOM = N_("The disk has room: {free} GB is free.")
DISK_FILLS = N_("The disk gets full: {free} GB is free. Make room, or ask for a larger disk.")
DISK_FULL = N_(
    "The disk is almost full: {free} MB is free. Make room today. "
    "On a full disk we cannot keep what dancers write."
)
NO_BACKUPS_IN_PRACTICE = N_("In practice we make no backups.")
BACKUP_MADE = N_(
    "The platform makes a backup every day. The last one is of {day}. "
    "It opens only with both recovery sheets, and goes after {days} days."
)
NO_BACKUP_YET = N_("There is no backup yet. The server makes one within an hour after it starts.")
BACKUP_TOO_OLD = N_(
    "The last backup is of {day}. Since then none was made. "
    "Is the disk full? Ask who looks after the server."
)
NO_ANSWER = N_(
    "The database does not answer. Nothing can be kept now. "
    "Ask who looks after the server to start it again."
)
FITS = N_("The database answers and fits this version.")
OTHER_VERSION = N_(
    "The database belongs to another version of the platform. "
    "Stop the server, and start the newest version."
)
TIDIED = N_("What had to go was removed last on {day}.")
NOT_TIDIED_YET = N_(
    "What has to go was not removed yet. The server does it within an hour after it starts."
)
TIDIED_TOO_LONG_AGO = N_(
    "What had to go was removed last on {day}. We promised dancers to do it each day. "
    "Start the server again. Does that not help? Ask who looks after it."
)
CLOCK_FITS = N_("The clock of the server fits what was kept before.")
CLOCK_WRONG = N_(
    "The clock of the server says {today}. But something was kept on {day}, which is later. "
    "Set the clock right: codes and days depend on it."
)
TRAIL_HOLDS = N_("The lines of Who did what fit together.")
TRAIL_BROKEN = N_(
    "The lines of Who did what do not fit together any more. Look there at which one. "
    "Tell the committee and the controller."
)
HELP_CHECKED = N_("Every help line was checked in the past half year.")
HELP_DUE = N_("Help lines to check: {number}. Call them, and say so at Help lines.")
