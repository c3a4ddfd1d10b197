"""What becomes of decisions when a theme changes: they follow, or their coders are asked again."""

from collections.abc import Sequence

from sqlmodel import Session

from models.coding.codings import codings_of_table
from models.coding.settled_rows import settled_rows


def ask_again(session: Session, table_id: str, key: str) -> int:
    """Lays every text back on the desk of who chose this theme for it; how many decisions that are.
    What they decided stays until they decide anew.
    """
    asked = [coding for coding in codings_of_table(session, table_id) if key in coding.themes]
    for coding in asked:
        coding.ask_again = True
    return len(asked)


def follow(session: Session, table_id: str, key: str, into: str) -> int:
    """Puts one theme in place of another, in decisions, passages and what was settled; how many
    decisions that are.
    """
    followed = [coding for coding in codings_of_table(session, table_id) if key in coding.themes]
    for coding in followed:
        coding.themes = _with(coding.themes, key, into)
        coding.marks = [[into if of == key else of, *where] for of, *where in coding.marks]
    for settled in settled_rows(session, [table_id]):
        settled.themes = _with(settled.themes, key, into)
    return len(followed)


def is_settled_with(session: Session, table_id: str, key: str) -> bool:
    """Whether a team settled on this theme for some text."""
    return any(key in row.themes for row in settled_rows(session, [table_id]))


def _with(themes: Sequence[str], key: str, into: str) -> list[str]:
    return list(dict.fromkeys(into if theme == key else theme for theme in themes))
