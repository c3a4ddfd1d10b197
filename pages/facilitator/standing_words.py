"""Words that stand out in some of the texts, and a word in its places."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from analysis.figures.groups_figure import Bar, groups_figure
from analysis.words import (
    MOST_PLACES,
    InContext,
    IsHere,
    KeyWord,
    Read,
    Sides,
    can_be_compared,
    in_context,
    key_words,
    of_phase,
    of_theme,
    sides,
    words_told,
)
from models.coding import OwnThemes
from models.tables import Phase
from pages.dashboards.chart_block import palette
from pages.facilitator.standing_block import (
    READING,
    WIDEST,
    Block,
    draw_figure,
    draw_silence,
    times,
    whole,
)
from pages.facilitator.state_words import PHASE
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.theme_names import theme_name
from pages.parts.voice import voice_markdown

MOST_SHOWN, MOST_LISTED = 8, 50
MOST_WORDS = 500
NOTHING_TO_COMPARE = N_(
    "Here texts of one phase are put beside those of the others, or texts about a theme beside the "
    "rest. Both have to be by five or more dancers."
)
NO_WORD = N_("No word is clearly used more often here than in the other texts.")
MOST = N_("‘{word}’ stands out most here: it is in {texts} of {all} texts.")
HOW = N_(
    "A word stands here when clearly more of these texts have it than of the others. "
    "For about one in a hundred words that is chance."
)
AT_LEAST = N_("at least {times}")
NO_WORDS_TO_LOOK_UP = N_("No word was used by five or more dancers.")
FIRST_PLACES = N_("These are the first {shown} places.")


def draw_key_words(texts: Sequence[Read], own: OwnThemes) -> tuple[KeyWord, ...]:
    """The choice of texts, and what stands out in them; gives what was found."""
    choices = _choices(texts, own)
    if not choices:
        draw_silence(_("Words that stand out"), _(NOTHING_TO_COMPARE))
        return ()
    with st.container(width=WIDEST, gap="small"):
        st.header(_("Words that stand out"), anchor=False)
        chosen = st.selectbox(
            _("In which texts?"),
            list(choices),
            format_func=partial(_name, own=own.names),
            key="standing_out_texts",
            width=READING,
        )
        compared = sides(texts, choices[chosen])
        found = key_words(compared)
        if found:
            draw_figure(_block(found, compared), groups_figure(_rows(found, compared), palette()))
            st.caption(_(HOW), width=READING)
        else:
            st.markdown(_(NO_WORD))
    return found


def draw_context(texts: Sequence[Read], standing_out: Sequence[KeyWord]) -> None:
    """A word that is looked up, with what stands around it in each place."""
    told = words_told(texts)
    if not told:
        draw_silence(_("A word in its places"), _(NO_WORDS_TO_LOOK_UP))
        return
    first = [each.word for each in standing_out]
    words = list(dict.fromkeys([*first, *told]))[:MOST_WORDS]
    with st.container(width=WIDEST, gap="small"):
        st.header(_("A word in its places"), anchor=False)
        word = st.selectbox(_("Look up a word"), words, key="standing_out_word", width=READING)
        places = in_context(texts, word)
        said = _("‘{word}’: {writers} dancers, {texts} texts.")
        used = told[word]
        st.markdown(said.format(word=plain(word), writers=used.writers, texts=used.texts))
        st.markdown("\n\n".join(map(_quoted, places)))
        if len(places) == MOST_PLACES:
            st.caption(_(FIRST_PLACES).format(shown=MOST_PLACES))


def _choices(texts: Sequence[Read], own: OwnThemes) -> dict[str, IsHere]:
    """What can be compared: phases, then themes in the order of the codebook."""
    asked: dict[str, IsHere] = {
        **{phase.value: of_phase(phase) for phase in Phase},
        **{key: of_theme(key) for key in own.choosable},
    }
    return {key: is_here for key, is_here in asked.items() if can_be_compared(texts, is_here)}


def _name(key: str, own: Mapping[str, str]) -> str:
    if key in PHASE:
        return _("Written {phase}").format(phase=_(PHASE[key]))
    return _("About ‘{theme}’").format(theme=theme_name(key, own))


def _rows(found: Sequence[KeyWord], compared: Sides) -> list[tuple[str, list[Bar]]]:
    return [(each.word, _bars(each, compared)) for each in found[:MOST_SHOWN]]


def _bars(each: KeyWord, compared: Sides) -> list[Bar]:
    soft, here, there = palette().soft, len(compared.here), len(compared.there)
    in_these = _("Here: {texts} of {all} texts").format(texts=each.here.texts, all=here)
    if each.there is None:
        return [
            Bar(each.here.texts / here, in_these, soft),
            Bar(None, _("Elsewhere: fewer than 5 dancers"), soft),
        ]
    elsewhere = _("Elsewhere: {texts} of {all} texts").format(texts=each.there.texts, all=there)
    return [
        Bar(each.here.texts / here, in_these, soft),
        Bar(each.there.texts / there, elsewhere, soft, open=True),
    ]


def _block(found: Sequence[KeyWord], compared: Sides) -> Block:
    most = found[0]
    numbers = {"texts": most.here.texts, "all": len(compared.here)}
    return Block(
        "key_words",
        _("Words that stand out"),
        _(MOST).format(word=plain(most.word), **numbers),
        _(MOST).format(word=most.word, **numbers),
        (_("Word"), _("Dancers here"), _("Dancers elsewhere"), _("As often"), "G²"),
        list(map(_row, found[:MOST_LISTED])),
    )


def _row(each: KeyWord) -> tuple[str, ...]:
    return (
        plain(each.word),
        str(each.here.writers),
        str(each.there.writers) if each.there else _("fewer than 5"),
        _how_often(each),
        "–" if each.surprise is None else whole(each.surprise),
    )


def _how_often(each: KeyWord) -> str:
    if each.there:
        return times(each.log_ratio)
    # Where few elsewhere use a word there may be no more to say than that it is used more here.
    return _(AT_LEAST).format(times=times(each.log_ratio)) if each.log_ratio else _("more often")


def _quoted(place: InContext) -> str:
    before, word = len(place.before), len(place.word)
    return voice_markdown(place.before + place.word + place.after, [(before, before + word)])
