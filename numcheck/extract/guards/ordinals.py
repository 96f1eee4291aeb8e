"""Ordinals that what they number makes names: « le 3e arrondissement », « la 545e division », « Rennes II »."""

from __future__ import annotations

from numcheck.extract.board import Board, Numeral
from numcheck.extract.guards.marks import Marks
from numcheck.extract.numerals.lookup import Lookup

_SCHOOL = 6  # tokens before « II » in which a university stands
_REACH = 10  # tokens in which a word may speak of events or of armies
_TITLE = 5  # tokens before a name in which the title of a ruler may stand
_LETTERS = frozenset("ivx")
_HELD = 4  # tokens of « a eu lieu », « s'est tenue »
_DIVISIONS = 9  # of a sport, at most


class Ordinals(Lookup):
    """Asks an ordinal for the guard that its surroundings call for."""

    __slots__ = ("after", "marks", "starting")

    def __init__(self, board: Board, marks: Marks) -> None:
        super().__init__(board)
        self.after = board.lexicon.phrases("guard_after")
        self.marks = marks
        self.starting = {numeral.first: numeral for numeral in board.numerals if numeral.ordinal}

    def guard(self, numeral: Numeral) -> str | None:
        """« le 3e arrondissement », « l'université de Rennes II »: what an ordinal numbers makes it a name."""
        noun = self._numbered(numeral)
        if found := self.after.match(self.tokens.words, noun):
            event = self.word(noun) in self.forms("editions") and self._event(noun)
            return None if event else str(found[1])
        if self._unit(numeral, noun) or (numeral.form == "roman" and self._thing(numeral)):
            return "name"
        if self._quarter(numeral):
            return "address"
        if self._day(numeral):
            return "day"
        if numeral.form != "roman":
            return None
        near = self.tokens.words[max(0, numeral.first - _SCHOOL) : numeral.first]
        return "name" if not self.forms("schools").keys().isdisjoint(near) else None

    def _numbered(self, numeral: Numeral) -> int:
        """The token after an ordinal, or after those of its kind that share its noun: « le 1er et le 4e bataillon »."""
        last, form, articles = numeral.last, numeral.form, self.forms("sharing_articles")
        while self.word(last) in self.forms("sharing_links"):
            following = last + 1 + (self.word(last + 1) in articles)
            shared = self.starting.get(following)
            if shared is None or (shared.form == "words") != (form == "words"):
                return numeral.last
            last = shared.last
        return last

    def _unit(self, numeral: Numeral, noun: int) -> bool:
        """« la 545e division », « la 2e division attaqua », « député du 5e collège »: no place in a row."""
        if (table := self.forms("guard_after_near").get(self.word(noun))) is None:
            return False
        if numeral.printed.value > _DIVISIONS and self.word(noun) in self.forms("few_in_sports"):
            return True
        near = self.tokens.words[max(0, numeral.first - _REACH) : noun + _REACH]
        return not self.forms(table).keys().isdisjoint(near)

    def _day(self, numeral: Numeral) -> bool:
        """« le 1er du mois », « le 1er et le 16 de chaque mois »: a day of no month in particular."""
        last, articles = numeral.last, self.forms("masculine_articles")
        if numeral.form != "digits" or numeral.printed.value != 1 or self.word(numeral.first - 1) not in articles:
            return False
        if self.word(last) in self.forms("and_words") and self.word(last + 1) in articles:
            last += 3
        return self.lexicon.phrases("of_any_month").match(self.tokens.words, last) is not None

    def _thing(self, numeral: Numeral) -> bool:
        """« Atlantis II », unlike « Sigismond III » and « le roi Mutesa II »: bare letters after no ruler's name."""
        name = numeral.first - 1
        if not _LETTERS.issuperset(self.word(numeral.first)):
            return False  # « la XVe assemblée »
        if self.word(name) in self.forms("roman_after") or self.word(name) in self.forms("regnal_names"):
            return False
        return self.forms("regnal_titles").keys().isdisjoint(self.tokens.words[max(0, name - _TITLE) : name])

    def _quarter(self, numeral: Numeral) -> bool:
        """« il vit à Paris 5e », « (Lyon 3e) »: a district of a town that is divided in them, no rank."""
        town, last = numeral.first - 1, numeral.last
        if self.word(town) not in self.forms("divided_towns") or numeral.form == "words":
            return False
        placed = self.word(town - 1) in self.forms("before_district")
        return placed and self.marks.closes(last) and self.word(last) not in self.forms("of_words")

    def _event(self, edition: int) -> bool:
        """« la 12e édition du festival », « pour sa 12e édition, la foire »: what an event is counted by."""
        events, index = self.forms("events"), edition + 1
        if self.word(index) not in self.forms("of_words"):
            held = self.forms("editions_held").keys()
            if not held.isdisjoint(self.tokens.words[index : index + _HELD]):
                return True
            return not events.keys().isdisjoint(self.tokens.words[max(0, edition - _REACH) : edition + _REACH])
        index += 1 + (self.word(index + 1) in self.forms("one_thing"))
        return self.word(index) in events
