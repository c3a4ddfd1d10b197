"""How often suggestions were taken."""

from analysis.themes import AllTaken, Taken, all_taken, taken_by_theme

DECIDED = [
    (("power", "silence"), ("power",)),
    (("power",), ("belittling", "power")),
    ((), ("silence",)),
    (("touch",), ()),
    ((), ()),
]


def test_by_theme_it_says_what_was_suggested_taken_and_missed() -> None:
    rows = taken_by_theme(DECIDED, ("power", "silence", "touch", "belittling", "teaching"))

    assert rows == (
        Taken("power", suggested=2, taken=2, missed=0),
        Taken("silence", suggested=1, taken=0, missed=1),
        Taken("touch", suggested=1, taken=0, missed=0),
        Taken("belittling", suggested=0, taken=0, missed=1),
        Taken("teaching", suggested=0, taken=0, missed=0),
    )


def test_together_it_says_what_was_found_and_where_it_was_rightly_silent() -> None:
    assert all_taken(DECIDED) == AllTaken(texts=5, chosen=4, found=2, without_theme=2, silent=1)


def test_of_nothing_there_is_nothing_to_say() -> None:
    assert all_taken([]) == AllTaken(0, 0, 0, 0, 0)
