"""What dancers read about staying unrecognisable: what is known of them, and what they can do."""

from functools import cache
from pathlib import Path

from content.languages import Text
from content.loading import FOLDER, ContentModel, document, read

FILE = "unrecognisable.yaml"


class Section(ContentModel):
    """One subject: its heading and its words, in Markdown."""

    title: Text
    text: Text


class Unrecognisable(ContentModel):
    """The whole page."""

    intro: Text
    sections: tuple[Section, ...]


@cache
def unrecognisable(folder: Path = FOLDER) -> Unrecognisable:
    """The page, read once. Raises `ContentMistake` with file and line."""
    return read(Unrecognisable, document(folder, FILE))
