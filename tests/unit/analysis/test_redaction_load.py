"""That redaction is ready soon, stays small, is quiet, and copes with very long texts."""

import logging
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from analysis.redaction import redact
from analysis.redaction.lexicon import lexicon
from content.practice_voices import practice_voices

# Processor time, far above what was measured, so that only a change of kind fails.
SECONDS_FOR_LONG_TEXT = 20
SECONDS_TO_LOAD = 12
MEGABYTES = 250

_FRESH_PROCESS = """
import logging, psutil, time
started = time.process_time()
from analysis.redaction import redact, warm_up
warm_up()
seconds = time.process_time() - started
redact("Juf Noor van Dansschool Kwartel in Utrecht")
assert not logging.getLogger().handlers and logging.getLogger().level == logging.WARNING
print(seconds, psutil.Process().memory_info().rss / 2**20)
"""


def test_a_fresh_process_is_ready_soon_small_and_quiet() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _FRESH_PROCESS], capture_output=True, text=True, check=True
    )
    seconds, megabytes = map(float, ran.stdout.split())

    assert seconds < SECONDS_TO_LOAD
    assert megabytes < MEGABYTES
    assert ran.stderr == ""


@pytest.mark.parametrize("piece", ["a", "Jan ", "1 ", "A-", "a.b@", "Jan belde 06-12345678. "])
def test_a_hundred_thousand_characters_take_bounded_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    started = time.process_time()

    redact(text)

    assert time.process_time() - started < SECONDS_FOR_LONG_TEXT


def test_a_name_is_found_wherever_it_stands_in_a_long_text() -> None:
    text = "Het was een gewone les. " * 2_000 + "Toen kwam Sanne de Vries. " + "Klaar. " * 500

    assert [text[span.start : span.end] for span in redact(text).spans] == ["Sanne de Vries"]


def test_threads_share_one_lexicon() -> None:
    with ThreadPoolExecutor(4) as threads:
        lexicons = list(threads.map(lambda _: lexicon(), range(8)))

    assert len({id(each) for each in lexicons}) == 1


def test_threads_find_what_one_alone_finds() -> None:
    texts = [voice.text for voice in practice_voices()]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(redact, texts))

    assert together == [redact(text) for text in texts]


def test_nothing_about_a_text_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        redact("Juf Noor van Dansschool Kwartel in Utrecht, 06-12345678")

    assert caplog.records == []
