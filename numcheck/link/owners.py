"""Rules for a figure's owner: « la fortune de X », « Avec une fortune de …, X », « X, qui pèse … », « sa fortune ».

Apart from « Avec … , X » nothing is looked for on the right. Confidence is that of the mention, times that of the rule,
times the margin over other candidates; a name that the facts do not know, in between, leaves the figure to nobody.
"""

from __future__ import annotations

from collections.abc import Callable

from numcheck.link.entities import unknown_names
from numcheck.link.members import genitive
from numcheck.link.scene import Found
from numcheck.link.subjects import is_subject
from numcheck.link.surroundings import NOBODY, Owner, Surroundings

COMPLEMENT, LEADING, RELATIVE, APPOSITION, POSSESSIVE, CLAUSE = 1.0, 0.95, 0.95, 0.93, 0.93, 0.92
"""How sure each rule is: « la fortune de X », « Avec …, X », « X, qui … », « X, avec … », « sa », « X possède … »."""

ADJECTIVE = 0.95
"""« la population française »."""

PRONOUN = 0.9
"""« Il dispose d'une fortune de … »: of whoever stands out."""

ADJUNCT = 0.75
"""« X … avec une fortune de », « Avec …, le fondateur d'Amazon, X », « les 27 pays de X »: a warning at most."""


class Owners(Surroundings):
    """The rules that look for the owner of one figure, in order; the first that decides wins."""

    def find(self) -> Owner | None:
        """The owner, NOBODY where the text names one that the facts do not know, None where nothing tells."""
        rules: tuple[Callable[[], Owner | None], ...] = (
            self._genitive,
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

    def _genitive(self) -> Owner | None:
        """« les 27 pays de l'Union européenne »."""
        found = genitive(self.scene, self.figure) if self.cue.kind == "counted" else None
        if found is None:
            return None
        all_of_them = self.scene.lexicon.words("determiners").get(self.words[self.figure.tokens[0] - 1]) == "plural"
        return Owner(found.entity, found.weight * ADJUNCT) if all_of_them and self.suits(found) else NOBODY

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
            named = self.words[place] in self.scene.lexicon.words("contracted") or (
                place + 1 < self.end and self.scene.capital(place + 1)
            )
            return NOBODY if named else None
        others = [item for item in self.scene.between(found.last, self.figure.tokens[0]) if self.suits(item)]
        return NOBODY if others or not self.suits(found) else Owner(found.entity, found.weight * COMPLEMENT)

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
        after = range(self.figure.tokens[1], min(self.end, self.figure.tokens[1] + 15))
        comma = next((place for place in after if self.words[place] == ","), None)
        return NOBODY if comma is None or comma + 1 >= self.end else self._led(comma + 1)

    def _led(self, place: int) -> Owner:
        """Who follows the comma: a name, a pronoun, or « le fondateur d'Amazon, X »."""
        found = self.figures.heads.get(place)
        if found and self.suits(found):
            return Owner(found.entity, found.weight * LEADING)
        if self.words[place] in self.scene.lexicon.words("pronouns"):
            return self.by_salience(PRONOUN, self.scene.bounds(self.start - 1)[0] if self.start else 0)
        later = [item for item in self.scene.between(place, place + 7) if self.suits(item)]
        known = later and not any(unknown_names(self.scene, place, later[0].first))
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
        subjects = [found for found in self.left() if is_subject(self.scene, found)]
        if len({found.entity for found in subjects}) == 1:
            return self.guarded(subjects[0], POSSESSIVE, self.start)
        if subjects:
            return NOBODY
        window = self.scene.bounds(self.start - 1)[0] if self.start else 0
        return self.by_salience(POSSESSIVE, window)

    def _with_its_many(self) -> Owner:
        """« la France et ses 68 millions d'habitants », « la France, forte de ses 68 millions d'habitants »."""
        having, of = self.scene.lexicon.words("possession_words"), self.scene.lexicon.words("of_words")
        place = self.cue.first - 1
        while place > self.start and place not in self.scene.ends:
            place -= 1
            if self.words[place] not in having and self.words[place] not in of:
                return NOBODY
        found = self.scene.ends.get(place)
        return Owner(found.entity, found.weight * POSSESSIVE) if found and self.suits(found) else NOBODY

    def _relative(self) -> Owner | None:
        """« X, qui … », « X, dont la fortune … »: the antecedent."""
        relatives = self.scene.lexicon.words("relatives")
        place = next((i for i in range(self.cue.first - 1, self.start, -1) if self.words[i] in relatives), None)
        if place is None or any(is_subject(self.scene, item) for item in self.scene.between(place, self.cue.first)):
            return None
        found = self.whole(self.scene.ends.get(place - 1 if self.words[place - 1] == "," else place))
        return Owner(found.entity, found.weight * RELATIVE) if found else NOBODY

    def _apposition(self) -> Owner | None:
        """« X, avec une fortune de … », « X (une fortune de … »."""
        openers = self.scene.lexicon.words("leading_words")
        if self.cue.kind == "verb":
            return None
        for place in range(self.begin, max(self.start, self.begin - 7), -1):
            if self.words[place - 1] in {",", "("}:
                found = self.whole(self.scene.ends.get(place - 1))
                if found and (self.words[place] in openers or place == self.begin):
                    return Owner(found.entity, found.weight * APPOSITION)
                if self.words[place] in openers:
                    return self._behind_another(place - 1)
        return None

    def _behind_another(self, comma: int) -> Owner | None:
        """« X, la personne la plus riche du monde, fort d'une fortune de … »: X, if nothing else stands between."""
        left = self.left()
        if len(left) != 1 or self.words[left[0].last] != "," or not is_subject(self.scene, left[0]):
            return None
        verbs = self.scene.lexicon.words("speaking_now")
        between = range(left[0].last + 1, comma)
        if any(self.words[place] in verbs or self.words[place] == "," for place in between):
            return None
        known = not any(unknown_names(self.scene, left[0].last, comma))
        return Owner(left[0].entity, left[0].weight * APPOSITION) if known and self.whole(left[0]) else None

    def _clause(self) -> Owner | None:
        """The subject of the clause: the nearest suitable entity on the left that stands before the verb."""
        left = self.left()
        subjects = [found for found in left if is_subject(self.scene, found)]
        if not subjects:
            return self._pronoun() if not left or self.after_pronoun() is not None else NOBODY
        nearest = subjects[-1]
        if self.coordinated(nearest):
            return NOBODY
        if self._connected(nearest):
            return self.guarded(nearest, CLAUSE, nearest.last)
        return self.guarded(nearest, ADJUNCT, self.start) if self._adjunct() and len(left) == 1 else None

    def _pronoun(self) -> Owner | None:
        """« Il dispose d'une fortune de … » at the head of a sentence: whoever stands out before it."""
        place = self.after_pronoun()
        if place is None or not self.linked(place):
            return None
        if place - 1 > self.start + 1 and self.words[place - 2] != ",":
            return None
        return self.by_salience(PRONOUN, self.scene.bounds(self.start - 1)[0] if self.start else 0)

    def _adjunct(self) -> bool:
        """Whether the cue stands in « avec une fortune », « malgré une fortune »."""
        openers = self.scene.lexicon.words("adjunct_openers")
        return self.cue.kind == "noun" and self.cue.first > 1 and self.words[self.cue.first - 2] in openers

    def _connected(self, found: Found) -> bool:
        """Whether only words of having (or bridging words, for a counted noun) stand between an owner and the cue."""
        return self.linked(found.last)
