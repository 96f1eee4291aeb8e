"""Productions of amounts of time, for the expressions that hold one: 18 mois, une demi-heure, toute la journée."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.terms import Fixed, Term
from numcheck.extract.dates.terms_relative import Offset
from numcheck.record import replace

VAGUE = "vague_amount"


def amount(hit: Hit) -> Term | None:
    """An amount of time; kept only where an expression of the next passes takes it."""
    unit = hit.name("unit")
    number = quantity(hit, "amount")
    if number is None:
        return few(hit)
    half = Decimal("0.5") if hit.has("half") else Decimal(0)
    return Offset(((unit, number + half),), -1)


def few(hit: Hit) -> Term:
    """quelques jours: an amount without a number."""
    return Fixed(None, hit.name("unit"), reason=VAGUE)


def whole(hit: Hit) -> Node | None:
    """toute la journée: one unit."""
    if hit.chart.shape.word(hit.first("unit") - 1) in hit.chart.board.lexicon.words("time_plurals"):
        return None
    return replace(hit.made(Offset(((hit.name("unit"), Decimal(1)),), -1)), amounts=((hit.name("unit"), Decimal(1)),))


def quantity(hit: Hit, group: str) -> Decimal | None:
    """The number of an amount; None where it is only vague (quelques, des milliers)."""
    numeral = hit.chart.shape.numerals.get(hit.first(group))
    if numeral:
        return numeral.printed.value if numeral.printed.ulp else None
    return Decimal(1) if hit.class_of(group) == "one" else None


def half_amount(hit: Hit) -> Term | None:
    """une demi-heure, un demi-siècle."""
    return Offset(((hit.name("unit"), Decimal("0.5")),), -1)


AMOUNTS = Pass(
    Production("few", "Amount", "<few> <unit:units>", few, "duration"),
    Production("whole", "Amount", "{whole} {the} <unit:calendar_units> (?! {Year} )", whole, "duration"),
    Production("entire", "Amount", "(?: {one} | {n12} ) <unit:calendar_units> {entire}", whole, "duration"),
    Production("one_day", "Amount", "{one} <unit:day_word> (?= {end} | {point} )", whole, "duration"),
    Production("amount", "Amount", "<amount> (?: {of} | {hyphen} )? <unit:units> (?: {and} <half> )?", amount),
    Production("half_amount", "Amount", "(?: {one} )? <half> {hyphen}? <unit:units>", half_amount),
)
