"""What the sheets and columns are called, for who writes and who reads them.

Our own columns begin with `danstafel_`: other programs leave them alone.
"""

import re

SURVEY, CHOICES, SETTINGS, REST = "survey", "choices", "settings", "danstafel"
PHASES = ("before", "after")

DUTCH = "Nederlands (nl)"
LABEL = {"nl": "label::Nederlands (nl)", "en": "label::English (en)"}
HINT = {"nl": "hint::Nederlands (nl)", "en": "hint::English (en)"}

MADE = "danstafel_made"
THEMES_LIST = "danstafel_themes"
PHASE_QUESTION = "danstafel_phase"
ORDER = "order"

QUESTION_COLUMNS = (
    "danstafel_sensitive",
    "danstafel_core",
    "danstafel_optional",
    "danstafel_shared",
    "danstafel_own_words",
    "danstafel_construct",
    "danstafel_themes",
    "danstafel_recommendations",
    "danstafel_source",
)
SECTION_COLUMNS = ("danstafel_texts",)
SURVEY_COLUMNS = (
    *("type", "name", LABEL["nl"], LABEL["en"], HINT["nl"], HINT["en"]),
    *("required", "relevant", "constraint", "appearance"),
    *(*QUESTION_COLUMNS, *SECTION_COLUMNS, MADE),
)
CHOICES_COLUMNS = (
    *("list_name", "name", LABEL["nl"], LABEL["en"]),
    *("danstafel_exclusive", "danstafel_shows_help", "danstafel_scale", MADE),
)
SETTINGS_COLUMNS = ("form_title", "form_id", "version", "default_language", "style")
REST_COLUMNS = ("place", LABEL["nl"], LABEL["en"], "value")
COLUMNS = {
    SURVEY: SURVEY_COLUMNS,
    CHOICES: CHOICES_COLUMNS,
    SETTINGS: SETTINGS_COLUMNS,
    REST: REST_COLUMNS,
}

_TRANSLATED = re.compile(r"(label|hint)\s*::?\s*(.+)", re.IGNORECASE)
_CODE = re.compile(r"\((\w+)\)\s*$")
_LANGUAGES = {
    **dict.fromkeys(("nl", "dutch", "nederlands"), "nl"),
    **dict.fromkeys(("en", "english", "engels"), "en"),
}


def head_of(written: str) -> str:
    """The column as `COLUMNS` names it, of what somebody wrote above it."""
    translated = _TRANSLATED.fullmatch(written.strip())
    if not translated:
        tidy = written.strip().lower()
        return "list_name" if tidy == "list name" else tidy
    kind, named = translated.group(1).lower(), translated.group(2).strip().lower()
    code = _CODE.search(named)
    language = _LANGUAGES.get(code.group(1) if code else named)
    if not language:
        return written.strip().lower()
    return (LABEL if kind == "label" else HINT)[language]
