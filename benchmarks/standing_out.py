"""What stands out in 10,000 texts: how long each part of the page takes to work out.

    python -m benchmarks.standing_out [--texts 10000]

The texts are invented: three sentences of the practice voices each (25 words), every third word
changed for one of 60,000 invented ones, a few often and most hardly ever, as with real words.
Prints JSON, in seconds of processor time. Exits 1 when all together takes two seconds or more.
"""

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable

from analysis.words import (
    Read,
    Writing,
    can_be_compared,
    in_context,
    key_words,
    of_phase,
    of_theme,
    read,
    sides,
    theme_pairs,
    themes_by,
    word_pairs,
    words_told,
)
from content.codebook import codebook
from content.practice_voices import practice_voices

LONGEST = 2.0  # seconds
PHASES = ("before", "during", "after")
SENTENCES, RARE = 3, 60_000
_ENDS = re.compile(r"(?<=[.?!])\s+")


def main() -> int:
    """Measures, prints, and says by its exit code whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=10_000)
    writings = invented(parser.parse_args().texts)
    seconds = measured(writings)
    words = sum(len(writing.words.split()) for writing in writings)
    print(json.dumps({"texts": len(writings), "words": words, "seconds": seconds}, indent=2))
    return 0 if seconds["together"] < LONGEST else 1


def invented(texts: int) -> tuple[Writing, ...]:
    """So many texts by half as many writers, each with up to three themes."""
    chance = random.Random(texts)
    sentences = [
        sentence for voice in practice_voices() for sentence in _ENDS.split(voice.text) if sentence
    ]
    themes = [theme.key for theme in codebook().themes]
    return tuple(
        Writing(
            chance.randrange(texts // 2),
            " ".join(_with_rare_words(chance.choice(sentences), chance) for _ in range(SENTENCES)),
            "nl",
            chance.choice(PHASES),
            (chance.choice(("sport", "education_culture")),),
            tuple(chance.sample(themes, chance.randrange(4))),
        )
        for _ in range(texts)
    )


def measured(writings: tuple[Writing, ...]) -> dict[str, float]:
    """Seconds for each part of one look at the page, and for all together."""
    seconds: dict[str, float] = {}

    def took(name: str, work: Callable[[], object]) -> object:
        begun = time.process_time()
        found = work()
        seconds[name] = round(time.process_time() - begun, 3)
        return found

    texts: tuple[Read, ...] = ()

    def reading() -> None:
        nonlocal texts
        texts = read(writings)

    took("reading", reading)
    took("what can be compared", lambda: _compared(texts))
    took("words that stand out", lambda: key_words(sides(texts, of_phase("before"))))
    told = words_told(texts)
    took("words to look up", lambda: words_told(texts))
    took("places of the most used word", lambda: in_context(texts, next(iter(told))))
    took("pairs of words", lambda: word_pairs(texts))
    took("themes and their pairs", lambda: (_by_phase(writings), theme_pairs(writings)))
    seconds["together"] = round(sum(seconds.values()), 3)
    return seconds


def _compared(texts: tuple[Read, ...]) -> list[bool]:
    asked = [*map(of_phase, PHASES), *(of_theme(theme.key) for theme in codebook().themes)]
    return [can_be_compared(texts, is_here) for is_here in asked]


def _by_phase(writings: tuple[Writing, ...]) -> object:
    return themes_by(writings, lambda writing: (writing.phase,), PHASES)


def _with_rare_words(sentence: str, chance: random.Random) -> str:
    return " ".join(
        word if place % 3 else f"woord{int(RARE * chance.random() ** 3):05d}".translate(_LETTERS)
        for place, word in enumerate(sentence.split())
    )


_LETTERS = str.maketrans("0123456789", "abcdefghij")

if __name__ == "__main__":
    sys.exit(main())
