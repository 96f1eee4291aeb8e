"""Finds written arithmetic in a text: the sides around a sign of equality, computations in brackets behind a figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from numcheck.checks.arithmetic.written.expression import LABEL, STOP, Item, Node, Operation, Reader, figures
from numcheck.checks.base import Context
from numcheck.lexicon import lexicon
from numcheck.model import Mention
from numcheck.tokens import Tokens

Side = list[Node]
"""The readings of one side, the longest first; none where something in it cannot be read."""
_EQUALS = "="
_SIGNS = frozenset("+-x/")
_MOST_WORDS = 4  # of a label
_MOST_ITEMS = 40  # on one side of a sign of equality
_ASIDE = re.compile(r"\(\s*\d[^()\n]{0,60}[^()\n\w.,]\s*\d[^()\n]{0,60}\)|\(\s*\d+ ?x ?\d[^()\n]{0,60}\)")


def equations(context: Context) -> Iterator[tuple[Side, Side]]:
    """Every two neighbouring sides around a sign of equality, in text order."""
    text = context.tokens.folded
    place = text.find(_EQUALS)
    while place >= 0:
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        for items in _stretches(_items(context, text.rfind("\n", 0, place) + 1, end)):
            yield from _pairs(items)
        place = text.find(_EQUALS, end)


def asides(context: Context) -> Iterator[tuple[Mention, Node]]:
    """The figures whose computation stands behind them in brackets: « 154 heures (22 jours × 7 heures) »."""
    tokens = context.tokens
    for match in _ASIDE.finditer(tokens.folded):
        place = bisect_left(context.mentions, match.start(), key=_start) - 1
        if place < 0 or tokens.at(match.start()) - context.mentions[place].tokens[1] > _MOST_WORDS:
            continue
        items = list(_items(context, context.mentions[place].span.start, match.end()))
        inside = items[1 + (items[1:2] == [LABEL]) :]
        if isinstance(items[0], Mention) and inside[:1] == ["("]:
            yield from ((items[0], node) for node in _whole(inside[1:-1])[:1] if isinstance(node, Operation))


def _start(mention: Mention) -> int:
    return mention.span.start


def _items(context: Context, start: int, end: int) -> Iterator[Item]:
    """What stands between two offsets: figures, signs, labels; `STOP` for whatever is no part of an expression."""
    tokens, mentions, table = context.tokens, context.mentions, lexicon().phrases("written_signs")
    place = bisect_left(mentions, start, key=_start)
    index, words = bisect_left(tokens.starts, start), 0
    while index < len(tokens) and tokens.starts[index] < end:
        while place < len(mentions) and mentions[place].tokens[0] < index:
            place += 1
        sign = table.match(tokens.words, index)
        if place < len(mentions) and mentions[place].tokens[0] == index:
            yield from _operands(tokens, mentions[place])
            index, words = mentions[place].tokens[1], 0
        elif sign:
            yield str(sign[1])
            index, words = index + sign[0], 0
        else:
            words += 1
            yield from _spoken(tokens.words[index], words)
            index += 1


def _operands(tokens: Tokens, mention: Mention) -> Iterator[Item]:
    """A figure; of what reads as a range, « 12 - 7 », both with the sign between them."""
    if mention.value is not None:
        yield mention if mention.kind != "ratio" or "/" in mention.text else STOP  # « 14 sur 20 »
        return
    low, high = mention.ends or (mention, mention)
    sign = tokens.folded[low.span.end : high.span.start].strip()
    subtracted = low.value is not None and high.value is not None and lexicon().words("written_signs").get(sign) == "-"
    yield from (low, "-", high) if subtracted else (STOP,)


def _spoken(word: str, count: int) -> Iterator[Item]:
    """What the n-th word in a row is: one label for a few, a stop where there are many, and for other characters."""
    variable = len(word) == 1 and word not in lexicon().words("letters_alone")
    if not word[0].isalpha() or count > _MOST_WORDS or variable:
        yield STOP
    elif count == 1:
        yield LABEL


def _stretches(items: Iterator[Item]) -> Iterator[list[Item]]:
    """The items between stops, where they hold a sign of equality."""
    stretch: list[Item] = []
    for item in items:
        if item != STOP:
            stretch.append(item)
            continue
        if _EQUALS in stretch:
            yield stretch
        stretch = []
    if _EQUALS in stretch:
        yield stretch


def _pairs(items: list[Item]) -> Iterator[tuple[Side, Side]]:
    """The neighbouring sides of one stretch that can be read."""
    places = [place for place, item in enumerate(items) if item == _EQUALS]
    sides = [_first(items[max(0, places[0] - _MOST_ITEMS) : places[0]])]
    for here, after in pairwise(places):
        sides.append(_whole(items[here + 1 : after]))
    sides.append(_last(items[places[-1] + 1 : places[-1] + 1 + _MOST_ITEMS]))
    yield from ((one, other) for one, other in pairwise(sides) if one and other)


def _first(items: list[Item]) -> Side:
    """The readings that end where the items do: « 20 places – 12 + 3 » may begin behind the dash."""
    found: Side = []
    for start, item in enumerate(items):
        if not (isinstance(item, Mention) or item == "("):
            continue
        reader = Reader(items, start)
        node = reader.sum()
        if node is not None and reader.place == len(items):
            bullet = start == 1 and items[0] == "-"
            if not found and start and items[start - 1] in _SIGNS and not bullet:
                return []  # an operand that cannot be read
            found.append(node)
    return found


def _whole(items: list[Item]) -> Side:
    """The readings between two signs of equality: « 45 × 4 = 180 + 16 = 196 » goes on from its first result."""
    reader = Reader(items[:_MOST_ITEMS], 0)
    readings: Side = []
    node = reader.sum(readings)
    if node is None or reader.place < len(items):
        return []
    return [*readings[::-1], next(figures(node))]


def _last(items: list[Item]) -> Side:
    """The readings that begin where the items do: « 15 – 3 de plus qu’hier » may end before the dash."""
    reader = Reader(items, 0)
    readings: Side = []
    if reader.sum(readings) is None or (reader.place < len(items) and items[reader.place] in _SIGNS):
        return []
    return readings[::-1]
