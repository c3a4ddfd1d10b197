"""How far coders agree, and settling where they differ, on the facilitator's page."""

import pytest
from streamlit.testing.v1 import AppTest

from models.coding import Mark, code_text, difference, differences, settle, take_out, texts_to_code
from models.people import Actor
from models.storage import Store
from models.survey.responses import SealedText
from models.tables import TableState
from models.withdrawal.erasing import erase_response
from tests.build import People, a_card, a_response, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.test_as_typed import press, unlock

WHY = "Het gaat hier vooral om zwijgen."
KEEP = "Bewaar wat we afspreken"


@pytest.fixture
def readable(practice: Store, team: People, table: str) -> list[str]:
    """The ids of twelve texts, in the order of the page."""
    for number in range(12):
        code = a_card(practice, team, table)
        a_response(practice, code, words=f"Verhaal {number}: er werd niet over gepraat.")
    move_to(practice, team, table, TableState.LIVE)
    return [text.text_id for text in texts_to_code(practice, team.facilitator, table)]


@pytest.fixture
def differing(practice: Store, team: People, readable: list[str]) -> list[str]:
    """The same, coded by both; on the first and the third they differ."""
    for place, text_id in enumerate(readable):
        seen = "silence" if place % 2 else "power"
        code_text(practice, team.facilitator, text_id, (seen,), ("silence",))
        other = "touch" if place in (0, 2) else seen
        code_text(practice, team.second_facilitator, text_id, (other,))
    return readable


def opened(visit: Visit) -> AppTest:
    return unlock(visit("overeenstemming", signed_in="facilitator"), "facilitator")


def why(page: AppTest) -> str:
    (field,) = page.text_area
    return str(field.value)


def write(page: AppTest, themes: list[str], reason: str) -> AppTest:
    (pills,) = page.button_group
    pills.set_value(themes)
    (field,) = page.text_area
    field.input(reason)
    return page


def settled(practice: Store, actor: Actor, table: str) -> list[tuple[str, ...]]:
    found = [
        difference(practice, actor, each.text_id) for each in differences(practice, actor, table)
    ]
    return [each.agreed.themes for each in found if each.agreed]


def test_nothing_coded_yet_is_said_and_so_is_one_coder_alone(
    practice: Store, team: People, visit: Visit, readable: list[str]
) -> None:
    assert "nog niemand een tekst gecodeerd" in texts(opened(visit))
    code_text(practice, team.facilitator, readable[0], ("silence",))

    assert "heeft één persoon teksten" in texts(opened(visit))


def test_below_ten_texts_in_common_it_says_that_it_says_too_little(
    practice: Store, team: People, visit: Visit, readable: list[str]
) -> None:
    for text_id in readable[:4]:
        for coder in (team.facilitator, team.second_facilitator):
            code_text(practice, coder, text_id, ("silence",))

    page = opened(visit)

    assert "Door twee of meer mensen gecodeerd: 4. Door één persoon: 0." in texts(page)
    assert "Nog door niemand: 8." in texts(page)
    assert "Vanaf 10 teksten" in texts(page)
    assert "Per thema" not in texts(page)


def test_agreement_stands_in_a_word_beside_its_number_and_per_theme(
    visit: Visit, differing: list[str]
) -> None:
    said = texts(opened(visit))

    assert "is de overeenstemming **redelijk**: 0,7" in said
    assert "Met andere teksten zoals deze ligt het waarschijnlijk tussen" in said
    assert "| goed, 1,00 | 6 van 6 |" in said
    assert "| Macht en afhankelijkheid | redelijk, 0,67 (0,15 tot 1,00) | 4 van 6 |" in said
    assert "| Aanraken | weinig, -0,05 | 0 van 2 |" in said


def test_the_machine_is_compared_apart_with_who_saw_its_suggestions(
    visit: Visit, differing: list[str]
) -> None:
    said = texts(opened(visit))

    assert "de computer: weinig" in said
    assert "Begeleider (verzonnen) en Tweede" not in said


def test_decisions_stand_side_by_side_with_passage_memo_and_not_knowing(
    practice: Store, team: People, visit: Visit, readable: list[str]
) -> None:
    mine, theirs = team.facilitator, team.second_facilitator
    code_text(practice, mine, readable[0], ("silence",), marks=(Mark("silence", 2, 4),))
    code_text(practice, theirs, readable[0], ("power",), memo="*Twijfel*.", unsure=True)
    page = opened(visit)

    assert [each.value for each in page.subheader] == ["Jij", "Tweede begeleider \\(verzonnen\\)"]
    assert "“er werd niet”" in "".join(each.value for each in page.caption)
    assert "Twijfel" in texts(page)
    assert "Weet het niet." in texts(page)


def test_nothing_of_a_text_that_she_did_not_code_herself_is_shown(
    practice: Store, team: People, visit: Visit, readable: list[str]
) -> None:
    code_text(practice, team.second_facilitator, readable[0], ("power",))
    page = opened(visit)

    assert "verschillen jullie niet" in texts(page)
    assert "Verhaal" not in texts(page)


def test_what_is_settled_is_kept_with_why_and_the_next_difference_lies_there(
    practice: Store, team: People, table: str, visit: Visit, differing: list[str]
) -> None:
    page = opened(visit)
    assert "Nog af te spreken: 2. Al afgesproken: 0. Dit is nummer 1 van 2." in texts(page)
    press(write(page, ["power", "touch"], WHY), KEEP)

    assert "Nog af te spreken: 1. Al afgesproken: 1. Dit is nummer 2 van 2." in texts(page)
    assert why(page) == ""
    assert settled(practice, team.second_facilitator, table) == [("power", "touch")]
    press(page, "Eén terug")
    assert "Afgesproken" in [each.value for each in page.subheader]
    assert why(page) == WHY


def test_without_why_nothing_is_kept_and_what_was_chosen_stays(
    practice: Store, team: People, table: str, visit: Visit, differing: list[str]
) -> None:
    page = press(write(opened(visit), ["power"], "Tja."), KEEP)

    assert "10 tot 500 tekens" in texts(page)
    assert why(page) == "Tja."
    assert page.button_group[0].value == ["power"]
    assert settled(practice, team.facilitator, table) == []


def test_who_comes_second_sees_what_was_settled_meanwhile_and_loses_nothing(
    practice: Store, team: People, table: str, visit: Visit, differing: list[str]
) -> None:
    page = opened(visit)
    settle(practice, team.second_facilitator, differing[0], ("touch",), "Wij dachten aan aanraken.")
    press(write(page, ["power"], WHY), KEEP)

    assert "Een collega veranderde deze afspraak" in texts(page)
    assert "Wij dachten aan aanraken" in texts(page)
    assert (why(page), page.button_group[0].value) == (WHY, ["power"])
    assert settled(practice, team.facilitator, table) == [("touch",)]
    press(page, KEEP)
    assert settled(practice, team.facilitator, table) == [("power",)]


def test_what_was_typed_is_there_again_after_looking_at_another_difference(
    visit: Visit, differing: list[str]
) -> None:
    page = write(opened(visit), ["power"], WHY)
    press(page, "Eén verder")
    assert why(page) == ""
    press(page, "Eén terug")

    assert (why(page), page.button_group[0].value) == (WHY, ["power"])


def test_a_settlement_can_be_taken_back(
    practice: Store, team: People, table: str, visit: Visit, differing: list[str]
) -> None:
    settle(practice, team.second_facilitator, differing[0], ("touch",), WHY)
    page = press(opened(visit), "Eén verder")
    press(page, "Trek de afspraak in")

    assert settled(practice, team.facilitator, table) == []
    assert "Nog af te spreken: 2. Al afgesproken: 0." in texts(page)


def test_four_themes_are_one_too_many_and_stay_chosen(
    practice: Store, team: People, table: str, visit: Visit, differing: list[str]
) -> None:
    four = ["power", "touch", "silence", "teaching"]
    page = press(write(opened(visit), four, WHY), KEEP)

    assert "drie thema" in page.warning[0].value
    assert (why(page), page.button_group[0].value) == (WHY, four)


def test_a_text_that_is_withdrawn_meanwhile_is_a_clear_sentence(
    practice: Store, team: People, visit: Visit, differing: list[str]
) -> None:
    page = opened(visit)
    with practice.write() as session:
        response_id = session.get_one(SealedText, differing[0]).response_id
        erase_response(session, response_id)
    press(write(page, ["power"], WHY), KEEP)

    assert "Deze tekst is er niet meer." in texts(page)
    assert "Nog af te spreken: 1." in texts(page)


def test_a_word_that_was_taken_out_is_not_read_here(
    practice: Store, team: People, visit: Visit, differing: list[str]
) -> None:
    take_out(practice, team.facilitator, differing[0], ("gepraat",))

    assert "gepraat" not in texts(opened(visit))
