"""Raw words take two: requests, how often a table's words were opened, and shares that add up.

Tables that are there get new shares, sealed to who held the old ones. What was sealed to the old
raw keys stays closed for good; no release held them.
"""

import sqlalchemy as sa
from alembic import op

from models.storage.sealing import seal
from models.storage.sealing_for_two import new_key_for_two

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_SHARES = {"raw, facilitators' share": "first", "raw, advisers' share": "second"}
_RECOVERY = "recovery"


def upgrade() -> None:
    op.create_table(
        "rawopening",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_rawopening_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rawopening")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_rawopening_table_id"), "rawopening", ["table_id"])
    op.create_table(
        "rawrequest",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("text_id", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("declined", sa.String(), nullable=False),
        sa.Column("lent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("part", sa.LargeBinary(), nullable=True),
        sa.Column("opened", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_rawrequest_table_id_roundtable")
        ),
        sa.ForeignKeyConstraint(
            ["text_id"], ["sealedtext.id"], name=op.f("fk_rawrequest_text_id_sealedtext")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["account.id"], name=op.f("fk_rawrequest_asked_by_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rawrequest")),
        sa.UniqueConstraint("asked_by", name=op.f("uq_rawrequest_asked_by")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_rawrequest_table_id"), "rawrequest", ["table_id"])
    op.create_index(op.f("ix_rawrequest_text_id"), "rawrequest", ["text_id"])
    _new_shares(op.get_bind())


def _new_shares(connection: sa.Connection) -> None:
    table = sa.table("roundtable", sa.column("id"), sa.column("raw_public_key"))
    for (table_id,) in connection.execute(sa.select(table.c.id)).all():
        key = new_key_for_two()
        connection.execute(
            table.update().where(table.c.id == table_id).values(raw_public_key=key.public)
        )
        for kind, share in _SHARES.items():
            _seal_again(connection, table_id, kind, getattr(key, share))


def _seal_again(connection: sa.Connection, table_id: str, kind: str, share: bytes) -> None:
    names = ("table_id", "holder", "kind", "sealed")
    keys = sa.table("tablekey", *(sa.column(name) for name in names))
    here = sa.and_(keys.c.table_id == table_id, keys.c.kind == kind)
    for (holder,) in connection.execute(sa.select(keys.c.holder).where(here)).all():
        sealed = seal(_public_key(connection, holder), share)
        one = sa.and_(here, keys.c.holder == holder)
        connection.execute(keys.update().where(one).values(sealed=sealed))


def _public_key(connection: sa.Connection, holder: str) -> bytes:
    if holder == _RECOVERY:
        return connection.execute(sa.text("SELECT recovery_public_key FROM platform")).scalar_one()
    asked = sa.text("SELECT public_key FROM account WHERE id = :id")
    return connection.execute(asked, {"id": holder}).scalar_one()
