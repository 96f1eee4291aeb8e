"""Words that ask for a figure (« fortune », « habitants », « l'homme le plus riche du monde »), and their figure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from numcheck.facts.records_figures import Measure
from numcheck.facts.store import FactStore
from numcheck.lexicon import Forms, Lexicon, Phrases
from numcheck.link.members import acting, restricted
from numcheck.link.scene import Scene
from numcheck.model import Mention
from numcheck.record import NamedTuple
from numcheck.tokens import fold, split

CueKind = Literal["noun", "verb", "superlative", "counted"]

FAR = 26
"""Tokens between a cue and its figure, at most."""

LIST = ", "
"""What parts the labels of several measures that a table gives the same words."""


class Cue(NamedTuple):
    """A word that asks for a figure: half-open token range, kind, and the label of the measures it may mean."""

    first: int
    last: int
    kind: CueKind
    label: str


class Measures(NamedTuple):
    """The measures of the facts as the text names them: by label, by counted noun, and the phrases of all cues."""

    by_label: dict[str, tuple[Measure, ...]]
    by_noun: dict[str, str]
    phrases: Phrases
    openers: frozenset[str]


@lru_cache(maxsize=8)
def measures(facts: FactStore, lexicon: Lexicon) -> Measures:
    """The cues for what the facts can measure: those of the lexicon, and the measures' own labels."""
    by_label: dict[str, tuple[Measure, ...]] = {}
    for key in facts.ids("measures"):
        measure = facts.measure(key)
        by_label[measure.label] = (*by_label.get(measure.label, ()), measure)
    forms: Forms = {tuple(split(fold(label))[0]): f"noun:{label}" for label in by_label}
    for table, kind in (("measure_cues", "noun"), ("measure_verbs", "verb"), ("superlatives", "superlative")):
        forms.update({form: f"{kind}:{label}" for form, label in lexicon.forms(table).items() if label in by_label})
    nouns = {noun: label for label, group in by_label.items() for measure in group for noun in measure.nouns}
    return Measures(by_label, nouns, Phrases(forms), frozenset(form[0] for form in forms))


def find_cues(scene: Scene, known: Measures) -> Iterator[Cue]:
    """The cues of a text, in text order; counted nouns come from the mentions."""
    openers = known.openers
    taken = 0
    for index in scene.hits(openers):
        match = known.phrases.match(scene.words, index) if index >= taken else None
        if match:
            kind, _, label = str(match[1]).partition(":")
            taken = index + match[0]
            yield Cue(index, taken, kind, label)  # type: ignore[arg-type]


class Figures:
    """The figures of a text by the tokens at which they begin and end, and what may stand between cue and figure."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        numeric = [mention for mention in scene.mentions if mention.kind not in {"date", "time"}]
        self.starts = {mention.tokens[0]: mention for mention in numeric}
        self.ends = {mention.tokens[1]: mention for mention in numeric}
        self.heads = {found.head: found for found in scene.found}
        self._dates = {mention.tokens[0]: mention.tokens[1] for mention in scene.dates}
        self._of = scene.lexicon.words("of_words")
        self._bridges = scene.lexicon.words("measure_bridges")
        self._sources = scene.lexicon.phrases("figure_sources")

    def of(self, cue: Cue) -> Mention | None:
        """The figure of a cue: after it across bridging words, or before it (« 26 milliards de fortune »)."""
        if cue.kind == "superlative":
            return self._right(cue) or self._leading(cue) or self._apposed(cue)
        return self._right(cue) or self._left(cue)

    def _right(self, cue: Cue) -> Mention | None:
        _, end = self.scene.bounds(cue.first)
        index = cue.last
        if index < end and self.scene.words[index] in self.scene.facts.demonyms:
            index += 1  # « la population française »
        while index < min(end, cue.last + FAR):
            if index in self.starts:
                return self.starts[index]
            following = self.skip(index)
            if following is None:
                return None
            index = following
        return None

    def _leading(self, cue: Cue) -> Mention | None:
        """« Avec 260 milliards de dollars, X est l'homme le plus riche du monde »: the figure at the head."""
        start, _ = self.scene.bounds(cue.first)
        if self.scene.words[start] not in self.scene.lexicon.words("leading_words"):
            return None
        return next((self.starts[index] for index in range(start + 1, start + 4) if index in self.starts), None)

    def _apposed(self, cue: Cue) -> Mention | None:
        """« X, avec 260 milliards de dollars, est l'homme le plus riche du monde »: the figure before the verb."""
        words, lexicon = self.scene.words, self.scene.lexicon
        place = cue.first - (self.scene.tokens.word(cue.first - 1) in lexicon.words("determiners"))
        if place < 4 or words[place - 1] not in lexicon.words("copulas") or words[place - 2] != ",":
            return None
        figure = self.ends.get(place - 2)
        first = figure.tokens[0] - 1 if figure else 0
        return figure if words[first] in lexicon.words("leading_words") and words[first - 1] == "," else None

    def skip(self, index: int) -> int | None:
        """The token after a bridging word, an entity, a date or a source; None for anything else."""
        if index in self.heads:
            return self.heads[index].last
        if index in self._dates:
            return self._dates[index]
        source = self._sources.match(self.scene.words, index)
        if source:
            return index + source[0]
        return index + 1 if self.scene.words[index] in self._bridges else None

    def _left(self, cue: Cue) -> Mention | None:
        if cue.kind != "noun" or cue.first < 2 or self.scene.words[cue.first - 1] not in self._of:
            return None
        return self.ends.get(cue.first - 1)


def fits(mention: Mention, measure: Measure) -> bool:
    """Whether a figure is of the measure's dimension; amounts of any currency fit a measure in money."""
    unit = measure.unit
    if unit is None:
        return mention.kind in {"count", "number"}
    if len(unit) == 3 and unit.isupper():
        return mention.kind == "money"
    return mention.unit == unit


def is_delta(scene: Scene, cue: Cue, figure: Mention) -> bool:
    """Whether the figure is a change, a part or a deal and not the size itself."""
    deltas = scene.lexicon.words("measure_deltas")
    start, _ = scene.bounds(cue.first)
    before = range(max(start, cue.first - 5), cue.first)
    if any(scene.words[index] in deltas for index in before):
        return True
    if cue.kind == "counted" and (acting(scene, figure) or restricted(scene, figure)):
        return True
    after = scene.lexicon.phrases("after_deltas")
    return any(after.match(scene.words, figure.tokens[1] + step) for step in range(3))


def other_scope(scene: Scene, cue: Cue, figure: Mention) -> bool:
    """Whether the sentence speaks of something larger or smaller than the name says (« l'agglomération de Lyon »)."""
    return _told(scene, cue, figure, "measure_scopes")


def is_proper(scene: Scene, cue: Cue, figure: Mention) -> bool:
    """Whether the sentence says that the thing itself is meant and nothing around it (« Lyon intra-muros »)."""
    return _told(scene, cue, figure, "measure_proper")


def _told(scene: Scene, cue: Cue, figure: Mention, table: str) -> bool:
    """Whether a phrase that a table gives for the measure of a cue stands around its figure."""
    phrases = scene.lexicon.phrases(table)
    start, end = scene.bounds(cue.first)
    window = range(max(start, min(cue.first, figure.tokens[0]) - 20), min(end, figure.tokens[1] + 6))
    return any(
        (match := phrases.match(scene.words, index)) and cue.label in str(match[1]).split(LIST) for index in window
    )
