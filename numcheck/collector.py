"""Work without the cyclic garbage collector: what a check makes is kept, so looking for garbage in it is wasted time.

Reading a text makes many small objects that stay and no cycles; the collector walks them, and the lexicon with them,
again and again: up to a third of the time of a long text. Other programs with many long-lived objects do the same.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def without_collector(function: Callable[P, R]) -> Callable[P, R]:
    """The function, with the collector paused while it runs and left as it was found."""

    @wraps(function)
    def paused(*args: P.args, **kwargs: P.kwargs) -> R:
        if not gc.isenabled():
            return function(*args, **kwargs)
        gc.disable()
        try:
            return function(*args, **kwargs)
        finally:
            gc.enable()

    return paused
