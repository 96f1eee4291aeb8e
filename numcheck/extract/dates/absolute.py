"""Productions of calendar dates: days, months, years, decades, centuries, and lists of days that share a month."""

from __future__ import annotations

from dataclasses import replace

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.chart import Hit, Node, Pass, Production
from numcheck.extract.dates.terms import Cell, Fixed, Term
from numcheck.model import Fields

# What may follow a year that nothing but its place announces: the end, punctuation, a word that begins something else.
_FOLLOWERS = (
    *"end point slash and or at in of within since until between before after is_verb link the this Date".split(),
)
CLOSED = f"(?= {' | '.join(f'{{{name}}}' for name in _FOLLOWERS)} )"
_WEEKDAY = "(?: <weekday:days> {dot}? {comma}? {the}? )?"
_YEAR = (
    "(?: {dot}? {of}? <year:fourdigits> | {comma} <year2:fourdigits> (?= {end} | {point} )"
    " | <short:n99> (?= {end} | {point} | {at} ) )?"
)
_BEFORE_MONTHS = "in of part starting until between before after month_word this and or stroke comma"
_CUES = "|".join(f"{{{name}}}" for name in _BEFORE_MONTHS.split())
PIVOT = 50  # two-digit years below are of this century: « 24/10/24 »; « 74 » is 1974


def full_year(number: int | None, digits: int = 4) -> int | None:
    """The year of a number printed with two digits or four."""
    if number is None or digits > 2 or number > 99:
        return number
    return number + (2000 if number < PIVOT else 1900)


def printed_year(hit: Hit) -> int | None:
    """The year in any of the groups that may hold one."""
    year = hit.number("year")
    if year is None:
        year = hit.number("year2")
    return year if year is not None else full_year(hit.number("short"), 2)


def day_month(hit: Hit) -> Term | None:
    """A day and a month, with the weekday and the year where they stand."""
    fields = Fields(printed_year(hit), hit.month(), hit.number("day"), hit.weekday())
    return Cell(fields)


def wrong_day(hit: Hit) -> Term | None:
    """A day that no month has: with a weekday, a year or a month that is no other word, else it may be any number."""
    slip = (hit.number("day") or 0) < 40 and hit.class_of("month") == "month"
    return day_month(hit) if slip or hit.has("weekday") or printed_year(hit) is not None else None


def month_year(hit: Hit) -> Term | None:
    """A month with its year; short forms only where something else makes them a month."""
    return Cell(Fields(printed_year(hit), hit.month()))


def day_only(hit: Hit) -> Term | None:
    """A day of the month alone, or with its weekday."""
    return Cell(Fields(None, None, hit.number("day"), hit.weekday()))


def weekday_only(hit: Hit) -> Term | None:
    """A weekday alone; « le Journal du Dimanche » is a name."""
    tokens, place = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.start()]
    if place > 1 and tokens.words[place - 1] == "du":
        title, day = (tokens.text[tokens.starts[index]] for index in (place - 2, place))
        if title.isupper() and day.isupper():
            return None
    return Cell(Fields(weekday=hit.weekday()))


def year_only(hit: Hit) -> Term | None:
    """A year alone."""
    year = printed_year(hit)
    return None if year is None or not 1 <= year <= 2999 else Cell(Fields(year))


def bare_year(hit: Hit) -> Term | None:
    """A year that stands alone; numbers of another size, and round ones of old, are no years there."""
    year = printed_year(hit)
    before = hit.chart.shape.tokens.words[max(0, hit.chart.shape.index[hit.match.start()] - 1)]
    if year is None or not 1500 <= year <= 2060 or (year < 1700 and not year % 100) or before in "=<>≤≥≈~+×":
        return None
    return Cell(Fields(year))


def year_before_word(hit: Hit) -> Term | None:
    """« le salon 2019 ouvre », « la coupe de 1998 reste »: of our time, and nothing counted after it."""
    year = hit.number("year")
    shape = hit.chart.shape
    place = shape.index[hit.match.end() - 1] + 1
    word = shape.tokens.words[place] if place < len(shape.tokens) else ""
    countable = len(word) < 4 or word[-1] in "sx" or not word.isalpha()
    if year is None or not 1900 < year < 2060 or not year % 100 or countable or not shape.tokens.gaps[place]:
        return None
    return Cell(Fields(year))


def era_year(hit: Hit) -> Term | None:
    """A year, or a day of a year, before or after Christ."""
    return Cell(Fields(hit.number("year"), hit.month(), hit.number("day")), -1 if hit.has("bc") else 1)


def decade(hit: Hit) -> Term | None:
    """« années 1990 », « années 90 »: ten years, in this century for 00 to 20."""
    number = hit.number("year") if hit.has("year") else hit.number("decade")
    if number is None or (hit.has("year") and not hit.word("plural").endswith("s")):
        return None
    return decade_of(number)


def century(hit: Hit) -> Term | None:
    """« XIXe siècle »: from year 01 to year 00; before Christ it has no days here."""
    number = hit.number("nth") or 0
    if hit.has("bc"):
        return Cell(Fields(number * 100), -1)
    return century_of(number) if 1 <= number <= 30 else None


def century_of(number: int) -> Fixed:
    """The nth century of our era."""
    return Fixed(cal.century(number), "century", None, f"{number - 1:02d}XX")


def short_weekday(hit: Hit) -> Term | None:
    """« Jeu 15:12 », or « lun. » alone."""
    if hit.has("weekday"):
        return weekday_only(hit)
    return Cell(Fields(weekday=hit.weekday("weekday2"))) if hit.alone() else None


def homonym_month(hit: Hit) -> Term | None:
    """« en mars », « mi-mai »; a capital makes it the planet, the god or a name, except after « en » or « fin »."""
    tokens = hit.chart.shape.tokens
    capital = tokens.text[tokens.starts[hit.chart.shape.index[hit.first("month")]]].isupper()
    return None if capital and hit.class_of("cue") not in ("in", "part", "month_word") else month_year(hit)


def month_alone(hit: Hit) -> Term | None:
    """« mars » as a whole sentence."""
    return month_year(hit) if hit.alone() else None


def decade_of(number: int) -> Fixed | None:
    """The ten years from a number of two or four figures on; None unless it ends with 0."""
    if number < 100:
        number += 2000 if number < 20 else 1900
    if number % 10:
        return None
    return Fixed(cal.span_of_years(number, number + 9), "decade", Fields(number), f"{number // 10}X")


def republican(hit: Hit) -> Node | None:
    """« 18 brumaire an VIII »: of another calendar, left alone."""
    return replace(hit.made(Fixed(None, "day", reason="other_calendar")), guard="republican_calendar")


_DAY_ENDS = "(?= {end} | {point} | {at} | {within} | {hedges} | {Time} | {Moment} | {and} {le} )"
CALENDAR = Pass(
    Production(
        "republican",
        "Day",
        "<day>? <month:republican> (?: {comma}? {article}? {year_word} {number_like} )?",
        republican,
    ),
    Production("era_day", "Day", "<day> <month:months> <year:number> (?: <bc> | {ad} )", era_year),
    Production("day_month", "Day", f"{_WEEKDAY} <day> {{hyphen}}? {{of}}? <month:months> {_YEAR}", day_month),
    Production("wrong_day", "Day", f"{_WEEKDAY} <day:wrongday> <month:months> {_YEAR}", wrong_day),
    Production(
        "month_day_year",
        "Day",
        f"{_WEEKDAY} <month:months> {{dot}}? {{hyphen}}? <day> {{comma}}? <year:fourdigits>",
        day_month,
    ),
    Production("era_month", "Month", "<month:longmonth> <year:number> (?: <bc> | {ad} )", era_year),
    Production(
        "month_year", "Month", "<month:months> {dot}? (?: {comma} | {of} | {hyphen} )? <year:fourdigits>", month_year
    ),
    Production("month_short_year", "Month", "<month:months> {dot}? <short:n99> (?= {end} | {point} )", month_year),
    Production("month", "Month", "<month>", month_year),
    Production(
        "homonym_month",
        "Month",
        f"(?P<cue> (?: {_CUES} ) ) <month:homonym> (?! {{dot}}? {{of}}? {{fourdigits}} )",
        homonym_month,
    ),
    Production("decade", "Period", "(?: <plural:year_word> <year:number> | <decade:decadename> )", decade),
    Production("century", "Period", "<nth> {century_word} (?: <bc> | {ad} )?", century),
    Production("era_year", "Year", "(?: {year_word} )? <year:number> (?: <bc> | {ad} )", era_year),
    Production("weekday_day", "DayNumber", "<weekday> {the}? <day> (?! {hour_word} | {comma}? {day_word} )", day_only),
    Production("weekday", "Day", "<weekday>", weekday_only),
    Production(
        "short_weekday",
        "Day",
        "<weekday:shortday> {dot}? (?= {Time} ) | <weekday2:days> {dot}? (?= {end} )",
        short_weekday,
    ),
    Production(
        "day_number",
        "DayNumber",
        f"(?: (?P<cue> {{until}} | {{since}} ) | {{le}} ) <day:monthday> {_DAY_ENDS}",
        day_only,
    ),
    Production("month_alone", "Month", "<month:homonym>", month_alone),
)
_BEFORE_YEARS = (
    "in starting until part toward current before after between year_word season_word quarter_word seasons feast open"
)
_ANNOUNCED = "|".join(f"{{{name}}}" for name in _BEFORE_YEARS.split())
YEARS = Pass(
    Production(
        "year",
        "Year",
        f"(?P<cue> (?: {_ANNOUNCED} ) {{the}}? {{year_word}}? {{of}}? ) <year:fourdigits> (?! {{months}} )",
        year_only,
    ),
    Production("old_year", "Year", "(?P<cue> {article} {year_word} ) <year:hundreds>", year_only),
    Production("short_year", "Year", "(?P<cue> {in} ) <short:n99> (?= {end} | {point} )", year_only),
    Production("year_before_word", "Year", "<year:fourdigits> (?= [.] )", year_before_word),
    Production(
        "bare_year",
        "Year",
        f"<year:fourdigits> (?= {{stroke}} {{fourdigits}} | {{slash}} ) | <year2:fourdigits> {CLOSED}",
        bare_year,
    ),
)
