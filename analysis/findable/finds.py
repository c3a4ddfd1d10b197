"""A place in a text that may point to somebody, and a text with some of those made vaguer."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from content.findable import FindableKind


@dataclass(frozen=True, order=True)
class Findable:
    """Characters `start` to `end` (not included) of a text, in Unicode code points, and what could
    stand there instead.
    """

    start: int
    end: int
    kind: FindableKind
    vaguer: str


def vaguer(text: str, chosen: Iterable[Findable]) -> str:
    """The text with the vaguer wording in the place of each chosen find.

    The finds are of this very text and do not overlap; their order does not matter.
    """
    parts, reached = list[str](), 0
    for find in sorted(chosen):
        parts += (text[reached : find.start], find.vaguer)
        reached = find.end
    return "".join((*parts, text[reached:]))


def united(found: Collection[Findable]) -> tuple[Findable, ...]:
    """Sorted finds without overlap that cover all that `found` covers. Where some overlap they
    become one, with the wording of the longest.
    """
    result: list[Findable] = []
    for find in sorted(found, key=lambda find: (find.start, -find.end)):
        if result and find.start < result[-1].end:
            last = result.pop()
            longest = max(last, find, key=lambda one: one.end - one.start)
            find = replace(longest, start=last.start, end=max(last.end, find.end))
        result.append(find)
    return tuple(result)
