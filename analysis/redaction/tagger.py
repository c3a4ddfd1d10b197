"""A small learned judge of single words: how likely is it that this word is somebody's name?

Its weights (`lists/tagger.json`) come from benchmarks/train_redaction.py, learned on sentences that
were written for it. Nothing that a dancer writes is ever learned from.
"""

import json
from collections.abc import Sequence
from functools import cache
from math import exp
from pathlib import Path

from analysis.redaction.clues import clues, setting_of
from analysis.redaction.lexicon import Lexicon
from analysis.redaction.words import Word
from content.languages import Language

_WEIGHTS = Path(__file__).parent / "lists" / "tagger.json"
_FARTHEST = 30.0


def name_chances(words: Sequence[Word], language: Language, lists: Lexicon) -> list[float]:
    """For each word the chance, 0 to 1, that it is somebody's name or a part of it."""
    setting, weights = setting_of(words, language, lists), _weights()
    always = weights[""]
    return [
        _chance(always + sum(weights.get(clue, 0.0) for clue in clues(words, at, setting, lists)))
        if may_be_a_name(word, lists)
        else 0.0
        for at, word in enumerate(words)
    ]


def may_be_a_name(word: Word, lists: Lexicon) -> bool:
    """Whether it is worth a look: not an ordinary word in small letters that no list of names has,
    as most words are.
    """
    return word.shape != "small" or word.small not in lists.words or word.small in lists.names


def _chance(sum_of_weights: float) -> float:
    return 1 / (1 + exp(-max(-_FARTHEST, min(_FARTHEST, sum_of_weights))))


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return weights
