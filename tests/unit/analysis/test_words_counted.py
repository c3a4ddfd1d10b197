"""Which words of a redacted text are counted, and which of them may be told."""

import pytest

from analysis.words import Used, words_told
from analysis.words.tokens import places_of_word, sentences
from tests.unit.analysis.writings import all_read, by_each


def words(text: str) -> list[str]:
    return [word for sentence in sentences(text, "nl") for word in sentence]


def test_small_words_numbers_and_single_letters_are_left_out() -> None:
    assert words("Ik heb het 12 keer gezegd in groep B") == ["gezegd", "groep"]


@pytest.mark.parametrize(
    "placeholder",
    ["[naam A]", "[plek AB]", "[e-mailadres C]", "[citizen service number A]", "[weggehaald B]"],
)
def test_a_placeholder_is_no_word_and_ends_a_sentence(placeholder: str) -> None:
    assert sentences(f"Niemand {placeholder} zweeg", "nl") == (("niemand",), ("zweeg",))


def test_a_word_keeps_its_apostrophe_hyphen_and_accents() -> None:
    text = "Foto’s, één-op-één en cafe\u0301"

    assert words(text) == ["foto's", "één-op-één", "café"]


def test_the_small_words_are_those_of_the_language_of_the_text() -> None:
    assert sentences("The door was open", "en") == (("door", "open"),)
    assert sentences("Door de deur", "nl") == (("deur",),)


def test_a_place_is_where_the_word_stands_in_the_text_itself() -> None:
    text = "[naam A] zweeg. Ook ik ZWEEG, en zwegen anderen?"

    assert [text[slice(*place)] for place in places_of_word(text, "zweeg")] == ["zweeg", "ZWEEG"]


def test_a_word_is_told_from_five_writers_on() -> None:
    texts = all_read(by_each(range(5), "Niemand zweeg."), by_each(range(4), "Altijd lachen."))

    assert words_told(texts) == {"niemand": Used(5, 5), "zweeg": Used(5, 5)}


def test_many_texts_of_one_writer_are_one_writer() -> None:
    texts = all_read(by_each([1] * 40, "Geheim."), by_each(range(2, 5), "Geheim."))

    assert words_told(texts) == {}
