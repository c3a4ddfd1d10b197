"""A table's own themes, as plain values."""

from hypothesis import given
from hypothesis import strategies as st

from content.codebook import codebook
from models.coding import OwnThemes, OwnThemeTold, ThemeState

BASE = tuple(theme.key for theme in codebook().themes)
ANY = st.sampled_from([*BASE, "own_0", "own_1", "own_2", "own_3"])


@st.composite
def own_themes(draw: st.DrawFn) -> OwnThemes:
    """Up to four own themes, of which some were merged with a later one or with the codebook's."""
    every = []
    for number in range(4):
        later = [f"own_{after}" for after in range(number + 1, 4)]
        into = draw(st.sampled_from(["", *later, *BASE]))
        state = ThemeState.MERGED if into else draw(st.sampled_from(["in_use", "split", "removed"]))
        under = draw(st.sampled_from(["", *BASE]))
        every.append(OwnThemeTold(f"own_{number}", "", "", under, ThemeState(state), into))
    return OwnThemes(tuple(every))


@given(own_themes(), st.lists(ANY, unique=True, max_size=3))
def test_what_counts_are_themes_of_the_codebook_each_once(
    own: OwnThemes, themes: list[str]
) -> None:
    counted = own.counted(themes)

    assert set(counted) <= set(BASE)
    assert len(set(counted)) == len(counted)


@given(own_themes(), st.lists(ANY, unique=True, max_size=3))
def test_what_followed_once_stays_where_it_is(own: OwnThemes, themes: list[str]) -> None:
    followed = own.followed(themes)

    assert own.followed(followed) == followed
    assert own.counted(followed) == own.counted(themes)


@given(own_themes())
def test_each_theme_that_is_in_use_can_be_chosen_once_beside_all_of_the_codebook(
    own: OwnThemes,
) -> None:
    in_use = [theme.key for theme in own.in_use]

    assert sorted(own.choosable) == sorted([*BASE, *in_use])
