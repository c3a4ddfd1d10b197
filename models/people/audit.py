"""The audit trail: what people with an account did, in a chain that shows what was changed in it.

Every entry holds a keyed hash over itself and the entry before (Haber & Stornetta, 1991; the key is
the server's, so the database alone does not let anybody make a chain that fits). The database
refuses to change or remove an entry. Who could be found with an entry: the member of staff who
acted. A dancer never: nothing that a dancer does is written here.
"""

from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select

from models.people.actors import Actor
from models.storage.sealing import keyed_hash
from models.storage.store import Store

_ONLY = "head"
_FIRST = "0" * 32
MOMENT = "%Y-%m-%d %H:%M"


class Act(StrEnum):
    """What was done. A value is never renamed: old entries hold it."""

    PLATFORM_FOUNDED = "platform_founded"
    SETTINGS_CHANGED = "settings_changed"
    KEEPING_CHOSEN = "keeping_chosen"
    RAW_WORDS_GONE = "raw_words_gone"
    ANSWERS_GONE = "answers_gone"
    BACKUP_MADE = "backup_made"
    RESTORED = "restored"
    ACCOUNT_MADE = "account_made"
    ACCOUNT_RECOVERED = "account_recovered"
    ACCOUNT_CLOSED = "account_closed"
    INVITED = "invited"
    INVITATION_USED = "invitation_used"
    PASSWORD_CHANGED = "password_changed"
    SECOND_FACTOR_SET_UP = "second_factor_set_up"
    SECOND_FACTOR_REMOVED = "second_factor_removed"
    SECOND_FACTOR_LINK_MADE = "second_factor_link_made"
    SECOND_FACTOR_RESET = "second_factor_reset"
    RECOVERY_CODES_RENEWED = "recovery_codes_renewed"
    RECOVERY_CODE_USED = "recovery_code_used"
    CODES_REFUSED = "codes_refused"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    TABLE_PREPARED = "table_prepared"
    TABLE_EDITED = "table_edited"
    TABLE_MOVED = "table_moved"
    CARDS_ISSUED = "cards_issued"
    LINK_MADE = "link_made"
    LET_IN = "let_in"
    LEFT_TABLE = "left_table"
    WORDS_TAKEN_OUT = "words_taken_out"
    WORDS_PUT_BACK = "words_put_back"
    CODEBOOK_CHANGED = "codebook_changed"
    CODINGS_EXPORTED = "codings_exported"
    RELEASE_PREPARED = "release_prepared"
    RELEASE_DISCARDED = "release_discarded"
    RELEASE_APPROVED = "release_approved"
    RAW_ASKED = "raw_asked"
    RAW_LENT = "raw_lent"
    RAW_DECLINED = "raw_declined"
    RAW_OPENED = "raw_opened"
    RAW_CLOSED = "raw_closed"
    HELP_CHECKED = "help_checked"
    HELP_CORRECTED = "help_corrected"
    HELP_HIDDEN = "help_hidden"
    HELP_SHOWN = "help_shown"
    BODY_CHECKED = "body_checked"
    BODY_CORRECTED = "body_corrected"


class AuditEntry(SQLModel, table=True):
    """One act. `moment` is UTC to the minute; `account_id` is empty for who has the server itself;
    `about` is the id of the table, account or release, or a key of content; `told` is what the page
    told of it.
    """

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    moment: str
    account_id: str
    act: str
    about: str
    told: str
    chained: str


class AuditHead(SQLModel, table=True):
    """The last link of the chain; whoever adds one holds this row until it is there."""

    id: str = Field(default=_ONLY, primary_key=True)
    number: int
    chained: str


@dataclass(frozen=True)
class Checked:
    """What verifying found: how many entries fit, the last link, and the numbers that don't fit.

    A number that does not fit was changed, put in, or follows one that is gone.
    """

    entries: int
    link: str
    broken: tuple[int, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing was changed, put in or taken out."""
        return not self.broken


def note(
    store: Store, session: Session, actor: Actor, act: Act, about: str = "", told: str = ""
) -> None:
    """Adds an entry within this transaction. `told` holds no word and no row of a dancer."""
    head = session.get_one(AuditHead, _ONLY, with_for_update=True)
    entry = AuditEntry(
        number=head.number + 1,
        moment=actor.at.astimezone(UTC).strftime(MOMENT),
        account_id=actor.account_id,
        act=act,
        about=about,
        told=told,
        chained="",
    )
    entry.chained = _link(store, head.chained, entry)
    head.number, head.chained = entry.number, entry.chained
    session.add(entry)


def check_audit(store: Store, *, seen: tuple[int, str] | None = None) -> Checked:
    """Follows the chain from its beginning. `seen` is a number and link that somebody wrote down
    earlier, with spaces or without: then the end can't have been cut off and written anew either.
    """
    with store.read() as session:
        rows = session.exec(select(AuditEntry).order_by(col(AuditEntry.number))).all()
        head = session.get_one(AuditHead, _ONLY)
    broken, last, number = [], _FIRST, 0
    for row in rows:
        if row.number != number + 1 or row.chained != _link(store, last, row):
            broken.append(row.number)
        last, number = row.chained, row.number
    if (number, last) != (head.number, head.chained):
        broken.append(head.number)
    links = {row.number: row.chained for row in rows}
    if seen is not None and links.get(seen[0]) != "".join(seen[1].split()):
        broken.append(seen[0])
    return Checked(len(rows), last, tuple(sorted(set(broken))))


def _link(store: Store, before: str, entry: AuditEntry) -> str:
    fields = (entry.number, entry.moment, entry.account_id, entry.act, entry.about, entry.told)
    # Lengths keep two fields from being read as two others.
    written = [f"{len(str(field))}:{field}" for field in (before, *fields)]
    return keyed_hash(store.server_key, "".join(written).encode())
