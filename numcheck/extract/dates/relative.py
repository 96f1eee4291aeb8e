"""Productions of dates that count from now or from the last date of the text: hier, la semaine dernière, il y a 18 mois."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from numcheck.extract.dates.chart import Build, Hit, Node, Pass, Production
from numcheck.extract.dates.recurring import Adjacent, Feast, Season, Slice
from numcheck.extract.dates.phrase import Phrase
from numcheck.extract.dates.terms import Amounts, Cell, Clock, Day, Fixed, Offset, Stretch, Term, Unit, Weekday

VAGUE = Fixed(None, "day", reason="vague_amount")
RECURRING = (Cell, Feast, Season, Slice)
DIRECTIONS = {"last": -1, "previous": -1, "next": 1, "following": 1}
_SIZES = (
    "millennium",
    "century",
    "decade",
    "year",
    "semester",
    "quarter",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "second",
)
NEIGHBOURS = {"day_before": -1, "two_days_before": -2, "day_after": 1, "two_days_after": 2}


def deictic(hit: Hit) -> Term | None:
    """hier, demain, aujourd'hui …"""
    return Day(hit.number("deictic") or 0)


def neighbour(hit: Hit) -> Term | None:
    """la veille, le lendemain: from the last day of the text, or from the day that follows."""
    count = NEIGHBOURS[hit.class_of("near")]
    return Day(count, hit.term("base")) if hit.has("base") else Day(count, from_text=True)


def this_unit(hit: Hit) -> Term | None:
    """cette année, ce mois; with « même » or « -là » the one that the text speaks of; no plural."""
    if plural(hit, "this"):
        return None
    of_text = hit.has("same") or hit.has("that") or hit.word("unit") == "journée"
    return Unit(hit.name("unit"), from_text=of_text)


def plural(hit: Hit, group: str) -> bool:
    """Whether a determiner or an adjective is in the plural: « ces années », « les mois derniers »."""
    return hit.has(group) and hit.word(group).endswith("es" if group == "this" else "s") and hit.word(group) != "jours"


def adjacent_unit(hit: Hit) -> Term | None:
    """la semaine dernière, l'an prochain, le mois suivant."""
    if plural(hit, "direction"):
        return None
    direction = hit.class_of("direction")
    return Unit(hit.name("unit"), DIRECTIONS[direction], from_text=direction in ("following", "previous"))


def adjacent_date(hit: Hit) -> Term | None:
    """octobre dernier, le 5 novembre prochain, vendredi dernier, lundi suivant."""
    node = hit.node("date")
    direction = hit.class_of("direction") if hit.has("direction") else "this"
    count, from_text = DIRECTIONS.get(direction, 0), direction in ("following", "previous")
    if isinstance(node.term, Cell):
        fields = node.term.fields
        if fields.year is not None:
            return None
        if fields.month is None and fields.day is None and fields.weekday is not None:
            return Weekday(fields.weekday, count, from_text)
        if fields.month is None:
            return None
    return Adjacent(node.term, count, from_text) if isinstance(node.term, RECURRING) else None


def in_eight(hit: Hit) -> Term | None:
    """lundi en huit, jeudi en quinze: the next one, a week or two later."""
    days = {8: 7, 15: 14}.get(hit.number("count") or 0)
    node = hit.node("date")
    if days is None or not isinstance(node.term, Cell) or node.term.fields.weekday is None:
        return None
    return Day(days, Weekday(node.term.fields.weekday, 0))


def amount(hit: Hit) -> Term | None:
    """An amount of time; kept only where an expression of the next passes takes it."""
    unit = hit.name("unit")
    number = quantity(hit, "amount")
    if number is None:
        return VAGUE
    half = Decimal("0.5") if hit.has("half") else Decimal(0)
    return Offset(((unit, number + half),), -1)


def quantity(hit: Hit, group: str) -> Decimal | None:
    """The number of an amount; None where it is only vague (quelques)."""
    numeral = hit.chart.shape.numerals.get(hit.first(group))
    if numeral:
        return numeral.printed.value
    return Decimal(1) if hit.class_of(group) == "one" else None


def month_of(hit: Hit) -> Term | None:
    """le mois de mars."""
    return hit.term("month")


def half_amount(hit: Hit) -> Term | None:
    """une demi-heure, un demi-siècle."""
    return Offset(((hit.name("unit"), Decimal("0.5")),), -1)


def stretch_amount(hit: Hit) -> Term | None:
    """les trente jours précédents, les cinq années suivantes."""
    direction = hit.class_of("direction")
    parts = amounts(hit)
    if len(parts) != 1 or parts[0][0] in ("hour", "minute", "second") or (direction == "last" and not plural(hit, "direction")):
        return None
    return Stretch(parts, DIRECTIONS[direction], direction in ("following", "previous"))


def offset(sign: int, role: str, from_text: bool = False) -> Build:
    """The builder of expressions with an amount: il y a …, dans …, … plus tard."""

    def build(hit: Hit) -> Node | None:
        if vague(hit):
            return replace(hit.made(VAGUE), role=role)
        parts = amounts(hit)
        sizes = [_SIZES.index(unit) for unit, _ in parts if unit in _SIZES]
        if not parts or sizes != sorted(set(sizes)):
            return None
        base = hit.term("base") if hit.has("base") else None
        term: Term = Offset(parts, sign, base, from_text and base is None)
        if len(parts) > 2 and not from_text:
            term = Phrase(hit.text(), term)
        return replace(hit.made(term), hedge=hit.name("hedge") or None, role=role, amounts=parts)

    return build


def vague(hit: Hit) -> bool:
    """Whether an amount of the match has no number: « quelques jours plus tard »."""
    places = range(hit.match.start("amounts"), hit.match.end("amounts"))
    return any(place in hit.chart.nodes and hit.chart.nodes[place].term is VAGUE for place in places)


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


def stretch(hit: Hit) -> Term | None:
    """les trois derniers mois, les cinq prochaines années: up to now, or from now on."""
    number = quantity(hit, "count")
    direction = hit.class_of("direction")
    if number is None or hit.name("unit") in ("hour", "minute", "second"):
        return None
    return Stretch(((hit.name("unit"), number),), DIRECTIONS[direction], direction in ("following", "previous"))


DEICTICS = Pass(
    Production("deictic", "Day", "<deictic>", deictic),
    Production("month_of", "Month", "{month_word} {of} <month:Month>", month_of),
    Production("in_eight", "Day", "<date:Day> {in} <count:day> (?! {months} )", in_eight),
    Production("that_unit", "Period", "<this> {same}? <unit:calendar_units> {hyphen}? <that>", this_unit),
    Production("same_unit", "Period", "(?: {the} | {this} )? <same> <unit:calendar_units>", this_unit),
    Production("this_unit", "Period", "<this> <unit:calendar_units> (?: {hyphen} {here} )?", this_unit),
    Production("within_unit", "Period", "{within} {article} <unit:calendar_units> (?= {end} | {point} )", this_unit),
    Production("unit_adjacent", "Period", "{the}? <unit:calendar_units> <direction> (?! {the} )", adjacent_unit),
    Production(
        "adjacent_unit",
        "Period",
        "(?P<cue> {the} | {at} | {of} ) <direction> <unit:calendar_units> (?! {of} )",
        adjacent_unit,
    ),
    Production("adjacent_date", "Day", "<date:Recurs> <direction>", adjacent_date),
    Production("date_adjacent", "Day", "<direction> <date:Recurs>", adjacent_date),
    Production("this_season", "Period", "{this} <date:Spans>", adjacent_date),
    Production("amount", "Amount", "<amount> {of}? <unit:units> (?: {and} <half> )?", amount),
    Production("half_amount", "Amount", "(?: {one} )? <half> {hyphen}? <unit:units>", half_amount),
)
_AMOUNTS = "(?P<amounts> {Amounts} (?: {and}? {Amounts} ){0,5} )"
_LISTED = "(?P<amounts> {Amounts} (?: {comma} {Amounts} ){1,5} (?: {and} {Amounts} )? )"
_HEDGE = "(?: <hedge:hedges> )?"
OFFSETS = Pass(
    Production("ago_listed", "Day", f"{{ago}} {_HEDGE} {_LISTED}", offset(-1, "ago")),
    Production("within_listed", "Day", f"{{within}} {_HEDGE} {_LISTED}", offset(1, "within")),
    Production("ago", "Day", f"{{ago}} {_HEDGE} {_AMOUNTS}", offset(-1, "ago")),
    Production("within", "Day", f"{{within}} {_HEDGE} {_AMOUNTS}", offset(1, "within")),
    Production("since", "Day", f"(?P<cue> {{ever_since}} ) {_HEDGE} {_AMOUNTS}", offset(-1, "since")),
    Production("stretch_last", "Period", "(?: {the} | {this} )? <amounts:Amount> <direction> (?! {the} )", stretch_amount),
    Production("later", "Day", f"{_HEDGE} {_AMOUNTS} {{later}}", offset(1, "later", True)),
    Production("earlier", "Day", f"{_HEDGE} {_AMOUNTS} {{earlier}}", offset(-1, "earlier", True)),
    Production(
        "after",
        "Day",
        f"{_AMOUNTS} {{after}} (?: {{the}}? <base:Cell> | (?= {{end}} | {{point}} ) )",
        offset(1, "later", True),
    ),
    Production(
        "before",
        "Day",
        f"{_AMOUNTS} {{before}} (?: {{the}}? <base:Cell> | (?= {{end}} | {{point}} ) )",
        offset(-1, "earlier", True),
    ),
    Production(
        "neighbour_of", "Day", "(?P<cue> {the} | {at} )? <near:neighbour_day> {of} {the}? <base:Cell>", neighbour
    ),
    Production("neighbour", "Day", "(?P<cue> {the} | {at} ) <near:neighbour_day>", neighbour),
    Production("stretch", "Period", "(?: {the} | {this} )? <count:number> <direction> <unit:calendar_units>", stretch),
    Production(
        "stretch_after", "Period", "(?: {the} | {this} ) <direction> <count:number> <unit:calendar_units>", stretch
    ),
)
