"""A small coded table, as every form of file is tried with."""

from datetime import date

from analysis.exports import CodedTable, CodedText, CodersDecision, Passage, codebook_now
from content.languages import Text

DAY = date(2026, 3, 2)
QUESTION = Text(nl="Wat maakte je mee?", en="What happened to you?")
MARKED = "Er werd niet over gepraat"
# A sign outside the first plane before the passage: offsets are in code points.
WORDS = f"Hé 💃, ik zweeg. {MARKED}.\nIedereen wist het."
START = WORDS.index(MARKED)

CODED = CodedText(
    text_id="a" * 32,
    phase="before",
    question=QUESTION,
    words=WORDS,
    language="nl",
    sector="education_culture",
    age="16_24",
    ticked=("power",),
    decisions=(
        CodersDecision(
            1,
            ("silence", "power"),
            (Passage("silence", START, START + len(MARKED)),),
            memo="Past bij <tekst> & meer.",
        ),
        CodersDecision(2, unsure=True),
    ),
)
BARE = CodedText("b" * 32, "after", QUESTION, "=1+1", "en", decisions=(CodersDecision(2),))


def a_coded_table(*texts: CodedText, **changed: object) -> CodedTable:
    """These texts, or CODED and BARE, of two coders."""
    told = {
        "texts": texts or (CODED, BARE),
        "coders": 2,
        "codebook": codebook_now(),
        "made_on": DAY,
        "gone_on": None,
        "kept_days": 730,
        "practice": False,
    }
    return CodedTable(**{**told, **changed})
