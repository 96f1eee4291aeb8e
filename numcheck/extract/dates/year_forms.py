"""Productions of years, decades and centuries."""

from __future__ import annotations

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.chart import Hit
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.terms import Cell, Fixed, Term, century_of, decade_of, old_century, year_cell
from numcheck.model import Fields

# What may follow a year that nothing but its place announces: the end, punctuation, a word that begins something else.
_FOLLOWERS = (
    *"end point slash and or at in of within since until between before after verbs link per the this Date".split(),
)
CLOSED = f"(?= {' | '.join(f'{{{name}}}' for name in _FOLLOWERS)} )"
_BULLETS = frozenset("*•·-–—")
LAST_DAY = 31
THOUSAND = 1000
ERA = 100  # years between two years that are named together
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
        year = hit.number("year2" if hit.has("year2") else "old")
    if year is not None:
        return year
    short = hit.number("short" if hit.has("short") else "late")  # below, a number is a day as well
    return None if short is None else short + (2000 if short < LAST_DAY + 1 else 1900)


def year_only(hit: Hit) -> Term | None:
    """A year alone."""
    year = printed_year(hit)
    if year is None or not 1 <= year <= 2999 or (year == THOUSAND and _spelt_between(hit)):
        return None
    return year_cell(year)


def _spelt_between(hit: Hit) -> bool:
    """« entre mille et deux mille »: an amount, unlike « entre 1000 et 1200 » and « l'an mille »."""
    shape, between = hit.chart.shape, hit.chart.board.lexicon.words("between_words")
    spelt = hit.has("year") and not hit.word("year").isdecimal()
    return spelt and shape.word(hit.first("year") - 1) in between


def clipped(hit: Hit) -> int | None:
    """The year of « l'été '98 », whose apostrophe stands for the century; none in « 'janvier' 98 »."""
    tokens, place = hit.chart.shape.tokens, hit.chart.shape.index[hit.first("clipped")]
    word = hit.word("clipped")
    if not word.isdecimal() or len(word) != 2 or tokens.gaps[place] or not tokens.gaps[place - 1]:
        return None
    return int(word) + (2000 if int(word) < LAST_DAY + 1 else 1900)


def clipped_year(hit: Hit) -> Term | None:
    """« en '98 », « '98 » after a season."""
    year = clipped(hit)
    return year_cell(year) if year else None


def short_year(hit: Hit) -> Term | None:
    """« en 47 »; not « à 50 % en 19 minutes, à 100 % en 47 », whose unit stands before."""
    tokens, place = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.start()]
    words, classes = tokens.words, hit.chart.board.lexicon.words("time_units")
    start, _ = tokens.sentence_bounds(tokens.sentence(place))
    for index in range(start + 2, place):
        if words[index] in classes and words[index - 2] == words[place]:
            return None
    return year_only(hit)


def bare_year(hit: Hit) -> Term | None:
    """A year that stands alone; numbers of another size, and round ones of old, are no years there."""
    year = hit.number("entry") if hit.has("entry") else printed_year(hit)
    if not hit.word(next(name for name in ("year", "year2", "entry") if hit.has(name))).isdecimal():
        return None  # « dix-neuf cent douze » alone is a number
    before = hit.chart.shape.tokens.words[max(0, hit.chart.shape.index[hit.match.start()] - 1)]
    if year is None or not 1500 <= year <= 2060 or (year < 1700 and not year % 100):
        return None
    if hit.has("entry") and not _opens_entry(hit):
        return None
    if before in "=<>≤≥≈~+×" or before in hit.chart.board.lexicon.words("value_leads"):
        return None
    return year_cell(year)


def _opens_entry(hit: Hit) -> bool:
    """« * 2015 - Loi »: a line, or an item of a list, that begins with the year; spaces, and a capital behind."""
    tokens, index = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.start()]
    lead = index - 1 if index and tokens.words[index - 1] in _BULLETS else index
    if lead and "\n" not in tokens.gaps[lead]:
        return False
    title = index + 2
    spaced = title < len(tokens) and tokens.gaps[index + 1] == tokens.gaps[title] == " "
    return spaced and tokens.words[title].isalpha() and tokens.text[tokens.starts[title]].isupper()


def year_before_word(hit: Hit) -> Term | None:
    """« le salon 2019 ouvre », « la coupe de 1998 reste »: of our time, and nothing counted after it."""
    year = hit.number("year")
    shape = hit.chart.shape
    place = shape.index[hit.match.end() - 1] + 1
    word = shape.tokens.words[place] if place < len(shape.tokens) else ""
    endings = hit.chart.board.lexicon.words("plural_endings")
    countable = len(word) < 4 or word[-1] in endings or not word.isalpha()
    if year is None or countable or not hit.word("year").isdecimal() or not shape.tokens.gaps[place]:
        return None
    return year_cell(year) if 1900 < year < 2060 and year % 100 else None


def second_year(hit: Hit) -> Term | None:
    """« en 1470 ou 1471 », « en 1412 et 1415 »: the number after an old year is one too."""
    first, year = hit.chart.nodes.get(hit.match.start() - 1), hit.number("year") or 0
    if first is None or not isinstance(first.term, Cell) or not 0 < year - (first.term.fields.year or year) <= ERA:
        return None
    return year_cell(year)


def lone_year(hit: Hit) -> Term | None:
    """« après 190 » as a whole sentence, « année 190 »: an old year."""
    number = hit.number("year") or hit.number("year2")
    if number is None or not (
        hit.alone() or (hit.has("before") and hit.word("before") in hit.chart.board.lexicon.words("year_labels"))
    ):
        return None
    return Cell(Fields(number))


def era_year(hit: Hit) -> Term | None:
    """A year, or a day of a year, before or after Christ."""
    return Cell(Fields(hit.number("year"), hit.month(), hit.number("day")), -1 if hit.has("bc") else 1)


def decade(hit: Hit) -> Term | None:
    """« années 1990 », « années 90 »: ten years, in this century for 00 to 20."""
    number = hit.number("year") if hit.has("year") else hit.number("decade")
    if number is None or hit.broken("year"):
        return None
    if hit.has("plural") and hit.word("plural") not in hit.chart.board.lexicon.words("time_plurals"):
        return None
    return decade_of(number + 100 * (hit.number("hundreds") or 0))


def paired_years(hit: Hit) -> Term | None:
    """« les années 81-82 »: from one year to another of the same decade; « les années 70-80 » are decades."""
    first, last = hit.number("a"), hit.number("b")
    plural = hit.word("plural") in hit.chart.board.lexicon.words("time_plurals")
    if first is None or last is None or not plural or not first < last < first + 10 or hit.broken("b"):
        return None
    first, last = first + 1900, last + 1900
    return Fixed(cal.span_of_years(first, last), "year", None, f"{first}/{last}")


def century(hit: Hit) -> Term | None:
    """« XIXe siècle »: from year 01 to year 00; before Christ it has no days here."""
    number = hit.number("nth") or 0
    if hit.has("bc"):
        return old_century(number)
    return century_of(number) if 1 <= number <= 30 else None


def millennium(hit: Hit) -> Term | None:
    """« IIIe millénaire »: from 2001 to 3000."""
    number = hit.number("nth") or 0
    if hit.name("unit") != "millennium" or not 1 <= number <= 5:
        return None
    return Fixed(cal.span_of_years(1000 * number - 999, 1000 * number), "millennium")


_BEFORE_YEARS = (
    *"in by_then dating starting until part toward current before after between".split(),
    *"year_word season_word quarter_word seasons feast open".split(),
)
_ANNOUNCED = "|".join(f"{{{name}}}" for name in _BEFORE_YEARS)
YEARS = Pass(
    Production(
        "year",
        "Year",
        f"(?P<cue> (?: {_ANNOUNCED} ) {{the}}? {{year_word}}? {{of}}? ) <year:fourdigits> (?! {{months}} | {{units}} )",
        year_only,
    ),
    Production("old_year", "Year", "(?P<cue> {article} {year_word} ) <year:hundreds>", year_only),
    Production(
        "lone_year",
        "Year",
        "(?P<cue> (?: <before:year_word> | {after} | {before} | {seasons} | {part} {of} ) (?: {number} {or} )? )"
        " (?: <year:hundreds> | <year2:n99> ) (?= {end} | {point} )",
        lone_year,
    ),
    Production("short_year", "Year", "(?P<cue> {in} ) <short:n99> (?= {end} | {point} )", short_year),
    Production(
        "clipped_year",
        "Year",
        "(?P<cue> (?: {in} | {seasons} | {feast} ) ) {apostrophe} <clipped:twodigits>",
        clipped_year,
    ),
    Production(
        "short_season_year",
        "Year",
        "(?P<cue> (?: {seasons} {of}? | {feast} ) ) <short:n99> (?= {end} | {point} | {verbs} | {inside_of} )",
        year_only,
    ),
    Production(
        "second_year",
        "Year",
        f"(?P<cue> (?<= @fourdigits ) (?: {{and}} | {{or}} ) ) <year:fourdigits> {CLOSED}",
        second_year,
    ),
    Production("year_before_word", "Year", "<year:fourdigits> (?= [.] )", year_before_word),
    Production(
        "bare_year",
        "Year",
        f"<year:fourdigits> (?= {{stroke}} {{fourdigits}} | {{slash}} ) | <year2:fourdigits> {CLOSED}"
        " | <entry:fourdigits> (?= {stroke} )",
        bare_year,
    ),
)
