"""The invented people of the practice environment, with passwords that everyone may see."""

from dataclasses import dataclass

from content.wording import N_
from models.people.actors import Role


@dataclass(frozen=True)
class PracticePerson:
    """Someone to look around as. `label` is a translatable sentence for the button."""

    key: str
    label: str
    email: str
    name: str
    role: Role
    password: str


# .example is a name that can never be registered, so no mail reaches anyone.
PRACTICE_PEOPLE = (
    PracticePerson(
        "facilitator",
        N_("Look around as facilitator"),
        "begeleider@oefenen.example",
        "Begeleider (verzonnen)",
        Role.FACILITATOR,
        "oefenen als begeleider",
    ),
    PracticePerson(
        "second_facilitator",
        N_("Look around as second facilitator"),
        "tweede-begeleider@oefenen.example",
        "Tweede begeleider (verzonnen)",
        Role.FACILITATOR,
        "oefenen als tweede begeleider",
    ),
    PracticePerson(
        "third_facilitator",
        N_("Look around as third facilitator"),
        "derde-begeleider@oefenen.example",
        "Derde begeleider (verzonnen)",
        Role.FACILITATOR,
        "oefenen als derde begeleider",
    ),
    PracticePerson(
        "adviser",
        N_("Look around as confidential adviser"),
        "vertrouwenspersoon@oefenen.example",
        "Vertrouwenspersoon (verzonnen)",
        Role.ADVISER,
        "oefenen als vertrouwenspersoon",
    ),
    PracticePerson(
        "operator",
        N_("Look around as operator"),
        "beheerder@oefenen.example",
        "Beheerder (verzonnen)",
        Role.OPERATOR,
        "oefenen als beheerder",
    ),
    PracticePerson(
        "owner",
        N_("Look around as owner"),
        "eigenaar@oefenen.example",
        "Eigenaar (verzonnen)",
        Role.OWNER,
        "oefenen als eigenaar",
    ),
    PracticePerson(
        "committee",
        N_("Look around as committee"),
        "commissie@oefenen.example",
        "Commissie (verzonnen)",
        Role.COMMITTEE,
        "oefenen als commissie",
    ),
)


def practice_person(key: str) -> PracticePerson:
    """The practice person of that key. Raises KeyError."""
    return {person.key: person for person in PRACTICE_PEOPLE}[key]
