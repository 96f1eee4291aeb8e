"""Counted nouns whose plural does not show: « deux porte-parole », « 26 vers », « trois pull requests »."""

from __future__ import annotations

from numcheck.extract.board import Numeral
from numcheck.extract.numerals.lookup import PLURAL
from numcheck.extract.quantities.capitals import hyphened
from numcheck.extract.quantities.desk import Desk

_FRENCH = frozenset("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ")
_MIDDLE = "·"
_NAMED = 4  # letters of « clubs »


def compound_end(desk: Desk, index: int) -> int:
    """The end of « week-ends »."""
    last = index + 1
    while last + 1 < desk.length and desk.words[last] == "-" and not desk.gaps[last] and not desk.gaps[last + 1]:
        if not desk.words[last + 1].isalpha() or last > index + 6:
            break
        last += 2
    return last


def miswritten(desk: Desk, numeral: Numeral, index: int) -> bool:
    """« des dizaines de page »: a singular by mistake, unlike « la quarantaine de rigueur », « trente de largeur »."""
    article = desk.word(numeral.first - 1) in desk.tables("number_articles")
    return not article and desk.words[index] not in desk.tables("multiplied_sizes")


def closing_noun(desk: Desk, index: int) -> bool:
    """« un poème de 26 vers. », « il fit trois pas, »: small words that are nouns where nothing follows them."""
    return desk.words[index] in desk.tables("nouns_that_close") and not desk.word(index + 1)[:1].isalpha()


def two_words(desk: Desk, index: int) -> int | None:
    """« deux pull requests », « trois fan clubs », « deux kūlia »: the token after a plural of another tongue."""
    word, after = desk.words[index], desk.word(index + 1)
    if word in desk.tables("irregular_plurals") or not _FRENCH.issuperset(word):
        return index + 1
    if after == _MIDDLE and not desk.gaps[index + 1]:
        return index + 1  # « entrepreneur·es »
    if hyphened(desk, index + 1) and word in desk.tables("invariable_leads"):
        return compound_end(desk, index)  # « deux porte-parole »
    if not after.endswith(PLURAL) or not after.isalpha() or len(after) < _NAMED or desk.gaps[index + 1] != " ":
        return None
    if after in desk.tables("function_words") or word in desk.tables("singular_verbs") or desk.capital(index + 1):
        return None
    return None if word.endswith(tuple(desk.tables("no_noun_endings"))) else index + 2
