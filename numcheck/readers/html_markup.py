"""The tokens of HTML: tags and stretches of text with their offsets, in the way of the HTML standard's tokenizer.

Our own and not `html.parser`, whose positions are lines and columns of tags only, and which scans some broken markup
again and again. Each character is looked at a fixed number of times; what the standard drops (an unclosed comment or
tag at the end) is dropped.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(
    r"""<(?P<closing>/?)(?P<name>[a-zA-Z][^\s/>]*+)
        (?P<attributes>(?:[^>"'=]++ | =\s*+(?:"[^"]*+" | '[^']*+' | [^\s>"'][^\s>]*+ | (?=>)) | ["'])*+)>""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s/>=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?""")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp")
}


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of the source between two tags; its entities are not decoded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its name in lower case, where it stands, and its attributes as they are written."""

    name: str
    closing: bool
    start: int
    end: int
    written: str

    def attributes(self) -> dict[str, str]:
        """The attributes by their names in lower case; of two with one name the first counts."""
        result: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(self.written):
            result.setdefault(name.lower(), unescape("".join(values)))
        return result

    @property
    def closes_itself(self) -> bool:
        """Whether it ends in `/>`, which counts in XML, SVG and MathML only."""
        return self.written.endswith("/")


def tokens(source: str, xml: bool = False) -> Iterator[Text | Tag]:
    """The tags and texts of a source in their order; comments and declarations are left out.

    What stands in elements like `script` and `title` is one text. In XML an element may be empty in one tag.
    """
    place = 0
    while (start := source.find("<", place)) >= 0:
        tag = _TAG.match(source, start)
        if tag is None:
            end = _other(source, start)
            literal = end == start + 1
            yield Text(place, end if literal else start)
            place = end
            continue
        yield Text(place, start)
        found = Tag(tag["name"].lower(), bool(tag["closing"]), start, tag.end(), tag["attributes"])
        yield found
        place = tag.end()
        if found.name in _RAW and not found.closing and not (xml and found.closes_itself):
            closing = _RAW[found.name].search(source, place)
            end = closing.start() if closing else len(source)
            yield Text(place, end)
            place = end
    yield Text(place, len(source))


def _other(source: str, start: int) -> int:
    """The end of a comment, a declaration or a broken tag; of a « < » that is text, the offset after it."""
    opening = source[start + 1 : start + 2]
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return source.index(">", start) + 1
        closing = "-->"
    elif source.startswith(("<?php", "<?="), start):
        closing = "?>"
    elif opening in {"!", "?", "/"}:
        closing = ">"
    else:
        return len(source) if opening.isascii() and opening.isalpha() else start + 1
    end = source.find(closing, start + 2)
    return end + len(closing) if end >= 0 else len(source)


def unescape(text: str) -> str:
    """The text with its entities decoded; left alone where a number in it has thousands of digits."""
    try:
        return html.unescape(text)
    except ValueError:
        return text
