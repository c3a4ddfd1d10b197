"""What the places to turn to may know of a dancer, so that those that fit her come first."""

from pages.dancer.state import Journey, journey
from pages.parts.help_entries import Reader


def dancer_as_reader() -> Reader:
    """The dancer of this tab."""
    return reader_in(journey())


def reader_in(here: Journey) -> Reader:
    """Her sector and age as she said them on the way; the sector else is that of her table."""
    of_table = str(here.card.sector) if here.card else None
    return Reader(_said(here, "sector") or of_table, _said(here, "age_band"))


def _said(here: Journey, question: str) -> str | None:
    answer = here.answers.get(question)
    return answer.choices[0] if answer and answer.choices else None
