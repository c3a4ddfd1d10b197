"""Claims and option keys in words of this run's language."""

from analysis.figures import Claim
from content.codebook import codebook
from content.questionnaire import questionnaire
from content.wording import N_
from pages.parts.language import _, language
from pages.parts.step_words import step_word

# A question as few words as a bar's own line has room for.
SHORT = {
    "safe_to_speak": N_("I dare to say what I think"),
    "knows_where_to_turn": N_("I know where to turn"),
    "expects_to_be_heard": N_("Dancers are listened to"),
    "trust_something_happens": N_("Something will be done with what dancers say"),
    "feels_safe_dancing": N_("I feel safe where I dance"),
    "could_say_what_i_wanted": N_("I could say what I wanted"),
    "was_listened_to": N_("People really listened"),
    "felt_safe_at_table": N_("I felt safe at the danstafel"),
}


def claim_in_words(claim: Claim) -> str:
    """The sentence with the names of its themes or questions in it."""
    first, second = name_of(claim.first), _lower(name_of(claim.second))
    if not claim.sentence.startswith("‘{first}’"):
        first = _lower(first)
    return _(claim.sentence).format(first=first, second=second)


def name_of(key: str) -> str:
    """The name of a theme or the short form of a question."""
    if key in SHORT:
        return _(SHORT[key])
    themes = {theme.key: theme.label for theme in codebook().themes}
    return themes[key].in_(language()) if key in themes else key


def option_name(question: str, option: str) -> str:
    """The label of an option, a point or a merged step of a question."""
    if option == "none":
        return _("No answer")
    if step := step_word(question, option):
        return step
    labels = {o.key: o.label for o in questionnaire().question(question).choices}
    return labels[option].in_(language()) if option in labels else option


def _lower(name: str) -> str:
    # "Ik" begins a sentence that is said, and keeps its capital.
    return name if name.startswith(("Ik ", "I ")) else name[:1].lower() + name[1:]
