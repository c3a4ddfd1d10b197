"""Words as they were typed: asked for by a facilitator, lent by an adviser, one text at a time."""

from models.raw.lending import Asked, decline, lend, requests_to_answer
from models.raw.opening import RawWords, open_raw, opened_words
from models.raw.openings import Opening, RawOpening, openings_of_table
from models.raw.requests import (
    LONGEST_REASON,
    SHORTEST_REASON,
    MyRequest,
    RawRequest,
    RequestState,
    ask,
    close_request,
    my_request,
)

__all__ = [
    "LONGEST_REASON",
    "SHORTEST_REASON",
    "Asked",
    "MyRequest",
    "Opening",
    "RawOpening",
    "RawRequest",
    "RawWords",
    "RequestState",
    "ask",
    "close_request",
    "decline",
    "lend",
    "my_request",
    "open_raw",
    "opened_words",
    "openings_of_table",
    "requests_to_answer",
]
