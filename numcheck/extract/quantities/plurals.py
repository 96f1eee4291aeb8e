"""What is the plural of a counted noun, regular, foreign or misprinted: « clubs », « Länder », « deux chose »."""

from __future__ import annotations

from numcheck import regexes
from numcheck.extract.board import Numeral
from numcheck.extract.numerals.lookup import PLURAL
from numcheck.extract.quantities.capitals import hyphened
from numcheck.extract.quantities.desk import Desk

_POINTS = frozenset(".·")
_OTHER_LETTER = regexes.later("[áãåìíðñòóõøúýþß\u0100-\u0151\u0154-\u024f\u1e00-\u1eff]")  # of no French word
_LONG = 3  # letters
_NAMED = 4  # letters of « clubs »
_HYPHENS = 6  # tokens


def compound_end(desk: Desk, index: int) -> int:
    """The end of « week-ends », « chefs-d'œuvre »."""
    last = index + 1
    while last + 1 < desk.length and desk.words[last] == "-" and not desk.gaps[last] and not desk.gaps[last + 1]:
        elided = desk.words[last + 1][-1] == "'" and last + 2 < desk.length and not desk.gaps[last + 2]
        if not desk.words[last + 1 + elided].isalpha() or last > index + _HYPHENS:
            break
        last += 2 + elided
    return last


def plural_end(desk: Desk, numeral: Numeral, index: int, complement: bool) -> int | None:
    """The token after a noun of which a number counts several; None where the word is no such noun."""
    last = compound_end(desk, index)
    if desk.lexicon.phrases("newcomers").match(desk.words, index):
        return last + 1
    if desk.words[index].endswith(PLURAL) or desk.words[last - 1].endswith(PLURAL):
        return last
    rough = complement and desk.words[numeral.last - 1] in desk.tables("collectives")
    if rough and _page_for_pages(desk, numeral, index):
        return last
    if end := _foreign(desk, index) or _two_words(desk, index):
        return end
    return last if not complement and last == index + 1 and _lacks_plural(desk, numeral, index) else None


def closing_noun(desk: Desk, index: int) -> bool:
    """« un poème de 26 vers. », « à dix pas de la gare »: small words that are nouns where no other can stand."""
    after = desk.word(index + 1)
    closed = not after[:1].isalnum() or after in desk.tables("bare_of")
    return closed and desk.words[index] in desk.tables("nouns_that_close")


def _page_for_pages(desk: Desk, numeral: Numeral, index: int) -> bool:
    """« des dizaines de page »: a singular by mistake, unlike « la quarantaine de rigueur », « trente de largeur »."""
    article = desk.word(numeral.first - 1) in desk.tables("number_articles")
    return not article and desk.words[index] not in desk.tables("multiplied_sizes")


def _lacks_plural(desk: Desk, numeral: Numeral, index: int) -> bool:
    """« deux manière de faire »: a singular by mistake, of a noun often counted or in the plural elsewhere."""
    word, before = desk.words[index], numeral.first - 1
    if numeral.like_a_year or len(word) < _LONG or desk.words[numeral.last - 1] in desk.tables("collectives"):
        return False
    if before >= 0 and desk.capital(before) and desk.words[before] not in desk.tables("no_names"):
        return False  # « Cabane 10 ferme »
    if word in desk.tables("singular_verbs") or word.endswith(desk.endings("sure_participle_endings")):
        return False
    several = f"{word}s"
    return several in desk.vocabulary or several in desk.tables("counted_nouns")


def _foreign(desk: Desk, index: int) -> int | None:
    """« deux Länder », « les 41 județe », « deux data.frame »: the token after a plural of another make."""
    word = desk.words[index]
    last = index + 1
    while _goes_on(desk, last):
        last += 2
    if last > index + 1 or word in desk.tables("irregular_plurals"):
        return last
    return last if len(word) >= _LONG and _OTHER_LETTER.search(word) else None


def _goes_on(desk: Desk, point: int) -> bool:
    """Whether small letters are glued behind a point: « data.frame », « salarié.e.s », « entrepreneur·es »."""
    after = point + 1
    if desk.word(point) not in _POINTS or after >= desk.length or desk.gaps[point] or desk.gaps[after]:
        return False
    word = desk.words[after]
    if word in desk.tables("inclusive_endings"):
        return True
    return word.isalpha() and not desk.capital(after) and word not in desk.tables("function_words")


def _two_words(desk: Desk, index: int) -> int | None:
    """« deux pull requests », « trois fan clubs »: the token after a plural that ends in another."""
    word, after = desk.words[index], desk.word(index + 1)
    if hyphened(desk, index + 1) and word in desk.tables("invariable_leads"):
        return compound_end(desk, index)  # « deux porte-parole »
    if not after.endswith(PLURAL) or not after.isalpha() or len(after) < _NAMED or desk.gaps[index + 1] != " ":
        return None
    if after in desk.tables("function_words") or word in desk.tables("singular_verbs") or desk.capital(index + 1):
        return None
    if word.endswith(desk.endings("no_noun_endings")):
        return None
    return index + 1 + (after not in desk.tables("adjectives_before"))  # « deux ligne suivantes »
