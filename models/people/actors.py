"""Who acts: told to every action."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.errors import NotAllowed


class Role(StrEnum):
    """What an account is for; each has one."""

    OPERATOR = "operator"
    FACILITATOR = "facilitator"
    ADVISER = "adviser"
    OWNER = "owner"
    COMMITTEE = "committee"


@dataclass(frozen=True)
class Actor:
    """Who acts and when. `sign_in_id` is empty at the operator's command line."""

    account_id: str
    name: str
    role: Role
    at: datetime
    sign_in_id: str = ""


def at_the_server(now: datetime) -> Actor:
    """Who types at the server's own command line: has the machine, so has no password to show."""
    return Actor("", "", Role.OPERATOR, now)


def require(actor: Actor, *roles: Role) -> None:
    """Raises NotAllowed unless the actor has one of the roles."""
    if actor.role not in roles:
        raise NotAllowed
