"""What every test has: a fresh store, quick passwords, and no silent skips."""

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from models.storage import Store, sealing
from tests.browser import OPTIONS, find_chromium
from tests.build import People
from tests.ready import Ready, copy_on_sqlite, ready_on_sqlite, unlocked_again

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

# No deadline: the first example loads content and would be blamed for it. The same examples at
# every run, so that red means a change.
settings.register_profile("danstafels", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("danstafels")


def pytest_addoption(parser: pytest.Parser) -> None:
    """--databases: which databases the storage tests run on; all of them unless told."""
    parser.addoption("--databases", default="sqlite,postgresql", help="comma separated")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skipped test is a failure: nothing here may be left out without somebody noticing."""
    report = yield
    return _skip_is_failure(report, item.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a module that skips itself."""
    report = yield
    return _skip_is_failure(report, collector.nodeid)


def _skip_is_failure(report: Report, name: str) -> Report:
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{name} was skipped, and no test may be: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def real_password_cost() -> tuple[int, int]:
    """Argon2id's passes and bytes as the product has them."""
    return sealing._OPSLIMIT, sealing._MEMLIMIT


@pytest.fixture(scope="session", autouse=True)
def quick_passwords(real_password_cost: tuple[int, int]) -> Iterator[None]:
    """The same argon2id at its smallest cost: a test makes more passwords than a year of use."""
    sealing._OPSLIMIT, sealing._MEMLIMIT = 1, 8192
    yield
    sealing._OPSLIMIT, sealing._MEMLIMIT = real_password_cost


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium that is installed; one for all, because two can't be driven side by side."""
    path = find_chromium()
    if path is None:
        raise RuntimeError("Chromium is not installed. `make test` says how to get it.")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(OPTIONS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    """A store on SQLite to copy, with nothing in it."""
    return ready_on_sqlite(tmp_path_factory.mktemp("empty"), with_people=False)


@pytest.fixture(scope="session")
def peopled_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    """A store on SQLite to copy, with the people in it."""
    return ready_on_sqlite(tmp_path_factory.mktemp("peopled"), with_people=True)


@pytest.fixture
def ready(request: pytest.FixtureRequest) -> Ready:
    """What this test's store is a copy of."""
    name = "peopled_sqlite" if "people" in request.fixturenames else "empty_sqlite"
    found: Ready = request.getfixturevalue(name)
    return found


@pytest.fixture
def store(ready: Ready, tmp_path: Path) -> Iterator[Store]:
    """A practice store with nothing in it, or with the people that the test is about."""
    with copy_on_sqlite(ready, tmp_path) as fresh:
        yield fresh


@pytest.fixture
def people(store: Store, ready: Ready) -> People:
    """Anna and Bo (facilitators), Cas (adviser), Dirk (operator): signed in and unlocked."""
    assert ready.people is not None
    return unlocked_again(store, ready.people)
