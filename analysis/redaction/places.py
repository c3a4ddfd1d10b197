"""Towns: by the list, by their form ("Nieuw-X"), by the word before them ("in X")."""

import re
from collections.abc import Iterator, Sequence

from analysis.redaction.lexicon import Lexicon, lexicon
from analysis.redaction.neighbours import is_among
from analysis.redaction.spans import Span
from analysis.redaction.words import Word
from content.redaction import redaction_words

_BY_FORM = re.compile(
    r"\b(?:Nieuw|Nieuwe|Oud|Oude|Oost|West|Noord|Zuid|Groot|Klein|Sint|St|Hoog|Laag|Beneden|Boven"
    r"|New|Old|North|South|East|Great|Little)[- ][A-Z][a-zà-ÿ]{2,40}(?:-[A-Z]?[a-zà-ÿ]{1,40}){0,2}"
)
_AFTER = re.compile(
    r"\b(?:in|uit|te|vanuit|nabij|naar|near|from) "
    r"(?P<place>[A-ZÀ-Þ][a-zà-ÿ]{2,40}(?:-[A-Za-zà-ÿ]{1,40}){0,3})\b"
)
_QUARTERS = frozenset(
    re.findall(
        r"\S+",
        "noord oost zuid west centrum zuidoost noordoost zuidwest noordwest nieuw-west"
        " north south east",
    )
)
_SURE = 6  # letters of a town that is known in small letters wherever it stands
_RATHER_UNUSUAL = 3
_RARE_WORD = 2
_USUAL_WORD = 5
_LIKE_A_TOWN = re.compile(
    r"[a-z-]{3,}(?:dorp|dam|drecht|hoven|huizen|kerk|burg|wijk|veen|ingen|hem|broek|meer|stad"
    r"|loo|voort|horst|sluis|muiden|zijl|rade|gem|hout|daal|recht|stein)"
)
_LONGEST = 4  # words in the name of a town
_SHORTEST = 3
_TOO_USUAL = 3
_COMMON_NAME = 4


def places(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Every town in the text; `words` are its words. In small letters a town counts only after
    "in", "uit" and the like, for many are words as well.
    """
    yield from (Span(*match.span(), "place") for match in _BY_FORM.finditer(text))
    for match in _AFTER.finditer(text):
        if match["place"].casefold() not in redaction_words().keep.every:
            yield Span(*match.span("place"), "place")
    lists, reached = lexicon(), 0
    for at, word in enumerate(words):
        last = _listed(text, words, at, lists) if word.start >= reached else None
        if last is not None:
            last = _with_quarter(words, last)
            reached = words[last].end
            yield Span(word.start, reached, "place")


def _listed(text: str, words: Sequence[Word], at: int, lists: Lexicon) -> int | None:
    """The place of the last word of the longest town that begins here."""
    for last in range(min(at + _LONGEST, len(words)) - 1, at - 1, -1):
        name = " ".join(text[words[at].start : words[last].end].casefold().split())
        if name in lists.places and len(name) >= _SHORTEST and _is_meant(words, at, last, lists):
            return last
    return None


def _with_quarter(words: Sequence[Word], last: int) -> int:
    """The place of the last word, with the part of the town: "amsterdam noord"."""
    following = words[last + 1] if last + 1 < len(words) else None
    fits = following and following.small in _QUARTERS and following.before in (" ", "-")
    return last + 1 if fits else last


def _is_meant(words: Sequence[Word], at: int, last: int, lists: Lexicon) -> bool:
    word = words[at]
    if word.small in redaction_words().keep.every:
        return False
    usual = max(lists.usual(word.small, "nl"), lists.usual(word.small, "en"))
    after = at > 0 and word.before == " " and is_among(words[at - 1].small, "to_towns")
    is_name = last == at and lists.name_rank(word.small) >= _COMMON_NAME
    if is_name and not after:
        return False
    if word.shape in ("capital", "shouted"):
        return last > at or usual < _TOO_USUAL
    if word.shape == "opening":
        # "De groep" and "De bus" are hamlets as well.
        ends_small = words[last].shape == "small" and words[last].small in lists.words
        return (last > at and not ends_small) or not usual
    end = words[last].small
    usual_end = max(lists.usual(end, "nl"), lists.usual(end, "en"))
    if not after:
        unheard = last == at and not usual_end and not lists.name_rank(end)
        return unheard and len(end) >= _SURE
    if last > at and word.small in ("de", "het"):
        return usual_end < _RATHER_UNUSUAL
    if usual_end < _USUAL_WORD and _LIKE_A_TOWN.fullmatch(end):
        return True
    return usual_end < _RARE_WORD or is_among(word.small, "towns")
