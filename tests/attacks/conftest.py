"""The stores of the storage tests and the pages of the page tests: attacks go at both."""

from tests.pages.conftest import browser, practice, team, visit
from tests.storage.conftest import (
    cluster,
    code,
    pytest_generate_tests,
    sqlite_store,
    store,
    table_id,
    template,
)

__all__ = [
    "browser",
    "cluster",
    "code",
    "practice",
    "pytest_generate_tests",
    "sqlite_store",
    "store",
    "table_id",
    "team",
    "template",
    "visit",
]
