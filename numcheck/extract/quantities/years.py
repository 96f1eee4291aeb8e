"""Figures that no date and no noun has taken and that the words around them make a year: « datant de 1140 »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.quantities.desk import Desk
from numcheck.extract.when import When
from numcheck.model import Fields

_FOUR, _THREE = 4, 3  # figures of a year
_THOUSAND = 1000
_PLACED = "placed year"
_APART = 150  # years between the two of « 1056-1133 »
_TIMES = frozenset("x×*")  # « 1920 x 1080 »
_FEW, _NEAR = 4, 12  # drafts and tokens back to another year
_RECKONING = frozenset("=+*/×")  # beside a value
_ROUND = 50  # « entre 1500 et 2000 » may count anything


def _like(figures: str) -> bool:
    if not figures.isdecimal() or figures[0] == "0":
        return False
    return len(figures) == _THREE or (len(figures) == _FOUR and figures < "2100")


class Years:
    """Says which bare numbers are years that the text does not place."""

    __slots__ = ("desk",)

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def alone(self, draft: Draft) -> bool:
        """Whether the figures of a draft are a year: from 1900 on anyway, earlier ones where something says so."""
        if not self.like(draft) or self.desk.word(draft.last) in _TIMES:
            return False
        figures = self.desk.words[draft.first]
        if "1900" <= figures < "2100" and len(figures) == _FOUR:
            return not self._after_count(draft.first - 1)
        if len(figures) == _THREE and self.desk.gaps[draft.first] == "\n\n":
            return False  # the cells « juin » and « 745 »
        return self._placed(draft.first) or self._paired(draft) or self._of(draft, figures)

    def date(self, draft: Draft) -> bool:
        """Make a date of the years of a draft; not of a value, nor where they may be of before Christ."""
        parts = draft.ends or (draft,)
        years = [int(self.desk.words[part.first]) for part in parts]
        if years[0] > years[-1] or self._value(draft) or (years[0] < _THOUSAND and self._before_christ(draft)):
            return False
        for part, year in zip(parts, years, strict=True):
            part.kind, part.printed, part.when = "date", None, When("year", Fields(year))
        if draft.ends:
            draft.kind, draft.printed, draft.when = "date", None, When("year")
        draft.hedge = draft.hedge if draft.hedge == "about" else None  # « à partir de 440 » is a date as another is
        draft.trail += (_PLACED,)
        return True

    def _value(self, draft: Draft) -> bool:
        """« la valeur 1902 », « n = 2078 »; « en mai 978 » is of a month that the grammar of dates has read."""
        desk, before = self.desk, self.desk.word(draft.first - 1)
        beside = before in _RECKONING or desk.word(draft.last) in _RECKONING
        return beside or before in desk.tables("value_leads") or before in desk.tables("months")

    def _before_christ(self, draft: Draft) -> bool:
        """Whether the text speaks of years before Christ."""
        return not self.desk.tables("before_christ").keys().isdisjoint(self.desk.vocabulary)

    def _after_count(self, joint: int) -> bool:
        """« 1000 ou 2000 »: the number before is no year, so that this is none either."""
        desk = self.desk
        if desk.word(joint) not in desk.lexicon.words("year_joints") or not desk.gaps[joint]:
            return False
        before = desk.word(joint - 1)
        return before.isdecimal() and not "1800" <= before < "2100" and len(before) >= _THREE

    def hedged(self, draft: Draft) -> str | None:
        """« vers 664 », « entre 1655 et 1660 au moins »: years with a hedge."""
        desk = self.desk
        placed = desk.word(draft.first - 1) in desk.tables("year_hedges")
        if draft.ends:
            return self.span(draft) if placed else None
        if not self.like(draft):
            return None
        placed = placed and int(desk.words[draft.first]) % _ROUND != 0
        return "year" if placed or self._placed(draft.first) or self._paired(draft) else None

    def like(self, draft: Draft) -> bool:
        """Whether a draft is three or four figures in a row that a year may have."""
        return draft.last == draft.first + 1 and _like(self.desk.words[draft.first])

    def span(self, draft: Draft) -> str | None:
        """« entre 972 et 1016 », « de 1029 à 1355 »: two years of which one cannot be a round count."""
        desk = self.desk
        if draft.ends is None or draft.last > draft.first + _FOUR:
            return None
        first, last = desk.words[draft.first], desk.words[draft.last - 1]
        if not (_like(first) and _like(last)) or draft.ends[0].last != draft.first + 1:
            return None
        if draft.last == draft.first + _FOUR:  # « 1953--1972 »
            return "year" if len(first) == len(last) == _FOUR and desk.words[draft.first + 1] == "-" else None
        before = desk.word(draft.first - 1)
        if before == "(" and desk.word(draft.last) == ")" and desk.capital(draft.first - 2):
            return "year"  # « Adrien III (884-885) »
        hedged = before in desk.tables("year_hedges")
        if len(last) != _FOUR and not hedged and not self._old(draft.first, draft.first - 1):
            return None
        introduced = before in desk.tables("year_spans")
        return "year" if introduced and (int(first) % _ROUND or int(last) % _ROUND) else None

    def _placed(self, first: int) -> bool:
        """Whether « en », a month or a word of dating stands before."""
        desk, before = self.desk, self.desk.word(first - 1)
        if before in desk.tables("year_before"):
            return desk.word(first - 2) not in desk.tables("divided")
        if before in desk.tables("months") or desk.lexicon.phrases("dating").match_before(desk.words, first):
            return True
        if self._dated_roughly(first):
            return True
        led = desk.lexicon.phrases("year_leads").match_before(desk.words, first)
        return led is not None and int(desk.words[first]) % _ROUND != 0 and self._old(first, first - led[0])

    def _dated_roughly(self, first: int) -> bool:
        """« datant probablement d'environ 740 »: an adverb and a hedge between the word of dating and the year."""
        desk, place = self.desk, first - 1
        hedge = desk.lexicon.phrases("hedges_before").match_before(desk.words, first)
        place -= hedge[0] if hedge else 0
        if desk.word(place) not in desk.tables("of_words") or int(desk.words[first]) % _ROUND == 0:
            return False
        place -= 1 + desk.word(place - 1).endswith(desk.endings("adverb_endings"))
        return desk.word(place) in desk.tables("dating_heads")

    def _paired(self, draft: Draft) -> bool:
        """« 1386 ou 1387 », « 1056-1133 »: another year stands beyond a hyphen or a small word."""
        figures = self.desk.words[draft.first]
        near = self._neighbour(draft.first - 1, -1) or self._neighbour(draft.last, 1)
        like = len(figures) == _FOUR or self.desk.word(draft.first - 2) == "?"  # « (? - 869) »
        return like and near is not None and abs(int(figures) - near) <= _APART

    def _neighbour(self, joint: int, step: int) -> int | None:
        desk = self.desk
        if desk.word(joint) not in desk.lexicon.words("year_joints"):
            return None
        beyond = joint + step
        if step < 0 and desk.word(beyond) == "?":  # « (?-1049) »
            return int(desk.word(joint + 1))
        if desk.word(beyond) == desk.word(joint) == "-":  # « 1655--1715 »
            beyond += step
        figures = desk.word(beyond)
        return int(figures) if len(figures) == _FOUR and _like(figures) else None

    def _old(self, first: int, lead: int) -> bool:
        """Whether a word nearby speaks of reigns, councils and sieges, or of making right before a lead.

        « entre 375 et 577 » and « bâti dès 839 » may be years there.
        """
        desk = self.desk
        made = desk.word(lead - 1) in desk.tables("dated_verbs") or self._among_years(first)
        return made or not desk.window(first, first + 1).isdisjoint(desk.tables("old_times"))

    def _among_years(self, first: int) -> bool:
        """Whether a year of old times stands right before in the sentence: « entre 972 et 1016 (Anse dès 972) »."""
        drafts = self.desk.board.drafts[-_FEW:]
        return any(_PLACED in draft.trail and 0 < first - draft.last < _NEAR for draft in drafts)

    def _of(self, draft: Draft, figures: str) -> bool:
        """« les élections papales de 1261 », « le concile de 381 »: after « de » and a noun that tells no amount."""
        desk, first = self.desk, draft.first
        if desk.word(first - 1) not in desk.tables("of_words") or int(figures) % _ROUND == 0:
            return False
        if len(figures) == _THREE and not self._old(first, first):
            return False
        head = desk.word(first - 2)
        return head.isalpha() and head not in desk.tables("amounts") and head not in desk.tables("function_words")
