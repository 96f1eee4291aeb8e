"""Proposals for figures that are printed in words: « vingt ans » → « dix-sept ans »."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from numcheck import format as fmt
from numcheck.interval import whole
from numcheck.lexicon import lexicon
from numcheck.model import Mention

MOST = 99
"""The greatest number that is proposed in words."""
_WORD = re.compile(r"[^\W\d_]+")


def replaced(mention: Mention, value: Decimal) -> str | None:
    """The text of a mention with another value, in figures or in words as it is printed; None where neither will do."""
    return (fmt.replaced(mention, value) or _in_words(mention, value)) if value.is_finite() else None


def _in_words(mention: Mention, value: Decimal) -> str | None:
    printed = mention.printed
    if (
        printed is None
        or printed.ulp.normalize().as_tuple().digits != (1,)
        or any(character.isdigit() for character in mention.text)
    ):
        return None
    amount, before = value / printed.ulp, printed.value / printed.ulp
    place = _numeral(mention.text)
    if place is None or not whole(amount) or not 2 <= amount <= MOST or not 2 <= before <= MOST:
        return None
    name = spelled(int(amount))
    if name is None:
        return None
    first, last = place
    if mention.text[first].isupper():
        name = name[0].upper() + name[1:]
    return mention.text[:first] + name + mention.text[last:]


def _numeral(text: str) -> tuple[int, int] | None:
    """Where the words of the only numeral of a text begin and end; None where there are several, or none."""
    cardinals, links = lexicon().words("cardinals"), ("", "-", *lexicon().words("and_words"))
    places: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        word = match[0].lower()
        joined = places and text[places[-1][1] : match.start()].strip() in links
        if word not in cardinals:
            continue
        if joined:
            places[-1] = (places[-1][0], match.end())
        else:
            places.append(match.span())
    return places[0] if len(places) == 1 else None


def spelled(number: int) -> str | None:
    """A number from 0 to 99 in words; None for those that a feminine noun would change, such as 21."""
    if number % 10 == 1 and number not in (11, 71, 91):
        return None
    names = _names()
    tens, unit = divmod(number, 10)
    if number <= 16:
        return names[number]
    if tens in (1, 7, 9):
        tens, unit = tens - (tens > 1), unit + 10 * (tens > 1)
    base = names[tens * 10] if tens != 8 else f"{names[4]}-{names[20]}"
    if not unit:
        return f"{base}s" if tens == 8 else base
    link = f" {next(iter(lexicon().words('and_words')))} " if unit == 11 and tens != 8 else "-"
    return f"{base}{link}{names[unit] if unit <= 16 else f'{names[10]}-{names[unit - 10]}'}"


@cache
def _names() -> dict[int, str]:
    """The first form of each cardinal of one word."""
    names: dict[int, str] = {}
    for word, value in lexicon().words("cardinals").items():
        names.setdefault(int(value), word)
    return names
