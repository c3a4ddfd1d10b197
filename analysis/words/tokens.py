"""The words of a redacted text that can be counted.

Placeholders such as "[naam A]" are no words, and neither a word pair nor a sentence runs over one.
NLTK's tokenizer by pattern is used: it needs no downloaded model.
"""

import unicodedata
from collections.abc import Iterator

from nltk.tokenize import RegexpTokenizer

from analysis.redaction.taken_out import PLACEHOLDER
from content.languages import Language
from content.stop_words import stop_words

# Letters first; digits, apostrophes and hyphens only inside: "foto's", "één-op-één", "mp3".
_MARKS = "\u0300-\u036f"
_WORD = rf"[^\W\d_](?:[\w'’{_MARKS}-]*\w)?[{_MARKS}]*"
_ENDS = ".?!…:;\n\r\u2028\u2029"
_WORDS = RegexpTokenizer(_WORD)
# Ends of sentences are found along with the words: one look at a text instead of one a sentence.
_WORDS_AND_ENDS = RegexpTokenizer(rf"{_WORD}|[{_ENDS}]")
_SHORTEST = 2


def sentences(text: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """The words of each sentence, in their order and in small letters; stop words, numbers and
    single letters are left out. A sentence ends where a placeholder stands.
    """
    stop = stop_words().of(language)
    found: list[tuple[str, ...]] = []
    sentence: list[str] = []
    for token in _WORDS_AND_ENDS.tokenize(as_counted(_without_placeholders(text))):
        if len(token) >= _SHORTEST:
            if token not in stop:
                sentence.append(token)
        elif token in _ENDS and sentence:
            found.append(tuple(sentence))
            sentence = []
    return (*found, tuple(sentence)) if sentence else tuple(found)


def places_of_word(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Where this word, as it is counted, stands in the text: start and end (not included)."""
    readable = _without_placeholders(text)
    for start, end in _WORDS.span_tokenize(readable):
        if as_counted(readable[start:end]) == word:
            yield start, end


def as_counted(written: str) -> str:
    """The spelling under which a word is counted and shown: one for all who wrote it."""
    return unicodedata.normalize("NFC", written).lower().replace("’", "'")


def _without_placeholders(text: str) -> str:
    """The text of the same length, each placeholder as ends of a sentence."""
    return PLACEHOLDER.sub(lambda found: "\n" * len(found[0]), text)
