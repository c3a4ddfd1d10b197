"""Suggestions are made ready when somebody unlocks, beside what she waits for."""

import threading

import pytest

from pages.facilitator import warming


def test_unlocking_twice_makes_suggestions_ready_once_and_waits_for_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made, go = threading.Semaphore(0), threading.Event()
    monkeypatch.setattr(
        "analysis.themes.suggester.make_ready", lambda: go.wait(5) and made.release()
    )
    warming.warm_up_suggestions.cache_clear()

    warming.warm_up_suggestions()
    warming.warm_up_suggestions()
    go.set()

    assert made.acquire(timeout=5)
    assert not made.acquire(timeout=0.2)
