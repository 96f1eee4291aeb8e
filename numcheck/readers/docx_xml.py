"""XML that may be hostile, as a stream of events: no declarations, no entities, no depth without end, no tree."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

MAX_ELEMENTS = 1_000_000  # of a part; a long book has a fifth of that
MAX_DEPTH = 500  # open elements; Word writes some fifteen, and three more for each table within a table
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES = {
    **dict.fromkeys(_WORD, "w:"),
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
}


class Handler:
    """What listens to a part; names are like `w:p` whatever prefix the file uses, of other vocabularies `?:…`."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text, in pieces of any length."""


class _Guard:
    """Passes the events of a part on to its handler, as long as they are harmless."""

    def __init__(self, handler: Handler, error: Callable[..., Exception]) -> None:
        self._handler = handler
        self._error = error
        self._depth = self._elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise self._error("docx.too_many", limit=MAX_ELEMENTS)
        if self._depth > MAX_DEPTH:
            raise self._error("docx.too_deep")
        self._handler.start(_named(name), {_named(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(_named(name))

    def refuse(self, *_: object) -> None:
        raise self._error("docx.doctype")


def parse(data: bytes, handler: Handler, error: Callable[..., Exception]) -> None:
    """Send the events of an XML document to a handler.

    Raises what `error` makes of the key of a message and its values when it is no XML, declares a document type (which
    Word never does, and on which attacks by entities rest), is nested too deeply or has too many elements.
    """
    parser, guard = expat.ParserCreate(namespace_separator=" "), _Guard(handler, error)
    parser.buffer_text = True
    parser.StartElementHandler = guard.start
    parser.EndElementHandler = guard.end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = guard.refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as broken:
        raise error("docx.not_xml", line=broken.lineno) from None


def _named(name: str) -> str:
    space, blank, local = name.rpartition(" ")
    return _PREFIXES.get(space, "?:") + local if blank else name
