"""An open link gives out codes at a pace, and the days on which that was too slow are known."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "linkpace",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("to_give", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_linkpace_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("table_id", name=op.f("pk_linkpace")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "linkheldup",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("replaced", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_linkheldup_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("table_id", "day", name=op.f("pk_linkheldup")),
        sqlite_with_rowid=False,
    )
