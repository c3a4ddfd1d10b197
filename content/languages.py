"""The languages of the platform, and a text that exists in each of them."""

import re
from typing import Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, model_validator

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_PLACEHOLDER = re.compile(r"\{(\w*)\}")


def placeholders(text: str) -> frozenset[str]:
    """The names between braces in a text: `"Deel {part}"` gives `{"part"}`."""
    return frozenset(_PLACEHOLDER.findall(text))


class Text(BaseModel):
    """One text in Dutch and English, neither empty, with the same placeholders in both."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nl: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in this language."""
        return self.nl if language == "nl" else self.en

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        for language in LANGUAGES:
            if not self.in_(language).strip():
                raise ValueError(f"the translation '{language}' is empty")
        if placeholders(self.nl) != placeholders(self.en):
            raise ValueError("the words between braces differ between nl and en")
        return self
