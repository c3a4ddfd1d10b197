"""What people and logs hear of something that went wrong."""

import logging

import pytest
from streamlit.testing.v1 import AppTest

from web.quiet_logs import record_without_values


def _broken_page() -> None:
    from pages.parts.problems import calmly

    with calmly():
        raise ValueError("wat een danser schreef")


def test_an_unforeseen_mistake_is_a_calm_sentence_with_a_number(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR, "danstafels"):
        page = AppTest.from_function(_broken_page).run()

    number = caplog.messages[0].split()[0]
    assert number in page.error[0].value
    assert "Er ging iets mis bij ons." in page.error[0].value


def test_the_log_says_where_it_went_wrong_and_never_what_was_written(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR, "danstafels"):
        AppTest.from_function(_broken_page).run()

    assert "ValueError at" in caplog.text
    assert "danser" not in caplog.text


def test_no_log_record_carries_the_words_of_an_exception() -> None:
    try:
        raise ValueError("wat een danser schreef")
    except ValueError as problem:
        caught = (ValueError, problem, problem.__traceback__)
    record = record_without_values("any", logging.ERROR, __file__, 1, "failed: %s", ("x",), caught)

    line = logging.Formatter().format(record)

    assert line.startswith("ValueError at test_problems.py:")
    assert "danser" not in line
