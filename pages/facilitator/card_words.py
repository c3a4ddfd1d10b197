"""What stands on a printed card, in both languages."""

from analysis.printing import CardWords
from content.wording import N_, wording
from pages.parts.masthead import PRACTICE

LINES = (
    N_("Scan the square, or go to {site} and type the code."),
    N_("Keep this card. You will need it again later."),
    N_("We do not know who has which card."),
)
SQUARE = N_("Square to scan with your phone")


def card_words(address: str, *, practice: bool) -> CardWords:
    """The words of a card of the site at this address."""
    dutch = wording("nl").gettext
    site = address.split("://")[-1]
    return CardWords(
        nl=tuple(dutch(line).format(site=site) for line in LINES),
        en=tuple(line.format(site=site) for line in LINES),
        alt=dutch(SQUARE),
        note=dutch(PRACTICE) if practice else "",
    )


def file_name(*, practice: bool) -> str:
    """What the PDF is called: nothing that tells a finder whose table it is for."""
    return "verzonnen-kaarten.pdf" if practice else "kaarten.pdf"
