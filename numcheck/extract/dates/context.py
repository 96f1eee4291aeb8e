"""What a date expression is resolved against: the reference instant, the dates before it, the tense of its clause."""

from __future__ import annotations

from collections.abc import Callable

from numcheck.model import Days, Fields
from numcheck.record import dataclass

NO_DATE = "no_document_date"
IMPOSSIBLE = "impossible_date"


@dataclass(slots=True)
class Value:
    """What a term means: its days or the reason why it has none, and what had to be assumed.

    `others` are plausible alternatives; `ends` the values of the two ends of a range; `implied` the fields not printed;
    `anchor` says what resolved them.
    """

    days: Days | None
    granularity: str
    implied: tuple[str, ...] = ()
    anchor: str | None = None
    reason: str | None = None
    others: tuple[Days, ...] = ()
    fields: Fields | None = None
    iso: str | None = None
    ends: tuple[Value, Value] | None = None


@dataclass(slots=True)
class Context:
    """Where a mention stands.

    `now` is the reference instant and `anchor` its origin (document, utterance); `year` the year that the text
    around the mention has set (« en 2019, … en mars »), `since` the date of another sentence that set it,
    `other_year` a year that it may have set; `previous` the days of the last date before the mention, `far` whether
    it stands too far back to be counted from, `previous_day` of the last single day, `month` of the month right
    before it (« un lundi de mai, le 12 »); `tells` is the tense, or how to find it; `alone` tells that the mention is
    its whole sentence, as in a calendar.
    """

    now: Days | None = None
    anchor: str = "document"
    year: int | None = None
    since: Days | None = None
    other_year: int | None = None
    previous: Days | None = None
    far: bool = False
    previous_day: Days | None = None
    month: Days | None = None
    tells: int | Callable[[], int] = 0
    alone: bool = False

    @property
    def tense(self) -> int:
        """−1 past, +1 future, 0 unknown; looked for when it is asked for, as by few dates."""
        if not isinstance(self.tells, int):
            self.tells = self.tells()
        return self.tells

    def base(self, from_text: bool) -> tuple[Days | None, str]:
        """What a relative expression counts from (the last date of the text or the reference instant), and its name."""
        if from_text and (self.previous or self.far):
            return (None if self.far else self.previous), "text"
        return self.now, self.anchor
