"""Words that a person takes out of texts which redaction left readable."""

import re
from collections.abc import Collection

from analysis.redaction.letters import letters
from content.languages import Language
from content.redaction import redaction_words

PLACEHOLDER = re.compile(r"\[[^\W\d_][\w \-]{0,40} [A-Z]{1,3}\]")
_WORD = re.compile(r"\w(?:[\w'\u2019-]*\w)?")
# "Sannes dans" and "Sanne's dans" tell as much as "Sanne".
_ENDING = r"(?:['\u2019]?s)?"


def parted(text: str) -> tuple[tuple[str, bool], ...]:
    """A redacted text in parts: each with whether redaction put it there, without brackets then.
    Its own words and placeholders take turns, beginning and ending with words, perhaps none.
    """
    parts, reached = list[tuple[str, bool]](), 0
    for found in PLACEHOLDER.finditer(text):
        parts += [(text[reached : found.start()], False), (found[0][1:-1], True)]
        reached = found.end()
    return (*parts, (text[reached:], False))


def without_placeholders(text: str) -> str:
    """A redacted text with blanks where placeholders stood: as long, every word in its place."""
    return PLACEHOLDER.sub(lambda found: " " * len(found[0]), text)


def words_to_take_out(text: str) -> tuple[str, ...]:
    """The different words of a redacted text, each once, in the order in which they stand;
    placeholders and single letters are not among them.
    """
    found = dict[str, str]()
    for match in _WORD.finditer(PLACEHOLDER.sub(" ", text)):
        if len(match[0]) > 1:
            found.setdefault(match[0].casefold(), match[0])
    return tuple(found.values())


def stands_in(text: str, words: str) -> bool:
    """Whether these words stand in a redacted text, as whole words outside its placeholders."""
    return bool(words.strip()) and any(
        _matching([words]).search(piece) for piece in PLACEHOLDER.split(text)
    )


def without(text: str, words: Collection[str], language: Language) -> str:
    """A redacted text in which each of these words, wherever it stands as a whole word, has made
    place for "[weggehaald A]": the same word the same letter. Capitals make no difference, and
    placeholders that were there stay as they are.
    """
    if not words:
        return text
    given: dict[str, str] = {}
    label = redaction_words().taken_out.in_(language)
    matching = _matching(words)

    def placeholder(found: re.Match[str]) -> str:
        letter = given.setdefault(found["words"].casefold(), letters(len(given)))
        return f"[{label} {letter}]"

    parts, reached = list[str](), 0
    for kept in PLACEHOLDER.finditer(text):
        parts += (matching.sub(placeholder, text[reached : kept.start()]), kept[0])
        reached = kept.end()
    return "".join((*parts, matching.sub(placeholder, text[reached:])))


def _matching(words: Collection[str]) -> re.Pattern[str]:
    longest_first = sorted((each.strip() for each in words), key=len, reverse=True)
    any_of = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)(?P<words>{any_of}){_ENDING}(?!\w)", re.IGNORECASE)
