"""Productions of clock times.

Whatever looks like a time of day becomes a Moment first; a preposition, a date beside it or its own form (14 h 30)
makes it a Time. The Moments left over are durations and stay for the parser of quantities.
"""

from __future__ import annotations

from dataclasses import replace

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.terms import Clock, Term
from numcheck.extract.dates.terms_compound import Range

AFTER = ("after", "until")
SURE = 8  # from this hour on, minutes make a time of day without any context: « 14 h 30 »
_REACH = 40  # tokens before a time in which a word may speak of lengths
EARLY = 6  # hours below are read as lengths unless something says that they are times: « 2 h 15 »


def moment(hit: Hit) -> Node | None:
    """14 h 30, vingt heures, trois heures et quart, midi moins cinq, 6 heures du soir."""
    hour = hit.number("hour")
    if hour is None:
        hour = {"noon": 12, "midnight": 0}.get(hit.name("noon"), -1)
    if hour < 0 or sticky(hit):
        return None
    minute = minutes(hit)
    if minute is not None and minute < 0:
        hour, minute = (hour - 1) % 24, minute + 60
    if later_half(hit) and hour < 12:
        hour += 12
    node = hit.made(Clock(hour, minute))
    return replace(node, name="Time") if sure(hit, hour, minute) else node


def afternoon(hit: Hit) -> Node | None:
    """« 7:40 pm »: a time in figures, with the half of the day."""
    node = hit.node("time")
    if not isinstance(node.term, Clock) or node.term.hour > 12:
        return None
    hour = node.term.hour % 12 + (hit.number("meridiem") or 0)
    return hit.made(Clock(hour, node.term.minute))


def minutes(hit: Hit) -> int | None:
    """The printed minutes; negative for « moins le quart »; None where there are none."""
    if hit.has("half"):
        return 30
    if hit.has("fraction"):
        share = hit.chart.shape.numerals[hit.first("fraction")].printed.value
        return int(share * 60) if share < 1 else None
    if hit.has("less"):
        return -15 if hit.has("quarter2") else -(hit.number("less2") or 0)
    if hit.has("quarterhour"):
        return 45 if hit.number("quarters") == 3 else 15
    return hit.number("minutes2") if hit.has("minutes2") else hit.number("minutes")


def later_half(hit: Hit) -> bool:
    """Whether the words after the time put it after noon."""
    if hit.has("meridiem"):
        return bool(hit.number("meridiem"))
    return hit.name("daypart") in ("afternoon", "evening")


def sticky(hit: Hit) -> bool:
    """Whether minutes of one figure make the form something else: « 3 h 5 »."""
    if not hit.has("minutes") or hit.has("unit"):
        return False
    word = hit.word("minutes")
    return word.isdecimal() and len(word) == 1


def sure(hit: Hit, hour: int, minute: int | None) -> bool:
    """Whether the form alone makes a time of day: a part of the day, am and pm, a time zone."""
    if hit.has("daypart") or hit.has("meridiem") or hit.has("zone") or hit.has("told") or hit.has("sharp"):
        return True
    return hit.alone() and (minute is None or hour >= EARLY or hit.has("noon"))


def timed(hit: Hit) -> Node | None:
    """A Moment that its context makes a time."""
    node = hit.node("moment")
    after = hit.has("cue") and hit.class_of("cue") in AFTER
    if after and node.trail != "noon" and (short(node.term) or long_spoken_of(hit, node.term)):
        return None
    return replace(node, name="Time", trail=f"{node.trail} {hit.production.name}")


def plain_noon(hit: Hit) -> Node | None:
    """« rendez-vous a midi », without accents."""
    plain = hit.word("cue") in hit.chart.board.lexicon.words("unaccented_at")
    return timed(hit) if plain and hit.node("moment").trail == "noon" else None


def long_spoken_of(hit: Hit, term: Term) -> bool:
    """« une autonomie qui va jusqu'à 10 h »: full hours after words of how long something lasts."""
    tokens, index = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.start()]
    start = max(tokens.sentence_bounds(tokens.sentence(index))[0], index - _REACH)
    lengths = hit.chart.board.lexicon.words("length_words")
    return short_hours(term) and any(word in lengths for word in tokens.words[start:index])


def short(term: Term) -> bool:
    """Whether full hours may rather be a length: « après 4 heures », « après 24 heures »."""
    return isinstance(term, Clock) and term.minute is None and (term.hour < EARLY or term.hour in (12, 24))


def long_form(hit: Hit) -> Node | None:
    """« 14 h 30 » without a context."""
    node = hit.node("moment")
    term = node.term
    if not isinstance(term, Clock) or term.minute is None or not SURE <= term.hour <= 24 or term.minute > 59:
        return None
    if takes(hit):
        return None
    return replace(node, name="Time", trail=f"{node.trail} {hit.production.name}")


def takes(hit: Hit) -> bool:
    """« elle a mis 12 h 30 », « un trajet de près de 9 h 45 »: the words before say how long something lasts."""
    lexicon, shape = hit.chart.board.lexicon, hit.chart.shape
    words, index = shape.tokens.words, shape.index[hit.first("moment")]
    hedge = lexicon.phrases("hedges_before").match_before(words, index)
    return lexicon.phrases("taking_time").match_before(words, index - hedge[0] if hedge else index) is not None


def time_range(hit: Hit) -> Node | None:
    """de 14 h à 16 h, 13-15h, entre 8 heures et 10 heures: one mention with two ends."""
    end = hit.node("b")
    first = hit.first("a")
    hour = hit.number("a")
    start = hit.chart.nodes.get(first)
    if start is None and hour is not None:
        start = Node(first, hit.match.end("a"), "Time", Clock(hour), "clock", kind="time")
    if start is None:
        return None
    return Node(
        start.first, end.last, "Time", Range(start.term, end.term), "time_range", (start, replace(end)), kind="time"
    )


def lasting(hit: Hit) -> Term | None:
    """« pendant 4 à 12 heures »: a length, left to the parser of quantities."""
    return hit.term("b") if short_hours(hit.term("b")) else None


def short_hours(term: Term) -> bool:
    """Whether a time has full hours only, as lengths have."""
    return isinstance(term, Clock) and term.minute is None


_MINUTES = (
    "(?: <minutes> (?: <unit:minute_units> )? (?: {minutes} {seconds}? )?"
    " | (?: {and} | {last} {of} ) <minutes2:minutes> <unit2:minute_word> | {and} <half> | {and}? <fraction:fractions>"
    " | (?: {and} {one}? | <quarters:n12> ) <quarterhour>"
    " | <less> (?: {the}? <quarter2:quarterhour> | <less2:minutes> ) )?"
)
_TAIL = (
    "(?: (?: {of} | {within} ) {the}? <daypart> | <meridiem> )? <sharp>?"
    " (?: <zone> | (?= (?: {comma} | {open} ) <told:zone> ) )?"
)
NOT_LENGTH = "(?! {of} | {per} | {before} | {after} | {later} | {earlier} )"
_CLOCK_CUES = "|".join(f"{{{name}}}" for name in "at starting until before after between".split())
MOMENTS = Pass(
    Production(
        "past_clock", "Time", "(?<! @the ) (?<! @this ) <hour> {hour_word} {last} (?= {end} | {point} )", moment, "time"
    ),
    Production(
        "clock",
        "Moment",
        f"<hour> {{hour_word}} (?! {{minutes}}? {{per}} | {{slash}} ) {_MINUTES} {_TAIL}",
        moment,
        "time",
    ),
    Production("part_at", "Moment", "<daypart> {at} <hour> (?= {end} | {point} )", moment, "time"),
    Production("late_clock", "Moment", "<hour:late> {hour_word} <minutes> {minute_units}?", moment, "time"),
    Production("part_of_day", "Moment", "<hour> {of} {article}? <daypart>", moment, "time"),
    Production("meridiem", "Moment", "<hour> (?: (?: {colon} | {dot} ) <minutes> )? <meridiem>", moment, "time"),
    Production("figures_meridiem", "Time", "<time:Time> <meridiem>", afternoon, "time"),
    Production("noon", "Moment", f"<noon:daypart> {_MINUTES}", moment, "time"),
    Production("clock_range", "Time", "<a:hour> {stroke} <b:Moment>", time_range, "time"),
)
TIMES = Pass(
    Production("lasting", "Amount", "(?P<cue> {during} {of}? ) <a:clocks> (?: {at} | {stroke} ) <b:Moment>", lasting),
    Production("lasting_between", "Amount", "(?P<cue> {during} {between} ) <a:clocks> {and} <b:Moment>", lasting),
    Production("range", "Time", "<a:clocks> (?: {at} | {until} | {stroke} ) <b:Moments>", time_range, "time"),
    Production("between", "Time", "(?P<cue> {between} ) <a:clocks> {and} <b:Moments>", time_range, "time"),
    Production(
        "cued",
        "Time",
        f"(?P<cue> (?: {_CLOCK_CUES} ) {{the}}? {{hedges}}? | {{toward}} ) <moment:Moment> {NOT_LENGTH}"
        " (?! {stroke} {Moment} )",
        timed,
        "time",
    ),
)
DATED = Pass(
    Production("plain_noon", "Time", "(?P<cue> {is_verb} ) <moment:Moment>", plain_noon, "time"),
    Production(
        "after_date",
        "Time",
        "(?P<cue> {daylikes} (?: {comma} | {stroke} )? {at}? {hedges}? ) <moment:Moment>",
        timed,
        "time",
    ),
    Production(
        "before_date", "Time", "<moment:Moment> (?= {comma}? (?: {the} | {of} | {this} )? {daylikes} )", timed, "time"
    ),
    Production("long_form", "Time", "(?<! @in | @during | @within ) <moment:Moment> (?! {of} )", long_form, "time"),
)
