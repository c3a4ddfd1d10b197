"""What a coder's own decisions teach the suggestions: in this tab's memory, kept nowhere."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from analysis.themes import Suggestion, suggest
from models.coding import OwnThemes, TextToCode

LEARNS_EVERY = 5  # decisions; a text that stands ready keeps the suggestions that it had


@dataclass
class Learned:
    """`taught` are the words and themes of texts on which this coder decided; not what colleagues
    decided, since how far coders agree is only worth something while they decide apart.
    """

    taught: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict, repr=False)
    suggested: dict[tuple[str, str], tuple[Suggestion, ...]] = field(
        default_factory=dict, repr=False
    )
    _suggester: Any = None
    _learned: int = 0

    def hear(self, texts: Iterable[TextToCode], own: OwnThemes) -> None:
        """Takes in what was decided on these texts, or taken back: as themes of the codebook, for
        only those are suggested.
        """
        for text in texts:
            if text.decision is not None and not text.decision.unsure:
                self.taught[text.text_id] = (text.words, own.counted(text.decision.themes))
            else:
                self.taught.pop(text.text_id, None)

    def suggestions(self, text: TextToCode) -> tuple[Suggestion, ...]:
        """What this text may be about, best first, worked out once. What she decided on it herself
        takes no part: that would only repeat her. Until the encoder is ready the rules suggest, so
        that nobody waits for it.
        """
        # Fetched here: only whoever reads texts waits for the examples and the encoder.
        from analysis.themes.suggester import is_ready

        if not is_ready():
            return suggest(text.words, None)
        key = (text.text_id, text.words)
        if key not in self.suggested:
            self.suggested[key] = self._fresh(text.text_id).suggest(text.words, None)
        return self.suggested[key]

    def _fresh(self, text_id: str) -> Any:
        from analysis.themes.suggester import suggester

        if text_id in self.taught:
            return suggester()
        if self._suggester is None or len(self.taught) >= self._learned + LEARNS_EVERY:
            self._suggester = suggester(self.taught.values())
            self._learned = len(self.taught)
        return self._suggester
