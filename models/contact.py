"""Phone numbers, web addresses and names of organisations that staff type: tidied, or refused.

ContactProblem
├── PhoneWrong          no number that a phone can call
├── WebsiteWrong        no address of a site
├── OneLanguageMissing  said in Dutch or in English alone
└── NameMissing         an organisation without a name
"""

import re
from collections.abc import Mapping

from analysis.signs import kept_line
from content.wording import N_
from models.errors import DomainError, TextTooLong

LONGEST_CONTACT = 200  # characters
_PHONE = re.compile(r"\+?[0-9][0-9 -]{1,18}[0-9]")
_WEBSITE = re.compile(
    r"https://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:/[A-Za-z0-9._~%=&?/#-]*)?"
)
_SCHEME = re.compile(r"^[a-z]+:", re.IGNORECASE)


class ContactProblem(DomainError):
    """Something that staff typed of an organisation can't be kept; `about` is the field."""

    def __init__(self, about: str = "") -> None:
        super().__init__()
        self.about = about


class PhoneWrong(ContactProblem):
    """Signs that no phone can call."""

    sentence = N_(
        "This is not a phone number. Use digits, and a comma between two numbers: "
        "0800-0113, 020 123 45 67."
    )


class WebsiteWrong(ContactProblem):
    """No address of a site, or one without a lock."""

    sentence = N_("This is not the address of a site. It looks like https://www.name.nl.")


class OneLanguageMissing(ContactProblem):
    """One of two languages was left empty, or left as it was."""

    sentence = N_("Write it in both languages. Who reads the other one should know it too.")


class NameMissing(ContactProblem):
    """An organisation without a name."""

    sentence = N_("Fill in a name.")


def kept_phones(typed: str, about: str) -> tuple[str, ...]:
    """The numbers of a line, which a comma parts; none for an empty line. Raises PhoneWrong."""
    numbers = tuple(filter(None, map(kept_line, typed.split(","))))
    if not all(_PHONE.fullmatch(number) for number in numbers):
        raise PhoneWrong(about)
    return numbers


def kept_website(typed: str, about: str) -> str:
    """The address with https:// before it; empty for an empty line. Raises WebsiteWrong."""
    line = kept_line(typed)
    if not line:
        return ""
    address = line if _SCHEME.match(line) else f"https://{line}"
    if len(address) > LONGEST_CONTACT or not _WEBSITE.fullmatch(address):
        raise WebsiteWrong(about)
    return address


def kept_text(typed: str, about: str, longest: int = LONGEST_CONTACT) -> str:
    """The text on one line. Raises TextTooLong."""
    line = kept_line(typed)
    if len(line) > longest:
        raise TextTooLong(about)
    return line


def refuse_one_language(changed: Mapping[str, str], name: str) -> None:
    """Refuses a text (`name_nl`, `name_en`) that was changed or emptied in one language: who reads
    the other would be told what holds no more. Raises OneLanguageMissing.
    """
    both = (f"{name}_nl", f"{name}_en")
    for wanted in (set(changed), {key for key, said in changed.items() if said}):
        missing = [key for key in both if key not in wanted]
        if len(missing) == 1:
            raise OneLanguageMissing(missing[0])


def told_of(changed: Mapping[str, str]) -> str:
    """What the audit trail tells of a correction: each new value, a dash for nothing any more."""
    return ", ".join(said or "–" for said in changed.values())
