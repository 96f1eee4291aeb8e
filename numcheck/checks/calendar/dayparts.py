"""Checks of a clock time against the part of the day beside it: « 15 heures du matin », « mardi soir, vers 14 h »."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import says
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.messages import because
from numcheck.model import Mention, Outcome

_NEVER = {
    "morning": frozenset(range(13, 24)),
    "afternoon": frozenset((9, 10, 11, 21, 22, 23)),
    "evening": frozenset(range(12, 16)),
    "night": frozenset(range(12, 18)),
}
"""Hours that a part of the day never has, on a clock of 24; « dix heures du soir » counts to twelve, and is 22."""
_NIGHT = "night"
_LEAD = 4
"""Words before a night's two days, « dans la nuit de »."""


def part_of_day(report: Report, mention: Mention) -> Outcome | None:
    """Whether a clock time lies in the part of the day that is told beside it; None where none is."""
    context, fields = report.context, mention.fields
    if mention.kind != "time" or mention.ends or fields is None or fields.hour is None:
        return None
    lasting = context.tokens.word(mention.tokens[1]) in lexicon().words("of_words")  # « à 14 heures de route »
    part = _inside(context, mention) or (None if lasting else _before(context, mention))
    if part not in _NEVER or (part != "afternoon" and _printed_hour(context, mention) != fields.hour):
        return None
    if fields.hour not in _NEVER[part]:
        return report.confirmed(mention)
    if says(context, mention, "time_zones") or says(context, mention, "other_days"):
        return report.unchecked(mention, "not_covered")
    why = because(f"not_in_{part}", context.language)
    return report.contradicted(mention, mention, {"why": why, "found": mention.text, "expected": ""})


def _printed_hour(context: Context, mention: Mention) -> int | None:
    """The hour as it is printed, which « de l'après-midi » and « du soir » may add twelve to."""
    word = context.tokens.words[mention.tokens[0]]
    found = int(word) if word.isdecimal() else lexicon().words("cardinals").get(word)
    return found if isinstance(found, int) else None


def _inside(context: Context, mention: Mention) -> str | None:
    """The part of the day that a time holds: « 15 heures du matin »."""
    parts = lexicon().phrases("day_parts").values(context.tokens.words, mention.tokens[0] + 1, mention.tokens[1])
    return str(next(parts, "")) or None


def _before(context: Context, mention: Mention) -> str | None:
    """The part of the day right before a time: « mardi soir à 14 h », « dans la nuit de lundi à mardi, vers 14 h, »."""
    words, place = context.tokens.words, mention.tokens[0]
    lead = lexicon().phrases("at_hour").match_before(words, place)
    place -= lead[0] if lead else 0
    if place and words[place - 1] == ",":
        if lead is None or context.tokens.word(mention.tokens[1]) not in lexicon().words("phrase_ends"):
            return None  # « lundi matin, à 14 h le maire reçoit »
        place -= 1
    if part := lexicon().phrases("day_parts").match_before(words, place):
        return None if _another_use(context, place - part[0], place, words[place : mention.tokens[0]]) else str(part[1])
    return _NIGHT if _of_a_night(context, place) else None


def _another_use(context: Context, first: int, last: int, lead: list[str]) -> bool:
    """Whether a part of the day before a time does not tell it.

    « du matin à 18 h », « du lundi soir à 14 h le mardi », « matin et soir, à 8 h et 19 h », « il fait nuit à 17 h »
    and the show called « matinée ».
    """
    words, known = context.tokens.words, lexicon()
    earlier, before = context.tokens.word(first - 2), context.tokens.word(first - 1)
    since = before in known.words("weekdays") and earlier in known.words("of_words")
    ranged = since and any(word in known.words("at_words") for word in lead)
    told_so = before in known.words("of_words") or before in known.words("coordinators")
    state = before in known.words("states_of_day") or earlier in known.words("states_of_day")
    return ranged or told_so or state or words[last - 1] in known.words("day_shows")


def _of_a_night(context: Context, last: int) -> bool:
    """Whether the two days of a night end before a token: « dans la nuit de lundi à mardi »."""
    sentence = context.mentions_in(context.tokens.sentence(last - 1)) if last else ()
    days = next((mention for mention in sentence if mention.tokens[1] == last and mention.ends), None)
    if days is None or days.kind != "date":
        return False
    lead = context.tokens.words[max(0, days.tokens[0] - _LEAD) : days.tokens[0]]
    return any(lexicon().words("day_parts").get(word) == _NIGHT for word in lead)


def closed_before_open(report: Report, mention: Mention) -> Outcome | None:
    """Whether the hours of opening end before they begin: « ouvert du lundi au vendredi de 14 h à 12 h »."""
    context = report.context
    if mention.kind != "time" or not mention.ends or not says(context, mention, "opening"):
        return None
    start, end = (each.fields for each in mention.ends)
    if start is None or end is None or start.hour is None or end.hour is None:
        return None
    if start.hour <= end.hour or start.hour - end.hour > _GAP or not _by_day(start.hour, end.hour):
        return None
    if not _on_weekdays(context, mention) or any(says(context, mention, table) for table in _MOVING):
        return report.unchecked(mention, "other_reading")
    opens, closes = (each.text for each in mention.ends)
    why = because("closed_before_open", context.language, opens=opens, closes=closes)
    return report.contradicted(mention, mention, {"why": why, "found": mention.text, "expected": ""})


def _by_day(*hours: int) -> bool:
    return all(_MORNING <= hour <= _EVENING for hour in hours)


def _on_weekdays(context: Context, mention: Mention) -> bool:
    """Whether the hours are those of certain weekdays, so that they are meant to recur."""
    inside = context.mentions_in(context.tokens.sentence(mention.tokens[0]))
    return any(other.kind == "date" and other.reason == "recurring" for other in inside)


_MOVING = ("change_verbs", "moved", "deferred", "rescheduled")
"""Words with which two hours are an old one and a new one."""
_GAP = 4
"""Hours that a house may be closed at most if it closes in the morning and opens before: nobody does so by day."""
_MORNING, _EVENING = 7, 19
"""Hours between which both ends lie; bars and hotels open later and close earlier."""
