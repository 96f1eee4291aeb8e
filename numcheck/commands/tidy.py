"""Keeps the cache small: what no run has used for a month goes, and the oldest where there is too much.

Other runs may use the folder at the same time: an entry that is gone is made again, and files that vanish while they
are looked at are nobody's concern.
"""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from numcheck.record import NamedTuple

DAY = 86_400  # seconds
EVERY = 7 * DAY  # seconds between two times of tidying
UNUSED = 30 * DAY  # seconds without use after which a result goes
MOST = 200_000_000  # bytes of results; a thousand articles with every figure take about ten million
VERSIONS = 6  # of each compiled pack: the ones that were built last
_STAMP = "tidied"


class _Entry(NamedTuple):
    used: float
    size: int
    path: Path


def tidy(folder: Path) -> None:
    """Tidy a cache folder, unless that was done within a week."""
    now = time.time()
    try:
        if now - (folder / _STAMP).stat().st_mtime < EVERY:
            return
    except OSError:
        pass
    try:
        (folder / _STAMP).touch()
    except OSError:
        return  # nothing can be written here, and nothing removed
    for entry in (*_idle(_entries(folder / "results"), now), *_older(_entries(folder, deep=False))):
        _remove(entry.path)


def _idle(entries: Iterable[_Entry], now: float) -> Iterator[_Entry]:
    """The results that were not used for long, what killed runs have left, and the oldest beyond the limit."""
    held = 0
    for entry in sorted(entries, reverse=True):
        unfinished = entry.path.suffix != ".bin" and now - entry.used > DAY
        held += entry.size
        if unfinished or now - entry.used > UNUSED or held > MOST:
            yield entry


def _older(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """Of each compiled pack all but the newest."""
    named: defaultdict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        if ".bin" in entry.path.name:
            named[entry.path.name.rpartition("-")[0]].append(entry)
    for same in named.values():
        yield from sorted(same, reverse=True)[VERSIONS:]


def _entries(folder: Path, deep: bool = True) -> Iterator[_Entry]:
    for place, folders, files in os.walk(folder):
        if not deep:
            folders.clear()
        for name in files:
            path = Path(place, name)
            try:
                state = path.stat()
            except OSError:
                continue
            yield _Entry(state.st_mtime, state.st_size, path)


def _remove(path: Path) -> None:
    try:
        path.unlink()
        path.parent.rmdir()  # where nothing is left in it
    except OSError:
        return
