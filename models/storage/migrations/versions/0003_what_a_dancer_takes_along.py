"""An own word opens a draft from another phone, a table may have an open link, drafts go after a
week, and what was taken away is known to be gone.
"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("roundtable") as table:
        table.add_column(sa.Column("entry", sa.String(), nullable=False, server_default="cards"))
        table.add_column(sa.Column("link", sa.String(), nullable=True))
        table.create_unique_constraint("uq_roundtable_link", ["link"])
    for name in ("by_link", "withdrawn"):
        op.add_column(
            "accesscard",
            sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()),
        )
    today = datetime.now(UTC).date().isoformat()  # who is writing has a week from now
    op.add_column("draft", sa.Column("kept_on", sa.Date(), nullable=False, server_default=today))
    op.add_column(
        "cardstold", sa.Column("by_link", sa.Integer(), nullable=False, server_default="0")
    )
    op.create_table(
        "ownword",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("card_lookup", sa.String(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=True),
        sa.Column("response_id", sa.String(), nullable=True),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_lookup"], ["accesscard.lookup"], name=op.f("fk_ownword_card_lookup_accesscard")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ownword")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_ownword_draft_id")),
        sa.UniqueConstraint("response_id", name=op.f("uq_ownword_response_id")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_ownword_card_lookup"), "ownword", ["card_lookup"])
    op.create_table(
        "ownwordtries",
        sa.Column("card_lookup", sa.String(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_lookup"],
            ["accesscard.lookup"],
            name=op.f("fk_ownwordtries_card_lookup_accesscard"),
        ),
        sa.PrimaryKeyConstraint("card_lookup", name=op.f("pk_ownwordtries")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "withdrawalsofday",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("cards", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_withdrawalsofday_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("table_id", "day", name=op.f("pk_withdrawalsofday")),
    )
    op.create_table(
        "dailytask",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dailytask")),
    )
