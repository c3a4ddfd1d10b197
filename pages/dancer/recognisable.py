"""Under her own words in the look over: what somebody may be recognised by, and a vaguer wording
for each, one tap away. She chooses; whatever she does, she can send.

What was found and chosen is known to this visit alone. Her draft holds her words as they are then.
"""

from dataclasses import replace
from itertools import accumulate
from time import monotonic

import streamlit as st

from analysis.findable import Findable, findable
from content.questionnaire import questionnaire
from models.errors import DomainError, WordingTooLong
from models.survey import longest_words_of
from pages.dancer.moves import attempt, take_along
from pages.dancer.problem import draw_problem_of
from pages.dancer.state import Found, Journey, Step
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.voice import Span, marked_words

MAYBE = N_("Somebody may recognise you or someone else by this. You choose: you may leave it.")
LONGEST_SHOWN = 60
DOUBLE_TAP = 0.6  # seconds: what comes sooner is the second half of a double tap
LOOK_OVERS = (Step.REVIEW, Step.TABLE)

Same = tuple[Findable, ...]


def draw_words(here: Journey, question: str, words: str) -> None:
    """Her words; what was found in them is marked, and stands below with the way to word it."""
    found = _found_in(here, question, words)
    if not found.finds:
        st.text(words)
        return
    st.markdown(marked_words(words, _places_now(found)))
    draw_problem_of(here, question)
    if found.chosen != frozenset(found.finds):
        st.caption(_(MAYBE))
    for number, same in enumerate(_by_words(found)):
        _draw_row(question, found, number, same)


def _draw_row(question: str, found: Found, number: int, same: Same) -> None:
    written = found.words[same[0].start : same[0].end]
    is_vaguer = same[0] in found.chosen
    now, other = (same[0].vaguer, written) if is_vaguer else (written, same[0].vaguer)
    label = _("Put back: {words}") if is_vaguer else _("Make vaguer: {words}")
    with st.container(gap="xsmall", horizontal=True, vertical_alignment="center"):
        shown = _short(now)
        st.markdown(marked_words(shown, [(0, len(shown))]), width="content")
        st.button(
            label.format(words=plain(_short(other))),
            # Another button than the one before: a second tap on that one finds nothing.
            key=f"{'back' if is_vaguer else 'vaguer'}_{question}_{number}",
            type="tertiary",
            on_click=attempt,
            args=(_word_otherwise, question, found, same),
        )


def _word_otherwise(here: Journey, question: str, shown: Found, same: Same) -> None:
    """Makes these finds vaguer, or puts them back. Raises WordingTooLong, PhaseClosed, NotSaved;
    then nothing has changed. A second press finds that what was shown is gone, and where
    the page was quicker than her finger it meets another button in that place: it does nothing.
    """
    if here.step not in LOOK_OVERS or here.found.get(question) != shown:
        return
    if monotonic() - here.worded_at < DOUBLE_TAP:
        return
    take_along(here)
    given = here.answers[question]
    now = replace(shown, chosen=shown.chosen ^ frozenset(same))
    if len(now.words_now) > longest_words_of(questionnaire(), question):
        raise WordingTooLong(question)
    here.answers[question] = replace(given, words=now.words_now)
    try:
        here.keep()
    except DomainError:
        here.answers[question] = given
        raise
    here.found[question], here.worded_at = now, monotonic()


def _found_in(here: Journey, question: str, words: str) -> Found:
    """What is found in these words, looked for once; anew when she wrote something else."""
    known = here.found.get(question)
    if known is None or known.words_now != words:
        known = here.found[question] = Found(words, findable(words, language()))
    return known


def _by_words(found: Found) -> list[Same]:
    """The finds in order; the same words with the same wording are one row."""
    rows: dict[tuple[str, str], Same] = {}
    for find in found.finds:
        alike = found.words[find.start : find.end].casefold(), find.vaguer.casefold()
        rows[alike] = (*rows.get(alike, ()), find)
    return list(rows.values())


def _places_now(found: Found) -> list[Span]:
    """Where the finds are in the words as they are now."""
    grown = [
        len(find.vaguer) - (find.end - find.start) if find in found.chosen else 0
        for find in found.finds
    ]
    before = accumulate(grown, initial=0)
    return [
        (find.start + moved, find.end + moved + own)
        for find, moved, own in zip(found.finds, before, grown, strict=False)
    ]


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 1]}…"
