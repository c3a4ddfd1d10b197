"""How sure we are of what the directory says, and how a reader is told.

A is well known, B is believed right and shown as "nog niet gecontroleerd", C is never shown.
"""

from typing import Literal

from content.languages import Text

Certainty = Literal["A", "B", "C"]

NOT_CHECKED = Text(nl="nog niet gecontroleerd", en="not checked yet")


def may_be_shown(certainty: Certainty) -> bool:
    """Whether something of this certainty may reach a reader."""
    return certainty != "C"


def note_for(certainty: Certainty) -> Text | None:
    """What is said beside it: nothing for A, "nog niet gecontroleerd" for B.

    Raises ValueError for C, which must never come as far as this.
    """
    if not may_be_shown(certainty):
        raise ValueError("what has certainty C is not shown")
    return NOT_CHECKED if certainty == "B" else None
