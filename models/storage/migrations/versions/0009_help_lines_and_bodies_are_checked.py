"""What an operator found out about help lines and organisations, over what the files say."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create("helpcheck", ("phones", "chat", "website", "hours_nl", "hours_en"), hidden=sa.Boolean())
    _create("bodycheck", ("name", "role_nl", "role_en", "website", "sector"))


def _create(table, said, **more):
    op.create_table(
        table,
        sa.Column("key", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=True) for name in said),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("checked_as", sa.String(), nullable=False),
        *(sa.Column(name, kind, nullable=False) for name, kind in more.items()),
        sa.PrimaryKeyConstraint("key", name=op.f(f"pk_{table}")),
    )
