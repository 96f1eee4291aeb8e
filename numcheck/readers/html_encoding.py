"""The encoding of an HTML file: UTF-8, or what it declares."""

from __future__ import annotations

import codecs
import re

from numcheck.messages import trouble

_HEAD = 4096  # bytes in which a declaration may stand; the standard asks for 1024
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE
)
_KNOWN = re.compile(  # encodings of text that hold ASCII: not Python's own ones like « rot13 » or « idna »
    r"(?:iso[-_]?8859[-_]?\d{1,2}|latin[-_]?\d{1,2}|(?:windows|cp)[-_]?\d{3,4}|us-ascii|ascii|mac[-_]?\w+|koi8[-_][ru]"
    r"|gb2312|gbk|gb18030|big5|shift[-_]jis|euc[-_](?:jp|kr))\Z",
    re.IGNORECASE,
)
_WINDOWS = re.compile(r"(?:iso[-_]?8859[-_]?1|latin[-_]?1|us-ascii|ascii)\Z", re.IGNORECASE)
_BORDERS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode_html(data: bytes, path: str) -> str:
    """The text of an HTML file.

    UTF-8 first: bytes that are valid UTF-8 are hardly ever anything else, whatever an old header says. A file that
    declares Latin 1 is read as Windows-1252, as browsers do. NumcheckError when neither fits the bytes.
    """
    encoding = next((name for mark, name in _BORDERS if data.startswith(mark)), "utf-8")
    try:
        return _text(data.decode(encoding), path)
    except UnicodeDecodeError as error:
        place = error.start
    declared = _DECLARED.search(data[:_HEAD])
    if declared is None:
        raise trouble("html.not_declared", path=path, byte=place)
    name = declared[1].decode("ascii")
    try:
        if not _KNOWN.match(name):
            raise LookupError
        return _text(data.decode("cp1252" if _WINDOWS.match(name) else name), path)
    except LookupError:
        raise trouble("html.unknown_encoding", path=path, byte=place, name=name) from None
    except UnicodeDecodeError as error:
        raise trouble("html.wrong_encoding", path=path, byte=error.start, name=name) from None


def _text(text: str, path: str) -> str:
    if "\0" in text[:8192]:
        raise trouble("reader.binary", path=path)
    return text
