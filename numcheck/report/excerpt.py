"""An excerpt of the source around a finding, as a terminal shows it: safe, aligned and no wider than asked."""

from __future__ import annotations

import re
import unicodedata

from numcheck.model import Location
from numcheck.record import NamedTuple

TAB = "    "
CUT = "…"
_COLOUR = re.compile("\033\\[[0-9;]*m")
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class Excerpt(NamedTuple):
    """A line of the source, perhaps cut, and the columns of it that a finding covers (from 0, in terminal cells)."""

    text: str
    start: int
    width: int


def excerpt(source: str, place: Location, width: int) -> Excerpt:
    """The first line of a place within `width` cells, cut at either end where the line is longer.

    Takes time in proportion to `width`, however long the line is.
    """
    room = max(12, width) - 2 * len(CUT)
    first = place.start - place.column + 1
    end = place.end if place.line == place.end_line else _line_end(source, place.start, room)
    marked = _fit(source[place.start : end], room)
    spare = room - cells("".join(marked))
    before = source[max(first, place.start - room - 1) : place.start][::-1]
    after = source[end : _line_end(source, end, room)].rstrip() if len(marked) == end - place.start else ""
    wanted = cells("".join(_fit(after, spare)))
    left = _fit(before, max(spare // 2, spare - wanted))[::-1]
    right = _fit(after, spare - cells("".join(left)))
    head = (CUT if len(left) < place.start - first else "") + "".join(left)
    tail = "".join(right) + (CUT if len(marked) < end - place.start or len(right) < len(after) else "")
    return Excerpt(head + "".join(marked) + tail, cells(head), max(1, cells("".join(marked))))


def shown(text: str) -> str:
    """The text without what could move the cursor, hide or turn round other text."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def wrapped(text: str, width: int, first: str = "", hang: str = "") -> list[str]:
    """The lines of a shown text that fit `width` cells, broken at plain spaces only; a longer word stands alone.

    `first` stands before the first line and `hang` before the others. Colours take no room.
    """
    lines: list[str] = []
    line, used = first, cells(first)
    fresh = True
    for word in text.split(" "):
        size = cells(_COLOUR.sub("", word))
        if not fresh and used + 1 + size > width:
            lines.append(line)
            line, used, fresh = hang, cells(hang), True
        line, used, fresh = (line + word, used + size, False) if fresh else (f"{line} {word}", used + 1 + size, False)
    return [*lines, line]


def cells(text: str) -> int:
    """The width of a shown text on a terminal: wide characters take two cells, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _shown(char: str) -> str:
    if char == "\t":
        return TAB
    if unicodedata.category(char) not in _INVISIBLE:
        return char
    return "" if char in "\r\u00ad\ufeff\u200c\u200d" else "\ufffd"


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _fit(raw: str, room: int) -> list[str]:
    """The first characters that fit, each as it is shown."""
    taken: list[str] = []
    for char in raw:
        piece = _shown(char)
        room -= cells(piece)
        if room < 0:
            break
        taken.append(piece)
    return taken


def _line_end(source: str, start: int, room: int) -> int:
    """Where the line ends, or the place after which nothing fits."""
    found = source.find("\n", start, start + room + 1)
    return found if found >= 0 else min(start + room + 1, len(source))
