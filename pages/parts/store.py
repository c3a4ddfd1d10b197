"""The store of this server."""

from functools import cache

from models.storage import Settings, Store, open_environment, read_settings


def store() -> Store:
    """The real platform's store, or the practice environment's before `init`; opened once.

    Not Streamlit's cache: routes need the same store, and they run outside any page.
    Raises FolderUnusable.
    """
    return _opened(read_settings())


@cache
def _opened(settings: Settings) -> Store:
    return open_environment(settings)
