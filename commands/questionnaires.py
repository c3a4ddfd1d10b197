"""The questionnaire as a spreadsheet (XLSForm), and back. No database, no settings, no server."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from content.languages import Language
from content.wording import N_, wording

app = typer.Typer()


class Told(StrEnum):
    """The language in which mistakes are told."""

    NL = "nl"
    EN = "en"

    @property
    def language(self) -> Language:
        """The same, as the rest of the platform calls it."""
        return "nl" if self is Told.NL else "en"


Lang = Annotated[Told, typer.Option(help="The language in which mistakes are told.")]
Over = Annotated[bool, typer.Option("--over", help="Write over a file that is there.")]


@app.command()
def questionnaire_out(
    file: Annotated[Path, typer.Argument(help="The spreadsheet to write (.xlsx).")],
    over: Over = False,
    lang: Lang = Told.NL,
) -> None:
    """Write the questionnaire as a spreadsheet that Kobo, ODK and Excel open (XLSForm)."""
    from analysis.xlsform import sheets_of, workbook
    from content.codebook import codebook
    from content.questionnaire import Option, questionnaire

    themes = [Option(key=theme.key, label=theme.label) for theme in codebook().themes]
    _write(file, workbook(sheets_of(questionnaire(), themes)), over=over, lang=lang)


@app.command()
def questionnaire_in(
    file: Annotated[Path, typer.Argument(help="The spreadsheet to read (.xlsx).")],
    to: Annotated[Path, typer.Option(help="The file to write (.yaml).")],
    over: Over = False,
    lang: Lang = Told.NL,
) -> None:
    """Read a questionnaire from a spreadsheet (XLSForm) and write the file that content has.

    Nothing is written where something is wrong; every mistake is told with its sheet, row and
    column.
    """
    from analysis.xlsform import Findings, UnusableSheets, as_yaml, opened, questionnaire_in
    from content.loading import FOLDER
    from content.questionnaire import questionnaire

    say = wording(lang.language).gettext
    found = Findings()
    try:
        form = questionnaire_in(opened(file, found), questionnaire(), FOLDER, found)
    except UnusableSheets as unusable:
        for mistake in unusable.mistakes:
            typer.echo(mistake.told(say), err=True)
        typer.echo(say(N_("Nothing was written. Mend this and try again.")), err=True)
        raise typer.Exit(1) from unusable
    for left_out in found.notes:
        typer.echo(left_out.told(say), err=True)
    _write(to, as_yaml(form).encode(), over=over, lang=lang)


def _write(file: Path, content: bytes, *, over: bool, lang: Told) -> None:
    """Writes a whole file or none. What is there stays, unless `over` says otherwise."""
    say = wording(lang.language).gettext
    try:
        with file.open("wb" if over else "xb") as written:
            written.write(content)
    except FileExistsError as error:
        sentence = say(N_("{file} is there already. Choose another name, or add --over."))
        typer.echo(sentence.format(file=file.name), err=True)
        raise typer.Exit(1) from error
    except OSError as error:
        sentence = say(N_("{file} can't be written. Does the folder exist, and is there room?"))
        typer.echo(sentence.format(file=file.name), err=True)
        raise typer.Exit(1) from error
    typer.echo(say(N_("{file} is written.")).format(file=file.name))
