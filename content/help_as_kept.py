"""The help directory as an operator left it: what somebody found out on the phone, laid over what
the file says.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from content.certainty import Certainty, may_be_shown
from content.help import ALWAYS_SHOWN, HelpDirectory, HelpEntry, HelpField
from content.languages import Text

CORRECTABLE: tuple[HelpField, ...] = ("phone", "phone_other", "chat", "website", "hours")
_SENTENCES = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class KeptHelp:
    """What was found out about one entry. A field that is None is as the file has it, an empty one
    is known not to be there. `checked_as` tells which words of the file were checked.
    """

    phones: tuple[str, ...] | None = None
    chat: str | None = None
    website: str | None = None
    hours_nl: str | None = None
    hours_en: str | None = None
    checked_on: date | None = None
    checked_as: str = ""
    hidden: bool = False


def directory_as_kept(directory: HelpDirectory, kept: Mapping[str, KeptHelp]) -> HelpDirectory:
    """The same directory, each entry as it was left; what is kept of no entry counts for none."""
    entries = tuple(
        entry_as_kept(entry, kept[entry.key]) if entry.key in kept else entry
        for entry in directory.entries
    )
    return directory.model_copy(update={"entries": entries})


def entry_as_kept(entry: HelpEntry, kept: KeptHelp) -> HelpEntry:
    """The entry with what was corrected, which makes a field sure. Who checked the entry checked
    what was shown of it: what is unsure (C) stays so until it is filled in. A check of other words
    than those of the file today does not count.
    """
    changed = _corrected(entry, kept)
    sure: dict[HelpField, Certainty] = {**entry.field_certainty}
    if kept.checked_on and kept.checked_as == words_of(entry):
        changed["last_checked"] = max(kept.checked_on, entry.last_checked or kept.checked_on)
        changed["certainty"] = "A"
        sure = {field: "A" if may_be_shown(how) else "C" for field, how in sure.items()}
    of_fields: dict[HelpField, Certainty] = dict.fromkeys(_fields_of(changed), "A")
    return entry.model_copy(
        update={
            **changed,
            "field_certainty": sure | of_fields,
            "hidden": kept.hidden and entry.key not in ALWAYS_SHOWN,
        }
    )


def words_of(entry: HelpEntry) -> str:
    """A fingerprint of what the file says of this entry, but for its place and day."""
    said = entry.model_dump_json(exclude={"order", "last_checked", "hidden"})
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def what_still_holds(text: str, file: HelpDirectory, kept: HelpDirectory) -> str:
    """A text without the sentences that name a number of the file which holds no more: another
    number, other hours, or a place that is not shown. It stands among the places themselves.
    """
    gone = _numbers_that_hold_no_more(file, kept)
    if not gone:
        return text
    names_one = re.compile(rf"(?<![\d-])(?:{'|'.join(map(re.escape, sorted(gone)))})(?![\d-])")
    return " ".join(said for said in _SENTENCES.split(text) if not names_one.search(said))


def _corrected(entry: HelpEntry, kept: KeptHelp) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    if kept.phones is not None:
        changed["phone"], *others = kept.phones or (None,)
        changed["phone_other"] = tuple(others)
        if not all(_costs_what_it_did(entry, number) for number in kept.phones):
            changed["free"] = None
    for field in ("chat", "website"):
        said = getattr(kept, field)
        if said is not None:
            changed[field] = said or None
    if kept.hours_nl is not None and kept.hours_en is not None:
        both = kept.hours_nl and kept.hours_en
        changed["hours"] = Text(nl=kept.hours_nl, en=kept.hours_en) if both else None
    return changed


def _costs_what_it_did(entry: HelpEntry, number: str) -> bool:
    """Whether "free" still holds: of another number that is not an 0800 nobody knows."""
    return number in entry.numbers or number.startswith("0800")


def _fields_of(changed: Mapping[str, Any]) -> list[HelpField]:
    return [field for field in CORRECTABLE if field in changed]


def _numbers_that_hold_no_more(file: HelpDirectory, kept: HelpDirectory) -> set[str]:
    as_kept = {entry.key: entry for entry in kept.shown()}
    gone: set[str] = set()
    for entry in file.shown():
        now = as_kept.get(entry.key)
        if now is None or (entry.hours and now.hours != entry.hours):
            gone.update(entry.numbers)
        else:
            gone.update(set(entry.numbers) - set(now.numbers))
    return gone
