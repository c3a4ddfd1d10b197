"""Alembic, driven from Python: no ini file, no command to remember."""

from pathlib import Path

from alembic import command
from alembic.config import Config
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
