"""The dates of publication that an HTML page gives for itself: meta elements, microdata, `<time>`, JSON-LD.

The calendar day is the one printed, in whatever time zone. Of each origin the first date counts; two origins that give
the same instant in two time zones are one date, the one that is not in UTC.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from numcheck.document import DateCandidate
from numcheck.readers.frontmatter import iso_days
from numcheck.readers.html_frames import Frames

_META = {
    "article:published_time", "og:article:published_time", "og:published_time", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.issued", "pubdate", "publishdate", "publish-date", "publication_date", "datepublished",
    "parsely-pub-date",
}  # fmt: skip
_PUBLISHED = {"published", "dt-published", "entry-date", "pubdate", "date-published"}
_UPDATED = {"updated", "modified", "dt-updated", "date-modified"}
_ARTICLE = re.compile(r"(?:Article|Posting|Report|WebPage|CreativeWork)\Z")
_INNER = ("@graph", "mainEntity", "mainEntityOfPage")
_MAX_JSON = 4_000_000  # characters of JSON-LD; more is not the description of an article


class ArticleDates:
    """Collects the dates in the order of the page."""

    def __init__(self) -> None:
        self._found: dict[str, str] = {}

    def element(self, name: str, attributes: Mapping[str, str], frames: Frames) -> None:
        """Look at an element that may hold a date of the article."""
        value = attributes.get("datetime") or attributes.get("content") or ""
        keys = {attributes.get(key, "").lower() for key in ("property", "name")} & _META if name == "meta" else set()
        for key in sorted(keys):
            self._found.setdefault(key, value)
        if frames.count("article") > 1 or frames.count("aside"):
            return  # of a teaser of another article
        if "datepublished" in attributes.get("itemprop", "").lower().split():
            self._found.setdefault("datePublished", value)
        elif name == "time" and _of_the_article(attributes, frames):
            self._found.setdefault("time", value)

    def json(self, text: str) -> None:
        """Look at a JSON-LD script; one that is no JSON is passed over."""
        import json

        try:
            data = json.loads(text) if len(text) <= _MAX_JSON else None
        except (ValueError, RecursionError):
            return
        for value in _published(data):
            self._found.setdefault("JSON-LD datePublished", value)

    def candidates(self) -> Iterator[DateCandidate]:
        """The dates found; values that are no dates are left out."""
        local = {instant: origin for origin, instant, local in self._instants() if local}
        for origin, value in self._found.items():
            days = iso_days(value.strip())
            instant = _instant(value)
            if days and (instant is None or local.get(instant.timestamp(), origin) == origin):
                yield DateCandidate(origin, days)

    def _instants(self) -> Iterator[tuple[str, float, bool]]:
        for origin, value in reversed(self._found.items()):
            instant = _instant(value)
            if instant:
                yield origin, instant.timestamp(), bool(instant.utcoffset())


def _of_the_article(attributes: Mapping[str, str], frames: Frames) -> bool:
    """Whether a `<time>` says so, or stands in the header of the article and does not say that it is of an update."""
    classes = set(attributes.get("class", "").lower().split())
    if "pubdate" in attributes or _PUBLISHED & classes:
        return True
    update = _UPDATED & classes or attributes.get("itemprop")
    return bool(not update and frames.count("article") and frames.count("header"))


def _instant(value: str) -> dt.datetime | None:
    """The instant of a date with a clock time and a time zone."""
    try:
        found = dt.datetime.fromisoformat(value.strip())
        return found.astimezone(found.tzinfo) if found.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _published(data: object) -> Iterator[str]:
    """The dates of publication of the articles in a JSON-LD value, not those of their comments, authors or videos."""
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            date = value.get("datePublished")
            if isinstance(date, str) and _is_article(value.get("@type")):
                yield date
            waiting.extend(value[key] for key in reversed(_INNER) if key in value)


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and _ARTICLE.search(one) for one in kinds)
