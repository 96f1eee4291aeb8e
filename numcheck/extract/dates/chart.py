"""The chart of a window: productions rewrite its shape, pass by pass, into dates."""

from __future__ import annotations

import re
from decimal import Decimal

from numcheck.extract.board import Board
from numcheck.extract.dates.classes import CHARACTERS, END, NAMES, UNIONS
from numcheck.extract.dates.grammar import Found, Grammar, Pass, Production
from numcheck.extract.dates.shape import Shape
from numcheck.extract.dates.terms import Term
from numcheck.lexicon import Value
from numcheck.record import dataclass

_POINTS = frozenset(CHARACTERS[name] for name in UNIONS["point"])


@dataclass(slots=True)
class Node:
    """A date found so far: its half-open range of places, its class in the alphabet and its symbolic value.

    `members` are the two ends of a range; `hedge` and `kind` go to the mention.
    """

    first: int
    last: int
    name: str
    term: Term
    trail: str = ""
    members: tuple[Node, Node] | None = None
    kind: str = "date"
    hedge: str | None = None
    role: str | None = None
    guard: str | None = None
    amounts: tuple[tuple[str, Decimal], ...] = ()


class Hit:
    """One match of a production: the words, numbers and dates that its groups, by their `names`, captured."""

    __slots__ = ("chart", "match", "names", "production")

    def __init__(self, chart: Chart, match: re.Match[str], production: Production) -> None:
        self.chart = chart
        self.match = match
        self.names = match.re.groupindex
        self.production = production

    def made(self, term: Term) -> Node:
        """The date that the match makes: the cue before it and the tail after it left out."""
        first = self.match.end("cue") if self.has("cue") else self.match.start()
        last = self.match.start("tail") if self.has("tail") else self.match.end()
        return Node(first, last, self.production.result, term, self.production.name, kind=self.production.kind)

    def has(self, group: str) -> bool:
        """Whether the group took part in the match."""
        return group in self.names and self.match[group] is not None

    def text(self) -> str:
        """The characters of the match."""
        first, last = self.chart.shape.range(self.match.start(), self.match.end())
        tokens = self.chart.shape.tokens
        return tokens.text[tokens.starts[first] : tokens.ends[last - 1]]

    def alone(self) -> bool:
        """Whether the match is the whole sentence."""
        shape, start, end = self.chart.shape, self.match.start(), self.match.end()
        tokens, first = shape.tokens, shape.index[start]
        opens = tokens.sentence_bounds(tokens.sentence(first))[0] == first
        closed = end + 1 if shape.characters[end] in _POINTS else end
        return opens and shape.characters[closed : closed + 1] == [END]

    def class_of(self, group: str) -> str:
        """The class of the group's first token; empty when the group took no part."""
        return NAMES[self.match[group][0]] if self.has(group) else ""

    def first(self, group: str) -> int:
        """The place of the group's first token."""
        return self.match.start(group)

    def capital(self, group: str) -> bool:
        """Whether the group's first token has a capital letter as a name has; not a word in capitals."""
        tokens, index = self.chart.shape.tokens, self.chart.shape.index[self.first(group)]
        return tokens.text[tokens.starts[index] : tokens.ends[index]].istitle()

    def word(self, group: str) -> str:
        """The group's first token."""
        return self.chart.shape.word(self.match.start(group))

    def broken(self, group: str) -> bool:
        """Whether the group's first token begins a line."""
        return self.has(group) and "\n" in self.chart.shape.tokens.gaps[self.chart.shape.index[self.first(group)]]

    def word_before(self) -> str:
        """The token before the match; empty at the start of the text."""
        index = self.chart.shape.index[self.match.start()]
        return self.chart.shape.tokens.words[index - 1] if index > 0 else ""

    def value(self, group: str) -> Value | None:
        """What the lexicon says of the group's word; None when it took no part."""
        if not self.has(group):
            return None
        index = self.match.start(group)
        found = self.chart.shape.values.get(index)
        return found if found is not None else self.chart.shape.letters.values.get(self.chart.shape.word(index))

    def name(self, group: str) -> str:
        """The value as a string; empty when the group took no part."""
        value = self.value(group)
        return "" if value is None else str(value)

    def month(self, group: str = "month") -> int | None:
        """The number of the month in the group."""
        return self._named(self.chart.shape.letters.months, group)

    def weekday(self, group: str = "weekday") -> int | None:
        """The number of the weekday in the group."""
        return self._named(self.chart.shape.letters.weekdays, group)

    def _named(self, table: dict[str, int], group: str) -> int | None:
        return table.get(self.word(group)) if self.has(group) else None

    def number(self, group: str) -> int | None:
        """The number in the group: a numeral, or the lexicon's value; None when it took no part."""
        if not self.has(group):
            return None
        numeral = self.chart.shape.numerals.get(self.match.start(group))
        if numeral:
            return int(numeral.printed.value)
        value = self.value(group)
        return value if isinstance(value, int) else None

    def node(self, group: str) -> Node:
        """The date that the group holds."""
        return self.chart.nodes[self.match.start(group)]

    def term(self, group: str) -> Term:
        """The symbolic value of the date that the group holds."""
        return self.node(group).term


class Chart:
    """The shape of a window on its way through the passes, and the dates found in it by their first place."""

    __slots__ = ("board", "nodes", "shape")

    def __init__(self, board: Board, shape: Shape) -> None:
        self.board = board
        self.shape = shape
        self.nodes: dict[int, Node] = {}

    def parse(self, grammar: Grammar) -> None:
        """Rewrite the shape pass by pass."""
        shape = "".join(self.shape.characters)
        number = grammar.following(shape, 0)
        while number < len(grammar.passes):
            self._run(grammar.passes[number], shape)
            shape = "".join(self.shape.characters)
            number = grammar.following(shape, number + 1)

    def _run(self, productions: Pass, shape: str) -> None:
        """Rewrite the shape with one pass, from left to right."""
        place = 0
        while found := productions.first(shape, place):
            place = self._at(productions, shape, found)

    def _at(self, productions: Pass, shape: str, found: Found | None) -> int:
        """The place to go on from: behind the date that the first of the productions makes which accepts its match."""
        start = found[1].start() if found else 0
        while found:
            number, match = found
            if node := self._node(productions.productions[number][0], match):
                self.put(node)
                return node.last
            found = productions.next(shape, start, number + 1)
        return start + 1

    def _node(self, production: Production, match: re.Match[str]) -> Node | None:
        hit = Hit(self, match, production)
        made = production.build(hit)
        return made if made is None or isinstance(made, Node) else hit.made(made)

    def put(self, node: Node) -> None:
        """Record a date over whatever smaller ones it covers."""
        if self.nodes:
            for place in range(node.first, node.last):
                self.nodes.pop(place, None)
        self.nodes[node.first] = node
        self.shape.mark(node.first, node.last, node.name)
