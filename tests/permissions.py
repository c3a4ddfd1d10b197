"""Who may do what, found out by trying: every public action of models, as every role, on a table of
their own and on one of others. Written to docs/permissions.md by `make permissions`.
"""

import importlib
import inspect
import pkgutil
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import models
from content.languages import Text
from models.codebook import NewTheme
from models.coding import take_out, taken_out, texts_to_code
from models.errors import DomainError, NotAllowed, TableUnknown
from models.help_lines import Correction
from models.live import (
    RoundDetails,
    RoundKind,
    Showing,
    Waiting,
    add_statement,
    close_round,
    next_round,
    proposals,
    propose,
    round_question,
    show_due,
    take_seat,
    take_template,
)
from models.outcomes import prepare_release
from models.people import Actor, PlatformState, Role
from models.raw import ask, my_request
from models.storage import Settings, Store, open_store
from models.storage.engine import sqlite_engine
from models.tables import Sector, TableDetails, TableState, recognise
from models.tables.recovery import found_with_recovery
from pages.parts.places import PLACES
from tests.build import (
    ALL_CONSENTS,
    AT_THE_SERVER,
    NOW,
    PASSWORD,
    TODAY,
    People,
    a_card,
    a_person,
    a_response,
    a_table,
    make_people,
    move_to,
)

DOCUMENT = Path(__file__).parents[1] / "docs" / "permissions.md"
SENTENCE = Text(nl="Wie meldt, hoort iets terug.", en="Who reports hears back.")
SAID = PlatformState("Stichting", "post@stichting.example", "klaar")
# Not actions of a person: storage is the way down to the database, practice is all invented.
LEFT_OUT = ("models.storage", "models.practice")
NEVER, OWN, ALWAYS = "–", "own tables", "yes"

# What an action is told besides, by the name of its parameter.
USUAL: dict[str, Any] = {
    "after": None,
    "again": False,
    "answer_days": 30,
    "chosen": ("zweeg",),
    "clock": 0.0,
    "correction": Correction(website="https://mores.online"),
    "count": 1,
    "counts_as": "silence",
    "details": TableDetails(Sector.SPORT, "Een danstafel"),
    "edition": 1,
    "key": "mores",  # a help line and an organisation
    "into": "silence",
    "memory": {},
    "minutes": 5,
    "email": "nieuw@danstafels.example",
    "name": "Nieuw",
    "new": "een heel andere zin van later",
    "now": NOW,
    "old": PASSWORD,
    "parts": (),
    "password": PASSWORD,
    "places": 1,
    "quotes": (),
    "raw_days": 30,
    "recovery_public_key": bytes(32),
    "reason": "Wij willen zeker weten dat hier geen gevaar is.",
    "role": Role.OWNER,
    "round_details": RoundDetails(RoundKind.SAY, 5, SENTENCE, SENTENCE),
    "seen": 0,
    "sheets": ("", ""),
    "state": SAID,
    "text": SENTENCE,
    "theme": NewTheme("Druk van ouders"),
    "themes": (),
    "today": TODAY,
    "typed": "000000",
    "waiting": Waiting(),
    "what": Showing.PROMPT,
    "words": "Ik zweeg ook.",
}

INTRODUCTION = """# Who may do what

Found out by trying, and written by `make permissions`; a test fails when this page and the code
differ. Every public action of `models` is tried as every role, on a table that the account works on
and on one of others. "own tables": refused for a table of others.
"""
WITHOUT_ACCOUNT = """
## Without an account

These ask for no role: who has the code, the key of a draft or the link may do them, everybody may,
or the server does them itself.

"""


@dataclass(frozen=True)
class Action:
    """A public function of models that is told who acts."""

    name: str
    call: Callable[..., object]

    @property
    def short_name(self) -> str:
        """Package and function: tables.issue_cards."""
        parts = self.name.split(".")
        return f"{parts[1]}.{parts[-1]}"


@dataclass(frozen=True)
class World:
    """A store in which one table is the actor's own and one is not."""

    store: Store
    actors: dict[Role, Actor]
    own: dict[str, Any]
    others: dict[str, Any]


def actions() -> list[Action]:
    """Every public function of models that takes a store and an actor, by name."""
    return [found for found in _public_functions() if _takes_actor(found)]


def actions_without_account() -> list[Action]:
    """Every public function of models that takes a store and nobody who acts, by name."""
    return [found for found in _public_functions() if not _takes_actor(found)]


def allowed(world: World, action: Action, role: Role) -> str:
    """NEVER, OWN or ALWAYS: what this role may."""
    if _refused(world, action, role, world.own):
        return NEVER
    return OWN if _refused(world, action, role, world.others) else ALWAYS


def asks_for(action: Action) -> set[str]:
    """The names of what the action has to be told, besides the store and who acts."""
    parameters = inspect.signature(action.call).parameters.values()
    needed = {found.name for found in parameters if found.default is found.empty}
    return needed - {"store", "actor"}


def document(world: World) -> str:
    """The whole page."""
    lines = [INTRODUCTION, "## Actions", "", _head("action"), _rule()]
    for action in actions():
        cells = [allowed(world, action, role) for role in Role]
        lines.append(f"| `{action.short_name}` | {' | '.join(cells)} |")
    lines += ["", "## Pages", "", _head("page"), _rule()]
    for place in PLACES:
        cells = [ALWAYS if not place.roles or role in place.roles else NEVER for role in Role]
        public = "" if place.roles else " (everybody)"
        lines.append(f"| /{place.address}{public} | {' | '.join(cells)} |")
    names = "\n".join(f"- `{action.short_name}`" for action in actions_without_account())
    return "\n".join(lines) + "\n" + WITHOUT_ACCOUNT + names + "\n"


def made_world(folder: Path) -> World:
    """Two closed tables with an answer and prepared results each; the actors work on one."""
    store = open_store(Settings(data=folder, port=0, address="127.0.0.1"), "practice")
    found_with_recovery(
        store, AT_THE_SERVER, SAID, email="f@x.example", name="F", password=PASSWORD
    )
    people = make_people(store)
    strangers = People(
        a_person(store, "Eef", Role.FACILITATOR),
        a_person(store, "Fay", Role.FACILITATOR),
        a_person(store, "Gil", Role.ADVISER),
        people.operator,
    )
    actors = {
        Role.FACILITATOR: people.facilitator,
        Role.ADVISER: people.adviser,
        Role.OPERATOR: people.operator,
        Role.OWNER: a_person(store, "Hes", Role.OWNER),
        Role.COMMITTEE: a_person(store, "Ivo", Role.COMMITTEE),
    }
    return World(store, actors, _a_table_of(store, people), _a_table_of(store, strangers))


def _taken_out_of(store: Store, people: People, table: str, text: str) -> str:
    take_out(store, people.facilitator, text, ("Altijd",))
    (gone,) = taken_out(store, people.facilitator, table)
    return gone.taken_out_id


def _a_table_of(store: Store, people: People) -> dict[str, Any]:
    """What an action could be told about this table, by the name of its parameter."""
    table = a_table(store, people, sector=Sector.SPORT)
    a_response(store, a_card(store, people, table), words="Ik zweeg ook. Altijd.")
    round_id, voice_id = _a_talk(store, people, table)
    move_to(store, people, table, TableState.CLOSED)
    texts = texts_to_code(store, people.facilitator, table)
    text = next(each.text_id for each in texts if "Altijd" in each.words)
    ask(store, people.facilitator, text, USUAL["reason"])
    request = my_request(store, people.facilitator)
    assert request is not None
    return {
        "request_id": request.request_id,
        "table_id": table,
        "table_ids": (table,),
        "text_id": text,
        "text_ids": (text,),
        "taken_out_id": _taken_out_of(store, people, table, text),
        "round_id": round_id,
        "voice_id": voice_id,
        "question": round_question(round_id),
        "statement_id": add_statement(store, people.facilitator, table, SENTENCE),
        "release_id": prepare_release(store, people.facilitator, [table], TODAY),
        "account_id": people.second_facilitator.account_id,
        "facilitators": (),
        "advisers": (),
    }


def _a_talk(store: Store, people: People, table_id: str) -> tuple[str, str]:
    """A round that has not begun, and a proposal of an earlier one that came out."""
    move_to(store, people, table_id, TableState.LIVE)
    first, *_others, last = take_template(store, people.facilitator, table_id)
    next_round(store, people.facilitator, table_id, after=None)
    seat = take_seat(store, recognise(store, a_card(store, people, table_id)), ALL_CONSENTS)
    propose(store, seat, first.round_id, SENTENCE.nl, "nl")
    close_round(store, people.facilitator, table_id, first.round_id)
    waiting = Waiting()
    for clock in (0.0, 20.0):
        show_due(store, people.facilitator, table_id, waiting, clock)
    (proposal,) = proposals(store, people.facilitator, table_id, {})
    return last.round_id, proposal.text_id


def _refused(world: World, action: Action, role: Role, about: dict[str, Any]) -> bool:
    """Whether it was refused; what else stood in its way is beside the question."""
    with tempfile.TemporaryDirectory() as folder:
        # Each on a copy: one action takes away what the next is about.
        file = Path(folder) / "danstafels.db"
        with sqlite3.connect(world.store.folder / "danstafels.db") as there:
            there.execute("VACUUM INTO ?", (str(file),))
        store = replace(world.store, engine=sqlite_engine(file), folder=Path(folder))
        try:
            action.call(store, world.actors[role], **_arguments(action, about))
        except (NotAllowed, TableUnknown):
            return True
        except DomainError:
            return False
        finally:
            store.engine.dispose()
    return False


def _arguments(action: Action, about: dict[str, Any]) -> dict[str, Any]:
    """A value for every parameter that needs one. Raises KeyError: give it one in USUAL."""
    return {name: (USUAL | about)[name] for name in asks_for(action)}


def _takes_actor(action: Action) -> bool:
    return "actor" in inspect.signature(action.call).parameters


def _public_functions() -> list[Action]:
    found = []
    for module in pkgutil.walk_packages(models.__path__, "models."):
        if module.ispkg or module.name.startswith(LEFT_OUT):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if _is_public(value, module.name, name):
                found.append(Action(f"{module.name}.{name}", value))
    return sorted(found, key=lambda action: action.short_name)


def _is_public(value: object, module: str, name: str) -> bool:
    if not inspect.isfunction(value) or value.__module__ != module or name.startswith("_"):
        return False
    told = list(inspect.signature(value).parameters)
    # What is told the session is a part of actions, within their transaction.
    return told[:1] == ["store"] and "session" not in told


def _head(what: str) -> str:
    return f"| {what} | {' | '.join(Role)} |"


def _rule() -> str:
    return "|---" * (len(Role) + 1) + "|"


def main() -> None:
    """Writes the page."""
    with tempfile.TemporaryDirectory() as folder:
        DOCUMENT.write_text(document(made_world(Path(folder))))


if __name__ == "__main__":
    main()
