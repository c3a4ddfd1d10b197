"""SPSS (.sav): which themes each text is about, by coder and by the dancer. No words are in it."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from analysis.exports.coded import CodedTable, CodedText
from analysis.exports.labels import AGES, PHASES, UNSURE, WRITTEN_IN, in_both, sectors
from content.languages import Text
from content.wording import N_

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONGEST_VALUE_LABEL = 120  # bytes, as SPSS has it
DATE_AND_TIME = slice(92, 109)  # where a header has them
_STRINGS = ("id", "question")  # all other columns are numbers
YES_NO = {0: "nee / no", 1: "ja / yes"}
_BY = N_("{theme} (coder {number})")
_BY_DANCER = N_("{theme} (chosen by the dancer)")
_BY_TEAM = N_("{theme} (settled by the team)")
_HEADS = {
    "phase": N_("phase"),
    "question": N_("question"),
    "language": N_("written in"),
    "sector": N_("sector"),
    "age": N_("age"),
}


@dataclass
class _Sheet:
    """Columns as they grow: the values, the label, and what the numbers in them mean."""

    values: dict[str, list[str] | list[float | None]] = field(default_factory=dict)
    labels: dict[str, str | None] = field(default_factory=dict)
    meanings: dict[str, dict[int | float, str]] = field(default_factory=dict)

    def add(
        self,
        name: str,
        label: str,
        values: list[str] | list[float | None],
        meaning: dict[int, str] | None = None,
    ) -> None:
        self.values[name], self.labels[name] = values, label
        if meaning:
            self.meanings[name] = {
                number: _cut(said, LONGEST_VALUE_LABEL) for number, said in meaning.items()
            }


def themes_sav(table: CodedTable) -> bytes:
    """A row a text; of each theme 1 or 0 for each coder, for the dancer and for the team, and
    nothing where a coder did not decide or the team settled nothing. Labels are in Dutch and
    English.
    """
    import pandas  # as below: heavy, and few people ask for it
    import pyreadstat

    sheet = _sheet(table)
    frame = pandas.DataFrame(
        {
            name: pandas.Series(values, dtype=object if name in _STRINGS else "float64")
            for name, values in sheet.values.items()
        }
    )
    written = _written(
        lambda path: pyreadstat.write_sav(
            frame,
            path,
            file_label="Danstafel",
            column_labels=sheet.labels,
            variable_value_labels=sheet.meanings,
            variable_measure=dict.fromkeys(sheet.values, "nominal"),
            variable_format=dict.fromkeys(sheet.meanings, "F1.0"),
        )
    )
    return _without_time(written, table.made_on)


def _sheet(table: CodedTable) -> _Sheet:
    sheet, texts = _Sheet(), table.texts
    sheet.add("id", "id", [text.text_id for text in texts])
    _add_choice(sheet, "phase", [text.phase for text in texts], _both(PHASES))
    questions = [_pair(text.question) for text in texts]
    sheet.add("question", _pair(in_both(_HEADS["question"])), questions)
    _add_choice(sheet, "language", [text.language for text in texts], _both(WRITTEN_IN))
    _add_choice(sheet, "sector", [text.sector for text in texts], sectors())
    _add_choice(sheet, "age", [text.age for text in texts], _both(AGES))
    for theme in table.whole_codebook().themes:
        by_dancer = _filled(in_both(_BY_DANCER), theme.label)
        ticked = [_ticked(text, theme.key) for text in texts]
        sheet.add(f"{theme.key}_dancer", by_dancer, ticked, YES_NO)
        for coder in range(1, table.coders + 1):
            label = _filled(in_both(_BY), theme.label, number=coder)
            named = [_named(text, coder, theme.key) for text in texts]
            sheet.add(f"{theme.key}_coder{coder}", label, named, YES_NO)
        by_team = _filled(in_both(_BY_TEAM), theme.label)
        settled = [_settled(text, theme.key) for text in texts]
        sheet.add(f"{theme.key}_settled", by_team, settled, YES_NO)
    for coder in range(1, table.coders + 1):
        label = _filled(in_both(_BY), in_both(UNSURE), number=coder)
        sheet.add(f"unsure_coder{coder}", label, [_unsure(text, coder) for text in texts], YES_NO)
    return sheet


def _add_choice(sheet: _Sheet, name: str, keys: list[str], known: dict[str, Text]) -> None:
    numbers = {key: number for number, key in enumerate(known, 1)}
    values: list[float | None] = [float(numbers[key]) if key else None for key in keys]
    meaning = {numbers[key]: _pair(label) for key, label in known.items()}
    sheet.add(name, _pair(in_both(_HEADS[name])), values, meaning)


def _ticked(text: CodedText, theme: str) -> float | None:
    # Without an answer, as words of the talk are, nothing is known of it.
    return float(theme in text.ticked) if text.ticked else None


def _settled(text: CodedText, theme: str) -> float | None:
    return None if text.settled is None else float(theme in text.settled)


def _named(text: CodedText, coder: int, theme: str) -> float | None:
    decision = text.decision_of(coder)
    # Who does not know has not said no.
    if decision is None or (decision.unsure and theme not in decision.themes):
        return None
    return float(theme in decision.themes)


def _unsure(text: CodedText, coder: int) -> float | None:
    decision = text.decision_of(coder)
    return None if decision is None else float(decision.unsure)


def _both(known: dict[str, str]) -> dict[str, Text]:
    return {key: in_both(sentence) for key, sentence in known.items()}


def _filled(sentence: Text, theme: Text, **told: int) -> str:
    dutch = sentence.nl.format(theme=theme.nl, **told)
    return _pair(Text(nl=dutch, en=sentence.en.format(theme=theme.en, **told)))


def _pair(text: Text) -> str:
    return text.nl if text.nl == text.en else f"{text.nl} / {text.en}"


def _cut(words: str, most: int) -> str:
    """The words, at most so many bytes, no sign cut in half."""
    return words.encode()[:most].decode(errors="ignore")


def _written(write: Callable[[Path], None]) -> bytes:
    """What something writes that takes nothing but a path: by a pipe, so that it is on no disk."""
    out, into = os.pipe()
    with ThreadPoolExecutor(1) as reading, os.fdopen(out, "rb") as pipe:
        read = reading.submit(pipe.read)
        try:
            write(Path(f"/dev/fd/{into}"))
        finally:
            os.close(into)
        return read.result()


def _without_time(written: bytes, day: date) -> bytes:
    """The file with this day in its header, and no time of the day."""
    when = f"{day.day:02d} {MONTHS[day.month - 1]} {day.year % 100:02d}00:00:00"
    return written[: DATE_AND_TIME.start] + when.encode() + written[DATE_AND_TIME.stop :]
