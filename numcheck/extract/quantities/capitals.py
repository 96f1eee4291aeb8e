"""Counted nouns with a capital: « 300 Français », « 130 ONG », « les six Boeing »."""

from __future__ import annotations

from numcheck.extract.board import Numeral
from numcheck.extract.numerals.lookup import PLURAL
from numcheck.extract.quantities.desk import Desk
from numcheck.interval import ONE

_LONGEST = 6  # letters of an acronym
_LETTERS = 2  # of « A380 »
_FEW = 100
_NAMES = 3  # words of a name
_SPOKEN_OF = 1600  # acronyms are of later years
_BEFORE_YEAR = frozenset(",(")


def hyphened(desk: Desk, index: int) -> bool:
    """Whether a hyphen is glued at a token: « deux grands-mères »."""
    return desk.word(index) == "-" and not desk.gaps[index]


def counts_people(desk: Desk, numeral: Numeral, index: int, last: int, complement: bool) -> bool:
    """Whether a word with a capital is a people or an acronym that the numeral counts."""
    if titled(desk, numeral, index):
        return False
    people = desk.words[last - 1].endswith(("s", "x")) and (numeral.scale == ONE or complement)
    if numeral.like_a_year:  # « 1100 PME », « les 2000 CPU », but « en 2012 CNN »
        fits = _many(desk, numeral) and _acronym(desk, numeral, index)
    else:
        fits = people or _acronym(desk, numeral, index) or _things(desk, numeral)
    return fits and not _between_acronyms(desk, numeral.first - 1, index)


def titled(desk: Desk, numeral: Numeral, index: int) -> bool:
    """« 7 Seconds », « les 3 Vallées », « 13 Productions est née »: a name, as few things that are no people are it."""
    if numeral.form != "digits" or numeral.last != numeral.first + 1 or index != numeral.last:
        return False
    if not 1 < numeral.printed.value < _FEW or numeral.printed.ulp != ONE or desk.gaps[index] != " ":
        return False
    if not desk.printed(index)[1:].islower() or _countable(desk, index):
        return False
    if numeral.first not in desk.sentence_starts:
        return desk.word(numeral.first - 1) not in desk.tables("having")
    return desk.word(index + 1) in desk.tables("singular_verbs")


def _countable(desk: Desk, index: int) -> bool:
    """Whether a word in the plural names a people or its like, a make, or a thing that is written with a capital."""
    word, endings = desk.words[index], desk.endings("people_endings")
    if word in desk.tables("peoples") or word.endswith(endings) or word[:-1].endswith(endings):
        return True
    return word in desk.tables("capital_things") or desk.tables("guard_before").get(word) == "name"


def one_of_people(desk: Desk, numeral: Numeral, index: int) -> bool:
    """« 3 Souabes, 1 Bavarois », « 1 ONG »: the people that one belongs to, in a row of such counts; an acronym."""
    if numeral.form != "digits" or numeral.printed.ulp != ONE:
        return False
    row = desk.word(numeral.first - 1) in desk.tables("row_separators") and numeral.printed.value == 1
    people = row and desk.words[index].endswith(desk.endings("people_endings"))
    return people or _acronym(desk, numeral, index)


def _many(desk: Desk, numeral: Numeral) -> bool:
    """Whether four figures like a year count all the same: by their article, or since no such year is spoken of."""
    before = desk.word(numeral.first - 1)
    if before in desk.tables("many_articles"):
        return True
    old = numeral.printed.value < _SPOKEN_OF and not dated(desk, numeral.first - 1)
    return old and before not in desk.tables("year_before")


def _things(desk: Desk, numeral: Numeral) -> bool:
    """« les deux Jedi », « trois Fiat », « deux Länder »: many of them by the words before or by their form."""
    noun = desk.word(numeral.last)
    if noun in desk.tables("irregular_plurals"):
        return True
    if numeral.printed.value > _FEW or not desk.spaced(numeral.last) or noun in desk.tables("no_counted_letters"):
        return False
    before = desk.word(numeral.first - 1)
    articled = before in desk.tables("many_articles") or before in desk.tables("of_words")
    return articled or numeral.form == "words"


def model_after(desk: Desk, numeral: Numeral) -> str | None:
    """« les six A380 », « deux F-16 »: a letter or two and figures in one word that a number may count."""
    letters = numeral.last
    if len(desk.word(letters)) > _LETTERS or numeral.printed.value < 2 or not _things(desk, numeral):
        return None
    figures = letters + 1 + hyphened(desk, letters + 1)
    if not desk.capital(letters) or not desk.word(figures).isdecimal() or desk.gaps[figures]:
        return None
    tokens = desk.tokens
    return tokens.folded[tokens.starts[letters] : tokens.ends[figures]]


def names_end(desk: Desk, index: int, last: int) -> int:
    """The token after what a number counts by its name: « les deux Data Frame », « trois Fiat Panda »."""
    if desk.words[last - 1].endswith(PLURAL) or desk.printed(index).isupper():
        return last
    while last < desk.length and last < index + _NAMES and desk.gaps[last] == " " and desk.words[last].isalpha():
        if not desk.capital(last):
            break
        last += 1
    return last


def _acronym(desk: Desk, numeral: Numeral, index: int) -> bool:
    """« 130 ONG », « une dizaine de TGV »: capitals that no figures follow, behind a number that no name leads to."""
    printed, before, after = desk.printed(index), numeral.first - 1, desk.word(index + 1)
    if not 2 <= len(printed) <= _LONGEST or not printed.isupper() or after.isdecimal() or hyphened(desk, index + 1):
        return False
    if desk.words[index] in desk.tables("no_counted_letters"):
        return False
    named = before >= 0 and desk.capital(before) and before not in desk.sentence_starts
    return not named and (desk.gaps[index] == " " or desk.words[index - 1][-1] == "'")


def _between_acronyms(desk: Desk, before: int, index: int) -> bool:
    """« le projet EIG 3 URSSAF arrive »: the number of a name in capitals, in a sentence that has other letters."""
    if before < 0 or desk.gaps[before + 1] != " ":
        return False
    named, noun = desk.printed(before), desk.printed(index)
    after = desk.printed(index + 1) if index + 1 < desk.length else ""
    return len(named) > 1 and named.isupper() and noun.isupper() and not (after.isalpha() and after.isupper())


def dated(desk: Desk, before: int) -> bool:
    """« les élections de 2023 remportées par »: the word before calls for a year."""
    if before < 0:
        return False
    hedged = desk.lexicon.phrases("hedges_before").match_before(desk.words, before + 1)
    author = desk.words[before] in _BEFORE_YEAR and before > 0 and _author(desk, before - 1)
    return author or desk.capital(before) or (desk.words[before] in desk.tables("before_years") and not hedged)


def _author(desk: Desk, index: int) -> bool:
    """« (Martin, 1992 », but « 10 TB de RAM, 1100 CPU »."""
    printed = desk.printed(index)
    return desk.capital(index) and not (len(printed) > 1 and printed.isupper())
