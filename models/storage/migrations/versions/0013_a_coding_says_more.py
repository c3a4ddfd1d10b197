"""A coding marks passages, may have a memo, and may say that the coder does not know."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "coding", sa.Column("unsure", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("coding", sa.Column("marks", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("coding", sa.Column("sealed_memo", sa.LargeBinary(), nullable=True))
