"""What was written, as plain values: the texts that words and themes are counted in."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from analysis.disclosure import WORD_WRITERS
from content.languages import Language


@dataclass(frozen=True)
class Writing:
    """A redacted text. `writer` is the same for texts of one dancer, and means nothing else.

    `sectors` are those in which the dancer counts, one, both or none. `themes` are what people who
    were sure decided that it is about; None where nobody decided.
    """

    writer: int
    words: str
    language: Language
    phase: str
    sectors: tuple[str, ...] = ()
    themes: tuple[str, ...] | None = None


def writers_of(writings: Iterable[Writing]) -> int:
    """How many different dancers wrote these."""
    return len({writing.writer for writing in writings})


def may_be_told(writers: Collection[int]) -> bool:
    """Whether so many different writers used something that it may be told."""
    return len(writers) >= WORD_WRITERS
