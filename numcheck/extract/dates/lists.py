"""Productions of lists: days that share a month, months and days that share a year, decades."""

from __future__ import annotations

from numcheck.extract.dates.chart import Chart, Hit, Node
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.shared import shared
from numcheck.extract.dates.terms import Cell, Fixed, Term, century_of, decade_of, old_century
from numcheck.extract.dates.terms_compound import Range
from numcheck.model import Fields
from numcheck.record import replace


def shared_days(hit: Hit) -> Node | None:
    """« les 8, 9 et 10 mai »: every day is a mention of its own, with the month and year of the last."""
    last = hit.node("last")
    if not isinstance(last.term, Cell) or last.term.fields.day is None:
        return None
    shared = last.term.fields
    chart, place = hit.chart, hit.match.start()
    while place < last.first:
        node = chart.nodes.get(place)
        numeral = chart.shape.numeral(place)
        if node and isinstance(node.term, Cell) and node.term.fields.month is None:
            fields = node.term.fields._replace(month=shared.month, year=shared.year)
            chart.put(Node(node.first, node.last, "Day", Cell(fields), "shared_days"))
            place = node.last - 1
        elif numeral:
            fields = Fields(shared.year, shared.month, int(numeral.printed.value))
            chart.put(Node(place, place + numeral.last - numeral.first, "Day", Cell(fields), "shared_days"))
        place += 1
    return last


def shared_months(hit: Hit) -> Node | None:
    """« mars et avril 2024 »: the months before take the year of the last."""
    last = hit.node("last")
    if not isinstance(last.term, Cell) or last.term.fields.year is None:
        return None
    for place in range(hit.match.start(), last.first):
        node = hit.chart.nodes.get(place)
        if node and isinstance(node.term, Cell) and node.term.fields.year is None:
            term = Cell(node.term.fields._replace(year=last.term.fields.year))
            hit.chart.put(replace(node, term=term))
    return last


def shared_year(hit: Hit) -> Node | None:
    """« le 3 juin et le 9 août 2005 »: the day before takes the year of the last."""
    first, last = hit.node("first"), hit.node("last")
    if not isinstance(first.term, Cell) or not isinstance(last.term, Cell):
        return None
    one, two = first.term.fields, last.term.fields
    if one.year is not None or one.month is None or two.year is None or two.month is None:
        return None
    if (one.month, one.day or 0) <= (two.month, two.day or 0):
        hit.chart.put(replace(first, term=Cell(one._replace(year=two.year))))
        return last
    return None


def second_decade(hit: Hit) -> Node | None:
    """« les années 1980 et 1990 », « les années 1960, 1970 et 1980 »: the numbers after the first are decades too."""
    first = hit.node("first")
    if not isinstance(first.term, Fixed) or first.term.granularity != "decade":
        return None
    group = "year" if hit.has("year") else "late"
    for place in range(first.last, hit.first(group)):
        if node := _decade(hit.chart, place):
            hit.chart.put(node)
    return _decade(hit.chart, hit.first(group))


def _decade(chart: Chart, place: int) -> Node | None:
    """The decade whose first year stands at a place; None for anything else."""
    node, numeral = chart.nodes.get(place), chart.shape.numeral(place)
    if numeral is None or (node and not isinstance(node.term, Cell)):
        return None
    term = decade_of(int(numeral.printed.value))
    return term and Node(place, place + numeral.last - numeral.first, "Period", term, "second_decade")


def shared_century(hit: Hit) -> Node | None:
    """« aux XVIIe, XVIIIe et XIXe siècles », « fin du XVIe et début du XVIIe siècle »: every number is a century."""
    last = hit.node("last" if hit.has("last") else "part_of")
    old = last.trail == "century" and isinstance(last.term, Cell)  # « entre le VIe et le IIe siècle av. J.-C. »
    if not old and (not isinstance(last.term, Fixed) or last.term.granularity != "century"):
        return None
    for place in range(hit.match.start(), last.first):
        numeral = hit.chart.shape.numeral(place)
        if numeral is None:
            continue
        number = int(numeral.printed.value)
        if not 1 <= number <= 30:
            return None
        end = place + numeral.last - numeral.first
        term: Term = old_century(number) if old else century_of(number)
        hit.chart.put(Node(place, end, "Period", term, "shared_century"))
    return last


def year_run(hit: Hit) -> Node | None:
    """« en 1982-83-84 et 85 »: from the first to the last of years that follow one another."""
    shape, start = hit.chart.shape, hit.number("a") or 0
    places = range(hit.match.end("a"), hit.match.end())
    numerals = {place: numeral for place in places if (numeral := shape.numeral(place))}
    years = [start // 100 * 100 + int(numeral.printed.value) for numeral in numerals.values()]
    if not 1500 <= start <= 2100 or years != list(range(start + 1, start + 1 + len(years))):
        return None
    first = Node(hit.first("a"), hit.match.end("a"), "Year", Cell(Fields(start)), "range")
    last = Node(max(numerals), hit.match.end(), "Year", Cell(Fields(years[-1])), "range")
    return Node(first.first, last.last, "Period", Range(first.term, last.term), "range", (first, last))


def range_in_row(hit: Hit) -> Node:
    """« du 12 au 14 et du 19 au 21 juillet »: the month of the last range is that of those before it."""
    start, end = (
        hit.chart.nodes.get(hit.first(name))
        or Node(hit.first(name), hit.match.end(name), "DayNumber", Cell(Fields(day=hit.number(name))), "range")
        for name in ("a", "b")
    )
    start, end = (replace(node, term=shared(node.term, hit.term("last"))) for node in (start, end))
    return Node(start.first, end.last, "Period", Range(start.term, end.term), "range", (start, end))


def weekday_date(hit: Hit) -> Node | None:
    """« jeudi 9/3/2023 »: a weekday and a day in figures."""
    first, last = hit.node("first"), hit.node("last")
    if last.trail != "figures" or not isinstance(first.term, Cell) or not isinstance(last.term, Cell):
        return None
    weekday = first.term.fields.weekday
    if weekday is None or first.term.fields.day is not None:
        return None
    return hit.made(Cell(last.term.fields._replace(weekday=weekday)))


_RANGE = "{of} {daylike} {at} {daylike}"
_NEXT = "(?: {comma} | {and} )"
LISTS = Pass(
    Production(
        "range_in_row",
        "Period",
        "(?P<cue> {of} ) <a:daylike> {at} <b:daylike>"
        f" (?= (?: {_NEXT} {_RANGE} ){{0,4}} {_NEXT} {{of}} {{daylike}} {{at}} <last:Day> )",
        range_in_row,
    ),
    Production(
        "year_run",
        "Period",
        "<a:years> (?: {stroke} {twodigits} ){2,6} (?: {and} {twodigits} )? (?! {stroke} | {slash} | {units} )",
        year_run,
    ),
    Production("weekday_date", "Day", "<first:Day> {comma}? {the}? <last:Day>", weekday_date),
    Production(
        "shared_century",
        "Period",
        "(?: {nth} (?: {comma} | {and} | {or} ) {the}? ){1,4} <last:Period>"
        " | {nth} (?: {comma} | {and} {at}? | {at} | {stroke} ) {the}? {part} {of}? <part_of:Period>",
        shared_century,
    ),
    Production("shared_year", "Day", "<first:Day> (?: {comma} | {and} ) {of}? {the}? <last:Day>", shared_year),
    Production(
        "second_decade",
        "Period",
        "<first:Period> (?: (?: {comma} {year_numbers} ){0,6} (?: {and} | {or} | {stroke} ) <year:year_numbers>"
        " | {at} <late:year_numbers> (?= {end} | {point} | {and} ) )",
        second_decade,
    ),
    Production(
        "shared_days",
        "Day",
        "(?: (?: {DayNumber} | {day} ) (?: {comma} {the}? | {and} {the}? | {or} {the}? ) ){1,12} <last:Day>",
        shared_days,
    ),
    Production(
        "shared_months", "Month", "(?: {Month} (?: {comma} | {and} | {or} ) {in}? ){1,12} <last:Month>", shared_months
    ),
)
