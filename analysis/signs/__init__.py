"""The signs of a text: which are kept, and how an eye reads them."""

from analysis.signs.kept import kept_line, kept_words
from analysis.signs.reading import Reading, as_read

__all__ = ["Reading", "as_read", "kept_line", "kept_words"]
