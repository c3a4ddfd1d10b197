"""Clues that a word is somebody's name: what lists know of it, how it is written, what is beside
it. The tagger weighs them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.redaction.lexicon import Lexicon
from analysis.redaction.neighbours import class_after, class_before, own
from analysis.redaction.noise import is_noise
from analysis.redaction.words import Word
from content.languages import Language

_RANKS = (0, 2, 2, 3, 4, 5, 6, 6)
_USUAL = (0, 2, 2, 3, 4, 5, 6, 7, 7)
_OTHER: dict[Language, Language] = {"nl": "en", "en": "nl"}
_LONG = 3
_VERY_LONG = 9
_TOO_LONG = 16
_LONG_ENOUGH = 5  # shorter words are all near one another
_SENTENCE_ENDS = frozenset(".!?\u2026\n")


@dataclass(frozen=True)
class Setting:
    """What holds for all words of a text: its language, and whether it has no capitals at all."""

    language: Language
    bare: bool


def setting_of(words: Sequence[Word], language: Language, lists: Lexicon) -> Setting:
    """The setting of a text with these words."""
    spoken = lists.language_of([word.small for word in words], language)
    return Setting(spoken, all(word.shape == "small" for word in words))


def clues(words: Sequence[Word], at: int, setting: Setting, lists: Lexicon) -> Iterator[str]:
    """The clues for the word at this place."""
    word = words[at]
    shape, small = word.shape, word.small
    rank = _RANKS[lists.name_rank(small)]
    usual = _USUAL[lists.usual(small, setting.language)]
    other = _USUAL[lists.usual(small, _OTHER[setting.language])]
    surname, place = lists.is_surname(small), small in lists.places
    yield f"{shape} rank{rank} usual{usual}"
    yield f"{shape} rank{rank}"
    yield f"{shape} usual{usual}"
    yield f"rank{rank} usual{usual}"
    yield f"{shape} other{other} {'name' if rank else 'none'}"
    known = "name" if rank > 2 else "rare" if rank else "surname" if surname else "none"
    if not usual and not other and not rank and _LONG_ENOUGH <= len(small) <= _TOO_LONG:
        known += f" {_unheard(small, lists)}"
    elif not usual:
        known += " no word" if not other else " foreign word"
    if surname:
        yield f"surname {shape} usual{usual}"
    if place:
        yield f"place {shape}"
        yield f"place rank{rank}"
    if len(small) < 4:
        yield f"short{len(small)} {shape}"
        yield f"short {known}"
    if not (rank or usual or other):
        yield f"{shape} -{small[-2:]}"
        yield f"{shape} -{small[-3:]}"
        if len(small) > _VERY_LONG:
            yield f"very long {shape}"
    if setting.bare:
        yield f"bare {known}"
    yield f"{setting.language} {shape} {known}"
    yield from _before(words, at, f"{shape} {known}", usual)
    yield from _after(words, at, f"{shape} {known}", usual)
    if at + 1 < len(words) and word.after == " ":
        following = words[at + 1]
        if following.shape != "small" and lists.is_surname(following.small):
            yield f"before surname {known}"
            yield f"before surname {shape}"


def _unheard(word: str, lists: Lexicon) -> str:
    """What a word may be that no list has."""
    if lists.is_compound(word):
        return "compound"
    if is_noise(word):
        return "noise"
    return "misspelt" if lists.is_misspelt(word) else "no word"


def _before(words: Sequence[Word], at: int, what: str, usual: int) -> Iterator[str]:
    word = words[at]
    shape = what.split(" ")[0]
    if at == 0 or _SENTENCE_ENDS.intersection(word.before):
        yield f"begins {what}"
        return
    last, sign = words[at - 1], word.before.strip()
    if sign:
        yield f"sign{sign[-1]} before {what}"
        if sign[-1] not in ",":
            return
    before = class_before(last.small) or ("capital" if last.shape == "capital" else "other")
    if sign:
        before = f",{before}"
    yield f"after {before}"
    yield f"after {before} {what}"
    yield f"after {before} {shape}"
    yield f"after {before} {shape} usual{usual}"
    if own(last.small) and not sign:
        yield f"after '{last.small}'"
        yield f"after '{last.small}' {what}"
    if at > 1 and not last.before.strip():
        earlier = class_before(words[at - 2].small)
        if earlier in ("named", "with", "owner", "kin", "role", "am"):
            yield f"after {earlier} {before}"


def _after(words: Sequence[Word], at: int, what: str, usual: int) -> Iterator[str]:
    word = words[at]
    shape = what.split(" ")[0]
    sign = word.after.strip()
    if sign or at + 1 == len(words):
        last = sign[:1] or "end"
        yield f"sign{last} after"
        yield f"sign{last} after {what}"
        return
    following = words[at + 1]
    after = class_after(following.small)
    if not after and following.shape == "small" and len(following.small) > _LONG:
        ending = following.small[-2:]
        yield f"before -{ending}"
        yield f"before -{ending} {shape}"
    after = after or ("capital" if following.shape != "small" else "other")
    if after == "is" and at + 2 < len(words) and following.after == " ":
        third = words[at + 2].small
        yield f"before is {class_after(third) or '-' + third[-2:]}"
        yield f"before is {class_after(third) or '-' + third[-2:]} {shape}"
    yield f"before {after}"
    yield f"before {after} {what}"
    yield f"before {after} {shape}"
    yield f"before {after} {shape} usual{usual}"
