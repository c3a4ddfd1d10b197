"""Finding a published quote back from a card, and from nothing else.

A quote stands in a release in plain words. A row that ties it to the text it is from would tie it
to all else that dancer answered. So it carries a tag, made at Send from the code and the text's id
and sealed with the words: without the code or the table's reading key it leads nowhere, and who
withdraws has the code.
"""

from models.storage.sealing import keyed_hash
from models.tables.access_cards import Card


def quote_tag(card: Card, text_id: str) -> str:
    """The tag of a quote from this text of this card, 32 hexadecimal characters."""
    return keyed_hash(card.code.encode(), text_id.encode())
