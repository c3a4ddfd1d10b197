"""Engine, transactions, sealing, migrations."""

from models.storage.settings import Settings, read_settings
from models.storage.store import Environment, Store, open_environment, open_store

__all__ = ["Environment", "Settings", "Store", "open_environment", "open_store", "read_settings"]
