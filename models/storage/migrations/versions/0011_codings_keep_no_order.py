"""Codings keep no order: those of a talk are made while its voices come in, batch after batch."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Elsewhere a table has no hidden row number.
    if op.get_bind().dialect.name == "sqlite":
        with op.batch_alter_table(
            "coding", recreate="always", table_kwargs={"sqlite_with_rowid": False}
        ):
            pass
