"""Dutch names and places by `deduce`, with only those of its lists that a dancer's words need.

The library as it comes builds lists of every street and every healthcare institution at first
use: two minutes, more than a gigabyte, and a file among the installed packages. Here its
annotators get the lists of names and places alone, built in memory in about a second.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from analysis.redaction.quiet_import import quietly
from analysis.redaction.spans import Kind, Span

with quietly():
    import deduce
    from deduce.annotation_processor import PersonAnnotationConverter
    from deduce.lookup_struct_loader import (
        load_first_name_lookup,
        load_interfix_lookup,
        load_placename_lookup,
        load_prefix_lookup,
        load_surname_lookup,
        load_whitelist_lookup,
    )
    from deduce.lookup_structs import load_raw_itemsets
    from deduce.tokenizer import DeduceTokenizer
    from deduce.utils import class_for_name, initialize_class
    from docdeid.deidentifier import DocDeid
    from docdeid.ds.ds import DsCollection
    from docdeid.ds.lookup import LookupSet
    from docdeid.process.annotator import MultiTokenLookupAnnotator
    from docdeid.process.doc_processor import DocProcessorGroup

_HOME = Path(deduce.__file__).parent
_LISTS = (
    "names/lst_first_name",
    "names/lst_initial",
    "names/lst_interfix",
    "names/lst_interfix_surname",
    "names/lst_prefix",
    "names/lst_surname",
    "whitelist/lst_common_word",
    "whitelist/lst_medical_term",
    "whitelist/lst_stop_word",
    "locations/lst_placename",
)
# The library's names for its steps. Left out: patients, diseases, streets and institutions, and
# what this package recognises by form (numbers, addresses, dates).
_NAME_STEPS = (
    "prefix_with_initial",
    "prefix_with_interfix",
    "prefix_with_name",
    "interfix_with_name",
    "initial_with_name",
    "initial_interfix",
    "first_name_lookup",
    "surname_lookup",
    "name_context",
)
_PLACE_STEPS = ("placename",)
_KINDS: Mapping[str, Kind] = {"persoon": "person", "locatie": "place"}

_LIKE_NAMES = re.compile(r"\b[^\W\d_a-z]\w{2,}")
_MOST_LIKE_NAMES = 40
# The lists know "Sanne", not "SANNE"; short ones are mostly abbreviations ("MBO").
_SHOUTED = re.compile(r"\b[^\W\d_a-z]{4,}\b")

_building = Lock()


@dataclass(frozen=True)
class Library:
    """The library, ready for use. `first_names` are in small letters, without those that are
    ordinary words; `ordinary` has the most used words, names or not.
    """

    engine: DocDeid
    first_names: frozenset[str]
    ordinary: frozenset[str]

    def find(self, text: str) -> Iterator[Span]:
        """Names of people and places in a piece of text."""
        # Joining names to their neighbours takes time to the third power of the names in a row.
        text = _SHOUTED.sub(_spoken, text)
        crowded = len(_LIKE_NAMES.findall(text)) > _MOST_LIKE_NAMES
        skipped = {"name_context"} if crowded else None
        annotations = self.engine.deidentify(text, disabled=skipped).annotations
        spans = [Span(a.start_char, a.end_char, _KINDS[a.tag]) for a in annotations]
        # The lists of names take "Den Haag" and the "Bergen" of "Bergen op Zoom" for people.
        towns = [s for s in spans if s.kind == "place" and " " in text[s.start : s.end]]
        for span in spans:
            if span.kind == "place" or not any(_within(span, town) for town in towns):
                yield span


def _within(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end


def library() -> Library:
    """The one library of this process, built at the first call (about a second)."""
    with _building:
        return _build()


def warm_up() -> None:
    """Build the lists now, so that no dancer waits for them; again costs nothing."""
    library()


@cache
def _build() -> Library:
    raw = load_raw_itemsets(_HOME / "data" / "lookup", list(_LISTS))
    prefixes, between = load_prefix_lookup(raw), load_interfix_lookup(raw)
    tokenizer = DeduceTokenizer(merge_terms=[*prefixes.items(), *between.items()])
    lists = DsCollection()
    for name in ("initial", "interfix_surname"):
        entries = LookupSet()
        entries.add_items_from_iterable(raw[name])
        lists[name] = entries
    lists["prefix"], lists["interfix"] = prefixes, between
    lists["whitelist"] = load_whitelist_lookup(raw)
    lists["first_name"] = load_first_name_lookup(raw, tokenizer)
    lists["surname"] = load_surname_lookup(raw, tokenizer)
    lists["placename"] = load_placename_lookup(raw, tokenizer)
    engine = DocDeid()
    engine.tokenizers["default"] = tokenizer
    _add_steps(engine.processors, lists)
    ordinary = frozenset(word.casefold() for word in raw["common_word"] | raw["stop_word"])
    return Library(engine, _small(raw["first_name"]) - ordinary, ordinary)


def _add_steps(steps: DocProcessorGroup, lists: DsCollection) -> None:
    """The library's own settings for the steps that we use, in its own order."""
    with (_HOME / "base_config.json").open(encoding="utf-8") as file:
        settings = json.load(file)["annotators"]
    for name in _NAME_STEPS:
        steps.add_processor(name, _step(settings[name], lists))
    steps.add_processor("people", PersonAnnotationConverter())
    for name in _PLACE_STEPS:
        steps.add_processor(name, _step(settings[name], lists))


def _step(setting: Mapping[str, Any], lists: DsCollection) -> Any:
    kind, arguments = setting["annotator_type"], dict(setting["args"])
    if "lookup_values" in arguments:
        arguments["trie"] = lists[arguments.pop("lookup_values")]
        return MultiTokenLookupAnnotator(**arguments)
    module, _, class_name = kind.rpartition(".")
    return initialize_class(class_for_name(module, class_name), arguments, {"ds": lists})


def _small(names: set[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names if len(name) > 2)


def _spoken(word: re.Match[str]) -> str:
    """The word with one capital, if that has as many signs; places must stay what they are."""
    spoken = word[0].capitalize()
    return spoken if len(spoken) == len(word[0]) else word[0]
