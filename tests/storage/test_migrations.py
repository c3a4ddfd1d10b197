"""Migrations: from nothing to what the models say, in one line."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.orm import configure_mappers
from sqlmodel import SQLModel

import models.every_table  # noqa: F401  (fills the metadata)
from models.storage import Store
from models.storage.engine import sqlite_engine
from models.storage.migrations import alembic_config, migrate
from models.storage.sealing import new_key_pair, unseal
from models.storage.sealing_for_two import open_with_parts, part_for, seal_for_two
from models.tables.table_keys import ADVISERS_SHARE, FACILITATORS_SHARE, RECOVERY

ACCOUNT = (
    "INSERT INTO account (id, email, name, role, password_hash, salt, public_key, "
    "locked_private_key) VALUES (:id, :id, :id, :id, '', '', :person, '')"
)
TABLE = (
    "INSERT INTO roundtable (id, sector, title, place, language, entry, state, "
    "questionnaire_version, edition, reading_public_key, raw_public_key) "
    "VALUES ('table', 'sport', '', '', 'nl', 'cards', 'before', 1, 1, '', '')"
)
KEY = "INSERT INTO tablekey (table_id, holder, kind, sealed) VALUES ('table', :id, :kind, '')"
PLATFORM = (
    "INSERT INTO platform (id, recovery_public_key, controller_name, controller_contact, "
    "retention_period, dpia_state) "
    "VALUES ('only', :recovery, '', '', '', '')"
)
EARLIER = (
    (ACCOUNT, {"id": "anna"}),
    (ACCOUNT, {"id": "cas"}),
    (TABLE, {}),
    (KEY, {"id": "anna", "kind": FACILITATORS_SHARE}),
    (KEY, {"id": "cas", "kind": ADVISERS_SHARE}),
    (KEY, {"id": RECOVERY, "kind": ADVISERS_SHARE}),
)


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


def test_tables_from_before_raw_words_took_two_get_shares_that_add_up(tmp_path: Path) -> None:
    engine = sqlite_engine(tmp_path / "earlier.db")
    person, recovery = new_key_pair(), new_key_pair()
    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(alembic_config(connection), "0004")
        for written, values in EARLIER:
            connection.execute(text(written), {"person": person.public, **values})
        connection.execute(text(PLATFORM), {"recovery": recovery.public})

    migrate(engine)

    with engine.connect() as connection:
        sealed = dict(connection.execute(text("SELECT kind || holder, sealed FROM tablekey")).all())
        public = connection.execute(text("SELECT raw_public_key FROM roundtable")).scalar_one()
    words = seal_for_two(public, b"words")
    first, second = (
        part_for(unseal(person.private, sealed[f"{kind}{holder}"]), words)
        for kind, holder in ((FACILITATORS_SHARE, "anna"), (ADVISERS_SHARE, "cas"))
    )
    assert open_with_parts(public, (first, second), words) == b"words"
    again = part_for(unseal(recovery.private, sealed[f"{ADVISERS_SHARE}recovery"]), words)
    assert again == second
    engine.dispose()


def test_there_is_one_line_of_migrations_in_numbered_files() -> None:
    versions = list(_versions().walk_revisions())

    assert len(_versions().get_heads()) == 1
    assert sorted(v.revision for v in versions) == [f"{n:04}" for n in range(1, len(versions) + 1)]


def _versions() -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config(None))
