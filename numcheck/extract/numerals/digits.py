"""Figures with their separators, as far as they go: « 12 500 », « 1.234,5 », « 6,559 57 »."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from numcheck.extract.board import Numeral
from numcheck.interval import ONE, Printed
from numcheck.tokens import Tokens

LONGEST = 30  # more figures than that are an identifier
DIGITS = frozenset("0123456789")
FIGURES = re.compile(
    r"""(?P<grouped> [1-9]\d{0,2} (?: (?:\\?\ \d{3}){1,9}+ (?!\ \d{3}(?!\d))
                                   | (?:'\d{3}){1,9}+ | (?:\.\d{3}){2,9}+ | (?:,\d{3}){2,9}+ ) (?!\d)
                   | [1-9]\d{0,2} (?: \.\d{3}(?=,\d) | ,\d{3}(?=\.\d) ) )
        (?: [.,] (?P<decimals>\d+) )?
      | (?P<whole>\d+) (?: (?P<point>[.,])
            (?P<fraction> \d{3}(?:\ \d{3}){2,9}+(?!\d) | (?<=\b0,)\d{3}(?:\ \d{3})++(?!\d) | \d+ ) )?""",
    re.VERBOSE,
)
# « 6,559 57 », the spaces unbroken
_MORE_DECIMALS = re.compile("(?:[\u00a0\u202f]\\d{3})*+[\u00a0\u202f]\\d{1,2}(?!\\d)")
_NOT_DIGIT = re.compile(r"\D")


def read(tokens: Tokens, index: int) -> Numeral | None:
    """The number whose first figures are token `index`; None where there are too many of them."""
    match = FIGURES.match(tokens.folded, tokens.starts[index])
    if not match or match.end() - match.start() > LONGEST:
        return None
    readings: tuple[Decimal, ...] = ()
    grouped, decimals = match["grouped"], match["decimals"] or (match["fraction"] or "").replace(" ", "")
    if grouped:
        printed = printed_number(_NOT_DIGIT.sub("", grouped), decimals)
    elif not decimals:
        printed = printed_number(match["whole"], "")
    else:
        printed, readings = _separated(match["whole"], match["point"], decimals)
    end = match.end()
    if readings and (more := _MORE_DECIMALS.match(tokens.text, end)):
        printed, readings, end = printed_number(match["whole"], decimals + _NOT_DIGIT.sub("", more[0])), (), more.end()
    last = index + 1 if end == tokens.ends[index] else tokens.at(end - 1) + 1
    return Numeral(index, last, printed, "digits", readings=readings)


@lru_cache(maxsize=4096)
def printed_number(whole: str, decimals: str) -> Printed:
    """A number of plain digits as it is printed: its value, its last digit's worth, its trailing zeros."""
    if decimals:
        return Printed(Decimal(f"{whole}.{decimals}"), Decimal((0, (1,), -len(decimals))))
    return Printed(Decimal(whole), ONE, len(whole) - len(whole.rstrip("0")) if whole[-1] == "0" else 0)


def _separated(whole: str, mark: str, decimals: str) -> tuple[Printed, tuple[Decimal, ...]]:
    """Figures with one separator: before three figures it may group thousands, and both readings are kept."""
    printed = printed_number(whole, decimals)
    if len(decimals) != 3 or len(whole) > 3 or whole[0] == "0":
        return printed, ()
    grouped = printed_number(whole + decimals, "")
    thousands = mark == "." or decimals == "000"
    return (grouped, (printed.value,)) if thousands else (printed, (grouped.value,))
