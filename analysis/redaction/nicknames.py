"""People by what is said beside them, also where the name itself is an ordinary word: nicknames
("bijgenaamd de Generaal"), one letter ("L. zei"), a surname that does something ("Bakker gaf").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.redaction.lexicon import Lexicon, lexicon
from analysis.redaction.neighbours import class_after, class_before, is_among
from analysis.redaction.readable import is_ordinary
from analysis.redaction.spans import Span
from analysis.redaction.words import Word
from content.redaction import redaction_words

_THE = r"(?:(?:de|het|the|die) )?"
_NICK = r"[^\W\d_][\w'\u2019-]{1,30}"
# Words after which nothing but a name comes, in whatever letters.
_ALIAS = re.compile(
    rf"\b(?:alias|bijgenaamd|bijnaam(?: (?:is|was|werd)|:)|a\.?k\.?a\.?|also known as|nicknamed"
    rf"|nickname(?: (?:is|was)|:)|ook wel(?: bekend als| genoemd)|stage name(?: is)?"
    rf"|artiestennaam(?: is)?|rapnaam|dansnaam"
    rf"|battlenaam)[ :]{{1,2}}[\"'\u2018\u201c]?(?P<name>{_THE}{_NICK})",
    re.IGNORECASE,
)
_KNOWN_AS = re.compile(
    rf"\b(?:ken(?:t|nen)?|bekend|knows?|known) (?:(?:hem|haar|him|her|me|mij) )?(?:als|as) "
    rf"(?P<name>{_THE}(?-i:[A-Z])[\w'\u2019-]{{1,30}})",
    re.IGNORECASE,
)
# "We noemden hem pinda"; what "ze" call "mij" is mostly an insult, and says what happened.
_WE_CALL = re.compile(
    r"\b(?:(?:we|wij|iedereen|everyone|everybody) (?:noem(?:en|den|t|de)|call(?:ed|s)?) "
    r"(?:hem|haar|him|her)(?: (?:altijd|gewoon|always|just))?"
    r"|(?:ze|iedereen|mensen|vrienden) noem(?:en|t) (?:me|mij)(?: gewoon)?"
    r"|(?:people|friends|they|everyone) calls? me) "
    rf"[\"'\u2018\u201c]?(?P<name>{_NICK})(?=[\"'\u2019\u201d]?(?: (?:en|in|op|bij|omdat"
    rf"|want|and|at"
    r"|because|since)\b|[.,!;)]|\s*$))",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:werd|wordt|was) (?P<name>{_THE}[A-Z][\w'\u2019-]{{1,30}}) genoemd\b")
_QUOTED = re.compile(
    r"\b(?:noemen|noemden|noemde|noemt) (?:we |ze |iedereen )?(?:hem|haar|me|mij) "
    r"[\"'\u2018\u201c](?P<name>[A-Z][\w -]{1,20})[\"'\u2019\u201d]"
)
_DOES = r"(?= (?P<verb>[a-zà-ÿ]{2,20})\b)"
_LETTER_DOT = re.compile(
    r"(?:^|(?<=[.!?,;:\n] )|(?<=\b(?:en|of) )|(?<=\band ))(?P<name>[A-Z]\.)" + _DOES
)
_LETTER = re.compile(
    r"(?:^|(?<=[.!?,;:\n] )|(?<=\b(?:en|of) )|(?<=\b(?:dat|and) )|(?<=\b(?:toen|that) ))"
    r"(?P<name>(?![IAUO]\b)[A-Z])" + _DOES
)
_SMALL_LETTER = re.compile(
    r"\b(?i:juf|meester|docent|docente|trainer|trainster|coach|teacher|meneer|mevrouw|mr|mrs|miss) "
    r"(?P<name>[bcdfghjlpqrvw]\b\.?|[a-z]\.(?= ?[a-z]))(?!['\u2019])"
)
# "s. en ik zijn gestopt".
_PAIR = re.compile(r"(?<![\w.])(?P<name>[A-Za-z]\.) (?:en|and) (?:ik|I|[A-Za-z]\.)(?!\w)")
_VAN_DER = re.compile(
    r"(?<!\w)(?:[Vv]\.? ?[Dd]\.?(?: ?[Rr]\.)?|[Vv]/[Dd]|[Vv]\.) (?P<name>[A-ZÀ-Þ][\w-]{2,40})"
)
_SMALL_SURNAME = re.compile(
    r"(?:^|[.,!?;:\n] |\b(?:dat|omdat|toen|want|maar|door|tegen|bij|van|met|that|with|by) )"
    r"(?P<name>(?:van (?:de[nr]? |het )?|de |ter |ten |el |ter )(?P<last>[a-zà-ÿ]{3,30}))\b"
    r"(?: (?P<verb>[a-zà-ÿ]+))?"
)
_TOO_USUAL = 5
_ACTING = frozenset(["says", "does"])


def nicknames(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Where such names stand in a text with these words."""
    lists = lexicon()
    for form in (_ALIAS, _KNOWN_AS, _NAMED, _QUOTED):
        for match in form.finditer(text):
            if not _is_common(match["name"], lists, _TOO_USUAL + 1):
                yield Span(*match.span("name"), "person")
    for match in _WE_CALL.finditer(text):
        if not _is_common(match["name"], lists, _TOO_USUAL):
            yield Span(*match.span("name"), "person")
    for form in (_LETTER_DOT, _LETTER):
        for match in form.finditer(text):
            if class_after(match["verb"]) in ("says", "does", "is"):
                yield Span(*match.span("name"), "person")
    for form in (_SMALL_LETTER, _PAIR, _VAN_DER):
        for match in form.finditer(text):
            yield Span(*(match.span() if form is _VAN_DER else match.span("name")), "person")
    yield from _small_surnames(text, lists)
    yield from _surnames_that_act(words, lists)


def _small_surnames(text: str, lists: Lexicon) -> Iterator[Span]:
    """ "van dijk gaf mij nooit een solo": a surname of more words in small letters that does
    something.
    """
    for match in _SMALL_SURNAME.finditer(text):
        last, verb = match["last"], match["verb"] or ""
        known = is_among(last, "surnames") or (lists.is_surname(last) and not lists.words.get(last))
        begins = not match.start("name") or not match[0][0].isalpha() or match.start() == 0
        if (
            known
            and class_after(verb) in (*_ACTING, "is")
            and (begins or not lists.words.get(last))
        ):
            yield Span(*match.span("name"), "person")


def _surnames_that_act(words: Sequence[Word], lists: Lexicon) -> Iterator[Span]:
    """ "Bakker gaf mij nooit een solo": a word that is a surname as well, alone with a capital
    before a verb; a thing would have "de" before it.
    """
    keep = redaction_words().keep
    for word, following in pairwise(words):
        if word.shape not in ("opening", "capital") or word.after != " " or "'" in word.text:
            continue
        if class_after(following.small) not in _ACTING or not lists.is_surname(word.small):
            continue
        usual = max(lists.usual(word.small, "nl"), lists.usual(word.small, "en"))
        tells = class_before(word.small) or class_after(word.small)
        if (
            usual < _TOO_USUAL
            and not tells
            and word.small not in keep.every
            and not is_ordinary(word.small)
        ):
            yield Span(word.start, word.end, "person")


def _is_common(name: str, lists: Lexicon, least: int) -> bool:
    """Whether what was taken for a name is only a common word: "bijgenaamd en"."""
    last = name.split(" ")[-1].casefold()
    return max(lists.usual(last, "nl"), lists.usual(last, "en")) >= least
