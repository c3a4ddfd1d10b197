"""A text as the desk in the browser is told of it."""

from collections.abc import Sequence
from typing import Any

from analysis.redaction import parted, pieces
from analysis.themes import Suggestion
from models.coding import MOST_THEMES, Decision, OwnThemes, TextToCode
from pages.facilitator.question_words import question_words
from pages.facilitator.workbench.beside import beside
from pages.parts.language import _
from pages.parts.theme_names import theme_name


def told_text(text: TextToCode, suggested: Sequence[Suggestion], own: OwnThemes) -> dict[str, Any]:
    """One text: its pieces, what may stand beside it, suggestions and this coder's decision."""
    places = pieces(text.words)
    names = ", ".join(theme_name(key) for key in text.ticked_themes)
    return {
        "id": text.text_id,
        "pieces": told_pieces(text.words),
        "question": question_words(text.question),
        "beside": beside(text),
        "ticked": _("The dancer chose: {themes}").format(themes=names) if names else "",
        "suggested": [
            {"theme": each.theme, "pieces": _touched(places, each.spans)}
            for each in suggested[:MOST_THEMES]
        ],
        "decision": told_decision(text.decision, own) if text.decision else None,
        "again": _again(text.decision, own),
    }


def told_pieces(words: str) -> list[dict[str, Any]]:
    """The pieces of a text, each in parts (words, whether redaction put them there), with what
    stands between it and the next. Together they are the text.
    """
    places = pieces(words)
    ends = [start for start, _end in places[1:]] + [len(words)]
    return [
        {
            "parts": [part for part in parted(words[start:end]) if part[0]],
            "after": words[end:following],
        }
        for (start, end), following in zip(places, ends, strict=True)
    ]


def told_decision(decision: Decision, own: OwnThemes) -> dict[str, Any]:
    """A decision, as the browser tells it too, with the themes that can still be chosen."""
    there = frozenset(own.choosable)
    return {
        "themes": [theme for theme in decision.themes if theme in there],
        "marks": [
            [mark.theme, mark.first, mark.last] for mark in decision.marks if mark.theme in there
        ],
        "memo": decision.memo,
        "unsure": decision.unsure,
    }


def _again(decision: Decision | None, own: OwnThemes) -> str:
    """Why a coder is asked once more; "" where she isn't."""
    if decision is None or not decision.again:
        return ""
    names = ", ".join(f"‘{theme_name(key, own.names)}’" for key in decision.themes)
    return _("The codebook was changed. You chose: {themes}. Choose once more.").format(
        themes=names
    )


def _touched(places: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> list[int]:
    return [
        number
        for number, (start, end) in enumerate(places)
        if any(start < until and since < end for since, until in spans)
    ]
