"""What TF-IDF sees of a text: pieces of its words.

A piece finds a word again that was misspelt, bent, or glued to another. Stems and pairs of words
beside them gained nothing; they do their work in the codebook's rules.
"""

from collections import Counter
from collections.abc import Iterator

from analysis.themes.words import words

_LETTERS = (4, 5)


def pieces(text: str) -> Counter[str]:
    """Four and five letters in a row of each word, its edges marked by a space, counted."""
    found: Counter[str] = Counter()
    for word in words(text):
        found.update(_pieces_of(word.plain))
    return found


# Not remembered from one text to the next: what dancers wrote would stay in memory.
def _pieces_of(word: str) -> Iterator[str]:
    edged = f" {word} "
    for letters in _LETTERS:
        for start in range(len(edged) - letters + 1):
            yield edged[start : start + letters]
