"""Migrations: from nothing to what the models say, in one line."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.orm import configure_mappers
from sqlmodel import SQLModel

import models.every_table  # noqa: F401  (fills the metadata)
from models.storage import Store
from models.storage.migrations import alembic_config, migrate


def test_every_mapper_configures() -> None:
    configure_mappers()


def test_empty_to_head_equals_the_models(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, SQLModel.metadata) == []


def test_migrating_again_changes_nothing(store: Store) -> None:
    migrate(store.engine)

    with store.engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    assert found == _versions().get_current_head()


def test_there_is_one_line_of_migrations_in_numbered_files() -> None:
    versions = list(_versions().walk_revisions())

    assert len(_versions().get_heads()) == 1
    assert sorted(v.revision for v in versions) == [f"{n:04}" for n in range(1, len(versions) + 1)]


def _versions() -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config(None))
