"""Bars by group: each with its words behind it, and none where a number is hidden."""

from analysis.figures import LIGHT
from analysis.figures.groups_figure import Bar, groups_figure

ROWS = [
    ("Zwijgen <b>", [Bar(0.5, "Sport: 10 van 20", LIGHT.sport), Bar(None, "Na: minder dan 5", "")]),
    ("Macht", [Bar(0.25, "Onderwijs: 5 van 20", LIGHT.education_culture, open=True)]),
]


def test_there_is_a_bar_for_each_number_that_is_shown() -> None:
    figure = groups_figure(ROWS, LIGHT)

    assert [bar.x for bar in figure.data] == [(0.5,), (0.25,)]


def test_names_stand_above_their_bars_and_words_behind_them_hidden_or_not() -> None:
    figure = groups_figure(ROWS, LIGHT)
    words = [(note.text, note.y) for note in figure.layout.annotations]

    assert [text for text, _y in words] == [
        "<b>Zwijgen &lt;b&gt;</b>",
        "Sport: 10 van 20",
        "Na: minder dan 5",
        "<b>Macht</b>",
        "Onderwijs: 5 van 20",
    ]
    assert [y for _text, y in words] == sorted(y for _text, y in words)


def test_a_bar_that_is_open_has_only_an_edge() -> None:
    full, is_open = (bar.marker for bar in groups_figure(ROWS, LIGHT).data)

    assert (full.color, full.line.color) == (LIGHT.sport, LIGHT.sport)
    assert (is_open.color, is_open.line.color) == (LIGHT.ground, LIGHT.education_culture)
