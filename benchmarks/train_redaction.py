"""Learns the weights of the tagger, and says how it does on texts that it did not learn from.

    python -m benchmarks.train_redaction [--folds 5]

Learns from benchmarks/texts_dev and from the platform's own sentences, each also with other names
in the place of those that stand there, and in small letters. Never from benchmarks/texts.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from analysis.redaction.clues import clues, setting_of
from analysis.redaction.lexicon import lexicon
from analysis.redaction.words import words_of
from benchmarks.marked_texts import Mark, MarkedText, read_file, read_line
from content.codebook import codebook
from content.languages import LANGUAGES
from content.practice_voices import practice_voices

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "analysis" / "redaction" / "lists" / "tagger.json"
OWN_TEXTS = ("guide", "help", "questionnaire", "statements", "recommendations", "bodies")
DOUBTFUL = "texts_dev/doubtful_names.list"  # names that are words as well
VARIANTS = 8
SMALL_LETTERS = 0.3
CAPITALS = 0.04
SLIPS = 0.012  # of all letters
_PARTS = re.compile(r"\b(?:Romeo|Juli[ae]t?)\b")
ROUNDS = 400
STEP = 0.08
SMALLNESS = 1.0
SEED = 8
LEAST_WEIGHT = 0.06  # lighter ones change no judgement
# Words in a mark that are no name themselves; initials are found by rule.
NOT_THE_NAME = frozenset(
    ["meneer", "mevrouw", "mevr", "mw", "dhr", "mr", "mrs", "ms", "miss", "van", "de", "den", "der"]
)


@dataclass(frozen=True)
class Example:
    """The clues of every word of a text, and which of the words are names."""

    clues: list[list[str]]
    names: list[bool]


def main() -> int:
    """Learns, measures and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    written = list(_written())
    others = list(_each_twice(_without_names()))
    print(len(written), "texts with marks,", len(others), "without names", file=sys.stderr)
    groups = [written[fold :: options.folds] for fold in range(options.folds)]
    hits = _Hits()
    for fold, tested in enumerate(groups if options.folds > 1 else []):
        rest = [text for number, group in enumerate(groups) if number != fold for text in group]
        weights = learn([*_with_variants(rest), *others])
        for text in tested:
            hits.add(text, weights)
    if hits.words:
        print(hits, file=sys.stderr)
    weights = learn([*_with_variants(written), *others])
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(len(weights), "weights,", WEIGHTS.stat().st_size, "bytes", file=sys.stderr)
    return 0


def learn(examples: Iterable[Example]) -> dict[str, float]:
    """Weights by logistic regression with small weights preferred; "" is the constant."""
    numbers: dict[str, int] = {"": 0}
    rows, names = [], []
    for example in examples:
        for of_word, is_name in zip(example.clues, example.names, strict=True):
            rows.append([0, *(numbers.setdefault(clue, len(numbers)) for clue in of_word)])
            names.append(is_name)
    widest = max(map(len, rows))
    nothing = len(numbers)
    table = np.full((len(rows), widest), nothing)
    for row, found in zip(table, rows, strict=True):
        row[: len(found)] = found
    target = np.array(names, float)
    weight, first, second = (np.zeros(nothing + 1) for _ in range(3))
    for turn in range(1, ROUNDS + 1):
        chance = 1 / (1 + np.exp(-weight[table].sum(1)))
        slope = np.bincount(
            table.ravel(), np.repeat(chance - target, widest), minlength=nothing + 1
        )
        slope[1:] += SMALLNESS * weight[1:]
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope**2
        weight -= STEP * (first / (1 - 0.9**turn)) / (np.sqrt(second / (1 - 0.99**turn)) + 1e-9)
        weight[nothing] = 0
    return {
        clue: round(float(weight[number]), 2)
        for clue, number in numbers.items()
        if abs(weight[number]) >= LEAST_WEIGHT or not clue
    }


class _Hits:
    def __init__(self) -> None:
        self.names = self.found = self.words = self.wrong = 0
        self.missed: list[str] = []
        self.false: list[str] = []

    def add(self, text: MarkedText, weights: dict[str, float]) -> None:
        for example, words in _examples_with_words(text, None):
            for of_word, is_name, word in zip(example.clues, example.names, words, strict=True):
                said = weights[""] + sum(weights.get(clue, 0) for clue in of_word) > 0
                self.names += is_name
                self.found += is_name and said
                self.words += not is_name
                self.wrong += said and not is_name
                if is_name and not said:
                    self.missed.append(word)
                if said and not is_name:
                    self.false.append(word)

    def __str__(self) -> str:
        return (
            f"found {self.found}/{self.names} = {self.found / self.names:.3f}, wrong "
            f"{self.wrong}/{self.words} = {100 * self.wrong / self.words:.2f} in 100\n"
            f"missed: {' '.join(self.missed)}\nfalse: {' '.join(self.false)}"
        )


def _written() -> Iterator[MarkedText]:
    for file in sorted((HERE / "texts_dev").rglob("*.txt")):
        yield from read_file(file)


def _without_names() -> Iterator[MarkedText]:
    """Sentences of the platform itself, and the voices of its practice table with their marks."""
    for voice in practice_voices():
        marks = tuple(Mark(span.start, span.end, span.kind) for span in voice.spans)
        yield MarkedText(voice.text, marks, voice.lang)
    for theme in codebook().themes:
        for language, texts in theme.examples.items():
            yield from (MarkedText(text, (), language) for text in texts)
    for language, texts in codebook().no_theme.items():
        # Of these one in a hundred may name somebody: a part in a play.
        yield from (MarkedText(text, (), language) for text in texts if not _PARTS.search(text))
    for name in OWN_TEXTS:
        content = yaml.safe_load((HERE.parent / "content" / f"{name}.yaml").read_text("utf-8"))
        yield from _sentences(content)


def _each_twice(texts: Iterable[MarkedText]) -> Iterator[Example]:
    """Each text as it is, and once more with slips, in small letters or shouted."""
    chance = random.Random(SEED)
    for text in texts:
        yield from _examples(text, None)
        yield from _examples(text, chance)


def _sentences(content: object) -> Iterator[MarkedText]:
    if isinstance(content, dict):
        for key, value in content.items():
            if key in LANGUAGES and isinstance(value, str) and len(value.split()) > 3:
                yield MarkedText(value, (), key)
            else:
                yield from _sentences(value)
    elif isinstance(content, list):
        for value in content:
            yield from _sentences(value)


def _with_variants(texts: Sequence[MarkedText]) -> Iterator[Example]:
    chance = random.Random(SEED)
    pools = _pools()
    for text in texts:
        yield from _examples(text, None)
        if any(mark.kind == "person" for mark in text.marks):
            for _ in range(VARIANTS):
                yield from _examples(_renamed(text, pools, chance), chance)
        else:
            for _ in range(2):
                yield from _examples(text, chance)


def _pools() -> list[list[str]]:
    lists = lexicon()
    own = list(_word_lists(HERE.parent / "analysis" / "redaction" / "lists" / "own_names.txt"))
    doubtful = [word for words in _word_lists(HERE / DOUBTFUL) for word in words]
    common = [name for name, rank in lists.names.items() if rank >= 5 and name not in lists.words]
    fair = [name for name, rank in lists.names.items() if rank == 4 and name not in lists.words]
    return [*own, common, fair, doubtful, doubtful]


def _word_lists(file: Path) -> Iterator[list[str]]:
    """The words of each line; lines that begin with # are remarks."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return (line.split() for line in lines if not line.startswith("#"))


def _renamed(text: MarkedText, pools: list[list[str]], chance: random.Random) -> MarkedText:
    """The text with other people in it; who is named twice gets the same name twice."""
    given: dict[str, str] = {}
    line, reached = "", 0
    for kind, start, end in text.marks:
        words = text.text[start:end]
        if kind == "person":
            words = given.setdefault(words, _another(words, pools, chance))
        line += text.text[reached:start] + f"⟦{kind}:{words}⟧"
        reached = end
    return read_line(line + text.text[reached:], text.language)


def _another(words: str, pools: list[list[str]], chance: random.Random) -> str:
    name = chance.choice(chance.choice(pools))
    if chance.random() < 0.12:
        name = _unheard_of(name, chance)
    capital = words[0].isupper()
    if capital:
        name = "-".join(part.capitalize() for part in name.split("-"))
    if words.isupper() and len(words) > 2:
        name = name.upper()
    if re.search(r"['\u2019]s$", words):
        name += "'s"
    return name


def _unheard_of(name: str, chance: random.Random) -> str:
    at = chance.randrange(len(name))
    return name[:at] + chance.choice("aeiouynrlkshd") + name[at + 1 :]


def _with_slips(text: MarkedText, chance: random.Random) -> str:
    """The text with another letter here and there, outside its marks: words that no list has."""
    signs = list(text.text)
    for at, sign in enumerate(signs):
        marked_here = any(mark.start <= at < mark.end for mark in text.marks)
        if sign.isalpha() and not marked_here and chance.random() < SLIPS:
            other = chance.choice("aeiouyntrlskdh")
            signs[at] = other.upper() if sign.isupper() else other
    return "".join(signs)


def _examples(text: MarkedText, chance: random.Random | None) -> Iterator[Example]:
    return (example for example, _ in _examples_with_words(text, chance))


def _examples_with_words(
    text: MarkedText, chance: random.Random | None
) -> Iterator[tuple[Example, list[str]]]:
    """The text's words with clues; words in marks of other kinds are left out."""
    change: Callable[[str], str] = str
    if chance:
        lot = chance.random()
        change = str.lower if lot < SMALL_LETTERS else str
        change = str.upper if lot > 1 - CAPITALS else change
    changed = change(_with_slips(text, chance) if chance else text.text)
    written = changed if len(changed) == len(text.text) else text.text
    words, lists = words_of(written), lexicon()
    setting = setting_of(words, text.language, lists)
    found, names, surfaces = [], [], []
    for at, word in enumerate(words):
        kinds = {
            mark.kind for mark in text.marks if mark.start < word.end and word.start < mark.end
        }
        if kinds <= {"person"} and not (kinds and word.small in NOT_THE_NAME):
            found.append(list(clues(words, at, setting, lists)))
            names.append(bool(kinds))
            surfaces.append(word.text)
    yield Example(found, names), surfaces


if __name__ == "__main__":
    sys.exit(main())
