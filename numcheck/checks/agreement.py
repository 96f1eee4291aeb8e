"""Agreement: a scale and the words of a unit in the number of their figure: « 1 euro », « 3,4 millions »."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from numcheck.lexicon import lexicon
from numcheck.lexicon.conversions import unit_words
from numcheck.tokens import fold, split

Words = tuple[str, ...]

_PLURAL = 2  # the value from which on a French noun is plural: « 1,9 million », « 0 euro »
_LEAST = Decimal("0.1")  # of a scale: what is less is told by a smaller one, or by none


def agreeing(tail: str, value: Decimal, unit: str | None) -> str:
    """What stands behind a figure, in the number of `value`; symbols and what is no form of the unit stay.

    Of « millions d’euros » the scale alone changes.
    """
    words, _, _, ends = split(fold(tail))
    form = next(filter(None, (_changed(words, form, value) for form in _forms(unit, *words[:1]))), ())
    for old, new, end in reversed([*zip(words, form, ends, strict=False)]):
        kept = _shared(old, new)
        tail = tail[: end - len(old) + kept] + new[kept:] + tail[end:]
    return tail


def rescaled(tail: str, amount: Decimal, bare: bool) -> tuple[Decimal, str]:
    """What stands behind a figure of so many millions or milliards, and by how much it is less than before.

    « 0,05 milliard d’euros » are 50 millions: 0.001; where `bare` allows it « 0,003 million d’euros » are 3 000 euros.
    """
    words, _, starts, ends = split(fold(tail))
    scales: dict[str, int] = lexicon().words("scales")
    if not words or words[0] not in scales or abs(amount) >= _LEAST:
        return Decimal(1), tail
    size = scales[words[0]]
    fitting = [form for form, other in scales.items() if other <= abs(amount) * size]
    if fitting:
        form = max(fitting, key=scales.__getitem__)
        return Decimal(scales[form]) / size, tail[: starts[0]] + form + tail[ends[0] :]
    if not bare:
        return Decimal(1), tail
    links = lexicon().words("unit_links")
    rest = next((start for word, start in zip(words[1:], starts[1:], strict=True) if word not in links), None)
    return 1 / Decimal(size), "" if rest is None else tail[: starts[0]] + tail[rest:]


def alike(one: str, other: str, unit: str | None) -> bool:
    """Whether the same words stand behind two figures, whatever their number."""
    return agreeing(one, Decimal(_PLURAL), unit) == agreeing(other, Decimal(_PLURAL), unit)


def _changed(words: list[str], form: Words, value: Decimal) -> Words:
    """A form that the words begin with, but for their number, which is that of a value; empty for any other."""
    plural = abs(value) >= _PLURAL
    pairs = [(old, new) if plural else (new, old) for old, new in zip(words, form, strict=False)]
    same = len(pairs) == len(form) and all(one == many or _number_of(one, many) for one, many in pairs)
    return form if same and any(one != many for one, many in pairs) else ()


def _number_of(one: str, many: str) -> bool:
    """Whether a word may be another in the plural: « kilo » and « kilos », « quintal » and « quintaux »."""
    return len(many) == len(one) + 1 and _shared(one, many) >= max(1, len(one) - 1)  # not « / » of « au »


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))


@cache
def _forms(unit: str | None, first: str = "") -> tuple[Words, ...]:
    """The forms of the scale that a first word is, else those of a unit: of most words first, the usual one before."""
    scales = lexicon().words("scales")
    if first in scales:
        return tuple((form,) for form, size in scales.items() if size == scales[first])
    return tuple(unit_words().get(unit or "", ()))
