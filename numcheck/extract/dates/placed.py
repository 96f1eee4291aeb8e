"""The years that only the parser of quantities knows as such: « le moulin, attesté en 843 », « (618-1279) »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.dates.terms import Cell, Term
from numcheck.extract.dates.terms_compound import Range


def termed(draft: Draft) -> Term | None:
    """The symbolic value of a draft; years that another parser has dated get theirs here."""
    when = draft.when
    if when is None:
        return None
    if when.term is not None:
        return when.term
    if when.fields:
        when.term = Cell(when.fields)
    elif draft.ends:
        first, last = map(termed, draft.ends)
        when.term = Range(first, last) if first and last else None
    return when.term
