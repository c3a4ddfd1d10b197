"""The typed form of `questionnaire.yaml`: everything around the questions themselves."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from content.languages import Language, Text
from content.loading import ContentModel
from content.questions import Option, Phase, Question, Scale


class ButtonLabels(ContentModel):
    """The words on buttons and beside questions."""

    skip: Text
    next: Text
    back: Text
    stop: Text
    send: Text
    help_button: Text
    no_rush: Text
    optional: Text
    quick_leave: Text
    progress: Text


class Passage(ContentModel):
    """A text to read, often under a title; `help` names the help entries to show with it."""

    title: Text | None = None
    text: Text
    short: Text | None = None
    done: Text | None = None
    unknown_code: Text | None = None
    help: tuple[str, ...] = ()
    store_nothing: bool = False

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, found: Any) -> Any:
        """A passage that is one text only may be written without `text:`."""
        if isinstance(found, dict) and "text" not in found and {"nl", "en"} & found.keys():
            return {"text": found}
        return found


class ConsentIntro(ContentModel):
    """What stands above the consents; the placeholder is filled from the platform's settings."""

    title: Text
    text: Text
    controller_placeholder: str
    note: str


class FormerWording(ContentModel):
    """What a consent said up to and including this version of the questionnaire."""

    until: int
    text: Text


class Consent(ContentModel):
    """One purpose to agree with. `needed_for` tells what is left out without it; `former` is what
    it said before, oldest first: who agreed then can still read to what.
    """

    key: str
    required: bool
    needed_for: tuple[Literal["sensitive_items", "open_text", "own_words"], ...] = ()
    default: Literal[False]
    text: Text
    if_not: Text
    former: tuple[FormerWording, ...] = ()

    def wording_of(self, version: int) -> Text:
        """What it said in this version of the questionnaire."""
        return next((past.text for past in self.former if version <= past.until), self.text)


class Consents(ContentModel):
    """All consents, each given and taken back alone."""

    intro: ConsentIntro
    items: tuple[Consent, ...]
    withdraw_note: Text


class AgeOption(ContentModel):
    """One of the two buttons of the age gate; `goes_to` is "consent" or the key of a text."""

    key: str
    label: Text
    goes_to: str


class AgeGate(ContentModel):
    """The question about age that comes first; its answer is never stored."""

    key: Literal["age_gate"]
    type: Literal["two_buttons"]
    first_of_all: Literal[True]
    stored: Literal[False]
    text: Text
    help: Text
    options: tuple[AgeOption, AgeOption]


class Section(ContentModel):
    """A section as the file has it; only counted ones are parts."""

    key: str
    title: Text | None = None
    counted: bool = True
    optional: bool = False
    texts: tuple[str, ...] = ()
    pages: tuple[tuple[str, ...], ...]


class Part(ContentModel):
    """A part of a survey: one or more screens of question keys, under one title."""

    key: str
    title: Text
    optional: bool
    texts: tuple[str, ...]
    screens: tuple[tuple[str, ...], ...]


class Survey(ContentModel):
    """What is asked in one phase, in order."""

    title: Text
    sections: tuple[Section, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The counted parts: those that progress is shown for."""
        return tuple(
            Part(
                key=section.key,
                title=section.title,
                optional=section.optional,
                texts=section.texts,
                screens=section.pages,
            )
            for section in self.sections
            if section.counted and section.title
        )

    @property
    def welcome(self) -> tuple[str, ...]:
        """The keys of the texts before the first question."""
        return self.sections[0].texts

    @property
    def thanks(self) -> tuple[str, ...]:
        """The keys of the texts after sending."""
        return self.sections[-1].texts


class Questionnaire(ContentModel):
    """Everything a dancer is asked and told around it, in one version."""

    version: int
    status: str
    languages: tuple[Language, ...]
    max_questions_per_page: int
    construct_note: str
    comparison_note: str
    ui: ButtonLabels
    types: Mapping[str, str]
    outside_answers: tuple[Option, ...]
    scales: Mapping[str, Scale]
    texts: Mapping[str, Passage]
    consent: Consents
    age_gate: AgeGate
    items: tuple[Question, ...]
    surveys: Mapping[Phase, Survey] = Field(min_length=2)

    def question(self, key: str) -> Question:
        """The question of that key. Raises KeyError when there is none."""
        for question in self.items:
            if question.key == key:
                return question
        raise KeyError(key)

    def survey(self, phase: str) -> Survey:
        """The survey of the phase "before" or "after". Raises KeyError for any other."""
        return {str(known): survey for known, survey in self.surveys.items()}[phase]
