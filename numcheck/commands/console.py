"""The streams of a run: what may be written where, in which encoding, language and colours."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO

from numcheck.errors import NumcheckError
from numcheck.messages import count, say, trouble
from numcheck.report.excerpt import shown

DEFAULT_WIDTH = 100
"""Columns where the output is no terminal that tells its width."""


class Console:
    """Standard output for results, standard error for lines about the run; `failed` once such a line was an error."""

    def __init__(self, language: str = "fr", out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.language = language
        self.failed = False
        self._out = out or sys.stdout or _nowhere()
        self._err = err or sys.stderr or _nowhere()

    def show(self, text: str) -> None:
        """Write a result: UTF-8, or what the stream's own encoding can hold; NumcheckError where nothing can be."""
        try:
            self._write(self._out, text)
        except BrokenPipeError:
            raise
        except OSError as error:
            why = error if error.errno else ("sortie fermée", "closed")
            raise trouble("unwritable", path="<stdout>", why=why) from None

    def error(self, error: NumcheckError) -> None:
        """Write one line about something that did not work."""
        self.failed = True
        self._tell(shown(error.line(self.language)))

    def warn(self, line: str) -> None:
        """Write one line about the run that is no error."""
        self._tell(shown(line))

    def say(self, key: str, **values: object) -> str:
        """A text of the catalogue in the run's language."""
        return say(key, self.language, **values)

    def count(self, key: str, n: int) -> str:
        """A text of the catalogue in the form that a number asks for."""
        return count(key, self.language, n)

    @property
    def interactive(self) -> bool:
        """Whether a person reads the results as they come."""
        return self._out.isatty()

    @property
    def colour(self) -> bool:
        """Whether to colour results: on a terminal, unless NO_COLOR; elsewhere only with FORCE_COLOR."""
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return self.interactive and os.environ.get("TERM") != "dumb"

    @property
    def width(self) -> int:
        """Columns of the terminal, or a usual width elsewhere."""
        if columns := os.environ.get("COLUMNS", ""):
            return int(columns) if columns.isdecimal() and int(columns) > 0 else DEFAULT_WIDTH
        try:
            return os.get_terminal_size(self._out.fileno()).columns or DEFAULT_WIDTH
        except (OSError, ValueError):
            return DEFAULT_WIDTH

    def _tell(self, line: str) -> None:
        try:
            self._write(self._err, line + "\n")
        except OSError:
            return  # where nobody hears, the status speaks

    def _write(self, stream: TextIO, text: str) -> None:
        encoding = stream.encoding or "utf-8"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()


def _nowhere() -> TextIO:
    """A stream for a process that was started without one; what is written to it fails."""
    return Path(os.devnull).open(encoding="utf-8")


def internal_error(error: Exception, path: Path | None = None) -> NumcheckError:
    """The line for an error that nobody foresaw; raises it instead when NUMCHECK_DEBUG is set, to see where it is."""
    if os.environ.get("NUMCHECK_DEBUG"):
        raise error
    return trouble("internal", path=path or "numcheck", why=f"{type(error).__name__}: {error}")
