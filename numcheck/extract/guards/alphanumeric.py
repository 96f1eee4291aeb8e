"""Letters and figures in one word: « CO2 », « F-16 », « 5G », « fichier_3.txt », and what only looks so: « 20km »."""

from __future__ import annotations

from numcheck import regexes
from numcheck.extract.board import Board
from numcheck.extract.guards.serials import account
from numcheck.extract.numerals.digits import DIGITS
from numcheck.extract.numerals.figures import ordinal_ending
from numcheck.extract.numerals.glued import number_in_word, times_follows
from numcheck.extract.numerals.lookup import PLURAL
from numcheck.extract.units import unit_table
from numcheck.tokens import Tokens

# « 2.13.61 » is none: there is no such month.
DATE = regexes.later(
    r"(?!00?[/.-])\d{1,2}([/.-])(?!(?:1[3-9]|[2-9]\d)\.\d\d(?!\d))\d{1,2}\1\d{2,4}(?!\d|\1\d)"
    r"|\d{4}([/.-])\d{1,2}\2\d{1,2}(?!\d)"
)
# « mi-2023 », « vingt-3 », « juin-2023 », « soir-20h »
BEFORE_HYPHEN = ("number_prefixes", "cardinals", "months", "weekdays", "day_parts")
# « 5mai », « 20pour cent », « 3million »: a missing space
_AFTER_FIGURES = ("function_words", "months", "cardinals", "scales", "day_parts", "weekdays")
_PATH = frozenset("/_&?#")
_POSTAL = regexes.later(r"[a-z]\d[a-z] ?\d[a-z]\d(?![^\W_])")  # « H2X 3K4 », of Canada
_REACH = 15  # tokens around « 4K » in which something speaks of pictures
_SHORT = 2  # longer words glued to figures are a missing space


def alphanumeric(board: Board, index: int, left: str, right: str) -> tuple[int, int, str] | None:
    """« CO2 », « F-16 », « 5G », « fichier_3.txt »: letters and figures in one word."""
    tokens = board.tokens
    before = tokens.words[index - 2] if index > 1 and not tokens.gaps[index - 1] else ""
    if left.isalpha():
        return _after_letters(board, index, (before, left, right))
    if left == "-" and before.isalpha():
        named = _after_hyphen(board, index, before)
    elif left == "." and len(before) <= _SHORT and before.isalpha():
        named = tokens.text[tokens.starts[index - 2] : tokens.ends[index - 2]].isupper()  # « la case C.4 », « BA.5 »
    elif left == "^" and before.isalpha():
        return index - 1, index + 1, "name"  # « km^2 »
    elif left in _PATH and before and before[0] not in DIGITS and _no_unit(tokens, index - 2):
        return _glued(tokens, index, "id") if before.isalnum() or before in _PATH else None
    elif right in {"-", "'"}:
        named = _before_sign(board, index, right)
    else:
        named = _before_letters(board, index, right)
    return _glued(tokens, index, "name") if named else None


def _no_unit(tokens: Tokens, before: int) -> bool:
    """Whether the word before a stroke is no unit: « km/2 », but « A/C/12 » in which each part has one letter."""
    path = len(tokens.words[before]) == 1 and tokens.word(before - 1) == "/" and not tokens.gaps[before]
    return path or tokens.words[before] not in unit_table().by_first


def _after_letters(board: Board, index: int, around: tuple[str, str, str]) -> tuple[int, int, str] | None:
    """« CO2 », « H2X 3K4 », « 200/mm3 »: figures glued to letters, given with what stands before and behind both."""
    before, left, right = around
    if found := _coded(board.tokens, index, left, right):
        return found
    if before == "/" and board.tokens.word(index - 3).isdecimal():  # « 200/mm3 »
        return index, index + 1, "name"
    return None if _measured(board, index, before) or _unspaced(board, index) else _glued(board.tokens, index, "name")


def _after_hyphen(board: Board, index: int, before: str) -> bool:
    """« F-16 », but no hour, no month and no prefix: « 8 h-12 », « mi-2023 »."""
    tokens, tables = board.tokens, board.lexicon.words
    hour = index > 2 and tokens.words[index - 3].isdecimal()
    if hour and (not tokens.gaps[index - 2] or tables("time_classes").get(before) == "hour_word"):
        return False
    return not any(before in tables(table) for table in BEFORE_HYPHEN)


def _before_sign(board: Board, index: int, right: str) -> bool:
    """« 2-tier », « 90's »."""
    tokens, tables = board.tokens, board.lexicon.words
    after = tokens.words[index + 2] if index + 2 < len(tokens) and not tokens.gaps[index + 2] else ""
    if right == "'":
        return after == "s" and tokens.word(index - 1) not in tables("decade_words")
    return after.isalpha() and after not in unit_table().by_first and after not in tables("after_hyphen")


def _before_letters(board: Board, index: int, right: str) -> bool:
    """« 5G », « fichier_3.txt », « 4chan », but no number in words and no unit: « 20km », « 3million »."""
    tokens = board.tokens
    capital = right.isalpha() and tokens.text[tokens.starts[index + 1]].isupper()
    short = capital or len(right) <= _SHORT or right in board.lexicon.words("screen_units")
    word = right == "_" or (right.isalpha() and (short or _counts_nothing(board, index, right)))
    return word and not _continues(board, index + 1) and not number_in_word(board, index)


def _counts_nothing(board: Board, index: int, right: str) -> bool:
    """« 4chan », « 48athlon », « 8tracks »: no noun that lacks its space: a singular, or letters of another tongue."""
    plural = right.endswith(PLURAL) and not any(part in right for part in board.lexicon.words("foreign_letters"))
    if plural or board.tokens.words[index] in {"0", "1"}:
        return False
    return not any(right in board.lexicon.words(table) for table in _AFTER_FIGURES)


def _measured(board: Board, index: int, before: str) -> bool:
    """Whether the letters glued before figures belong to a measure or a date: « 1h30 », « km2 », « EUR20 »."""
    tokens = board.tokens
    if before[:1] in DIGITS and _continues(board, index - 1):
        return True
    if before[:1] in DIGITS and times_follows(tokens, index - 1):
        return True
    unit = unit_table().match(tokens, index - 1)
    if (unit and unit.last > index) or unit_table().money_before(tokens, index):
        return True
    return DATE.match(tokens.folded, tokens.starts[index]) is not None


def _unspaced(board: Board, index: int) -> bool:
    """« de149,8 millions »: a small word that lacks its space."""
    left, tables = board.tokens.words[index - 1], board.lexicon.words
    return len(board.tokens.words[index]) > 1 and (left in tables("of_words") or left in tables("definite_articles"))


def _continues(board: Board, index: int) -> bool:
    """Whether the letters glued after figures are a unit, an ordinal ending, a scale or an hour."""
    word, tables = board.tokens.words[index], board.lexicon.words
    if word in tables("ordinal_suffixes") and ordinal_ending(board, index):
        return True
    after = index + 1
    if after < len(board.tokens) and not board.tokens.gaps[after] and board.tokens.words[after][0] in DIGITS:
        atom = board.tokens.text[board.tokens.starts[index]].isupper()  # « 3N2 »
        return word in {"h", "m", "e", "t"} or (not atom and unit_table().match(board.tokens, index) is not None)
    if word in tables("house_letters") and _street_follows(board, index):
        return False
    unit = unit_table().match(board.tokens, index)
    trusted = unit is not None and (not unit.doubtful or word in tables("trusted_units"))
    scaled = word in tables("scale_symbols") and not _definition(board, index) and not _named(board, index)
    return scaled or word == "h" or trusted


def _coded(tokens: Tokens, index: int, left: str, right: str) -> tuple[int, int, str] | None:
    """« H2X 3K4 », « FR76 3000 6000 0112 »: codes of letters and figures in groups."""
    if len(left) == len(right) == 1:
        return _postcode(tokens, index - 1)
    return account(tokens, index) if len(left) == len(tokens.words[index]) == _SHORT else None


def _postcode(tokens: Tokens, first: int) -> tuple[int, int, str] | None:
    """« H2X 3K4 » in capitals from token `first` on."""
    match = _POSTAL.match(tokens.folded, tokens.starts[first])
    if not match or not tokens.text[match.start() : match.end()].isupper():
        return None
    return first, tokens.at(match.end() - 1) + 1, "address"


def _street_follows(board: Board, letter: int) -> bool:
    """« 115L Milton Park »: the letter of a house, no litres."""
    tokens, street = board.tokens, letter + 2
    found = street < len(tokens) and tokens.words[street] in board.lexicon.words("streets_after")
    return found and tokens.text[tokens.starts[letter + 1]].isupper()


def _named(board: Board, index: int) -> bool:
    """« le Macintosh 128K est lent »: the letter belongs to a name, and nothing is counted."""
    tokens, before, after = board.tokens, index - 2, index + 1
    tables = board.lexicon.words
    if before < 0 or tokens.words[index] not in tables("definitions") or tokens.gaps[index - 1] != " ":
        return False
    name = tokens.words[before]
    if not tokens.text[tokens.starts[before]].isupper() or not name.isalpha() or name in tables("no_names"):
        return False
    follows = tokens.words[after] if after < len(tokens) else ""
    opens = tokens.sentence_bounds(tokens.sentence(before))[0] == before
    return not opens and (not follows.isalpha() or follows in tables("function_words"))


def _definition(board: Board, index: int) -> bool:
    """« une vidéo en 4K »: lines of pictures, no thousands."""
    tokens, tables = board.tokens, board.lexicon.words
    if tokens.words[index] not in tables("definitions") or tokens.text[tokens.starts[index]].islower():
        return False
    near = tokens.words[max(0, index - _REACH) : index + _REACH]
    return len(tokens.words[index - 1]) <= _SHORT and not tables("definition_cues").keys().isdisjoint(near)


def _glued(tokens: Tokens, index: int, guard: str) -> tuple[int, int, str]:
    """The word of letters, figures and hyphens around a token."""
    first, last = index, index + 1
    while first and not tokens.gaps[first] and (tokens.words[first - 1].isalnum() or _links(tokens, first - 1)):
        first -= 1
    while last < len(tokens) and not tokens.gaps[last] and (tokens.words[last].isalnum() or _links(tokens, last)):
        last += 1
    return first, last, guard


def _links(tokens: Tokens, index: int) -> bool:
    """Whether a sign stands between two letters or figures of one word."""
    if (
        tokens.words[index] not in "-_/=&?#.,"
        or index + 1 >= len(tokens)
        or tokens.gaps[index]
        or tokens.gaps[index + 1]
    ):
        return False
    return tokens.words[index + 1].isalnum()
