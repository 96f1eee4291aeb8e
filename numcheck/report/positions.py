"""Positions as other formats count them: columns in bytes of UTF-8, paths as URIs."""

from __future__ import annotations

from numcheck.model import Location


def utf8_columns(source: str, place: Location) -> tuple[int, int]:
    """The first column of a place and the one after its last, counted from 1 in bytes of UTF-8 on their own lines."""
    return _bytes_before(source, place.start, place.column), _bytes_before(source, place.end, place.end_column)


def _bytes_before(source: str, offset: int, column: int) -> int:
    return len(source[offset - column + 1 : offset].encode("utf-8", "surrogatepass")) + 1


def uri(path: str) -> str:
    """A path as a relative URI, or as a file URI when it is absolute."""
    from urllib.parse import quote

    quoted = quote(path.replace("\\", "/"), errors="backslashreplace")
    return f"file://{quoted}" if quoted.startswith("/") else quoted
