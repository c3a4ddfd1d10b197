"""The README of a download, in Dutch and English, from the words in `content/taken_along`."""

from datetime import date

from babel.dates import format_date

from analysis.exports.coded import CodebookToShare, CodedTable
from analysis.exports.labels import said
from content.languages import LANGUAGES, Language
from content.taken_along import words_about
from content.wording import N_

UNTIL_DAY = N_("on {day} at the latest")
UNTIL_CLOSED = N_("{days} days after the danstafel closed at the latest")
INVENTED = N_("Everything in it is invented: this is practice.")


def readme(table: CodedTable) -> str:
    """What the file is, what for, what not, and when it has to be destroyed."""
    told: dict[str, object] = {"version": table.codebook.version}
    for language in LANGUAGES:
        told[f"made_{language}"] = _day(table.made_on, language)
        told[f"until_{language}"] = until(table, language)
        told[f"invented_{language}"] = f"{said(INVENTED, language)}\n" if table.practice else ""
    return words_about("texts", told)


def readme_of_codebook(book: CodebookToShare) -> str:
    """The same for the codebook, which holds nothing of dancers."""
    return words_about("codebook", {"version": book.version})


def until(table: CodedTable, language: Language) -> str:
    """Until when the file may be kept."""
    if table.gone_on:
        return said(UNTIL_DAY, language).format(day=_day(table.gone_on, language))
    return said(UNTIL_CLOSED, language).format(days=table.kept_days)


def _day(day: date, language: Language) -> str:
    written: str = format_date(day, "d MMMM y", locale=language)
    return written
