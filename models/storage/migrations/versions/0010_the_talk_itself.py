"""The talk itself: rounds, where a table is now, what is said, statements and votes."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "round",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("title_nl", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("prompt_nl", sa.String(), nullable=False),
        sa.Column("prompt_en", sa.String(), nullable=False),
        sa.Column("begun", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_round_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
    )
    op.create_index(op.f("ix_round_table_id"), "round", ["table_id"])
    op.create_table(
        "livestate",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.String(), nullable=True),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("showing", sa.String(), nullable=False),
        sa.Column("pause_wanted", sa.Boolean(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_livestate_table_id_roundtable")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["round.id"], name=op.f("fk_livestate_round_id_round")
        ),
        sa.PrimaryKeyConstraint("table_id", name=op.f("pk_livestate")),
    )
    op.create_table(
        "livestatement",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("text_nl", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("from_room", sa.Boolean(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_livestatement_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_livestatement")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_livestatement_table_id"), "livestatement", ["table_id"])
    op.create_table(
        "declined",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_declined_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declined")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_declined_table_id"), "declined", ["table_id"])
    op.create_table(
        "voice",
        sa.Column("text_id", sa.String(), nullable=False),
        sa.Column("round_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["text_id"], ["sealedtext.id"], name=op.f("fk_voice_text_id_sealedtext")
        ),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_voice_round_id_round")),
        sa.PrimaryKeyConstraint("text_id", name=op.f("pk_voice")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_voice_round_id"), "voice", ["round_id"])
    op.create_table(
        "vote",
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("response_id", sa.String(), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["livestatement.id"], name=op.f("fk_vote_statement_id_livestatement")
        ),
        sa.ForeignKeyConstraint(
            ["response_id"], ["response.id"], name=op.f("fk_vote_response_id_response")
        ),
        sa.PrimaryKeyConstraint("statement_id", "response_id", name=op.f("pk_vote")),
        sqlite_with_rowid=False,
    )
