"""The operator's and the researcher's door.

Commands print what they did; what another program reads is printed alone on standard output.
"""

import json
import os
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from content.everything import load_everything
from content.loading import ContentMistake
from content.wording import wording
from models.errors import DomainError, PortTaken
from models.people import (
    PlatformState,
    Role,
    at_the_server,
    create_account,
    link_for_second_factor,
    people,
)
from models.practice.commands import count_in_practice, links_into_practice, ready_practice
from models.storage import Settings, open_environment, open_store, read_settings
from models.tables.recovery import found_with_recovery, recover_account

app = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)


def main() -> None:
    """Runs a command; what is wrong is one clear sentence and exit code 1."""
    try:
        app()
    except ContentMistake as mistake:
        typer.echo(f"content/{mistake}", err=True)
        sys.exit(1)
    except DomainError as error:
        typer.echo(wording("nl").gettext(error.sentence), err=True)
        typer.echo(error.sentence, err=True)
        sys.exit(1)


@app.command()
def serve() -> None:
    """Prepare the database and, before `init`, the practice environment; then start the server."""
    settings = read_settings()
    _check_port(settings)
    load_everything()
    store = open_environment(settings)
    if store.is_practice:
        typer.echo("Oefenomgeving: alles hier is verzonnen. Even geduld, de tafels worden gedekt.")
        ready_practice(store, _now())
    store.engine.dispose()
    typer.echo(f"Danstafels: http://localhost:{settings.port}  (stoppen: Ctrl-C)")
    sys.stdout.flush()
    os.chdir(Path(__file__).parent)
    os.execv(sys.executable, _server_command(settings))


@app.command()
def init(
    controller_name: Annotated[str, typer.Option(prompt="Wie is verantwoordelijk? (organisatie)")],
    controller_contact: Annotated[str, typer.Option(prompt="Hoe is die te bereiken?")],
    retention_period: Annotated[str, typer.Option(prompt="Hoe lang bewaren jullie antwoorden?")],
    dpia_state: Annotated[str, typer.Option(prompt="Hoe ver is de DPIA?")],
    operator_name: Annotated[str, typer.Option(prompt="Naam van de eerste beheerder")],
    operator_email: Annotated[str, typer.Option(prompt="E-mailadres van de eerste beheerder")],
) -> None:
    """Make a real platform, with its first operator, and print two recovery sheets once."""
    password = typer.prompt("Wachtwoord", hide_input=True, confirmation_prompt=True)
    store = open_store(read_settings(), "real")
    state = PlatformState(controller_name, controller_contact, retention_period, dpia_state)
    sheets = found_with_recovery(
        store,
        at_the_server(_now()),
        state,
        email=operator_email,
        name=operator_name,
        password=password,
    )
    typer.echo("\nTwee herstelbladen, voor twee mensen. Eén blad alleen opent niets.")
    typer.echo("Schrijf ze over of print ze nu: ze worden nergens bewaard.\n")
    for name, sheet in zip(("Blad 1", "Blad 2"), sheets, strict=True):
        typer.echo(f"{name}\n{sheet}\n")


@app.command()
def account(
    role: Annotated[Role, typer.Option(help="What the account is for.")],
    name: Annotated[str, typer.Option(prompt="Naam")],
    email: Annotated[str, typer.Option(prompt="E-mailadres")],
) -> None:
    """Make an account; the password is typed, never an argument."""
    password = typer.prompt("Wachtwoord", hide_input=True, confirmation_prompt=True)
    store = open_environment(read_settings())
    create_account(
        store, at_the_server(_now()), email=email, name=name, role=role, password=password
    )
    typer.echo(f"Account gemaakt: {name} ({role})")


@app.command()
def recover(email: Annotated[str, typer.Option(prompt="E-mailadres van het account")]) -> None:
    """Give an account a new password and its tables' keys again, with both recovery sheets."""
    first = typer.prompt("Blad 1")
    second = typer.prompt("Blad 2")
    password = typer.prompt("Nieuw wachtwoord", hide_input=True, confirmation_prompt=True)
    store = open_environment(read_settings())
    recover_account(store, at_the_server(_now()), (first, second), email=email, password=password)
    typer.echo("Het account heeft een nieuw wachtwoord en kan zijn tafels weer lezen.")


@app.command()
def other_phone(email: Annotated[str, typer.Option(prompt="E-mailadres van het account")]) -> None:
    """Print a one-time link for another phone: for the operator who lost phone and codes."""
    store = open_environment(read_settings())
    actor = at_the_server(_now())
    ids = {person.email: person.account_id for person in people(store, actor)}
    token = link_for_second_factor(store, actor, ids.get(email.strip().lower(), ""))
    typer.echo(f"Zet dit achter het adres van de site. Het werkt één keer: /welkom#{token}")


@app.command()
def practice_links(
    cards: Annotated[int, typer.Option(min=1, max=500, help="How many before cards to make.")] = 1,
) -> None:
    """Print addresses of the running practice server as JSON, and nothing else."""
    settings = read_settings()
    store = open_environment(settings)
    links = links_into_practice(store, f"http://localhost:{settings.port}", cards, _now())
    typer.echo(json.dumps(links))


@app.command()
def practice_count() -> None:
    """Print how many responses, drafts and texts the practice environment holds, as JSON."""
    typer.echo(json.dumps(count_in_practice(open_environment(read_settings()))))


def _check_port(settings: Settings) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.address, settings.port))
        except OSError as error:
            raise PortTaken from error


def _server_command(settings: Settings) -> list[str]:
    return [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "streamlit_app.py",
        "--server.port",
        str(settings.port),
        "--server.address",
        settings.address,
        "--server.headless",
        "true",
        # A full collection after every run costs several times the run; web/start_up.py collects
        # now and then. Not in config.toml: every Streamlit script in this folder reads that.
        "--runner.postScriptGC",
        "false",
    ]


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    main()
