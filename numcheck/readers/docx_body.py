"""The paragraphs of a part of a Word document: its text as an editor reads it with all changes accepted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from numcheck.readers.building import GAP, LOWERED, RAISED
from numcheck.readers.docx_parts import Paragraph, Table, number, on
from numcheck.readers.docx_styles import outline
from numcheck.readers.docx_xml import Handler

_LEFT_OUT = frozenset(  # whole elements: removed text, earlier properties, what stands beside the text
    "w:del w:moveFrom w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPr w:rt w:instrText".split()
)
_STANDS_FOR = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:sym": GAP,
    "m:oMath": GAP,
}  # fmt: skip
_SHIFTS = {"superscript": RAISED, "subscript": LOWERED}
_BLANK = re.compile(r"[\t\n\r]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


@dataclass(slots=True)
class _Run:
    hidden: bool = False
    shift: dict[int, int] | None = None


class Body(Handler):
    """Collects the paragraphs of a part in the order of their beginnings; those of a text box follow its anchor."""

    def __init__(self, tables: int = 0) -> None:
        self.paragraphs: list[Paragraph] = []
        self.table_count = tables
        self._open: list[Paragraph] = []
        self._runs: list[_Run] = []
        self._tables: list[Table] = []
        self._controls: list[bool] = []
        self._choices: list[bool] = []
        self._skipping = 0  # open elements within one that is left out
        self._muted = 0  # removed rows and empty form fields around
        self._inside = ""  # w:pPr, w:trPr, w:sdtPr or w:t
        self._actions: dict[str, Callable[[dict[str, str]], None]] = {
            "w:p": self._paragraph, "w:r": lambda _: self._runs.append(_Run()), "w:tbl": self._table,
            "w:tr": self._row, "w:tc": self._cell, "w:gridSpan": self._span, "w:gridBefore": self._indent,
            "w:tblLook": self._look, "w:tblHeader": self._head, "w:pStyle": self._style, "w:outlineLvl": self._outline,
            "w:ilvl": self._list_level, "w:numId": self._number, "w:vanish": self._hide, "w:strike": self._hide,
            "w:dstrike": self._hide, "w:vertAlign": self._align, "w:sdt": lambda _: self._controls.append(False),
            "w:showingPlcHdr": self._placeholder, "mc:AlternateContent": lambda _: self._choices.append(False),
            "mc:Choice": self._choice,
        }  # fmt: skip

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._skipping or self._left_out(name, attributes):
            self._skipping += 1
        elif name in _STANDS_FOR:
            if (self._runs and not self._inside) or name == "m:oMath":
                self._add(_STANDS_FOR[name])
            self._skipping += name == "m:oMath"
        elif name in {"w:pPr", "w:trPr", "w:sdtPr", "w:t"}:
            self._inside = name
        elif name in self._actions:
            self._actions[name](attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
        elif name == self._inside:
            self._inside = ""
        elif name == "w:p":
            self._open.pop()
        elif name == "w:r":
            self._runs.pop()
        elif name == "w:tc" and self._tables:
            self._tables[-1].column += self._tables[-1].width
        elif name == "w:tr" and self._tables:
            self._muted -= self._tables[-1].removed
            self._tables[-1].removed = False
        elif name == "w:tbl":
            self._tables.pop()
        elif name == "w:sdt":
            self._muted -= self._controls.pop()
        elif name == "mc:AlternateContent":
            self._choices.pop()

    def text(self, data: str) -> None:
        """Text of an element."""
        if self._inside == "w:t" and not self._skipping:
            self._add(_BLANK.sub(" ", data).translate(_INVISIBLE))

    def _left_out(self, name: str, attributes: dict[str, str]) -> bool:
        if name in {"w:del", "w:moveFrom"} and self._inside:
            self._remove()
            return True
        if name in {"w:footnote", "w:endnote"}:
            return attributes.get("w:type", "normal") != "normal"
        return name in _LEFT_OUT or (name == "mc:Fallback" and bool(self._choices) and self._choices[-1])

    def _remove(self) -> None:
        """Take note of a deletion that is a property: of a paragraph's mark or of a table's row."""
        if self._inside == "w:pPr" and self._open:
            self._open[-1].joined = True
        elif self._inside == "w:trPr" and self._tables and not self._tables[-1].removed:
            self._tables[-1].removed = True
            self._muted += 1

    def _add(self, text: str) -> None:
        run = self._runs[-1] if self._runs else _Run()
        if self._open and not run.hidden and not self._muted:
            self._open[-1].pieces.append(text.translate(run.shift) if run.shift else text)

    def _paragraph(self, _: dict[str, str]) -> None:
        paragraph = Paragraph()
        if self._tables:
            paragraph.cell, paragraph.header = self._tables[-1].place, self._tables[-1].header
        self._open.append(paragraph)
        if not self._muted:
            self.paragraphs.append(paragraph)

    def _table(self, _: dict[str, str]) -> None:
        self._tables.append(Table(self.table_count))
        self.table_count += 1

    def _row(self, _: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].next_row()

    def _cell(self, _: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].width = 1

    def _span(self, attributes: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].width = number(attributes, 1)

    def _indent(self, attributes: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].column += number(attributes, 0)

    def _look(self, attributes: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].look(attributes)

    def _head(self, attributes: dict[str, str]) -> None:
        if self._tables and on(attributes):
            self._tables[-1].header = True

    def _style(self, attributes: dict[str, str]) -> None:
        if self._open:
            self._open[-1].style = attributes.get("w:val", "")

    def _outline(self, attributes: dict[str, str]) -> None:
        if self._open:
            self._open[-1].outline = outline(attributes.get("w:val", ""))

    def _list_level(self, attributes: dict[str, str]) -> None:
        if self._open:
            self._open[-1].list_level = number(attributes, 0)

    def _number(self, attributes: dict[str, str]) -> None:
        if self._open:
            self._open[-1].numbered = number(attributes, 0) != 0

    def _hide(self, attributes: dict[str, str]) -> None:
        if self._runs and not self._inside and on(attributes):
            self._runs[-1].hidden = True

    def _align(self, attributes: dict[str, str]) -> None:
        if self._runs and not self._inside:
            self._runs[-1].shift = _SHIFTS.get(attributes.get("w:val", ""))

    def _placeholder(self, attributes: dict[str, str]) -> None:
        if self._controls and not self._controls[-1] and on(attributes):
            self._controls[-1] = True
            self._muted += 1

    def _choice(self, _: dict[str, str]) -> None:
        if self._choices:
            self._choices[-1] = True
