"""Productions of clock times that nothing but the words or the times before them makes times."""

from __future__ import annotations

from itertools import pairwise

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.terms import Clock
from numcheck.extract.dates.terms_compound import Range
from numcheck.extract.dates.times import EARLY, NOT_LENGTH
from numcheck.record import replace


def placed(hit: Hit) -> Node | None:
    """« il était alors 19h », « le JT de 20 heures »: the words before say that it is a time of day."""
    node = hit.node("moment")
    shape = hit.chart.shape
    words, index = shape.tokens.words, shape.index[hit.first("moment")]
    early = isinstance(node.term, Clock) and node.term.minute is None and node.term.hour < EARLY
    if early or not hit.chart.board.lexicon.phrases("clock_leads").match_before(words, index):
        return None
    return replace(node, name="Time", trail=f"{node.trail} {hit.found.production.name}")


def listed(hit: Hit) -> Node | None:
    """« à 14h, 15h et 16h »: later hours after a time are times as well."""
    nodes = hit.chart.nodes
    times = [nodes[place] for place in range(hit.match.start(), hit.match.end()) if place in nodes]
    opening = times[0].term
    ends = [node.term for node in times]
    if isinstance(opening, Range):
        ends[0] = opening.end
    hours = [term.hour for term in ends if isinstance(term, Clock)]
    if len(hours) < len(ends) or any(after <= before for before, after in pairwise(hours)):
        return None  # « l'après-midi et deux heures plus loin »
    if (
        isinstance(opening, Range)
        and isinstance(opening.start, Clock)
        and (hours[0] - opening.start.hour) % 24 == hours[1]
    ):
        return None  # « de 21 heures à 5 heures, huit heures »: how long that is
    made = [replace(node, name="Time", trail=f"{node.trail} {hit.found.production.name}") for node in times[1:]]
    for node in made:
        hit.chart.put(node)
    return made[-1]


LED = Pass(
    Production("placed", "Time", f"<moment:Moment> {NOT_LENGTH}", placed, "time"),
)
LISTED = Pass(
    Production(
        "listed",
        "Time",
        f"{{Time}} (?: (?: {{comma}} | {{and}} | {{or}} ) {{Moment}} ){{1,6}} {NOT_LENGTH}",
        listed,
        "time",
    ),
)
