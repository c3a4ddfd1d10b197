"""Words that say nothing by themselves, and so are not counted."""

from functools import cache
from pathlib import Path

from content.languages import Language
from content.loading import FOLDER, ContentModel, document, read

FILE = "stop_words.yaml"


class WordsOfLanguages(ContentModel):
    """Small words of each language."""

    nl: frozenset[str]
    en: frozenset[str]


class StopWords(ContentModel):
    """The whole file."""

    version: int
    words: WordsOfLanguages

    def of(self, language: Language) -> frozenset[str]:
        """The words of this language, in small letters."""
        return self.words.nl if language == "nl" else self.words.en


@cache
def stop_words(folder: Path = FOLDER) -> StopWords:
    """The list, read once. Raises `ContentMistake` with file and line."""
    return read(StopWords, document(folder, FILE))
