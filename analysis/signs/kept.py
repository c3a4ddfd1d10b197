"""What is kept of a text that somebody typed or pasted: all that can be seen of it.

Left out are signs that nobody sees and that turn the words beside them, hide in the middle of a
name, or that PostgreSQL refuses. What a sign of it does within a word or an emoji stays: joiners,
variation selectors, the tags of flags.
"""

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # turn what stands beside them
    "\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # have no width
    "\U000e0001\U0001d173-\U0001d17a]"
)
# Half a sign: no text in UTF-8 can hold it.
_HALVES = re.compile("[\ud800-\udfff]")
_HALF = "\ufffd"


def kept_words(text: str) -> str:
    """The text without unseen signs; lines, tabs and emoji stay, half a sign becomes \ufffd."""
    return _HALVES.sub(_HALF, _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)))


def kept_line(text: str) -> str:
    """The same on one line, without spaces around it."""
    return " ".join(kept_words(text).split())
