"""Sentences with a printed relation that holds, as templates with their figures: the ground of the mutation test.

`RELATIONS` says what each relation of `printed.txt` means, apart from the code under test: a function of the figures'
intervals that returns two intervals which must meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from numcheck.interval import Interval

Meaning = Callable[..., tuple[Interval, Interval]]
HUNDRED = Interval(Decimal(100), Decimal(100))
ONE = Interval(Decimal(1), Decimal(1))


def _wide(value: Interval, share: str) -> Interval:
    return value.widened(Decimal(share))


def _fixed(value: str) -> Interval:
    return Interval(Decimal(value), Decimal(value))


RELATIONS: dict[str, Meaning] = {
    "rise": lambda a, b, p: ((b / a - ONE) * HUNDRED, p),
    "fall": lambda a, b, p: ((ONE - b / a) * HUNDRED, p),
    "up": lambda a, b, d: (b - a, d),
    "down": lambda a, b, d: (a - b, d),
    "double": lambda a, b: (_wide(b / a, "0.07"), _fixed("2")),
    "triple": lambda a, b: (_wide(b / a, "0.07"), _fixed("3")),
    "part": lambda p, w, part: (p * w / HUNDRED, part),
    "share": lambda part, w, p: (part / w * HUNDRED, p),
    "sum2": lambda t, a, b: (a + b, t),
    "sum3": lambda t, a, b, c: (a + b + c, t),
    "most2": lambda t, a, b: (a + b, Interval(Decimal(0), t.high)),
    "each": lambda t, n, e: (t / n, e),
    "miles": lambda a, b: (_wide(a * _fixed("1.609344"), "0.03"), b),
    "feet": lambda a, b: (_wide(a * _fixed("0.3048"), "0.03"), b),
    "pounds": lambda a, b: (_wide(a * _fixed("0.45359237"), "0.03"), b),
    "hectares": lambda a, b: (_wide(a * _fixed("10000"), "0.03"), b),
    "horses": lambda a, b: (_wide(a * _fixed("1.359622"), "0.03"), b),
    "knots": lambda a, b: (_wide(a * _fixed("1.852"), "0.03"), b),
    "speed": lambda d, h, v: (_wide(d / h, "0.05"), v),
    "span": lambda a, b, n: (b - a, n),
    "ago": lambda y, n: (_fixed("2024") - y, n),
    "age": lambda y, n: (_fixed("2024") - y, n),
    "death": lambda a, b, n: (b - a, n),
    "order": lambda a, b: (a, Interval(Decimal("-Infinity"), b.high)),
    "votes": lambda a, b, d: (a - b, d),
}
YEARS = {"span": (0, 1), "ago": (0,), "age": (0,), "death": (0, 1)}
"""Which figures of a relation are years: they are mutated as years."""

SOURCE = Path(__file__).with_name("printed.txt")


def templates() -> Iterator[tuple[str, str, list[tuple[str, ...]]]]:
    """The relation, the template and the rows of figures of every entry."""
    entry: tuple[str, str, list[tuple[str, ...]]] | None = None
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if line.startswith(" ") and entry:
            entry[2].append(tuple(figure.strip() for figure in line.split(";")))
        elif not line.startswith("#"):
            if entry:
                yield entry
            relation, _, template = line.partition(": ")
            entry = (relation, template, [])
    if entry:
        yield entry


DATES = [
    "Le conseil s’est réuni le {} à huis clos.",
    "Le {}, la mairie a voté le budget.",
    "Elle a été entendue {} par le juge.",
    "La grève, commencée {}, se poursuit.",
    "Rendez-vous {} devant la gare.",
]
"""Sentences for a weekday with its date; the dates are drawn."""
