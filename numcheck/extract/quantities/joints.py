"""What joins two numerals: « à », a dash, « ou », « voire », a slash, or nothing, « deux trois jours »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Numeral
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.unit_after import unit_after
from numcheck.interval import ONE

MARGIN, SIDES = "margin", "sides"  # « 25 ± 3 minutes », « 12 × 18 cm »
EVEN = "even"  # « 20, voire 30 % »
TO = "to"
_MINUS_BELOW = ["/", "-"]
_SIGNS = frozenset("-−–+")
_ASIDE = 9  # tokens
_LEAST = 10  # « 3/4 de litre » is a fraction


def joined(desk: Desk, low: Measured) -> tuple[str, Numeral | None]:
    """What links a number to the next one, and that number, if there is one."""
    joint, links = low.draft.last, desk.tables("range_words")
    word = links.get(desk.word(joint))
    if word is None and desk.word(joint) == "," and links.get(desk.word(joint + 1)) == EVEN:
        joint, word = joint + 1, EVEN  # « trois, voire quatre semaines »
    if word is None and _slashed(desk, low):
        word = TO
    if word is None:
        rough = low.bare and low.numeral.form == "words"
        return "or", _following(desk, low) if rough else None
    return str(word), _second(desk, low, joint, str(word)) if not low.numeral.ordinal else None


def _slashed(desk: Desk, low: Measured) -> bool:
    """« 30/40 € », « 15/20 minutes »: one or the other, not a fraction of a euro."""
    slash = low.draft.last
    if desk.word(slash) != "/" or not low.bare or low.value < _LEAST or slash + 1 >= desk.length:
        return False
    high = None if desk.gaps[slash] or desk.gaps[slash + 1] else desk.numeral(slash + 1)
    return high is not None and low.value < high.printed.value and unit_after(desk, high) is not None


def _following(desk: Desk, low: Measured) -> Numeral | None:
    """« deux trois jours »: the next number right behind a word, as people say when they count roughly."""
    numeral = desk.numeral(low.draft.last)
    if numeral is None or numeral.form != "words" or not desk.spaced(numeral.first):
        return None
    following = _mantissa(numeral)
    close = following == low.value + 1 or (
        low.value % 5 == following % 5 == 0 and low.value < following <= 2 * low.value
    )
    return numeral if close else None


def _mantissa(numeral: Numeral) -> Decimal:
    """« cinq six mille » goes on with six, « deux trois millions » with three."""
    value = numeral.printed.value / numeral.scale
    return value / 1000 if value >= 1000 and value % 1000 == 0 else value


def _second(desk: Desk, low: Measured, joint: int, connector: str) -> Numeral | None:
    """The numeral after a connector, or after a sign or a currency there: « entre - 5 et - 10 °C », « $10 à $20 »."""
    index = joint + 1
    if connector == MARGIN and desk.words[index - 1] == "+":
        if desk.words[index : index + 2] != _MINUS_BELOW:
            return None
        index += 2
    found = desk.numeral(index)
    if found:
        return found
    sign = desk.word(index)
    filled = connector in {"or", EVEN} and sign in desk.tables("range_fillers")  # « 24, 36 ou encore 48 heures »
    if filled or _repeats(desk, low, sign, connector):
        return desk.numeral(index + 1)
    hedged = desk.lexicon.phrases("hedges_before").match(desk.words, index) if low.bare and connector == "to" else None
    further = desk.numeral(index + hedged[0]) if hedged else None
    if further and further.scale > ONE:  # « de 30 à plus de 50 millions »
        return further
    minus = desk.tables("number_minus")
    above = sign in desk.tables("number_more") and desk.word(low.draft.first - 1) in minus  # « de moins 5 à plus 3 »
    if above or sign in minus or sign in _SIGNS:
        return desk.numeral(index + 1)
    currency = low.numeral.first - low.draft.first  # tokens of « US$ »
    return desk.numeral(index + currency) if currency and low.unit else None


def _repeats(desk: Desk, low: Measured, word: str, connector: str) -> bool:
    """« de 0,3 et de 2,1 heures »: the preposition of the first number stands before the second again."""
    if word not in desk.tables("repeated") or connector not in {"and", "or"} or not low.bare:
        return False
    return desk.word(low.draft.first - 1) == word


def past_aside(desk: Desk, index: int) -> int:
    """The token past a date, an adverb and a participle: « en 2008 », « initialement prévus »."""
    last = min(desk.length, index + _ASIDE)
    while index < last and (desk.board.taken[index] or desk.words[index] in desk.tables("aside_words")):
        index += 1
    endings = desk.endings("aside_endings")
    while index < last and desk.words[index].endswith(endings) and desk.spaced(index):
        index += 1
    return index
