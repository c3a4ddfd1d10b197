"""A sector's picture: the public releases put together, in plain values.

Only published counts come in, so nothing here can tell more than the releases do. A pooled count is
the sum where every release shows it; where one hides it, it is hidden.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.disclosure import CellKey, PublishedRelease, Quote
from analysis.figures.steps import common_steps, in_steps
from content.questionnaire import questionnaire

SHARED_SCALES = (
    "safe_to_speak",
    "knows_where_to_turn",
    "expects_to_be_heard",
    "trust_something_happens",
    "feels_safe_dancing",
)
AT_THE_TABLE = ("could_say_what_i_wanted", "was_listened_to", "felt_safe_at_table")
NO_ANSWER = "none"
ENOUGH = 30  # dancers of the sector; fewer is a page in words


@dataclass(frozen=True)
class Count:
    """People for one option; None is hidden."""

    option: str
    people: int | None


@dataclass(frozen=True)
class Spread:
    """How the answers to one question lie, in steps from disagree to agree. `people` is everybody
    who took part in the phase, with those who gave no answer; None where that is hidden.
    """

    question: str
    phase: str
    counts: tuple[Count, ...]
    people: int | None

    @property
    def shown(self) -> int:
        """How many people stand in the steps that are shown."""
        return sum(count.people or 0 for count in self.counts)

    @property
    def steps_hidden(self) -> int:
        """How many steps are hidden."""
        return sum(count.people is None for count in self.counts)

    @property
    def can_be_drawn(self) -> bool:
        """Whether enough of it is shown for a bar: most of its steps."""
        return bool(self.people) and self.shown > 0 and self.steps_hidden * 2 < len(self.counts)


@dataclass(frozen=True)
class SectorPicture:
    """What may be said of a sector. Numbers of people are None where they are hidden; `open_link`
    where anyone with a link could take part in one of the tables.
    """

    sector: str
    numbers: tuple[int, ...]
    newest: date
    tables: int
    before: int | None
    after: int | None
    pairs: int | None
    themes: tuple[Count, ...]
    themes_in_words: tuple[Count, ...]
    scales: tuple[tuple[Spread, Spread], ...]
    at_the_table: tuple[Spread, ...]
    first_steps: tuple[Count, ...]
    ages: tuple[Count, ...]
    roles: tuple[Count, ...]
    own_sectors: tuple[Count, ...]
    quotes: tuple[Quote, ...]
    open_link: bool
    hidden: int
    shown: int


def pool(
    releases: Sequence[PublishedRelease], sector: str, upto: int | None = None
) -> SectorPicture | None:
    """The picture of a sector ("sport" or "education_culture") from the releases in which ENOUGH of
    its dancers took part, up to a release number. Without such a release from the smaller ones;
    None where no release shows that anybody of the sector took part.
    """
    mine = _to_pool([r for r in releases if upto is None or r.number <= upto], sector)
    if not mine:
        return None

    def table(name: str, phase: str, view: str = sector) -> tuple[Count, ...]:
        return _pooled(mine, view, name, phase)

    def people(phase: str) -> int | None:
        return next((count.people for count in table("people", phase)), None)

    cells = [
        count for release in mine for key, count in release.cells.items() if key.view == sector
    ]
    return SectorPicture(
        sector=sector,
        numbers=tuple(release.number for release in mine),
        newest=max(release.public_from for release in mine),
        tables=sum(len(release.tables) for release in mine),
        before=people("before"),
        after=people("after"),
        pairs=people("pairs"),
        themes=_largest_first(table("themes_before", "before")),
        themes_in_words=_largest_first(table("themes_in_words", "before")),
        scales=tuple(
            (_spread(mine, sector, question, "before"), _spread(mine, sector, question, "after"))
            for question in SHARED_SCALES
        ),
        at_the_table=tuple(_spread(mine, sector, name, "after") for name in AT_THE_TABLE),
        first_steps=_largest_first(table("first_step_before", "before")),
        ages=_as_asked("age_band", table("age_band", "before")),
        roles=_as_asked("role", table("role", "before")),
        own_sectors=table("sector", "before", "everyone"),
        quotes=tuple(
            quote
            for release in mine
            for quote in release.quotes
            if quote.sector in (sector, "both")
        ),
        open_link=any(release.open_link for release in mine),
        hidden=sum(count is None for count in cells),
        shown=sum(count is not None for count in cells),
    )


def _to_pool(releases: Sequence[PublishedRelease], sector: str) -> list[PublishedRelease]:
    # A small release hides most of its cells and would hide them in the whole picture: it joins
    # only where there is no larger one.
    speaking = [release for release in releases if _people(release, sector)]
    large = [release for release in speaking if _people(release, sector) >= ENOUGH]
    return large or speaking


def _people(release: PublishedRelease, sector: str) -> int:
    phases = ("before", "after")
    return max(release.cells.get(CellKey(sector, "people", p, "all")) or 0 for p in phases)


def _pooled(
    releases: Iterable[PublishedRelease],
    view: str,
    table: str,
    phase: str,
    steps: Callable[[dict[str, int | None]], dict[str, int | None]] = lambda counts: counts,
) -> tuple[Count, ...]:
    totals: dict[str, int | None] = {}
    for release in releases:
        for option, people in steps(_counts(release, view, table, phase)).items():
            before = totals.get(option, 0)
            totals[option] = None if before is None or people is None else before + people
    return tuple(Count(option, people) for option, people in totals.items())


def _counts(release: PublishedRelease, view: str, table: str, phase: str) -> dict[str, int | None]:
    asked = CellKey(view, table, phase, "")[:3]
    return {key.option: count for key, count in release.cells.items() if key[:3] == asked}


def _spread(releases: Sequence[PublishedRelease], sector: str, question: str, phase: str) -> Spread:
    each = [_counts(release, sector, question, phase) for release in releases]
    steps = common_steps(each)
    counts = _pooled(releases, sector, question, phase, lambda found: in_steps(found, steps))
    took_part = next((c.people for c in _pooled(releases, sector, "people", phase)), None)
    return Spread(question, phase, tuple(c for c in counts if c.option != NO_ANSWER), took_part)


def _largest_first(counts: tuple[Count, ...]) -> tuple[Count, ...]:
    named = (count for count in counts if count.option != NO_ANSWER)
    return tuple(sorted(named, key=lambda count: (-(count.people or 0), count.option)))


def _as_asked(question: str, counts: tuple[Count, ...]) -> tuple[Count, ...]:
    """In the order of the question's options; no answer at the end."""
    asked = [option.key for option in questionnaire().question(question).choices]
    return tuple(
        sorted(counts, key=lambda c: asked.index(c.option) if c.option in asked else len(asked))
    )
