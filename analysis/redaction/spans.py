"""Where in a text something identifies somebody, and what becomes of overlapping finds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from content.redaction import RedactedKind

Kind: TypeAlias = RedactedKind

# Where finds overlap, the first of these kinds names the whole.
_RANKS: tuple[Kind, ...] = (
    "email",
    "url",
    "iban",
    "bsn",
    "phone",
    "birthdate",
    "handle",
    "postcode",
    "address",
    "organisation",
    "person",
    "place",
)
_RANK = {kind: rank for rank, kind in enumerate(_RANKS)}


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


def joined(found: Iterable[Span]) -> tuple[Span, ...]:
    """Sorted and disjoint spans that cover every character that `found` covers.

    Overlapping finds become one: hiding a word too many beats leaving half a name readable.
    """
    result: list[Span] = []
    for span in sorted(found):
        last = result[-1] if result else None
        if last is None or span.start >= last.end:
            result.append(span)
            continue
        kind = min(last.kind, span.kind, key=_RANK.__getitem__)
        result[-1] = Span(last.start, max(last.end, span.end), kind)
    return tuple(result)
