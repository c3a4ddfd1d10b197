"""Running text is B1: short sentences and a Flesch-Douma of 65 or more, per text and per page.

Names of bodies and words quoted from the letter are taken out first: nobody can write those
plainer.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import textstat
from babel.messages.extract import extract_from_file
from pydantic import BaseModel

from content.bodies import bodies
from content.codebook import codebook
from content.guide import guide, printed
from content.help import help_directory
from content.languages import Text
from content.questionnaire import questionnaire
from content.recommendations import recommendations
from content.statements import statements
from content.unrecognisable import unrecognisable
from content.wording import catalogue

MOST_WORDS = 12.0
LEAST_FLESCH = 65.0
ROOT = Path(__file__).parents[3]
CODE = [ROOT / "manage.py", ROOT / "streamlit_app.py", ROOT / "site_map.py"] + [
    path
    for folder in ("pages", "models", "analysis", "content", "commands")
    for path in sorted((ROOT / folder).rglob("*.py"))
]
NAMES_IN_TEXTS = {
    "Schaduwdansen",
    "De Kindertelefoon",
    "Veilig Thuis",
    "Mores",
    "Code Sociale Veiligheid",
    "Sturen op blijvende sociale veiligheid in het hoger kunst- en mode-onderwijs",
    "Alliantie Dans veilig",
    "Verinorm (Marjan Olfers, Anton van Wijk)",
    "VWS en OCW",
}


def names() -> Iterator[str]:
    """Names of bodies, longest first, so that a short one never cuts a longer one."""
    known = {body.name for body in bodies()} | {body.likely_name or "" for body in bodies()}
    yield from sorted((known - {""}) | NAMES_IN_TEXTS, key=len, reverse=True)


NAME = re.compile("|".join(re.escape(name) for name in names()))


def plain(text: str) -> str:
    """The text with each name as one short word, and without placeholders and Markdown marks."""
    without = re.sub(r"\{\w*\}", "dit", NAME.sub("zij", text))
    return re.sub(r"[*_`#>]|\]\([^)]*\)|\[", "", without)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])[\"')]*\s+|\n+", text.strip()) if part.strip()]


def closed(text: str) -> str:
    return text if text.rstrip("\"')")[-1:] in {".", "!", "?"} else text + "."


def texts_in(found: object) -> Iterator[str]:
    """Every Dutch text inside a model, wherever it stands."""
    if isinstance(found, Text):
        yield found.nl
    elif isinstance(found, BaseModel):
        for name in type(found).model_fields:
            yield from texts_in(getattr(found, name))
    elif isinstance(found, dict):
        for value in found.values():
            yield from texts_in(value)
    elif isinstance(found, tuple):
        for value in found:
            yield from texts_in(value)


def dutch_of_pages() -> Iterator[tuple[str, list[str]]]:
    """The Dutch of every page's sentences, per file of code; labels on buttons are no sentences."""
    catalog = catalogue()
    for path in CODE:
        if path.exists():
            found = extract_from_file("python", path, keywords={"_": None, "N_": None})
            messages = [catalog.get(entry[1]) for entry in found if isinstance(entry[1], str)]
            said = [str(message.string) for message in messages if message and message.string]
            yield str(path.relative_to(ROOT)), [text for text in said if text[-1] in ".!?"]


def screens() -> Iterator[tuple[str, list[str]]]:
    """Each screen of both surveys: questions with their help, without the answers to choose."""
    form = questionnaire()
    for phase in ("before", "after"):
        for part in form.survey(phase).parts:
            for number, keys in enumerate(part.screens, start=1):
                asked = [form.question(key) for key in keys]
                said = [text.nl for question in asked for text in (question.text, question.help)]
                yield f"{phase}-{part.key}-{number}", said


def guide_for_facilitators() -> Iterator[tuple[str, list[str]]]:
    """Each part of the guide and each note, with the labels as they are printed."""
    for part in guide().parts:
        yield f"guide-{part.title.en}", [printed(step.text, "nl") for step in part.steps]
    for note in guide().notes:
        yield f"guide-{note.title.en}", [printed(line, "nl") for line in note.lines]
    yield "guide-pictures", [text for text in texts_in(guide()) if "[" not in text]


def pages() -> Iterator[tuple[str, list[str]]]:
    """What a reader has before them at once: a name for it, and its texts."""
    form, book, advised = questionnaire(), codebook(), recommendations()
    yield from screens()
    for key, passage in form.texts.items():
        yield f"text-{key}", list(texts_in(passage))
    yield "consents", list(texts_in(form.consent))
    yield "age-gate", [form.age_gate.text.nl, form.age_gate.help.nl]
    yield "help", [help_directory().intro.nl, *texts_in(help_directory().entries)]
    for entry in advised.recommendations:
        yield f"recommendation-{entry.id}", list(texts_in(entry))
    yield "statuses", list(texts_in((advised.statuses, advised.kinds, advised.disclaimer)))
    yield "commitment", list(texts_in(advised.commitment_fields))
    yield "statements", list(texts_in(statements()))
    yield "themes", [text for theme in book.themes for text in texts_in(theme)]
    for flag in book.safety_flags:
        yield f"screen-{flag.key}", list(texts_in(flag))
    yield "bodies", [body.role.nl for body in bodies() if body.role]
    yield "unrecognisable", list(texts_in(unrecognisable()))
    yield from guide_for_facilitators()
    yield from dutch_of_pages()


def running(said: list[str]) -> str:
    """The texts as one; labels of one or two words are no running text."""
    return " ".join(closed(text) for text in said if len(text.split()) > 2)


ALL = dict(pages())
BLOCKS = sorted({text for said in ALL.values() for text in said if len(sentences(text)) > 1})
PAGES = {name: text for name, said in ALL.items() if len(sentences(text := running(said))) > 2}


def too_hard(text: str) -> str:
    """What is wrong with a running text; empty when it is B1."""
    textstat.set_lang("nl")
    said = plain(text)
    length = len(said.split()) / len(sentences(said))
    ease = textstat.flesch_reading_ease(said)
    if length <= MOST_WORDS and ease >= LEAST_FLESCH:
        return ""
    return f"{length:.1f} words a sentence, Flesch-Douma {ease:.0f}: {text}"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_at_b1(name: str) -> None:
    assert too_hard(PAGES[name]) == ""


def test_every_text_of_two_or_more_sentences_reads_at_b1() -> None:
    assert [told for text in BLOCKS if (told := too_hard(text))] == []


def test_the_measure_tells_hard_dutch_from_plain() -> None:
    hard = (
        "De desbetreffende verantwoordelijkheidsverdeling binnen de alliantie behoeft nadere "
        "explicitering. Belanghebbenden dienen dienaangaande tijdig geïnformeerd te worden."
    )

    assert too_hard(hard)
    assert not too_hard("Je kunt hier schrijven wat je wilt. Je mag ook stoppen.")


def test_sentences_of_more_than_twelve_words_are_too_long() -> None:
    long = "Je mag hier zo veel en zo lang over je dag als danser schrijven als je wilt."

    assert too_hard(long)
    assert not too_hard("Je mag hier zo veel over je dag schrijven als je wilt.")
