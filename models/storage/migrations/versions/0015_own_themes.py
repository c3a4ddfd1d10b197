"""Themes that a table adds to the codebook, their history, and decisions to take again."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "owntheme",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("definition", sa.String(), nullable=False),
        sa.Column("counts_as", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("into", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_owntheme_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_owntheme")),
    )
    op.create_index(op.f("ix_owntheme_table_id"), "owntheme", ["table_id"])
    op.create_table(
        "codebookchange",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["account.id"], name=op.f("fk_codebookchange_changed_by_account")
        ),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_codebookchange_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("table_id", "number", name=op.f("pk_codebookchange")),
    )
    op.add_column(
        "coding", sa.Column("ask_again", sa.Boolean(), nullable=False, server_default=sa.false())
    )
