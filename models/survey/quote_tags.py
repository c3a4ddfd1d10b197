"""Finding a published quote back from a code, and from nothing else.

A quote stands in a release in plain words. A row that ties it to the text it is from would tie it
to all else that dancer answered. So it carries a tag that her code alone can make again, also when
the text, the answers and the card are gone. At Send it is sealed with the words; a release keeps it
salted, for each quote anew.

It is made of the code and the phase, and of no more. Taking back takes a whole phase, so nothing
finer is ever looked for; and what the text, the question or the round is called need not be known
years later. Equal tags tell nothing new: the texts of one phase of one dancer have a response in
common for as long as they exist.
"""

from models.storage.sealing import keyed_hash


def quote_tag(code: str, phase: str) -> str:
    """The tag of quotes from what was sent with this code (ungrouped) in this phase, 32 hexadecimal
    characters.
    """
    return keyed_hash(code.encode(), f"quote/{phase}".encode())
