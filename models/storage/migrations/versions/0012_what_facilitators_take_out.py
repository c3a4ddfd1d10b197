"""Facilitators take more words out of a table's texts; a coding knows what was suggested beside
it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("coding", sa.Column("suggested", sa.JSON(), nullable=True))
    op.create_table(
        "takenout",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("sealed_words", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_takenout_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_takenout")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_takenout_table_id"), "takenout", ["table_id"])
