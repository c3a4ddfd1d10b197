"""Which passwords are taken: long ones that are on no list, and no rules about signs in them."""

import re

from zxcvbn import zxcvbn

from models.errors import PasswordTooCommon, PasswordTooShort

SHORTEST_PASSWORD = 12  # characters
LEAST_GUESSES = 10**8  # before it would be found, as zxcvbn reckons
_LONGEST_LOOKED_AT = 72  # characters, as many as zxcvbn takes

# Its lists of common passwords are English; these are what people here would take.
_DUTCH = re.findall(
    r"\w+",
    """
    danstafels danstafel dansen danser dans wachtwoord welkom geheim inloggen begeleider
    beheerder hallo vakantie voetbal zomer winter herfst lente nederland amsterdam rotterdam
    januari februari maart april mei juni juli augustus september oktober november december
    """,
)


def check_password(password: str, *about: str) -> None:
    """Raises PasswordTooShort and PasswordTooCommon. `about` is what others know of who chooses it:
    name and e-mail address.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort
    known = [word for text in about for word in re.findall(r"\w{3,}", text.lower())]
    found = zxcvbn(password[:_LONGEST_LOOKED_AT], user_inputs=[*_DUTCH, *known])
    if found["guesses"] < LEAST_GUESSES:
        raise PasswordTooCommon
