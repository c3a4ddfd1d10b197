"""Backups: made while the server runs, opened by both recovery sheets together, put back."""

from models.backup.making import back_up_today, last_backup, make_backup
from models.backup.restoring import Opened, restore, try_backup

__all__ = ["Opened", "back_up_today", "last_backup", "make_backup", "restore", "try_backup"]
