"""REFI-QDA 1.0 (qdasoftware.org, 18 March 2019): a project (.qdpx), which ATLAS.ti, MAXQDA, NVivo
and QualCoder exchange.

What QualCoder asks beyond the schema is done too: texts as files in `Sources`, an origin, and a day
on each note. A memo is a note on a passage that is the whole text; so it opens there as one.
"""

import xml.etree.ElementTree as ET
from datetime import date

from analysis.exports.coded import CodedTable, CodedText, CodersDecision
from analysis.exports.labels import (
    AGES,
    NO_THEME,
    PHASES,
    UNSURE,
    WRITTEN_IN,
    label_of,
    said,
    sector_label,
)
from analysis.exports.refi_codebook import add_code, add_codes, fit, guid_of, xml
from analysis.exports.rows import joined_themes, theme_names
from analysis.exports.zipped import zipped
from content.languages import Language
from content.wording import N_

PROJECT = "urn:QDA-XML:project:1.0"
ORIGIN = "Danstafels"
LONGEST_NAME = 40  # characters of a passage, in its name
SETTLED = 0  # the number of the team, beside coders from 1
_TEAM = N_("Settled by the team")
_CODER, _TEXT = N_("Coder {number}"), N_("text {number}")
_MEMO = N_("memo of coder {coder}, text {number}")
# For what a theme can't say: decided that it is about none, and not known.
_OTHER_CODES = {"no theme": NO_THEME, "unsure": UNSURE}
_VARIABLES = {
    "phase": N_("phase"),
    "question": N_("question"),
    "language": N_("written in"),
    "sector": N_("sector"),
    "age": N_("age"),
    "ticked": N_("themes that the dancer chose"),
}


def project_qdpx(table: CodedTable, language: Language, about: str) -> bytes:
    """The texts with every coding, and `about` as the project's description."""
    root = _project(table, language)
    files = {"project.qde": b""}
    notes: list[ET.Element] = []
    sources = ET.Element("Sources")
    for number, text in enumerate(table.texts, 1):
        name = said(_TEXT, language).format(number=f"{number:03d}")
        source, memos = _source(table, text, name, language)
        sources.append(source)
        notes += memos
        files[f"Sources/{guid_of('text', text.text_id)}.txt"] = fit(text.words).encode()
    # The schema knows no empty lists.
    if table.texts:
        root.append(sources)
    if notes:
        ET.SubElement(root, "Notes").extend(notes)
    ET.SubElement(root, "Description").text = fit(about)
    files["project.qde"] = xml(root)
    return zipped(files)


def _project(table: CodedTable, language: Language) -> ET.Element:
    told = {"name": "Danstafel", "origin": ORIGIN, "creationDateTime": _moment(table.made_on)}
    root = ET.Element("Project", {"xmlns": PROJECT, **told})
    settled = any(text.settled is not None for text in table.texts)
    if table.coders or settled:
        users = ET.SubElement(root, "Users")
        for coder in range(1, table.coders + 1):
            name = said(_CODER, language).format(number=coder)
            ET.SubElement(users, "User", guid=_coder(coder), name=name)
        if settled:
            ET.SubElement(users, "User", guid=_coder(SETTLED), name=said(_TEAM, language))
    codes = ET.SubElement(ET.SubElement(root, "CodeBook"), "Codes")
    add_codes(codes, table.whole_codebook(), language)
    for key, sentence in _OTHER_CODES.items():
        add_code(codes, key, said(sentence, language))
    variables = ET.SubElement(root, "Variables")
    for key, sentence in _VARIABLES.items():
        told = {"guid": guid_of("variable", key), "name": said(sentence, language)}
        ET.SubElement(variables, "Variable", {**told, "typeOfVariable": "Text"})
    return root


def _source(
    table: CodedTable, text: CodedText, name: str, language: Language
) -> tuple[ET.Element, list[ET.Element]]:
    """A text with its codings, and the notes about it."""
    guid = guid_of("text", text.text_id)
    source = ET.Element("TextSource", guid=guid, name=name, plainTextPath=f"internal://{guid}.txt")
    team = () if text.settled is None else (CodersDecision(SETTLED, text.settled),)
    for decision in (*text.decisions, *team):
        for theme, start, end in _selections(text, decision):
            source.append(_selection(text, decision.coder, theme, start, end))
    notes = [
        _note(table, text, decision, name, language) for decision in text.decisions if decision.memo
    ]
    for note in notes:
        ET.SubElement(source, "NoteRef", targetGUID=note.attrib["guid"])
    for key, value in _values(table, text, language).items():
        if value:
            held = ET.SubElement(source, "VariableValue")
            ET.SubElement(held, "VariableRef", targetGUID=guid_of("variable", key))
            ET.SubElement(held, "TextValue").text = fit(value)
    return source, notes


def _selections(text: CodedText, decision: CodersDecision) -> list[tuple[str, int, int]]:
    """Code, start and end of all that this coder decided, each once."""
    marked = {passage.theme for passage in decision.passages}
    whole = [theme for theme in decision.themes if theme not in marked]
    if decision.unsure:
        whole.append("unsure")
    elif not decision.themes:
        whole.append("no theme")
    passages = [(each.theme, each.start, each.end) for each in decision.passages]
    return list(dict.fromkeys([*((code, 0, len(text.words)) for code in whole), *passages]))


def _selection(text: CodedText, coder: int, code: str, start: int, end: int) -> ET.Element:
    place = (text.text_id, str(coder), code, str(start), str(end))
    selection = ET.Element(
        "PlainTextSelection",
        guid=guid_of("passage", *place),
        name=fit(" ".join(text.words[start:end][:LONGEST_NAME].split())),
        startPosition=str(start),
        endPosition=str(end),
        creatingUser=_coder(coder),
    )
    coding = ET.SubElement(
        selection, "Coding", guid=guid_of("coding", *place), creatingUser=_coder(coder)
    )
    ET.SubElement(coding, "CodeRef", targetGUID=guid_of("code", code))
    return selection


def _note(
    table: CodedTable, text: CodedText, decision: CodersDecision, name: str, language: Language
) -> ET.Element:
    place, coder = (text.text_id, str(decision.coder)), _coder(decision.coder)
    number = name.rsplit(" ", 1)[-1]
    note = ET.Element(
        "Note",
        guid=guid_of("memo", *place),
        name=said(_MEMO, language).format(coder=decision.coder, number=number),
        creatingUser=coder,
        creationDateTime=_moment(table.made_on),
    )
    ET.SubElement(note, "PlainTextContent").text = fit(decision.memo)
    end = str(len(text.words))
    guid = guid_of("memo's place", *place)
    ET.SubElement(note, "PlainTextSelection", guid=guid, startPosition="0", endPosition=end)
    return note


def _values(table: CodedTable, text: CodedText, language: Language) -> dict[str, str]:
    return {
        "phase": label_of(text.phase, PHASES, language),
        "question": text.question.in_(language),
        "language": label_of(text.language, WRITTEN_IN, language),
        "sector": sector_label(text.sector, language),
        "age": label_of(text.age, AGES, language),
        "ticked": joined_themes(text.ticked, theme_names(table.codebook, language)),
    }


def _coder(number: int) -> str:
    return guid_of("coder", str(number))


def _moment(day: date) -> str:
    """The day; no time is told."""
    return f"{day.isoformat()}T00:00:00Z"
