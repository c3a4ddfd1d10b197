"""Where in a text something identifies somebody, and what becomes of overlapping finds."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from content.redaction import RedactedKind

Kind: TypeAlias = RedactedKind

# Where finds overlap, the first of these kinds gets the signs that both claim.
_RANKS: tuple[Kind, ...] = (
    "email",
    "url",
    "iban",
    "bsn",
    "phone",
    "birthdate",
    "handle",
    "postcode",
    "organisation",
    "address",
    "person",
    "place",
)
_RANK = {kind: rank for rank, kind in enumerate(_RANKS)}

LOOSE = frozenset(
    [
        "van",
        "de",
        "den",
        "der",
        "het",
        "en",
        "aan",
        "bij",
        "in",
        "op",
        "uit",
        "te",
        "of",
        "at",
        "and",
    ]
)
_JOINT = re.compile(r"[ .-]{1,2}")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, order=True)
class Span:
    """Characters `start` to `end` (not included) of the original text, in Unicode code points."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True)
class Redacted:
    """A text with placeholders; `spans` are sorted and disjoint places in the original text."""

    text: str
    spans: tuple[Span, ...]


def joined(found: Collection[Span], text: str) -> tuple[Span, ...]:
    """Sorted and disjoint spans of `text` that cover every word that `found` covers.

    Finds of one kind that overlap become one. Of two kinds the stronger keeps what both claim,
    and the weaker keeps what is left of it, without loose words such as "van" or "at".
    """
    claimed: list[Span] = []
    for kind in _RANKS:
        same = _united(sorted(span for span in found if span.kind == kind), text)
        claimed = sorted((*claimed, *_left_over(same, claimed, text)))
    return tuple(claimed)


def _united(found: list[Span], text: str) -> list[Span]:
    """Sorted spans of one kind, without overlap; parts of a name that touch become one name."""
    result: list[Span] = []
    for span in found:
        if result and _belongs(result[-1], span, text):
            last = result.pop()
            span = Span(last.start, max(last.end, span.end), span.kind)
        result.append(span)
    return result


def _belongs(last: Span, span: Span, text: str) -> bool:
    if span.start < last.end:
        return True
    return span.kind == "person" and bool(_JOINT.fullmatch(text, last.end, span.start))


def _left_over(found: list[Span], claimed: list[Span], text: str) -> Iterator[Span]:
    """What remains of each span outside `claimed`; both are sorted and disjoint."""
    at = 0
    for span in found:
        start = span.start
        while at < len(claimed) and claimed[at].end <= start:
            at += 1
        reach = at
        while reach < len(claimed) and claimed[reach].start < span.end:
            yield from _piece(start, claimed[reach].start, span, text)
            start = claimed[reach].end
            reach += 1
        yield from _piece(start, span.end, span, text)


def _piece(start: int, end: int, whole: Span, text: str) -> Iterator[Span]:
    if (start, end) == (whole.start, whole.end):
        yield whole
    elif start < end:
        words = [match.span() for match in _WORD.finditer(text, start, end)]
        while words and text[slice(*words[0])].casefold() in LOOSE:
            del words[0]
        while words and text[slice(*words[-1])].casefold() in LOOSE:
            del words[-1]
        if words:
            yield Span(words[0][0], words[-1][1], whole.kind)
