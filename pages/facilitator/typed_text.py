"""What was typed in two fields, as one text in both languages."""

from content.languages import Text
from models.errors import DomainError

# Braces are for words that are filled in later; nobody fills in anything here.
_WITHOUT_BRACES = str.maketrans("{}", "()")


def typed_text(nl: str | None, en: str | None, empty: type[DomainError]) -> Text:
    """The text. Raises `empty` where one of the two says nothing."""
    lines = [(line or "").translate(_WITHOUT_BRACES) for line in (nl, en)]
    if not all(line.strip() for line in lines):
        raise empty
    return Text(nl=lines[0], en=lines[1])
