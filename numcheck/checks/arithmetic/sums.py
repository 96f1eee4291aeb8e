"""A sum written out: « 54 + 49 = 103 »."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.finding import Report
from numcheck.model import Mention


def summed(report: Report, parts: Iterable[Mention], limit: str) -> dict[str, str]:
    """The parameters of a message on a sum that passes a limit."""
    values = [part.value or Decimal(0) for part in parts]
    language = report.context.language
    added = fmt.join([fmt.number(value, language) for value in values], "+")
    text = f"{added} = {fmt.number(sum(values, Decimal(0)), language)}"
    return {"sum": text, "found": fmt.number(sum(values, Decimal(0)), language), "expected": f"≤ {limit}"}
