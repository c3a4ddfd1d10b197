"""What a dancer said, for somebody who reads it: redactions as badges, a suggestion's words tinted.

Markdown made from plain text only, so nothing that was written can act.
"""

from collections.abc import Iterable

from analysis.redaction import parted
from pages.parts.plain_text import plain

Span = tuple[int, int]


def voice_markdown(words: str, tinted: Iterable[Span] = ()) -> str:
    """A block quote of the words. `tinted` are spans (start, end not included) to mark."""
    spans = _apart(sorted(tinted))
    pieces, reached = [], 0
    for start, end in spans:
        pieces += [_with_badges(words[reached:start]), _tinted(words[start:end])]
        reached = end
    pieces.append(_with_badges(words[reached:]))
    return "> " + "".join(pieces).replace("\n", "\n> ")


def marked_words(words: str, marked: Iterable[Span]) -> str:
    """The words as they are, with these spans marked; the spans do not overlap."""
    pieces, reached = [], 0
    for start, end in sorted(marked):
        pieces += [plain(words[reached:start]), _tinted(words[start:end])]
        reached = end
    return "".join([*pieces, plain(words[reached:])])


def _apart(spans: list[Span]) -> list[Span]:
    apart: list[Span] = []
    for start, end in spans:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _tinted(words: str) -> str:
    return f":violet-background[{plain(words)}]" if words.strip() else plain(words)


def _with_badges(words: str) -> str:
    return "".join(
        f":gray-badge[{plain(part)}]" if hidden else plain(part) for part, hidden in parted(words)
    )
