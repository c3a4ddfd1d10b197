"""Taking out of a dancer's words what could tell who somebody is."""

from analysis.redaction.lexicon import warm_up
from analysis.redaction.pieces import passage, pieces
from analysis.redaction.redact import redact
from analysis.redaction.spans import Kind, Redacted, Span
from analysis.redaction.taken_out import (
    parted,
    stands_in,
    without,
    without_placeholders,
    words_to_take_out,
)

__all__ = [
    "Kind",
    "Redacted",
    "Span",
    "parted",
    "passage",
    "pieces",
    "redact",
    "stands_in",
    "warm_up",
    "without",
    "without_placeholders",
    "words_to_take_out",
]
