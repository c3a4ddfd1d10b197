"""What suggestions are learned from has to be much, varied, and about one thing at a time."""

from collections import Counter

import pytest

from content.codebook import Theme, codebook
from content.languages import LANGUAGES, Language

LEAST: dict[Language, int] = {"nl": 40, "en": 25}
LEAST_WITHOUT: dict[Language, int] = {"nl": 150, "en": 100}
MOST_THEMES = 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", codebook().themes, ids=lambda theme: theme.key)
def test_a_theme_has_many_examples_and_none_twice(theme: Theme, language: Language) -> None:
    examples = theme.examples[language]

    assert len(examples) >= LEAST[language]
    assert len(set(examples)) == len(examples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_silence_is_learned_from_many_texts_without_a_theme(language: Language) -> None:
    texts = codebook().no_theme[language]

    assert len(set(texts)) == len(texts) >= LEAST_WITHOUT[language]


def test_no_example_has_more_themes_than_a_coder_may_give_or_stands_under_none_as_well() -> None:
    themes = Counter(
        example
        for theme in codebook().themes
        for language in LANGUAGES
        for example in theme.examples[language]
    )
    without = {text for texts in codebook().no_theme.values() for text in texts}

    assert max(themes.values()) <= MOST_THEMES
    assert not themes.keys() & without
