"""Numbers without unit or noun that name something: « France 2 », « Gir 5 ou 6 », « HD 188753 », « au 2° »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.numerals.lookup import PLURAL, fills
from numcheck.extract.quantities.capitals import titled
from numcheck.extract.quantities.desk import Desk
from numcheck.extract.quantities.elliptic import takes_up
from numcheck.extract.quantities.names import Names
from numcheck.extract.quantities.numbered import Numbered
from numcheck.extract.quantities.scores import is_nil
from numcheck.extract.quantities.years import Years
from numcheck.interval import ONE

_SERIAL = 13  # figures in a row without groups, of which most are company numbers and bar codes
_CATALOGUE = 5  # figures in a row after an acronym, of which most number an entry
_STAMP = 8  # figures of « 20240417 », a date in the name of a file
_CENTURIES = frozenset(("19", "20"))
_DECIMAL = 3  # tokens of « 3.2 » and « 104-400 »
_SHORT = 4  # characters of a number that may be part of a name
_HIGHEST_CLAUSE = 40  # « 2° » numbers a clause, « 360° » is an angle
_SUM = 8  # tokens in which a sum ends
_ROW = 8  # tokens between the members of a row
_WORDS = ("words",)
_LAST_DAY = 31
_QUOTES = frozenset('«»“”"')


class Labels:
    """Gives a guard to the drafts that only the signs and capitals around them turn into something else."""

    __slots__ = ("desk", "names", "numbered", "previous", "years")

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.names = Names(desk)
        self.numbered = Numbered(desk)
        self.years = Years(desk)
        self.previous: tuple[int, str] | None = None

    def mark(self, draft: Draft) -> None:
        """Guard a draft that is no number after all."""
        if draft.kind == "percent" and self._names_programme(draft):
            draft.guard = "name"
        if draft.kind != "number" or draft.guard:
            return
        guard = self._hedged(draft) if draft.hedge else self._guard(draft) or self._goes_on(draft)
        if guard and not (guard == "year" and self.years.date(draft)):
            draft.guard = guard
        if guard:
            self.previous = (draft.last, guard)

    def _names_programme(self, draft: Draft) -> bool:
        """« le programme 10 % », « le plan « 5 % » arrive », « le 1 % logement »: no share of anything."""
        desk, tables, last = self.desk, self.desk.tables, draft.last
        if draft.hedge:
            return False
        if desk.word(last) in tables("shares_named_by") and draft.printed and draft.printed.value == 1:
            before = desk.word(draft.first - 1)
            return before in tables("one_thing") or (before == "(" and desk.word(last + 1) == ")")
        quoted = desk.word(draft.first - 1) in _QUOTES and desk.word(last) in _QUOTES
        if desk.word(draft.first - 1 - quoted) not in tables("named_by_share"):
            return False
        return quoted or (desk.word(last) not in tables("of_words") and desk.word(last) not in tables("comparing"))

    def _hedged(self, draft: Draft) -> str | None:
        """« vers 664 », « R 3.2 au minimum »."""
        version = draft.printed is not None and draft.last == draft.first + _DECIMAL and self.names.hold(draft)
        return "version" if version else self.years.hedged(draft)

    def _guard(self, draft: Draft) -> str | None:
        desk = self.desk
        if draft.ends:
            return self._between_hyphens(draft, draft.ends[0].last) or self.years.span(draft)
        if draft.printed is None:
            return None
        if desk.word(draft.last) in desk.tables("enumerating") and not desk.gaps[draft.last]:
            clause = draft.printed.value < _HIGHEST_CLAUSE and draft.printed.ulp == ONE  # « au 2° de l’article »
            return "list" if clause else None
        if desk.word(draft.last) in desk.tables("of_words") and self._day(draft):
            return "day"
        if draft.trail == _WORDS and draft.printed.value == 1 and 1 in desk.board.taken[draft.last : draft.last + 1]:
            return "idiom"  # « un mois d'août » is a date with its article
        return "score" if is_nil(desk, draft) else self._in_a_row(draft) or self._named(draft)

    def _titled(self, draft: Draft) -> bool:
        """« écouter 7 Seconds », « aux 3 Vallées »: a plural with a capital of what few are not counted."""
        desk, numeral = self.desk, self.desk.numerals.get(draft.first)
        if numeral is None or numeral.last != draft.last or not desk.word(draft.last).endswith(PLURAL):
            return False
        return desk.capital(draft.last) and titled(desk, numeral, draft.last)

    def _named(self, draft: Draft) -> str | None:
        """« Lyon 1, Lyon 2 » are names; « LR 48 », « et Nantes 3 » may be members of a row of counts."""
        if self._titled(draft):
            return "name"
        if not self.names.hold(draft):
            return None
        after = self.previous is not None and self.previous[1] == "name" and draft.first - self.previous[0] < _ROW
        few = draft.printed is not None and draft.printed.value <= 2
        return "name" if after or few or not takes_up(self.desk, draft.first, draft.last) else None

    def _day(self, draft: Draft) -> bool:
        """« le 16 du mois », « le 5 de chaque mois »: a day of no month in particular."""
        desk = self.desk
        if draft.printed is None or draft.printed.value > _LAST_DAY:
            return False
        several = desk.word(draft.first - 1) in desk.tables("many_articles")  # « contre les 12 du mois »
        return not several and desk.lexicon.phrases("of_any_month").match(desk.words, draft.last) is not None

    def _in_a_row(self, draft: Draft) -> str | None:
        """The guard of figures without separators that are no part of a name."""
        desk, figures = self.desk, self.desk.words[draft.first]
        if draft.last != draft.first + 1 or not figures.isdecimal():
            return None
        if len(figures) >= _SERIAL or (len(figures) >= _CATALOGUE and self.names.acronym(draft.first - 1)):
            return None if fills(desk.board, draft.first, draft.last) else "id"
        if len(figures) == _STAMP and figures[:2] in _CENTURIES and "01" <= figures[4:6] <= "12":
            return "id"
        if guard := self.numbered.guard(draft):
            return guard
        coded = desk.gaps[draft.first] == " " and desk.word(draft.first - 1).isdecimal()
        if self._over(draft.last) or (coded and self._coded(draft.first - 1)):
            return "name"
        return "year" if not self.names.hold(draft) and self.years.alone(draft) else None

    def _over(self, stroke: int) -> bool:
        """« la Porsche 917/30 », « un facteur de 7/6 »: short figures over others that are no part of one, no sum."""
        words, gaps = self.desk.words[stroke : stroke + _SUM], self.desk.gaps[stroke : stroke + 2]
        figures = len(words) > 1 and words[1].isdecimal()
        short = figures and (len(words[1]) < _SHORT or words[1][0] == "0")  # « le dossier 22/01234 »
        return short and words[0] == "/" and not any(gaps) and "=" not in words

    def _coded(self, before: int) -> bool:
        """« le processeur G4 7400 »: a capital and figures in one word right before."""
        desk = self.desk
        return before > 0 and not desk.gaps[before] and desk.words[before - 1].isalpha() and desk.capital(before - 1)

    def _goes_on(self, draft: Draft) -> str | None:
        """« Gir 5 ou 6 », « la rame Z2 81 45 »: the guard of the number before goes on through a list."""
        if self.previous is None or draft.ends or draft.first <= self.previous[0]:
            return None
        last, guard = self.previous
        between = self.desk.words[last : draft.first]
        if between == ["/"] and self._over(last):
            return guard
        if len(between) > 1 or (between and between[0] not in self.desk.tables("listed_names")):
            return None
        like = draft.end - draft.start <= _SHORT if guard == "name" else self.years.like(draft)
        return guard if guard in {"name", "year"} and like else None

    def _between_hyphens(self, draft: Draft, hyphen: int) -> str | None:
        """« carte GK 104-400 », « Lens-Metz, 1-3 »: a bare pair after a name is no range."""
        desk, before = self.desk, draft.first - 1
        if desk.words[hyphen] != "-" or desk.gaps[hyphen] or draft.last != draft.first + _DECIMAL:
            return None
        if self.names.ends_at(before):
            return "name"
        return "score" if desk.word(before) == "," and before > 0 and desk.capital(before - 1) else None
