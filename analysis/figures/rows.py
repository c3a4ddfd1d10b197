"""The numbers behind each chart as rows, by the names that its file has."""

from analysis.figures.picture import Count, SectorPicture, Spread

CHARTS = ("themes", "first-steps", "words", "before-after", "at-the-table", "who")

Row = tuple[str, str, str, str]


def rows_of(picture: SectorPicture, chart: str) -> list[Row]:
    """Question, phase, option and people (empty where hidden) of one of CHARTS. Raises KeyError."""
    tables = {
        "themes": _counts("themes_before", picture.themes),
        "first-steps": _counts("first_step_before", picture.first_steps),
        "words": _counts("themes_in_words", picture.themes_in_words),
        "before-after": [row for pair in picture.scales for each in pair for row in _spread(each)],
        "at-the-table": [row for each in picture.at_the_table for row in _spread(each)],
        "who": _counts("age_band", picture.ages) + _counts("role", picture.roles),
    }
    return tables[chart]


def _counts(question: str, counts: tuple[Count, ...]) -> list[Row]:
    return [(question, "before", count.option, _people(count)) for count in counts]


def _spread(spread: Spread) -> list[Row]:
    return [
        (spread.question, spread.phase, count.option, _people(count)) for count in spread.counts
    ]


def _people(count: Count) -> str:
    return "" if count.people is None else str(count.people)
