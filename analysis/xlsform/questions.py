"""Questions and their choices, read from the rows of an XLSForm."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from analysis.xlsform.layout import HINT, LABEL, THEMES_LIST
from analysis.xlsform.mistakes import Findings
from analysis.xlsform.sheets import Row, Sheet
from content.wording import N_

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,59}")
_LENGTH = re.compile(r"string-length\(\s*\.\s*\)\s*<=\s*(\d{1,5})")
_CHOSEN = re.compile(r"count-selected\(\s*\.\s*\)\s*<=\s*(\d{1,2})")
MOST_CHARACTERS = 4000
YES, NO = ("yes", "ja", "true"), ("no", "nee", "false", "")

# What a program fills in by itself, or what shows a person, a place or a device.
TELLS_WHO = frozenset(
    {
        *("start", "end", "today", "deviceid", "phonenumber", "username", "email", "audit"),
        *("subscriberid", "simserial", "geopoint", "geotrace", "geoshape", "start-geopoint"),
        *("image", "audio", "video", "file", "barcode", "background-audio"),
    }
)
FROM_ELSEWHERE = "Read from a spreadsheet."


def texts_in(row: Row, heads: Mapping[str, str], found: Findings) -> dict[str, str]:
    """The words in both languages; one that is missing is a mistake."""
    for head in heads.values():
        if not row.word(head):
            language = N_("the Dutch words are missing")
            if head == heads["en"]:
                language = N_("the English words are missing")
            found.wrong(row.at(head), language)
    return {language: row.text(head).strip() for language, head in heads.items()}


def name_in(row: Row, found: Findings) -> str:
    """The name of a row; a mistake where it is none."""
    name = row.word("name")
    if not _NAME.fullmatch(name):
        found.wrong(
            row.at("name"),
            N_("a name is made of letters without accents, numbers and _; '{name}' is not"),
            name=name,
        )
    return name


def is_yes(row: Row, head: str, found: Findings, *, unless: bool = False) -> bool:
    """Whether the cell says yes; `unless` where it is empty."""
    said = row.word(head).lower()
    if said not in (*YES, *NO):
        found.wrong(row.at(head), N_("write yes or no here, not '{said}'"), said=said)
    return said in YES if said else unless


def choices_in(sheet: Sheet | None) -> dict[str, list[Row]]:
    """The rows of each list, those too that were only made for other programs."""
    lists: dict[str, list[Row]] = defaultdict(list)
    for row in sheet.rows if sheet else ():
        lists[row.word("list_name")].append(row)
    return lists


def question_in(
    row: Row, kind: str, listed: str, lists: Mapping[str, list[Row]], found: Findings
) -> dict[str, Any]:
    """The question of a row, as content has it, without its surveys."""
    question: dict[str, Any] = {
        "key": name_in(row, found),
        **_offer(row, kind, listed, lists, found),
        "core": is_yes(row, "danstafel_core", found),
        "optional": is_yes(row, "danstafel_optional", found),
        "sensitive": is_yes(row, "danstafel_sensitive", found, unless=True),
        "own_words": is_yes(row, "danstafel_own_words", found),
        "text": texts_in(row, LABEL, found),
        "help": texts_in(row, HINT, found),
        "measures": _measures(row, kind),
        "source": row.word("danstafel_source") or FROM_ELSEWHERE,
    }
    constraint = row.word("constraint")
    longest, most = _LENGTH.search(constraint), _CHOSEN.search(constraint)
    if kind == "text":
        question["max_characters"] = int(longest[1]) if longest else MOST_CHARACTERS
    elif most:
        question["max"] = int(most[1])
    return question


def scale_points(rows: list[Row], found: Findings) -> list[dict[str, Any]]:
    """The points of a scale, from the rows of its list."""
    points = []
    for row in rows:
        number = row.word("name")
        if not number.isdecimal():
            sentence = N_("a point of a scale has a number as its name, not '{name}'")
            found.wrong(row.at("name"), sentence, name=number)
            continue
        points.append({"value": int(number), "label": texts_in(row, LABEL, found)})
    return points


def is_scale(rows: list[Row]) -> bool:
    """Whether a list is a scale: its first row says so."""
    return bool(rows) and rows[0].word("danstafel_scale").lower() in YES


def _offer(
    row: Row, kind: str, listed: str, lists: Mapping[str, list[Row]], found: Findings
) -> dict[str, Any]:
    if kind == "text":
        return {"type": "open_text"}
    if kind == "select_multiple" and listed == THEMES_LIST:
        return {"type": "theme_choice"}
    rows = lists.get(listed, [])
    if not rows:
        sentence = N_("there is no list '{listed}' on the sheet 'choices'")
        found.wrong(row.at("type"), sentence, listed=listed)
    if kind == "select_multiple":
        return {"type": "multiple_choice", "options": [_option(each, found) for each in rows]}
    if is_scale(rows):
        return {"type": "scale", "scale": listed}
    return {"type": "single_choice", "options": [_option(each, found) for each in rows]}


def _option(row: Row, found: Findings) -> dict[str, Any]:
    return {
        "key": name_in(row, found),
        "label": texts_in(row, LABEL, found),
        "exclusive": is_yes(row, "danstafel_exclusive", found),
        "shows_help": row.words("danstafel_shows_help"),
    }


def _measures(row: Row, kind: str) -> dict[str, Any]:
    themes = row.words("danstafel_themes")
    return {
        "construct": row.word("danstafel_construct") or row.word("name"),
        "themes": "all" if themes == ["all"] or (not themes and kind == "text") else themes,
        "recommendations": row.words("danstafel_recommendations"),
    }
