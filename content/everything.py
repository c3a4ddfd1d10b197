"""Loads every file of content at once: at start-up, and for whoever edits a text.

`python -m content.everything` says whether all is well, or the file, the line and what is wrong.
"""

import sys
from pathlib import Path

from content.bodies import bodies
from content.codebook import codebook
from content.findable import findable_words
from content.guide import guide
from content.help import help_directory
from content.loading import FOLDER, ContentMistake
from content.practice_voices import practice_voices
from content.questionnaire import questionnaire
from content.recommendations import recommendations
from content.redaction import redaction_words
from content.rounds import round_templates
from content.statements import statements
from content.stop_words import stop_words
from content.unrecognisable import unrecognisable
from content.wording import wording


def load_everything(folder: Path = FOLDER) -> None:
    """Read and check all content. Raises `ContentMistake` for the first mistake."""
    for load in (
        codebook,
        help_directory,
        recommendations,
        questionnaire,
        statements,
        round_templates,
        bodies,
        practice_voices,
        redaction_words,
        findable_words,
        stop_words,
        guide,
        unrecognisable,
    ):
        load(folder)
    wording("nl", folder)


if __name__ == "__main__":
    try:
        load_everything()
    except ContentMistake as mistake:
        sys.exit(str(mistake))
    print("Alles klopt. / All is well.")
