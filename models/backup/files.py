"""The files of backups, and what lies on the disk only for a while: found, and swept away."""

import os
import re
from datetime import date, timedelta
from pathlib import Path

from content.keeping import BACKUP_DAYS

FOLDER = "backups"  # in the platform's folder
_NAME = re.compile(r"danstafels-(\d{4}-\d{2}-\d{2})\.backup")
_FORMER = re.compile(r".*\.before-(\d{4}-\d{2}-\d{2})(?:-\d+)?")
_ZEROS = bytes(1024 * 1024)


def file_of(folder: Path, day: date) -> Path:
    """The backup of this day in this folder, there or not. Its name says no more than the day."""
    return folder / f"danstafels-{day.isoformat()}.backup"


def newest_day(folder: Path) -> date | None:
    """The day of the latest backup in this folder."""
    days = [_day(_NAME, path) for path in folder.glob("danstafels-*.backup")]
    return max((day for day in days if day is not None), default=None)


def drop_old(folder: Path, today: date) -> None:
    """Removes backups of BACKUP_DAYS ago and earlier, and those that were not finished."""
    for path in folder.glob("danstafels-*.backup*"):
        day = _day(_NAME, path)
        if path.suffix == ".part" or (day is not None and is_old(day, today)):
            path.unlink(missing_ok=True)


def drop_former(folder: Path, today: date) -> None:
    """Removes what a restore put aside of this folder, when a backup of that day would be gone."""
    for path in folder.parent.glob(f"{folder.name}.before-*"):
        day = _day(_FORMER, path)
        if day is not None and is_old(day, today):
            sweep(path)


def aside_for(folder: Path, today: date) -> Path:
    """Where this folder is put aside when it is replaced: a place that is free."""
    first = folder.with_name(f"{folder.name}.before-{today.isoformat()}")
    places = [first, *(first.with_name(f"{first.name}-{number}") for number in range(2, 1000))]
    return next(place for place in places if not place.exists())


def is_old(day: date, today: date) -> bool:
    """Whether what was made on this day may be kept no longer."""
    return today - day >= timedelta(days=BACKUP_DAYS)


def sweep(folder: Path) -> None:
    """Overwrites and removes every file of a folder, and the folder; nothing where there is none.

    What a disk keeps of what was overwritten is beyond us.
    """
    if not folder.exists():
        return
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
        else:
            overwrite(path)
    folder.rmdir()


def overwrite(path: Path) -> None:
    """Overwrites a file with zeros and removes it."""
    with path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(_ZEROS[:left])
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def _day(pattern: re.Pattern[str], path: Path) -> date | None:
    found = pattern.fullmatch(path.name)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
