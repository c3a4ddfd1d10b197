"""What all rows share: random ids, and tables that keep no order of arrival."""

import secrets

# A table without SQLite's hidden row number: rows lie in the order of their random key, so the
# file does not tell who came first.
UNORDERED = {"sqlite_with_rowid": False}


def random_id() -> str:
    """A primary key of 128 random bits, 32 hexadecimal characters."""
    return secrets.token_hex(16)
