"""What happens by itself, once a day."""

from models.upkeep.daily import DailyTask, do_daily_task

__all__ = ["DailyTask", "do_daily_task"]
