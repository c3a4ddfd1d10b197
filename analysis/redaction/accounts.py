"""Names of accounts: with "@", or after the name of the channel ("mijn insta is noor.danst")."""

import re
from collections.abc import Iterator

from analysis.redaction.lexicon import lexicon
from analysis.redaction.spans import Span
from content.redaction import redaction_words

_CHANNEL = (
    r"(?:insta(?:gram)?|ig|snap(?:chat)?|sc|tik ?tok|telegram|discord|facebook|fb|twitter|twitch"
    r"|youtube|yt|roblox|threads|bereal|skype|signal|be real)"
)
_LIKE_AN_ACCOUNT = r"(?=[\w.#-]*[^\W\d_])(?=[\w.#-]*(?:_|\w\.\w|\w\d|\d\w|#\d))[\w][\w.#-]{2,40}"
_SIGN = re.compile(r"(?<![\w@.])@[\w](?:[\w.-]{0,38}\w)")
_APART = re.compile(rf"(?<![\w@.])@ (?P<found>{_LIKE_AN_ACCOUNT})")
# Two words with a line below between them are an account wherever they stand.
_UNDERSCORE = re.compile(r"(?<![\w@.])(?=[\w.]*[^\W\d_])[\w.]*[^\W_]_+[^\W_][\w.]*")
_HASH = re.compile(r"(?<!\w)[\w.]{2,32}#\d{4}(?!\d)")
_COLON = re.compile(
    rf"\b{_CHANNEL}(?: ?(?:naam|account|handle|user(?:name)?|is)){{0,2}} ?[:=] ?"
    r"(?P<found>@?[\w][\w.#-]{2,40})",
    re.IGNORECASE,
)
_AFTER_CHANNEL = re.compile(
    rf"\b{_CHANNEL}(?:-?(?:naam|account))?(?: (?:naam|account|handle|username|is|heet|heette|ik|"
    rf"als|als:|as|it's|dat is|genaamd|called|named)){{0,3}} (?P<found>@?{_LIKE_AN_ACCOUNT})",
    re.IGNORECASE,
)
_MY_CHANNEL = re.compile(
    rf"\b(?:mijn|m['\u2019]?n|mn|zijn|z['\u2019]?n|haar|d['\u2019]?r|hun|onze|my|his|her|their|our)"
    rf" {_CHANNEL}(?:-?(?:naam|account))? (?:(?:account|naam|name) )?(?:is|heet|was|heette) "
    r"(?P<found>[\w][\w.-]{2,40})",
    re.IGNORECASE,
)
_ACCOUNT_CALLED = re.compile(
    rf"\b(?:account|profiel|profile|username|gebruikersnaam|handle) (?:(?:is|heet|van|called|named)"
    rf" )?(?P<found>@?{_LIKE_AN_ACCOUNT})",
    re.IGNORECASE,
)
_SENTENCE_SIGNS = ".,;:!?-"


def accounts(text: str) -> Iterator[Span]:
    """Where names of accounts stand. After "mijn insta is" a word that every list has ("weg") is
    no account.
    """
    for form in (_SIGN, _APART, _UNDERSCORE, _HASH, _COLON, _AFTER_CHANNEL, _ACCOUNT_CALLED):
        group = "found" if "found" in form.groupindex else 0
        for match in form.finditer(text):
            yield _span(text, *match.span(group))
    for match in _MY_CHANNEL.finditer(text):
        if not _is_word(match["found"].rstrip(_SENTENCE_SIGNS)):
            yield _span(text, *match.span("found"))


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip(_SENTENCE_SIGNS)), "handle")


def _is_word(found: str) -> bool:
    word, lists = found.casefold(), lexicon()
    known = lists.words.get(word) or lists.is_misspelt(word) or word in redaction_words().keep.every
    return bool(known)
