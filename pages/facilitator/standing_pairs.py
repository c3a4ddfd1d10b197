"""Words that stand near each other, and themes that go together in a text."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.figures.groups_figure import Bar, groups_figure
from analysis.words import Read, ThemePair, WordPair, Writing, theme_pairs, word_pairs
from pages.dashboards.chart_block import palette
from pages.facilitator.standing_block import Block, draw_block, draw_silence, times, whole
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.theme_names import theme_name

if TYPE_CHECKING:
    import plotly.graph_objects as go

MOST_SHOWN, MOST_LISTED = 8, 50
NO_WORD_PAIRS = N_("No two words stand near each other clearly more often than by chance.")
NO_THEME_PAIRS = N_("No two themes go together in the texts of five or more dancers.")
MOST_WORDS = N_(
    "‘{first}’ and ‘{second}’ stand near each other most strikingly: {writers} dancers."
)
MOST_THEMES = N_("‘{first}’ and ‘{second}’ go together most often: in texts of {writers} dancers.")
NEAR = N_("Small words in between do not count.")


def draw_word_pairs(texts: Sequence[Read]) -> None:
    """Pairs that stand near each other more often than by chance."""
    heading = _("Words that go together")
    found = word_pairs(texts)[:MOST_LISTED]
    if not found:
        draw_silence(heading, _(NO_WORD_PAIRS))
        return
    first, second, writers = found[0].first, found[0].second, found[0].used.writers
    said = _(MOST_WORDS).format(first=plain(first), second=plain(second), writers=writers)
    block = Block(
        "word_pairs",
        heading,
        f"{said} {_(NEAR)}",
        _(MOST_WORDS).format(first=first, second=second, writers=writers),
        (_("Words"), _("Dancers"), _("Beside chance"), "G²"),
        [(plain(_words(pair)), *_numbers(pair)) for pair in found],
    )
    draw_block(block, _figure([(_words(pair), pair.used.writers) for pair in found]))


def draw_theme_pairs(writings: Sequence[Writing], own: Mapping[str, str]) -> None:
    """Pairs that five or more dancers wrote about in one text."""
    heading = _("Themes that go together")
    found = theme_pairs(writings)[:MOST_LISTED]
    if not found:
        draw_silence(heading, _(NO_THEME_PAIRS))
        return
    first, second = theme_name(found[0].first, own), theme_name(found[0].second, own)
    writers = found[0].used.writers
    block = Block(
        "theme_pairs",
        heading,
        _(MOST_THEMES).format(first=plain(first), second=plain(second), writers=writers),
        _(MOST_THEMES).format(first=first, second=second, writers=writers),
        (_("Themes"), _("Dancers"), _("Beside chance"), "G²"),
        [(plain(_themes(pair, own)), *_numbers(pair)) for pair in found],
    )
    draw_block(block, _figure([(_themes(pair, own), pair.used.writers) for pair in found]))


def _figure(pairs: Sequence[tuple[str, int]]) -> "go.Figure":
    most = max(writers for _name, writers in pairs)
    bars = [(name, [_bar(writers, most)]) for name, writers in pairs[:MOST_SHOWN]]
    return groups_figure(bars, palette())


def _bar(writers: int, most: int) -> Bar:
    return Bar(writers / most, _("{count} dancers").format(count=writers), palette().soft)


def _words(pair: WordPair) -> str:
    return f"{pair.first} … {pair.second}"


def _themes(pair: ThemePair, own: Mapping[str, str]) -> str:
    return f"{theme_name(pair.first, own)} + {theme_name(pair.second, own)}"


def _numbers(pair: WordPair | ThemePair) -> tuple[str, str, str]:
    return str(pair.used.writers), times(pair.log_ratio), whole(pair.surprise)
