"""Expressions that dateparser resolves: lengths of three units and more, where the order of counting matters."""

from __future__ import annotations

from numcheck.extract.dates.context import NO_DATE, Context, Value
from numcheck.extract.dates.terms import ALL_FIELDS, Term
from numcheck.model import Days
from numcheck.record import NamedTuple


class Phrase(NamedTuple):
    """A printed phrase, read as a whole; `fallback` stands where it is not understood."""

    text: str
    fallback: Term

    def resolve(self, context: Context) -> Value:
        """The day that the phrase means, seen from each end of the reference instant."""
        from numcheck.extract.dateparser_bridge import parse

        if context.now is None:
            return Value(None, "day", reason=NO_DATE)
        ends = [parse(self.text, day, "fr") for day in (context.now.first, context.now.last)]
        if ends[0] is None or ends[1] is None:
            return self.fallback.resolve(context)
        return Value(Days(ends[0][0], ends[1][0]), "day", ALL_FIELDS, context.anchor)
