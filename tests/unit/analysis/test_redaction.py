"""What redaction takes out, what it leaves, and that it never touches anything else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.redaction import Kind, Redacted, redact
from content.languages import Language

FOUND_BY_FORM = {"email", "phone", "iban", "bsn"}

_PIECES = st.sampled_from(
    (
        "06-12345678 ",
        "+31 6 12 34 56 78",
        "lotte@voorbeeld.nl",
        "NL91 ABNA 0417 1643 00",
        "111222333",
        "1234 AB",
        "Juf Noor ",
        "Dansschool De Veer",
        "@dario",
        "www.voorbeeld.nl/a",
        " in Utrecht",
        "12-05-2009",
        "é\u0301🙂",
        "\n",
        "[naam A]",
    )
)
texts = st.one_of(st.text(max_size=80), st.lists(_PIECES | st.text(max_size=6)).map("".join))


def surfaces(text: str, language: Language = "nl") -> list[tuple[Kind, str]]:
    return [(span.kind, text[span.start : span.end]) for span in redact(text, language).spans]


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("Mail lotte.v@dansmail.example maar.", "email", "lotte.v@dansmail.example"),
        ("Bel 06-12345678 of niet.", "phone", "06-12345678"),
        ("Bel +31 6 1234 5678.", "phone", "+31 6 1234 5678"),
        ("Bel (020) 123 45 67.", "phone", "(020) 123 45 67"),
        ("Mijn bsn is 111222333.", "bsn", "111222333"),
        ("Stort op NL91 ABNA 0417 1643 00 a.u.b.", "iban", "NL91 ABNA 0417 1643 00"),
        ("Stort op DE89 3704 0044 0532 0130 00 morgen", "iban", "DE89 3704 0044 0532 0130 00"),
        ("Ik woon op 1234 AB.", "postcode", "1234 AB"),
        ("Het was in de Kerkstraat 12.", "address", "Kerkstraat 12"),
        ("Geboren op 12-05-2009 hier.", "birthdate", "12-05-2009"),
        ("Dat was 3 mei 2010 denk ik.", "birthdate", "3 mei 2010"),
        ("Kijk op www.dansvoorbeeld.nl/foto eens.", "url", "www.dansvoorbeeld.nl/foto"),
        ("Hij heet @coach_dario daar.", "handle", "@coach_dario"),
        ("insta: dario_danst is hij", "handle", "dario_danst"),
        ("Ik dans bij Dansschool Kwartel nu.", "organisation", "Dansschool Kwartel"),
        ("We zaten bij Kwartel Dance Academy toen.", "organisation", "Kwartel Dance Academy"),
        ("Hij werkt nu bij codarts.", "organisation", "codarts"),
        ("Ik train in Utrecht.", "place", "Utrecht"),
        ("juf annelot schreeuwde", "person", "annelot"),
        ("Volgens Sanne de Vries was het niks.", "person", "Sanne de Vries"),
        ("Mr. Halvorsen-Reed said so.", "person", "Mr. Halvorsen-Reed"),
        ("mijn coach heet annelot hoor", "person", "annelot"),
        ("Ik train in Bergen op Zoom nu.", "place", "Bergen op Zoom"),
        ("Den Haag is ver weg.", "place", "Den Haag"),
        ("Mail info(at)kwartel.nl even.", "email", "info(at)kwartel.nl"),
        ("jan apenstaartje kwartel punt nl", "email", "jan apenstaartje kwartel punt nl"),
        ("Kijk op kwartel.dance als je wilt.", "url", "kwartel.dance"),
        ("Onderweg 12 was het.", "address", "Onderweg 12"),
        ("I told Ms. Okonkwo about it.", "person", "Ms. Okonkwo"),
    ],
)
def test_what_identifies_somebody_is_found(text: str, kind: Kind, surface: str) -> None:
    assert (kind, surface) in surfaces(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "In Latin en Charleston is het anders dan bij breaking.",
        "Streng is prima, maar niet zo. Niks aan de hand.",
        "Bel 112 of 0800-2000 als het nodig is.",
        "Ik was 14 en het was 2019.",
        "Ik ging naar Veilig Thuis en Slachtofferhulp Nederland.",
        "My teacher is kind. Best class ever.",
        "Ik bel op maandag en heb Instagram.",
        "Gestopt met de les.de trainer was boos.me moeder ook",
        "Onderweg naar huis. Overslaan mag.",
        "The street dance scene. Don't touch me.",
        "I feel safe in my crew and I can be myself.",
    ],
)
def test_words_that_identify_nobody_stay(text: str) -> None:
    assert redact(text) == Redacted(text, ())


def test_the_same_words_get_the_same_letter() -> None:
    found = redact("Sanne zei iets. SANNE lachte met Noor. Mail a@b.nl of A@B.NL.").text

    assert found == (
        "[naam A] zei iets. [naam A] lachte met [naam B]. Mail [e-mailadres A] of [e-mailadres A]."
    )


def test_a_title_makes_no_other_person() -> None:
    assert redact("Mevrouw Kronenbeek? Ja, Kronenbeek.").text == "[naam A]? Ja, [naam A]."


def test_placeholders_follow_the_language() -> None:
    assert redact("Call 06-12345678", "en").text == "Call [phone number A]"


def test_a_name_found_once_is_found_everywhere() -> None:
    found = redact("Sanne Terhorst kwam. SANNE lachte. Ik zei: sanne, stop. Terhorst zweeg.").text

    assert found == "[naam A] kwam. [naam A] lachte. Ik zei: [naam A], stop. [naam A] zweeg."


def test_what_somebody_is_stays_readable() -> None:
    assert redact("Trainer Jerrel deed dat.").text == "Trainer [naam A] deed dat."


@settings(max_examples=150, deadline=None)
@given(texts)
def test_spans_are_sorted_disjoint_and_inside_the_text(text: str) -> None:
    reached = 0
    for span in redact(text).spans:
        assert reached <= span.start < span.end <= len(text)
        reached = span.end


@settings(max_examples=150, deadline=None)
@given(texts)
def test_text_outside_the_spans_is_untouched(text: str) -> None:
    found = redact(text)
    rest, reached = found.text, 0
    for span in found.spans:
        before = text[reached : span.start]
        assert rest.startswith(before)
        rest, reached = rest[len(before) :].partition("]")[2], span.end
    assert rest == text[reached:]


@settings(max_examples=150, deadline=None)
@given(texts)
def test_redacting_again_finds_no_number_or_mail(text: str) -> None:
    again = redact(redact(text).text)

    assert not {span.kind for span in again.spans} & FOUND_BY_FORM
