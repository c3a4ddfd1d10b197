"""A table counts its editions, so that two people never overwrite each other. How many cards are
used is told in steps and once a day: what was told last is kept.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "roundtable", sa.Column("edition", sa.Integer(), nullable=False, server_default="1")
    )
    op.create_table(
        "cardstold",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_cardstold_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("table_id", name=op.f("pk_cardstold")),
    )
