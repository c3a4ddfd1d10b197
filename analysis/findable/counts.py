"""How many people there were, and the number that somebody wears."""

import re
from collections.abc import Iterator
from functools import cache

from analysis.findable.finds import Findable
from analysis.findable.patterns import any_of, number, pattern, value_of
from content.findable import findable_words
from content.languages import Language, Text

_LOOSE = r"(?<![\w.,\u20ac$-])"
_UNIT = (
    r"(?:jaar|jr|keer|uur|maanden|weken|dagen|minuten|euro|procent|year|years|times|hours|months"
    r"|weeks|days|minutes|of|en|and|or|tot|to)"
)
_THREE_OR_MORE = r"(?:drieën|vieren|vijven|zessen|zevenen|achten|negenen|tienen|elven|twaalven)"


def counts(text: str, language: Language) -> Iterator[Findable]:
    """Exact numbers of people from three on, and numbers worn by one of them."""
    for form, wording in _forms():
        for found in form.finditer(text):
            said = found.groupdict().get("number")
            if said is None or value_of(said) >= findable_words().counted.least:
                yield Findable(*found.span("found"), "number", wording.in_(language))


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Text], ...]:
    words = findable_words()
    people, much = any_of(words.counted.people), rf"(?P<number>{number()})"
    crowd = rf" (?:(?!{_UNIT}\b)[\w-]+ |(?:van|of) \w+ )?{people}\b"
    return (
        (
            pattern(rf"{_LOOSE}(?P<found>(?:(?:alle|all) )?{much})(?={crowd})"),
            words.kinds["number"],
        ),
        (
            pattern(
                rf"\b(?:groep|groepje|klas|team|crew|group|class) (?:van|of) (?P<found>{much})\b"
                rf"(?!{crowd}| {_UNIT}\b)"
            ),
            words.counted.group,
        ),
        (
            pattern(rf"\b(?P<found>met (?:z['\u2019]n|zijn|ons) {_THREE_OR_MORE})\b"),
            words.counted.together,
        ),
        (pattern(rf"\b(?P<found>the {much} of us)\b"), words.counted.together),
        (
            pattern(rf"\b(?P<found>{any_of(words.numbered.words)}:?(?: is| was)? \d{{1,4}})\b"),
            words.numbered.vaguer,
        ),
    )
