"""How much of what identifies somebody redaction hides, and what it hides for nothing.

    python -m benchmarks.redaction [--texts FOLDER] [--misses] [--speed]

Reads `redaction_*.txt` in the folder (see benchmarks/marked_texts.py). Something counts as hidden
when all its letters and figures lie in spans, of whatever kind. Prints JSON, and what is not
reached of what is wanted; `--misses` adds every miss on standard error.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import psutil

from analysis.redaction import redact, warm_up
from benchmarks.marked_texts import TEXTS, MarkedText, read_file

LOST = "words hidden for nothing, in 100"
NUMBERS = ("phone", "email", "bsn", "iban")
# At least, and at most for the last: of names, of every kind, of numbers, words in 100.
WANTED = {
    "dancers_nl": {"person": 0.97},
    "dancers_en": {"person": 0.97},
    "general_nl": {"person": 0.93},
    "traps_nl": {LOST: 1.0},
    "traps_en": {LOST: 1.0},
    "together": {"every kind": 0.95, "numbers": 0.99},
}
_WORD = re.compile(r"\w+(?:['\u2019-]\w+)*")


def main() -> int:
    """Measures every file and prints what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=TEXTS)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    files = {
        file.stem.removeprefix("redaction_"): read_file(file)
        for file in sorted(options.texts.glob("redaction_*.txt"))
    }
    result = {name: _measured(name, texts, options.misses) for name, texts in files.items()}
    every = [text for texts in files.values() for text in texts]
    result["together"] = _measured("together", every)
    print(json.dumps(result | {"not reached": _not_reached(result)}, indent=2))
    if options.speed:
        print(json.dumps(_speed(every)))
    return 0


def _not_reached(result: Mapping[str, Mapping[str, object]]) -> list[str]:
    """A line for each figure that is on the wrong side of what is wanted."""
    return [
        f"{name}, {what}: {result[name][what]}, wanted {wanted}"
        for name, bars in WANTED.items()
        for what, wanted in bars.items()
        if what in result.get(name, {}) and not _is_reached(what, result[name][what], wanted)
    ]


def _is_reached(what: str, found: object, wanted: float) -> bool:
    measured = float(str(found).rpartition(" ")[2])
    return measured <= wanted if what == LOST else measured >= wanted


def _measured(name: str, texts: Sequence[MarkedText], tell: bool = False) -> dict[str, object]:
    hidden, asked, words, lost = Counter[str](), Counter[str](), 0, 0
    for text in texts:
        covered = _covered(text)
        for mark in text.marks:
            asked[mark.kind] += 1
            letters = [at for at in range(mark.start, mark.end) if text.text[at].isalnum()]
            if covered.issuperset(letters):
                hidden[mark.kind] += 1
            elif tell:
                print(
                    f"{name} MISSED {mark.kind} {text.words(mark)!r}: {text.text}", file=sys.stderr
                )
        in_marks = {at for mark in text.marks for at in range(mark.start, mark.end)}
        for word in _WORD.finditer(text.text):
            if in_marks.isdisjoint(range(*word.span())):
                words += 1
                if not covered.isdisjoint(range(*word.span())):
                    lost += 1
                    if tell:
                        print(f"{name} FALSE {word[0]!r}: {text.text}", file=sys.stderr)
    numbers = [kind for kind in NUMBERS if asked[kind]]
    found: dict[str, object] = {"texts": len(texts)}
    if asked["person"]:
        found["person"] = _share(hidden["person"], asked["person"])
    if asked:
        found["every kind"] = _share(hidden.total(), asked.total())
    if numbers:
        found["numbers"] = _share(sum(hidden[k] for k in numbers), sum(asked[k] for k in numbers))
        found |= {kind: _share(hidden[kind], asked[kind]) for kind in numbers}
    found[LOST] = round(100 * lost / max(1, words), 2)
    return found | {"words": words}


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / whole:.3f}"


def _covered(text: MarkedText) -> set[int]:
    spans = redact(text.text, text.language).spans
    return {at for span in spans for at in range(span.start, span.end)}


def _speed(texts: list[MarkedText]) -> dict[str, float]:
    """A thousand texts of about 200 characters, made by putting texts after one another."""
    warm_up()
    joined = [f"{one.text} {other.text}" for one, other in pairwise(texts)]
    thousand = (joined * (1 + 1000 // len(joined)))[:1000]
    started = time.process_time()
    for text in thousand:
        redact(text)
    return {
        "seconds for 1000": round(time.process_time() - started, 2),
        "characters a text": round(sum(map(len, thousand)) / 1000),
        "memory MiB": round(psutil.Process().memory_info().rss / 2**20),
    }


if __name__ == "__main__":
    sys.exit(main())
