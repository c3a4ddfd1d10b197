"""The stores of the storage tests and the pages of the page tests: attacks go at both."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.nginx import Nginx, running_nginx
from tests.pages.conftest import browser, practice, team, visit
from tests.server import Server, running_server
from tests.storage.conftest import (
    cluster,
    code,
    empty_postgresql,
    peopled_postgresql,
    pytest_generate_tests,
    ready,
    sqlite_store,
    store,
    table_id,
)

__all__ = [
    "browser",
    "cluster",
    "code",
    "empty_postgresql",
    "peopled_postgresql",
    "practice",
    "pytest_generate_tests",
    "ready",
    "sqlite_store",
    "store",
    "table_id",
    "team",
    "visit",
]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real server in a practice environment of its own."""
    folder = tmp_path_factory.mktemp("attacked")
    (folder / "tmp").mkdir()
    with pytest.MonkeyPatch.context() as environment, ExitStack() as stack:
        # What it would leave in a temporary folder lies with all the rest of it.
        environment.setenv("TMPDIR", str(folder / "tmp"))
        running = stack.enter_context(running_server(folder))
        environment.undo()
        yield running


@pytest.fixture(scope="session")
def nginx(server: Server) -> Iterator[Nginx]:
    """nginx before that server, as an operator has it."""
    with running_nginx(server.port) as running:
        yield running
