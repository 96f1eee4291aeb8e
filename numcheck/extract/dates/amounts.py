"""Amounts of time: their productions (18 mois, une demi-heure), and what reads them in longer expressions."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.grammar import TAKEN, Pass, Production
from numcheck.extract.dates.terms import Clock, Fixed, Term
from numcheck.extract.dates.terms_relative import Amounts, Offset
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


def few_misspelt(hit: Hit) -> Term | None:
    """« quelque jours », a letter forgotten; not « quelque jour », « environ jours »."""
    words = hit.chart.board.lexicon.words
    misspelt = hit.word("few") in words("misspelt_few") and hit.word("unit") in words("time_plurals")
    return few(hit) if misspelt else None


def whole(hit: Hit) -> Node | None:
    """toute la journée: one unit."""
    if hit.chart.shape.word(hit.first("unit") - 1) in hit.chart.board.lexicon.words("time_plurals"):
        return None
    return replace(hit.made(Offset(((hit.name("unit"), Decimal(1)),), -1)), amounts=((hit.name("unit"), Decimal(1)),))


def quantity(hit: Hit, group: str) -> Decimal | None:
    """The number of an amount; None where it is only vague (quelques, des milliers)."""
    numeral = hit.chart.shape.numeral(hit.first(group))
    if numeral:
        return numeral.printed.value if numeral.printed.ulp else None
    return Decimal(1) if hit.class_of(group) == "one" else None


def half_amount(hit: Hit) -> Term | None:
    """une demi-heure, un demi-siècle."""
    return Offset(((hit.name("unit"), Decimal("0.5")),), -1)


def approximate(hit: Hit) -> bool:
    """Whether the amount is itself a round word: « une dizaine d'années »."""
    numerals = map(hit.chart.shape.numeral, range(hit.match.start("amounts"), hit.match.end("amounts")))
    return any(numeral.printed.bounds for numeral in numerals if numeral)


def vague(hit: Hit) -> bool:
    """Whether an amount of the match has no number: « quelques jours plus tard »."""
    places = range(hit.match.start("amounts"), hit.match.end("amounts"))
    terms = (hit.chart.nodes[place].term for place in places if place in hit.chart.nodes)
    return any(isinstance(term, Fixed) and term.reason == VAGUE for term in terms)


def amounts(hit: Hit) -> Amounts:
    """The amounts that stand in the match, in text order."""
    found: list[tuple[str, Decimal]] = []
    for place in range(hit.match.start("amounts"), hit.match.end("amounts")):
        node = hit.chart.nodes.get(place)
        if node and isinstance(node.term, Offset):
            found.extend(node.term.amounts)
        elif node and isinstance(node.term, Clock):
            found.append(("hour", node.term.hour + Decimal(node.term.minute or 0) / 60))
    return tuple(found)


AMOUNTS = Pass(
    Production("few", "Amount", "<few> <unit:units>", few, "duration"),
    Production("few_misspelt", "Amount", "<few:around> <unit:units>", few_misspelt, "duration"),
    Production("whole", "Amount", "{whole} {the} <unit:calendar_units> (?! {Year} )", whole, "duration"),
    Production("entire", "Amount", "(?: {one} | {n12} ) <unit:calendar_units> {entire}", whole, "duration"),
    Production("one_day", "Amount", "{one} <unit:day_word> (?= {end} | {point} )", whole, "duration"),
    Production("amount", "Amount", "<amount> (?: {of} | {hyphen} )? <unit:units> (?: {and} <half> )?", amount, TAKEN),
    Production("half_amount", "Amount", "(?: {one} )? <half> {hyphen}? <unit:units>", half_amount, TAKEN),
)
