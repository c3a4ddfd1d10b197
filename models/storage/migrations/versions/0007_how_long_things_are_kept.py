"""A table knows the day on which it closed, and what its dancers were told of how long things are
kept. The time of tables that are closed already begins today.
"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("closed_on", "raw_gone_on", "answers_gone_on"):
        op.add_column("roundtable", sa.Column(name, sa.Date(), nullable=True))
    for table in ("roundtable", "platform"):
        for name, most in (("raw_days", "90"), ("answer_days", "730")):
            op.add_column(table, sa.Column(name, sa.Integer(), nullable=False, server_default=most))
    op.add_column("platform", sa.Column("days_chosen_on", sa.Date(), nullable=True))
    with op.batch_alter_table("platform") as platform:
        platform.drop_column("retention_period")
    tables = sa.table(
        "roundtable", sa.column("state", sa.String()), sa.column("closed_on", sa.Date())
    )
    closed = tables.c.state.in_(("closed", "released"))
    op.execute(tables.update().where(closed).values(closed_on=datetime.now(UTC).date()))
