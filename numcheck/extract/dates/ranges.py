"""Productions of ranges: one mention with two ends, whose missing fields the second end gives."""

from __future__ import annotations

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.classes import CHARACTERS, NAMES, UNIONS
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.inside import Within
from numcheck.extract.dates.recurring import Season, Slice
from numcheck.extract.dates.relative import REPEATED
from numcheck.extract.dates.shared import shared
from numcheck.extract.dates.terms import Cell, Fixed, Term, century_of, old_century
from numcheck.extract.dates.terms_compound import Before, Range
from numcheck.extract.dates.year_forms import CLOSED
from numcheck.model import Fields
from numcheck.record import replace


def date_range(hit: Hit) -> Node | None:
    """« du 3 au 7 juin 2024 », « mars à juin », « 2019-2023 »."""
    end = hit.chart.nodes.get(hit.first("b")) or _year(hit, "b") if hit.has("b") else _short_end(hit)
    first = hit.first("a")
    start = hit.chart.nodes.get(first) or _bare_day(hit, first)
    if end is None or start is None or new_line(hit, start.last):
        return None
    if usual(start, end, hit):
        return Node(start.first, end.last, "Period", REPEATED, "weekdays", (start, end))
    start = replace(start, term=shared(start.term, end.term))
    return Node(start.first, end.last, "Period", Range(start.term, end.term), "range", (start, end))


def new_line(hit: Hit, place: int) -> bool:
    """Whether the stroke at a place begins a line, as the points of a list do."""
    shape = hit.chart.shape
    strokes = (CHARACTERS[name] for name in UNIONS["stroke"])
    return shape.characters[place] in strokes and "\n" in shape.tokens.gaps[shape.index[place]]


def usual(start: Node, end: Node, hit: Hit) -> bool:
    """« ouvert du lundi au vendredi »: every week; not « la nuit du lundi au mardi »."""
    shape, place = hit.chart.shape, start.first - 1
    contracted = hit.chart.board.lexicon.words("contracted_articles")
    if not start.trail == end.trail == "weekday" or shape.word(place) not in contracted:
        return False
    return NAMES.get(shape.characters[place - 1]) != "daypart"


def _bare_day(hit: Hit, first: int) -> Node:
    fields = Fields(year=hit.number("a")) if hit.has("short") else Fields(day=hit.number("a"))
    return Node(first, hit.match.end("a"), "DayNumber", Cell(fields), "range")


def _year(hit: Hit, group: str) -> Node | None:
    """A bare number as a year of our time."""
    number = hit.number(group)
    if number is None or not 1500 <= number <= 2100:
        return None
    return Node(hit.first(group), hit.match.end(group), "Year", Cell(Fields(number)), "range")


def _short_end(hit: Hit) -> Node | None:
    """The second end of « 2024-25 »: the year of the same century."""
    start, short = hit.number("a"), hit.number("short")
    if start is None or short is None or hit.match.end("short") - hit.first("short") > 1:
        return None
    year = start // 100 * 100 + short
    if len(hit.word("short")) != 2 or year <= start or not 1500 <= start <= 2100:
        return None
    return Node(hit.first("short"), hit.first("short") + 1, "Year", Cell(Fields(year)), "range")


def bare_days(hit: Hit) -> Node | None:
    """« du 13 au 18 », « entre le 13 et le 18 »: days of an unnamed month."""
    first, last = hit.number("a"), hit.number("b2")
    told = hit.class_of("cue") == "between" or hit.word("cue") in hit.chart.board.lexicon.words("contracted_articles")
    if first is None or last is None or not first < last or not told:
        return None
    start = Node(hit.first("a"), hit.match.end("a"), "DayNumber", Cell(Fields(day=first)), "range")
    end = Node(hit.first("b2"), hit.match.end("b2"), "DayNumber", Cell(Fields(day=last)), "range")
    return Node(start.first, end.last, "Period", Range(start.term, end.term), "range", (start, end))


_ENDS = "(?= {end} | {point} )"
_TO = "{dot}? (?: {at} | {until} | {stroke} )"


def old_years(hit: Hit) -> Node | None:
    """« de 1412 à 1431 », « entre 1562 et 1598 », « 1618-1648 »: numbers that rise a little, not both of them round."""
    first = "a" if hit.has("a") else "a2"
    start, end = _number_of(hit, first), hit.number("b")
    if start is None or end is None or not 1000 <= start < end <= 2100 or end - start > 300:
        return None
    if not start % 50 and not ((end + 1) % 50 and (end % 50 or start % 100)):  # « de 1000 à 1249 »
        return None
    ends = ((first, start), ("b", end))
    one, two = (Node(hit.first(name), hit.match.end(name), "Year", Cell(Fields(year)), "range") for name, year in ends)
    return Node(one.first, two.last, "Period", Range(one.term, two.term), "range", (one, two))


def _number_of(hit: Hit, group: str) -> int | None:
    """The year in a group: a numeral, or one that is known as a year."""
    node = hit.chart.nodes.get(hit.first(group))
    return node.term.fields.year if node and isinstance(node.term, Cell) else hit.number(group)


def slashed_days(hit: Hit) -> Node | None:
    """« les 14/15 mars »: what looks like a fraction is two days."""
    tokens, first = hit.chart.shape.tokens, hit.chart.shape.index[hit.first("pair")]
    if tokens.words[first + 1] != "/" or not tokens.words[first + 2].isdecimal():
        return None
    days = [int(tokens.words[first]), int(tokens.words[first + 2])]
    month = hit.term("b") if hit.has("b") else Cell(Fields(month=hit.month()))
    if not 0 < days[0] < days[1] < 32 or not isinstance(month, Cell):
        return None
    cells = [Cell(month.fields._replace(day=day)) for day in days]
    place = hit.first("pair")
    start = Node(place, place + 1, "Day", cells[0], "range")
    end = Node(place + 2, hit.match.end(), "Day", cells[1], "range")
    return Node(place, end.last, "Period", Range(Before(cells[0], cells[1]), cells[1]), "range", (start, end))


def homonym_range(hit: Hit) -> Node | None:
    """« mars-mai 2020 », « mars à juin », « sept.-oct. 2020 »: the first month has nothing else beside it."""
    end = hit.node("b")
    month = Node(hit.first("a"), hit.match.end("a"), "Month", Cell(Fields(month=hit.month("a"))), "range")
    start = replace(month, term=shared(month.term, end.term))
    return Node(start.first, end.last, "Period", Range(start.term, end.term), "range", (start, end))


def range_homonym(hit: Hit) -> Node | None:
    """« janvier à mars », « fin janvier à mai »; not « cette semaine à Mars »."""
    start = hit.node("a")
    if hit.class_of("a") != "Month" and hit.capital("b"):
        return None
    month = Cell(Fields(month=hit.month("b")))
    term = Within(month, hit.term("outer")) if hit.has("outer") else month
    end = Node(hit.first("b"), hit.match.end(), "Month", term, "range")
    start = replace(start, term=shared(start.term, end.term))
    return Node(start.first, end.last, "Period", Range(start.term, end.term), "range", (start, end))


def shared_unit(hit: Hit) -> Node | None:
    """« du XIIe au XIVe siècle », « du premier au troisième trimestre 2023 », « printemps-été 2024 »."""
    end = hit.node("b")
    term = Season(hit.name("season")) if hit.has("season") else _same_unit(hit.number("a") or 0, end)
    if term is None or (hit.has("season") and not _seasonal(end.term)):
        return None
    group = "season" if hit.has("season") else "a"
    start = Node(hit.first(group), hit.match.end(group), "Period", shared(term, end.term), "range")
    return Node(start.first, end.last, "Period", Range(start.term, end.term), "range", (start, end))


def _seasonal(term: Term) -> bool:
    return isinstance(term.inner if isinstance(term, Within) else term, Season)


def _same_unit(number: int, last: Node) -> Term | None:
    """The nth century, quarter or semester, as the last one is."""
    inner = last.term.inner if isinstance(last.term, Within) else last.term
    if last.trail == "century" and isinstance(inner, Cell):  # « du XIIe au VIe siècle av. J.-C. »
        return old_century(number)
    if isinstance(inner, Fixed) and inner.granularity == "century" and 1 <= number <= 30:
        return century_of(number)
    return Slice(inner.unit, number) if isinstance(inner, Slice) and 1 <= number < inner.number else None


RANGES = Pass(
    Production(
        "old_years",
        "Period",
        "(?: (?P<cue> {between} ) <a:years> {and} | <a2:years> (?: {at} | {stroke} ) )"
        f" <b:fourdigits> {CLOSED}",
        old_years,
    ),
    Production("slashed_days", "Period", "<pair:decimal> (?: <month:homonym> | <b:Month> )", slashed_days),
    Production("homonym_range", "Period", f"<a:loosemonth> (?: {_TO} | {{slash}} ) <b:Month>", homonym_range),
    Production(
        "range_homonym", "Period", f"<a:Spans> {_TO} <b:homonym> (?: {{of}} {{the}}? <outer:Period> )?", range_homonym
    ),
    Production(
        "bare_days",
        "Period",
        f"(?P<cue> {{of}} | {{between}} {{le}} ) <a:monthday> (?: {{at}} | {{and}} {{le}} ) <b2:monthday> {_ENDS}",
        bare_days,
    ),
    Production(
        "shared_unit",
        "Period",
        "(?: <a:nth> (?: {at} | {until} {at}? | {stroke} ) | <season:seasons> {stroke} ) {the}? <b:Period>",
        shared_unit,
    ),
    Production("range", "Period", f"<a:Cell> {_TO} {{the}}? <b:Cell>", date_range),
    Production("slashed_months", "Period", "<a:Month> {slash} <b:Month>", date_range),
    Production("range_days", "Period", f"<a:daylike> {_TO} {{the}}? <b:Day>", date_range),
    Production("range_numbers", "Period", f"(?<= @of | @the ) <a:DayNumber> {_TO} {{the}}? <b:DayNumber>", date_range),
    Production("between", "Period", "(?P<cue> {between} {the}? ) <a:datelike> {and} {the}? <b:Date>", date_range),
    Production(
        "short_range",
        "Period",
        "<a:years> (?: {stroke} | {slash} ) <short:twodigits> (?! {stroke} | {slash} )",
        date_range,
    ),
    Production("year_range", "Period", "<a:Year> (?: {slash} | {stroke} ) <b:years>", date_range),
)
