"""A questionnaire out of the sheets of an XLSForm, or everything that keeps it from being one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from analysis.xlsform.files import plain_of
from analysis.xlsform.groups import PartRead, PhaseRead, kind_of, phases_in
from analysis.xlsform.layout import CHOICES, LABEL, ORDER, PHASES, REST, SURVEY
from analysis.xlsform.mistakes import At, Findings, Told
from analysis.xlsform.questions import (
    choices_in,
    is_scale,
    is_yes,
    name_in,
    question_in,
    scale_points,
    texts_in,
)
from analysis.xlsform.rest import nested, value_of
from analysis.xlsform.sheets import Row, Sheet
from content.questionnaire import Questionnaire
from content.questionnaire_checks import mistakes_in
from content.questionnaire_lock import changed_meanings
from content.wording import N_

Plain = dict[str, Any]
OTHER_MEANING = N_(
    "'{name}' says something else than before; give it another name, unless only spelling changed"
)
DOES_NOT_FIT = N_("something does not fit here: {place}")


def questionnaire_in(
    sheets: Mapping[str, Sheet], like: Questionnaire, folder: Path, found: Findings
) -> Questionnaire:
    """The questionnaire of these sheets, checked as content is against the files in `folder`. What
    a sheet that was made elsewhere does not say (consents, age gate, texts) is as in `like`.

    A question that says something else than its name stood for is noted in `found`.

    Raises UnusableSheets with every mistake that was found.
    """
    rest = _rest(sheets.get(REST), found)
    lists = choices_in(sheets.get(CHOICES))
    phases = phases_in(sheets[SURVEY].rows, found)
    found.stop_if_wrong()
    rows: dict[str, Row] = {}
    items: dict[str, Plain] = {}
    for phase, read in phases.items():
        for part in read.parts:
            for row in (row for screen in part.screens for row in screen):
                _add_question(row, phase, items, rows, lists, found)
    plain = {**plain_of(like), **{key: rest[key] for key in rest if key not in (ORDER, *PHASES)}}
    plain["items"] = _in_order(items, str(rest.get(ORDER, "")))
    plain["scales"] = {
        name: {"points": scale_points(rows_of, found)}
        for name, rows_of in lists.items()
        if is_scale(rows_of)
    }
    surveys = plain_of(like)["surveys"]
    plain["surveys"] = {
        phase: _survey(phases[phase], rest.get(phase) or _around(surveys[phase]), found)
        for phase in PHASES
    }
    found.stop_if_wrong()
    return _checked(plain, rows, phases, folder, found)


def _rest(sheet: Sheet | None, found: Findings) -> Plain:
    leaves: Plain = {}
    for row in sheet.rows if sheet else ():
        place = row.word("place")
        if not place or place in leaves:
            found.wrong(row.at("place"), N_("each place stands here once, and none is empty"))
        elif row.word(LABEL["nl"]) or row.word(LABEL["en"]):
            leaves[place] = texts_in(row, LABEL, found)
        else:
            leaves[place] = value_of(row.text("value"))
    plain = nested(leaves)
    return plain if isinstance(plain, dict) else {}


def _add_question(
    row: Row,
    phase: str,
    items: dict[str, Plain],
    rows: dict[str, Row],
    lists: Mapping[str, list[Row]],
    found: Findings,
) -> None:
    kind, listed = kind_of(row)
    before = len(found.mistakes)
    question = question_in(row, kind, listed, lists, found)
    question["shared"] = is_yes(row, "danstafel_shared", found)
    key = question["key"]
    if len(found.mistakes) > before:
        # What is wrong in one place would only be told again as different in the other.
        items[key], rows[key] = {}, row
        return
    if key not in items:
        items[key], rows[key] = {**question, "surveys": [phase]}, row
        return
    first = items[key]
    if not first:
        return
    if phase in first["surveys"]:
        found.wrong(row.at("name"), N_("'{name}' is there twice"), name=key)
    elif {**first, "surveys": None} != {**question, "surveys": None}:
        sentence = N_("'{name}' is asked before and after, and has to be the same both times")
        found.wrong(row.at("name"), sentence, name=key)
    else:
        first["surveys"].append(phase)


def _in_order(items: Mapping[str, Plain], order: str) -> list[Plain]:
    """The questions in the order of their file; those that it doesn't name at the end."""
    keys = [key for key in order.split() if key in items]
    return [items[key] for key in (*keys, *(key for key in items if key not in keys))]


def _around(survey: Plain) -> Plain:
    """What stands around the parts of a survey: welcome, gate and thanks, by their place."""
    sections = survey["sections"]
    around = [section for section in sections if not section.get("counted", True)]
    return {str(place): section for place, section in enumerate(around[:-1])} | {"last": around[-1]}


def _survey(read: PhaseRead, around: Plain | list[Plain], found: Findings) -> Plain:
    placed = around if isinstance(around, dict) else {str(n): each for n, each in enumerate(around)}
    sections = [_section(part, found) for part in read.parts]
    for place, section in sorted(placed.items(), key=lambda one: _number(one[0])):
        sections.insert(min(_number(place), len(sections)), section)
    return {"title": texts_in(read.row, LABEL, found), "sections": sections}


def _number(place: str) -> int:
    return int(place) if place.isdecimal() else 10_000


def _section(part: PartRead, found: Findings) -> Plain:
    return {
        "key": name_in(part.row, found),
        "title": texts_in(part.row, LABEL, found),
        "optional": is_yes(part.row, "danstafel_optional", found),
        "texts": part.row.words("danstafel_texts"),
        "pages": [[row.word("name") for row in screen] for screen in part.screens if screen],
    }


def _checked(
    plain: Plain,
    rows: Mapping[str, Row],
    phases: Mapping[str, PhaseRead],
    folder: Path,
    found: Findings,
) -> Questionnaire:
    def at(place: tuple[str | int, ...]) -> At:
        match place:
            case ("items", int(number), *_):
                return rows[plain["items"][number]["key"]].at()
            case ("surveys", str(phase), "sections", int(number), *_):
                key = plain["surveys"][phase]["sections"][number]["key"]
                parts = [part.row for part in phases[phase].parts if part.row.word("name") == key]
                return parts[0].at() if parts else At(REST)
            case ("scales", *_):
                return At(CHOICES)
        return At(REST)

    try:
        form = Questionnaire.model_validate(plain)
    except ValidationError as error:
        for one in error.errors():
            place = ".".join(str(step) for step in one["loc"])
            found.wrong(at(tuple(one["loc"])), DOES_NOT_FIT, place=place)
        found.stop_if_wrong()
        raise
    for mistake in mistakes_in(form, folder):
        found.mistakes.append(
            Told(at(mistake.place), mistake.sentence, mistake.names, mistake.what)
        )
    found.stop_if_wrong()
    for number in changed_meanings(form, folder):
        key = form.items[number].key
        found.note(rows[key].at("name"), OTHER_MEANING, name=key)
    return form
