"""The reader for Word documents (.docx): body, tables, text boxes, footnotes and endnotes, all changes accepted.

The source of the document is its extracted text, one line for each paragraph: a line number is the number of the
paragraph (empty ones count; notes follow the body) and a column the character in it. A line break within a paragraph
is a space of the source. Removed, hidden and struck text, tables of contents, headers and footers are no part of it.

The date: a draft was written between the day its file was created and the day it was last saved, and is published
soon after. So the candidate runs from the first to a week after the last, never a single day; a file that was saved
again years later gives an interval too long to say anything, which is right. The title among the properties is not
text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from numcheck.document import DateCandidate, Document
from numcheck.model import Days
from numcheck.readers.building import TextBuilder
from numcheck.readers.docx_body import Body
from numcheck.readers.docx_package import Package
from numcheck.readers.docx_parts import Paragraph
from numcheck.readers.docx_styles import Role, Styles, heading
from numcheck.readers.docx_xml import Handler
from numcheck.readers.frontmatter import iso_days

SOON = dt.timedelta(days=7)  # from the last change to publication
_TEMPLATE = "2013-12-23T23:15:00Z"  # python-docx's default template: no file with this instant knows its own date


def read_docx(data: bytes, path: str) -> Document:
    """The document in a .docx file; NumcheckError for an old, encrypted, damaged or hostile one."""
    package = Package(data, path)
    targets = package.relations()
    main = targets.get("officeDocument", "word/document.xml")
    related = package.relations(main)
    body = Body()
    if not package.read(main, body):
        raise package.error("docx.no_word")
    styles = Styles()
    package.read(related.get("styles", ""), styles)
    paragraphs = body.paragraphs
    for notes in ("footnotes", "endnotes"):
        part = Body(body.table_count)
        package.read(related.get(notes, ""), part)
        paragraphs += part.paragraphs
    document = _document(list(_joined(paragraphs, styles)), path)
    properties = _Properties()
    package.read(targets.get("core-properties", ""), properties)
    document.dates.extend(properties.candidates())
    return document.document()


def _joined(paragraphs: list[Paragraph], styles: Styles) -> Iterator[tuple[Paragraph, Role, str]]:
    """The paragraphs with their roles and texts; one whose mark was removed continues in the next of its place."""
    carried: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        role = _role(paragraph, styles)
        if role.contents:
            continue
        carried.append(paragraph.text)
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if paragraph.joined and following and following.cell == paragraph.cell:
            continue
        yield paragraph, role, "".join(carried)
        carried = []


def _role(paragraph: Paragraph, styles: Styles) -> Role:
    role = styles.role(paragraph.style)
    if role.contents:
        return role
    if paragraph.cell:
        return Role("cell")
    if paragraph.outline:
        return heading(paragraph.outline)
    if paragraph.numbered and role.kind in {"paragraph", "list_item"}:
        return Role("list_item", paragraph.list_level + 1)
    return role


def _document(paragraphs: list[tuple[Paragraph, Role, str]], path: str) -> TextBuilder:
    source = "\n".join(text.replace("\n", " ") for _, _, text in paragraphs)
    builder = TextBuilder(source, path)
    place = 0
    for paragraph, role, text in paragraphs:
        start = builder.length
        for number, line in enumerate(text.split("\n")):
            if number:
                builder.put("\n", place - 1, place)
            builder.keep(place, place + len(line))
            place += len(line) + 1
        if text.strip():
            builder.block(role.kind, start, role.level, paragraph.cell, paragraph.header)
        if place <= len(source):
            builder.keep(place - 1, place)
            builder.put("\n", place, place)
    return builder


class _Properties(Handler):
    """Reads the core properties."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._name = name

    def end(self, name: str) -> None:
        self._name = ""

    def text(self, data: str) -> None:
        if self._name:
            self._values[self._name] = self._values.get(self._name, "") + data

    def candidates(self) -> Iterator[DateCandidate]:
        """The days between creation and a week after the last change, where the file gives them."""
        written = [self._values.get(f"dcterms:{name}", "").strip() for name in ("created", "modified")]
        created, modified = (iso_days(value) if value != _TEMPLATE else None for value in written)
        last = modified or created
        if last:
            first = created if created and created.first <= last.first else last
            yield DateCandidate("docx properties", Days(first.first, _later(last.last)))


def _later(day: dt.date) -> dt.date:
    return day + SOON if day <= dt.date.max - SOON else day
