"""What a sentence may compute from a table or a list, and what the words and units of both have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.arithmetic.fitting import comparable, stem
from numcheck.checks.consistency.sheets import Sheet
from numcheck.checks.consistency.talk import Talk, known
from numcheck.checks.consistency.wording import root
from numcheck.interval import Interval, point, total
from numcheck.lexicon import lexicon
from numcheck.model import Mention
from numcheck.record import NamedTuple
from numcheck.tokens import fold

BESIDE = 3
"""Words between a figure and the word that tells what it is."""
_THOUSAND = Decimal(1000)
_NONE = Decimal(0)


class Derived(NamedTuple):
    """What a figure should be: the values that it may have, the exact one, how it is computed, and of which figures.

    `firm` tells that the words leave no doubt that it is meant; else only a slip of many digits is one. What is a `gap`
    or a rank is told with the words that set one line apart from others.
    """

    figure: Mention
    size: Interval
    exact: Decimal
    how: str
    of: tuple[Mention, ...]
    firm: bool = False
    gap: bool = False


def scaled(derived: Derived) -> Derived:
    """The same in the power of a thousand of its figure: « 4,3 millions » of « 1,9 » and « 2,4 »."""
    size, value = abs(derived.exact), abs(derived.figure.value or _NONE)
    power = (value / size).adjusted() if size and value else 0
    factor = _THOUSAND ** max(0, (power + 1) // 3)
    return derived._replace(size=derived.size * point(factor), exact=derived.exact * factor)


def value(mention: Mention) -> Decimal:
    """What a figure tells."""
    return mention.value or _NONE


def strict(mention: Mention) -> Interval:
    """What a figure may stand for, by its last digit."""
    return mention.interval("strict") or point(value(mention))


def added(figures: Iterable[Mention]) -> tuple[Interval, Decimal]:
    """The sum of figures, what it may be and what it is."""
    parts = list(figures)
    return total([strict(part) for part in parts]), sum(map(value, parts), _NONE)


def sum_text(figures: Iterable[Mention]) -> str:
    """A sum as it is written: « 512 + 463 »."""
    return fmt.join([figure.text for figure in figures], "+")


def addable(figures: Sequence[Mention]) -> bool:
    """Whether figures are amounts of one measure that can be added."""
    return comparable(*figures) and all(f.kind != "percent" and f.value is not None and f.value >= 0 for f in figures)


def tells(talk: Talk, sheet: Sheet, figure: Mention) -> bool:
    """Whether a figure of a sentence is of the measure of a column, or of a list: its unit or its noun."""
    if not figure.value:
        return False
    kinds, alike = {part.kind for part in sheet.figures}, comparable(figure, *sheet.figures)
    if figure.kind == "money":
        in_head = kinds == {"number"} and not known("amount_heads").isdisjoint(sheet.head)
        return (kinds == {"money"} and alike) or in_head
    if figure.kind == "quantity":
        unit = fold(figure.text).split()[-1]
        return (kinds == {"quantity"} and alike) or (kinds == {"number"} and unit in sheet.head)
    return figure.kind == "count" and kinds <= {"number", "count"} and _of_its_noun(talk, sheet, figure)


def _of_its_noun(talk: Talk, sheet: Sheet, figure: Mention) -> bool:
    """Whether a count has the noun of a head that is said, or that of the items: « agents », « personnes »."""
    noun, over = stem(figure.noun or ""), lexicon().words("head_nouns").get(figure.noun or "")
    nouns = {stem(part.noun) for part in sheet.figures if part.noun}
    if nouns == {noun}:
        return True
    people = noun in {stem(word) for word in known("all_people")}
    if sheet.kind == "list":
        return people and len(nouns) > 1
    if sheet.kind == "row" or (people and not sheet.beside):
        return sheet.kind == "column"
    words = {word for word in sheet.keys if not word.isdigit()} - {root(word) for word in known("neutral_heads")}
    return words <= talk.roots.keys() | {root(str(over))} and not sheet.keys.isdisjoint({root(noun), root(str(over))})


def is_share(figure: Mention) -> bool:
    """Whether a figure is a percentage and no points."""
    return figure.kind == "percent" and figure.unit != "point"
