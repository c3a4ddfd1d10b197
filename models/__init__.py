"""What is kept, and the only ways to change it.

One public function of a subject package is one action: it opens a transaction, checks who acts,
and commits. Nothing here knows a page.
"""

from sqlmodel import SQLModel

# Named constraints, so that a migration can find them again on both databases.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
