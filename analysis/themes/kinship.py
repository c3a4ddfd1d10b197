"""How alike texts are: by pieces of their words, and by what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Flag, auto

import numpy as np

from analysis.themes.encoder import embeddings
from analysis.themes.features import pieces
from analysis.themes.tfidf import Index, Numbers, Weighing, Weights

# Chosen on the development texts: see docs/decisions/0012.
_PIECES, _MEANING = 1.0, 2.0
_NARROW = 2.0
_NO_LENGTH = 1e-6


class By(Flag):
    """What likeness is taken by."""

    WORDS = auto()
    MEANING = auto()


@dataclass(frozen=True)
class ReadTexts:
    """Texts as they are compared: `meaning` has a row for each, or is None where it isn't used."""

    pieces: tuple[Weights, ...]
    meaning: Numbers | None

    def only(self, numbers: Sequence[int]) -> "ReadTexts":
        """Those of these numbers."""
        return ReadTexts(
            tuple(self.pieces[number] for number in numbers),
            None if self.meaning is None else self.meaning[list(numbers)],
        )


class Reader:
    """Reads texts as seen from these examples: which pieces are rare, where the middle lies.

    `by` tells what it could get: without the encoder there is no MEANING. `examples` are the
    examples, read.
    """

    def __init__(self, examples: Sequence[str], by: By) -> None:
        rows = embeddings(examples) if By.MEANING in by else None
        self.by = by if rows is not None else By.WORDS
        counted = [pieces(text) for text in examples]
        self._weighing = Weighing(counted)
        self._middle = rows.mean(axis=0) if rows is not None else None
        self.examples = ReadTexts(
            tuple(self._weighing.weights(each) for each in counted), self._centred(rows)
        )

    def read(self, texts: Sequence[str]) -> ReadTexts:
        """These texts, ready to be compared."""
        weighed = tuple(self._weighing.weights(pieces(text)) for text in texts)
        rows = embeddings(texts) if By.MEANING in self.by else None
        return ReadTexts(weighed, self._centred(rows))

    def _centred(self, rows: Numbers | None) -> Numbers | None:
        if rows is None or self._middle is None:
            return None
        moved = rows - self._middle
        lengths = np.linalg.norm(moved, axis=1, keepdims=True)
        centred: Numbers = moved / np.maximum(lengths, _NO_LENGTH)
        return centred


class Shelf:
    """Texts that others are compared with."""

    def __init__(self, texts: ReadTexts, by: By) -> None:
        self._pieces, self._meaning = Index(texts.pieces), texts.meaning
        self._size, self.by = len(texts.pieces), by

    def likeness(self, texts: ReadTexts) -> Numbers:
        """A row for each of these texts, a column for each on the shelf."""
        found = np.zeros((len(texts.pieces), self._size), np.float32)
        if By.WORDS in self.by:
            for row, weights in zip(found, texts.pieces, strict=True):
                row += _PIECES * self._pieces.likeness(weights)
        if By.MEANING in self.by and texts.meaning is not None and self._meaning is not None:
            found += _MEANING * np.exp(_NARROW * (texts.meaning @ self._meaning.T - 1))
        return found
