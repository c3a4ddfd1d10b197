"""What stands out in redacted texts: words, pairs of words, themes and pairs of themes.

Nothing is told that fewer than five different writers wrote (WORD_WRITERS), and no placeholder.
"""

from analysis.words.context import MOST_PLACES, InContext, in_context
from analysis.words.counting import Read, Used, read, words_told
from analysis.words.keyness import (
    IsHere,
    KeyWord,
    Sides,
    can_be_compared,
    key_words,
    of_phase,
    of_theme,
    sides,
)
from analysis.words.pairs import WordPair, word_pairs
from analysis.words.themes import ThemePair, ThemesOfGroup, theme_pairs, themes_by
from analysis.words.writing import Writing, writers_of

__all__ = [
    "MOST_PLACES",
    "InContext",
    "IsHere",
    "KeyWord",
    "Read",
    "Sides",
    "ThemePair",
    "ThemesOfGroup",
    "Used",
    "WordPair",
    "Writing",
    "can_be_compared",
    "in_context",
    "key_words",
    "of_phase",
    "of_theme",
    "read",
    "sides",
    "theme_pairs",
    "themes_by",
    "word_pairs",
    "words_told",
    "writers_of",
]
