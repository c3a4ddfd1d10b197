"""The first tables. There is no way back but a backup: a downgrade would throw words away."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("password_hash", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("locked_private_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("email", name=op.f("uq_account_email")),
    )
    op.create_table(
        "platform",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("controller_name", sa.String(), nullable=False),
        sa.Column("controller_contact", sa.String(), nullable=False),
        sa.Column("retention_period", sa.String(), nullable=False),
        sa.Column("dpia_state", sa.String(), nullable=False),
        sa.Column("recovery_public_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform")),
    )
    op.create_table(
        "roundtable",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sector", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("questionnaire_version", sa.Integer(), nullable=False),
        sa.Column("reading_public_key", sa.LargeBinary(), nullable=False),
        sa.Column("raw_public_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roundtable")),
    )
    op.create_table(
        "accesscard",
        sa.Column("lookup", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("voided", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_accesscard_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("lookup", name=op.f("pk_accesscard")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_accesscard_table_id"), "accesscard", ["table_id"])

    op.create_table(
        "release",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("prepared_by", sa.String(), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=True),
        sa.Column("public_from", sa.Date(), nullable=True),
        sa.Column("content", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["approved_by"], ["account.id"], name=op.f("fk_release_approved_by_account")
        ),
        sa.ForeignKeyConstraint(
            ["prepared_by"], ["account.id"], name=op.f("fk_release_prepared_by_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release")),
        sa.UniqueConstraint("number", name=op.f("uq_release_number")),
    )
    op.create_table(
        "signin",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("seen", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_signin_account_id_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signin")),
    )
    op.create_index(op.f("ix_signin_account_id"), "signin", ["account_id"])

    op.create_table(
        "tablekey",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_tablekey_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("table_id", "holder", "kind", name=op.f("pk_tablekey")),
    )
    op.create_table(
        "tablemember",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_tablemember_account_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_tablemember_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("table_id", "account_id", name=op.f("pk_tablemember")),
    )
    op.create_table(
        "draft",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("card_lookup", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_lookup"], ["accesscard.lookup"], name=op.f("fk_draft_card_lookup_accesscard")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_draft_card_lookup"), "draft", ["card_lookup"])

    op.create_table(
        "releasedtable",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("release_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["release_id"], ["release.id"], name=op.f("fk_releasedtable_release_id_release")
        ),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_releasedtable_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("table_id", name=op.f("pk_releasedtable")),
    )
    op.create_index(op.f("ix_releasedtable_release_id"), "releasedtable", ["release_id"])

    op.create_table(
        "response",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("card_lookup", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("questionnaire_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_lookup"], ["accesscard.lookup"], name=op.f("fk_response_card_lookup_accesscard")
        ),
        sa.ForeignKeyConstraint(
            ["table_id"], ["roundtable.id"], name=op.f("fk_response_table_id_roundtable")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_response")),
        sa.UniqueConstraint("card_lookup", "phase", name=op.f("uq_response_card_lookup")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_response_table_id"), "response", ["table_id"])

    op.create_table(
        "answer",
        sa.Column("response_id", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("outside", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id"], ["response.id"], name=op.f("fk_answer_response_id_response")
        ),
        sa.PrimaryKeyConstraint("response_id", "question", name=op.f("pk_answer")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "consent",
        sa.Column("response_id", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("wording_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id"], ["response.id"], name=op.f("fk_consent_response_id_response")
        ),
        sa.PrimaryKeyConstraint("response_id", "purpose", name=op.f("pk_consent")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sealedtext",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("response_id", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("redacted", sa.LargeBinary(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id"], ["response.id"], name=op.f("fk_sealedtext_response_id_response")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sealedtext")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_sealedtext_response_id"), "sealedtext", ["response_id"])

    op.create_table(
        "coding",
        sa.Column("text_id", sa.String(), nullable=False),
        sa.Column("coder_id", sa.String(), nullable=False),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.Column("codebook_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["coder_id"], ["account.id"], name=op.f("fk_coding_coder_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["text_id"], ["sealedtext.id"], name=op.f("fk_coding_text_id_sealedtext")
        ),
        sa.PrimaryKeyConstraint("text_id", "coder_id", name=op.f("pk_coding")),
    )
    op.create_table(
        "quoteproposal",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text_id", sa.String(), nullable=False),
        sa.Column("sealed_words", sa.LargeBinary(), nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["account.id"], name=op.f("fk_quoteproposal_proposed_by_account")
        ),
        sa.ForeignKeyConstraint(
            ["text_id"], ["sealedtext.id"], name=op.f("fk_quoteproposal_text_id_sealedtext")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quoteproposal")),
        sa.UniqueConstraint("text_id", name=op.f("uq_quoteproposal_text_id")),
    )
