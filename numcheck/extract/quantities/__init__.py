"""What numerals count: percentages, money, quantities, durations, things, ranges, with hedges and units."""

from numcheck.extract.quantities.reader import parse

__all__ = ["parse"]
