"""What a facilitator's own codings teach the suggestions: in this tab's memory, kept nowhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis.themes import Suggestion, suggest
from models.coding import TextToCode


@dataclass
class Learned:
    """Suggestions by text, as they were made from `codings` (themes by text id)."""

    codings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    suggested: dict[str, tuple[Suggestion, ...]] = field(default_factory=dict)

    def suggestions(self, text: TextToCode, texts: Sequence[TextToCode]) -> tuple[Suggestion, ...]:
        """The suggestions for this text, from what this coder decided on the others.

        Not on this one: that would only repeat her. Not from what colleagues decided either, since
        how far coders agree is only worth something while they decide apart.
        """
        codings = {each.text_id: each.themes for each in texts if each.themes is not None}
        if codings != self.codings:
            self.codings, self.suggested = codings, {}
        if text.text_id not in self.suggested:
            # Fetched here: only whoever reads texts waits for the examples and the encoder.
            from analysis.themes.suggester import is_ready, suggester

            if not is_ready():
                return suggest(text.words, None)
            taught = [
                (each.words, each.themes)
                for each in texts
                if each.themes is not None and each.text_id != text.text_id
            ]
            self.suggested[text.text_id] = suggester(taught).suggest(text.words, None)
        return self.suggested[text.text_id]
