"""Finds that identify nobody: dances, days, public bodies, ordinary words with a capital."""

import re

from analysis.redaction.library import library
from analysis.redaction.people import without_title
from analysis.redaction.spans import Span
from content.redaction import redaction_words

_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…:;\n\"'‘“(\[-])\s*$")
_LONGEST_SPACE = 20


def stays_readable(text: str, span: Span) -> bool:
    """Whether the find is a phrase to keep, or made of nothing but words to keep.

    An ordinary word that is somebody's name as well ("Streng", "Best") stays where it opens a
    sentence, for there its capital says nothing.
    """
    keep = redaction_words().keep
    name = without_title(text[span.start : span.end]).casefold()
    if name in keep.every or all(word in keep.every for word in name.split()):
        return True
    if name not in library().ordinary and name not in keep.ordinary:
        return False
    return bool(_SENTENCE_BEGINS.search(text[max(0, span.start - _LONGEST_SPACE) : span.start]))
