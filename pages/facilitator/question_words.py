"""What a text answers: a question of the survey, or a round of the talk by its title."""

from content.questionnaire import questionnaire
from models.live import is_of_round, title_of_round
from pages.parts.language import language
from pages.parts.signed_in import actor
from pages.parts.store import store


def question_words(question: str) -> str:
    """The question, or the round's title, in the language of this run. Raises TableUnknown."""
    if is_of_round(question):
        return title_of_round(store(), actor(), question).in_(language())
    return questionnaire().question(question).text.in_(language())
