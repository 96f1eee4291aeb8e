"""Relations under their formulas: which apply to the words of a text, and how wide their figures are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from numcheck.checks.arithmetic.direction import sign_of
from numcheck.checks.arithmetic.fitting import dimension, equally_fine, in_unit_of, measured_in
from numcheck.checks.arithmetic.formula import Formula
from numcheck.checks.arithmetic.formulas import FORMULAS
from numcheck.checks.arithmetic.readings.afar import may_tell, told
from numcheck.checks.arithmetic.readings.completed import completed
from numcheck.checks.arithmetic.readings.heads import readings
from numcheck.checks.arithmetic.silences.measured import gap_after
from numcheck.checks.arithmetic.silences.speaking import speaks
from numcheck.checks.arithmetic.widths import WIDTHS, Size, coarse, digits, magnitude, sized
from numcheck.checks.base import Context
from numcheck.interval import HALF, HUNDRED, ONE, ZERO, Interval, with_hedge
from numcheck.lexicon import lexicon
from numcheck.link.relations import scale_of
from numcheck.model import Mention, Relation
from numcheck.record import NamedTuple


class Case(NamedTuple):
    """A relation under a formula: the sign that its words give, +1, -1 or 0 when they give none.

    Unless it is `sure`, its figures are those of another reading, which may confirm but not contradict. `place` is
    where the result is printed that the readings share.
    """

    name: str
    formula: Formula
    relation: Relation
    sign: int
    sure: bool
    place: int

    def size(self, mention: Mention) -> Interval:
        """The values of a figure in this relation."""
        widths = WIDTHS[self.name]
        if mention is not self.stated and (self.name == "points_as_percent" or self._priced):
            ends = self.given
            mention = equally_fine(*ends)[ends.index(mention)] if mention in ends else mention
        if self.formula.relation == "conversion" and mention.hedge in _BOUNDS and not self.stated.hedge:
            mention = _about(mention)
        width = widths.stated if mention is self.stated else widths.given
        if self.formula.relation == "conversion" and _a_unit(mention):
            width = "exact" if "defined" in self.relation.roles and _of_one_size(mention) else "strict"
        if self.formula.relation == "pace" and mention is self.stated and scale_of(mention) != ONE:
            return sized(mention, width, counted=False).hull(sized(mention, "robust", counted=False))
        if self._few:
            result = mention is self.stated
            return sized(mention, "loose" if result and _zeros(mention) else width, counted=not result)
        counted = widths.counted and "finer" not in self.relation.roles
        counted = counted and not (mention is self.stated and self._rounded)
        known = _COUNTED_ROLE.get(self.formula.relation)
        counted = counted or (known is not None and mention is self.relation.one(known))
        narrow = self._bare or (self._vague and mention is not self.stated)
        return sized(mention, "strict" if narrow and width == "robust" else width, counted)

    @property
    def _priced(self) -> bool:
        """Whether a price in cents stands beside one without, which is as exact: « de 4 à 4,60 euros »."""
        ulps = {figure.printed.ulp for figure in self.given if figure.printed and not figure.hedge}
        return self.name == "change" and ulps == {ONE, _CENT} and {figure.kind for figure in self.given} == {"money"}

    @property
    def _few(self) -> bool:
        """Whether a share is one of so few that they were counted: « 9 de ses 15 tirs, soit 60 % »."""
        few = (
            m.printed and m.printed.ulp == ONE and not m.printed.zeros and m.printed.value < HUNDRED for m in self.given
        )
        return self.name == "share" and all(few)

    @property
    def _rounded(self) -> bool:
        """Whether the result is printed less finely than its figures: « 57,5 km, quatre de plus que … (53,9 km) »."""
        stated, given = self.stated.printed, [m.printed for m in self.given if m.printed]
        return bool(stated and given) and max(printed.ulp for printed in given) < (stated.ulp if stated else 0)

    @property
    def narrow(self) -> bool:
        """Whether robust widths would let nearly anything pass."""
        return self._bare or self._vague

    @property
    def _bare(self) -> bool:
        """Whether all given figures have one significant digit."""
        return self.name in {"change", "gap_percent", "multiple", "sum"} and all(
            digits(mention) == 1 for mention in self.given
        )

    @property
    def _vague(self) -> bool:
        """Whether a change in percent holds in a wide stretch only: « de 25 à 30 euros » is +12 to +29 %."""
        if self.name not in {"change", "gap_percent"}:
            return False
        found = self.formula.compute(self.relation, _robust)
        return found.high - found.low > VAGUE and self.holds(_robust)

    def coarse(self, mention: Mention) -> Interval:
        """The values of a figure whose trailing zeros may be cut off."""
        if self.formula.relation == "conversion" and _a_unit(mention):
            return self.size(mention)
        return coarse(mention, WIDTHS[self.name].given)

    def read_as(self, choice: Callable[[Iterable[Decimal]], Decimal]) -> Case:
        """The case with the largest or the smallest values that its figures may have (« 1.640 kg »)."""
        roles = {role: tuple(m.reread(choice) for m in mentions) for role, mentions in self.relation.roles.items()}
        return self._replace(relation=self.relation._replace(roles=roles))

    @property
    def stated(self) -> Mention:
        """The printed result."""
        return self.relation.one(self.formula.stated)

    @property
    def given(self) -> list[Mention]:
        """The figures that the result is computed from."""
        return [m for role, ms in self.relation.roles.items() if role in self.formula.shown for m in ms]

    def computed(self, size: Size) -> Interval:
        """What the given figures lead to, with the formula's margin."""
        computed, margin = self.formula.compute(self.relation, size), WIDTHS[self.name].margin
        return computed.widened(margin) if margin and not self._of_the_weather else computed

    @property
    def _of_the_weather(self) -> bool:
        """Whether a temperature is told to the degree, as those of ovens are not: « 200 °C (400 °F) »."""
        if self.name != "conversion" or dimension(self.stated) != "temperature":
            return False
        figures = (self.stated, *self.given)
        tens = all(_zeros(figure) for figure in figures)  # « 40 °C (100 °F) »
        return not tens and all(abs(figure.value or ZERO) <= WEATHER for figure in figures)

    def target(self, size: Size) -> Interval:
        """What the text states, with the sign of its words; « -10 % » has its own already."""
        stated = size(self.stated)
        if self.name == "difference" and stated.high <= 0:
            stated = magnitude(stated)  # « une différence de buts de -5 »
        slack = _slack(self.name, self.stated)
        stated = Interval(stated.low - slack, stated.high + slack) if slack else stated
        return -magnitude(stated) if self.sign < 0 else stated

    def holds(self, size: Size) -> bool:
        """Whether some values of the figures fulfil the relation."""
        if self.name == "share_in_words" and self.stated.hedge in _SIDES:
            return self._on_its_side(size)
        computed, target = self.computed(size), self.target(size)
        if self.formula.bound:
            return computed.low <= target.high
        if self.formula.signed and not self.sign:
            return magnitude(computed).meets(magnitude(target))
        return computed.meets(target)

    def _on_its_side(self, size: Size) -> bool:
        """« plus de la moitié », « moins d'un tiers »: whether a share may lie on that side of the proportion."""
        found, bound = self.formula.compute(self.relation, size), self.stated.value or ZERO
        if self.stated.hedge == "over":
            return found.high > bound * (ONE - _AT_THE_BOUND)
        return found.low < bound * (ONE + _AT_THE_BOUND)


WEATHER = 140
"""Degrees of either scale up to which a temperature may be that of the air."""
VAGUE = 5
"""Points that a change computed from rounded figures may vary by, beyond which they count as well rounded."""
MANY = 5
"""Factors from which on « cinq fois moins » is rounded to whole ones; smaller ones to the nearest quarter."""
_COUNTED_ROLE = {"per_head": "base", "rated": "times"}
"""By kind of relation: the role of a number of things that is exact where it has no hedge."""
_CENT = Decimal("0.01")
_SIDES = {"over", "under"}
_AT_THE_BOUND = Decimal("0.02")
"""How far beyond a proportion, as a part of it, a share may lie that is told to lie on the other side."""
_BOUNDS = {"over", "under", "at_least", "at_most"}


def _robust(mention: Mention) -> Interval:
    return sized(mention, "robust", counted=False)


def _zeros(mention: Mention) -> int:
    return mention.printed.zeros if mention.printed else 0


def _slack(name: str, factor: Mention) -> Decimal:
    """How far a printed factor may lie from its own: « trois fois » is rounded, « le triple » is not."""
    words = factor.text.split()
    if name == "multiple":
        whole, told = (factor.value or 0) >= MANY, any(word in lexicon().words("number_times") for word in words)
        return HALF if whole else HALF / 2 if told else ZERO
    return HALF if name == "times_of" and (factor.kind == "count" or len(words) > 1) else ZERO


def _a_unit(mention: Mention) -> bool:
    """« un hectare », which stands for half a hectare or one and a half at most, and for itself where it is defined."""
    printed = mention.printed
    return bool(printed and printed.value == printed.ulp == ONE and not printed.hedge and mention.kind == "quantity")


def _of_one_size(mention: Mention) -> bool:
    """Whether a unit is the same everywhere: a gallon is not."""
    return lexicon().words("several_sizes").keys().isdisjoint(mention.text.lower().split())


def _about(mention: Mention) -> Mention:
    """A figure whose hedge holds for its conversion as well: « plus de 10 000 acres (4 000 hectares) »."""
    return mention._replace(printed=with_hedge(mention.printed, "about")) if mention.printed else mention


_APART = {"step", "difference"}
"""Formulas whose result may be in a smaller unit than its figures: « soit 30 centimes de plus »."""


def _told_so(context: Context, relation: Relation) -> bool:
    """Whether a result has another unit than a figure, and words of a gap: it is no measure of its own."""
    units = [m.unit for role, ms in relation.roles.items() if role != "stated" for m in ms if m.unit]
    stated = measured_in(relation.one("stated"), units[0] if units else None)
    same = stated.unit is None or all(unit == stated.unit for unit in units)
    if same and stated is relation.one("stated"):
        return False
    return bool(sign_of(context, relation)) or gap_after(context, stated) is not None


def cases(context: Context, name: str) -> Iterator[Case]:
    """The relations of a document that a formula applies to."""
    formula = FORMULAS[name]
    for relation in completed(context, formula.relation):
        if relation.kind == formula.relation:
            found = readings(context, relation)
        elif relation.kind == "told" and may_tell(name, relation.one("stated")):
            found = (each for each in told(context, relation) if each[0].kind == formula.relation)
        else:
            continue
        for printed, sure in found:
            reading = in_unit_of(printed) if name in _APART and _told_so(context, printed) else printed
            if formula.fits(reading) and speaks(context, name, reading, reading.one(formula.stated)):
                sign = sign_of(context, reading) if formula.signed else 1
                yield Case(name, formula, reading, sign, sure, relation.one(formula.stated).span.start)
