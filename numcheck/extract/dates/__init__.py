"""Dates, clock times and periods: literals in figures, the grammar of expressions, and their resolution to days."""

from __future__ import annotations

from numcheck.extract.dates.expressions import parse_expressions
from numcheck.extract.dates.literals import parse_literals
from numcheck.extract.dates.resolve import resolve

__all__ = ["parse_expressions", "parse_literals", "resolve"]
