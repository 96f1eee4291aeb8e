"""A bar on the terminal while many files are checked; rich is imported where one is shown, and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from numcheck.commands.console import Console

MANY = 50  # files: fewer are done before a bar is of use
T = TypeVar("T")


def followed(results: Iterable[T], number: int, console: Console) -> Iterator[T]:
    """The results as they come, on a terminal under a bar that is gone at the end."""
    if number < MANY or not (sys.stderr and sys.stderr.isatty() and console.interactive):
        yield from results
        return
    from rich.console import Console as Screen
    from rich.progress import track

    screen = Screen(file=sys.stderr, no_color=not console.colour)
    yield from track(results, console.say("checking"), number, console=screen, transient=True)
