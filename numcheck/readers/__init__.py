"""Readers: from the bytes of a file to a document with a map back to its source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from numcheck.document import Document
from numcheck.messages import trouble
from numcheck.readers.markdown import read_markdown
from numcheck.readers.typed import read_typed

Reader = Callable[[bytes, str], Document]


def _markdown(data: bytes, path: str) -> Document:
    return read_markdown(decode(data, path), path)


def _plain(data: bytes, path: str) -> Document:
    return read_typed(decode(data, path), path)


def _html(data: bytes, path: str) -> Document:
    from numcheck.readers.html import read_html_bytes

    return read_html_bytes(data, path)


def _docx(data: bytes, path: str) -> Document:
    from numcheck.readers.docx import read_docx

    return read_docx(data, path)


READERS: dict[str, Reader] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".mdx": _markdown,
    ".qmd": _markdown,
    ".txt": _plain,
    ".text": _plain,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".docx": _docx,
}


def read_file(path: Path) -> Document:
    """The document in a file, read by its suffix; NumcheckError when it is missing or of an unknown or wrong kind."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise trouble("reader.unknown", path=path, kind=path.suffix or path.name, known=known)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise trouble("unreadable_path", path=path, why=error) from None
    return reader(data, str(path))


def read_bytes(data: bytes, path: str) -> Document:
    """The document in bytes that `path` is only a name for: read by its suffix, as Markdown when we know none."""
    return READERS.get(Path(path).suffix.lower(), _markdown)(data, path)


def read_text(text: str, path: str) -> Document:
    """The document in a string, read as Markdown."""
    return read_markdown(text, path)


def decode(data: bytes, path: str) -> str:
    """The text in UTF-8 bytes, a byte order mark and line ends kept; NumcheckError for anything else."""
    if b"\0" in data[:8192]:
        raise trouble("reader.binary", path=path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise trouble("reader.not_utf8", path=path, byte=error.start) from None
