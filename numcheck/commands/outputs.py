"""Where reports go: `--format` to standard output, `--output FORMAT:FILE` to files that are never half-written."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from numcheck.messages import trouble
from numcheck.report import FORMATS
from numcheck.suggest import hints


def targets(values: Sequence[str]) -> list[tuple[str, Path]]:
    """Format and file of each `--output`; NumcheckError when one cannot be understood."""
    result = []
    for value in values:
        name, colon, path = value.partition(":")
        if not colon or not path:
            raise trouble("bad_output", value=value)
        known_format(name)
        result.append((name, Path(path)))
    return result


def known_format(name: str) -> None:
    """NumcheckError when there is no format of that name."""
    if name not in FORMATS:
        raise trouble("bad_format", name=name, hint=hints(name, FORMATS))


def write(path: Path, text: str) -> None:
    """Put a report into a file, whole or not at all; NumcheckError when it cannot be written.

    A regular file is replaced in one step; a pipe or a device is written to.
    """
    data = text.encode("utf-8", "backslashreplace")
    try:
        target = path.resolve()
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            target.write_bytes(data)
            return
        _replace(target, data)
    except OSError as error:
        raise trouble("unwritable", path=path, why=error) from None


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
