"""The clock, read here at the edge and told to everything else."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_HERE = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """Today, in UTC: one day for everyone."""
    return now().date()


def local_time(moment: datetime) -> datetime:
    """The same moment on a Dutch clock."""
    return moment.astimezone(_HERE)
