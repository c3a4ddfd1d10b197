"""The words of a file: heads, and what stands for phase, sector, age and theme."""

from content.languages import LANGUAGES, Language, Text
from content.questionnaire import questionnaire
from content.wording import N_, wording

PHASES = {
    "before": N_("before the danstafel"),
    "during": N_("during the danstafel"),
    "after": N_("after the danstafel"),
}
AGES = {
    "16_24": N_("16 to 24 years old"),
    "25_34": N_("25 to 34 years old"),
    "35_plus": N_("35 or older"),
}
WRITTEN_IN: dict[str, str] = {"nl": N_("Dutch"), "en": N_("English")}
NO_THEME, UNSURE = N_("No theme"), N_("The coder does not know")
TICKED_NONE = "none"  # how the questionnaire writes that no theme was chosen


def said(sentence: str, language: Language) -> str:
    """A sentence of ours in this language."""
    return wording(language).gettext(sentence)


def in_both(sentence: str) -> Text:
    """A sentence of ours in both languages."""
    dutch, english = (said(sentence, language) for language in LANGUAGES)
    return Text(nl=dutch, en=english)


def sectors() -> dict[str, Text]:
    """What dancers can say of their sector, by its key."""
    return {each.key: each.label for each in questionnaire().question("sector").choices}


def label_of(key: str, known: dict[str, str], language: Language) -> str:
    """The label of one of ours; "" where there is no key."""
    return said(known[key], language) if key else ""


def sector_label(key: str, language: Language) -> str:
    """A sector's label; "" where there is no key."""
    return sectors()[key].in_(language) if key else ""
