"""The second factor: six digits of a phone, once each, and codes on paper for when it is lost."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import (
    CodeOfWrongClock,
    CodeRefused,
    DomainError,
    NotYetIn,
    SignedOut,
    TooManyTries,
)
from models.operating import audit_trail
from models.people import (
    Act,
    Actor,
    Arrival,
    Step,
    actor_for,
    arrival_for,
    begin_set_up,
    confirm_set_up,
    enter_code,
    finish_set_up,
    guard_of,
    recovery_codes_again,
    renew_recovery_codes,
    sign_in,
    take_off_second_factor,
)
from models.people.second_factor import step_of_code
from models.storage import Store
from tests.build import AT_THE_SERVER, NOW, PASSWORD, Guarded, People, a_person, email_of, set_up

HALF_A_MINUTE = timedelta(seconds=30)
# RFC 6238, appendix B: the secret is these ASCII signs; of its eight digits the last six.
RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
RFC_VECTORS = [
    (59, "287082"),
    (1111111109, "081804"),
    (1111111111, "050471"),
    (1234567890, "005924"),
    (2000000000, "279037"),
    (20000000000, "353130"),
]


@pytest.fixture
def guarded(store: Store, people: People) -> Guarded:
    """Anna's second factor."""
    return set_up(store, people.facilitator)


def half_in(store: Store, name: str = "Anna", now: datetime = NOW) -> str:
    """The token after the right password."""
    return sign_in(store, email=email_of(name), password=PASSWORD, now=now)


def wrong(phone: pyotp.TOTP) -> str:
    """Six digits that are no code of these minutes."""
    near = {phone.at(NOW + step * HALF_A_MINUTE) for step in range(-20, 40)}
    return next(f"{n:06}" for n in range(1000) if f"{n:06}" not in near)


def arrival_of(store: Store, token: str) -> Arrival:
    return arrival_for(store, token, NOW)


@pytest.mark.parametrize(("seconds", "code"), RFC_VECTORS)
def test_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    at = datetime.fromtimestamp(seconds, UTC)

    assert step_of_code(RFC_SECRET, code, at, 0) == seconds // 30


@given(st.integers(10**9, 2**33), st.integers(-4, 4))
def test_a_code_is_taken_one_step_early_or_late_and_no_more(seconds: int, off: int) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    meant = seconds // 30 + off

    step = step_of_code(RFC_SECRET, pyotp.HOTP(RFC_SECRET).at(meant), at, 1)

    assert (step == meant) == (abs(off) <= 1)


def test_after_the_password_alone_nothing_opens(store: Store, guarded: Guarded) -> None:
    token = half_in(store)

    with pytest.raises(NotYetIn):
        actor_for(store, token, NOW)
    assert arrival_of(store, token).step is Step.CODE


def test_the_code_of_the_phone_lets_somebody_in_with_a_fresh_token(
    store: Store, guarded: Guarded
) -> None:
    token = half_in(store)

    fresh = enter_code(store, token, guarded.phone.at(NOW), NOW)

    assert actor_for(store, fresh, NOW).name == "Anna"
    assert fresh != token
    with pytest.raises(SignedOut):
        arrival_of(store, token)


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_one_step_early_or_late_is_forgiven(store: Store, guarded: Guarded, off: int) -> None:
    later = NOW + 4 * HALF_A_MINUTE
    code = guarded.phone.at(later + off * HALF_A_MINUTE)

    assert enter_code(store, half_in(store, now=later), code, later)


@pytest.mark.parametrize("off", [-2, 2])
def test_two_steps_are_not(store: Store, guarded: Guarded, off: int) -> None:
    later = NOW + 4 * HALF_A_MINUTE

    with pytest.raises(CodeRefused):
        code = guarded.phone.at(later + off * HALF_A_MINUTE)
        enter_code(store, half_in(store, now=later), code, later)


def test_a_code_is_taken_once_and_none_before_it_any_more(store: Store, guarded: Guarded) -> None:
    now, before = guarded.phone.at(NOW), guarded.phone.at(NOW - HALF_A_MINUTE)
    enter_code(store, half_in(store), now, NOW)

    for code in (now, before):
        with pytest.raises(CodeRefused):
            enter_code(store, half_in(store), code, NOW)


def test_a_code_sent_many_times_at_once_is_taken_once(store: Store, guarded: Guarded) -> None:
    tokens = [half_in(store) for _ in range(4)]
    code = guarded.phone.at(NOW)

    with ThreadPoolExecutor(4) as at_once:
        taken = [at_once.submit(enter_code, store, token, code, NOW) for token in tokens]
    problems = [each.exception() for each in taken]

    assert sum(problem is None for problem in problems) == 1
    others = [each for each in problems if each]
    assert all(isinstance(each, CodeRefused | TooManyTries) for each in others), others


def test_five_wrong_codes_end_it_and_stand_on_record(
    store: Store, people: People, guarded: Guarded
) -> None:
    token = half_in(store)
    for _ in range(4):
        with pytest.raises(CodeRefused):
            enter_code(store, token, wrong(guarded.phone), NOW)

    with pytest.raises(SignedOut):
        enter_code(store, token, wrong(guarded.phone), NOW)

    with pytest.raises(SignedOut):
        arrival_of(store, token)
    assert audit_trail(store, people.operator)[0].act is Act.CODES_REFUSED


def test_the_right_password_in_between_does_not_make_guessing_codes_quicker(
    store: Store, guarded: Guarded
) -> None:
    for _ in range(4):
        with pytest.raises(CodeRefused):
            enter_code(store, half_in(store), wrong(guarded.phone), NOW)
    with pytest.raises(CodeRefused):
        enter_code(store, half_in(store), wrong(guarded.phone), NOW)

    with pytest.raises(TooManyTries):
        half_in(store)


def test_after_five_minutes_the_password_is_asked_again(store: Store, guarded: Guarded) -> None:
    token, later = half_in(store), NOW + timedelta(minutes=5, seconds=1)

    with pytest.raises(SignedOut):
        enter_code(store, token, guarded.phone.at(later), later)


def test_a_recovery_code_lets_somebody_in_once_however_it_is_typed(
    store: Store, people: People, guarded: Guarded
) -> None:
    code = guarded.recovery_codes[3]

    assert enter_code(store, half_in(store), f" {code.lower().replace('-', ' ')} ", NOW)
    with pytest.raises(CodeRefused):
        enter_code(store, half_in(store), code, NOW)
    assert guard_of(store, people.facilitator).codes == 9
    assert audit_trail(store, people.operator)[0].act is Act.RECOVERY_CODE_USED


def test_a_recovery_code_of_somebody_else_opens_nothing(
    store: Store, people: People, guarded: Guarded
) -> None:
    set_up(store, people.second_facilitator)

    with pytest.raises(CodeRefused):
        enter_code(store, half_in(store, "Bo"), guarded.recovery_codes[0], NOW)


def test_new_recovery_codes_void_the_old_ones(
    store: Store, people: People, guarded: Guarded
) -> None:
    anna = people.facilitator
    fresh = renew_recovery_codes(store, anna, guarded.phone.at(NOW))

    with pytest.raises(CodeRefused):
        enter_code(store, half_in(store), guarded.recovery_codes[0], NOW)
    assert enter_code(store, half_in(store), fresh[0], NOW)
    assert audit_trail(store, people.operator)[1].act is Act.RECOVERY_CODES_RENEWED


def test_who_is_signed_in_still_needs_a_code_to_change_the_lock(
    store: Store, people: People, guarded: Guarded
) -> None:
    for change in (renew_recovery_codes, take_off_second_factor):
        with pytest.raises(CodeRefused):
            change(store, people.facilitator, wrong(guarded.phone))
    with pytest.raises(CodeRefused):
        begin_set_up(store, people.facilitator)
    with pytest.raises(CodeRefused):
        recovery_codes_again(store, people.facilitator)


def test_taking_the_lock_off_signs_out_everywhere(
    store: Store, people: People, guarded: Guarded
) -> None:
    token = enter_code(store, half_in(store), guarded.recovery_codes[0], NOW)
    anna = actor_for(store, token, NOW)

    take_off_second_factor(store, anna, guarded.phone.at(NOW))

    with pytest.raises(SignedOut):
        actor_for(store, token, NOW)
    assert guard_of(store, anna) == guard_of(store, people.adviser)
    assert audit_trail(store, people.operator)[0].act is Act.SECOND_FACTOR_REMOVED


def test_turning_it_on_ends_the_other_sign_ins(store: Store, people: People) -> None:
    other = half_in(store)

    set_up(store, people.facilitator)

    with pytest.raises(SignedOut):
        actor_for(store, other, NOW)


def test_the_secret_stays_the_same_until_a_code_of_it_was_typed(
    store: Store, people: People
) -> None:
    first = begin_set_up(store, people.facilitator)

    assert begin_set_up(store, people.facilitator) == first
    assert first.address.startswith("otpauth://totp/Danstafels:anna%40danstafels.example")
    assert guard_of(store, people.facilitator).on is False


def test_a_clock_that_is_an_hour_off_is_named(store: Store, people: People) -> None:
    phone = pyotp.TOTP(begin_set_up(store, people.facilitator).secret)

    for off in (timedelta(hours=1), timedelta(hours=-1)):
        with pytest.raises(CodeOfWrongClock) as told:
            confirm_set_up(store, people.facilitator, phone.at(NOW + off))
        assert "clock" in told.value.sentence
    assert "clock" in CodeRefused.sentence


@pytest.fixture
def real(store: Store, people: People) -> Store:
    """The same store as that of a real platform."""
    return replace(store, environment="real")


def test_in_earnest_an_account_sets_it_up_before_anything_else(real: Store) -> None:
    token = half_in(real)
    newcomer = arrival_of(real, token)
    assert newcomer.step is Step.SET_UP
    with pytest.raises(NotYetIn):
        actor_for(real, token, NOW)
    with pytest.raises(SignedOut):
        finish_set_up(real, token, NOW)

    set_up(real, newcomer.actor)

    with pytest.raises(NotYetIn):
        actor_for(real, token, NOW)
    assert len(recovery_codes_again(real, newcomer.actor)) == 10
    fresh = finish_set_up(real, token, NOW)
    assert actor_for(real, fresh, NOW).name == "Anna"
    with pytest.raises(SignedOut):
        finish_set_up(real, token, NOW)


@pytest.mark.parametrize("typed", ["", "12", "١٢٣٤٥٦", "🗝" * 6, "A" * 5000, "'; --"])
def test_whatever_is_typed_as_a_code_is_one_clear_error(
    store: Store, guarded: Guarded, typed: str
) -> None:
    with pytest.raises(DomainError):
        enter_code(store, half_in(store), typed, NOW)


def test_neither_secret_nor_recovery_code_stands_in_the_database(sqlite_store: Store) -> None:
    anna: Actor = a_person(sqlite_store, "Anna", AT_THE_SERVER.role)
    guarded = set_up(sqlite_store, anna)

    kept = b"".join(file.read_bytes() for file in sqlite_store.folder.iterdir())

    assert guarded.phone.secret.encode() not in kept
    for code in guarded.recovery_codes:
        assert code.replace("-", "").encode() not in kept
        assert code.encode() not in kept
