"""Names of themes in the language of this run."""

from content.codebook import codebook
from pages.parts.language import _, language


def theme_name(key: str) -> str:
    """The theme's label; for "none", that no theme was chosen."""
    return _("No theme") if key == "none" else codebook().theme(key).label.in_(language())
