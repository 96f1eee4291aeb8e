"""Times around their signs, as stopwatches print them: « 10"3 », « 5'30 », « 1'45"67 »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Draft
from numcheck.extract.iso_durations import iso_duration
from numcheck.extract.numerals.lookup import fills
from numcheck.extract.quantities.compose import past_prime
from numcheck.extract.quantities.desk import Desk
from numcheck.interval import ONE, Printed

_MINUTES = frozenset("'′")
_THOUSANDTHS = 3  # figures of « 1'32"456 »
_SECONDS = {'"': 1, "″": 1, "''": 2}  # signs of seconds and their tokens


def stopwatch(desk: Desk, draft: Draft) -> None:
    """« 10"3 », « 9''79 », « 5'30 »: makes a duration of a bare draft that the signs of minutes and seconds follow."""
    sign = draft.last
    if desk.word(sign) in _MINUTES and _minutes(desk, draft):
        return
    after = sign + _SECONDS.get(desk.word(sign) + (desk.word(sign + 1) if desk.word(sign) == "'" else ""), 0)
    if after == sign or desk.gaps[sign] or draft.printed is None:
        return
    if fills(desk.board, draft.first, after):  # « 1" »
        draft.kind, draft.unit = "duration", "second"
        desk.resize(draft, draft.first, after)
    if after >= desk.length or any(desk.gaps[sign : after + 1]):
        return
    rest = desk.words[after]
    if not rest.isdecimal() or len(rest) > _THOUSANDTHS or draft.printed.ulp != ONE or draft.printed.value >= 60:
        return
    tenth = Decimal(10) ** -len(rest)
    draft.kind, draft.unit = "duration", "second"
    draft.printed = Printed(draft.printed.value + int(rest) * tenth, tenth)
    draft.trail += ("stopwatch",)
    desk.resize(draft, draft.first, after + 1)


def _minutes(desk: Desk, draft: Draft) -> bool:
    """« 5'30 », « 1'45"67 », and « 2' » where it is the whole text."""
    after = draft.last + 1
    if draft.printed is None or draft.printed.ulp != ONE or desk.gaps[draft.last]:
        return False
    minutes, word = draft.printed.value, desk.word(after)
    if not word and fills(desk.board, draft.first, after):
        draft.kind, draft.unit = "duration", "minute"
        desk.resize(draft, draft.first, after)
        return True
    if not (word.isdecimal() and len(word) == 2 and int(word) < 60) or desk.gaps[after] or minutes >= 1000:
        return False
    seconds = Draft(after, after + 1, 0, 0, "number", Printed(Decimal(word), ONE))
    stopwatch(desk, seconds)
    if seconds.printed is None or (
        seconds.last < desk.length and not desk.gaps[seconds.last] and desk.word(seconds.last)[0].isalnum()
    ):
        return False
    draft.kind, draft.unit = "duration", "second"
    draft.iso = iso_duration([(minutes, "minute"), (seconds.printed.value, "second")])
    draft.printed = Printed(minutes * 60 + seconds.printed.value, seconds.printed.ulp)
    draft.trail += ("stopwatch",)
    desk.resize(draft, draft.first, past_prime(desk, seconds.last))
    return True
