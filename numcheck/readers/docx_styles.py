"""The paragraph styles of a Word document: which are titles, headings, lists, quotations, captions, contents.

Built-in styles have English names in files of any language; a style of one's own counts as the one it is based on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from numcheck.document import BlockKind
from numcheck.readers.docx_xml import Handler

_NAMES: dict[str, tuple[BlockKind, int]] = {
    "title": ("title", 1),
    "subtitle": ("heading", 2),
    "quote": ("quote", 0),
    "intense quote": ("quote", 0),
    "block text": ("quote", 0),
    "caption": ("caption", 0),
}
_HEADING = re.compile(r"heading ([1-9])\Z")
_LIST = re.compile(r"list(?: (?:paragraph|bullet|number))?(?: ([2-5]))?\Z")
_CONTENTS = re.compile(r"(?:toc|index) \d\Z|toc heading\Z|table of (?:figures|authorities)\Z")
_MAX_BASES = 32  # styles based on styles, which may go in a circle


@dataclass(slots=True)
class Style:
    """A paragraph style as it is declared."""

    name: str = ""
    base: str = ""
    outline: int | None = None
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """What a style makes of its paragraphs."""

    kind: BlockKind = "paragraph"
    level: int = 0
    contents: bool = False


class Styles(Handler):
    """Reads the styles of a document."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._style = Style()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element of `styles.xml` begins."""
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._style = Style()
            if attributes.get("w:type", "paragraph") == "paragraph":
                self._styles[attributes.get("w:styleId", "")] = self._style
        elif name == "w:name":
            self._style.name = value.lower()
        elif name == "w:basedOn":
            self._style.base = value
        elif name == "w:outlineLvl":
            self._style.outline = outline(value)
        elif name == "w:numId":
            self._style.numbered = value != "0"

    def role(self, style_id: str) -> Role:
        """What a style stands for: the nearest of the styles it is based on that says something."""
        for _ in range(_MAX_BASES):
            style = self._styles.get(style_id)
            if style is None:
                break
            role = _role(style)
            if role:
                return role
            style_id = style.base
        return Role()


def heading(level: int) -> Role:
    """The role of a heading: the first level is a title."""
    return Role("title" if level == 1 else "heading", level)


def outline(value: str) -> int | None:
    """The level of a heading (from 1) that an outline level stands for; None for body text."""
    return int(value) + 1 if len(value) == 1 and "0" <= value <= "8" else None


def _role(style: Style) -> Role | None:
    if style.name in _NAMES:
        return Role(*_NAMES[style.name])
    if found := _HEADING.match(style.name):
        return heading(int(found[1]))
    if _CONTENTS.match(style.name):
        return Role(contents=True)
    if style.outline:
        return heading(style.outline)
    if found := _LIST.match(style.name):
        return Role("list_item", int(found[1] or 1))
    return Role("list_item", 1) if style.numbered else None
