"""Sums with matrices by one thread: on a busy machine two wait for each other most of the time.

700 texts took the encoder 22 s by two threads and 2 s by one, while others used the machine too.
"""

from functools import cache
from typing import Any


def one_thread() -> Any:
    """A context in which numpy's sums with matrices use one thread."""
    return _controller().limit(limits=1, user_api="blas")


@cache
def _controller() -> Any:
    # Here, because it looks at every library that is loaded: numpy has to be among them.
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
