"""What a list knows: roles that few people have, ties to them, programmes, rare dances."""

import re
from collections.abc import Iterator
from functools import cache

from analysis.findable.finds import Findable
from analysis.findable.patterns import any_of, pattern
from content.findable import FindableKind, findable_words
from content.languages import Language, Text

_OWNED = r"(?:de|het|een|onze|ons|mijn|m'n|haar|zijn|hun|the|our|my|a|an|his|her|their)"


def listed(text: str, language: Language) -> Iterator[Findable]:
    """Words and phrases of the list, and those that are put together of two of them."""
    for form, kind, wording in _forms():
        for found in form.finditer(text):
            yield Findable(*found.span(), kind, wording.in_(language))


@cache
def _forms() -> tuple[tuple[re.Pattern[str], FindableKind, Text], ...]:
    words = findable_words()
    roles = (word for one in words.phrases if one.kind == "role" for word in one.words)
    who, of = any_of(words.ties.who), any_of((*words.ties.of, *roles))
    alone = rf"\b{any_of(words.only_one.before)} (?:[\w-]+ )?{any_of(words.only_one.who)}\b"
    return (
        *((pattern(rf"\b{any_of(one.words)}\b"), one.kind, one.vaguer) for one in words.phrases),
        (pattern(alone), "role", words.only_one.vaguer),
        (pattern(rf"\b{who} (?:van|of) {_OWNED} (?:[\w-]+ )?{of}\b"), "role", words.ties.vaguer),
        (pattern(rf"\b{of}['\u2019]s {who}\b"), "role", words.ties.vaguer),
    )
