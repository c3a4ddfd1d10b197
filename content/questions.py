"""One question of a survey and the answers it offers."""

from typing import Literal

from pydantic import Field, PrivateAttr

from content.languages import Text
from content.loading import ContentModel

QuestionType = Literal["single_choice", "multiple_choice", "scale", "open_text", "theme_choice"]
Phase = Literal["before", "after"]


class Option(ContentModel):
    """One answer to choose. `exclusive` stands alone; `shows_help` names help entries."""

    key: str
    label: Text
    exclusive: bool = False
    shows_help: tuple[str, ...] = ()


class ScalePoint(ContentModel):
    """One of the points of a scale, from 1."""

    value: int
    label: Text


class Scale(ContentModel):
    """A named row of labelled points."""

    points: tuple[ScalePoint, ...]


class Measures(ContentModel):
    """What a question is there for; `themes` may be "all"."""

    purpose: str = Field(alias="construct")
    themes: tuple[str, ...] | Literal["all"]
    recommendations: tuple[str, ...]


class Question(ContentModel):
    """What is asked. Its meaning never changes: a changed question gets a new key."""

    key: str
    type: QuestionType
    scale: str | None = None
    max: int | None = None
    surveys: tuple[Phase, ...]
    shared: bool
    core: bool = False
    optional: bool = False
    sensitive: bool
    max_characters: int | None = None
    own_words: bool = False
    text: Text
    help: Text
    options: tuple[Option, ...] = ()
    measures: Measures
    source: str

    _choices: tuple[Option, ...] = PrivateAttr(default=())
    _outside: tuple[Option, ...] = PrivateAttr(default=())

    @property
    def choices(self) -> tuple[Option, ...]:
        """What can be chosen: the options, the scale's points ("1" to "5"), or the themes."""
        return self._choices

    @property
    def outside(self) -> tuple[Option, ...]:
        """The answers outside every count that stand beside it: unknown, not said."""
        return self._outside

    def offering(self, choices: tuple[Option, ...], outside: tuple[Option, ...]) -> "Question":
        """The same question, knowing what it offers. Own words are never offered an outside
        answer, and one that is among the choices already is not repeated.
        """
        offered = {choice.key for choice in choices}
        completed = self.model_copy()
        completed._choices = choices
        completed._outside = (
            ()
            if self.type == "open_text"
            else tuple(option for option in outside if option.key not in offered)
        )
        return completed
