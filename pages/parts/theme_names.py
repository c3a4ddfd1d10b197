"""Names of themes in the language of this run."""

from collections.abc import Mapping

from content.codebook import codebook
from pages.parts.language import _, language

NONE_OF_ITS_OWN: Mapping[str, str] = {}


def theme_name(key: str, own: Mapping[str, str] = NONE_OF_ITS_OWN) -> str:
    """The theme's label; for "none", that no theme was chosen. `own` are names of a table's own
    themes, by key, as its facilitators wrote them.
    """
    if key in own:
        return own[key]
    return _("No theme") if key == "none" else codebook().theme(key).label.in_(language())
