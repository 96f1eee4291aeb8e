"""Productions of the parts of a day: jeudi soir, cette nuit, dans la matinée."""

from __future__ import annotations

from numcheck.extract.dates.chart import Hit
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.terms import Clock, PartOfDay, Term
from numcheck.extract.dates.terms_relative import Day

NOON = Clock(12)


def day_part(hit: Hit) -> Term | None:
    """jeudi soir, le 12 mai au matin, hier en fin de soirée: the day, with its part in the span."""
    return hit.term("day")


def last_night(hit: Hit) -> Term | None:
    """la nuit dernière, la nuit prochaine."""
    return None if hit.name("part") != "night" else Day(-1 if hit.has("last") else 0)


def this_part(hit: Hit) -> Term | None:
    """ce soir, cette nuit, ce midi, cette nuit-là; « cette soirée » is more often the event."""
    told = hit.has("that") or hit.has("same")
    lasting = hit.word("part") in hit.chart.board.lexicon.words("day_lengths")
    return None if lasting else Day(0, from_text=told)


def this_noon(hit: Hit) -> Term | None:
    """ce midi: the day, as « ce soir » is."""
    return Day(0, from_text=hit.has("that")) if hit.term("noon") == NOON else None


def in_part(hit: Hit) -> Term | None:
    """en soirée, dans la matinée, au petit matin; not « dans l'Aube »."""
    if hit.has("part") and hit.capital("part"):
        return None
    return PartOfDay(hit.name("part"))


_DAYPART = "(?: (?: {part} {hyphen}? {of}? {the}? )? <part:daypart> | {part} {hyphen}? {of}? {day_word} )"
DAY_PARTS = Pass(
    Production("last_night", "Day", "{article} <part:daypart> (?: <last> | {next} )", last_night),
    Production(
        "day_part",
        "Day",
        f"<day:daylikes> (?: {{in}} | {{at}} | {{of}} | {{within}} )? {{the}}? {_DAYPART}",
        day_part,
    ),
    Production("this_part", "Day", "{this} <part:daypart> (?: {hyphen}? <that> )?", this_part),
    Production("this_noon", "Day", "{this} <noon:Moment> (?: {hyphen}? <that> )?", this_noon),
    Production("same_part", "Day", "{the} <part:daypart> <same>", this_part),
    Production(
        "in_part",
        "Time",
        f"(?P<cue> (?: {{in}} | {{at}} | {{inside_of}} ) {{article}}? ) {_DAYPART} (?! {{of}} | {{that}} )",
        in_part,
        "time",
    ),
)
