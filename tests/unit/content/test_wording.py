"""Every sentence that code shows has its Dutch, and nothing more is translated."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from hypothesis import given
from hypothesis import strategies as st

from content.languages import Text, placeholders
from content.loading import ContentMistake
from content.wording import N_, PO_FILE, catalogue, wording

ROOT = Path(__file__).parents[3]
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def code() -> Iterator[Path]:
    for name in ("manage.py", "streamlit_app.py", "site_map.py"):
        if (ROOT / name).exists():
            yield ROOT / name
    for folder in ("pages", "models", "analysis", "content", "web", "commands"):
        yield from sorted((ROOT / folder).rglob("*.py"))


def sentences_in_code() -> dict[str, str]:
    """Every msgid, with the place where it is first used."""
    found: dict[str, str] = {}
    for path in code():
        for line, message, _, _ in extract_from_file("python", path, keywords=KEYWORDS):
            first = message if isinstance(message, str) else message[0]
            found.setdefault(first, f"{path.relative_to(ROOT)}:{line}")
    return found


def sentences_translated() -> set[str]:
    messages = [message for message in catalogue() if message.id]
    return {message.id if isinstance(message.id, str) else message.id[0] for message in messages}


def test_every_sentence_in_the_code_has_its_dutch() -> None:
    translated = sentences_translated()

    missing = {text: place for text, place in sentences_in_code().items() if text not in translated}

    assert missing == {}


def test_no_sentence_is_translated_that_no_code_uses() -> None:
    assert sentences_translated() - set(sentences_in_code()) == set()


def test_no_sentence_is_translated_twice() -> None:
    written = (ROOT / "content" / PO_FILE).read_text(encoding="utf-8")

    assert len(re.findall(r"^msgid ", written, re.MULTILINE)) == len(sentences_translated()) + 1


def test_words_between_braces_are_the_same_in_both_languages() -> None:
    for message in catalogue():
        english, dutch = message.id, message.string
        if isinstance(english, str):
            assert placeholders(english) == placeholders(str(dutch)), english


def test_english_is_the_sentence_itself() -> None:
    assert wording("en").gettext(N_("Anything at all.")) == "Anything at all."


def test_dutch_is_read_from_the_po_file(tmp_path: Path) -> None:
    write(tmp_path, 'msgid "Good day"\nmsgstr "Goedendag"\n')

    assert wording("nl", tmp_path).gettext("Good day") == "Goedendag"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ('msgid "Good day"\nmsgstr ""\n', "danstafels.po:5: 'Good day' has no Dutch"),
        ('msgid "Hi {name}"\nmsgstr "Dag {naam}"\n', "danstafels.po:5: the words between braces"),
        ('#, fuzzy\nmsgid "Good day"\nmsgstr "Goede"\n', "has no Dutch translation"),
        ('msgid "Good day\n', "is not a valid po file"),
    ],
)
def test_a_mistake_in_the_po_file_is_told_with_its_line(
    tmp_path: Path, entry: str, told: str
) -> None:
    write(tmp_path, entry)

    with pytest.raises(ContentMistake, match=re.escape(told)):
        wording("nl", tmp_path)


def test_a_missing_po_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ContentMistake, match="danstafels.po:1: cannot be read"):
        wording("nl", tmp_path)


names = st.sets(st.sampled_from(["part", "total", "name"]))


@given(nl=names, en=names)
def test_a_text_is_taken_only_with_the_same_words_between_braces(
    nl: set[str], en: set[str]
) -> None:
    written = {"nl": braces("Tekst", nl), "en": braces("Text", en)}

    if nl == en:
        assert Text.model_validate(written).in_("nl") == written["nl"]
    else:
        with pytest.raises(ValueError, match="words between braces"):
            Text.model_validate(written)


def braces(text: str, names_in_it: set[str]) -> str:
    return " ".join([text, *(f"{{{name}}}" for name in sorted(names_in_it))])


def write(folder: Path, entry: str) -> None:
    path = folder / PO_FILE
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + entry, encoding="utf-8")
