"""Front matter: the date and the title that a Markdown file gives for itself, in YAML or TOML, read without a parser.

Only simple `key: value` lines at the top level count; the rest of the front matter is not text.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from numcheck import regexes
from numcheck.document import DateCandidate
from numcheck.model import Days
from numcheck.readers.building import TextBuilder

_BLOCK = regexes.later(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?P=fence)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_FIELD = regexes.later(
    r"^(?P<key>[A-Za-z_-]+)[ \t]*[:=][ \t]*(?P<quote>[\"']?)(?P<value>[^\r\n]*?)(?P=quote)[ \t]*\r?$", re.MULTILINE
)
_DATES = {"date", "published", "pubdate", "publishdate", "publication_date", "created"}
_TITLES = {"title", "titre", "subtitle", "description", "summary", "chapo"}
_ISO = regexes.later(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")
_FRENCH = regexes.later(r"(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")


def read_front_matter(builder: TextBuilder) -> int:
    """Add the date and the titles of the front matter to the document; the offset at which the body begins."""
    block = _BLOCK.match(builder.source)
    if not block:
        return 0
    for field in _FIELD.finditer(builder.source, block.start("body"), block.end("body")):
        key = field["key"].lower()
        days = iso_days(field["value"]) if key in _DATES else None
        if days:
            builder.dates.append(DateCandidate(key, days))
        if key in _TITLES and field["value"]:
            start = builder.length
            builder.keep(*field.span("value"))
            builder.block("title", start)
            builder.put("\n\n", field.end("value"), field.end())
    return block.end()


def iso_days(value: str) -> Days | None:
    """The days of an ISO date (day, month or year) or of « 25/10/2024 » at the head of a value; None without one."""
    match, french = _ISO.match(value), _FRENCH.match(value)
    if not match and not french:
        return None
    parts = match.groups() if match else french.groups()[::-1] if french else ()
    year, month, day = (int(part) if part else None for part in parts)
    try:
        if year and month and day:
            return Days(dt.date(year, month, day), dt.date(year, month, day))
        if year and month:
            return Days(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))
        return Days(dt.date(year or 0, 1, 1), dt.date(year or 0, 12, 31))
    except ValueError:
        return None
