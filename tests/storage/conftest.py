"""The same store on each database, empty at every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.storage import Store
from models.tables import Card, recognise
from tests.build import People, a_card, a_table
from tests.postgres import Cluster, running_cluster
from tests.ready import Ready, copy_on_postgresql, copy_on_sqlite, ready_on_postgresql

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
def empty_postgresql(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ready]:
    """A store on PostgreSQL to copy, with nothing in it."""
    folder = tmp_path_factory.mktemp("empty")
    with ready_on_postgresql(cluster, folder, with_people=False) as ready:
        yield ready


@pytest.fixture(scope="session")
def peopled_postgresql(
    cluster: Cluster, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ready]:
    """A store on PostgreSQL to copy, with the people in it."""
    folder = tmp_path_factory.mktemp("peopled")
    with ready_on_postgresql(cluster, folder, with_people=True) as ready:
        yield ready


@pytest.fixture
def ready(database: str, request: pytest.FixtureRequest) -> Ready:
    """What this test's store is a copy of."""
    content = "peopled" if "people" in request.fixturenames else "empty"
    found: Ready = request.getfixturevalue(f"{content}_{database}")
    return found


@pytest.fixture
def store(
    database: str, ready: Ready, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Store]:
    """A practice store on this database, with nothing or the people in it."""
    if database == "sqlite":
        made = copy_on_sqlite(ready, tmp_path)
    else:
        made = copy_on_postgresql(ready, request.getfixturevalue("cluster"), tmp_path)
    with made as fresh:
        yield fresh


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
def sqlite_store(empty_sqlite: Ready, tmp_path: Path) -> Iterator[Store]:
    """A practice store on SQLite, for what concerns its file."""
    with copy_on_sqlite(empty_sqlite, tmp_path) as fresh:
        yield fresh
