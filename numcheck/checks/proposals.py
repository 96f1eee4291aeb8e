"""Proposals: the text of a mention with another value, in figures or in words: « vingt ans » → « dix-sept ans »."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from numcheck import format as fmt
from numcheck.checks.agreement import agreeing, rescaled
from numcheck.checks.stopwatch import by_the_watch
from numcheck.interval import HALF, Printed, whole
from numcheck.lexicon import lexicon
from numcheck.model import Mention

MOST = 99
"""The greatest number that is proposed in words."""
_WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d(?:[\d\s.,'’]*\d)?")
_GROUP = 3  # figures of a group of thousands
_HALF_WORDS = 3  # of « ans et demi », at least
_NEAR = Decimal("0.1")  # how far from a whole number of halves a value is told by them
_CENTS = 2  # decimals of « 12,50 euros », of which none is left out
_LONGEST = 20  # figures of a number that is proposed
_HOURS_AND_MINUTES = re.compile(r"\d+(\s*h\s*)\d{1,2}")


def replaced(mention: Mention, value: Decimal) -> str | None:
    """The text of a mention with another value, in figures or in words as it is printed; None where neither will do."""
    if not value.is_finite():
        return None
    return in_figures(mention, value) or _in_words(mention, value) or _in_halves(mention, value)


def in_figures(mention: Mention, value: Decimal, exact: bool = False) -> str | None:
    """The text of a mention with another value in the same scale and unit; None where it has no figures.

    The precision is the mention's, or finer where it would change the value by more than a fiftieth; `exact` keeps 3
    decimals of any value.
    """
    clocked = _HOURS_AND_MINUTES.fullmatch(mention.text) if mention.unit == "minute" else None
    if clocked:
        return _on_the_clock(value, clocked[1])
    if mention.unit == "second" and mention.kind == "duration" and (told := by_the_watch(mention.text, value)):
        return told
    printed, match = mention.printed, _FIGURES.search(mention.text)
    if printed is None or not match or not _in_one_figure(printed, match[0]):
        return None
    mark, written = _decimals(match[0], printed.ulp)
    amount = value / printed.ulp.scaleb(written)
    if amount.adjusted() > _LONGEST:
        return None
    less, tail = rescaled(mention.text[match.end() :], amount, bare=mention.kind != "count")
    amount, written = amount / less, written if less == 1 else 0
    places = _places(amount, written, exact)
    figures = fmt.number(amount, "fr", places)
    if places and not (mention.kind == "money" and places == written == _CENTS):
        figures = figures.rstrip("0").rstrip(",")
    before = mention.text[: match.start()]
    if mention.value is not None and mention.value < 0:
        before = _without_sign(before)  # the new figures have one of their own
    return before + _dressed(figures, match[0], mark) + agreeing(tail, fmt.rounded(amount, places), mention.unit)


def _without_sign(before: str) -> str:
    """What stands before negative figures without their minus, a sign or a word: « moins » of « moins 20 degrés »."""
    *words, last = before.rstrip("-−–").rpartition(" ")[0].rpartition(" ")
    return "".join(words) if last.lower() in lexicon().words("number_minus") else before.rstrip("-−–")


def _on_the_clock(value: Decimal, mark: str) -> str:
    """A number of minutes as hours and minutes: « 1 h 05 »."""
    hours, minutes = divmod(int(fmt.rounded(value, 0)), 60)
    return f"{hours}{mark}{minutes:02d}" if minutes else f"{hours}{mark.rstrip()}"


def _in_one_figure(printed: Printed, figures: str) -> bool:
    """Whether a number is told by its first figures: not a vague one, « 4 ans et demi », « 12 euros 50 »."""
    told = printed.ulp.normalize().as_tuple().digits == (1,)
    return told and _significant(figures) == _significant(format(abs(printed.value), "f"))


def _significant(figures: str) -> str:
    """The digits of a number without the zeros at its ends, which a scale adds: « 1 200 », « 1,2 » and « 0,12 »."""
    return "".join(filter(str.isdigit, figures)).strip("0")


def _decimals(figures: str, ulp: Decimal) -> tuple[str, int]:
    """The mark before the decimals of printed figures, and how many there are: a point may group thousands as well."""
    mark = max(",.", key=figures.rfind)
    decimals = figures.rpartition(mark)[2] if mark in figures else ""
    grouping = mark == "." and len(decimals) == _GROUP and ulp >= 1
    return (mark, len(decimals)) if decimals and not grouping else (",", 0)


def _places(amount: Decimal, written: int, exact: bool) -> int:
    """The decimals of a proposal: those of the text, or more where they would change it by more than a fiftieth."""
    allowed = Decimal(0) if exact else abs(amount) / 50
    fine = (n for n in range(written, 3) if abs(fmt.rounded(amount, n) - amount) <= allowed)
    return next(fine, max(written, 3))


def _dressed(figures: str, like: str, mark: str) -> str:
    """French figures with the marks of those in the text: « 1'284.6 »."""
    group = next((sign for sign in "'’" if sign in like), None)
    shown = figures.replace(fmt.NARROW, group) if group else figures
    return shown.replace(",", mark)


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


def _in_halves(mention: Mention, value: Decimal) -> str | None:
    """« deux ans et demi », or « trois ans », for « quatre ans et demi »; None where no halves tell it."""
    printed, halves = mention.printed, round(value * 2)
    if printed is None or printed.ulp != HALF or not 2 * 2 <= halves <= 2 * MOST or abs(value - halves * HALF) > _NEAR:
        return None
    ones, *unit = mention.text.split(" ")
    if len(unit) < _HALF_WORDS or unit[-1] not in lexicon().words("half_units"):
        return None
    told = str(halves // 2) if ones.isdecimal() else spelled(halves // 2)
    return told and " ".join([told, *(unit if halves % 2 else unit[: 1 - _HALF_WORDS])])


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
