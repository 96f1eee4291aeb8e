"""What explains a figure that the reference contradicts: how many times too much, a slip by a power of ten, a floor."""

from __future__ import annotations

from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.proposals import in_figures
from numcheck.checks.reference import cited
from numcheck.facts.envelope import Envelope
from numcheck.facts.records_figures import Floor
from numcheck.interval import Interval
from numcheck.messages import because
from numcheck.model import Mention

MILLION = 10**6

A_LITTLE = Decimal("1.15")
"""Less than so many times too much is told without the number."""


def factor(envelope: Envelope, stated: Interval, language: str, plain: bool = False) -> str:
    """How many times too little or too much, to the nearest and the farthest observation; `plain` leaves them out."""
    small = stated.high < envelope.low
    value = stated.high if small else stated.low
    way = "less" if small else "more"
    if plain or value <= 0 or not value.is_finite():
        return because(way, language)
    ends = sorted(
        (envelope.low / value, envelope.high / value) if small else (value / envelope.high, value / envelope.low)
    )
    places = 0 if ends[0] >= 3 else 1
    if ends[1] < A_LITTLE:
        return because(way, language)
    text = fmt.bounds(Interval(round(ends[0], places), round(ends[1], places)), language)
    return because(f"times_{way}", language, times=text)


def hint(mention: Mention, context: Context, judged: tuple[Envelope, Interval], floor: Floor | None) -> str:
    """The slip that explains a figure, and the floor of a superlative where the figure lies below."""
    envelope, stated = judged
    slip = _slip(mention, envelope, stated, context.language)
    below = _floor_text(floor, context) if floor and stated.high < floor.value else ""
    return f"{slip} {below}".strip()


def _slip(mention: Mention, envelope: Envelope, stated: Interval, language: str) -> str:
    """The power of ten that explains the figure, if just one does."""
    shift = envelope.slip(stated.low, stated.high)
    if shift is None or mention.value is None:
        return ""
    value = mention.value.scaleb(shift)
    mended = in_figures(mention, value)
    if not mended:
        return ""
    if _unread(mended, mention.value):
        mended = cited.amount(value, value, mention.unit, language)
    return because("meant", language, mended=mended)


def _unread(mended: str, value: Decimal) -> bool:
    """Whether nobody would write a figure so: « 0,87 million », « 8 200 millions »."""
    whole = "".join(letter for letter in mended.partition(",")[0] if letter.isdigit())
    return value >= MILLION and (whole == "0" or len(whole) > 3)


def _floor_text(floor: Floor, context: Context) -> str:
    least = cited.amount(floor.value, floor.value, context.facts.measure(floor.measure).unit, context.language)
    return because("floor", context.language, since=floor.since, least=least)
