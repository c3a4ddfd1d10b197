"""The sentences of pages, commands and errors, in the language of the reader.

A sentence stands in the code in plain English: that is its msgid. Its Dutch stands in
`translations/nl/LC_MESSAGES/danstafels.po`, which is read as it is, without compiling.
"""

import gettext
import io
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from content.languages import Language, placeholders
from content.loading import FOLDER, ContentMistake

PO_FILE = Path("translations/nl/LC_MESSAGES/danstafels.po")


def N_(sentence: str) -> str:
    """Marks a sentence to be translated where it is shown; gives it back as it is.

    The name is the one that tools for gettext look for.
    """
    return sentence


def wording(language: Language, folder: Path = FOLDER) -> gettext.NullTranslations:
    """The translations into this language; English is the sentence itself.

    Raises `ContentMistake` for a sentence without Dutch or with other words between braces.
    """
    return _dutch(folder) if language == "nl" else gettext.NullTranslations()


@cache
def _dutch(folder: Path) -> gettext.GNUTranslations:
    catalog = catalogue(folder)
    for message in catalog:
        if message.id:
            _check(message)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def catalogue(folder: Path = FOLDER) -> Catalog:
    """The Dutch translations as a Babel catalogue. Raises `ContentMistake` if it can't be read."""
    try:
        with (folder / PO_FILE).open("rb") as file:
            return read_po(file, locale="nl", abort_invalid=True)
    except OSError as error:
        raise ContentMistake(f"{PO_FILE.name}:1: cannot be read in {folder}") from error
    except (PoFileError, UnicodeDecodeError) as error:
        line = getattr(error, "lineno", 0) + 1
        raise ContentMistake(f"{PO_FILE.name}:{line}: is not a valid po file ({error})") from error


def _check(message: Message) -> None:
    """Refuse a sentence that is untranslated, marked fuzzy, or has other words between braces."""
    place = f"{PO_FILE.name}:{message.lineno}"
    sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    dutch = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    if message.fuzzy or not all(text.strip() for text in dutch):
        raise ContentMistake(f"{place}: '{sources[0]}' has no Dutch translation")
    known = frozenset().union(*(placeholders(text) for text in sources))
    for text in dutch:
        if not placeholders(text) <= known or placeholders(sources[-1]) != placeholders(dutch[-1]):
            raise ContentMistake(f"{place}: the words between braces differ from '{sources[0]}'")
