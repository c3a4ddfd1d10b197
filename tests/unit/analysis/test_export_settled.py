"""What a team settled and its own themes, in each form of file."""

import io
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace

from analysis.exports import Form, ThemeToShare, codebook_now, packed
from analysis.exports.refi_codebook import codebook_qdc, guid_of
from analysis.exports.rows import codebook_rows, text_rows
from content.languages import Text
from tests.unit.analysis.exported import BARE, CODED, a_coded_table

OWN = ThemeToShare(
    "own_a",
    Text(nl="Blikken", en="Blikken"),
    Text(nl="Hoe er gekeken werd.", en="Hoe er gekeken werd."),
    "silence",
)
SETTLED = replace(CODED, settled=("touch",))
Q = "{urn:QDA-XML:project:1.0}"


def test_a_row_ends_with_what_the_team_settled_and_is_empty_where_it_settled_nothing() -> None:
    heads, settled, open_one = text_rows(a_coded_table(SETTLED, BARE), "nl")

    assert heads[-1] == "samen afgesproken"
    assert settled[-1] == "Aanraken"
    assert open_one[-1] == ""


def test_settled_on_no_theme_is_a_decision_too() -> None:
    rows = text_rows(a_coded_table(replace(CODED, settled=())), "en")

    assert rows[1][-1] == "No theme"


def test_in_a_project_the_team_is_a_user_of_its_own() -> None:
    made = packed(a_coded_table(SETTLED, BARE), Form.QDPX, "nl")
    outer = zipfile.ZipFile(io.BytesIO(made))
    inner = next(name for name in outer.namelist() if name.endswith(".qdpx"))
    project = zipfile.ZipFile(io.BytesIO(outer.read(inner))).read("project.qde")
    root = ET.fromstring(project)
    users = {user.get("name"): user.get("guid") for user in root.iter(f"{Q}User")}
    team = users["Samen afgesproken"]
    codes = [
        coding.find(f"{Q}CodeRef").get("targetGUID")
        for coding in root.iter(f"{Q}Coding")
        if coding.get("creatingUser") == team
    ]

    assert set(users) == {"Codeur 1", "Codeur 2", "Samen afgesproken"}
    assert codes == [guid_of("code", "touch")]


def test_an_own_theme_has_its_name_and_lies_within_the_theme_it_falls_under() -> None:
    book = codebook_now().with_own((OWN,))
    root = ET.fromstring(codebook_qdc(book, "nl"))
    space = "{urn:QDA-XML:codebook:1.0}"
    above = next(each for each in root.iter(f"{space}Code") if each.get("guid") == silence())

    assert [each.get("name") for each in above.findall(f"{space}Code")] == ["Blikken"]
    assert codebook_rows(book, "nl")[-1] == ("own_a", "Blikken", "Hoe er gekeken werd.", "silence")


def silence() -> str:
    return guid_of("code", "silence")
