"""What happens by itself, once a day."""

from models.upkeep.daily import DailyTask, do_daily_task, purge
from models.upkeep.retention import Going, What, goes_soon, remove_what_is_past

__all__ = [
    "DailyTask",
    "Going",
    "What",
    "do_daily_task",
    "goes_soon",
    "purge",
    "remove_what_is_past",
]
