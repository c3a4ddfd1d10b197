"""Words of others as plain text inside Markdown: nothing in them can act."""

import re

# Everything that Markdown gives a meaning, in front of which a backslash takes it away.
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:=^\"'&@/])")
# Streamlit looks for :icon/names: and arrows after Markdown was read; an invisible joiner in
# between keeps it from finding any.
_JOINER = "\u2060"
_FOUND_LATER = re.compile(r":(?=[a-zA-Z0-9_/])|(?<=<)-|-(?=>)|-(?=-)|(?<=[<>~])=")


def plain(text: str) -> str:
    """Markdown that shows exactly this text. Line breaks stay."""
    broken = _FOUND_LATER.sub(lambda found: found.group() + _JOINER, text)
    escaped = _SIGNS.sub(r"\\\1", broken)
    return escaped.replace("\n", "  \n")
