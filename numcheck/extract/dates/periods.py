"""Productions of quarters, seasons, feasts, weeks, and of dates inside others."""

from __future__ import annotations

from dataclasses import replace

from numcheck.extract.dates.chart import Hit, Node, Pass, Production
from numcheck.extract.dates.inside import Within
from numcheck.extract.dates.recurring import Feast, Season, Slice
from numcheck.extract.dates.relative import RECURRING
from numcheck.extract.dates.terms import Cell, Term
from numcheck.extract.dates.terms_compound import Nth, Part, Range
from numcheck.extract.dates.terms_relative import Unit
from numcheck.model import Fields

CONTRACTED = ("du",)  # the preposition with its article


def in_year(inner: Feast | Season | Slice, hit: Hit) -> Term:
    """A yearly date, with the year that is printed beside it."""
    return Within(inner, hit.term("outer")) if hit.has("outer") else inner


def quarter(hit: Hit) -> Term | None:
    """premier trimestre 2024, 2e semestre de l'an prochain, dernier trimestre."""
    number = -1 if hit.has("last") else hit.number("nth")
    if not number:
        return None
    slice_ = Slice(hit.name("unit"), number)
    return Within(slice_, Unit("year")) if hit.has("this_year") else in_year(slice_, hit)


def week(hit: Hit) -> Term | None:
    """« la semaine 42 », « semaine 3 de 2024 »: small numbers need a year, they count weeks of other things too."""
    number = hit.number("number") or 0
    if not (1 if hit.has("outer") else 10) <= number <= 53:
        return None
    return in_year(Slice("week", number), hit)


def season(hit: Hit) -> Term | None:
    """été 2014, l'automne: a season with or without its year."""
    if hit.has("range"):
        return Within(Season(hit.name("season")), hit.term("range"))
    return in_year(Season(hit.name("season")), hit)


def season_from(hit: Hit) -> Term | None:
    """« du printemps à l'automne », not « d'été »."""
    return season(hit) if hit.word("cue") in CONTRACTED else None


def season_pair(hit: Hit) -> Term | None:
    """« hiver 2022-2023 »: the season that begins in the first year."""
    first, second = hit.term("outer"), hit.number("next")
    node = hit.chart.nodes.get(hit.first("next"))
    if node and isinstance(node.term, Cell):
        second = node.term.fields.year
    if not isinstance(first, Cell) or first.fields.year is None or second is None:
        return None
    if second % 100 != (first.fields.year + 1) % 100:
        return None
    return in_year(Season(hit.name("season")), hit)


def season_alone(hit: Hit) -> Term | None:
    """« été » as a whole sentence."""
    return Season(hit.name("season")) if hit.alone() else None


def feast(hit: Hit) -> Term | None:
    """Noël 2023, le lundi de Pâques."""
    return in_year(Feast(hit.name("feast")), hit)


def nth_in(hit: Hit) -> Term | None:
    """le premier vendredi de juillet, la dernière semaine de mars, le 3e jour d'octobre."""
    number = -1 if hit.has("last") else hit.number("nth")
    if not number:
        return None
    unit = hit.name("unit")
    if hit.class_of("unit") == "Day":
        weekday = weekday_of(hit.term("unit"))
        if weekday is None:
            return None
        unit = f"weekday:{weekday}"
    return Nth(number, unit, _outer(hit))


def _outer(hit: Hit) -> Term:
    if hit.has("outer"):
        return hit.term("outer")
    return Season(hit.name("in_season")) if hit.has("in_season") else Unit(hit.name("in_unit"))


def weekday_of(term: Term) -> int | None:
    """The weekday, where a date is nothing else."""
    if not isinstance(term, Cell) or term.fields.day is not None or term.fields.year is not None:
        return None
    return term.fields.weekday


def week_of(hit: Hit) -> Term | None:
    """la semaine du 6 octobre, le week-end du 8 mai."""
    if hit.has("last"):
        return Range(hit.term("base"), hit.term("last"))
    if hit.has("day"):
        return Unit(hit.name("unit"), 0, Cell(Fields(day=hit.number("day"))))
    return Unit(hit.name("unit"), 0, hit.term("base"))


def inside(hit: Hit) -> Node | None:
    """septembre de la même année, lundi de la semaine prochaine, le 15 du mois dernier."""
    outer = hit.node("outer")
    node = hit.chart.nodes.get(hit.first("inner"))
    inner = node.term if node else Cell(Fields(day=hit.number("inner")))
    if not isinstance(inner, RECURRING) or not relative(outer.term):
        return None
    if isinstance(inner, Cell) and inner.fields.year is not None:
        return None
    if isinstance(inner, Cell) and isinstance(outer.term, Cell) and inner.fields.month is not None:
        return hit.made(Cell(replace(inner.fields, year=outer.term.fields.year)))
    return hit.made(Within(inner, outer.term))


def relative(term: Term) -> bool:
    """Whether a date may hold another one."""
    if isinstance(term, (Slice, Within)):
        return term.granularity == "week"
    return isinstance(term, (Unit, Part)) or (isinstance(term, Cell) and term.fields.month is None)


_OUTER = "(?: {of}? {the}? {year_word}? <outer:Outer> )?"
_STOP = "(?= {end} | {point} | {and} | {at} | {of} )"
PERIODS = Pass(
    Production(
        "nth_in",
        "Day",
        "(?: <nth> | <last> ) <unit:nth_units> {of} {the}?"
        " (?: {year_word}? <outer:Cell> | <in_unit:part_units> | <in_season:seasons> )",
        nth_in,
    ),
    Production(
        "quarter",
        "Period",
        "(?: <nth> | <last> ) <unit:quarter_word> (?: {of} {article} <this_year:year_word> (?! {Outer} | {direction} )"
        f" | {_OUTER} )",
        quarter,
    ),
    Production("week", "Period", f"{{week_word}} <number:monthday> {_OUTER} {_STOP}", week),
    Production("late_week", "Period", f"{{week_word}} <number:n99> {_OUTER} {_STOP}", week),
    Production("week_of", "Period", "<unit:week_units> {of} {the}? <base:Day> (?: {and} <last:Day> )?", week_of),
    Production("week_of_day", "Period", "<unit:week_units> {of} <day:monthday> (?! {at} | {and} | {stroke} )", week_of),
    Production(
        "season_pair", "Period", "<season:seasons> {of}? <outer:Year> {stroke} <next:year_numbers>", season_pair
    ),
    Production("season_years", "Period", "<season:seasons> <range:Period>", season),
    Production("season_year", "Period", "<season:seasons> {of}? <outer:Year>", season),
    Production(
        "season",
        "Period",
        "(?P<cue> {article} | {in} | {until} | {starting} | {between} | {this} | {part} {hyphen}?"
        " | {direction} ) <season:seasons> (?! {of}? {Year} {stroke} {year_numbers} )",
        season,
    ),
    Production("season_from", "Period", "(?P<cue> {of} ) <season:seasons> (?= {at} | {until} )", season_from),
    Production("in_season", "Period", "(?P<cue> {at} ) <season:season>", season),
    Production("season_adjacent", "Period", "<season:seasons> (?= {direction} )", season),
    Production("season_alone", "Period", "<season:seasons>", season_alone),
    Production("feast", "Day", "<feast> (?: {of}? {the}? <outer:Outer> )?", feast),
)
INSIDE = Pass(
    Production("inside", "Day", "<inner:Recurs> {of}? {the}? <outer:Outer>", inside),
    Production("day_inside", "Day", "<inner:day> {of} {the}? <outer:Period>", inside),
    Production("month_inside", "Month", "<inner:Month> {of} {the}? <outer:Outer>", inside),
)
