"""What may stand beside a text: only what helps to read it."""

from content.questionnaire import questionnaire
from models.coding import TextToCode
from pages.facilitator.state_words import PHASE
from pages.parts.language import N_, _, language

AGES = {
    "16_24": N_("16 to 24 years old"),
    "25_34": N_("25 to 34 years old"),
    "35_plus": N_("35 or older"),
}


def beside(text: TextToCode) -> str:
    """Sector, phase, coarse age, the way in, and whether it may be quoted."""
    sectors = {o.key: o.label.in_(language()) for o in questionnaire().question("sector").choices}
    quote = _("may be quoted") if text.may_quote else _("not to be quoted")
    age = _(AGES[text.age]) if text.age in AGES else ""
    link = _("by the open link") if text.by_link else ""
    parts = (sectors.get(text.sector, ""), _(PHASE[text.phase]), age, link, quote)
    return " · ".join(part for part in parts if part)
