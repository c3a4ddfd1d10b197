"""Steps of a scale: releases may have merged them, and are pooled on the coarsest they share."""

from collections.abc import Iterable, Mapping

FIVE = ("1", "2", "3", "4", "5")
THREE = ("low", "middle", "high")
UPPER = ("not_high", "high")
LOWER = ("low", "not_low")
_OTHERS = ("none",)

_ALL = (FIVE, THREE, UPPER, LOWER)

# What each coarser step holds of the finer ones.
_PARTS = {
    THREE: {"low": ("1", "2"), "middle": ("3",), "high": ("4", "5")},
    UPPER: {"not_high": ("1", "2", "3", "low", "middle"), "high": ("4", "5", "high")},
    LOWER: {"low": ("1", "2", "low"), "not_low": ("3", "4", "5", "middle", "high")},
}

Counts = Mapping[str, int | None]


def common_steps(each: Iterable[Counts]) -> tuple[str, ...]:
    """The finest steps that all of these counts can be told in; empty where there are none."""
    found = {_steps(counts) for counts in each if counts}
    for steps in _ALL:
        if found and all(_can_be_told(have, steps) for have in found):
            return steps
    return ()


def in_steps(counts: Counts, steps: tuple[str, ...]) -> dict[str, int | None]:
    """The same counts in coarser steps, in their order; a step with a hidden part is hidden."""
    others = {option: counts[option] for option in _OTHERS if option in counts}
    if _steps(counts) == steps:
        return {step: counts[step] for step in steps} | others
    told: dict[str, int | None] = {}
    for step, parts in _PARTS.get(steps, {}).items():
        held = [counts[part] for part in parts if part in counts]
        told[step] = None if None in held else sum(people or 0 for people in held)
    return told | others


def _steps(counts: Counts) -> tuple[str, ...]:
    """The steps in their own order, whatever the order of the counts: a file sorts them by name."""
    found = {option for option in counts if option not in _OTHERS}
    return next((steps for steps in _ALL if found == set(steps)), tuple(sorted(found)))


def _can_be_told(have: tuple[str, ...], steps: tuple[str, ...]) -> bool:
    if have == steps:
        return True
    parts = {part for step in _PARTS.get(steps, {}).values() for part in step}
    return bool(parts) and set(have) <= parts
