"""What may point to somebody is found with a vaguer wording; everything else is left alone."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.findable import findable, vaguer
from content.languages import Language

A_MOMENT = 1.0  # seconds; measured: less than a tenth


def found(text: str, language: Language = "nl") -> list[tuple[str, str, str]]:
    """Every find: what it is, its words, and the vaguer wording."""
    return [
        (find.kind, text[find.start : find.end], find.vaguer) for find in findable(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words", "wording"),
    [
        ("Volgens Sanne de Vries was het niks.", "person", "Sanne de Vries", "iemand"),
        ("Toen zei juf Noor dat ik weg kon.", "person", "juf Noor", "een docent"),
        ("Toen zei mijn juf Noor dat.", "person", "juf Noor", "docent"),
        ("Ik heb mijn oude trainer Dario gezien.", "person", "trainer Dario", "trainer"),
        ("Mijn coach heet Annelot.", "person", "heet Annelot", "blijft hier zonder naam"),
        ("Mijn zusje Noor danst ook.", "person", "Mijn zusje Noor", "Iemand uit mijn familie"),
        ("Ik dans bij Dansschool Kwartel nu.", "organisation", "Dansschool Kwartel", None),
        ("Hij werkt nu bij Codarts.", "organisation", "Codarts", "een opleiding"),
        ("We waren bij Crew Zonder Naam.", "organisation", "Crew Zonder Naam", "een dansgroep"),
        ("Ik train in Utrecht.", "place", "Utrecht", "een stad of dorp"),
        ("Bel 06-12345678 of niet.", "phone", "06-12345678", "een telefoonnummer"),
        ("Mail lotte@voorbeeld.nl maar.", "email", "lotte@voorbeeld.nl", "een e-mailadres"),
        ("Kijk op www.voorbeeld.nl/foto eens.", "url", "www.voorbeeld.nl/foto", "een website"),
        ("Stuur maar naar @dario_danst daar.", "handle", "@dario_danst", "een account"),
        ("Ik begon in 2019 met dansen.", "date", "in 2019", "een tijd geleden"),
        ("In maart 2021 stopte ik.", "date", "In maart 2021", "Een tijd geleden"),
        ("Ik viel op 12 mei in de zaal.", "date", "op 12 mei", "op een dag"),
        ("Ik viel op 12-05-2018 in de zaal.", "date", "op 12-05-2018", "op een dag"),
        ("Van 2015 tot 2018 was het erg.", "date", "Van 2015 tot 2018", "Een tijd lang"),
        ("Ik dans sinds 2014 bij ons.", "date", "sinds 2014", "al een tijd"),
        ("Ik was 14 jaar en dacht niet na.", "age", "14 jaar", "tussen de 12 en 17"),
        ("Toen ik veertien was.", "age", "veertien", "tussen de 12 en 17"),
        ("Ik stopte op mijn 9e.", "age", "op mijn 9e", "toen ik jonger dan 12 was"),
        ("Ik ben een vrouw van 41.", "age", "41", "ouder dan 35"),
        ("Er was een 15-jarig meisje bij.", "age", "een 15-jarig meisje", "een danser"),
        ("We waren met drie jongens.", "number", "drie", "een aantal"),
        ("Alle 12 meisjes huilden.", "number", "Alle 12", "Een aantal"),
        ("We gingen met z'n vieren weg.", "number", "met z'n vieren", "met een groepje"),
        ("De artistiek leider zag het.", "role", "De artistiek leider", "Iemand van de leiding"),
        ("Ik vroeg de hoofddocent klassiek.", "role", "de hoofddocent klassiek", "een docent"),
        ("Ik was de enige jongen.", "role", "de enige jongen", "een van de dansers"),
        ("Ik was de jongste van de groep.", "role", "de jongste van de groep", None),
        ("De dochter van de eigenaar mocht het.", "role", "De dochter van de eigenaar", None),
        ("Ik doe kathak.", "style", "kathak", "een dansstijl"),
        ("Ik zat bij So You Think You Can Dance.", "organisation", None, "een danswedstrijd"),
    ],
)
def test_in_dutch_it_is_found_with_a_vaguer_wording(
    text: str, kind: str, words: str | None, wording: str | None
) -> None:
    assert [
        find
        for find in found(text)
        if find[0] == kind and words in (find[1], None) and wording in (find[2], None)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words", "wording"),
    [
        ("Our teacher Mark hit me.", "person", "teacher Mark", "teacher"),
        ("I told Ms. Okonkwo about it.", "person", "Ms. Okonkwo", "someone"),
        ("I was at Northquay Dance Academy then.", "organisation", None, "a dance school"),
        ("I live in Rotterdam now.", "place", "Rotterdam", "a town"),
        ("In the summer of 2017 I left.", "date", "In the summer of 2017", "A while ago"),
        ("I fell on May 12th and cried.", "date", "on May 12th", "one day"),
        ("I was fifteen when it began.", "age", "fifteen", "between 12 and 17"),
        ("A girl aged 14 was there.", "age", "14", "between 12 and 17"),
        ("I was a 14-year-old girl.", "age", "a 14-year-old girl", "a dancer"),
        ("There were three boys.", "number", "three", "some"),
        ("The three of us left.", "number", "The three of us", "Some of us"),
        ("I was the only boy in class.", "role", "the only boy", "one of the dancers"),
        ("The artistic director saw it.", "role", "The artistic director", "Someone in charge"),
        ("The artistic director's wife saw it.", "role", "The artistic director's wife", None),
        ("I do Irish dance.", "style", "Irish dance", "a dance style"),
    ],
)
def test_in_english_it_is_found_with_a_vaguer_wording(
    text: str, kind: str, words: str | None, wording: str | None
) -> None:
    assert [
        find
        for find in found(text, "en")
        if find[0] == kind and words in (find[1], None) and wording in (find[2], None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ik dans al 14 jaar, 3 keer per week, 2 uur per les.",
        "Het kost 2000 euro per jaar en 900 per maand.",
        "Ik kreeg een 8. Het was 14 graden in de zaal.",
        "Twee jaar geleden ben ik gestopt.",
        "Op mijn 3e les viel ik.",
        "In mei is het altijd druk, en op maandag ook.",
        "Ik doe ballet, hiphop, salsa, tango, breaking en jazz.",
        "Een plié en een arabesque op spitzen, en dan een pirouette.",
        "Mijn docent keek weg. De trainer ook. De juf lachte.",
        "Mijn enige vriend was de muziek.",
        "De enige docent die luisterde, ging weg.",
        "Twee meisjes huilden.",
        "Tien jaar kinderen lesgeven is zwaar.",
        "Negen van de tien keer zei niemand iets.",
        "Ik ging naar Veilig Thuis en Slachtofferhulp Nederland.",
        "Bel 112 of 0800-2000 als het nodig is.",
        "De directeur deed niets met mijn melding.",
        "My teacher is kind. Best class ever.",
        "I have danced for 14 years, three times a week.",
        "I may go on, and in May it is busy.",
        "Two years ago I left.",
        "It took us five hours and ten euros.",
        "The only thing I want is respect.",
        "We do ballet, house and locking.",
        "The director said nothing.",
    ],
)
def test_what_points_to_nobody_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_wording_is_in_the_language_of_the_text_not_of_the_page() -> None:
    assert found("She said that I was the only boy.", "nl")[0][2] == "one of the dancers"
    assert found("Ze zei dat ik de enige jongen was.", "en")[0][2] == "een van de dansers"


def test_where_a_text_does_not_tell_its_language_the_page_decides() -> None:
    assert found("Utrecht", "nl")[0][2] == "Een stad of dorp"
    assert found("Utrecht", "en")[0][2] == "A town"


def test_a_text_with_every_find_made_vaguer_still_reads_as_one() -> None:
    text = (
        "Bij Dansschool Vermeer in Utrecht zei mijn juf Sanne in 2019 dat ik te dik was. "
        "Ik was 14 jaar."
    )

    assert vaguer(text, findable(text)) == (
        "Bij een dansschool in een stad of dorp zei mijn docent een tijd geleden dat ik te dik "
        "was. Ik was tussen de 12 en 17."
    )


def test_of_two_finds_the_one_that_is_chosen_changes() -> None:
    text = "Sanne zei het, in Utrecht."
    first, second = findable(text)

    assert vaguer(text, [first]) == "Iemand zei het, in Utrecht."
    assert vaguer(text, [second]) == "Sanne zei het, in een stad of dorp."
    assert vaguer(text, []) == text


_PIECES = st.sampled_from(
    (
        "Juf Noor ",
        "mijn trainer Dario, ",
        "Dansschool De Veer ",
        "in Utrecht. ",
        "Ik was 14 jaar. ",
        "op mijn zestiende ",
        "in maart 2019 ",
        "van 2015 tot 2018 ",
        "op 12-05-2009 ",
        "drie jongens ",
        "de enige jongen ",
        "onze hoofddocent klassiek ",
        "the owner's daughter ",
        "kathak ",
        "06-12345678 ",
        "@dario ",
        "lotte@voorbeeld.nl ",
        "een oude ",
        "é\u0301🙂",
        "İ",
        "\n",
    )
)
texts = st.one_of(st.text(max_size=80), st.lists(_PIECES | st.text(max_size=6)).map("".join))


@given(texts, st.sampled_from(["nl", "en"]))
@settings(deadline=None)
def test_finds_are_sorted_places_in_the_text_without_overlap(text: str, language: Language) -> None:
    finds = findable(text, language)
    places = [0, *(place for find in finds for place in (find.start, find.end)), len(text)]

    assert places == sorted(places)
    assert all(find.start < find.end and find.vaguer for find in finds)


@given(texts, st.data())
@settings(deadline=None)
def test_only_what_is_chosen_changes(text: str, data: st.DataObject) -> None:
    finds = findable(text)
    chosen = [find for find in finds if data.draw(st.booleans())]
    reached, around = 0, list[str]()
    for find in chosen:
        around.append(text[reached : find.start])
        reached = find.end
    around.append(text[reached:])
    wordings = [find.vaguer for find in chosen]
    woven = "".join(one + other for one, other in zip(around, [*wordings, ""], strict=True))

    assert vaguer(text, reversed(chosen)) == woven


_NAMES = st.sampled_from(["Sanne", "Utrecht", "2019", "06-12345678", "@dario", "kathak"])


@given(st.lists(_NAMES, min_size=1, max_size=6))
@settings(deadline=None)
def test_nothing_of_what_was_found_is_left_when_all_is_made_vaguer(names: list[str]) -> None:
    text = "Dat was " + ", en ".join(names) + "."
    left = vaguer(text, findable(text))

    assert [name for name in names if name in left] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_vaguer_wording_is_never_found_again(language: Language) -> None:
    text = (
        "Juf Noor en coach Dario van Dansschool De Veer, Codarts en Crew Zonder Naam in Utrecht. "
        "Ik was 8. Ik was 14. Ik was 20. Ik was 30. Ik was 50. We waren met drie jongens in 2019, "
        "met z'n vieren, op 12 mei. De enige jongen, de artistiek leider, de bondscoach, kathak, "
        "de dochter van de eigenaar, op mijn zestiende. Bel 06-12345678 of mail lotte@voorbeeld.nl."
    )

    finds = findable(text, language)

    assert len(finds) > 18
    assert findable(vaguer(text, finds), language) == ()


@pytest.mark.parametrize(
    "piece", ["12 ", "2019 ", "mijn ", "a", "ik was ", "Van ", "@", "10/", "enige ", "de "]
)
def test_a_long_text_of_one_piece_takes_no_longer_than_a_moment(piece: str) -> None:
    findable("")  # the lists are read at the first
    began = time.process_time()
    findable((piece * 4000)[:4000])

    assert time.process_time() - began < A_MOMENT
