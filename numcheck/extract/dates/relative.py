"""Productions of dates that count from now or from the last date of the text: hier, la semaine dernière."""

from __future__ import annotations

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.classes import FILLER
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.recurring import Adjacent, Feast, Season, Slice
from numcheck.extract.dates.terms import Cell, Fixed, Term
from numcheck.extract.dates.terms_relative import Day, Unit, Weekday
from numcheck.record import replace

INDEFINITE = Fixed(None, "month", reason="indefinite")  # « un mois d'août »
RECURRING = (Cell, Feast, Season, Slice)
REPEATED = Fixed(None, "day", reason="recurring")  # « chaque lundi », « le samedi de 9 h à midi »
DIRECTIONS = {"last": -1, "previous": -1, "next": 1, "following": 1}


def deictic(hit: Hit) -> Term | None:
    """hier, demain, aujourd'hui."""
    return Day(hit.number("deictic") or 0)


def this_unit(hit: Hit) -> Term | None:
    """cette année, ce mois; with « même » or « -là » the one that the text speaks of; no plural."""
    if plural(hit, "this"):
        return None
    of_text = hit.has("same") or hit.has("that") or hit.word("unit") in hit.chart.board.lexicon.words("day_lengths")
    return Unit(hit.name("unit"), from_text=of_text)


def plural(hit: Hit, group: str) -> bool:
    """Whether a determiner or an adjective is in the plural: « ces années », « les mois derniers »."""
    if not hit.has(group):
        return False
    lexicon, shape = hit.chart.board.lexicon, hit.chart.shape
    if hit.word(group) in lexicon.words("time_invariables"):
        beside = {hit.word_before(), shape.word(hit.match.start())}
        return not beside.isdisjoint(lexicon.words("time_plurals"))
    return lexicon.phrases("time_plurals").match(shape.tokens.words, shape.index[hit.first(group)]) is not None


def counted(hit: Hit) -> bool:
    """Whether a numeral stands before: « les 3 mois suivants », « le 3e mois qui suit »."""
    place = hit.match.start() - 1
    while hit.chart.shape.characters[place] == FILLER:
        place -= 1
    return hit.chart.shape.numeral(place) is not None


def adjacent_unit(hit: Hit) -> Term | None:
    """la semaine dernière, l'an prochain, le mois suivant."""
    if plural(hit, "direction") or plural(hit, "unit") or counted(hit):
        return None
    direction = hit.class_of("direction")
    return Unit(hit.name("unit"), DIRECTIONS[direction], from_text=direction in ("following", "previous"))


def adjacent_date(hit: Hit) -> Term | None:
    """octobre dernier, le 5 novembre prochain, vendredi dernier, lundi suivant."""
    return adjacent_term(hit.term("date"), hit.class_of("direction") if hit.has("direction") else "this")


def adjacent_term(term: Term, direction: str) -> Term | None:
    """A yearly date or a weekday as the one before, around or after now or the text's last date."""
    count, from_text = DIRECTIONS.get(direction, 0), direction in ("following", "previous")
    if isinstance(term, Cell):
        fields = term.fields
        if fields.year is not None:
            return None
        if fields.month is None and fields.day is None and fields.weekday is not None:
            return Weekday(fields.weekday, count, from_text)
        if fields.month is None:
            return None
    return Adjacent(term, count, from_text) if isinstance(term, RECURRING) else None


def adjacent_pair(hit: Hit) -> Node | None:
    """« samedi et dimanche derniers »: what stands after both is said of both."""
    last = adjacent_date(hit) if plural(hit, "direction") else None
    first = hit.node("first")
    term = last and adjacent_term(first.term, hit.class_of("direction"))
    if term is None or last is None:
        return None
    hit.chart.put(replace(first, term=term))
    return replace(hit.made(last), first=hit.first("date"))


def in_eight(hit: Hit) -> Term | None:
    """lundi en huit, jeudi en quinze: the next one, a week or two later."""
    days = {8: 7, 15: 14}.get(hit.number("count") or 0)
    node = hit.node("date")
    if days is None or not isinstance(node.term, Cell) or node.term.fields.weekday is None:
        return None
    return Day(days, Weekday(node.term.fields.weekday, 0))


def month_of(hit: Hit) -> Term | None:
    """le mois de mars."""
    indefinite_articles = hit.chart.board.lexicon.words("indefinite_articles")
    return INDEFINITE if hit.word_before() in indefinite_articles else hit.term("month")


def present(hit: Hit) -> Node | None:
    """maintenant, en ce moment: the day of now, which anchors nothing else; not « a tout de suite compris »."""
    lexicon = hit.chart.board.lexicon
    if hit.word("present") in lexicon.words("at_once") and hit.word_before() in lexicon.words("tense_auxiliaries"):
        return None
    return replace(hit.made(Day(0)), role="present")


def indefinite(hit: Hit) -> Term | None:
    """dès que possible, la saison prochaine: a time that the text does not bound."""
    return INDEFINITE


def repeated(hit: Hit) -> Term | None:
    """chaque lundi, les vendredis, tous les 14 juillet: no day of its own."""
    return REPEATED


def every_year(hit: Hit) -> Node | None:
    """« le 31 décembre de chaque année », « le 30 avril de l'année précédant la demande »: of no year that is known."""
    node = hit.node("day")
    if not isinstance(node.term, RECURRING) or (isinstance(node.term, Cell) and node.term.fields.month is None):
        return None
    return replace(node, term=Fixed(None, "day", node.term.fields, reason="recurring"))


def the_day(hit: Hit) -> Term | None:
    """« la journée » as a whole sentence."""
    return Day(0) if hit.alone() else None


def usual_weekday(hit: Hit) -> Term | None:
    """« ouvert le samedi »: with an article and nothing else, the day of every week, or one that the text tells of."""
    return REPEATED if hit.node("date").trail == "weekday" else None


DEICTICS = Pass(
    Production("deictic", "Day", "<deictic>", deictic),
    Production("present", "Day", "(?<! @ever_since | @in ) <present> (?! {amount} {units} )", present),
    Production("possible", "Day", "<possible>", indefinite),
    Production("sports_season", "Period", "(?: {the} | {this} )? <sports_season> <direction>", indefinite),
    Production("last_season", "Period", "(?: {the} | {at} ) <direction> <sports_season>", indefinite),
    Production("this_sports_season", "Period", "{this} <sports_season>", indefinite),
    Production(
        "in_week", "Period", "(?<! @week_word ) (?P<cue> {in} ) {week_word} (?= {end} | {point} | {and} )", repeated
    ),
    Production("the_day", "Day", "{article} {day_word} (?= {end} )", the_day),
    Production(
        "each",
        "Day",
        "{each} (?: {month_word} {of} )?"
        " (?: {Recurs} | {seasons} | {feast} | {daypart}"
        " | {number} {minute_word} {minutes} (?= {end} | {point} ) | {number} {units} | {Moments} )",
        repeated,
    ),
    Production(
        "every_year",
        "Day",
        "<day:Recurs> {of} (?: {each} {year_word} | {article} (?: {nth} {year_word} | {year_word} (?= [.] ) ) )",
        every_year,
    ),
    Production("one_in", "Day", "(?: {one} | {n12} ) {Day} {per} {number}", repeated),
    Production("weekdays", "Day", "{each}? <weekdays> (?! {day} )", repeated),
    Production("month_of", "Month", "{month_word} {of} <month:Month>", month_of),
    Production("in_eight", "Day", "<date:Day> {in} <count:day> (?! {months} | {units} )", in_eight),
    Production("that_unit", "Period", "<this> {same}? <unit:calendar_units> {hyphen}? <that>", this_unit),
    Production("same_unit", "Period", "(?: {the} | {this} )? <same> <unit:calendar_units>", this_unit),
    Production("unit_same", "Period", "{the} <unit:day_word> <same>", this_unit),
    Production("this_unit", "Period", "<this> <unit:calendar_units> (?: {hyphen} {here} )?", this_unit),
    Production(
        "current_unit", "Period", "(?: {the} | (?P<cue> {of} | {at} ) ) <unit:calendar_units> {current}", this_unit
    ),
    Production("within_unit", "Period", "{within} {the} <unit:calendar_units> (?= {end} | {point} )", this_unit),
    Production("unit_adjacent", "Period", "{the}? <unit:calendar_units> <direction> (?! {the} )", adjacent_unit),
    Production(
        "adjacent_unit",
        "Period",
        "(?P<cue> {the} | {at} | {of} ) <direction> <unit:calendar_units> (?! {of} | {years} )",
        adjacent_unit,
    ),
)
ADJACENT = Pass(
    Production(
        "adjacent_pair",
        "Day",
        "<first:Recurs> (?: {comma} | {and} | {or} ) {the}? <date:Recurs> <direction>",
        adjacent_pair,
    ),
    Production("part_adjacent", "Day", "<date:Recurs> {daypart} <direction>", adjacent_date),
    Production("adjacent_date", "Day", "<date:Recurs> <direction>", adjacent_date),
    Production("date_adjacent", "Day", "<direction> <date:Recurs>", adjacent_date),
    Production("this_season", "Period", "{this} <date:Spans>", adjacent_date),
)


def usual_weekdays(hit: Hit) -> Node | None:
    """« les mardi, vendredi et dimanche »: every week."""
    chart, plurals = hit.chart, hit.chart.board.lexicon.words("time_plurals")
    nodes = [chart.nodes[place] for place in range(hit.match.start(), hit.match.end()) if place in chart.nodes]
    if hit.word_before() not in plurals or any(node.trail != "weekday" for node in nodes):
        return None
    for node in nodes:
        chart.put(replace(node, term=REPEATED))
    return replace(nodes[-1], term=REPEATED)


USUAL = Pass(
    Production("usual_weekday", "Day", "(?<= @le ) <date:Day>", usual_weekday),
    Production(
        "usual_weekdays", "Day", "(?<= @article ) {Day} (?: (?: {comma} | {and} | {or} ) {Day} )+", usual_weekdays
    ),
)
