"""Everything in one text that may point to somebody, put together from all finders."""

from analysis.findable.ages import ages
from analysis.findable.counts import counts
from analysis.findable.finds import Findable, united
from analysis.findable.fitting import fitting
from analysis.findable.lists import listed
from analysis.findable.names import names
from analysis.findable.patterns import language_of
from analysis.findable.times import times
from analysis.redaction import redact
from analysis.redaction import warm_up as warm_up_redaction
from content.languages import Language


def findable(text: str, language: Language = "nl") -> tuple[Findable, ...]:
    """What may point to the writer or somebody else: sorted, without overlap.

    Both languages are looked for. A wording is in the language of the text; `language` decides
    where the text does not tell. Nothing about the text is kept or logged. Raises nothing for any
    text, the empty one included.
    """
    spoken = language_of(text, language)
    found = united(
        (
            # First: where redaction finds the same words, the list knows better what they are.
            *listed(text, spoken),
            *names(text, redact(text, spoken).spans, spoken),
            *times(text, spoken),
            *ages(text, spoken),
            *counts(text, spoken),
        )
    )
    return tuple(fitting(text, found))


def warm_up() -> None:
    """Builds lists and patterns now, so that no dancer waits for them; again costs nothing."""
    warm_up_redaction()
    findable("Ik was 14 jaar.")
