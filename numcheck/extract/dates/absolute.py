"""Productions of calendar dates: days, months, weekdays."""

from __future__ import annotations

from numcheck.extract.dates.alphabet import alphabet
from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.classes import NAMES, UNIONS
from numcheck.extract.dates.figures import dialled
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.inside import Within
from numcheck.extract.dates.relative import REPEATED
from numcheck.extract.dates.terms import Cell, Fixed, Term
from numcheck.extract.dates.terms_relative import Unit
from numcheck.extract.dates.year_forms import century, clipped, decade, era_year, millennium, paired_years, printed_year
from numcheck.model import Fields
from numcheck.record import replace

_WEEKDAY = "(?: <weekday:days> {dot}? {comma}? {the}? )?"
_YEAR = (
    "(?: {dot}? {joint}? {of}? <year:fourdigits> | {comma} <year2:fourdigits> (?= {end} | {point} )"
    " | {dot}? <short:twofigures> (?= {end} | {point} ) | <late:n99> (?= {at} ) | <old:hundreds> (?= {point} ) )?"
)
_BEFORE_MONTHS = "in inside_of of part starting until between before after month_word this and or stroke comma current"
_CUES = "|".join(f"{{{name}}}" for name in _BEFORE_MONTHS.split())


def day_month(hit: Hit) -> Term | None:
    """A day and a month, with the weekday and the year where they stand."""
    fields = Fields(printed_year(hit), hit.month(), hit.number("day"), hit.weekday())
    if fields.year is None and fields.weekday is None and _of_seven(hit):
        return None
    if fields.year is None and hit.word_before() in hit.chart.board.lexicon.words("indefinite_articles"):
        return Fixed(None, "day", fields, reason="indefinite")  # « un 4 avril »
    return Cell(fields)


def _of_seven(hit: Hit) -> bool:
    """« trois des sept frères »: a number, not « sept. »; « le 14 de Sept » is a day."""
    shape, words = hit.chart.shape, hit.chart.board.lexicon.words
    link = shape.tokens.words[shape.index[hit.match.start("month")] - 1]
    if hit.class_of("month") != "seven" or link not in words("of_words"):
        return False
    return not (hit.capital("month") and link in words("bare_of") and hit.word("day").isdecimal())


def wrong_day(hit: Hit) -> Term | None:
    """A day that no month has: with a weekday, a year or a month that is no other word, else it may be any number."""
    slip = (hit.number("day") or 0) < 40 and hit.class_of("month") == "month"
    return day_month(hit) if slip or hit.has("weekday") or printed_year(hit) is not None else None


def month_year(hit: Hit) -> Term | None:
    """A month with its year; short forms only where something else makes them a month."""
    return Cell(Fields(printed_year(hit), hit.month()))


def clipped_month(hit: Hit) -> Term | None:
    """« janvier '98 », « le 3 mai '98 »."""
    year = clipped(hit)
    return Cell(Fields(year, hit.month(), hit.number("day"), hit.weekday())) if year else None


def day_only(hit: Hit) -> Term | None:
    """A day of the month alone, or with its weekday."""
    return Cell(Fields(None, None, hit.number("day"), hit.weekday()))


def weekday_day(hit: Hit) -> Term | None:
    """« vendredi 2 », « vendredi deux »; not « il a signé vendredi deux décrets »."""
    tokens, place = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.end() - 1] + 1
    following = tokens.words[place] if place < len(tokens) else ""
    counts = following.isalpha() and following not in alphabet(hit.chart.board.lexicon).words
    return day_only(hit) if hit.word("day")[0].isdecimal() or not counts else None


def day_number(hit: Hit) -> Term | None:
    """« le 8, »; not « le 8, rue des Lilas », « appelez le 15 »."""
    tokens, place = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.end() - 1] + 2
    street = place < len(tokens) and tokens.words[place] in hit.chart.board.lexicon.words("streets")
    other = street or dialled(hit.chart.board, hit.chart.shape.index[hit.match.start()])
    return None if other else day_only(hit)


def day_limit(hit: Hit) -> Term | None:
    """« à partir du 8 », « jusqu'au 1er »; « jusqu'au premier » may be of anything."""
    return day_number(hit) if hit.word("day")[0].isdecimal() or hit.class_of("day") != "first" else None


def this_month_day(hit: Hit) -> Term | None:
    """« le 15 courant »."""
    return Within(Cell(Fields(day=hit.number("day"))), Unit("month"))


def weekday_only(hit: Hit) -> Term | None:
    """A weekday alone, « un dimanche » on no day that is known; « le Journal du Dimanche » is a name."""
    tokens, place = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.start()]
    before, tables = hit.word_before(), hit.chart.board.lexicon.words
    if before in tables("indefinite_articles"):
        return Fixed(None, "day", Fields(weekday=hit.weekday()), reason="indefinite")
    if place > 1 and before in tables("contracted_articles"):
        title, day = (tokens.text[tokens.starts[index]] for index in (place - 2, place))
        if title.isupper() and day.isupper():
            return None
        if _usual(hit):
            return REPEATED
    return Cell(Fields(weekday=hit.weekday()))


def _usual(hit: Hit) -> bool:
    """« le marché du mercredi »: every week; not « la nuit du mercredi », « du mardi au jeudi »."""
    characters, place = hit.chart.shape.characters, hit.match.start() - 2
    return NAMES.get(characters[hit.match.end()]) not in _ONE_OF_THEM and NAMES.get(characters[place]) not in _DAYS


def short_weekday(hit: Hit) -> Term | None:
    """« Jeu 15:12 », « Sam. 03/08 », or « lun. » alone."""
    if hit.has("weekday"):
        return weekday_only(hit)
    return Cell(Fields(weekday=hit.weekday("weekday2"))) if hit.alone() else None


def homonym_month(hit: Hit) -> Term | None:
    """« en mars », « mi-mai »; a capital makes it the planet, the god or a name, except after « en » or « fin »."""
    return None if hit.capital("month") and hit.class_of("cue") not in ("in", "part", "month_word") else month_year(hit)


def republican(hit: Hit) -> Node | None:
    """« 18 brumaire an VIII »: of another calendar, left alone."""
    return replace(hit.made(Fixed(None, "day", reason="other_calendar")), guard="republican_calendar")


_DAYS = frozenset(("daypart", "day_word"))
_ONE_OF_THEM = frozenset((*"at until slash open daypart part Day".split(), *UNIONS["stroke"], *UNIONS["direction"]))
_DAY_ENDS = "(?= {end} | {point} | {at} | {within} | {hedges} | {Time} | {Moment} | {and} {le} )"
CALENDAR = Pass(
    Production(
        "republican",
        "Day",
        "<day>? <month:republican> (?: {comma}? {article}? {year_word} {number_like} )?",
        republican,
    ),
    Production("era_day", "Day", "<day> <month:months> <year:number> (?: <bc> | {ad} )", era_year),
    Production(
        "clipped_day",
        "Day",
        f"{_WEEKDAY} <day> {{of}}? <month:months> {{apostrophe}} <clipped:twodigits>",
        clipped_month,
    ),
    Production("day_month", "Day", f"{_WEEKDAY} <day> {{joint}}? {{of}}? <month:months> {_YEAR}", day_month),
    Production("wrong_day", "Day", f"{_WEEKDAY} <day:wrongday> <month:months> {_YEAR}", wrong_day),
    Production(
        "month_day_year",
        "Day",
        f"{_WEEKDAY} <month:months> {{dot}}? {{hyphen}}? <day> {{comma}}? <year:fourdigits>",
        day_month,
    ),
    Production("year_month_day", "Day", "<year:fourdigits> {joint} <month:months> {joint} <day>", day_month),
    Production("month_day", "Day", "<month:shortmonth> {hyphen} <day> (?= {end} | {point} )", day_month),
    Production("era_month", "Month", "<month:longmonth> <year:number> (?: <bc> | {ad} )", era_year),
    Production(
        "month_year", "Month", "<month:months> {dot}? (?: {comma} | {of} | {joint} )? <year:fourdigits>", month_year
    ),
    Production("clipped_month", "Month", "<month:months> {apostrophe} <clipped:twodigits>", clipped_month),
    Production("month_short_year", "Month", "<month:months> {dot}? <short:n99> (?= {end} | {point} )", month_year),
    Production("month", "Month", "<month>", month_year),
    Production(
        "short_month",
        "Month",
        "(?P<cue> (?: {in} | {inside_of} | {part} | {this} | {direction} | {since} | {until} ) ) <month:shortmonth>"
        " (?: {dot} (?= {direction} ) )? (?! {dot}? {of}? {fourdigits} ) (?= {end} | {point} | {direction} )",
        month_year,
    ),
    Production(
        "homonym_month",
        "Month",
        f"(?P<cue> (?: {_CUES} ) ) <month:homonym>"
        " (?! {dot}? {of}? {fourdigits} | {n99} (?: {end} | {point} ) )",
        homonym_month,
    ),
    Production("next_homonym", "Month", "<month:homonym> (?= {direction} )", month_year),
    Production("named_decade", "Period", "<decade:decadename>", decade),
    Production("paired_years", "Period", "<plural:year_word> <a:n99> {stroke} <b:n99> (?! {units} )", paired_years),
    Production("spoken_decade", "Period", "<plural:year_word> <hundreds:n24> <year:n99>", decade),
    Production(
        "decade",
        "Period",
        "(?: <plural:year_word> | {decade_word} {of}? (?! {number} {stroke} {number} ) ) <year:number> (?! {units} )",
        decade,
    ),
    Production("millennium", "Period", "<nth> <unit:decade_word> (?! {bc} )", millennium),
    Production("century", "Period", "<nth> {century_word} (?: <bc> | {ad} )?", century),
    Production("era_year", "Year", "(?: {year_word} )? <year:number> (?: <bc> | {ad} )", era_year),
    Production(
        "weekday_day", "DayNumber", "<weekday> {the}? <day> (?! {hour_word} | {comma}? {day_word} )", weekday_day
    ),
    Production("weekday", "Day", "<weekday>", weekday_only),
    Production(
        "short_weekday",
        "Day",
        "<weekday:shortday> {dot}? (?= {Time} | {Day} ) | <weekday2:days> {dot}? (?= {end} )",
        short_weekday,
    ),
    Production("day_number", "DayNumber", f"{{le}} <day:monthday> {_DAY_ENDS}", day_number),
    Production("day_limit", "DayNumber", f"(?P<cue> {{until}} | {{since}} ) <day> {_DAY_ENDS}", day_limit),
    Production("this_month_day", "Day", "(?P<cue> {le} | {of} | {at} ) <day> {current}", this_month_day),
    Production("month_alone", "Month", "(?<= @end ) <month:homonym> (?= {point}? {end} )", month_year),
)
