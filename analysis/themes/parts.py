"""A text and its sentences: somebody who writes of two things often gives each a sentence."""

import re

# A text of many sentences is cut in no more parts than this, so that a long one stays quick.
_MOST_PARTS = 12
_SHORTEST = 9
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|[\n\r\u2028\u2029]+")


def parts(text: str) -> tuple[str, ...]:
    """The sentences of a text, put together where there are many; none where there is only one."""
    sentences = [each for each in _SENTENCE_END.split(text) if len(each.strip()) >= _SHORTEST]
    if len(sentences) < 2:
        return ()
    together = -(-len(sentences) // _MOST_PARTS)
    return tuple(
        " ".join(sentences[start : start + together])
        for start in range(0, len(sentences), together)
    )
