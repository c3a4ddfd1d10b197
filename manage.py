"""The operator's and the researcher's door.

Commands print what they did; what another program reads is printed alone on standard output.
"""

import sys
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

from commands import questionnaires, researcher


class Door(TyperGroup):
    """The researcher's commands, and the operator's behind them: those load the whole platform, a
    second and more, so they are only fetched when one of them, or the list of all, is asked for.
    """

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name."""
        return super().get_command(ctx, cmd_name) or _operator().get_command(ctx, cmd_name)

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands."""
        return [*_operator().list_commands(ctx), *super().list_commands(ctx)]


app = typer.Typer(cls=Door, no_args_is_help=True, add_completion=False, help=__doc__)
app.add_typer(researcher.app)
app.add_typer(questionnaires.app)


def main() -> None:
    """Runs a command; what is wrong is one clear sentence and exit code 1."""
    try:
        app()
    except Exception as error:
        from commands.operator import sentences_for

        sentences = sentences_for(error)
        if not sentences:
            raise
        for sentence in sentences:
            typer.echo(sentence, err=True)
        sys.exit(1)


def _operator() -> TyperGroup:
    from commands.operator import app as operator

    return get_group(operator)


if __name__ == "__main__":
    main()
