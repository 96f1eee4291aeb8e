"""Streets that bear the name of a day: « rue du 8 mai 1945 », « boulevard du Quatre-Septembre »."""

from __future__ import annotations

from numcheck.extract.board import Board

_LAST_DAY = 31
_YEAR = 4  # figures
_DAY = 4  # tokens of « au 1er juin »


def street_day(board: Board, index: int) -> tuple[int, int, str] | None:
    """The stretch of a day in figures at token `index` that a street is named after, and its guard."""
    tokens, tables = board.tokens, board.lexicon.words
    if int(tokens.words[index][:3]) > _LAST_DAY:
        return None
    last = index + 1
    if last < len(tokens) and tokens.words[last] in tables("ordinal_suffixes") and not tokens.gaps[last]:
        last += 1  # « 1er »
    end = named_day(board, index, last)
    return (index, end, "address") if end else None


def named_day(board: Board, first: int, last: int) -> int | None:
    """The token after the month and the year behind a day, where a street bears its name."""
    words, tables = board.tokens.words, board.lexicon.words
    if first < 2 or words[first - 1] not in tables("contracted_articles"):
        return None
    if words[first - 2] not in tables("dated_streets") or words[max(0, first - 3)] in tables("before_no_street"):
        return None  # « en place du 3 mai »
    month = _past_hyphen(board, last)
    if month >= len(words) or words[month] not in tables("months"):
        return None
    end, year = month + 1, _past_hyphen(board, month + 1)
    if year < len(words) and len(words[year]) == _YEAR and words[year].isdecimal():
        end = year + 1
    ranged = end < len(words) and tables("day_joints").get(words[end]) == "to"
    if ranged and not tables("months").keys().isdisjoint(words[end + 1 : end + _DAY]):
        return None  # « la rue du 3 mai au 5 juin »
    return end


def _past_hyphen(board: Board, index: int) -> int:
    tokens = board.tokens
    return index + (index < len(tokens) and tokens.words[index] == "-" and not tokens.gaps[index])
