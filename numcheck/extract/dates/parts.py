"""Productions of the parts of a date: début 2022, mi-mars, la première moitié de 2019, le reste de l'année."""

from __future__ import annotations

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.terms import Term, century_of
from numcheck.extract.dates.terms_compound import Part
from numcheck.extract.dates.terms_relative import Unit
from numcheck.extract.dates.year_forms import CLOSED
from numcheck.record import replace


def part(hit: Hit) -> Term | None:
    """début 2022, fin octobre, mi-septembre, à la fin de l'année: a third."""
    return Part(hit.name("part"), _whole(hit))


def part_of_century(hit: Hit) -> Node | None:
    """« fin du XIXe », « au début du XXe »: in Roman numerals and capitals, with nothing that it may number."""
    numeral = hit.chart.shape.numeral(hit.first("nth"))
    number = hit.number("nth") or 0
    if numeral is None or numeral.form != "roman" or not OLDEST <= number <= 21:
        return None
    return hit.made(Part(hit.name("part"), century_of(number)))


def share(hit: Hit) -> Term | None:
    """la première moitié de 2019, le dernier tiers du XIXe siècle."""
    count = 4 if hit.has("quarter") else hit.number("share") or 0
    number = count if hit.has("last") else hit.number("nth") or 0
    if not 1 <= number <= count:
        return None
    return Part(f"{number}/{count}", _whole(hit))


def rest(hit: Hit) -> Term | None:
    """le reste de l'année: from now to its end."""
    return Part("after", _whole(hit))


def _whole(hit: Hit) -> Term:
    return hit.term("inner") if hit.has("inner") else Unit(hit.name("unit"))


def early(hit: Hit) -> Node | None:
    """plus tôt cette année, tôt dans les années 80; « tôt mardi » is a day, whose part may follow."""
    kind = {"earlier": "before", "later": "after"}.get(hit.class_of("early"), "start")
    node = hit.made(Part(kind, hit.term("inner")))
    return replace(node, name="Day") if hit.class_of("inner") == "Day" else node


OLDEST = 10  # « la fin du IIIe » may be of anything
_WHOLE = "{of} (?: {the} | {this} )? (?: {year_word}? <inner:Cell> | <unit:part_units> )"
PARTS = Pass(
    Production("share", "Period", f"(?: <nth> | <last> ) (?: <share> | <quarter:quarterhour> ) {_WHOLE}", share),
    Production("rest", "Period", f"{{rest}} {_WHOLE}", rest),
    Production("part", "Period", "<part> {hyphen}? (?: {of} (?: {the} | {this} )? )? {year_word}? <inner:Cell>", part),
    Production(
        "part_of_century",
        "Period",
        f"<part> {{hyphen}}? (?: {{of}} {{the}}? )? <nth:ordinal> {CLOSED}",
        part_of_century,
    ),
    Production("part_of_unit", "Period", "<part> (?: {of} {the}? | {hyphen} ) <unit:part_units>", part),
    Production("early", "Period", "<early:earlies> (?: {within} {the}? )? <inner:Cell>", early),
)
