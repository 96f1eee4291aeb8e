"""The check that a document says when it speaks; it runs where the configuration requires a date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report
from numcheck.messages import say
from numcheck.model import Outcome
from numcheck.record import dataclass
from numcheck.tokens import Span

PARAMS = frozenset({"text", "found", "hint"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingOptions:
    """There is nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    check: Literal["dating"] = "dating"


def run(rule: Rule, context: Context) -> Iterator[Outcome]:
    """One finding, at the first word that is not quoted, when the document's date is missing or in conflict.

    `found` are the dates that the file gives for itself, `hint` says whether none is given or they disagree.
    """
    tokens = context.tokens
    if context.date is not None or not tokens.starts:
        return
    first = next((index for index in range(len(tokens.starts)) if not tokens.quoted(index)), 0)
    found = ", ".join(dict.fromkeys(candidate.days.first.isoformat() for candidate in context.document.dates))
    place = Span(tokens.starts[first], tokens.ends[first])
    hint = say(f"undated.{context.undated or 'no_document_date'}", context.language)
    yield Report(rule, context).contradicted(None, place, {"found": found, "hint": hint})
