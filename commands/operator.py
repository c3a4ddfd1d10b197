"""The operator's commands, and those for the practice environment."""

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
from models.backup import Opened, make_backup
from models.backup import restore as put_back
from models.backup import try_backup as try_to_open
from models.errors import DomainError, NoSheets, PortTaken
from models.operating import papers
from models.people import (
    PlatformState,
    Role,
    at_the_server,
    check_audit,
    create_account,
    link_for_second_factor,
    people,
)
from models.people.accounts import tidy
from models.practice.commands import count_in_practice, links_into_practice, ready_practice
from models.storage import Settings, open_environment, open_store, read_settings
from models.tables.recovery import found_with_recovery, recover_account
from models.upkeep import What
from models.upkeep import purge as purge_now

PURGED = {
    What.RAW_WORDS: "{title}: de ruwe woorden zijn weg, en ook de sleutel die ze opent.",
    What.ANSWERS: "{title}: alles wat dansers invulden, is weg.",
}

app = typer.Typer()


def sentences_for(error: Exception) -> tuple[str, ...]:
    """What to say of something that went wrong; nothing where it is a mistake in the code."""
    if isinstance(error, ContentMistake):
        return (f"content/{error}",)
    if isinstance(error, DomainError):
        return wording("nl").gettext(error.sentence), error.sentence
    return ()


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
    os.chdir(Path(__file__).parents[1])
    os.execv(sys.executable, _server_command(settings))


@app.command()
def init(
    controller_name: Annotated[str, typer.Option(prompt="Wie is verantwoordelijk? (organisatie)")],
    controller_contact: Annotated[str, typer.Option(prompt="Hoe is die te bereiken?")],
    dpia_state: Annotated[str, typer.Option(prompt="Hoe ver is de DPIA?")],
    operator_name: Annotated[str, typer.Option(prompt="Naam van de eerste beheerder")],
    operator_email: Annotated[str, typer.Option(prompt="E-mailadres van de eerste beheerder")],
) -> None:
    """Make a real platform, with its first operator, and print two recovery sheets once."""
    password = typer.prompt("Wachtwoord", hide_input=True, confirmation_prompt=True)
    store = open_store(read_settings(), "real")
    state = PlatformState(controller_name, controller_contact, dpia_state)
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
def purge() -> None:
    """Remove what is past its time today, as the daily task does, and say what went."""
    went = purge_now(open_environment(read_settings()), _now())
    for going in went:
        typer.echo(PURGED[going.what].format(title=going.title))
    typer.echo("Van alle tafels is nu weg wat weg moet." if went else "Er hoefde niets weg.")


@app.command()
def backup(
    to: Annotated[
        Path | None, typer.Option(help="A folder, instead of the platform's own.")
    ] = None,
) -> None:
    """Make an encrypted backup, also while the server runs; it opens with both recovery sheets."""
    store = open_environment(read_settings())
    if store.is_practice:
        raise NoSheets
    typer.echo(f"Gemaakt: {make_backup(store, at_the_server(_now()), to)}")


@app.command()
def try_backup(file: Path) -> None:
    """Open a backup with both recovery sheets, and read all of it; changes nothing."""
    opened = try_to_open(read_settings(), file, _typed_sheets())
    typer.echo(f"Deze reservekopie gaat open. {_told(opened)}")


@app.command()
def restore(
    file: Path,
    replace: Annotated[
        bool, typer.Option("--replace", help="Keep what is here aside, and take its place.")
    ] = False,
) -> None:
    """Make a backup the platform, with both recovery sheets, while the server stands still."""
    opened = put_back(read_settings(), file, _typed_sheets(), _now(), replace=replace)
    typer.echo(f"De reservekopie is teruggezet. {_told(opened)}")
    typer.echo("Wat dansers hebben weggehaald, is ook hier weg. Iedereen logt opnieuw in.")
    if opened.former:
        typer.echo(f"Wat hier eerst stond, ligt in {opened.former}. Na 30 dagen gaat het weg.")


@app.command()
def verify(
    seen: Annotated[
        tuple[int, str], typer.Option(help="A number and link that somebody wrote down earlier.")
    ] = (0, ""),
) -> None:
    """Check that nothing was changed in, or taken out of, the record of who did what."""
    checked = check_audit(open_environment(read_settings()), seen=seen if seen[0] else None)
    if not checked.holds:
        numbers = ", ".join(map(str, checked.broken))
        typer.echo(f"Er is iets veranderd of weggehaald, bij nummer: {numbers}", err=True)
        raise typer.Exit(1)
    typer.echo(f"{checked.entries} regels, en alles past op elkaar. De laatste: {checked.link}")


@app.command()
def other_phone(email: Annotated[str, typer.Option(prompt="E-mailadres van het account")]) -> None:
    """Print a one-time link for another phone: for the operator who lost phone and codes."""
    store = open_environment(read_settings())
    actor = at_the_server(_now())
    ids = {person.email: person.account_id for person in people(store, actor)}
    token = link_for_second_factor(store, actor, ids.get(tidy(email), ""))
    typer.echo(f"Zet dit achter het adres van de site. Het werkt één keer: /welkom#{token}")


@app.command(name="papers")
def write_papers(
    to: Annotated[Path, typer.Option(help="The folder to write them in.")] = Path(),
) -> None:
    """Write a draft DPIA and register entry in Dutch, filled in from this platform's settings."""
    for name, text in papers(open_environment(read_settings()), _now().date()).items():
        file = to / f"{name}-concept.md"
        file.write_text(text, encoding="utf-8")
        typer.echo(f"Geschreven: {file}")


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


def _typed_sheets() -> tuple[str, str]:
    return typer.prompt("Blad 1"), typer.prompt("Blad 2")


def _told(opened: Opened) -> str:
    record = (
        "Wie wat deed, past op elkaar."
        if opened.record_holds
        else "Let op: in de lijst van wie wat deed, klopt iets niet."
    )
    return f"Hij is van {opened.day:%d-%m-%Y} en telt {opened.rows} regels. {record}"


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
