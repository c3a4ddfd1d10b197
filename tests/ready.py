"""Stores that are made once and copied for every test: migrating and making people take longer than
most tests do.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from models.people import unlock
from models.storage import Settings, Store, open_store
from models.storage.engine import postgresql_engine
from models.storage.migrations import migrate
from tests.build import PASSWORD, People, make_people
from tests.postgres import Cluster


@dataclass(frozen=True)
class Ready:
    """A store to copy, by its folder or the name of its PostgreSQL database; `people` are in it, if
    it has any.
    """

    origin: Path | str
    server_key: bytes
    people: People | None


def ready_on_sqlite(folder: Path, *, with_people: bool) -> Ready:
    """A practice store on SQLite, made in this folder."""
    with _closing(open_store(_settings(folder), "practice")) as store:
        return Ready(folder, store.server_key, make_people(store) if with_people else None)


@contextmanager
def ready_on_postgresql(cluster: Cluster, folder: Path, *, with_people: bool) -> Iterator[Ready]:
    """A practice store on PostgreSQL, in a database of its own."""
    with cluster.database() as name:
        engine = postgresql_engine(cluster.url(name))
        migrate(engine)
        # A database that somebody is connected to can't be copied: it is closed before it is given.
        with _closing(Store(engine, secrets.token_bytes(32), "practice", folder)) as store:
            people = make_people(store) if with_people else None
        yield Ready(name, store.server_key, people)


@contextmanager
def copy_on_sqlite(ready: Ready, folder: Path) -> Iterator[Store]:
    """The same store once more, in another folder."""
    shutil.copytree(ready.origin, folder, dirs_exist_ok=True)
    with _closing(open_store(_settings(folder), "practice")) as store:
        yield store


@contextmanager
def copy_on_postgresql(ready: Ready, cluster: Cluster, folder: Path) -> Iterator[Store]:
    """The same store once more, in another database."""
    with cluster.database(str(ready.origin)) as name:
        engine = postgresql_engine(cluster.url(name))
        with _closing(Store(engine, ready.server_key, "practice", folder)) as store:
            yield store


def unlocked_again(store: Store, people: People) -> People:
    """The people of a copy, unlocked: what a test before it locked is open again."""
    for actor in vars(people).values():
        unlock(store, actor, PASSWORD)
    return people


@contextmanager
def _closing(store: Store) -> Iterator[Store]:
    yield store
    store.engine.dispose()


def _settings(folder: Path) -> Settings:
    return Settings(data=folder, port=0, address="127.0.0.1")
