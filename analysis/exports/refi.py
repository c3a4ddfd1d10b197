"""REFI-QDA 1.0 (qdasoftware.org, 18 March 2019): a codebook (.qdc) and a project (.qdpx), which
ATLAS.ti, MAXQDA, NVivo and QualCoder exchange.

What QualCoder asks beyond the schema is done too: texts as files in `Sources`, an origin, and a day
on each note. A memo is a note on a passage that is the whole text; so it opens there as one.
"""

import re
import xml.etree.ElementTree as ET
from datetime import date
from uuid import NAMESPACE_DNS, uuid5

from analysis.exports.coded import CodebookToShare, CodedTable, CodedText, CodersDecision
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
from analysis.exports.rows import joined_themes, theme_names
from analysis.exports.zipped import zipped
from content.languages import Language
from content.wording import N_

CODEBOOK, PROJECT = "urn:QDA-XML:codebook:1.0", "urn:QDA-XML:project:1.0"
ORIGIN = "Danstafels"
LONGEST_NAME = 40  # characters of a passage, in its name
_OURS = uuid5(NAMESPACE_DNS, "danstafels")
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
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


def codebook_qdc(book: CodebookToShare, language: Language) -> bytes:
    """The codebook. A theme has the same GUID in every file, so that programs know it again."""
    root = ET.Element("CodeBook", {"xmlns": CODEBOOK})
    _add_codes(ET.SubElement(root, "Codes"), book, language)
    return _xml(root)


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
        files[f"Sources/{_guid('text', text.text_id)}.txt"] = _fit(text.words).encode()
    # The schema knows no empty lists.
    if table.texts:
        root.append(sources)
    if notes:
        ET.SubElement(root, "Notes").extend(notes)
    ET.SubElement(root, "Description").text = _fit(about)
    files["project.qde"] = _xml(root)
    return zipped(files)


def _project(table: CodedTable, language: Language) -> ET.Element:
    told = {"name": "Danstafel", "origin": ORIGIN, "creationDateTime": _moment(table.made_on)}
    root = ET.Element("Project", {"xmlns": PROJECT, **told})
    if table.coders:
        users = ET.SubElement(root, "Users")
        for coder in range(1, table.coders + 1):
            name = said(_CODER, language).format(number=coder)
            ET.SubElement(users, "User", guid=_coder(coder), name=name)
    codes = ET.SubElement(ET.SubElement(root, "CodeBook"), "Codes")
    _add_codes(codes, table.whole_codebook(), language)
    for key, sentence in _OTHER_CODES.items():
        _add_code(codes, key, said(sentence, language))
    variables = ET.SubElement(root, "Variables")
    for key, sentence in _VARIABLES.items():
        told = {"guid": _guid("variable", key), "name": said(sentence, language)}
        ET.SubElement(variables, "Variable", {**told, "typeOfVariable": "Text"})
    return root


def _source(
    table: CodedTable, text: CodedText, name: str, language: Language
) -> tuple[ET.Element, list[ET.Element]]:
    """A text with its codings, and the notes about it."""
    guid = _guid("text", text.text_id)
    source = ET.Element("TextSource", guid=guid, name=name, plainTextPath=f"internal://{guid}.txt")
    for decision in text.decisions:
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
            ET.SubElement(held, "VariableRef", targetGUID=_guid("variable", key))
            ET.SubElement(held, "TextValue").text = _fit(value)
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
        guid=_guid("passage", *place),
        name=_fit(" ".join(text.words[start:end][:LONGEST_NAME].split())),
        startPosition=str(start),
        endPosition=str(end),
        creatingUser=_coder(coder),
    )
    coding = ET.SubElement(
        selection, "Coding", guid=_guid("coding", *place), creatingUser=_coder(coder)
    )
    ET.SubElement(coding, "CodeRef", targetGUID=_guid("code", code))
    return selection


def _note(
    table: CodedTable, text: CodedText, decision: CodersDecision, name: str, language: Language
) -> ET.Element:
    place, coder = (text.text_id, str(decision.coder)), _coder(decision.coder)
    number = name.rsplit(" ", 1)[-1]
    note = ET.Element(
        "Note",
        guid=_guid("memo", *place),
        name=said(_MEMO, language).format(coder=decision.coder, number=number),
        creatingUser=coder,
        creationDateTime=_moment(table.made_on),
    )
    ET.SubElement(note, "PlainTextContent").text = _fit(decision.memo)
    end = str(len(text.words))
    guid = _guid("memo's place", *place)
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


def _add_codes(codes: ET.Element, book: CodebookToShare, language: Language) -> None:
    for theme in book.themes:
        code = _add_code(codes, theme.key, theme.label.in_(language))
        ET.SubElement(code, "Description").text = _fit(theme.definition.in_(language))


def _add_code(codes: ET.Element, key: str, name: str) -> ET.Element:
    return ET.SubElement(codes, "Code", guid=_guid("code", key), name=name, isCodable="true")


def _coder(number: int) -> str:
    return _guid("coder", str(number))


def _guid(*parts: str) -> str:
    return str(uuid5(_OURS, "/".join(parts)))


def _moment(day: date) -> str:
    """The day; no time is told."""
    return f"{day.isoformat()}T00:00:00Z"


def _fit(words: str) -> str:
    """The words in signs that XML 1.0 has, so that no place in them moves."""
    return _NOT_IN_XML.sub("\ufffd", words)


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
