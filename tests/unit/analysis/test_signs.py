"""What is kept of a text, and how an eye reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.redaction import redact
from analysis.signs import as_read, kept_line, kept_words

ANYTHING = st.text(st.characters())  # half signs and control characters among them
EMOJI = ("👩‍👩‍👧", "🏳️‍🌈", "👍🏽", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "🇳🇱", "💃")


@pytest.mark.parametrize(
    "unseen", ["\u202e", "\u2066", "\u200f", "\u200b", "\u00ad", "\x00", "\x1b"]
)
def test_a_sign_that_nobody_sees_is_not_kept(unseen: str) -> None:
    assert kept_words(f"Ma{unseen}ria") == "Maria"


@pytest.mark.parametrize("seen", ["een\n\ntwee\tdrie", "می‌خواهم", "é e\u0301", "[]", *EMOJI])
def test_all_that_is_seen_is_kept(seen: str) -> None:
    assert kept_words(seen) == seen


def test_every_end_of_a_line_is_one() -> None:
    assert kept_words("a\r\nb\rc\u2028d\x0be") == "a\nb\nc\nd\ne"


def test_half_a_sign_leaves_a_mark_and_takes_nothing_along() -> None:
    assert kept_words("voor\ud83dna") == "voor\ufffdna"


def test_on_one_line_stands_one_line() -> None:
    assert kept_line(" een\r\ntafel\u2029 \u202e ") == "een tafel"


@given(ANYTHING)
def test_what_is_kept_can_be_stored_and_is_kept_whole_again(text: str) -> None:
    kept = kept_words(text)

    kept.encode()
    assert "\x00" not in kept
    assert kept_words(kept) == kept


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ma\u200bri\u00ada", "Maria"),
        ("Ма\u0440ia", "Mapia"),
        ("０６-１２", "06-12"),
        ("٠٦", "06"),
        ("0️⃣6️⃣", "06"),
        ("Jose\u0301", "José"),
        ("e\u200b\u0301", "é"),
        ("S\u0336a\u0336n", "San"),
        ("𝓢𝓪𝓷", "San"),
        ("Ⓢⓐⓝ", "San"),
        ("06‑12", "06-12"),
        ("a\u00a0b\tc", "a b c"),
    ],
)
def test_it_is_read_as_an_eye_does(written: str, read: str) -> None:
    assert as_read(written).text == read


@given(ANYTHING)
def test_each_sign_that_is_read_has_its_place(text: str) -> None:
    reading = as_read(text)

    assert len(reading.places) == len(reading.text)
    assert all(0 <= start < end <= len(text) for start, end in reading.places)
    assert list(reading.places) == sorted(reading.places)


@given(st.text("SanneTerhost06- 12345678\u200b\u00ad\u0301ﬁ０👩\u200d\x00"))
def test_what_is_taken_out_lies_apart_and_the_rest_stays(text: str) -> None:
    found = redact(text)

    reached = 0
    for span in found.spans:
        assert reached <= span.start < span.end <= len(text)
        reached = span.end
