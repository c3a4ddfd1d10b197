"""Words of others as plain text inside Markdown: nothing in them can act."""

import re

from analysis.signs import kept_words

# Everything that Markdown gives a meaning, in front of which a backslash takes it away.
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:=^\"'&@/])")
# Icon names, arrows and addresses to link to are looked for after Markdown was read; an invisible
# joiner in between keeps them from being found.
_JOINER = "\u2060"
_FOUND_LATER = re.compile(
    r":(?=[a-zA-Z0-9_/])|(?<=<)-|-(?=>)|-(?=-)|(?<=[<>~])=|@(?=\w)|www(?=\.)", re.IGNORECASE
)
# Four spaces at the start of a line would make it a block of code.
_INDENTED = re.compile(r"^(?: {4,}| *\t)[ \t]*", re.MULTILINE)
_SPACE_THAT_STAYS = "\u00a0"


def plain(text: str) -> str:
    """Markdown that shows exactly what can be seen of this text. Line breaks stay."""
    seen = kept_words(text)
    broken = _FOUND_LATER.sub(lambda found: found.group() + _JOINER, seen)
    escaped = _SIGNS.sub(r"\\\1", broken)
    escaped = _INDENTED.sub(lambda found: _SPACE_THAT_STAYS * len(found.group()), escaped)
    return escaped.replace("\n", "  \n")


def plain_with_addresses(text: str) -> str:
    """The same, but an e-mail address may be a link, and can be copied."""
    return "@".join(plain(part) for part in text.split("@"))
