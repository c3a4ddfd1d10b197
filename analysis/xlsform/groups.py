"""The survey sheet as groups in groups: a survey, its parts, their screens, their questions."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from analysis.xlsform.layout import PHASES, SURVEY
from analysis.xlsform.mistakes import At, Findings
from analysis.xlsform.questions import TELLS_WHO
from analysis.xlsform.sheets import Row
from content.wording import N_

KINDS = ("select_one", "select_multiple", "text")
LOOSE = 3  # questions of a part that stand in no group, on one screen


@dataclass
class PartRead:
    """A part: the row that begins it, and screens of question rows."""

    row: Row
    screens: list[list[Row]] = field(default_factory=list)
    loose: list[Row] = field(default_factory=list)

    def close_loose(self) -> None:
        """Puts questions that stood in no group on screens of their own."""
        for start in range(0, len(self.loose), LOOSE):
            self.screens.append(self.loose[start : start + LOOSE])
        self.loose = []


@dataclass
class PhaseRead:
    """A survey: the row that begins it, and its parts."""

    row: Row
    parts: list[PartRead] = field(default_factory=list)


def kind_of(row: Row) -> tuple[str, str]:
    """The kind of a row and the list that it names, in one spelling: "select one x" and
    "select_one x" are the same.
    """
    written = row.word("type").split()
    spelled = " ".join(written).lower()
    for kind in ("begin_group", "end_group", "select_one", "select_multiple"):
        spelled = spelled.replace(kind.replace("_", " "), kind)
    kind, *rest = spelled.split() or [""]
    return kind, written[-1] if rest else ""


def phases_in(rows: Iterable[Row], found: Findings) -> dict[str, PhaseRead]:
    """The surveys by phase. What stands in the wrong place is a mistake of its row."""
    phases: dict[str, PhaseRead] = {}
    open_groups: list[Row] = []
    for row in rows:
        kind, _listed = kind_of(row)
        if row.is_made or not kind:
            continue
        if kind == "begin_group":
            open_groups.append(row)
            _begin(row, open_groups, phases, found)
        elif kind == "end_group":
            if not open_groups:
                found.wrong(row.at("type"), N_("a group ends here that did not begin"))
                continue
            _end(open_groups.pop(), len(open_groups), phases)
        else:
            _take(row, kind, open_groups, phases, found)
    for row in open_groups:
        found.wrong(row.at("type"), N_("this group has no end_group"))
    for phase in PHASES:
        if phase not in phases and not found.mistakes:
            sentence = N_("there is no group named '{phase}'; each survey is one")
            found.wrong(At(SURVEY), sentence, phase=phase)
    return phases


def _begin(row: Row, open_groups: list[Row], phases: dict[str, PhaseRead], found: Findings) -> None:
    name = row.word("name")
    if len(open_groups) == 1:
        if name not in PHASES:
            sentence = N_("the outer groups are named 'before' and 'after', not '{name}'")
            found.wrong(row.at("name"), sentence, name=name)
        elif name in phases:
            found.wrong(row.at("name"), N_("'{name}' is there twice"), name=name)
        phases[name] = PhaseRead(row)
    elif len(open_groups) == 2:
        phases[open_groups[0].word("name")].parts.append(PartRead(row))
    elif len(open_groups) == 3:
        part = phases[open_groups[0].word("name")].parts[-1]
        part.close_loose()
        part.screens.append([])
    else:
        found.wrong(row.at("type"), N_("groups go no deeper than a screen in a part in a survey"))


def _end(row: Row, depth: int, phases: dict[str, PhaseRead]) -> None:
    """Takes leave of a group of which `depth` groups are around it."""
    if depth == 1:
        for phase in phases.values():
            if phase.parts and phase.parts[-1].row is row:
                phase.parts[-1].close_loose()


def _take(
    row: Row, kind: str, open_groups: list[Row], phases: dict[str, PhaseRead], found: Findings
) -> None:
    if kind in TELLS_WHO:
        sentence = N_("'{kind}' could tell who somebody is; take this row out")
        found.wrong(row.at("type"), sentence, kind=kind)
    elif kind == "note":
        found.note(row.at("type"), N_("we leave out this note"))
    elif kind not in KINDS:
        sentence = N_("we don't know '{kind}'; use select_one, select_multiple, text or a group")
        found.wrong(row.at("type"), sentence, kind=kind)
    elif len(open_groups) < 2:
        found.wrong(
            row.at("type"), N_("put this question in a part: a group in 'before' or 'after'")
        )
    else:
        part = phases[open_groups[0].word("name")].parts[-1]
        if len(open_groups) == 2:
            part.loose.append(row)
        else:
            part.screens[-1].append(row)
