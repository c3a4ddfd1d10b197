"""Which names redaction knows, from which signs, and which words that look like names stay."""

import pytest

from analysis.redaction import Kind, redact


def hidden(text: str, kind: Kind) -> list[str]:
    return [text[span.start : span.end] for span in redact(text).spans if span.kind == kind]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Sanne",
            "Wouter",
            "Tjitske",
            "Fenna",
            "Lowie",
            "Stijn",
            "Djenairo",
            "Radjesh",
            "Sharmila",
        ),
        *("Zeynep", "Özlem", "Soufiane", "Yasmine", "Xiomara", "Agnieszka", "Łukasz", "Kwame"),
        *("Adwoa", "Dewi", "Mei-Ling", "Oleksandr", "Priyanka", "Youssef", "Siobhán", "Guadalupe"),
    ],
)
def test_a_first_name_alone_is_hidden_whatever_its_origin(name: str) -> None:
    assert hidden(f"Gisteren zei {name} dat het mijn schuld was.", "person") == [name]
    assert hidden(f"i told {name.lower()} about it", "person") == [name.lower()]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sanne zei dat ik moest stoppen", "sanne"),
        ("ik werd gefilmd door yasmine", "yasmine"),
        ("SANNE HOU OP MET SCHREEUWEN TEGEN ONS", "SANNE"),
        ("De moeder van Lisa's vriend was boos.", "Lisa's"),
        ("Toen heb ik Patricks nummer gewist.", "Patricks"),
        ("Docent M. kwam in de douche kijken.", "M."),
        ("met S. had ik altijd ruzie", "S."),
        ("Het was J. van der Meer die tekende.", "J. van der Meer"),
        ("Gelukkig was er ook Sharon K. bij.", "Sharon K"),
        ("Iedereen kent Big T, hij is een legende.", "Big T"),
        ("We noemden hem Flits omdat hij zo snel was.", "Flits"),
        ("Het was weer zover, zei De Groot.", "De Groot"),
        ("ik ging langs bij sanne de vries", "sanne de vries"),
        ("Daarna belde Ewa Nowakowska mijn ouders.", "Ewa Nowakowska"),
        ("Toen kwam Vrondelijne binnen.", "Vrondelijne"),
    ],
)
def test_a_name_is_hidden_as_a_whole(text: str, name: str) -> None:
    assert hidden(text, "person") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Roos zei dat ik me aanstelde.", "Roos"),
        ("Ik deed het duet met Mark.", "Mark"),
        ("Juf Storm liet ons een uur staan.", "Storm"),
        ("Grace told me to lose weight.", "Grace"),
        ("Ik was bang voor Wil.", "Wil"),
        ("Giselle zei dat ik te dik was.", "Giselle"),
        ("May told us it was normal.", "May"),
    ],
)
def test_a_word_that_is_a_name_as_well_is_hidden_where_it_is_somebody(text: str, name: str) -> None:
    assert hidden(text, "person") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ik kreeg een roos van het publiek en er was een storm van applaus.",
        "Wil je dat ik stop? Wil is sterker dan talent.",
        "In mei is de voorstelling, in juni het examen.",
        "I hope it gets better. I will mark it first.",
        "We danced with grace and joy in May and June.",
        "In de Notenkraker en het Zwanenmeer danste ik mee.",
        "De techniek van Graham is anders dan die van Cunningham.",
        "Grand jeté, pas de deux en de Lindy Hop.",
        "Op Instagram en TikTok ziet iedereen er goed uit.",
        "Iedereen keek weg. De docent ook. Onze directeur zei niks.",
        "Een Surinaamse en een Turkse danser, dat waren wij.",
        "NIEMAND LUISTERDE NAAR ONS",
        "Volgens het Centrum Veilige Sport mag dat niet.",
        "Don't speak. Let's dance. I'm fine.",
        "das nie ok hé, ge moogt da nie zeggen",
    ],
)
def test_words_that_only_look_like_names_stay(text: str) -> None:
    assert redact(text).spans == ()


@pytest.mark.parametrize(
    ("text", "placeholder"),
    [
        ("Ik dans bij Dansschool Kwartel.", "[dansschool A]"),
        ("Ik zat op de Kwartel Dance Academy.", "[dansschool A]"),
        ("We stonden in Theater De Kwartel.", "[theater A]"),
        ("We stonden in Schouwburg Kwartelstede.", "[theater A]"),
        ("Ik won de Kwartel Dance Cup.", "[wedstrijd A]"),
        ("Ik was op het NK Streetdance.", "[wedstrijd A]"),
        ("Ons team heet Kwartel Kingz.", "[crew A]"),
        ("Ik deed auditie bij Introdans.", "[gezelschap A]"),
        ("Ik zat op Codarts.", "[opleiding A]"),
        ("Ik klaagde bij Stichting Kwartel.", "[organisatie A]"),
        ("Ik ging naar het Kwartelcollege.", "[school A]"),
    ],
)
def test_the_placeholder_of_an_organisation_tells_its_sort(text: str, placeholder: str) -> None:
    assert placeholder in redact(text).text


def test_sorts_of_organisations_share_their_letters() -> None:
    found = redact(
        "Eerst Dansschool Kwartel, toen Theater De Spreeuw, toen Dansschool Kwartel."
    ).text

    assert found == "Eerst [dansschool A], toen [theater B], toen [dansschool A]."


def test_one_person_has_one_letter_by_whatever_part_of_the_name() -> None:
    found = redact(
        "Sanne de Vries gaf les. sanne was streng, De Vries ook. Sanne's zus Noor niet. "
        "Ik mis Noor Bakker."
    ).text

    assert found == (
        "[naam A] gaf les. [naam A] was streng, [naam A] ook. [naam A] zus [naam B] niet. "
        "Ik mis [naam B]."
    )


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("De artistiek leider zag het.", "De [iemand van de leiding A] zag het."),
        ("Onze enige mannelijke docent deed het.", "Onze [docent A] deed het."),
        ("Ik vroeg de hoofdtrainer van 3A.", "Ik vroeg de [trainer A]."),
        ("Ik zag de artistiek leider van Introdans.", "[gezelschap A]."),
    ],
)
def test_a_role_that_points_at_one_person_keeps_only_how_much_say_it_has(
    text: str, redacted: str
) -> None:
    assert redacted in redact(text).text


@pytest.mark.parametrize(
    "text",
    [
        "Een artistiek leider mag dat niet doen.",
        "Mijn docent en onze trainer zwegen.",
        "De enige docent die luisterde was zij.",
        "De directeur keek weg.",
    ],
)
def test_a_role_that_many_have_stays(text: str) -> None:
    assert redact(text).spans == ()


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("we gingen met de bus naar zwolle", "zwolle"),
        ("Daarna danste ik in Kortrijk.", "Kortrijk"),
        ("hij woont in den bosch", "den bosch"),
        ("Ik ben opgegroeid in Paramaribo.", "Paramaribo"),
        ("Ik sta weer in assen.", "assen"),
    ],
)
def test_a_town_is_hidden_also_in_small_letters(text: str, town: str) -> None:
    assert hidden(text, "place") == [town]


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("Rekening BE68 5390 0754 7034 is van hem.", "iban", "BE68 5390 0754 7034"),
        (
            "De studio zit aan de Burgemeester Visserlaan 3b.",
            "address",
            "Burgemeester Visserlaan 3b",
        ),
        ("vlaams nummer +32 470 12 34 56", "phone", "+32 470 12 34 56"),
        ("bel 06.12.34.56.78 maar", "phone", "06.12.34.56.78"),
    ],
)
def test_numbers_of_neighbours_are_found(text: str, kind: Kind, surface: str) -> None:
    assert hidden(text, kind) == [surface]
