"""The organisations as an operator left them: what a person found out, laid over what the file
says.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from content.bodies import AllianceParty, Body, BodySector, NamedBody
from content.certainty import may_be_shown
from content.languages import Text

InFile = NamedBody | AllianceParty


@dataclass(frozen=True)
class KeptBody:
    """What was found out about one organisation. What is None is as the file has it, what is empty
    is known not to be there. `checked_as` tells which words of the file were checked.
    """

    name: str | None = None
    role_nl: str | None = None
    role_en: str | None = None
    website: str | None = None
    sector: str | None = None
    checked_on: date | None = None
    checked_as: str = ""


NOTHING_KEPT = KeptBody()


def body_as_kept(entry: InFile, kept: KeptBody) -> Body | None:
    """The organisation as a reader may see it; None while it is unsure (C) and nobody checked it.
    What was corrected is sure; who checked it checked all that was shown of it.
    """
    if is_checked(entry, kept):
        entry = entry.model_copy(update=_made_sure(entry))
    body = entry.published()
    return body.model_copy(update=_corrected(kept)) if body else None


def body_to_read(entry: InFile, kept: KeptBody) -> Body:
    """The same for who checks it, unsure or not."""
    found = body_as_kept(entry, kept)
    if found is None:
        found = entry.model_copy(update={"certainty": "B"}).published()
        assert found is not None  # what is B is shown
        found = found.model_copy(update=_corrected(kept))
    return found


def is_checked(entry: InFile, kept: KeptBody) -> bool:
    """Whether a person checked these words of the file."""
    return kept.checked_on is not None and kept.checked_as == words_of(entry)


def words_of(entry: InFile) -> str:
    """A fingerprint of what the file says of this organisation."""
    return hashlib.sha256(entry.model_dump_json().encode()).hexdigest()[:16]


def _made_sure(entry: InFile) -> dict[str, Any]:
    """The certainties after a check: all of what was shown, and so not of what is C within it."""
    sure: dict[str, Any] = {"certainty": "A"}
    for name in ("sector_certainty", "likely_name_certainty"):
        if may_be_shown(getattr(entry, name, "C")):
            sure[name] = "A"
    return sure


def _corrected(kept: KeptBody) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    if kept.name:
        changed |= {"name": kept.name, "likely_name": None, "likely_name_note": None}
    if kept.role_nl is not None and kept.role_en is not None:
        both = kept.role_nl and kept.role_en
        changed["role"] = Text(nl=kept.role_nl, en=kept.role_en) if both else None
    if kept.website is not None:
        changed["website"] = kept.website or None
    if kept.sector is not None:
        changed |= {"sector": cast(BodySector, kept.sector), "sector_note": None}
    return changed
