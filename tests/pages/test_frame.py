"""What every page has around it, and who may come in."""

import pytest

from pages.parts.places import PLACES
from pages.parts.plain_text import plain
from tests.pages.conftest import Visit, texts

STRIP = "Oefenomgeving: alles hier is verzonnen"
PUBLIC = [place.address for place in PLACES if place.frame in ("dancer", "public")]


@pytest.mark.parametrize("address", [place.address for place in PLACES])
def test_every_page_of_practice_says_that_it_is_invented(visit: Visit, address: str) -> None:
    assert STRIP in texts(visit(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_the_help_line_is_on_every_page_that_anyone_may_open(visit: Visit, address: str) -> None:
    page = visit(address)

    assert "Bij gevaar: bel 112" in texts(page)
    assert "Met iemand praten" in [button.label for button in page.button]


def test_the_foot_of_a_dancers_page_says_that_nothing_here_is_a_report(visit: Visit) -> None:
    assert visit().markdown[-1].value == "Bij gevaar: bel 112  \nDit is geen meldpunt"
    assert "Dit is geen meldpunt" not in texts(visit("hulp"))


def test_a_page_speaks_dutch_unless_its_address_asks_for_english(visit: Visit) -> None:
    assert "Hulp" in texts(visit("hulp"))
    assert "Practice: everything here is invented" in texts(visit("hulp", lang="en"))
    assert STRIP in texts(visit("hulp", lang="xx"))


def test_the_language_switch_stays_on_the_page(visit: Visit) -> None:
    page = visit("hulp")

    page.button(key="language_switch").click().run()

    assert "Practice: everything here is invented" in texts(page)
    assert page.query_params == {"lang": "en"}


def test_an_operator_does_not_come_into_the_tables(visit: Visit) -> None:
    assert "Met jouw account mag dit niet." in texts(visit("tafels", signed_in="operator"))


def test_my_place_says_who_is_signed_in_and_what_they_can_do(visit: Visit) -> None:
    said = texts(visit("mijn-plek", signed_in="adviser"))

    assert plain("Vertrouwenspersoon (verzonnen)") in said
    assert "de helft van de sleutel" in said


def test_help_shows_every_published_place_and_says_what_was_not_checked(visit: Visit) -> None:
    said = texts(visit("hulp"))

    assert "112" in said
    assert "De Kindertelefoon" in said
    assert "(nog niet gecontroleerd)" in said


def test_talking_to_someone_opens_the_places_to_turn_to(visit: Visit) -> None:
    page = visit()

    page.button(key="help_open").click().run()

    assert "113 Zelfmoordpreventie" in texts(page)


def test_a_wrong_password_is_one_clear_sentence_on_the_sign_in_page(visit: Visit) -> None:
    page = visit("inloggen", fout="1")

    assert [error.value for error in page.error] == [
        "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het nog eens."
    ]
