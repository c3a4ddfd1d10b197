"""Taking out of a dancer's words what could tell who somebody is."""

from analysis.redaction.lexicon import warm_up
from analysis.redaction.redact import redact
from analysis.redaction.spans import Kind, Redacted, Span

__all__ = ["Kind", "Redacted", "Span", "redact", "warm_up"]
