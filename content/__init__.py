"""Words and lists that people edit without code, and the typed loaders that check them."""

from content.loading import FOLDER, ContentMistake

__all__ = ["FOLDER", "ContentMistake"]
