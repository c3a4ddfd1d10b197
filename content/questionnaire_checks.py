"""What must hold inside the questionnaire, and between it and the other files.

`mistakes_in` names everything that is wrong, for whoever reads a questionnaire from elsewhere;
`check_questionnaire` stops at the first, as all content does.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content.loading import Document, Place, document
from content.questions import Question
from content.surveys import Questionnaire, Survey
from content.wording import N_

UNCOUNTED_PAGES = frozenset({"age_gate", "consent"})


@dataclass(frozen=True)
class Mistake:
    """What is wrong at a place; `what` is a word to translate, `names` stand as they are."""

    place: Place
    sentence: str
    names: tuple[tuple[str, str], ...] = ()
    what: str = ""

    def told(self, say: Callable[[str], str] = str) -> str:
        """The sentence as `say` translates it."""
        what = say(self.what) if self.what else ""
        return say(self.sentence).format(**dict(self.names), what=what)


def check_questionnaire(form: Questionnaire, source: Document, folder: Path) -> None:
    """Raise `ContentMistake` for the first id that leads nowhere or is used twice, and for
    screens that hold too many questions or questions of another survey.
    """
    for found in mistakes_in(form, folder):
        raise source.mistake(found.place, found.told())


def mistakes_in(form: Questionnaire, folder: Path) -> Iterator[Mistake]:
    """Everything that is wrong, in the order of the file. Raises `ContentMistake` where a file
    that is named from the questionnaire can't be read.
    """
    yield from _repeated([question.key for question in form.items], ("items",), N_("question"))
    helped = document(folder, "help.yaml").ids("entries")
    for name, passage in form.texts.items():
        yield from _unknown(passage.help, helped, ("texts", name, "help"), N_("help entry"))
    for number, option in enumerate(form.age_gate.options):
        place: Place = ("age_gate", "options", number, "goes_to")
        yield from _absent(option.goes_to, {"consent", *form.texts}, place, N_("text"))
    for number, question in enumerate(form.items):
        yield from _in_offer(form, question, ("items", number))
        yield from _in_references(question, folder, ("items", number))
    for phase, survey in form.surveys.items():
        yield from _in_survey(form, phase, survey)


def _in_offer(form: Questionnaire, question: Question, place: Place) -> Iterator[Mistake]:
    """A question offers what its type asks for, and nothing else."""
    chosen = question.type in ("single_choice", "multiple_choice")
    named = (("key", question.key), ("type", question.type))
    if chosen and not question.options:
        yield Mistake(place, N_("'{key}' is a {type} and so needs options"), named)
    if question.options and not chosen:
        yield Mistake(place, N_("'{key}' is a {type} and so needs no options"), named)
    if (question.type == "scale") != bool(question.scale):
        yield Mistake(place, N_("'{key}': only a scale names a scale, and it must"), named)
    if question.scale:
        yield from _absent(question.scale, form.scales, (*place, "scale"), N_("scale"))
    options = [option.key for option in question.options]
    yield from _repeated(options, (*place, "options"), N_("option"))


def _in_references(question: Question, folder: Path, place: Place) -> Iterator[Mistake]:
    """Themes, recommendations and help entries that a question names exist."""
    measures = question.measures
    if measures.themes != "all":
        themes = document(folder, "codebook.yaml").ids("themes")
        where: Place = (*place, "measures", "themes")
        yield from _unknown(measures.themes, themes, where, N_("theme"))
    advised = document(folder, "recommendations.yaml").ids("recommendations", "id")
    where = (*place, "measures", "recommendations")
    yield from _unknown(measures.recommendations, advised, where, N_("recommendation"))
    helped = document(folder, "help.yaml").ids("entries")
    for number, option in enumerate(question.options):
        where = (*place, "options", number, "shows_help")
        yield from _unknown(option.shows_help, helped, where, N_("help entry"))


def _in_survey(form: Questionnaire, phase: str, survey: Survey) -> Iterator[Mistake]:
    """Every question of the phase stands on one screen, and no screen is too full."""
    questions = {question.key: question for question in form.items}
    seen: set[str] = set()
    for number, section in enumerate(survey.sections):
        place: Place = ("surveys", phase, "sections", number)
        yield from _unknown(section.texts, form.texts, (*place, "texts"), N_("text"))
        if section.counted and not section.title:
            yield Mistake(place, N_("the part '{key}' has no title"), (("key", section.key),))
        known = questions if section.counted else UNCOUNTED_PAGES
        for page, keys in enumerate(section.pages):
            where: Place = (*place, "pages", page)
            yield from _unknown(keys, known, where, N_("question"))
            if len(keys) > form.max_questions_per_page:
                most = str(form.max_questions_per_page)
                yield Mistake(where, N_("more than {most} questions"), (("most", most),))
            for key in keys:
                asked = questions.get(key)
                if key in seen or (asked and phase not in asked.surveys):
                    sentence = N_(
                        "'{key}' is asked twice in, or not meant for, the survey '{phase}'"
                    )
                    yield Mistake(where, sentence, (("key", key), ("phase", phase)))
                seen.add(key)
    for number, question in enumerate(form.items):
        if phase in question.surveys and question.key not in seen:
            sentence = N_("'{key}' stands on no screen of the survey '{phase}'")
            yield Mistake(("items", number), sentence, (("key", question.key), ("phase", phase)))


def _absent(key: str, known: Collection[str], place: Place, what: str) -> Iterator[Mistake]:
    if key not in known:
        yield Mistake(place, N_("there is no {what} '{key}'"), (("key", key),), what)


def _unknown(
    keys: Iterable[str], known: Collection[str], place: Place, what: str
) -> Iterator[Mistake]:
    for number, key in enumerate(keys):
        yield from _absent(key, known, (*place, number), what)


def _repeated(keys: Iterable[str], place: Place, what: str) -> Iterator[Mistake]:
    seen: set[str] = set()
    for number, key in enumerate(keys):
        if key in seen:
            sentence = N_("the {what} '{key}' is used twice")
            yield Mistake((*place, number), sentence, (("key", key),), what)
        seen.add(key)
