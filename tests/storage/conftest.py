"""The same store on each database, empty at every test."""

import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from models.storage import Settings, Store, open_store
from models.storage.engine import postgresql_engine
from models.storage.migrations import migrate
from models.tables import Card, recognise
from tests.build import People, a_card, a_table
from tests.postgres import Cluster, running_cluster

DATABASES = ("sqlite", "postgresql")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test with a store runs once a database."""
    if "database" in metafunc.fixturenames:
        asked = metafunc.config.getoption("--databases").split(",")
        metafunc.parametrize("database", [name for name in DATABASES if name in asked])


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """One PostgreSQL for the whole run, started when the first test wants it."""
    with running_cluster() as running:
        yield running


@pytest.fixture(scope="session")
def template(cluster: Cluster) -> Iterator[str]:
    """The name of a migrated, empty PostgreSQL database to copy."""
    with cluster.database() as name:
        engine = postgresql_engine(cluster.url(name))
        migrate(engine)
        engine.dispose()  # a database somebody is connected to can't be copied
        yield name


@pytest.fixture
def store(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Store]:
    """A practice store with nothing in it, on this database."""
    with ExitStack() as stack:
        if database == "sqlite":
            fresh = open_store(Settings(data=tmp_path, port=0, address="127.0.0.1"), "practice")
        else:
            cluster = request.getfixturevalue("cluster")
            template = request.getfixturevalue("template")
            fresh = stack.enter_context(on_postgresql(cluster, template, tmp_path))
        yield fresh
        fresh.engine.dispose()


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    """The id of a table whose first questions are open."""
    return a_table(store, people)


@pytest.fixture
def code(store: Store, people: People, table_id: str) -> str:
    """A code of that table."""
    return a_card(store, people, table_id)


@pytest.fixture
def card(store: Store, code: str) -> Card:
    """The card of that code."""
    return recognise(store, code)


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Iterator[Store]:
    """A practice store on SQLite, for what concerns its file."""
    fresh = open_store(Settings(data=tmp_path, port=0, address="127.0.0.1"), "practice")
    yield fresh
    fresh.engine.dispose()


@contextmanager
def on_postgresql(cluster: Cluster, template: str, folder: Path) -> Iterator[Store]:
    """A practice store with nothing in it, on PostgreSQL."""
    with cluster.database(template) as name:
        engine = postgresql_engine(cluster.url(name))
        yield Store(engine, secrets.token_bytes(32), "practice", folder)
        engine.dispose()
