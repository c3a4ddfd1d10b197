"""How often suggestions of themes were taken by whoever decided."""

from collections.abc import Iterable
from dataclasses import dataclass

Decided = tuple[tuple[str, ...], tuple[str, ...]]
"""What was suggested beside one text, and what a person decided that it is about."""


@dataclass(frozen=True)
class Taken:
    """Of one theme, in texts: how often it was suggested, how often that was taken, and how often
    a person chose it although it had not been suggested.
    """

    theme: str
    suggested: int
    taken: int
    missed: int


@dataclass(frozen=True)
class AllTaken:
    """Over all texts on which somebody decided: `found` of the `chosen` themes were among the
    suggestions; of `without_theme` texts that are about nothing `silent` had no suggestion.
    """

    texts: int
    chosen: int
    found: int
    without_theme: int
    silent: int


def taken_by_theme(decided: Iterable[Decided], themes: Iterable[str]) -> tuple[Taken, ...]:
    """One row a theme, in the order of `themes`."""
    all_decided = list(decided)
    return tuple(_taken(theme, all_decided) for theme in themes)


def all_taken(decided: Iterable[Decided]) -> AllTaken:
    """The same over all themes together."""
    rows = [(set(suggested), set(chosen)) for suggested, chosen in decided]
    empty = [suggested for suggested, chosen in rows if not chosen]
    return AllTaken(
        texts=len(rows),
        chosen=sum(len(chosen) for _, chosen in rows),
        found=sum(len(suggested & chosen) for suggested, chosen in rows),
        without_theme=len(empty),
        silent=sum(not suggested for suggested in empty),
    )


def _taken(theme: str, decided: list[Decided]) -> Taken:
    pairs = [(theme in suggested, theme in chosen) for suggested, chosen in decided]
    return Taken(
        theme,
        suggested=sum(was for was, _ in pairs),
        taken=sum(was and chose for was, chose in pairs),
        missed=sum(chose and not was for was, chose in pairs),
    )
