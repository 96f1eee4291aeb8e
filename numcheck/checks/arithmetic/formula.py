"""What a formula is: an operation over the figures of a relation, and the printed figure it is held against."""

from __future__ import annotations

from collections.abc import Callable

from numcheck import format as fmt
from numcheck.checks.arithmetic.computing import Compute
from numcheck.checks.arithmetic.fitting import roles
from numcheck.interval import ZERO
from numcheck.model import Mention, Relation
from numcheck.record import NamedTuple


class Formula(NamedTuple):
    """One formula over a kind of relation.

    `compute` gives the result from the sizes of the other roles, `stated` names the role that prints it. `fits` says
    whether the formula speaks about these figures at all. `shown` are the roles of the arithmetic as written, `sign`
    stands between them: an operation, or « → » from one value to another. `bound` holds when the result only must not
    exceed what is stated. `wrong` are the usual mistakes: what such a writer computed, by the name of the mistake.
    `framed` is what stands around the arithmetic: « 1 − {} ».
    """

    relation: str
    stated: str
    compute: Compute
    fits: Callable[[Relation], bool]
    sign: str
    shown: tuple[str, ...]
    unit: str = "figure"
    bound: bool = False
    signed: bool = False
    framed: str = "{}"
    wrong: tuple[tuple[str, Compute], ...] = ()

    def written(self, relation: Relation) -> str:
        """The figures that the result comes from, as they are printed: « 120 + 150 + 60 »."""
        figures = roles(relation, *self.shown)
        if self.sign == "−":  # « contre » puts the smaller figure first as often
            figures.sort(key=lambda mention: mention.value or ZERO, reverse=True)
        first, *others = (with_noun(self, mention, mention.text) for mention in figures)
        others = [uncapitalised(text, mention) for text, mention in zip(others, figures[1:], strict=True)]
        return self.framed.format(fmt.join([first, *others], self.sign))

    @property
    def operation(self) -> bool:
        """Whether the figures are written as an operation that equals its result."""
        return self.sign != "→"


def with_noun(formula: Formula, mention: Mention, text: str) -> str:
    """A figure with the noun that is its unit: « 15 pieds = 4,6 mètres », « 85 euros × 7 nuits »."""
    return f"{text} {mention.noun}" if formula.relation in {"conversion", "rated"} and mention.kind == "count" else text


def uncapitalised(text: str, mention: Mention) -> str:
    """A number in words without the capital of the sentence that it begins: « dix-huit » for « Vingt chantiers »."""
    capital = mention.kind in {"number", "count", "duration", "ratio"} and text[:1].isupper() and text[1:2].islower()
    return text[0].lower() + text[1:] if capital else text
