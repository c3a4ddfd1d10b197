"""The desk in the browser, and what it is told."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from models.coding import LONGEST_MEMO, OwnThemes
from pages.facilitator.workbench.desk import AtHand, Desk
from pages.facilitator.workbench.journal import (
    WORKBENCH_KEY,
    take_in_journal,
    take_in_many,
    take_in_place,
)
from pages.facilitator.workbench.many import words_of_many
from pages.parts.language import _
from pages.parts.theme_names import theme_name

_HERE = Path(__file__).parent

_workbench = st.components.v2.component(
    "danstafels_workbench",
    html='<div class="workbench"></div>',
    css=(_HERE / "workbench.css").read_text(encoding="utf-8"),
    js=(_HERE / "workbench.js").read_text(encoding="utf-8"),
)


def draw_workbench(
    desk: Desk,
    hand: AtHand,
    texts: Sequence[Mapping[str, Any]],
    page: Mapping[str, Any] | None,
    own: OwnThemes,
) -> None:
    """The text on the desk, or a page of many, and the way on by keys, mouse or thumb."""
    _workbench(
        key=WORKBENCH_KEY,
        data=told(desk, hand, texts, page, own),
        on_journal_change=partial(take_in_journal, desk),
        on_at_change=partial(take_in_place, desk),
        on_many_change=partial(take_in_many, desk),
    )


def told(
    desk: Desk,
    hand: AtHand,
    texts: Sequence[Mapping[str, Any]],
    page: Mapping[str, Any] | None,
    own: OwnThemes,
) -> dict[str, Any]:
    """All that the desk in the browser knows: never more than what is near, however many texts a
    table has.
    """
    return {
        "table": desk.table_id,
        "at": desk.text_id,
        "jump": desk.jump,
        "acknowledged": desk.told,
        "problem": _(desk.problem) if desk.problem else "",
        "near": list(hand.near),
        "ahead": list(hand.ahead),
        "more": hand.more,
        "texts": list(texts),
        "many": page,
        "themes": [{"key": key, "name": theme_name(key, own.names)} for key in own.choosable],
        "longest_memo": LONGEST_MEMO,
        "said": _said(),
    }


def _said() -> dict[str, Any]:
    return {
        "about": _("What is this about?"),
        "suggested": _("The tinted words led to the suggestions with a number. You decide."),
        "no_suggestion": _("No suggestion for this text. You decide."),
        "for_passage": _("Choose what the marked words are about."),
        "three_at_most": _("Three at most, the most important first. None is a decision too."),
        "no_such_suggestion": _("There is no suggestion with that number."),
        "nothing_to_undo": _("There is nothing to undo any more."),
        "nothing_found": _("No theme begins like that."),
        "all_read": _("You have read everything of this table."),
        "fetching": _("One moment, the text is coming."),
        "search": _("Search for a theme"),
        "take_mark_away": _("Remove"),
        "next": _("Keep and go on"),
        "unsure": _("I don’t know"),
        "memo": _("Memo"),
        "memo_label": _("For yourself and who reads with you. Names are taken out."),
        "undo": _("Undo"),
        "keys": _("Keys"),
        "all_keys": _all_keys(),
        "to_many": _("Many at once"),
        "many": words_of_many(),
    }


def _all_keys() -> list[tuple[str, str]]:
    return [
        ("1 2 3", _("take a suggestion, or let it go")),
        ("a … y", _("search for a theme; Enter takes it")),
        ("← →", _("mark a word; with Shift more of them")),
        ("Enter", _("keep, and on to the next text")),
        ("0", _("I don’t know: look at it again later")),
        ("-", _("write a memo")),
        ("z", _("undo the last step")),
        ("PageUp", _("one text back")),
        ("=", _("many texts at once")),
        ("Esc", _("close what is open")),
    ]
