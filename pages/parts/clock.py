"""The clock, read here at the edge and told to everything else."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """Today, in UTC: one day for everyone."""
    return now().date()
