"""Every talk is held as one in a room that is not safe: there is no other way to hold it."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("livestate") as table:
        table.drop_column("guarded")
