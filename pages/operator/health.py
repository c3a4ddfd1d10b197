"""Whether all works, in words: one calm line, or what has to be done."""

from datetime import date

import streamlit as st

from analysis.health import Finding, Grade
from models.operating import health
from pages.parts.clock import now
from pages.parts.language import N_, _, long_date
from pages.parts.signed_in import actor
from pages.parts.store import store

ALL_WORKS = N_("Everything works.")
ACT_NOW = N_("Do this now.")
LOOK = N_("Look at this.")


def draw_health() -> None:
    """What has to be done, or that nothing has; behind a tap what is well."""
    findings = health(store(), actor(), now())
    if all(finding.grade is Grade.GOOD for finding in findings):
        st.markdown(_(ALL_WORKS))
    for finding in findings:
        if finding.grade is Grade.ACT:
            st.warning(f"**{_(ACT_NOW)}** {_said(finding)}")
        elif finding.grade is Grade.LOOK:
            st.markdown(f"**{_(LOOK)}** {_said(finding)}")
    good = [f"- {_said(finding)}" for finding in findings if finding.grade is Grade.GOOD]
    if good:
        with st.expander(_("What is well"), key="health_good"):
            st.markdown("\n".join(good))


def _said(finding: Finding) -> str:
    told = {
        name: long_date(value) if isinstance(value, date) else value
        for name, value in finding.told.items()
    }
    return _(finding.sentence).format(**told)
