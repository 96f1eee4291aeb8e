"""What stands around a figure that looks for its owner: the entities before it, the words between, who stands out."""

from __future__ import annotations

from typing import TypeGuard

from numcheck.link.cues import Cue, Figures
from numcheck.link.entities import unknown_names
from numcheck.link.scene import Found, Scene
from numcheck.link.subjects import compared, salient
from numcheck.model import Mention
from numcheck.record import NamedTuple


class Owner(NamedTuple):
    """An entity that may own a figure, and how surely."""

    entity: str
    confidence: float


NOBODY = Owner("", 0.0)
"""The text names an owner whom the facts do not know."""


class Surroundings:
    """One figure, its cue, and the sentence around them; `types` are those of the entities that may own it."""

    def __init__(self, scene: Scene, cue: Cue, figure: Mention, figures: Figures, types: set[str]) -> None:
        self.scene = scene
        self.words = scene.words
        self.cue = cue
        self.figure = figure
        self.figures = figures
        self.types = types
        self.start, self.end = scene.bounds(cue.first)
        self.begin = min(cue.first, figure.tokens[0])

    def suits(self, found: Found | None) -> TypeGuard[Found]:
        """Whether an entity is of a type that may own the figure."""
        return found is not None and self.scene.facts.entity(found.entity).type in self.types

    def by_salience(self, weight: float, window: int) -> Owner:
        """Whoever stands out before the cue, unless a name that the facts do not know stands in the window."""
        if any(unknown_names(self.scene, window, self.cue.first)):
            return NOBODY
        choice = salient(self.scene, self.cue.first, lambda key: self.scene.facts.entity(key).type in self.types)
        return Owner(choice.entity, weight * choice.margin) if choice else NOBODY

    def left(self) -> list[Found]:
        """The suitable entities between the start of the sentence and the cue."""
        found = self.scene.between(self.start, self.cue.first)
        return [item for item in found if self.suits(item) and not compared(self.scene, item)]

    def whole(self, found: Found | None) -> Found | None:
        """A suitable entity that is no part of another phrase (« un proche d'Elon Musk »)."""
        if found is None or not self.suits(found) or self.words[found.head] in self.scene.lexicon.words("contracted"):
            return None
        before = self.words[found.head - 1] if found.head else ""
        return None if before in self.scene.lexicon.words("of_words") else found

    def after_pronoun(self) -> int | None:
        """The token after the nearest « il » or « elle » on the left of the cue in its sentence."""
        pronouns = self.scene.lexicon.words("pronouns")
        places = (index + 1 for index in range(self.cue.first - 1, self.start - 1, -1) if self.words[index] in pronouns)
        return next(places, None)

    def coordinated(self, found: Found) -> bool:
        """Whether another suitable entity stands before « et » and an entity: the figure is then of both."""
        place = found.head - 1
        joined = self.scene.tokens.word(place) in self.scene.lexicon.words("coordinators")
        return joined and self.suits(self.scene.ends.get(place))

    def linked(self, index: int) -> bool:
        """Whether words of having, and bridging words, fill the tokens from one on to the cue."""
        having = self.scene.lexicon.words("possession_words")
        while index < self.cue.first:
            following = self.figures.skip(index)
            if following is None and self.words[index] not in having:
                return False
            index = following or index + 1
        return True

    def guarded(self, found: Found, weight: float, window: int) -> Owner:
        """The owner, unless a name that the facts do not know stands between a token and the cue."""
        if any(unknown_names(self.scene, window, self.cue.first)):
            return NOBODY
        return Owner(found.entity, found.weight * weight)
