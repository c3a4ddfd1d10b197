"""The states of a table in words: where it stands, and what the next step does."""

from content.wording import N_
from models.tables import Entry, Sector, TableState

STATE = {
    TableState.PREPARED: N_("Being prepared"),
    TableState.BEFORE: N_("Before: dancers fill in"),
    TableState.LIVE: N_("The danstafel itself"),
    TableState.AFTER: N_("After: dancers look back"),
    TableState.CLOSED: N_("Closed"),
    TableState.RELEASED: N_("Released"),
}
STEP = {
    TableState.BEFORE: N_("Open the questions"),
    TableState.LIVE: N_("Close the first questions"),
    TableState.AFTER: N_("Open the questions afterwards"),
    TableState.CLOSED: N_("Close the table"),
}
WHAT_STEP_DOES = {
    TableState.BEFORE: N_(
        "Dancers with a card can then fill in the questions. You see nothing yet."
    ),
    TableState.LIVE: N_(
        "Nobody can send answers to the first questions then. What was not sent is thrown away. "
        "From then on you can read what was written. This cannot be undone."
    ),
    TableState.AFTER: N_(
        "The talk is then over: nobody can say something or vote any more. From then on you can "
        "read and code what was said. Dancers with a card can tell how it was. You see nothing of "
        "that yet. This cannot be undone."
    ),
    TableState.CLOSED: N_(
        "Nobody can send answers any more. What was not sent is thrown away. "
        "From then on you can read everything that was written. This cannot be undone."
    ),
}
SECTOR = {Sector.SPORT: N_("Sport"), Sector.EDUCATION_CULTURE: N_("Education & culture")}
PHASE = {
    "before": N_("before the danstafel"),
    "during": N_("during the danstafel"),
    "after": N_("after the danstafel"),
}
ENTRY = {
    Entry.CARDS: N_("With a printed card"),
    Entry.LINK: N_("By an open link"),
    Entry.BOTH: N_("With a card or by the link"),
}
ORDER = tuple(TableState)


def place_of(state: TableState) -> int:
    """Which of the six states it is, from 1."""
    return ORDER.index(state) + 1
