"""Names with a number in them, told by capitals: « France 2 », « Next.js 9 », « Cabane 10 est un bar »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.numerals.lookup import PLURAL
from numcheck.extract.quantities.desk import Desk

_SHORT = 4  # characters of a number that may be part of a name
_NOUN = 3  # letters
_PLURALS = (*PLURAL, "nt")  # of nouns and of verbs
_AFTER_LABEL = frozenset(":-–—")


class Names:
    """Says whether the word before a number is a name that goes on with it."""

    __slots__ = ("desk",)

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def hold(self, draft: Draft) -> bool:
        """« France 2 », « Covid 19 », « NACE 2.0 »: a short number after a capitalised word."""
        desk, before = self.desk, draft.first - 1
        if draft.end - draft.start > _SHORT or not desk.words[draft.first].isdecimal():
            return False
        if draft.last != draft.first + 1 and desk.words[draft.first + 1] != ".":
            return False
        glued = before >= 0 and not desk.gaps[draft.first] and desk.words[before].isalpha()  # « 12 €/m2 »
        if glued or self._dotted(before) or self._possessive(before):
            return True
        if not self._capitalised(before):
            return False
        return self.ends_at(before) or (before in desk.sentence_starts and self._opens_sentence(draft, before))

    def _opens_sentence(self, draft: Draft, before: int) -> bool:
        """« Scène 2 : », « Lot 3 - », « Cabane 10 est un bar »: what follows the first word and a number is no noun."""
        desk, after = self.desk, self.desk.word(draft.last)
        if after in _AFTER_LABEL and not desk.words[before].endswith(("s", "x")):
            return desk.gaps[draft.last] != "" or after == ":"
        if draft.printed is not None and draft.printed.ulp < 1 and "." in desk.words[draft.first : draft.last]:
            titled = draft.last == desk.length or "\n" in desk.gaps[draft.last]
            if titled and (before == 0 or "\n" in desk.gaps[before]):
                return True  # a heading
        single = after in desk.tables("singular_verbs") or self._singular_word(draft.last, desk.words[before])
        return single and draft.printed is not None and (draft.printed.value > 1 or draft.printed.ulp < 1)

    def _singular_word(self, index: int, first: str) -> bool:
        """Whether a word after « Cabane 10 » is singular, so that ten of them cannot be meant; no order to do so."""
        desk, word = self.desk, self.desk.word(index)
        if not word.isalpha() or len(word) < _NOUN or word.endswith(_PLURALS) or desk.gaps[index] != " ":
            return False
        if first.endswith(desk.endings("order_endings")) or desk.capital(index):
            return False
        return word not in desk.tables("function_words") and word not in desk.tables("counting_cues")

    def ends_at(self, before: int) -> bool:
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

    def _possessive(self, before: int) -> bool:
        """« un Levi's 501 », « Ocean's 8 »."""
        desk = self.desk
        owner = desk.word(before - 1)
        return desk.word(before) == "s" and owner[-1:] == "'" and not desk.gaps[before] and desk.capital(before - 1)

    def acronym(self, before: int) -> bool:
        """Whether a token is a name in capitals of two letters or more."""
        desk = self.desk
        if not self._capitalised(before) or len(desk.words[before]) < 2:
            return False
        return desk.tokens.text[desk.tokens.starts[before] : desk.tokens.ends[before]].isupper()
