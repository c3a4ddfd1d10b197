"""Accounts get a second factor, invitations instead of typed passwords, and an end. Everybody signs
in again: a sign-in from before has shown no second factor.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM signin")
    with op.batch_alter_table("signin") as table:
        table.add_column(sa.Column("step", sa.String(), nullable=False))
        table.add_column(sa.Column("wrong", sa.Integer(), nullable=False))
    op.add_column(
        "account", sa.Column("closed", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_table(
        "secondfactor",
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("locked_secret", sa.LargeBinary(), nullable=False),
        sa.Column("on", sa.Boolean(), nullable=False),
        sa.Column("last_step", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_secondfactor_account_id_account")
        ),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_secondfactor")),
    )
    op.create_table(
        "recoverycode",
        sa.Column("lookup", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_recoverycode_account_id_account")
        ),
        sa.PrimaryKeyConstraint("lookup", name=op.f("pk_recoverycode")),
    )
    op.create_index(op.f("ix_recoverycode_account_id"), "recoverycode", ["account_id"])
    op.create_table(
        "signintries",
        sa.Column("lookup", sa.String(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("opens", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("lookup", name=op.f("pk_signintries")),
    )
    op.create_table(
        "invitation",
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("hashed", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_invitation_account_id_account")
        ),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("hashed", name=op.f("uq_invitation_hashed")),
    )
