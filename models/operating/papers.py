"""Drafts of the DPIA and the register entry, with what this platform was told and really does."""

from datetime import date

from content.keeping import BACKUP_DAYS
from content.papers import NAMES, paper
from models.people.keeping import keeping_in
from models.people.platform import state_in
from models.storage.store import Store
from models.survey.drafts import KEPT_FOR

EMPTY = "[nog niet ingevuld]"


def papers(store: Store, today: date) -> dict[str, str]:
    """Each draft in Markdown, by its name. What the operator did not fill in is said to be so."""
    with store.read() as session:
        said, kept = state_in(session), keeping_in(session)
    settings = {
        "day": today.isoformat(),
        "controller_name": said.controller_name or EMPTY,
        "controller_contact": said.controller_contact or EMPTY,
        "dpia_state": said.dpia_state or EMPTY,
        "raw_days": kept.raw_days,
        "answer_days": kept.answer_days,
        "draft_days": KEPT_FOR.days,
        "backup_days": BACKUP_DAYS,
    }
    return {name: paper(name, settings) for name in NAMES}
