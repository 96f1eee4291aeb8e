"""The open elements of HTML: what kind of text stands in them, and which tag closes which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace

from numcheck.document import BlockKind
from numcheck.readers.building import LOWERED, RAISED
from numcheck.readers.html_markup import Tag
from numcheck.readers.html_tables import Table


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _words("area base br col embed hr img input link meta param source track wbr")
BLOCK = _words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol optgroup option p "
    "pre section summary table tbody td tfoot th thead title tr ul"
)
LEFT_OUT_INLINE = _words("audio button canvas code embed iframe kbd math object samp select svg textarea video")
LEFT_OUT = LEFT_OUT_INLINE | _words("datalist nav noembed noframes noscript pre script style template xmp del s strike")
PHRASES = _words("sup sub s strike code kbd samp")
KINDS: dict[str, BlockKind] = {
    "title": "title", "h1": "title", **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list_item"), "blockquote": "quote", "figcaption": "caption",
    "caption": "caption", "td": "cell", "th": "cell",
}  # fmt: skip
_LEVELS = {"title": 1, **{f"h{level}": level for level in range(1, 7)}}
_LISTS = _words("ul ol menu dir dl")
_CELLS = _words("td th caption")
_TABLE_PARTS = _words("table thead tbody tfoot tr td th caption")
_OTHERS = _words("article aside header footer main")
_TRACKED = LEFT_OUT | PHRASES | _LISTS | _TABLE_PARTS | _OTHERS | frozenset(KINDS)
_IMPLIED = {  # a start tag closes these, up to the nearest of those
    "li": (_words("li"), _LISTS),
    "dt": (_words("dt dd"), _LISTS),
    "dd": (_words("dt dd"), _LISTS),
    "td": (_words("td th caption"), _words("table")),
    "th": (_words("td th caption"), _words("table")),
    "tr": (_words("tr td th caption"), _words("table")),
    **dict.fromkeys(("thead", "tbody", "tfoot"), (_TABLE_PARTS - {"table"}, _words("table"))),
}
_PARAGRAPH = (_words("p"), _CELLS)
_UNSEEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Frame:
    """An open element and what it makes of the text in it; everything is inherited from the element around it."""

    name: str = ""
    kind: BlockKind = "paragraph"
    level: int = 0
    depth: int = 0
    left_out: bool = False
    raised: bool = False
    lowered: bool = False
    cell: tuple[int, int, int] | None = None
    header: bool = False
    table: Table | None = None

    @property
    def shift(self) -> dict[int, int] | None:
        """What becomes of figures: raised, lowered or neither."""
        return RAISED if self.raised else LOWERED if self.lowered else None


class Frames:
    """The stack of open elements; those without an effect on the text are not on it."""

    def __init__(self) -> None:
        self._stack = [Frame()]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._tables = 0

    @property
    def top(self) -> Frame:
        """The innermost open element."""
        return self._stack[-1]

    def count(self, name: str) -> int:
        """How many elements of a name are open."""
        return len(self._places[name])

    def open(self, tag: Tag) -> None:
        """Open an element, if it or what it must be told apart from has an effect."""
        name = tag.name
        unseen = _unseen(tag)
        if name not in _TRACKED and not unseen and not self._places[name]:
            return
        frame = self._frame(tag)
        self._places[name].append(len(self._stack))
        self._stack.append(replace(frame, left_out=True) if unseen else frame)

    def leave_phrases(self) -> None:
        """Close the phrases that stand open by mistake at the border of a block."""
        while self.top.name in PHRASES:
            self._pop()

    def imply(self, name: str) -> None:
        """Close what the start tag of a block closes without saying so."""
        names, borders = _IMPLIED.get(name, _PARAGRAPH)
        if not any(self._places[one] for one in names):
            return
        limit = self._innermost(borders)
        places = [place for one in names for place in self._places[one][-1:] if place > limit]
        outermost = min(places, default=len(self._stack))
        while len(self._stack) > outermost:
            self._pop()

    def close(self, name: str) -> None:
        """Close the innermost element of a name and all within; a table's cell is closed by tags of tables alone."""
        place = self._places[name][-1] if self._places[name] else 0
        if place > (0 if name in _TABLE_PARTS else self._innermost(_CELLS)):
            while len(self._stack) > place:
                self._pop()

    def _frame(self, tag: Tag) -> Frame:
        name, around = tag.name, self.top
        if name in _LISTS:
            return replace(around, name=name, depth=around.depth + 1)
        if name == "table":
            self._tables += 1
            table = Table(self._tables - 1)
            return replace(around, name=name, kind="paragraph", cell=None, header=False, table=table)
        if name == "tr" and around.table:
            around.table.next_row()
        if name in {"td", "th"}:
            return self._cell(tag)
        return replace(
            around,
            name=name,
            kind=_kind(name, around),
            level=_LEVELS.get(name, around.level),
            left_out=around.left_out or name in LEFT_OUT,
            raised=around.raised or name == "sup",
            lowered=around.lowered or name == "sub",
            header=around.header or name == "thead",
        )

    def _cell(self, tag: Tag) -> Frame:
        around = self.top
        if around.table is None:
            return replace(around, name=tag.name)
        spans = tag.attributes() if "span" in tag.written.lower() else {}
        cell = around.table.cell(spans.get("colspan", ""), spans.get("rowspan", ""))
        return replace(around, name=tag.name, kind="cell", cell=cell, header=around.header or tag.name == "th")

    def _innermost(self, names: Collection[str]) -> int:
        return max((self._places[name][-1] for name in names if self._places[name]), default=0)

    def _pop(self) -> None:
        self._places[self._stack.pop().name].pop()


def _kind(name: str, around: Frame) -> BlockKind:
    """Of text in a quotation all but headings is the quotation's; a cell is a cell whatever stands in it."""
    kind = KINDS.get(name, around.kind)
    if around.kind == "cell" or (around.kind == "quote" and kind in {"list_item", "paragraph"}):
        return around.kind
    return kind


def _unseen(tag: Tag) -> bool:
    written = tag.written.lower()
    if "hidden" not in written and "display" not in written:
        return False
    attributes = tag.attributes()
    return "hidden" in attributes or bool(_UNSEEN.search(attributes.get("style", "")))
