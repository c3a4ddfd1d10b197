"""What is looked at to know whether the platform works."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Kept:
    """What the database says. `newest_day` is the last day on which anything was kept in it;
    `fits` says whether it has the shape that this version of the platform expects.
    """

    fits: bool
    daily_task_on: date | None
    newest_day: date | None
    help_due: int
    trail_holds: bool


@dataclass(frozen=True)
class Measured:
    """What was found on a day. `kept` is None when the database does not answer; `free` is in
    bytes, where the data is.
    """

    today: date
    is_practice: bool
    free: int
    last_backup: date | None
    kept: Kept | None
