"""What a team settled on where its coders differed, and why."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "settled",
        sa.Column("text_id", sa.String(), nullable=False),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.Column("sealed_why", sa.LargeBinary(), nullable=False),
        sa.Column("settled_by", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("codebook_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["settled_by"], ["account.id"], name=op.f("fk_settled_settled_by_account")
        ),
        sa.ForeignKeyConstraint(
            ["text_id"], ["sealedtext.id"], name=op.f("fk_settled_text_id_sealedtext")
        ),
        sa.PrimaryKeyConstraint("text_id", name=op.f("pk_settled")),
        sqlite_with_rowid=False,
    )
