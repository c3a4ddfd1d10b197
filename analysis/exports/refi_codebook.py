"""REFI-QDA 1.0 (qdasoftware.org, 18 March 2019): the codebook (.qdc), and what a project takes
from it.
"""

import re
import xml.etree.ElementTree as ET
from uuid import NAMESPACE_DNS, uuid5

from analysis.exports.coded import CodebookToShare
from content.languages import Language

CODEBOOK = "urn:QDA-XML:codebook:1.0"
_OURS = uuid5(NAMESPACE_DNS, "danstafels")
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def codebook_qdc(book: CodebookToShare, language: Language) -> bytes:
    """The codebook. A theme has the same GUID in every file, so that programs know it again."""
    root = ET.Element("CodeBook", {"xmlns": CODEBOOK})
    add_codes(ET.SubElement(root, "Codes"), book, language)
    return xml(root)


def add_codes(codes: ET.Element, book: CodebookToShare, language: Language) -> None:
    """Puts every theme under `codes`, with what it means; one that falls under another in that."""
    placed: dict[str, ET.Element] = {}
    for theme in sorted(book.themes, key=lambda one: bool(one.under)):
        within = placed.get(theme.under, codes)
        code = placed[theme.key] = add_code(within, theme.key, theme.label.in_(language))
        ET.SubElement(code, "Description").text = fit(theme.definition.in_(language))


def add_code(codes: ET.Element, key: str, name: str) -> ET.Element:
    """Puts one code under `codes`; gives it."""
    return ET.SubElement(codes, "Code", guid=guid_of("code", key), name=name, isCodable="true")


def guid_of(*parts: str) -> str:
    """A GUID that is the same for the same parts in every file."""
    return str(uuid5(_OURS, "/".join(parts)))


def fit(words: str) -> str:
    """The words in signs that XML 1.0 has, so that no place in them moves."""
    return _NOT_IN_XML.sub("\ufffd", words)


def xml(root: ET.Element) -> bytes:
    """The document in UTF-8."""
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
