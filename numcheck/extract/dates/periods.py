"""Productions of quarters, feasts, weeks, and of dates inside others."""

from __future__ import annotations

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.inside import Within
from numcheck.extract.dates.recurring import Feast, Season, Slice
from numcheck.extract.dates.relative import RECURRING, REPEATED, plural, repeated
from numcheck.extract.dates.seasons import SEASONS, in_year
from numcheck.extract.dates.terms import Cell, Fixed, Term
from numcheck.extract.dates.terms_compound import Edge, Nth, Part, Range
from numcheck.extract.dates.terms_relative import Unit
from numcheck.model import Fields
from numcheck.record import replace


def quarter(hit: Hit) -> Term | None:
    """premier trimestre 2024, 2e semestre de l'an prochain, dernier trimestre."""
    number = -1 if hit.has("last") else hit.number("nth")
    words, after = hit.chart.shape.tokens.words, hit.chart.shape.index[hit.match.end() - 1] + 1
    other = not hit.chart.board.lexicon.words("quarters_of").keys().isdisjoint(words[after : after + 3])
    if not number or other:  # « le 3e trimestre de la grossesse »
        return None
    if hit.has("counted"):  # « le 2e trimestre qui suit la création »
        return Fixed(None, hit.name("unit"), reason="no_anchor")
    slice_ = Slice(hit.name("unit"), number)
    return Within(slice_, Unit("year")) if hit.has("this_year") else in_year(slice_, hit)


def week(hit: Hit) -> Term | None:
    """« la semaine 42 », « semaine 3 de 2024 »: small numbers need a year, they count weeks of other things too."""
    number = hit.number("number") or 0
    if not (1 if hit.has("outer") else 10) <= number <= 53:
        return None
    return in_year(Slice("week", number), hit)


def feast(hit: Hit) -> Term | None:
    """Noël 2023, le lundi de Pâques; « le Nouvel An chinois » is of another calendar."""
    tokens, place = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.end() - 1] + 1
    if place < len(tokens) and tokens.words[place] in hit.chart.board.lexicon.words("other_calendars"):
        return Fixed(None, "day", reason="other_calendar")
    if foreign(hit):
        return None
    return in_year(Feast(hit.name("feast")), hit)


def foreign(hit: Hit) -> bool:
    """« la fête nationale belge », « le 1er août, fête nationale »: not the French one of 14 July."""
    tokens, lexicon = hit.chart.shape.tokens, hit.chart.board.lexicon
    place = hit.chart.shape.index[hit.first("feast")]
    if not lexicon.phrases("national_feasts").match(tokens.words, place):
        return False
    sentence = tokens.sentence(place)
    first = tokens.sentence_bounds(max(0, sentence - 1))[0]
    words = tokens.words[first : tokens.sentence_bounds(sentence)[1]]
    rule = str(hit.value("feast"))
    month, day = map(int, rule.split("-"))
    months = hit.chart.shape.letters.months
    others = (n for n, word in enumerate(words) if word in months)
    if any(months[words[n]] != month or words[n - 1] != str(day) for n in others):
        return True
    return not lexicon.words("other_nations").keys().isdisjoint(words)


def nth_in(hit: Hit) -> Node | Term | None:
    """le premier vendredi de juillet, la dernière semaine de mars; « le 1er jour du mois » anchors nothing else."""
    number = (-2 if hit.has("penultimate") else -1) if hit.has("last") else hit.number("nth")
    if not number:
        return None
    unit = hit.name("unit")
    if hit.class_of("unit") == "Day":
        weekday = weekday_of(hit.term("unit"))
        if weekday is None:
            return REPEATED if hit.term("unit") is REPEATED else None
        unit = f"weekday:{weekday}"
    elif plural(hit, "last" if hit.has("last") else "nth"):  # « les premiers jours de mai »
        return Part("end" if hit.has("last") else "start", _outer(hit))
    if hit.has("in_unit") and _of_any(hit):
        return REPEATED
    node = hit.made(Nth(number, unit, _outer(hit)))
    return replace(node, role="present") if hit.has("in_unit") else node


def _of_any(hit: Hit) -> bool:
    """« le premier jour du mois au cours duquel », « le dernier jour du mois où »: of whichever month it is."""
    shape = hit.chart.shape
    after = shape.index[hit.match.end() - 1] + 1
    return hit.chart.board.lexicon.phrases("of_any_period").match(shape.tokens.words, after) is not None


def _outer(hit: Hit) -> Term:
    if hit.has("outer"):
        return hit.term("outer")
    return Season(hit.name("in_season")) if hit.has("in_season") else Unit(hit.name("in_unit"))


def edge(hit: Hit) -> Term | None:
    """les huit premiers mois de 2024, les dix derniers jours de mai."""
    count = hit.number("count")
    return Edge(-count if hit.has("last") else count, hit.name("unit"), _outer(hit)) if count else None


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
        return hit.made(Cell(inner.fields._replace(year=outer.term.fields.year)))
    return hit.made(Within(inner, outer.term))


def relative(term: Term) -> bool:
    """Whether a date may hold another one."""
    if isinstance(term, (Slice, Within)):
        return term.granularity == "week"
    return isinstance(term, (Unit, Part)) or (isinstance(term, Cell) and term.fields.month is None)


_OUTER = "(?: {of}? {the}? {year_word}? <outer:Outer> )?"
_STOP = "(?= {end} | {point} | {and} | {at} | {of} )"
_CURRENT = "<in_unit:part_units> (?! {direction} | {link} )"
_IN = f"{{of}} {{the}}? (?: {{year_word}}? <outer:Cell> | {_CURRENT} | <in_season:seasons> )"
PERIODS = Pass(
    Production("edge", "Period", f"<count:number> (?: {{initial}} | <last> ) <unit:calendar_units> {_IN}", edge),
    Production("nth_each", "Day", "(?: {nth} | {last} ) {nth_units} {of} {each} {units}", repeated),
    Production("each_nth", "Day", "{each} (?: {nth} | {last} ) {nth_units} (?: {of} {the}? {part_units} )?", repeated),
    Production(
        "nth_in",
        "Day",
        f"(?: <nth> | (?: <penultimate:before> {{hyphen}} )? <last> ) <unit:nth_units> {_IN}",
        nth_in,
    ),
    Production(
        "quarter",
        "Period",
        "(?: <nth> | <last> ) <unit:quarter_word> (?: {of} {article} <this_year:year_word> (?! {Outer} | {direction} )"
        f" | <counted:following> | {_OUTER} )",
        quarter,
    ),
    Production("week", "Period", f"{{week_word}} <number:monthday> {_OUTER} {_STOP}", week),
    Production("late_week", "Period", f"{{week_word}} <number:n99> {_OUTER} {_STOP}", week),
    Production("week_of", "Period", "<unit:week_units> {of} {the}? <base:Day> (?: {and} <last:Day> )?", week_of),
    Production("week_of_day", "Period", "<unit:week_units> {of} <day:monthday> (?! {at} | {and} | {stroke} )", week_of),
    *SEASONS,
    Production("feast", "Day", "<feast> (?: {of}? {the}? {year_word}? <outer:Outer> )?", feast),
)
INSIDE = Pass(
    Production("weekend_of_feast", "Period", "<unit:weekend_word> {of} {the}? <base:Day>", week_of),
    Production("inside", "Day", "<inner:Recurs> {of}? {the}? {year_word}? <outer:Outer>", inside),
    Production("day_inside", "Day", "<inner:day> {of} {the}? <outer:Period>", inside),
    Production("month_inside", "Month", "<inner:Month> {of} {the}? <outer:Outer>", inside),
)
