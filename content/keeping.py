"""How long things are kept: the numbers that dancers are promised, each in one place."""

RAW_DAYS = 90
"""After a table closes, words as they were typed, and the key that opens them: at most so long."""

ANSWER_DAYS = 730
"""After a table closes, answers, words without names, consents, themes and cards: at most so long.
Figures and quotes that were shared stay.
"""

WARNED_DAYS = 14
"""The people of a table and the operator are told so long before something goes."""

BACKUP_DAYS = 30
"""A backup is kept at most so long: what was taken away is then gone from the last of them."""
