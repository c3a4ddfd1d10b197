"""Who guesses is slowed down, per e-mail address, and nobody is kept out by somebody else."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from models.errors import SignInRefused, TooManyTries
from models.people import known_browser, sign_in
from models.people.slowing import LONGEST_WAIT, wait_after
from models.storage import Store
from models.upkeep import do_daily_task
from tests.build import NOW, PASSWORD, People, email_of

ANNA = email_of("Anna")


def guess(store: Store, times: int, email: str = ANNA, now: datetime = NOW) -> None:
    for _ in range(times):
        with pytest.raises(SignInRefused):
            sign_in(store, email=email, password="een gok op goed geluk", now=now)


def come_in(store: Store, now: datetime = NOW, browser: str = "") -> str:
    return sign_in(store, email=ANNA, password=PASSWORD, now=now, browser=browser)


@given(st.integers(0, 10_000))
def test_a_wait_never_gets_shorter_nor_longer_than_five_minutes(wrong: int) -> None:
    assert wait_after(wrong) <= wait_after(wrong + 1) <= LONGEST_WAIT


def test_the_waits_are_half_a_minute_and_then_twice_as_long() -> None:
    waits = [wait_after(wrong) for wrong in range(4, 11)]

    assert waits == [0, 30, 60, 120, 240, 300, 300]


def test_four_wrong_passwords_cost_nothing(store: Store, people: People) -> None:
    guess(store, 4)

    assert come_in(store)


def test_from_the_fifth_on_also_the_right_one_waits(store: Store, people: People) -> None:
    guess(store, 5)

    with pytest.raises(TooManyTries) as told:
        come_in(store, NOW + timedelta(seconds=10))
    assert 20 <= told.value.seconds <= 21
    assert come_in(store, NOW + timedelta(seconds=31))


def test_who_got_in_begins_anew(store: Store, people: People) -> None:
    guess(store, 5)
    later = NOW + timedelta(seconds=31)
    come_in(store, later)

    guess(store, 4, now=later)
    assert come_in(store, later)


def test_guesses_at_once_are_no_more_than_one_after_another(store: Store, people: People) -> None:
    def one(_number: int) -> type[Exception]:
        try:
            sign_in(store, email=ANNA, password="een gok op goed geluk", now=NOW)
        except (SignInRefused, TooManyTries) as problem:
            return type(problem)
        return AssertionError

    with ThreadPoolExecutor(8) as at_once:
        told = list(at_once.map(one, range(16)))

    assert told.count(SignInRefused) == 5
    assert told.count(TooManyTries) == 11


def test_an_address_that_nobody_has_is_slowed_down_alike(store: Store, people: People) -> None:
    guess(store, 5, "niemand@danstafels.example")

    with pytest.raises(TooManyTries):
        sign_in(store, email=" Niemand@danstafels.example", password=PASSWORD, now=NOW)


def test_others_do_not_wait(store: Store, people: People) -> None:
    guess(store, 5)

    assert sign_in(store, email=email_of("Bo"), password=PASSWORD, now=NOW)


def test_a_browser_that_its_owner_used_before_does_not_wait_for_strangers(
    store: Store, people: People
) -> None:
    browser = known_browser(store, ANNA)
    guess(store, 5)

    assert come_in(store, browser=browser)


@pytest.mark.parametrize("whose", ["nobody's", "Bo's", "one made by hand"])
def test_another_browser_cookie_is_no_way_around(store: Store, people: People, whose: str) -> None:
    cookies = {
        "nobody's": "",
        "Bo's": known_browser(store, email_of("Bo")),
        "one made by hand": "0" * 32 + "." + "0" * 32,
    }
    guess(store, 5)

    with pytest.raises(TooManyTries):
        come_in(store, browser=cookies[whose])


def test_a_known_browser_that_guesses_waits_too(store: Store, people: People) -> None:
    browser = known_browser(store, ANNA)
    for _ in range(5):
        with pytest.raises(SignInRefused):
            sign_in(store, email=ANNA, password="een gok", now=NOW, browser=browser)

    with pytest.raises(TooManyTries):
        come_in(store, browser=browser)


def test_no_address_is_kept_and_old_counts_go(store: Store, people: People) -> None:
    guess(store, 3, "niemand@danstafels.example")
    with store.engine.connect() as connection:
        rows = connection.execute(sa.text("SELECT * FROM signintries")).all()
    assert len(rows) == 1
    assert "niemand" not in str(rows)

    do_daily_task(store, NOW + timedelta(days=2))

    with store.engine.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM signintries")).scalar() == 0
