"""Alembic, driven from Python: no ini file, no command to remember."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine


def migrate(engine: Engine) -> None:
    """Brings the database to the newest shape; does nothing when it has it."""
    with engine.execution_options(writes=True).connect() as connection:
        migrate_on(connection)
        connection.commit()


def migrate_on(connection: Connection) -> None:
    """The same within the transaction of this connection, which is not committed."""
    command.upgrade(alembic_config(connection), "head")


def alembic_config(connection: object) -> Config:
    """Alembic's configuration for one open connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    return config


@cache
def newest_revision() -> str | None:
    """The number of the last migration there is."""
    return ScriptDirectory.from_config(alembic_config(None)).get_current_head()


def revision_of(connection: Connection) -> str | None:
    """The number of the last migration that this database has had."""
    return MigrationContext.configure(connection).get_current_revision()
