"""Themes by sector and by phase: of how many dancers the texts are about each."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from analysis.figures.groups_figure import Bar, groups_figure
from analysis.words import ThemesOfGroup, Writing, themes_by
from models.tables import Phase, Sector
from pages.dashboards.chart_block import palette
from pages.facilitator.standing_block import Block, draw_block, draw_silence
from pages.facilitator.state_words import SECTOR
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.theme_names import theme_name

MOST_SHOWN = 6
# As few words as there is room for behind a bar.
WHEN = {Phase.BEFORE: N_("before"), Phase.DURING: N_("during"), Phase.AFTER: N_("after")}
MOST_AT_ONCE = 2  # with more of them in front, none is
NO_THEMES = N_("Here you see themes once the texts of five or more dancers were coded.")
HOW = N_("You see how many dancers wrote about it, as you and your colleagues read it.")
BOTH = N_("Who chose both sectors counts in both.")
IN_FRONT = N_("{group}: most often {themes}.")
NONE_IN_FRONT = N_("{group}: no theme is ahead of the others.")
OF_ALL = N_("{group}: {count} of {all}")
TOO_FEW = N_("{group}: fewer than 5")


def draw_themes(writings: Sequence[Writing], own: Mapping[str, str]) -> None:
    """Both figures, each with the groups that are large enough."""
    by_sector = themes_by(writings, lambda one: one.sectors, tuple(Sector))
    by_phase = themes_by(writings, lambda one: (one.phase,), tuple(Phase))
    shown = [
        _draw("sector", _("Themes by sector"), by_sector, SECTOR, own, _(BOTH)),
        _draw("phase", _("Themes by phase"), by_phase, WHEN, own),
    ]
    if not any(shown):
        draw_silence(_("Themes"), _(NO_THEMES))


def _draw(
    key: str,
    heading: str,
    groups: Sequence[ThemesOfGroup],
    names: Mapping[str, str],
    own: Mapping[str, str],
    more: str = "",
) -> bool:
    """Whether there was a theme to show."""
    themes = _most_first(groups)
    if not themes:
        return False
    named = [(group, _capital(_(names[group.group]))) for group in groups]
    rows = [
        (theme_name(theme, own), [_bar(key, group, name, theme) for group, name in named])
        for theme in themes
    ]
    in_front = " ".join(_in_front(group, name, own) for group, name in named)
    block = Block(
        f"themes_{key}",
        heading,
        f"{in_front} {_(HOW)} {more}".strip(),
        in_front,
        (_("Theme"), *(f"{name} ({group.writers})" for group, name in named)),
        [
            (
                plain(theme_name(theme, own)),
                *(_count(group.themes.get(theme)) for group, _name in named),
            )
            for theme in themes
        ],
    )
    draw_block(block, groups_figure(rows[:MOST_SHOWN], palette()))
    return True


def _most_first(groups: Iterable[ThemesOfGroup]) -> list[str]:
    """Every theme that is told of a group, the one with the largest share in any of them first."""
    largest: dict[str, float] = {}
    for group in groups:
        for theme, count in group.themes.items():
            largest[theme] = max(largest.get(theme, 0), count / group.writers)
    return sorted(largest, key=lambda theme: (-largest[theme], theme))


def _bar(key: str, group: ThemesOfGroup, name: str, theme: str) -> Bar:
    colour, is_open = _looks(key)(group.group)
    count = group.themes.get(theme)
    if count is None:
        return Bar(None, _(TOO_FEW).format(group=name), colour)
    words = _(OF_ALL).format(group=name, count=count, all=group.writers)
    return Bar(count / group.writers, words, colour, open=is_open)


def _looks(key: str) -> Callable[[str], tuple[str, bool]]:
    """The colour of a group's bar, and whether it has only an edge, as sectors have everywhere."""
    if key == "sector":
        return lambda sector: (palette().sector(sector), sector != Sector.SPORT)
    return lambda _phase: (palette().soft, False)


def _in_front(group: ThemesOfGroup, name: str, own: Mapping[str, str]) -> str:
    if not 0 < len(group.most) <= MOST_AT_ONCE:
        return _(NONE_IN_FRONT).format(group=name)
    themes = _(" and ").join(f"‘{plain(theme_name(theme, own))}’" for theme in group.most)
    return _(IN_FRONT).format(group=name, themes=themes)


def _count(count: int | None) -> str:
    return _("fewer than 5") if count is None else str(count)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
