"""How much of what identifies somebody redaction hides, and what it hides for nothing.

    python -m benchmarks.redaction [--texts FOLDER] [--misses] [--speed]

Reads `redaction_*.txt` in the folder: a text a line, with ⟦kind:words⟧ around what identifies
somebody; lines that begin with # are remarks. Something counts as hidden when all its letters and
figures lie in spans, of whatever kind. Prints JSON; `--misses` adds every miss on standard error.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import psutil

from analysis.redaction import redact, warm_up
from content.languages import Language

FOLDER = Path(__file__).parent / "texts"
NUMBERS = ("phone", "email", "bsn", "iban")
_MARK = re.compile(r"⟦(?P<kind>[a-z]+):(?P<words>[^⟧]*)⟧")
_WORD = re.compile(r"\w+(?:['\u2019-]\w+)*")


@dataclass(frozen=True)
class MarkedText:
    """A text without its marks, and where each marked piece stands: kind, start, end."""

    text: str
    language: Language
    marks: tuple[tuple[str, int, int], ...]


def marked(line: str, language: Language) -> MarkedText:
    """The text of a line with ⟦kind:words⟧ in it."""
    parts, marks, reached, length = list[str](), list[tuple[str, int, int]](), 0, 0
    for found in _MARK.finditer(line):
        before = line[reached : found.start()]
        start = length + len(before)
        length = start + len(found["words"])
        parts += (before, found["words"])
        marks.append((found["kind"], start, length))
        reached = found.end()
    return MarkedText("".join((*parts, line[reached:])), language, tuple(marks))


def marked_texts(file: Path) -> Iterator[MarkedText]:
    """The texts of a file; its name tells the language."""
    language: Language = "en" if file.stem.endswith("_en") else "nl"
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield marked(line.strip(), language)


def main() -> int:
    """Measures every file and prints what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=FOLDER)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    files = {
        file.stem.removeprefix("redaction_"): tuple(marked_texts(file))
        for file in sorted(options.texts.glob("redaction_*.txt"))
    }
    result = {name: _measured(name, texts, options.misses) for name, texts in files.items()}
    every = [text for texts in files.values() for text in texts]
    print(json.dumps(result | {"together": _measured("together", every)}, indent=2))
    if options.speed:
        print(json.dumps(_speed(every)))
    return 0


def _measured(
    name: str,
    texts: Iterator[MarkedText] | tuple[MarkedText, ...] | list[MarkedText],
    tell: bool = False,
) -> dict[str, object]:
    hidden, asked, words, lost = Counter[str](), Counter[str](), 0, 0
    count = 0
    for text in texts:
        count += 1
        covered = _covered(text)
        for kind, start, end in text.marks:
            asked[kind] += 1
            letters = [at for at in range(start, end) if text.text[at].isalnum()]
            if covered.issuperset(letters):
                hidden[kind] += 1
            elif tell:
                print(
                    f"{name} MISSED {kind} {text.text[start:end]!r}: {text.text}", file=sys.stderr
                )
        in_marks = {at for _, start, end in text.marks for at in range(start, end)}
        for word in _WORD.finditer(text.text):
            if in_marks.isdisjoint(range(*word.span())):
                words += 1
                if not covered.isdisjoint(range(*word.span())):
                    lost += 1
                    if tell:
                        print(f"{name} FALSE {word[0]!r}: {text.text}", file=sys.stderr)
    numbers = [kind for kind in NUMBERS if asked[kind]]
    found: dict[str, object] = {"texts": count}
    if asked["person"]:
        found["person"] = _share(hidden["person"], asked["person"])
    if asked:
        found["every kind"] = _share(hidden.total(), asked.total())
    if numbers:
        found["numbers"] = _share(sum(hidden[k] for k in numbers), sum(asked[k] for k in numbers))
        found |= {kind: _share(hidden[kind], asked[kind]) for kind in numbers}
    found["words hidden for nothing, in 100"] = round(100 * lost / max(1, words), 2)
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
