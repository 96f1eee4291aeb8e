"""Small signs after figures: powers (« 10⁶ », « 3 × 10^8 », « 1,5e+10 ») and vulgar fractions (« 2½ »)."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, localcontext

from numcheck.extract.board import Numeral
from numcheck.interval import ONE, Printed
from numcheck.tokens import Tokens

_POWER = re.compile(
    r"""e(?P<e>[+-]?\d{1,2})(?!\w)
      | \^(?P<caret>[+-]?\d{1,2})(?!\d)
      | \ ?[x×*·]\ ?10 (?: \^(?P<times>[+−-]?\d{1,2})(?!\d) | (?P<high>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}) )
      | (?P<super>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?![\w])""",
    re.VERBOSE,
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")


def exponent_follows(tokens: Tokens, index: int) -> bool:
    """Whether a power that is written with a letter, « e » or « x », begins at a token."""
    match = _POWER.match(tokens.folded, tokens.starts[index])
    return bool(match and (match["e"] or match["times"] or match["high"]))


def power(tokens: Tokens, numeral: Numeral) -> None:
    """« 10⁶ », « 3 × 10^8 », « 1,5e+10 »: the power multiplied in."""
    match = _POWER.match(tokens.folded, tokens.ends[numeral.last - 1])
    if not match:
        return
    base = numeral.printed.value
    high = match["high"] or match["super"] or match["times"] or match["e"] or match["caret"]
    exponent = int(high.translate(_SUPERSCRIPTS))
    if match["super"] and base != 10:  # a note, or a unit's
        return
    with localcontext() as context:
        context.prec = 28
        if match["super"] or match["caret"]:
            if not base or abs(exponent) > 60 or base > 1000:
                return
            numeral.printed = Printed(base**exponent, ONE)
        else:
            numeral.printed = numeral.printed.scaled(Decimal(10) ** exponent)
    numeral.last = tokens.at(match.end() - 1) + 1


def vulgar_fraction(character: str) -> Decimal | None:
    """The value of « ½ » and its like."""
    if "VULGAR FRACTION" not in unicodedata.name(character, ""):
        return None
    top, bottom = unicodedata.normalize("NFKC", character).split("\u2044")
    return Decimal(int(top or 1)) / Decimal(int(bottom or 1))
