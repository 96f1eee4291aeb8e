"""Bare numbers that a singular before them makes a name: « une 308 », « dans le 93 », « la règle 4 du jeu »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.numerals.lookup import PLURAL
from numcheck.extract.quantities.desk import Desk

_MODEL = 3  # figures of « une 308 »
_GOES_ON = frozenset("%°+/-–—")
_REACH = 40  # tokens in which the number stands whose verb goes on
_MILLENNIAL = frozenset(("2000", "3000"))  # « au ciné 3000 à 20 heures »
_ENDS = frozenset(".,;:!?)»")


class Numbered:
    """Gives a guard to figures without unit and noun that no count can be where they stand."""

    __slots__ = ("desk",)

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def guard(self, draft: Draft) -> str | None:
        """The guard of a bare number in one row of figures, or None."""
        if self.desk.gaps[draft.first] != " ":
            return None
        if self._model(draft) or self._singular(draft) or self._school(draft):
            return "name"
        return "number" if self._names(draft) else None

    def _model(self, draft: Draft) -> bool:
        """« une 308 », « sa 205 »: three figures after a feminine singular, where no count can stand."""
        desk = self.desk
        if len(desk.words[draft.first]) != _MODEL or desk.word(draft.first - 1) not in desk.tables("before_model"):
            return False
        return desk.word(draft.last) not in _GOES_ON

    def _singular(self, draft: Draft) -> bool:
        """« dans le 93 », « le port est le 9000 »: a bare number after a singular article counts nothing.

        « le 12 il neige » is a day, « la 21 abandonne » cannot be one.
        """
        desk, article = self.desk, draft.first - 1
        single = desk.tables("single_articles").get(desk.word(article))
        if not single:
            return False
        after = desk.word(draft.last)
        if after.isalpha() and (single != "feminine" or after in desk.units.nouns):
            return after in desk.tables("function_words") or after in desk.tables("singular_verbs")
        return after not in _GOES_ON

    def _school(self, draft: Draft) -> bool:
        """« développeur issu de 42, il … »: where somebody comes from; people come from no bare number."""
        desk, of = self.desk, draft.first - 1
        if desk.word(of) not in desk.tables("bare_of") or desk.word(of - 1) not in desk.tables("coming_from"):
            return False
        return not desk.word(draft.last) or desk.word(draft.last) in _ENDS

    def _names(self, draft: Draft) -> bool:
        """« la règle 4 du jeu », « le projet 615 »: a bare number after one thing that is no amount."""
        desk, noun = self.desk, self._head(draft.first - 1)
        article = noun - 1 - (desk.word(noun - 1) in desk.tables("adjectives_before"))
        bracketed = desk.word(noun - 1) == "(" and desk.word(draft.last) == ")"  # « (projet 615) »
        if not bracketed and desk.word(article) not in desk.tables("one_thing"):
            return False
        word = desk.words[draft.first - 1]
        if not word.isalpha() or desk.capital(noun) or word.endswith(PLURAL):
            return False
        tables = ("amounts", "function_words", "day_parts", "bearing_counts")
        if any(word in desk.tables(table) for table in tables) or self._elliptic(article):
            return False
        after = desk.word(draft.last)
        if after in desk.tables("of_words"):
            of = draft.last + 1
            one = after in desk.tables("contracted_articles") or desk.word(of) in desk.tables("one_thing")
            return one or (of < desk.length and desk.capital(of))
        ends = not after or after in _ENDS or after in desk.tables("singular_verbs")
        return ends or (desk.words[draft.first] in _MILLENNIAL and after in desk.tables("function_words"))

    def _head(self, index: int) -> int:
        """The first token of « sous-marin » that ends at a token."""
        desk = self.desk
        while desk.word(index - 1) == "-" and not desk.gaps[index] and not desk.gaps[index - 1]:
            index -= 2
        return index

    def _elliptic(self, article: int) -> bool:
        """« le nord en compte 12, le sud 14 », « et la mienne 14 »: the verb of the number before goes on."""
        desk, before = self.desk, self.desk.word(article - 1)
        if before in desk.tables("by_whom"):  # « selon la police 80 »
            return True
        if before.isalpha() and before not in desk.tables("and_words"):
            return False
        begin, _ = desk.tokens.sentence_bounds(desk.tokens.sentence(article))
        said = range(max(begin, article - _REACH), article)
        return any(self._told(place) for place in said)

    def _told(self, index: int) -> bool:
        """Whether a token is a number, no day of a month and no part of a code."""
        desk = self.desk
        number = desk.words[index].isdecimal() or desk.words[index] in desk.tables("cardinals")
        coded = not desk.gaps[index] and desk.word(index - 1).isalpha()  # « Fg5 »
        return number and not coded and desk.word(index + 1) not in desk.tables("months")
