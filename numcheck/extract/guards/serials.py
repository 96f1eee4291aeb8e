"""Figures in a row that number nothing: company and telephone numbers, accounts, issues of reviews."""

from __future__ import annotations

from numcheck import regexes
from numcheck.extract.board import Board
from numcheck.extract.units import unit_table
from numcheck.tokens import Tokens

_NO_DATE = r"(?!\d\d([-.])\d\d\1(?:19|20)\d\d(?!\d))"  # « 05-11-2024 18 » begins a date and a time
_PHONE = regexes.later(_NO_DATE + r"(?:\+ ?\d{1,3}[ .]?(?:\(0\)[ .]?)?\d|0[1-9])(?:[ .-]?\d\d){4}(?!\d)")
_SPECIAL_PHONE = regexes.later(
    r"0[ .]8\d\d(?:(?:[ .]\d{2,3}){2,3}(?!\d)| [a-z]{3,9}(?![a-z]))"
    r"|08\d\d(?:[ .]\d{2,3}){2,3}(?!\d)|00 ?\d{2,3}(?: ?\d\d){3,4}(?!\d)"
)
# « +44 20 7946 0018 », but « +12 000 000 » is an amount
_FOREIGN_PHONE = regexes.later(
    r"\+(?=(?:[ .-]?\d){9,15}(?!\d)) ?\d{1,3}(?!(?:[ .]\d{3})++(?![ .-]?\d))(?:[ .-]\d{1,8}){2,6}(?! ?[%€$])"
)
_COMPANY = regexes.later(r"\d{3} \d{3} \d{3} \d{5}(?!\d)")
_ACCOUNT = regexes.later(r"[a-z]{2}\d\d(?: ?\d{4}){2}(?: ?(?=[a-z]{0,3}\d)[a-z\d]{4}){1,5}(?: ?\d{1,4})?(?![a-z\d])")
_SHORT_PHONE = regexes.later(r"(?:[13]\d|[3-8] \d\d) \d\d(?![ .,]?\d)")
_PLACES = regexes.later(r"\d{1,3}\.\d{5,10}(?:[,;]? ?-?\d{1,3}\.\d{5,10}(?![.\d]))++")  # degrees, exact to a metre
_PAGES = regexes.later(r"\), ?(?:pp?\. ?)?\d{1,5}(?: ?[-–] ?\d{1,5})?(?=\s*(?:[.;:)]|\Z|, ?(?:https?|doi)))")
_OPEN = regexes.later(r"\d+(?:\.\d+){0,3}+(?:\.x)++(?![^\W_])(?::\d+)?")
_PLATE = regexes.later(
    r"\d{1,4} [A-Z]{2,3} (?:\d[\dAB]|97\d)(?![^\W_])(?! ?[%€$°])"
)  # of a French vehicle, as it was once
_REACH = 12  # tokens before a short telephone number in which a word speaks of calling


def serial(board: Board, index: int) -> tuple[int, int, str] | None:
    """The token range and the guard of « 552 100 554 00013 » or « 36 46 » that begins at token `index`."""
    tokens = board.tokens
    word, start = tokens.words[index], tokens.starts[index]
    if index + 1 >= len(tokens) or not tokens.words[index + 1].isdecimal():
        return None
    if len(word) == 3:
        match = _COMPANY.match(tokens.folded, start)
        return (index, tokens.at(match.end() - 1) + 1, "id") if match else None
    match = _SHORT_PHONE.match(tokens.folded, start)
    if not match:
        return None
    calls = board.lexicon.words("phone_cues")
    called = any(before in calls for before in tokens.words[max(0, index - _REACH) : index])
    return (index, tokens.at(match.end() - 1) + 1, "phone") if called else None


def pointed(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """« 48.85341, 2.34880 », « la branche 3.x », « 192.168.x.x:80 » from token `index` on."""
    start = tokens.starts[index]
    match = _PLACES.match(tokens.folded, start)
    if match:
        return index, tokens.at(match.end() - 1) + 1, "coordinates"
    match = _OPEN.match(tokens.folded, start)
    return (index, tokens.at(match.end() - 1) + 1, "version") if match else None


def plate(board: Board, index: int) -> tuple[int, int, str] | None:
    """« 123 AB 01 » from token `index` on, whose letters are neither a unit nor an acronym that a number counts."""
    tokens = board.tokens
    match = _PLATE.match(tokens.text, tokens.starts[index])
    letters = tokens.words[index + 1] if match else ""
    if not match or letters in unit_table().by_first or letters in board.lexicon.words("no_counted_letters"):
        return None
    return index, tokens.at(match.end() - 1) + 1, "id"


def account(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """« FR76 3000 6000 0112 3456 7890 189 », whose check digits are token `index`."""
    match = _ACCOUNT.match(tokens.folded, tokens.starts[index - 1])
    return (index - 1, tokens.at(match.end() - 1) + 1, "id") if match else None


def phone_number(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """« 01 23 45 67 89 », « +33 1 23 45 67 89 », « +32 2 555 12 12 » from token `index` on."""
    start = tokens.starts[index]
    match = _PHONE.match(tokens.folded, start) or _SPECIAL_PHONE.match(tokens.folded, start)
    match = match or _FOREIGN_PHONE.match(tokens.folded, start)
    return (index, tokens.at(match.end() - 1) + 1, "phone") if match else None


def numbered_issue(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """« 12(3), 45-61 »: the volume of a review, its issue and its pages."""
    last = index + 4
    if last > len(tokens) or any(tokens.gaps[index + 1 : last]) or tokens.words[last - 1] != ")":
        return None
    if not tokens.words[last - 2].isdecimal():
        return None
    pages = _PAGES.match(tokens.folded, tokens.starts[last - 1])
    return index, tokens.at(pages.end() - 1) + 1 if pages else last, "page"
