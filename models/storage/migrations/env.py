"""Alembic's environment: runs the migrations on the connection it is given."""

from alembic import context
from sqlmodel import SQLModel

import models.every_table  # noqa: F401  (fills the metadata)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
