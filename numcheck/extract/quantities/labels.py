"""Numbers without unit or noun that name something: « France 2 », « Gir 5 ou 6 », « HD 188753 », « au 2° »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.numerals.lookup import fills
from numcheck.extract.quantities.desk import Desk
from numcheck.extract.quantities.years import Years

_SERIAL = 13  # figures in a row without groups, of which most are company numbers and bar codes
_CATALOGUE = 5  # figures in a row after an acronym, of which most number an entry
_DECIMAL = 3  # tokens of « 3.2 » and « 104-400 »
_SHORT = 4  # characters of a number that may be part of a name
_HIGHEST_CLAUSE = 40  # « 2° » numbers a clause, « 360° » is an angle
_WORDS = ("words",)
_LAST_DAY = 31
_MODEL = 3  # figures of « une 308 »
_MODEL_GOES_ON = frozenset("%°+/-–—")
_ENDS = frozenset(".,;:!?)»")
_AFTER_LABEL = frozenset(":-–—")


class Labels:
    """Gives a guard to the drafts that only the signs and capitals around them turn into something else."""

    __slots__ = ("desk", "previous", "years")

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.years = Years(desk)
        self.previous: tuple[int, str] | None = None

    def mark(self, draft: Draft) -> None:
        """Guard a draft that is no number after all."""
        if draft.kind == "percent" and self._names_programme(draft):
            draft.guard = "name"
        if draft.kind != "number" or draft.guard:
            return
        guard = self._hedged(draft) if draft.hedge else self._guard(draft) or self._goes_on(draft)
        if guard:
            draft.guard = guard
            self.previous = (draft.last, guard)

    def _names_programme(self, draft: Draft) -> bool:
        """« le programme 10 % », « le plan 5 % arrive »: no share of anything."""
        desk, after = self.desk, self.desk.word(draft.last)
        if draft.hedge or desk.word(draft.first - 1) not in desk.tables("named_by_share"):
            return False
        return after not in desk.tables("number_of") and after not in desk.tables("comparing")

    def _hedged(self, draft: Draft) -> str | None:
        """« vers 664 », « R 3.2 au minimum »."""
        version = draft.printed is not None and draft.last == draft.first + _DECIMAL and self._part_of_name(draft)
        return "version" if version else self.years.hedged(draft)

    def _guard(self, draft: Draft) -> str | None:
        desk = self.desk
        if draft.ends:
            return self._between_hyphens(draft, draft.ends[0].last) or self.years.span(draft)
        if draft.printed is None:
            return None
        if desk.word(draft.last) in desk.tables("enumerating") and not desk.gaps[draft.last]:
            clause = draft.printed.value < _HIGHEST_CLAUSE and draft.printed.ulp == 1  # « au 2° de l’article »
            return "list" if clause else None
        if desk.word(draft.last) in desk.tables("number_of") and self._day(draft):
            return "day"
        if draft.trail == _WORDS and draft.printed.value == 1 and 1 in desk.board.taken[draft.last : draft.last + 1]:
            return "idiom"  # « un mois d'août » is a date with its article
        return self._in_a_row(draft) or ("name" if self._part_of_name(draft) else None)

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
        if len(figures) >= _SERIAL or (len(figures) >= _CATALOGUE and self._acronym(draft.first - 1)):
            return None if fills(desk.board, draft.first, draft.last) else "id"
        if self._model(draft) or self._singular(draft):
            return "name"
        if self._numbered(draft):
            return "number"
        return "year" if not self._part_of_name(draft) and self.years.alone(draft) else None

    def _model(self, draft: Draft) -> bool:
        """« une 308 », « sa 205 »: three figures after a feminine singular, where no count can stand."""
        desk = self.desk
        if len(desk.words[draft.first]) != _MODEL or desk.word(draft.first - 1) not in desk.tables("before_model"):
            return False
        return desk.gaps[draft.first] == " " and desk.word(draft.last) not in _MODEL_GOES_ON

    def _singular(self, draft: Draft) -> bool:
        """« dans le 93 », « le port est le 9000 »: a bare number after a singular article counts nothing."""
        desk, article = self.desk, draft.first - 1
        if desk.word(article) not in desk.tables("single_articles") or desk.gaps[draft.first] != " ":
            return False
        after = desk.word(draft.last)
        if after.isalpha():
            return after in desk.tables("function_words") or after in desk.tables("singular_verbs")
        return after not in _MODEL_GOES_ON

    def _numbered(self, draft: Draft) -> bool:
        """« la règle 4 du jeu », « le projet 615 »: a bare number after one thing that is no amount."""
        desk, noun = self.desk, draft.first - 1
        if desk.word(noun - 1) not in desk.tables("one_thing") or desk.gaps[draft.first] != " ":
            return False
        word = desk.words[noun]
        if not word.isalpha() or desk.capital(noun) or word.endswith(("s", "x", "z")):
            return False
        if word in desk.tables("amounts") or word in desk.tables("function_words") or self._elliptic(noun - 1):
            return False
        after = desk.word(draft.last)
        if after in desk.tables("number_of"):
            return after == "du" or desk.word(draft.last + 1) in desk.tables("one_thing")
        return not after or after in _ENDS or after in desk.tables("singular_verbs")

    def _elliptic(self, article: int) -> bool:
        """« le nord en compte 12, le sud 14 », « et la mienne 14 »: the verb of the number before goes on."""
        desk = self.desk
        if desk.word(article - 1).isalpha() and desk.word(article - 1) not in desk.tables("number_and"):
            return False
        begin, _ = desk.tokens.sentence_bounds(desk.tokens.sentence(article))
        return any(word.isdecimal() or word in desk.tables("cardinals") for word in desk.words[begin:article])

    def _goes_on(self, draft: Draft) -> str | None:
        """« Gir 5 ou 6 »: the guard of the number before goes on through a list."""
        if self.previous is None or draft.ends or draft.first <= self.previous[0]:
            return None
        last, guard = self.previous
        between = self.desk.words[last : draft.first]
        if len(between) != 1 or between[0] not in self.desk.tables("listed_names"):
            return None
        like = draft.end - draft.start <= _SHORT if guard == "name" else self.years.like(draft)
        return guard if guard in {"name", "year"} and like else None

    def _between_hyphens(self, draft: Draft, hyphen: int) -> str | None:
        """« carte GK 104-400 », « Lens-Metz, 1-3 »: a bare pair after a name is no range."""
        desk, before = self.desk, draft.first - 1
        if desk.words[hyphen] != "-" or desk.gaps[hyphen] or draft.last != draft.first + _DECIMAL:
            return None
        if self._named(before):
            return "name"
        return "score" if desk.word(before) == "," and before > 0 and desk.capital(before - 1) else None

    def _part_of_name(self, draft: Draft) -> bool:
        """« France 2 », « Covid 19 », « NACE 2.0 »: a short number after a capitalised word."""
        desk, before = self.desk, draft.first - 1
        if draft.end - draft.start > _SHORT or not desk.words[draft.first].isdecimal():
            return False
        if draft.last != draft.first + 1 and desk.words[draft.first + 1] != ".":
            return False
        glued = before >= 0 and not desk.gaps[draft.first] and desk.words[before].isalpha()  # « 12 €/m2 »
        if glued or self._dotted(before):
            return True
        if not self._capitalised(before):
            return False
        return self._named(before) or (before in desk.sentence_starts and self._opens_sentence(draft, before))

    def _opens_sentence(self, draft: Draft, before: int) -> bool:
        """« Scène 2 : », « Lot 3 - », « Cabane 10 est un bar »: what follows the first word and a number is no noun."""
        desk, after = self.desk, self.desk.word(draft.last)
        if after in _AFTER_LABEL and not desk.words[before].endswith(("s", "x")):
            return desk.gaps[draft.last] != "" or after == ":"
        single = after in desk.tables("singular_verbs")  # ten of them would take a plural
        return single and draft.printed is not None and (draft.printed.value > 1 or draft.printed.ulp < 1)

    def _named(self, before: int) -> bool:
        """Whether a token is an acronym or « EarthSiege », or capitalised though it begins no sentence."""
        inner = before >= 0 and any(map(str.isupper, self.desk.printed(before)[1:]))
        return self._capitalised(before) and (inner or before not in self.desk.sentence_starts)

    def _capitalised(self, before: int) -> bool:
        """Whether a token is a capitalised word that may be a name, a space away from the next."""
        desk = self.desk
        if before < 0 or desk.gaps[before + 1] != " " or not desk.capital(before):
            return False
        word = desk.words[before]
        motorway = len(word) == 1 and desk.word(before - 1)[-1:] == "'"  # « l’A 7 »
        return word.isalpha() and (motorway or word not in desk.tables("no_names"))

    def _dotted(self, before: int) -> bool:
        """« Next.js 9 »: the last word of a name with a point in it."""
        desk, first = self.desk, before - 2
        if first < 0 or desk.words[before - 1] != "." or desk.gaps[before] or desk.gaps[before - 1]:
            return False
        lower = desk.words[before].isalpha() and not desk.capital(before)
        return lower and desk.words[first].isalpha() and desk.capital(first)

    def _acronym(self, before: int) -> bool:
        desk = self.desk
        if not self._capitalised(before) or len(desk.words[before]) < 2:
            return False
        return desk.tokens.text[desk.tokens.starts[before] : desk.tokens.ends[before]].isupper()
