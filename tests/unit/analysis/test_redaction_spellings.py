"""Numbers, accounts and names in the spellings in which people give them."""

import pytest

from analysis.redaction import redact


def hidden(text: str) -> set[str]:
    """The words that redaction takes out."""
    return {text[span.start : span.end] for span in redact(text).spans}


@pytest.mark.parametrize(
    "number",
    [
        "O6 12345678",
        "06.12.345.678",
        "31612345678",
        "+31 (0) 6 12 34 56 78",
        "0470/12.34.56",
        "+32 470/12.34.56",
        "03 123 45 67",
        "nul zes twaalf vierendertig zesenvijftig achtenzeventig",
        "020 123 4567 ext. 12",
    ],
)
def test_a_telephone_number_is_hidden_however_it_is_written(number: str) -> None:
    assert hidden(f"bel me op {number}") == {number}


@pytest.mark.parametrize(
    "address",
    [
        "sanne punt vries at gmail punt com",
        "sanne.devries @ gmail . com",
        "sanne_devries bij hotmail",
        "sannedevries apestaartje hotmail punt nl",
        "rené.müller+dans@mail.ziggo.nl",
        "yasmin2009@gmail,com",
    ],
)
def test_an_e_mail_address_is_hidden_however_it_is_told(address: str) -> None:
    assert hidden(f"mijn mail is {address}") == {address}


@pytest.mark.parametrize(
    "text",
    [
        "een twee drie vier vijf zes zeven acht, en 5 6 7 8",
        "Nul zes keer ben ik gebeld.",
        "Ik mailde hem, maar hij was niet bij gmail te vinden.",
        "Mijn snap is verwijderd en mijn insta is weg.",
        "Op 5 mei dansten we op het plein.",
        "Lalalala asdfgh brrr",
        "kniepijn en een sapkuur",
    ],
)
def test_counting_channels_days_and_noise_stay(text: str) -> None:
    assert hidden(text) == set()


def test_an_account_is_hidden_without_its_sign() -> None:
    assert hidden("mijn insta is noor.danst") == {"noor.danst"}


def test_a_birthday_in_words_is_hidden() -> None:
    assert hidden("ik ben jarig op vijf mei") == {"vijf mei"}


def test_a_nickname_is_hidden_though_it_is_a_word() -> None:
    assert hidden("onze trainer, bijgenaamd de Generaal, schreeuwde") == {"de Generaal"}


def test_one_letter_that_acts_is_somebody() -> None:
    assert hidden("L. raakte mij aan") == {"L."}


def test_a_street_in_small_letters_is_hidden_with_its_number() -> None:
    assert hidden("ik woon op hoofdstraat 44") == {"hoofdstraat 44"}
