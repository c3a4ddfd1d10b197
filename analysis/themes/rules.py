"""The codebook's rules for one language, ready to be tried on texts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from nltk.stem.snowball import SnowballStemmer

from analysis.themes.pattern import Hit, PatternIndex, Stem, WordLists, read_pattern
from analysis.themes.words import Word, plain
from content.codebook import SafetyFlag, Theme, codebook
from content.languages import Language

_SNOWBALL = {"nl": "dutch", "en": "english"}
_NEGATED_WITHIN = 3
_TAKEN_OUT = "\0"


@dataclass(frozen=True)
class Found:
    """What speaks for a theme: places of strong and weak indicators, by pattern.

    `taken_back` says that an indicator was there and does not count: the words stand in an
    exception, or are negated.
    """

    strong: tuple[Hit, ...]
    weak: tuple[Hit, ...]
    taken_back: bool = False

    @property
    def points(self) -> int:
        """Two for each different strong indicator, one for each different weak one."""
        return 2 * len({hit.source for hit in self.strong}) + len({hit.source for hit in self.weak})

    @property
    def is_enough(self) -> bool:
        """One strong indicator, or two different weak ones."""
        return bool(self.strong) or self.points >= 2


@dataclass(frozen=True)
class Rule:
    """The patterns of one theme or safety flag in one language."""

    key: str
    strong: PatternIndex
    weak: PatternIndex
    exceptions: PatternIndex
    negation: frozenset[str]

    def find(self, text: Sequence[Word], stem: Stem) -> Found:
        """The indicators in a text that no exception takes out and no negation takes back."""
        readable = self._without_exceptions(text, stem)
        strong, weak = (tuple(index.hits(readable, stem)) for index in (self.strong, self.weak))
        denied = {hit for hit in (*strong, *weak) if self._negated(hit, text)}
        return Found(
            tuple(hit for hit in strong if hit not in denied),
            tuple(hit for hit in weak if hit not in denied),
            bool(denied) or readable is not text,
        )

    def _without_exceptions(self, text: Sequence[Word], stem: Stem) -> Sequence[Word]:
        taken = {
            number
            for hit in self.exceptions.hits(text, stem)
            for number in range(hit.first, hit.last + 1)
        }
        if not taken:
            return text
        return [
            replace(word, plain=_TAKEN_OUT) if number in taken else word
            for number, word in enumerate(text)
        ]

    def _negated(self, hit: Hit, text: Sequence[Word]) -> bool:
        before = text[max(0, hit.first - _NEGATED_WITHIN) : hit.first]
        return any(
            word.plain in self.negation and word.sentence == text[hit.first].sentence
            for word in before
        )


@cache
def theme_rules(language: Language) -> tuple[Rule, ...]:
    """The rules of all themes, in the order of the codebook."""
    return tuple(_rule(theme, language) for theme in codebook().themes)


@cache
def flag_rules(language: Language) -> tuple[Rule, ...]:
    """The rules of all safety flags, in the order of the codebook. Nothing takes these back."""
    return tuple(_rule(flag, language) for flag in codebook().safety_flags)


def stemmer(language: Language) -> Stem:
    """Word to Snowball stem; remembers words for as long as it lives, so make one a text."""
    return cache(SnowballStemmer(_SNOWBALL[language]).stem)


def _rule(entry: Theme | SafetyFlag, language: Language) -> Rule:
    matching, indicators = codebook().matching, entry.indicators[language]
    lists = matching.lists
    negation: tuple[str, ...] = ()
    stem: Stem | None = None
    if isinstance(entry, Theme):
        # On the practice voices stems find more themes and spring no trap of the codebook.
        # Safety flags go without: a screen about danger should come for the words as written.
        stem = stemmer(language)
        if entry.negation != "none":
            negation = getattr(matching.negation, entry.negation)[language]
    return Rule(
        entry.key,
        _index(indicators.strong, lists, stem),
        _index(indicators.weak, lists, stem),
        _index(entry.exceptions.get(language, ()), lists),
        frozenset(map(plain, negation)),
    )


def _index(sources: tuple[str, ...], lists: WordLists, stem: Stem | None = None) -> PatternIndex:
    return PatternIndex([read_pattern(source, lists, stem) for source in sources])
