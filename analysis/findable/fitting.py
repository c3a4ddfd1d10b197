"""Making a wording fit the words around it: "de hoofddocent" and "mijn hoofddocent"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from analysis.findable.finds import Findable
from analysis.findable.patterns import any_of, pattern
from content.findable import findable_words

_ARTICLE = re.compile(r"(?:een|a|an) (?!van\b|aantal\b)")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?\u2026]\s|\n)[\s\"'\u2018\u201c(]*$")
_FURTHEST = 60
_ALONE = frozenset(["person", "place", "date", "age"])  # as a rule nothing belongs before these


def fitting(text: str, finds: Iterable[Findable]) -> Iterator[Findable]:
    """The finds (sorted, without overlap), with an article before them taken along, an owner left,
    and a capital where a sentence begins with one.
    """
    reached = 0
    for find in finds:
        find = _with_capital(text, _after_small_words(text, find, reached))
        reached = find.end
        yield find


def _after_small_words(text: str, find: Findable, reached: int) -> Findable:
    article = _ARTICLE.match(find.vaguer)
    if find.kind in _ALONE and not article and not _is_role(find):
        return find
    found = _small_words().search(text[max(reached, find.start - _FURTHEST) : find.start])
    if found is None:
        return find
    if article and (found["adjective"] or (found["owner"] and find.kind != "number")):
        return replace(find, vaguer=find.vaguer[article.end() :])
    return replace(find, start=find.start - len(found[0]))


def _is_role(find: Findable) -> bool:
    """Whether a person's name went with a role, as in "de directeur X"."""
    words = findable_words().kinds["person"]
    return find.kind == "person" and find.vaguer.startswith((f"{words.nl} ", f"{words.en} "))


def _with_capital(text: str, find: Findable) -> Findable:
    opens = _OPENS_SENTENCE.search(text[max(0, find.start - _FURTHEST) : find.start])
    small = text[find.start].islower()
    if not opens or small:
        return find
    return replace(find, vaguer=find.vaguer[0].upper() + find.vaguer[1:])


@cache
def _small_words() -> re.Pattern[str]:
    words = findable_words().before
    return pattern(
        rf"\b(?:(?P<article>{any_of(words.articles)})|(?P<owner>{any_of(words.owners)}))"
        rf"(?P<adjective> {any_of(words.adjectives)})? $"
    )
