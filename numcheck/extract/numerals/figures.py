"""Numbers in figures, with what stands glued to them: signs, endings of ordinals, powers, fractions."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Board, Numeral
from numcheck.extract.numerals.apart import sign_before, spaced_decimals
from numcheck.extract.numerals.digits import LONGEST, printed_number, read
from numcheck.extract.numerals.lookup import PLURAL
from numcheck.extract.numerals.powers import exponent_follows, power, vulgar_fraction
from numcheck.extract.units import unit_table
from numcheck.interval import ONE, Printed
from numcheck.lexicon import Lexicon
from numcheck.tokens import Tokens

HIGHEST_NUMERATOR = 1000  # « 2019/2020 » is no fraction
_ONE_OR_OTHER = 10  # « 3/4 litre » is a fraction, « 30/40 litres » are not
_SLASHES = frozenset("/⁄")
_TENTH = Decimal("0.1")
_FULL_MARKS = frozenset(map(Decimal, (4, 5, 6, 7, 10, 20, 100)))  # what ratings are given out of
_RATES = frozenset(map(Decimal, (1000, 10_000, 100_000, 1_000_000)))  # « 12,5/100 000 »
_GLUES = frozenset(("", " "))
_GOES_ON = frozenset(".,'\\")
_SIGNS = frozenset("-−–+")
_CLOSING = frozenset('.,;)]%€?!»"…')  # what stands behind most figures, and changes none
_DEGREES = frozenset("°º")
_MARKS_BEFORE = _SIGNS | {",", "."}
_BEFORE_MARK = frozenset((*"\n(-−", ""))


def figures(board: Board, index: int) -> Numeral | None:
    """The number whose first figures are token `index`, without the words after it; None for an identifier."""
    tokens = board.tokens
    words, after = tokens.words, index + 1
    if after < len(words) and (
        tokens.gaps[after] not in _GLUES or not (words[after].isdecimal() or words[after] in _GOES_ON)
    ):
        if len(words[index]) > LONGEST:
            return None
        numeral = Numeral(index, after, printed_number(words[index], ""), "digits")
    else:
        found = read(tokens, index)
        if found is None:
            return None
        numeral = found
    _follow(board, numeral)
    if index and words[index - 1] in _MARKS_BEFORE:
        if words[index - 1] in ",." and not tokens.gaps[index]:
            _bare_decimals(board, numeral)
        if numeral.first and words[numeral.first - 1] in _SIGNS:
            sign_before(board, numeral)
    return numeral


def _follow(board: Board, numeral: Numeral) -> None:
    """Add what belongs to the figures after them: an ending, a power, a fraction."""
    tokens, last = board.tokens, numeral.last
    if last >= len(tokens):
        return
    word, whole = tokens.words[last], numeral.printed.ulp == ONE
    if not tokens.gaps[last]:
        if word not in _CLOSING:
            _glued(board, numeral, not whole)
        elif word == "," and whole:
            spaced_decimals(board, numeral)
    elif word in "x×*·":
        power(tokens, numeral)
    elif whole and word in board.lexicon.words("spaced_suffixes") and _may_end(board, numeral):
        numeral.ordinal, numeral.last = True, last + 1
    elif whole and last + 1 < len(tokens) and tokens.words[last + 1] in _SLASHES and not tokens.gaps[last + 1]:
        _mixed(tokens, numeral)
    elif whole and len(word) == 1 and word.isnumeric() and tokens.gaps[last] == " " and (part := vulgar_fraction(word)):
        numeral.printed, numeral.last = Printed(numeral.printed.value + part, Decimal("0.1")), last + 1  # « 1 ½ »


def _may_end(board: Board, numeral: Numeral) -> bool:
    """Whether a word after a space ends an ordinal: « 1 er », « 3 me jour », not « les 2 me vont », « 3 e-mails »."""
    last, words = numeral.last, board.tokens.words
    if board.tokens.begins_compound(last):
        return False
    if words[last] in board.lexicon.words("pronoun_suffixes"):
        return last + 1 < len(words) and words[last + 1] in board.lexicon.words("time_units")
    tokens, only = board.tokens, board.lexicon.words("spaced_suffixes")[words[last]]
    return numeral.printed.value == (only or numeral.printed.value) and tokens.text[tokens.starts[last]].islower()


def _glued(board: Board, numeral: Numeral, decimal: bool) -> None:
    """What may stand right after the figures: « 1er », « 3/4 », « 2½ », « 10⁶ », « 1,5e+10 »."""
    tokens, last = board.tokens, numeral.last
    word = tokens.words[last]
    if word in _ordinal_suffixes(board.lexicon) and not decimal and ordinal_ending(board, last):
        if word[0] != "e" or not exponent_follows(tokens, last):
            numeral.ordinal = True
            numeral.last += 1
    elif word in _SLASHES:
        _fraction(tokens, numeral, decimal)
        numeral.last += numeral.ratio and _suffix_follows(board, numeral.last)
    elif word == ":" and numeral.printed.value == 1:
        _map_scale(tokens, numeral)
    elif word in _DEGREES and not decimal and _numbers_one(board, numeral):
        numeral.ordinal, numeral.last = True, last + 1
    elif word == "^" and not decimal and last + 2 < len(tokens) and tokens.words[last + 2] == "^":
        if tokens.words[last + 1] in _ordinal_suffixes(board.lexicon):  # « 1^er^ »
            numeral.ordinal, numeral.last = True, last + 3
    elif len(word) == 1 and (part := vulgar_fraction(word)):
        numeral.printed = Printed(numeral.printed.value + part, Decimal("0.1"))
        numeral.last += 1
    if numeral.last == last:
        power(tokens, numeral)


def _numbers_one(board: Board, numeral: Numeral) -> bool:
    """« le 26° régiment », « sa 3° place »: several degrees take a plural, and what follows is one thing."""
    tokens, after = board.tokens, numeral.last + 1
    if after >= len(tokens) or tokens.gaps[after] != " " or not numeral.first:
        return False
    if tokens.words[numeral.first - 1] not in board.lexicon.words("one_thing"):
        return False
    noun, tables = tokens.words[after], board.lexicon.words
    unit = noun in unit_table().by_first and noun not in tables("time_units")
    known = unit or any(noun in tables(table) for table in ("function_words", "day_parts", "directions"))
    return noun.isalpha() and len(noun) > 2 and not noun.endswith(PLURAL) and not known


def ordinal_ending(board: Board, index: int) -> bool:
    """Whether a suffix after figures is written as one: « 2e »; in capitals « 1ER », « LE 2E TOUR », not « la 2E »."""
    tokens, word = board.tokens, board.tokens.words[index]
    if tokens.text[tokens.starts[index]] == word[0]:
        return True
    rank = board.lexicon.words("spaced_suffixes").get(word)
    if rank is None or (rank and tokens.words[index - 1] != str(rank)):
        return False
    if len(word) > 1:
        return tokens.text[tokens.starts[index] : tokens.ends[index]].isupper()
    after = tokens.text[tokens.starts[index + 1] : tokens.ends[index + 1]] if index + 1 < len(tokens) else ""
    return len(after) > 2 and after.isupper() and tokens.gaps[index + 1] != ""


def _suffix_follows(board: Board, index: int) -> bool:
    """« 8/10e de seconde »: whether an ending of ordinals is glued at a token."""
    tokens = board.tokens
    return tokens.glued(index) and tokens.words[index] in _ordinal_suffixes(board.lexicon)


def _ordinal_suffixes(words: Lexicon) -> dict[str, object]:
    return words.words("ordinal_suffixes")


def _fraction(tokens: Tokens, numeral: Numeral, rating: bool = False) -> None:
    """« 3/4 », « 1 4/5 » where a number stands before it, and a `rating` in decimals, « 4,5/5 »."""
    below = numeral.last + 1
    if below >= len(tokens) or tokens.gaps[below] or not tokens.words[below].isdecimal():
        return
    if tokens.words[below][0] == "0":  # « le dossier 22/01234 »
        return
    bottom = read(tokens, below)
    if bottom is None or bottom.printed.ulp != ONE or bottom.readings:
        return
    after = bottom.last
    if after < len(tokens) and not tokens.gaps[after] and tokens.words[after] in "/-":
        return
    value, over = numeral.printed.value, bottom.printed.value
    if value >= _ONE_OR_OTHER and after < len(tokens) and _of_units(tokens, after):
        return
    if rating and not ((over in _FULL_MARKS or over in _RATES) and numeral.printed.ulp >= _TENTH / 10):
        return
    if value < over and value < HIGHEST_NUMERATOR and (rating or numeral.last == numeral.first + 1):
        numeral.printed = Printed(value / over, ONE / over / 10)
        numeral.ratio = True
        numeral.last = after


def _of_units(tokens: Tokens, index: int) -> bool:
    """« 30/40 € », « 15/20 minutes »: a unit that large fractions do not have."""
    unit = unit_table().match(tokens, index)
    return unit is not None and not unit.doubtful


def _map_scale(tokens: Tokens, numeral: Numeral) -> None:
    """« 1:25 000 »."""
    below = numeral.last + 1
    if below >= len(tokens) or tokens.gaps[below] or not tokens.words[below].isdecimal():
        return
    bottom = read(tokens, below)
    if (
        bottom
        and bottom.printed.value
        and bottom.printed.ulp == ONE
        and bottom.printed.zeros > 1
        and not bottom.readings
    ):
        over = bottom.printed.value
        numeral.printed, numeral.ratio, numeral.last = Printed(ONE / over, ONE / over / 10), True, bottom.last


def _mixed(tokens: Tokens, numeral: Numeral) -> None:
    """« 1 4/5 »."""
    first = numeral.last
    if tokens.gaps[first] != " " or not tokens.words[first].isdecimal() or len(tokens.words[first]) > 2:
        return
    part = Numeral(first, first + 1, printed_number(tokens.words[first], ""), "digits")
    _fraction(tokens, part)
    if part.ratio:
        numeral.printed = Printed(numeral.printed.value + part.printed.value, part.printed.ulp)
        numeral.last = part.last


def _bare_decimals(board: Board, numeral: Numeral) -> None:
    """« ,25 » where nothing but a sign stands before the mark."""
    tokens, mark = board.tokens, numeral.first - 1
    start = tokens.starts[mark]
    before = tokens.folded[start - 1] if start else ""
    if before == " " and mark and tokens.words[mark - 1] in board.lexicon.words("before_spaced_sign"):
        before = ""  # « de ,25 »
    if before not in _BEFORE_MARK or numeral.printed.ulp != ONE or numeral.last != numeral.first + 1:
        return
    numeral.printed = printed_number("0", tokens.words[numeral.first])
    numeral.first = mark
