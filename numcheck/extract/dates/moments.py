"""Moments: whatever looks like a time of day, « 14 h 30 », « 3 heures du matin », « midi et demi », « 8:00 pm »."""

from __future__ import annotations

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.terms import Clock
from numcheck.extract.dates.times import EARLY, OUT_OF, time_range
from numcheck.record import replace

DAY = 24  # hours; « 24 heures » alone is a length


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
        share = hit.chart.shape.numeral(hit.first("fraction"))
        return int(share.printed.value * 60) if share and share.printed.value < 1 else None
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
    """Whether minutes of one figure make the form something else: « 3 h 5 », but « 4 h 1 GMT »."""
    if not hit.has("minutes") or hit.has("unit") or told(hit):
        return False
    word = hit.word("minutes")
    return word.isdecimal() and len(word) == 1


def told(hit: Hit) -> bool:
    """Whether words after the form say that it is a time of day."""
    return any(hit.has(group) for group in ("daypart", "meridiem", "zone", "told", "sharp"))


def sure(hit: Hit, hour: int, minute: int | None) -> bool:
    """Whether the form alone makes a time of day: a part of the day, am and pm, a time zone."""
    full = hour < DAY if minute is None else hour >= EARLY or hit.has("noon")
    return told(hit) or (hit.alone() and full)


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
MOMENTS = Pass(
    Production(
        "past_clock", "Time", "(?<! @the ) (?<! @this ) <hour> {hour_word} {last} (?= {end} | {point} )", moment, "time"
    ),
    Production(
        "clock",
        "Moment",
        f"<hour> {{hour_word}} (?! {{minutes}}? {OUT_OF} | {{slash}} ) {_MINUTES} {_TAIL}",
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
