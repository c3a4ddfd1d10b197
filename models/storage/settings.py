"""Where things are written and where the server listens: the only reader of the environment."""

import os
from dataclasses import dataclass
from pathlib import Path

from models.errors import PortUnusable


@dataclass(frozen=True)
class Settings:
    """`data` is the folder for all that is written; `database_url` is empty for SQLite in it."""

    data: Path
    port: int
    address: str
    database_url: str = ""

    @property
    def practice_folder(self) -> Path:
        """The folder of the practice environment, which a real platform never touches."""
        return self.data / "practice"

    @property
    def platform_folder(self) -> Path:
        """The folder of the real platform; it exists from `init` on."""
        return self.data / "platform"


def read_settings() -> Settings:
    """The settings of this process, from DANSTAFELS_DATA, PORT, DANSTAFELS_ADDRESS and
    DANSTAFELS_DATABASE_URL. Raises PortUnusable.
    """
    return Settings(
        data=Path(os.environ.get("DANSTAFELS_DATA") or "data").resolve(),
        port=_port(os.environ.get("PORT") or "8501"),
        address=os.environ.get("DANSTAFELS_ADDRESS") or "127.0.0.1",
        database_url=os.environ.get("DANSTAFELS_DATABASE_URL") or "",
    )


def _port(written: str) -> int:
    if not (written.isascii() and written.isdigit() and 0 < int(written) < 65536):
        raise PortUnusable
    return int(written)
