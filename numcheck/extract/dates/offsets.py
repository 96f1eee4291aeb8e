"""Productions with an amount of time: il y a 18 mois, dans trois jours, deux ans plus tard, les trois derniers mois."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.dates.amounts import VAGUE, amounts, approximate, quantity, vague
from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.grammar import Build, Pass, Production
from numcheck.extract.dates.phrase import Phrase
from numcheck.extract.dates.relative import DIRECTIONS, plural
from numcheck.extract.dates.stretches import Stretch
from numcheck.extract.dates.terms import Fixed, Term
from numcheck.extract.dates.terms_compound import Range
from numcheck.extract.dates.terms_relative import Day, Offset
from numcheck.record import replace

UNKNOWN = Fixed(None, "day", reason=VAGUE)  # « il y a quelques jours »
UNDATED = Fixed(None, "day", reason="no_anchor")  # « la veille du sommet »
_SIZES = "millennium century decade year semester quarter month week day hour minute second".split()
NEIGHBOURS = {"day_before": -1, "two_days_before": -2, "day_after": 1, "two_days_after": 2}


def neighbour(hit: Hit) -> Term | None:
    """la veille, le lendemain: from the last day of the text, or from the day that follows."""
    count = NEIGHBOURS[hit.class_of("near")]
    if hit.has("of"):
        return UNDATED
    return Day(count, hit.term("base")) if hit.has("base") else Day(count, from_text=True)


def beside(hit: Hit) -> Node:
    """« le lendemain, lundi 6 mai »: the date says which day it is."""
    return Node(hit.first("near"), hit.match.end("near"), "Day", hit.term("date"), "beside")


def stretch_amount(hit: Hit) -> Term | None:
    """les trente jours précédents, les cinq années suivantes."""
    direction = hit.class_of("direction")
    parts = amounts(hit)
    plurals = hit.chart.board.lexicon.words("time_plurals")
    participle = direction == "following" and hit.word("direction") not in plurals and not hit.alone()
    if participle and parts and parts[0][1] > 1:
        return None  # « les trois jours suivant la chute »: a participle
    if len(parts) != 1 or (direction == "last" and not plural(hit, "direction")):
        return None
    if direction == "last" and hit.word_before() in hit.chart.board.lexicon.words("age_leads"):
        return None  # « à quarante ans passés »
    if direction == "last" and spent(hit):
        return None
    return Stretch(parts, DIRECTIONS[direction], direction in ("following", "previous"))


def spent(hit: Hit) -> bool:
    """« trois mois passés à Rome », « deux années passées au pouvoir »: how they were spent, not when."""
    words, lexicon = hit.chart.shape.tokens.words, hit.chart.board.lexicon
    last = hit.chart.shape.index[hit.match.end() - 1] + 1
    where = last < len(words) and words[last] in lexicon.words("spent_at")
    return where and hit.word("direction") in lexicon.words("spent")


def stretch_before(hit: Hit) -> Term | None:
    """ces dernières 24 heures, les prochains dix jours."""
    return stretch_amount(hit) if plural(hit, "direction") else None


def offset(sign: int, role: str, from_text: bool = False) -> Build:
    """The builder of expressions with an amount: il y a …, dans …, … plus tard."""

    def build(hit: Hit) -> Node | None:
        if vague(hit):
            return replace(hit.made(UNKNOWN), role=role)
        parts = amounts(hit)
        sizes = [_SIZES.index(unit) for unit, _ in parts if unit in _SIZES]
        if not parts or sizes != sorted(set(sizes)):
            return None
        if hit.has("under") and parts == (("day", Decimal(1)),):
            return None  # « sous un jour favorable »
        base = hit.term("base") if hit.has("base") else None
        term: Term = Offset(parts, sign, base, from_text and base is None)
        if len(parts) > 2 and not from_text:
            term = Phrase(hit.text(), term)
        hedge = hit.name("hedge") or ("about" if approximate(hit) else None)
        return replace(hit.made(term), hedge=hedge, role=role, amounts=parts)

    return build


def between_offsets(sign: int, role: str, from_text: bool = False) -> Build:
    """The builder of « il y a deux ou trois ans »: from the one to the other."""

    def build(hit: Hit) -> Node | None:
        least, parts = hit.number("least"), amounts(hit)
        if least is None or len(parts) != 1:
            return None
        (unit, most), first = parts[0], Decimal(least)
        behind = hit.first("least") > hit.first("amounts")  # « il y a un an ou deux »
        if most == first or (behind and first != most + 1):
            return None
        near, far = (Offset(((unit, number),), sign, None, from_text) for number in sorted((first, most)))
        ends = (near, far) if sign > 0 else (far, near)
        return replace(hit.made(Range(*ends)), hedge=hit.name("hedge") or "about", role=role)

    return build


def stretch(hit: Hit) -> Term | None:
    """les trois derniers mois, les cinq prochaines années: up to now, or from now on."""
    number = quantity(hit, "count")
    direction = hit.class_of("direction")
    if number is None:
        return None
    return Stretch(((hit.name("unit"), number),), DIRECTIONS[direction], direction in ("following", "previous"))


def vague_stretch(hit: Hit) -> Term | None:
    """ces dernières années, dans les prochains jours, les mois suivants: nobody says how many."""
    spent = hit.class_of("direction") == "last" and hit.first("direction") > hit.first("unit")
    return UNKNOWN if plural(hit, "direction") and not spent else None


def apposed(hit: Hit) -> Node | None:
    """« en 2016, quarante-huit ans après. »: the date before it is the one that is counted to."""
    parts = amounts(hit)
    if not parts:
        return None
    later = hit.class_of("side") in ("later", "after")
    made = replace(hit.made(hit.term("date")), hedge=hit.name("hedge") or None, role="later" if later else "earlier")
    return replace(made, first=hit.first("hedge") if hit.has("hedge") else hit.first("amounts"), amounts=parts)


_AMOUNTS = "(?P<amounts> {Amounts} (?: {and}? {Amounts} ){0,5} )"
_LISTED = "(?P<amounts> {Amounts} (?: {comma} {Amounts} ){1,5} (?: {and} {Amounts} )? )"
_SOME = "(?: {the} | {this} | (?P<cue> {of} | {at} ) )"
_HEDGE = "{present}? (?: <hedge:hedges> )?"
_BETWEEN = f"{_HEDGE} <least:number> (?: {{or}} | {{at}} | {{stroke}} ) (?P<amounts> {{Amounts}} )"
_OR_MORE = f"{_HEDGE} (?P<amounts> {{Amounts}} ) {{or}} <least:n12>"
OFFSETS = Pass(
    Production(
        "apposed",
        "Day",
        f"<date:Cell> {{comma}} {_HEDGE} {_AMOUNTS} <side:sides> (?= {{end}} | {{point}} )",
        apposed,
    ),
    Production("ago_or_more", "Day", f"{{ago}} {_OR_MORE}", between_offsets(-1, "ago")),
    Production("within_or_more", "Day", f"{{within}} {_OR_MORE}", between_offsets(1, "within")),
    Production("later_or_more", "Day", f"{_OR_MORE} {{later}}", between_offsets(1, "later", True)),
    Production("ago_between", "Day", f"{{ago}} {_BETWEEN}", between_offsets(-1, "ago")),
    Production("within_between", "Day", f"{{within}} {_BETWEEN}", between_offsets(1, "within")),
    Production("later_between", "Day", f"{_BETWEEN} {{later}}", between_offsets(1, "later", True)),
    Production("earlier_between", "Day", f"{_BETWEEN} {{earlier}}", between_offsets(-1, "earlier", True)),
    Production("ago_listed", "Day", f"{{ago}} {_HEDGE} {_LISTED}", offset(-1, "ago")),
    Production("within_listed", "Day", f"{{within}} {_HEDGE} {_LISTED}", offset(1, "within")),
    Production("ago", "Day", f"{{ago}} {_HEDGE} {_AMOUNTS}", offset(-1, "ago")),
    Production("within", "Day", f"(?: <under> | {{within}} ) {_HEDGE} {_AMOUNTS}", offset(1, "within")),
    Production(
        "since", "Day", f"(?P<cue> {{ever_since}} {_HEDGE} ) {_AMOUNTS} (?! {{or}} {{n12}} )", offset(-1, "since")
    ),
    Production(
        "stretch_last", "Period", "(?: {the} | {this} )? <amounts:Amount> <direction> (?! {the} )", stretch_amount
    ),
    Production("stretch_hours", "Period", "(?: {the} | {this} ) <amounts:Moment> <direction>", stretch_amount),
    Production("later", "Day", f"(?<! @versus ) {_HEDGE} {_AMOUNTS} {{later}}", offset(1, "later", True)),
    Production("earlier", "Day", f"(?<! @versus ) {_HEDGE} {_AMOUNTS} {{earlier}}", offset(-1, "earlier", True)),
    Production(
        "after",
        "Day",
        f"{_AMOUNTS} {{after}} (?: {{the}}? <base:Cell> | (?= {{end}} | {{point}} ) )",
        offset(1, "later", True),
    ),
    Production(
        "before",
        "Day",
        f"{_AMOUNTS} {{before}} (?: {{the}}? <base:Cell> | (?= {{end}} | {{point}} ) )",
        offset(-1, "earlier", True),
    ),
    Production("beside", "Day", "(?: {the} | {at} ) <near:neighbour_day> {comma} {the}? <date:Day>", beside),
    Production(
        "neighbour_of", "Day", "(?P<cue> {the} | {at} )? <near:neighbour_day> {of} {the}? <base:Cell>", neighbour
    ),
    Production(
        "neighbour", "Day", "(?P<cue> {the} | {at} | {since} | {until} ) <near:neighbour_day> (?= <of> )?", neighbour
    ),
    Production(
        "stretch",
        "Period",
        "(?: {the} | {this} )? <count:number> <direction> <unit:units> (?! {of} (?! {number} ) )",
        stretch,
    ),
    Production("stretch_after", "Period", "(?: {the} | {this} )? <direction> <amounts:Amounts>", stretch_before),
    Production("vague_stretch", "Period", f"{_SOME} <direction> <unit:long_units>", vague_stretch),
    Production("vague_stretch_after", "Period", f"{_SOME} <unit:long_units> <direction>", vague_stretch),
)
