"""Where numbers come from: permanent addresses, the line to copy, the files to take away."""

import streamlit as st

from analysis.figures import SectorPicture
from content.wording import N_
from pages.parts.language import _, long_date
from pages.parts.masthead import PRACTICE
from pages.parts.site import site_address
from pages.parts.store import store

NAMES = {"sport": N_("Sport"), "education_culture": N_("Education & culture")}
INVENTED = "verzonnen"  # in front of the name of every file of the practice environment
ADDRESS = {"sport": "sport", "education_culture": "onderwijs-en-cultuur"}


def release_asked() -> int | None:
    """The release number of a permanent address; None for the newest."""
    asked = st.query_params.get("uitgave", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else None


def permanent_path(picture: SectorPicture) -> str:
    """The address where exactly these numbers stay."""
    return f"/{ADDRESS[picture.sector]}?uitgave={picture.numbers[-1]}"


def source_line(picture: SectorPicture) -> str:
    """What to write beside a number that is quoted elsewhere; in practice, that it is invented."""
    source = _("Danstafels, {sector}, release {number}, {day}. {address}").format(
        sector=_(NAMES[picture.sector]),
        number=picture.numbers[-1],
        day=long_date(picture.newest),
        address=site_address() + permanent_path(picture),
    )
    return f"{_(PRACTICE)}. {source}" if store().is_practice else source


def file_name(picture: SectorPicture, chart: str) -> str:
    """What a chart's files are called, without the ending."""
    name = f"danstafels-{ADDRESS[picture.sector]}-{picture.numbers[-1]}-{chart}"
    return f"{INVENTED}-{name}" if store().is_practice else name


def csv_path(picture: SectorPicture, chart: str) -> str:
    """The address of a chart's numbers as a file."""
    return f"/open/{picture.sector}/{picture.numbers[-1]}/{chart}.csv"
