"""Numbers, addresses and texts that staff type are tidied, or refused beside their field."""

import pytest

from models.contact import (
    ContactProblem,
    OneLanguageMissing,
    PhoneWrong,
    WebsiteWrong,
    kept_phones,
    kept_text,
    kept_website,
    refuse_one_language,
)
from models.errors import TextTooLong


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("113, 0800-0113", ("113", "0800-0113")),
        ("  +31 20 123 45 67 ", ("+31 20 123 45 67",)),
        ("0800\u200b-0113,", ("0800-0113",)),
        ("", ()),
    ],
)
def test_numbers_are_parted_by_commas(typed: str, kept: tuple[str, ...]) -> None:
    assert kept_phones(typed, "phones") == kept


@pytest.mark.parametrize("typed", ["bel maar", "12", "0800-0113 en 113", "0" * 30, "**113**"])
def test_what_no_phone_can_call_is_refused(typed: str) -> None:
    with pytest.raises(PhoneWrong) as refused:
        kept_phones(typed, "phones")

    assert refused.value.about == "phones"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("www.mores.online", "https://www.mores.online"),
        ("https://113.nl/chat?x=1", "https://113.nl/chat?x=1"),
        (" ", ""),
    ],
)
def test_an_address_gets_a_lock(typed: str, kept: str) -> None:
    assert kept_website(typed, "website") == kept


@pytest.mark.parametrize(
    "typed",
    [
        "http://113.nl",
        "javascript:alert(1)",
        "https://113.nl/)[x](https://elders.example",
        "https://a b.nl",
        "https://user@113.nl",
        "mores",
        "https://mores.online/" + "x" * 200,
    ],
)
def test_what_is_no_address_of_a_site_is_refused(typed: str) -> None:
    with pytest.raises(WebsiteWrong):
        kept_website(typed, "website")


def test_a_long_text_is_refused() -> None:
    assert kept_text(" dag \n en nacht ", "hours_nl") == "dag en nacht"
    with pytest.raises(TextTooLong):
        kept_text("x" * 201, "hours_nl")


@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({"hours_nl": "Overdag"}, "hours_en"),
        ({"hours_en": "By day"}, "hours_nl"),
        ({"hours_nl": "Overdag", "hours_en": ""}, "hours_en"),
        ({"hours_nl": ""}, "hours_en"),
    ],
)
def test_a_text_in_one_language_is_refused(changed: dict[str, str], missing: str) -> None:
    with pytest.raises(OneLanguageMissing) as refused:
        refuse_one_language(changed, "hours")

    assert refused.value.about == missing


@pytest.mark.parametrize(
    "changed", [{}, {"hours_nl": "Overdag", "hours_en": "By day"}, {"hours_nl": "", "hours_en": ""}]
)
def test_a_text_in_both_languages_or_in_none_is_kept(changed: dict[str, str]) -> None:
    refuse_one_language(changed, "hours")


def test_each_problem_says_what_to_do() -> None:
    assert all("." in kind.sentence for kind in ContactProblem.__subclasses__())
