"""Theme suggestions, beside what a person found in texts that nothing was learned from.

    python -m benchmarks.themes [--texts FOLDER]

FOLDER is benchmarks/texts unless named; benchmarks/development holds what the thresholds were
chosen on. Prints JSON, for rules alone, TF-IDF alone, the encoder alone and all together, each in
Dutch and English: `found`, the mean share of a text's themes among those suggested (three at most,
after silence), `first`, how often the first is one of them, `silent`, the share of texts without a
theme for which nothing was said; `sprung`, traps for which something was suggested that must not
be. For all together also after 5, 10 and 30 codings a theme, `right`: of suggestions with a score
in each tenth, how many there were and which share was right, and `seconds`. Exits 1 when something
asked for is not reached.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from analysis.themes import suggest
from analysis.themes.kinship import By
from analysis.themes.suggester import Suggester, suggester
from benchmarks.theme_texts import HELD_OUT, Judged, judged, traps
from content.languages import LANGUAGES, Language

Told = list[tuple[str, float]]
Way = Callable[[Sequence[str], Language], list[Told]]

FOUND, FOUND_TAUGHT, SILENT = 0.80, 0.88, 0.70
SURE = (0.7, 0.9)  # what "a score of 0.8" is counted over
RIGHT_WHEN_SURE = (0.70, 0.90)
TAUGHT = (5, 10, 30)
THOUSAND_WITHIN, ONE_WITHIN = 25.0, 0.3


def main() -> int:
    """Measures, prints, and says by its exit code whether all is reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=HELD_OUT)
    folder = parser.parse_args().texts
    texts, without = judged(folder, "themes"), judged(folder, "no_theme")
    if not texts:
        print(f"There are no texts in {folder}.", file=sys.stderr)
        return 1
    together = suggester()
    ways: dict[str, Way] = {
        "rules": _by_rules,
        "tf-idf": _by(suggester(by=By.WORDS)),
        "encoder": _by(suggester(by=By.MEANING)),
        "together": _by(together),
    }
    measured = {name: _measured(way, texts, without, folder) for name, way in ways.items()}
    taught = {
        f"after {each} codings a theme": _measured(_by_taught(folder, each), texts, without, folder)
        for each in TAUGHT
        if judged(folder, "codings")
    }
    told = {
        "texts": {"with a theme": len(texts), "without": len(without), "traps": len(traps(folder))},
        **measured,
        **taught,
        "right": _right(ways["together"], [*texts, *without]),
        "right around 0.8": _right_around(ways["together"], [*texts, *without]),
        "seconds": _seconds(together, [each.text for each in texts]),
    }
    print(json.dumps(told, indent=2))
    return 0 if _is_well(told) else 1


def _by_rules(texts: Sequence[str], language: Language) -> list[Told]:
    return [[(each.theme, 0.0) for each in suggest(text, language)[:3]] for text in texts]


def _by(suggests: Suggester) -> Way:
    def way(texts: Sequence[str], language: Language) -> list[Told]:
        return [[(s.theme, s.score) for s in each] for each in suggests.scored(texts, language)]

    return way


def _by_taught(folder: Path, most: int) -> Way:
    """A suggester for each language that learned from at most so many codings a theme."""
    taught: dict[Language, Suggester] = {}
    for language in LANGUAGES:
        counted: dict[str, int] = defaultdict(int)
        chosen = []
        for each in judged(folder, "codings"):
            if each.language == language and any(counted[key] < most for key in each.themes):
                chosen.append((each.text, each.themes))
                for key in each.themes:
                    counted[key] += 1
        taught[language] = suggester(chosen)
    return lambda texts, language: _by(taught[language])(texts, language)


def _measured(
    way: Way, texts: Sequence[Judged], without: Sequence[Judged], folder: Path
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for language in LANGUAGES:
        here = [each for each in texts if each.language == language]
        silent = [each for each in without if each.language == language]
        told = way([each.text for each in here], language)
        shares = [
            len({key for key, _ in said} & set(each.themes)) / len(each.themes)
            for each, said in zip(here, told, strict=True)
        ]
        first = [
            bool(said) and said[0][0] in each.themes for each, said in zip(here, told, strict=True)
        ]
        kept_silent = [not said for said in way([each.text for each in silent], language)]
        found[language] = {
            "found": _mean(shares),
            "first": _mean(first),
            "silent": _mean(kept_silent),
        }
    sprung = [
        trap.text
        for trap in traps(folder)
        if {key for key, _ in way([trap.text], trap.language)[0]} & set(trap.forbidden)
    ]
    return {**found, "sprung": len(sprung)}


def _scored(way: Way, texts: Sequence[Judged]) -> list[tuple[float, bool]]:
    return [
        (score, key in each.themes)
        for language in LANGUAGES
        for here in [[each for each in texts if each.language == language]]
        for each, said in zip(here, way([each.text for each in here], language), strict=True)
        for key, score in said
    ]


def _right(way: Way, texts: Sequence[Judged]) -> dict[str, Any]:
    scored = _scored(way, texts)
    table = {}
    for low, high in pairwise(tenth / 10 for tenth in range(11)):
        here = [right for score, right in scored if low <= score < high or score == high == 1]
        table[f"{low:.1f}-{high:.1f}"] = {"suggestions": len(here), "right": _mean(here)}
    return table


def _right_around(way: Way, texts: Sequence[Judged]) -> dict[str, Any]:
    here = [right for score, right in _scored(way, texts) if SURE[0] <= score < SURE[1]]
    return {"suggestions": len(here), "right": _mean(here)}


def _seconds(suggests: Suggester, texts: Sequence[str]) -> dict[str, float]:
    thousand = (list(texts) * (1000 // len(texts) + 1))[:1000]
    begun = time.perf_counter()
    suggests.scored(thousand, "nl")
    between = time.perf_counter()
    for text in thousand[:20]:
        suggests.suggest(text, None)
    ended = time.perf_counter()
    return {
        "a thousand": round(between - begun, 2),
        "one, with its words": round((ended - between) / 20, 3),
    }


def _is_well(told: dict[str, Any]) -> bool:
    together, taught = told["together"], told.get(f"after {TAUGHT[-1]} codings a theme")
    around = told["right around 0.8"]["right"]
    return (
        all(together[each]["found"] >= FOUND for each in LANGUAGES)
        and all((together[each]["silent"] or 0) >= SILENT for each in LANGUAGES)
        and (taught is None or all(taught[each]["found"] >= FOUND_TAUGHT for each in LANGUAGES))
        and together["sprung"] == 0
        and around is not None
        and RIGHT_WHEN_SURE[0] <= around <= RIGHT_WHEN_SURE[1]
        and told["seconds"]["a thousand"] <= THOUSAND_WITHIN
        and told["seconds"]["one, with its words"] <= ONE_WITHIN
    )


def _mean(values: Sequence[float]) -> float | None:
    return round(sum(values) / len(values), 3) if values else None


if __name__ == "__main__":
    sys.exit(main())
