"""numcheck: a checker of the figures and dates in French text.

`extract` reads the figures and dates of a text, `check_text` and `check_file` say which of them cannot be right.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from numcheck.collector import without_collector
from numcheck.errors import NumcheckError
from numcheck.extract import extract as _extract  # early: once loaded, the module hides the name
from numcheck.version import VERSION as __version__

if TYPE_CHECKING:
    import datetime as dt
    import os

    from numcheck.analysis import Analysis
    from numcheck.checks.base import Rule
    from numcheck.document import Document
    from numcheck.facts.store import FactStore
    from numcheck.model import Days, Mention

__all__ = ["NumcheckError", "__version__", "check_file", "check_text", "extract"]


@without_collector  # until the drafts are gone: a walk over them all would be a twentieth of the time
def extract(text: str, date: dt.date | None = None, language: str = "fr") -> list[Mention]:
    """The figures and dates of a plain text, in text order; offsets refer to `text`.

    `date` is the day on which the text speaks; without it relative dates have no days. ValueError for a language
    without a lexicon, NumcheckError for a date that is none.
    """
    from numcheck.readers.plain import read_plain

    return list(_extract(read_plain(text, ""), _days(date), language).mentions)


def check_text(text: str, date: dt.date | None = None, path: str = "<text>", language: str = "fr") -> Analysis:
    """Check a text, read as Markdown; `path` is only a label, offsets refer to `text`.

    `date` overrides the date that the text gives for itself; `language` is that of the messages.
    """
    from numcheck.readers import read_text

    return _check(read_text(text, path), date, language)


def check_file(path: str | os.PathLike[str], date: dt.date | None = None, language: str = "fr") -> Analysis:
    """Check a file with the reader for its suffix; NumcheckError when it cannot be read."""
    from pathlib import Path

    from numcheck.readers import read_file

    return _check(read_file(Path(path)), date, language)


def _check(document: Document, date: dt.date | None, language: str) -> Analysis:
    from numcheck.pipeline import check_document

    rules, facts = _knowledge()
    return check_document(document, rules=rules, facts=facts, date=_days(date), language=language)


@cache
def _knowledge() -> tuple[tuple[Rule, ...], FactStore]:
    """The built-in rules and facts, loaded once a process."""
    from numcheck import facts, packs

    return packs.load(), facts.load_builtin()


def _days(date: dt.date | None) -> Days | None:
    """The day that a caller gives; NumcheckError for what is no date, and of a moment its day."""
    import datetime as dt

    from numcheck.model import Days

    if date is None:
        return None
    if not isinstance(date, dt.date):
        raise NumcheckError(
            f"date={date!r} is no datetime.date; make one with datetime.date.fromisoformat('2024-10-25')",
            f"date={date!r} n’est pas un datetime.date ; faites-en un : datetime.date.fromisoformat('2024-10-25')",
        )
    day = date.date() if isinstance(date, dt.datetime) else date
    return Days(day, day)
