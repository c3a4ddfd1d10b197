"""What the lists know of one word: is it a name, a surname, a place, an ordinary word?

The lists lie in `lists/`; benchmarks/make_redaction_lists.py makes them, docs/decisions/0011 tells
from what. `deduce` adds its lists of Dutch names and places, read from its folder: what it does
with them is made for medical records. All hold words in small letters; capitals and accents of a
text do not matter.
"""

import gzip
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import ascii_lowercase
from threading import Lock

from content.languages import Language

_DATA = Path(__file__).parent / "lists"
_SPOKEN = 5  # how usual a word of talk is held to be
_OWN = 4  # how common a name of our own list is held to be
_DEDUCE = 3  # how common a name is held to be that only deduce has
_PLACES = ("lst_residence", "lst_municipality", "lst_region", "lst_province")
_LEAST_FOR_ENDING = 3
_APOSTROPHES = ("'s", "\u2019s", "`s", "'", "\u2019")
_ENDINGS = ("s", "tje", "je")
_NOT = re.compile(r"n['\u2019`]t$")
_SHORTENING = re.compile(r"['\u2019`](?:s|re|ll|ve|d|m)$")
_SHORTENED = 6
_USUAL = 4
_USUAL_PART = 3
_SHORTEST_PART = 3
_LONG_PART = 6

_reading = Lock()


@dataclass(frozen=True)
class Lexicon:
    """`names`: first names, with how common (1 to 7). `words`: how usual in Dutch (tens) and in
    English (units), 0 to 8, of words that are no name before all.
    """

    names: dict[str, int]
    surnames: frozenset[str]
    words: dict[str, int]
    places: frozenset[str]

    def name_rank(self, word: str) -> int:
        """How common the word (small letters) is as a first name; 0 if it is none. Possessives,
        pet forms and double names count as the name in them.
        """
        rank = self.names.get(word) or self.names.get(_plain(word), 0)
        if rank:
            return rank
        for ending in _APOSTROPHES:
            if word.endswith(ending):
                return self.name_rank(word.removesuffix(ending))
        if "-" in word:
            return min(self.name_rank(part) for part in word.split("-"))
        if word not in self.words:
            for ending in _ENDINGS:
                stem = word.removesuffix(ending)
                rank = self.names.get(stem, 0) if stem != word and len(stem) > 2 else 0
                if rank >= _LEAST_FOR_ENDING and not self.words.get(stem):
                    return rank
        return 0

    def is_surname(self, word: str) -> bool:
        """Whether the word (small letters) is among the surnames."""
        stem = next((word.removesuffix(e) for e in _APOSTROPHES if word.endswith(e)), word)
        return stem in self.surnames or _plain(stem) in self.surnames

    def usual(self, word: str, language: Language) -> int:
        """How usual the word (small letters) is in the language, 0 (no word) to 8."""
        if not word.isalpha() and word not in self.words:
            if _NOT.search(word):
                return _SHORTENED if language == "en" else 0
            word = _SHORTENING.sub("", word)
        both = self.words.get(word, 0)
        return both // 10 if language == "nl" else both % 10

    def is_misspelt(self, word: str) -> bool:
        """Whether one letter more, less or other would make it a usual word: "iederien"."""
        cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        near = (
            *(head + tail[1:] for head, tail in cuts if tail),
            *(head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1),
            *(head + sign + tail[1:] for head, tail in cuts if tail for sign in ascii_lowercase),
            *(head + sign + tail for head, tail in cuts for sign in ascii_lowercase),
        )
        return any(max(divmod(self.words.get(other, 0), 10)) >= _USUAL for other in near)

    def is_compound(self, word: str) -> bool:
        """Whether the word (small letters) is put together of two usual words: "kniepijn"."""
        return any(
            self._is_part(word[:at]) and self._is_part(word[at:])
            for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        )

    def _is_part(self, part: str) -> bool:
        """Whether a compound may have this part, with or without the s or the dash between."""
        part = part.strip("-\u2010")
        return any(
            max(divmod(self.words.get(form, 0), 10)) >= _USUAL_PART - (len(form) >= _LONG_PART)
            for form in (part, part.removesuffix("s"))
            if len(form) >= _SHORTEST_PART
        )

    def language_of(self, words: list[str], otherwise: Language) -> Language:
        """The language that most of these words (small letters) are from."""
        more = sum(both // 10 - both % 10 for both in (self.words.get(w, 0) for w in words))
        return otherwise if more == 0 else "nl" if more > 0 else "en"


def lexicon() -> Lexicon:
    """The one lexicon of this process, read at the first call (half a second)."""
    with _reading:
        return _read()


def warm_up() -> None:
    """Read the lists now, so that no dancer waits for them; again costs nothing."""
    lexicon()


@cache
def _read() -> Lexicon:
    names = dict.fromkeys(_of_deduce("names/lst_first_name"), _DEDUCE)
    for name, rank in (*_ranked("first_names_gfdl"), *_ranked("first_names")):
        names[name] = max(rank, names.get(name, 0))
    for name in _judged("own_names"):
        names[name] = max(_OWN, names.get(name, 0))
    words = {word: int(nl) * 10 + int(en) for word, nl, en in _split("words")}
    words |= dict.fromkeys(_judged("spoken_words"), _SPOKEN * 11)
    for name in _judged("names_despite_words"):
        words.pop(name, None)
        names.setdefault(name, _OWN)
    surnames = frozenset((*_lines("last_names"), *_of_deduce("names/lst_surname")))
    towns = (town for part in _PLACES for town in _of_deduce(f"locations/lst_placename/{part}"))
    places = frozenset((*_lines("places"), *towns, *_judged_lines("own_places")))
    return Lexicon(names, surnames, words, places)


def _of_deduce(folder: str) -> Iterator[str]:
    for line in (_deduce_lists() / folder / "items.txt").read_text(encoding="utf-8").splitlines():
        if len(line) > 1:
            yield line.strip().casefold()


def _deduce_lists() -> Path:
    # Found without importing it: that takes a second, and sets up logging for the whole process.
    found = find_spec("deduce")
    assert found and found.origin
    return Path(found.origin).parent / "data" / "lookup" / "src"


def _ranked(file: str) -> Iterator[tuple[str, int]]:
    return ((name, int(rank)) for name, rank in _split(file))


def _split(file: str) -> Iterator[list[str]]:
    return (line.split(" ") for line in _lines(file))


def _lines(file: str) -> list[str]:
    with gzip.open(_DATA / f"{file}.txt.gz", "rt", encoding="utf-8") as lines:
        return lines.read().splitlines()


def _judged(file: str) -> Iterator[str]:
    """The words of a list that a person wrote."""
    return (word for line in _judged_lines(file) for word in line.split())


def _judged_lines(file: str) -> Iterator[str]:
    """Its lines; those that begin with # are remarks."""
    lines = (_DATA / f"{file}.txt").read_text(encoding="utf-8").splitlines()
    return (line for line in lines if not line.startswith("#"))


def _plain(word: str) -> str:
    """The word without accents."""
    if word.isascii():
        return word
    return "".join(s for s in unicodedata.normalize("NFD", word) if not unicodedata.combining(s))
