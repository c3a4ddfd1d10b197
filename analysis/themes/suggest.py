"""Suggesting themes for a text, with the words that each suggestion is based on."""

from dataclasses import dataclass

from analysis.themes.pattern import Hit
from analysis.themes.rules import Found, Rule, flag_rules, stemmer, theme_rules
from analysis.themes.words import Word, words
from content.languages import LANGUAGES, Language


@dataclass(frozen=True)
class Suggestion:
    """A theme that a text may be about.

    `strength` counts two for each different strong indicator of the rules and one for each
    different weak one. `spans` are the places of their words in the text, `start` to `end` (not
    included) in Unicode code points, sorted and disjoint. `score` is how likely it is that a coder
    would name the theme, 0 to 1; rules alone don't know that.
    """

    theme: str
    strength: int
    spans: tuple[tuple[int, int], ...]
    score: float | None = None


def suggest(text: str, language: Language | None) -> tuple[Suggestion, ...]:
    """Themes for this text, strongest first, then in the order of the codebook; may be empty.

    `language` is what the text is written in; None when that is unknown: then the rules of both
    are tried, and a theme that both find comes from the stronger. A plain word of the codebook
    also matches by its Snowball stem, because that finds more and springs none of the traps.

    Rules on words miss irony, dialect and slips of the pen: show the words, let a person decide.
    """
    read = words(text)
    best: dict[str, Suggestion] = {}
    for each in _tried(language):
        for rule, found in _enough(theme_rules(each), read, each):
            if rule.key not in best or found.points > best[rule.key].strength:
                best[rule.key] = Suggestion(rule.key, found.points, spans_of(found, read))
    in_order = [best[rule.key] for rule in theme_rules(LANGUAGES[0]) if rule.key in best]
    return tuple(sorted(in_order, key=lambda suggestion: -suggestion.strength))


def safety_flags(text: str, language: Language | None) -> tuple[str, ...]:
    """Keys of the safety flags that the words point to, in the order of the codebook.

    `language` as for `suggest`; plain words match as they are written, never by their stem.
    """
    read = words(text)
    found = {
        rule.key for each in _tried(language) for rule, _ in _enough(flag_rules(each), read, each)
    }
    return tuple(rule.key for rule in flag_rules(LANGUAGES[0]) if rule.key in found)


def _tried(language: Language | None) -> tuple[Language, ...]:
    return LANGUAGES if language is None else (language,)


def _enough(
    rules: tuple[Rule, ...], read: tuple[Word, ...], language: Language
) -> list[tuple[Rule, Found]]:
    stem = stemmer(language)
    tried = ((rule, rule.find(read, stem)) for rule in rules)
    return [(rule, found) for rule, found in tried if found.is_enough]


def spans_of(found: Found, read: tuple[Word, ...]) -> tuple[tuple[int, int], ...]:
    """The places of the words that a rule found, sorted and disjoint."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(_place(hit, read) for hit in (*found.strong, *found.weak)):
        if result and start < result[-1][1]:
            start, end = result[-1][0], max(end, result.pop()[1])
        result.append((start, end))
    return tuple(result)


def _place(hit: Hit, read: tuple[Word, ...]) -> tuple[int, int]:
    return read[hit.first].start, read[hit.last].end
