"""Whatever is written: nothing that fewer than five dancers wrote is told, and no placeholder."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.words import (
    Writing,
    in_context,
    key_words,
    of_phase,
    of_theme,
    read,
    sides,
    theme_pairs,
    themes_by,
    word_pairs,
    words_told,
)

VOCABULARY = ("douche", "mond", "houden", "niemand", "zaal", "Zaal", "één-op-één")
PLACEHOLDERS = ("[naam A]", "[plek B]", "[weggehaald A]", "[e-mailadres AA]")
SIGNS = (".", ",", "\n", "de", "!", "12")
PHASES = ("before", "during", "after")
THEMES = ("power", "silence", "touch")
IN_PLACEHOLDERS = {"naam", "plek", "weggehaald", "e-mailadres", "aa"}

texts = st.lists(st.sampled_from(VOCABULARY + PLACEHOLDERS + SIGNS), max_size=12).map(" ".join)
writing_lists = st.lists(
    st.builds(
        Writing,
        writer=st.integers(0, 8),
        words=texts,
        language=st.just("nl"),
        phase=st.sampled_from(PHASES),
        sectors=st.sampled_from([(), ("sport",), ("sport", "education_culture")]),
        themes=st.none() | st.lists(st.sampled_from(THEMES), unique=True, max_size=3).map(tuple),
    ),
    max_size=60,
)


def writers(writings: list[Writing], has: Callable[[Writing], bool]) -> int:
    return len({writing.writer for writing in writings if has(writing)})


def stands_in(*words: str) -> Callable[[Writing], bool]:
    """Whether a text has these words, looked for in another way than by the code that counts."""
    return lambda writing: all(word in writing.words.lower().split() for word in words)


@settings(max_examples=200, deadline=None)
@given(writing_lists)
def test_nothing_is_told_that_fewer_than_five_dancers_wrote(writings: list[Writing]) -> None:
    all_texts = read(writings)
    for word, used in words_told(all_texts).items():
        assert used.writers == writers(writings, stands_in(word)) >= 5
    for pair in word_pairs(all_texts):
        assert pair.used.writers >= 5
        assert writers(writings, stands_in(pair.first, pair.second)) >= pair.used.writers
    for is_here in (*map(of_phase, PHASES), *map(of_theme, THEMES)):
        compared = sides(all_texts, is_here)
        here = [text.writing for text in compared.here]
        there = [text.writing for text in compared.there]
        for found in key_words(compared):
            assert found.here.writers == writers(here, stands_in(found.word)) >= 5
            among_others = writers(there, stands_in(found.word))
            if found.there is None:
                assert among_others < 5
            else:
                assert found.there.writers == among_others >= 5


@settings(max_examples=200, deadline=None)
@given(writing_lists)
def test_no_theme_is_told_that_fewer_than_five_dancers_wrote_about(
    writings: list[Writing],
) -> None:
    def about(*themes: str) -> Callable[[Writing], bool]:
        return lambda writing: writing.themes is not None and set(themes) <= set(writing.themes)

    for pair in theme_pairs(writings):
        assert pair.used.writers == writers(writings, about(pair.first, pair.second)) >= 5
    for group in themes_by(writings, lambda writing: (writing.phase,), PHASES):
        of_group = [writing for writing in writings if writing.phase == group.group]
        assert group.writers == writers(of_group, about()) >= 5
        for theme, count in group.themes.items():
            assert count == writers(of_group, about(theme)) >= 5


@settings(max_examples=100, deadline=None)
@given(writing_lists)
def test_no_placeholder_is_told_as_a_word(writings: list[Writing]) -> None:
    all_texts = read(writings)
    told = set(words_told(all_texts))
    told |= {word for pair in word_pairs(all_texts) for word in (pair.first, pair.second)}

    assert not told & IN_PLACEHOLDERS
    assert all(in_context(all_texts, word) == () for word in IN_PLACEHOLDERS)


@settings(max_examples=100, deadline=None)
@given(writing_lists, st.permutations(range(9)))
def test_which_number_a_writer_has_changes_nothing(
    writings: list[Writing], numbers: list[int]
) -> None:
    other = [replace(each, writer=numbers[each.writer]) for each in writings]

    assert words_told(read(writings)) == words_told(read(other))
    assert word_pairs(read(writings)) == word_pairs(read(other))
    assert theme_pairs(writings) == theme_pairs(other)
