"""What a date expression is resolved against: the reference instant, the mentions before it, the tense of its clause."""

from __future__ import annotations

from dataclasses import dataclass, field

from numcheck.model import Days, Fields

NO_DATE = "no_document_date"
IMPOSSIBLE = "impossible_date"


@dataclass(slots=True)
class Value:
    """What a term means: its days or the reason why it has none, and what had to be assumed.

    `others` are plausible alternatives; `implied` the fields not printed; `anchor` says what resolved them.
    """

    days: Days | None
    granularity: str
    implied: tuple[str, ...] = ()
    anchor: str | None = None
    reason: str | None = None
    others: tuple[Days, ...] = ()
    fields: Fields | None = None
    iso: str | None = None


@dataclass(slots=True)
class Context:
    """Where a mention stands.

    `now` is the reference instant and `anchor` its origin (document, utterance …); `year` the year that the sentence has
    set (« en 2019, … en mars »); `previous` the last date before the mention; `tense` −1 past, +1 future, 0 unknown;
    `printed` tells whether the text prints a verb at all.
    """

    now: Days | None = None
    anchor: str = "document"
    year: int | None = None
    previous: Value | None = None
    tense: int = 0
    printed: bool = True
    history: list[Value] = field(default_factory=list)

    @property
    def middle(self) -> int | None:
        """The ordinal of the middle of the reference instant."""
        return (self.now.first.toordinal() + self.now.last.toordinal()) // 2 if self.now else None
