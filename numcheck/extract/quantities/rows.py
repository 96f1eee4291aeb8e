"""Lists of numbers whose unit is printed once, after the last: « 18, 24 et 26 ans », « 3, 4 et 5 millions d’euros »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.iso_durations import iso_duration
from numcheck.extract.quantities.ages import mark_age
from numcheck.extract.quantities.desk import Desk
from numcheck.interval import ONE

_TIMES = frozenset("x×")
_COUNTS = frozenset(("number", "count"))
_ASIDE = 6  # tokens of « de prison, dont »
_LONGEST = 12  # numbers in a list


class Row:
    """Keeps the bare numbers of a list until its last two, which share a unit, have been read."""

    __slots__ = ("desk", "last", "waiting")

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.waiting: list[Draft] = []
        self.last: Draft | None = None

    def meet(self, drafts: list[Draft]) -> None:
        """Take note of what was read next."""
        first = drafts[0]
        if self.last is not None and first.kind in _COUNTS:
            self._resume(first, self.last)
        for draft in drafts:
            self._qualify(draft)
            self.last = draft
        if first.role and len(drafts) > 1 and "shared unit" in first.trail:
            drafts[1].role = first.role  # « un couple de 70 et 72 ans »
        if self.waiting and not self._follows(first.first):
            self.waiting.clear()
        if first.kind == "number" and not first.guard and self._goes_on(first):
            self.waiting.append(first)
        elif self.waiting:
            shared = first.ends[0] if first.ends else first
            shares = ("shared unit" in shared.trail and shared.kind != "ratio") or self._counted(first)
            if shares and len(self.waiting) < _LONGEST:
                for draft in self.waiting:
                    self._share(draft, shared)
                mark_age(self.desk, self.waiting[0])  # « des enfants de 3, 5 et 7 ans »
                for draft in (*self.waiting, *drafts):
                    draft.role = draft.role or self.waiting[0].role
            self.waiting.clear()

    def _resume(self, draft: Draft, before: Draft) -> None:
        """Give a number the unit that goes on from the one before."""
        if before.kind == "quantity" and draft.noun:
            self._take_up(draft, before)
        elif before.kind == "duration":
            self._serve(draft, before)

    def _take_up(self, draft: Draft, before: Draft) -> None:
        """« 90 km² terrestres et 5 aquatiques »: an adjective takes the place of another, and the unit goes on."""
        desk, adjective = self.desk, before.last
        if before.unit is None or adjective + 2 != draft.first:
            return
        endings = desk.endings("quality_endings")
        both = desk.words[adjective].endswith(endings) and str(draft.noun).endswith(endings)
        if both and desk.words[adjective + 1] in desk.tables("quality_joints"):
            draft.kind, draft.unit, draft.noun = before.kind, before.unit, None
            draft.trail += ("unit of the one before",)

    def _qualify(self, draft: Draft) -> None:
        """« 23 épreuves, dont 14 masculines »: an adjective where the noun of the number before is meant."""
        desk, before = self.desk, self.last
        known = desk.tables("qualities").get(draft.noun or "") if draft.kind == "count" else None
        if known is None or desk.word(draft.last) != draft.noun:
            return
        if known == "of_which" and desk.word(draft.first - 1) not in desk.tables("of_which"):
            return
        noun = before.noun if before is not None and before.kind == "count" else None
        if before is not None and noun and desk.tokens.sentence(before.first) == desk.tokens.sentence(draft.first):
            draft.noun = noun
            draft.trail += ("noun of the one before",)
        elif known == "any":
            draft.kind, draft.noun = "number", None

    def _serve(self, draft: Draft, before: Draft) -> None:
        """« trente mois de prison, dont six avec sursis »: a part of the term, in its unit."""
        desk, last = self.desk, draft.last
        of = desk.word(draft.first - 1) in desk.tables("of_which") and draft.first - before.last <= _ASIDE
        if of and draft.ends is None and desk.lexicon.phrases("how_served").match(desk.words, last):
            draft.kind, draft.unit, draft.noun = before.kind, before.unit, None
            if draft.printed is not None and before.unit:
                draft.iso = iso_duration([(draft.printed.value, before.unit)])
            draft.trail += ("unit of the one before",)

    def _follows(self, first: int) -> bool:
        """Whether numbers begin behind the comma of the list, or behind its « de » too: « de 2, de 4 et de 6 % »."""
        before, words = self.waiting[-1], self.desk.words
        if before.last + 1 == first:
            return True
        repeated = before.last + 2 == first and before.first > 0 and words[first - 1] == words[before.first - 1]
        return repeated and words[first - 1] in self.desk.tables("repeated")

    def _counted(self, draft: Draft) -> bool:
        """« une union de 18, 20, 25 et 27 membres »: the noun behind the last of three numbers or more."""
        joined = self.desk.words[draft.first - 1] in self.desk.tables("and_words")
        return draft.kind == "count" and joined and len(self.waiting) > 1

    def _goes_on(self, draft: Draft) -> bool:
        """Whether a comma and a space follow, in a list « et » too, or the « × » of « 60 × 40 × 20 cm »."""
        word = self.desk.word(draft.last)
        listed = word == "," or (bool(self.waiting) and word in self.desk.tables("and_words"))
        return draft.ends is None and (word in _TIMES or (listed and self.desk.spaced(draft.last + 1)))

    def _share(self, draft: Draft, shared: Draft) -> None:
        alone = self.desk.numerals[shared.first].printed.value
        factor = shared.printed.value / alone if shared.printed and alone else ONE
        if draft.printed is None:
            return
        if factor > 1:
            draft.printed = draft.printed.scaled(factor)
        draft.kind, draft.unit, draft.noun, draft.role = shared.kind, shared.unit, shared.noun, shared.role
        draft.readings = ()
        draft.trail += ("shared unit",)
        if draft.kind == "duration" and draft.unit:
            draft.iso = iso_duration([(draft.printed.value, draft.unit)])
