"""An operator looks at the organisations that the letter names, and corrects what is said."""

from streamlit.testing.v1 import AppTest

from models.outcomes import bodies_to_check
from models.storage import Store
from pages.parts.clock import today
from tests.build import People
from tests.pages.conftest import Visit, stands_before_the_warning, texts
from tests.pages.dancer_steps import press


def opened(visit: Visit, key: str) -> AppTest:
    return visit("organisaties", signed_in="operator", organisatie=key)


def field(page: AppTest, name: str) -> str:
    fields = (*page.text_input, *page.text_area, *page.selectbox)
    return next(each.key for each in fields if each.key.startswith(f"body_{name}_"))


def test_every_organisation_is_listed_with_its_sector_and_as_not_checked(visit: Visit) -> None:
    page = visit("organisaties", signed_in="operator")

    assert len([button for button in page.button if "open_" in button.key]) == 27
    assert page.caption[0].value == "Sport · Nog niet gecontroleerd."


def test_one_opens_with_what_is_not_sure(visit: Visit) -> None:
    page = press(visit("organisaties", signed_in="operator"), "Cultuurconnect")

    said = texts(page)
    assert "Waarschijnlijk bedoeld: Cultuurconnectie. :small[:gray[(nog niet" in said
    assert "Sector: Onderwijs en cultuur :small[:gray[(nog niet gecontroleerd)]]" in said


def test_name_role_site_and_sector_are_corrected_and_then_it_is_right(
    practice: Store, team: People, visit: Visit
) -> None:
    page = opened(visit, "cultuurconnectie")
    page.text_input(key=field(page, "name")).input("Cultuurconnectie")
    page.text_area(key=field(page, "role_nl")).input("Komt op voor cultuurhuizen.")
    page.text_area(key=field(page, "role_en")).input("Speaks for houses of culture.")
    page.text_input(key=field(page, "website")).input("www.cultuurconnectie.nl")
    page.selectbox(key=field(page, "sector")).select("both")
    press(page, "Bewaar wat je hebt veranderd")
    assert "Bewaard. Klopt nu alles?" in texts(page)

    press(page, "Klopt, vandaag nagekeken")

    last = bodies_to_check(practice, team.operator)[-1]
    assert (last.body.name, last.body.sector, last.checked_on) == (
        "Cultuurconnectie",
        "both",
        today(),
    )
    assert last.body.website == "https://www.cultuurconnectie.nl"
    assert "Bewaard: Cultuurconnectie is vandaag nagekeken." in texts(page)


def test_a_mistake_is_told_beside_its_field(visit: Visit) -> None:
    page = opened(visit, "alliance")
    page.text_area(key=field(page, "role_nl")).input("Iets anders.")
    press(page, "Bewaar wat je hebt veranderd")

    assert stands_before_the_warning(page) == field(page, "role_en")
    assert "Schrijf het in beide talen." in texts(page)


def test_an_organisation_that_is_not_there_is_one_calm_sentence(visit: Visit) -> None:
    assert "We kennen deze organisatie niet." in texts(opened(visit, "x"))
