"""Every page: its file, its address, its name, and who may open it."""

from dataclasses import dataclass
from typing import Literal

from content.wording import N_
from models.people import Role

Frame = Literal["dancer", "public", "staff", "room"]
EVERY_ROLE = tuple(Role)


@dataclass(frozen=True)
class Place:
    """One page. `roles` is empty where anyone may come in; `name` is a translatable sentence."""

    file: str
    address: str
    name: str
    frame: Frame
    roles: tuple[Role, ...] = ()
    in_header: bool = True


JOURNEY = Place("pages/dancer/journey.py", "", N_("Danstafels"), "dancer", in_header=False)
SIGN_IN = Place("pages/sign_in.py", "inloggen", N_("Sign in"), "staff", in_header=False)
UNRECOGNISABLE = Place(
    "pages/dancer/unrecognisable.py",
    "onherkenbaar",
    N_("How do I stay unrecognisable?"),
    "dancer",
    in_header=False,
)
HELP = Place("pages/help.py", "hulp", N_("Help"), "public")
MY_PLACE = Place("pages/my_place.py", "mijn-plek", N_("My place"), "staff", EVERY_ROLE)
MY_LOCKS = Place(
    "pages/my_locks.py",
    "sloten",
    N_("Password and second lock"),
    "staff",
    EVERY_ROLE,
    in_header=False,
)
WELCOME = Place("pages/welcome.py", "welkom", N_("Welcome"), "staff", in_header=False)

PLACES = (
    JOURNEY,
    UNRECOGNISABLE,
    Place("pages/dashboards/sport.py", "sport", N_("Sport"), "public"),
    Place(
        "pages/dashboards/education_culture.py",
        "onderwijs-en-cultuur",
        N_("Education & culture"),
        "public",
    ),
    Place("pages/dashboards/recommendations.py", "aanbevelingen", N_("Recommendations"), "public"),
    HELP,
    SIGN_IN,
    WELCOME,
    Place(
        "pages/facilitator/tables.py",
        "tafels",
        N_("Tables"),
        "staff",
        (Role.FACILITATOR, Role.ADVISER),
    ),
    Place(
        "pages/facilitator/table.py",
        "tafel",
        N_("Table"),
        "staff",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place(
        "pages/facilitator/preview.py",
        "voorbeeld",
        N_("As a dancer sees it"),
        "staff",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place(
        "pages/facilitator/rounds/page.py",
        "rondes",
        N_("Rounds"),
        "staff",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place("pages/facilitator/live/page.py", "live", N_("Live"), "staff", (Role.FACILITATOR,)),
    Place(
        "pages/facilitator/room.py",
        "zaal",
        N_("Room screen"),
        "room",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place(
        "pages/facilitator/team.py",
        "team",
        N_("Team"),
        "staff",
        (Role.FACILITATOR, Role.ADVISER),
        in_header=False,
    ),
    Place("pages/facilitator/coding.py", "coderen", N_("Coding"), "staff", (Role.FACILITATOR,)),
    Place(
        "pages/facilitator/codebook.py",
        "codeboek",
        N_("Codebook"),
        "staff",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place(
        "pages/facilitator/suggestions.py",
        "voorstellen",
        N_("How good are the suggestions?"),
        "staff",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place(
        "pages/facilitator/agreement.py",
        "overeenstemming",
        N_("Agreement"),
        "staff",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place(
        "pages/facilitator/standing_out.py",
        "wat-valt-op",
        N_("What stands out"),
        "staff",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place(
        "pages/facilitator/taking_along.py",
        "meenemen",
        N_("Take along"),
        "staff",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place(
        "pages/facilitator/as_typed.py",
        "zoals-getypt",
        N_("As typed"),
        "staff",
        (Role.FACILITATOR,),
        in_header=False,
    ),
    Place("pages/adviser/requests.py", "verzoeken", N_("Requests"), "staff", (Role.ADVISER,)),
    Place(
        "pages/facilitator/releases.py", "uitkomsten", N_("Results"), "staff", (Role.FACILITATOR,)
    ),
    Place("pages/operator/platform.py", "beheer", N_("Platform"), "staff", (Role.OPERATOR,)),
    Place("pages/operator/accounts.py", "accounts", N_("Accounts"), "staff", (Role.OPERATOR,)),
    Place(
        "pages/operator/help_lines.py", "hulplijnen", N_("Help lines"), "staff", (Role.OPERATOR,)
    ),
    Place(
        "pages/operator/bodies.py", "organisaties", N_("Organisations"), "staff", (Role.OPERATOR,)
    ),
    Place(
        "pages/operator/audit.py",
        "wie-deed-wat",
        N_("Who did what"),
        "staff",
        (Role.OPERATOR, Role.COMMITTEE),
    ),
    MY_LOCKS,
    MY_PLACE,
)

# Where somebody who signs in arrives, unless they came for another page.
FIRST_PAGE = {
    Role.FACILITATOR: "/tafels",
    Role.ADVISER: "/tafels",
    Role.OPERATOR: "/beheer",
    Role.OWNER: "/mijn-plek",
    Role.COMMITTEE: "/mijn-plek",
}
STAFF_ADDRESSES = frozenset(f"/{place.address}" for place in PLACES if place.roles)


def links_for(frame: Frame, role: Role | None) -> tuple[Place, ...]:
    """The pages that a header of this frame offers somebody of this role."""
    return tuple(
        place
        for place in PLACES
        if place.frame == frame and place.in_header and (not place.roles or role in place.roles)
    )
