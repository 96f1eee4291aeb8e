"""Rules for a figure's owner: « la fortune de X », « Avec une fortune de …, X », « X, qui pèse … », « sa fortune ».

Apart from « Avec … , X » nothing is looked for on the right. Confidence is that of the mention, times that of the rule,
times the margin over other candidates; a name that the facts do not know, in between, leaves the figure to nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from numcheck.link.cues import Cue, Figures
from numcheck.link.entities import unknown_names
from numcheck.link.scene import Found, Scene
from numcheck.link.subjects import compared, is_subject, salient
from numcheck.model import Mention

COMPLEMENT, LEADING, RELATIVE, APPOSITION, POSSESSIVE, CLAUSE = 1.0, 0.95, 0.95, 0.93, 0.93, 0.92
"""How sure each rule is: « la fortune de X », « Avec …, X », « X, qui … », « X, avec … », « sa », « X possède … »."""

ADJECTIVE = 0.95
"""« la population française »."""

PRONOUN = 0.9
"""« Il dispose d'une fortune de … »: of whoever stands out."""

ADJUNCT = 0.75
"""« X … avec une fortune de », « Avec …, le fondateur d'Amazon, X »: a warning at most."""


class Owner(NamedTuple):
    """An entity that may own a figure, and how surely."""

    entity: str
    confidence: float


NOBODY = Owner("", 0.0)
"""The text names an owner whom the facts do not know."""


class Owners:
    """The rules that look for the owner of one figure, in order; the first that decides wins."""

    def __init__(self, scene: Scene, cue: Cue, figure: Mention, figures: Figures, types: set[str]) -> None:
        self.scene = scene
        self.words = scene.words
        self.cue = cue
        self.figure = figure
        self.figures = figures
        self.types = types
        self.start, self.end = scene.bounds(cue.first)
        self.begin = min(cue.first, figure.tokens[0])

    def find(self) -> Owner | None:
        """The owner, NOBODY where the text names one that the facts do not know, None where nothing tells."""
        rules: tuple[Callable[[], Owner | None], ...] = (
            self._complement,
            self._leading,
            self._possessive,
            self._relative,
            self._apposition,
            self._clause,
        )
        for rule in rules:
            owner = rule()
            if owner is not None:
                return owner
        return None

    def _suits(self, found: Found | None) -> bool:
        return found is not None and self.scene.facts.entity(found.entity).type in self.types

    def _complement(self) -> Owner | None:
        """« la fortune de X », « la population française »."""
        place = self.cue.last
        while place < self.end and self.words[place] in self.scene.lexicon.words("measure_adjectives"):
            place += 1
        if self.cue.kind != "noun" or place >= self.end:
            return None
        if self.words[place] in self.scene.facts.demonyms:
            return self._adjective(self.words[place])
        of = self.words[place] in self.scene.lexicon.words("of_words") and place + 1 != self.figure.tokens[0]
        return self._of(place) if of else None

    def _of(self, place: int) -> Owner | None:
        """What follows « de »: the owner, or one that the facts do not know."""
        found = self.figures.heads.get(place) or self.figures.heads.get(place + 1)
        if found is None:
            named = self.words[place] in {"du", "des"} or (place + 1 < self.end and self.scene.capital(place + 1))
            return NOBODY if named else None
        others = [item for item in self.scene.between(found.last, self.figure.tokens[0]) if self._suits(item)]
        return NOBODY if others or not self._suits(found) else Owner(found.entity, found.weight * COMPLEMENT)

    def _adjective(self, word: str) -> Owner:
        """« la population française »: the country."""
        countries = self.scene.facts.demonyms[word]
        suits = len(countries) == 1 and self.scene.facts.entity(countries[0]).type in self.types
        return Owner(countries[0], ADJECTIVE) if suits else NOBODY

    def _leading(self) -> Owner | None:
        """« Avec une fortune de 26 milliards, X … »: the one case in which the owner stands on the right."""
        if self.words[self.start] not in self.scene.lexicon.words("leading_words") or self.begin - self.start > 6:
            return None
        if self.scene.between(self.start, self.figure.tokens[0]):
            return None
        place = self.figure.tokens[1]
        while place < self.end and self.words[place] != ",":
            if place - self.figure.tokens[1] > 14:
                return NOBODY
            place += 1
        found = self.figures.heads.get(place + 1)
        if found and self._suits(found):
            return Owner(found.entity, found.weight * LEADING)
        if place + 1 < self.end and self.words[place + 1] in self.scene.lexicon.words("pronouns"):
            return self._by_salience(PRONOUN, self.scene.bounds(self.start - 1)[0] if self.start else 0)
        later = [item for item in self.scene.between(place + 1, place + 8) if self._suits(item)]
        known = later and not any(unknown_names(self.scene, place + 1, later[0].first))
        if known and is_subject(self.scene, later[0]):
            return Owner(later[0].entity, later[0].weight * ADJUNCT)
        return NOBODY

    def _possessive(self) -> Owner | None:
        """« sa fortune »: the subject of the sentence, else whoever stands out."""
        before = self.words[self.cue.first - 1] if self.cue.first else ""
        if self.cue.kind == "counted" and before in self.scene.lexicon.words("many_possessives"):
            return self._with_its_many()
        if before not in self.scene.lexicon.words("possessives"):
            return NOBODY if self.scene.lexicon.words("determiners").get(before) == "possessive" else None
        subjects = [found for found in self._left() if is_subject(self.scene, found)]
        if len({found.entity for found in subjects}) == 1:
            return self._guarded(subjects[0], POSSESSIVE, self.start)
        if subjects:
            return NOBODY
        window = self.scene.bounds(self.start - 1)[0] if self.start else 0
        return self._by_salience(POSSESSIVE, window)

    def _with_its_many(self) -> Owner:
        """« la France et ses 68 millions d'habitants »."""
        found = self.scene.ends.get(self.cue.first - 2)
        linked = self.words[self.cue.first - 2] in self.scene.lexicon.words("possession_words")
        return Owner(found.entity, found.weight * POSSESSIVE) if linked and found and self._suits(found) else NOBODY

    def _by_salience(self, weight: float, window: int) -> Owner:
        """Whoever stands out before the cue, unless a name that the facts do not know stands in the window."""
        if any(unknown_names(self.scene, window, self.cue.first)):
            return NOBODY
        choice = salient(self.scene, self.cue.first, lambda key: self.scene.facts.entity(key).type in self.types)
        return Owner(choice.entity, weight * choice.margin) if choice else NOBODY

    def _left(self) -> list[Found]:
        """The suitable entities between the start of the sentence and the cue."""
        found = self.scene.between(self.start, self.cue.first)
        return [item for item in found if self._suits(item) and not compared(self.scene, item)]

    def _relative(self) -> Owner | None:
        """« X, qui … », « X, dont la fortune … »: the antecedent."""
        relatives = self.scene.lexicon.words("relatives")
        place = next((i for i in range(self.cue.first - 1, self.start, -1) if self.words[i] in relatives), None)
        if place is None or any(is_subject(self.scene, item) for item in self.scene.between(place, self.cue.first)):
            return None
        found = self.scene.ends.get(place - 1 if self.words[place - 1] == "," else place)
        return Owner(found.entity, found.weight * RELATIVE) if found and self._suits(found) else NOBODY

    def _apposition(self) -> Owner | None:
        """« X, avec une fortune de … », « X (une fortune de … »."""
        openers = self.scene.lexicon.words("leading_words")
        for place in range(self.begin, max(self.start, self.begin - 7), -1):
            if self.words[place - 1] in {",", "("}:
                found = self.scene.ends.get(place - 1)
                if found and self._suits(found) and (self.words[place] in openers or place == self.begin):
                    return Owner(found.entity, found.weight * APPOSITION)
        return None

    def _clause(self) -> Owner | None:
        """The subject of the clause: the nearest suitable entity on the left that stands before the verb."""
        left = self._left()
        subjects = [found for found in left if is_subject(self.scene, found)]
        if not subjects:
            return self._pronoun() if not left or self._after_pronoun() is not None else NOBODY
        nearest = subjects[-1]
        if self._coordinated(nearest):
            return NOBODY
        if self._connected(nearest):
            return self._guarded(nearest, CLAUSE, nearest.last)
        return self._guarded(nearest, ADJUNCT, self.start) if self._adjunct() and len(left) == 1 else None

    def _pronoun(self) -> Owner | None:
        """« Il dispose d'une fortune de … » at the head of a sentence: whoever stands out before it."""
        place = self._after_pronoun()
        if place is None or not self._linked(place):
            return None
        if place - 1 > self.start + 1 and self.words[place - 2] != ",":
            return None
        return self._by_salience(PRONOUN, self.scene.bounds(self.start - 1)[0] if self.start else 0)

    def _after_pronoun(self) -> int | None:
        """The token after the nearest « il » or « elle » on the left of the cue in its sentence."""
        pronouns = self.scene.lexicon.words("pronouns")
        places = (index + 1 for index in range(self.cue.first - 1, self.start - 1, -1) if self.words[index] in pronouns)
        return next(places, None)

    def _adjunct(self) -> bool:
        """Whether the cue stands in « avec une fortune », « malgré une fortune »."""
        openers = self.scene.lexicon.words("adjunct_openers")
        return self.cue.kind == "noun" and self.cue.first > 1 and self.words[self.cue.first - 2] in openers

    def _coordinated(self, found: Found) -> bool:
        """Whether another suitable entity stands before « et » and an entity: the figure is then of both."""
        place = found.head - 1
        return self.words[place] == "et" and self._suits(self.scene.ends.get(place))

    def _connected(self, found: Found) -> bool:
        """Whether only words of having (or bridging words, for a counted noun) stand between an owner and the cue."""
        return self._linked(found.last)

    def _linked(self, index: int) -> bool:
        """Whether words of having, and bridging words, fill the tokens from one on to the cue."""
        having = self.scene.lexicon.words("possession_words")
        while index < self.cue.first:
            following = self.figures.skip(index)
            if following is None and self.words[index] not in having:
                return False
            index = following or index + 1
        return True

    def _guarded(self, found: Found, weight: float, window: int) -> Owner:
        if any(unknown_names(self.scene, window, self.cue.first)):
            return NOBODY
        return Owner(found.entity, found.weight * weight)
