"""Written arithmetic as trees of figures and signs, brackets and products first: « (25 − 10) × 3 »."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from numcheck.model import Mention
from numcheck.record import NamedTuple

LABEL = ""
"""Stands for a few words between a figure and a sign: « 500 € de loyer + … »."""
STOP = "|"
"""Stands for whatever is no part of an expression."""
_PRINTED = {"+": "+", "-": "−", "x": "×", "/": "/"}

Item = Mention | str
"""A figure, a sign (+ - x / ( ) =), `LABEL` or `STOP`."""


class Operation(NamedTuple):
    """Two operands and the sign between them: + - x /."""

    sign: str
    left: Node
    right: Node


Node = Mention | Operation


def figures(node: Node) -> Iterator[Mention]:
    """The figures of an expression, in text order."""
    if isinstance(node, Mention):
        yield node
    else:
        yield from figures(node.left)
        yield from figures(node.right)


def signs(node: Node) -> set[str]:
    """The signs in an expression."""
    return set() if isinstance(node, Mention) else {node.sign} | signs(node.left) | signs(node.right)


def shown(node: Node) -> str:
    """An expression as it is printed in a message: « (25 659 € − 10 065 €) × 11 % »."""
    if isinstance(node, Mention):
        return node.text
    left, right = shown(node.left), shown(node.right)
    if node.sign in "x/" and isinstance(node.left, Operation) and node.left.sign in "+-":
        left = f"({left})"
    if isinstance(node.right, Operation) and (node.sign in "x/" or (node.sign == "-" and node.right.sign in "+-")):
        right = f"({right})"
    return f"{left} {_PRINTED[node.sign]} {right}"


class Reader:
    """Reads an expression from a place on, as far as it goes; products bind more than sums."""

    def __init__(self, items: list[Item], place: int) -> None:
        self.items = items
        self.place = place

    def sum(self, readings: list[Node] | None = None) -> Node | None:
        """Terms added and subtracted; `readings` takes up what was read after each of them."""
        return self._joined("+-", self._term, readings)

    def _term(self) -> Node | None:
        return self._joined("x/", self._factor, None)

    def _joined(self, signs: str, operand: Callable[[], Node | None], readings: list[Node] | None) -> Node | None:
        left = operand()
        while left is not None:
            if readings is not None:
                readings.append(left)
            start, sign = self.place, self._next()
            if not sign or not isinstance(sign, str) or sign not in signs:
                break
            self.place += 1
            right = operand()
            if right is None:
                self.place = start
                break
            left = Operation(sign, left, right)
        return left

    def _factor(self) -> Node | None:
        """A figure or a bracket, with the words around it and a remark in brackets behind it."""
        self._skip_label()
        item = self._next()
        node: Node | None = None
        if isinstance(item, Mention):
            node = item
            self.place += 1
        elif item == "(":
            self.place += 1
            node = self.sum()
            if node is None or self._next() != ")":
                return None
            self.place += 1
        if node is not None:
            self._skip_label()
            self._skip_remark()
        return node

    def _next(self) -> Item:
        return self.items[self.place] if self.place < len(self.items) else STOP

    def _skip_label(self) -> None:
        self.place += self._next() == LABEL

    def _skip_remark(self) -> None:
        rest = self.items[self.place :]
        if rest[:1] == ["("] and ")" in rest:
            self.place += rest.index(")") + 1
            self._skip_label()
