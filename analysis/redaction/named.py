"""People by the words that the tagger holds to be names, with what belongs to them: surnames,
initials, "van der".
"""

import re
from collections.abc import Collection, Iterator, Sequence

from analysis.redaction.lexicon import Lexicon, lexicon
from analysis.redaction.neighbours import class_after, class_before, is_among
from analysis.redaction.noise import is_noise
from analysis.redaction.spans import Span
from analysis.redaction.tagger import name_chances
from analysis.redaction.words import Word
from content.languages import Language
from content.redaction import redaction_words

# With a capital a doubtful word is rather hidden than shown; without one most are no names.
LEAST_CHANCE = {"small": 0.55, "opening": 0.42, "capital": 0.25, "shouted": 0.25}
LEAST_IF_NO_WORD = 0.25  # what is in no list of words is rather a name
# A word that no list has, where a sentence opens: mostly dialect, a slip, a word put together.
LEAST_FOR_UNHEARD = 0.5
# In Spanish or Sranan every word in small letters is unheard of.
LEAST_IN_FOREIGN = 0.99
_ABBREVIATED = 2  # capitals: "NK", the "AB" of "1234 AB"
_FEW_LETTERS = 2
_LEAST_KNOWN = 0.4
_FEW = 4
_MOST_BETWEEN = 3
_MOST_PARTS = 4
_TOO_USUAL = 5  # a word so usual is no surname
_RARE = 2
_SHORTENED = re.compile(r"['\u2019`]\w?$")
_ENDING = re.compile(r"(?:s|t|en|er|ers|te|de|je|ing)$")
_MAYBE = 0.15
_COMMONEST = 6
_FAIR = 3
_BEFORE_PEOPLE = frozenset(["role", "title", "kin", "named", "with", "hello", "am"])
_WHAT_SOMEBODY_IS = frozenset(["role", "title", "kin"])
_AFTER_PEOPLE = frozenset(["says", "owner"])


def named_people(
    words: Sequence[Word], language: Language, towns: Collection[Span] = ()
) -> Iterator[Span]:
    """Every name in a text with these words, whole: "Sanne", "sanne de vries". A word of one of the
    `towns` is nobody's name.
    """
    lists, reached = lexicon(), 0
    chances = name_chances(words, language, lists)
    foreign = _is_foreign(words, lists)
    for at, word in enumerate(words):
        least = _least_chance(word, lists, foreign)
        found = chances[at] >= least or _is_certain(words, at, lists)
        if not found or word.start < reached or _stays(words, at) or _is_too_usual(words, at):
            continue
        if is_noise(word.small) or any(town.start <= word.start < town.end for town in towns):
            continue
        first = _first_part(words, at, reached, chances)
        last = _last_part(words, at, lists)
        reached = words[last].end
        yield Span(words[first].start, reached, "person")


def _least_chance(word: Word, lists: Lexicon, foreign: bool) -> float:
    """How likely a word must be somebody's name to be held for one."""
    if len(word.text) == _ABBREVIATED and word.text.isupper():
        return LEAST_IN_FOREIGN
    if word.shape == "opening" and not lists.name_rank(word.small):
        return LEAST_FOR_UNHEARD
    if foreign and word.shape == "small":
        return LEAST_IN_FOREIGN
    no_word = (
        word.shape == "small" and len(word.small) > _FEW_LETTERS and not lists.words.get(word.small)
    )
    return LEAST_IF_NO_WORD if no_word else LEAST_CHANCE[word.shape]


def _is_foreign(words: Sequence[Word], lists: Lexicon) -> bool:
    """Whether the text is in another language altogether, of which no list has the words."""
    known = sum(word.small in lists.words for word in words)
    return known < _LEAST_KNOWN * len(words) and len(words) >= _FEW


def _is_certain(words: Sequence[Word], at: int, lists: Lexicon) -> bool:
    """Whether a word that may be a name is one for sure: "Grace said", "Ewa Nowak"."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.shape == "small" or word.after != " " or not following or class_before(word.small):
        return False
    rank = lists.name_rank(word.small)
    if class_after(following.small) == "says":
        return rank >= _FAIR and (word.shape != "opening" or at == 0 or rank > _FAIR)
    return (
        rank >= _RARE
        and following.shape == "capital"
        and lists.is_surname(following.small)
        and not lists.words.get(following.small)
    )


def _is_too_usual(words: Sequence[Word], at: int) -> bool:
    """Whether the word is so common that hardly anything makes it a name: "kent", "ik"."""
    word, lists = words[at], lexicon()
    usual = max(lists.usual(word.small, "nl"), lists.usual(word.small, "en"))
    if word.shape != "small":
        return usual > _COMMONEST
    before = class_before(words[at - 1].small) if at and word.before == " " else ""
    return usual >= (_COMMONEST if before in _BEFORE_PEOPLE else _COMMONEST - 1)


def _stays(words: Sequence[Word], at: int) -> bool:
    small, keep = _SHORTENED.sub("", words[at].small), redaction_words().keep
    before = class_before(words[at - 1].small) if at and words[at].before == " " else ""
    after = class_after(words[at + 1].small) if words[at].after == " " and words[at + 1 :] else ""
    rank = lexicon().name_rank(small)
    if class_before(small) in _WHAT_SOMEBODY_IS:
        following = words[at + 1] if at + 1 < len(words) else None
        if following and following.shape == "capital" and words[at].after in (" ", ". "):
            return True  # "Ome Joop", "Juf Petra": the name comes after it
    if small in keep.every or (not rank and _ENDING.sub("", small) in keep.every):
        is_name = rank >= _FAIR and words[at].shape != "small"
        return not (is_name and (before in _BEFORE_PEOPLE - {"with"} or after == "says"))
    return small in keep.also_names and not (before in _BEFORE_PEOPLE or after in _AFTER_PEOPLE)


def _first_part(words: Sequence[Word], at: int, reached: int, chances: Sequence[float]) -> int:
    """The place of the first word of this name: initials, "Van der", a name that nobody knows."""
    first = at
    while first and words[first - 1].start >= reached and first > at - _MOST_PARTS:
        last = words[first - 1]
        gap = words[first].before
        initial = len(last.text) == 1 and last.text.isupper() and gap in (".", ". ")
        between = gap == " " and last.text[0].isupper() and is_among(last.small, "between")
        # "Van Dijk zei dat", but "Van Sanne leerde ik".
        if last.shape == "opening" and lexicon().name_rank(words[at].small) >= _FAIR:
            between = False
        unheard = (
            last.shape == "capital"
            and len(last.small) > 2
            and gap == " "
            and chances[first - 1] >= _MAYBE
        )
        if not (initial or between or (unheard and not _stays(words, first - 1))):
            break
        first -= 1
    return first


def _last_part(words: Sequence[Word], at: int, lists: Lexicon) -> int:
    """The place of the last word of this name: its surnames."""
    last = at
    for _ in range(_MOST_PARTS):
        following = last + 1
        while (
            following < len(words)
            and following - last <= _MOST_BETWEEN
            and words[following].before == " "
            and is_among(words[following].small, "between")
        ):
            following += 1
        if following >= len(words) or words[following].before not in (" ", "-", ". "):
            break
        if not _is_surname(words, following, following - last > 1, lists):
            break
        last = following
    return last


def _is_surname(words: Sequence[Word], at: int, after_between: bool, lists: Lexicon) -> bool:
    word = words[at]
    if word.before == ". " and len(words[at - 1].text) > 1:
        return False
    if _stays(words, at) or word.small == "i":
        return False
    if len(word.text) == 1:
        return word.text.isupper()
    usual = max(lists.usual(word.small, "nl"), lists.usual(word.small, "en"))
    if word.shape in ("capital", "shouted"):
        listed = lists.is_surname(word.small) or lists.name_rank(word.small) > _RARE
        return listed or after_between or usual < _TOO_USUAL
    if after_between and is_among(word.small, "surnames"):
        return True
    # After a first name that is no word a surname may be a word: "ilse wouters".
    most = _RARE if lists.words.get(words[at - 1].small) else _FAIR
    return word.shape == "small" and lists.is_surname(word.small) and usual <= most
