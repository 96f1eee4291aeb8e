"""The chart of a window: productions rewrite its shape, pass by pass, into dates."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Board
from numcheck.extract.dates.classes import CHARACTERS, END, NAMES, UNIONS
from numcheck.extract.dates.grammar import Found, Grammar, Pass
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
    """One match of a production: the words, numbers and dates that its groups captured."""

    __slots__ = ("chart", "found", "match", "places")

    def __init__(self, chart: Chart, found: Found) -> None:
        self.chart = chart
        self.found = found
        self.match = found.match
        self.places = found.places

    def made(self, term: Term) -> Node:
        """The date that the match makes."""
        found = self.found
        name, result, _, _, kind = found.production
        return Node(found.first, found.last, result, term, name, None, kind)

    def has(self, group: str) -> bool:
        """Whether the group took part in the match."""
        return group in self.places

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
        return opens and shape.characters[closed : closed + 1] == END

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
        place = self.places.get(group)
        if place is None:
            return None
        shape = self.chart.shape
        found = shape.values.get(place)
        return found if found is not None else shape.letters.values.get(shape.word(place))

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
        place = self.places.get(group)
        if place is None:
            return None
        numeral = self.chart.shape.numeral(place)
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
        number = 0
        while matching := grammar.following(self.shape.characters, number):
            self._run(grammar.passes[matching[0]], self.shape.characters, matching[1])
            number = matching[0] + 1

    def _run(self, productions: Pass, shape: str, found: Found | None) -> None:
        """Rewrite the shape with one pass, from left to right, beginning with what it finds first.

        Of what matches at one place the first that its function accepts is a date; where there is none, the next place
        is tried.
        """
        while found:
            hit = Hit(self, found)
            made = found.production.build(hit)
            if made is None:
                start = found.match.start()
                found = productions.next(shape, start, found.number + 1) or productions.first(shape, start + 1)
            else:
                node = made if isinstance(made, Node) else hit.made(made)
                self.put(node)
                found = productions.first(shape, node.last)

    def put(self, node: Node) -> None:
        """Record a date over whatever smaller ones it covers."""
        if self.nodes:
            for place in range(node.first, node.last):
                self.nodes.pop(place, None)
        self.nodes[node.first] = node
        self.shape.mark(node.first, node.last, node.name)
