"""Roles that point at one person as well as a name would: "de artistiek leider", "de enige
mannelijke docent", "de hoofdtrainer van 3A".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from analysis.redaction.spans import Span
from content.languages import Text
from content.redaction import redaction_words

# "Een artistiek leider" is anybody.
_ANY = re.compile(r"\b(?:een|geen|elke|iedere|ieder|a|an|any|every|no) $", re.IGNORECASE)


def pointing_roles(text: str) -> Iterator[Span]:
    """Where such a role stands. A role that many have ("mijn docent") stays readable, because it
    says what happened; the words of pupils about each other stay as well.
    """
    for form in _forms():
        for match in form.finditer(text):
            if not _ANY.search(text[: match.start()]):
                yield Span(*match.span("role"), "person")


def role_label(surface: str) -> Text | None:
    """What a placeholder calls the role that these words are, None where they are none."""
    if not any(form.fullmatch(surface) for form in _forms()):
        return None
    return next(label for form, label in _labels() if form.search(surface))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    words = redaction_words()
    alone = _any_of(word for roles in words.roles for word in roles.words)
    who = _any_of(word for roles in words.roles for word in roles.who)
    only, adjectives = _any_of(words.only_one.before), _any_of(words.only_one.adjectives)
    team = r"(?:[A-Z]?\d[A-Z]?|(?i:groep|team|klas|group|class) (?:\d\w?|[A-Z]\d?))"
    return (
        re.compile(rf"\b(?P<role>{alone})\b", re.IGNORECASE),
        re.compile(rf"\b(?P<role>{only} {adjectives} {who})\b", re.IGNORECASE),
        re.compile(rf"\b(?P<role>(?i:{who}) (?:van|of) (?:(?:de|het|the) )?{team})(?!\w)"),
    )


@cache
def _labels() -> tuple[tuple[re.Pattern[str], Text], ...]:
    return tuple(
        (re.compile(rf"\b{_any_of((*roles.words, *roles.who))}\b", re.IGNORECASE), roles.label)
        for roles in redaction_words().roles
    )


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(set(words), key=len, reverse=True)))})"
