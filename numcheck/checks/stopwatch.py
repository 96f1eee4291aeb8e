"""Durations of sport in the form that a text gives them: « 3 h 14 min 5 s », « 1'31''97 »."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

_FIGURES = re.compile(r"(\d+)")
_SIZES = {"h": Decimal(3600), "m": Decimal(60), "'": Decimal(60), "’": Decimal(60), "′": Decimal(60)} | {
    **dict.fromkeys(("s", '"', "″", "”", "''"), Decimal(1)),
}
"""The seconds of a unit, by its sign or the first letter of its name."""
_LEAST = 2


def by_the_watch(text: str, value: Decimal) -> str | None:
    """A number of seconds in the units of a text that has two of them or more; None for another form."""
    pieces = _FIGURES.split(text)
    figures, marks = pieces[1::2], [mark.strip().lower() for mark in pieces[2::2]]
    sizes = [_SIZES.get(mark) or _SIZES.get(mark[:1]) for mark in marks]
    if marks and not marks[-1] and len(sizes) > 1 and sizes[-2] == 1:
        sizes[-1] = Decimal(1).scaleb(-len(figures[-1]))  # the hundredths behind the seconds
    known = [size for size in sizes if size]
    if len(known) < _LEAST or len(known) < len(sizes) or sorted(known, reverse=True) != known or pieces[0]:
        return None
    left = (value / known[-1]).quantize(Decimal(1), ROUND_HALF_UP) * known[-1]
    for place, size in enumerate(known):
        count, left = divmod(left, size)
        if not place and not count:
            return None  # « 7 s » has no minutes
        padded = place and (figures[place][0] == "0" or not marks[place][:1].isalpha())
        wide = len(figures[place]) if padded else 1
        pieces[1 + 2 * place] = str(int(count)).zfill(wide)
    return "".join(pieces)
