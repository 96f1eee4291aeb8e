"""What makes a moment a time: a preposition, a date beside it, another end of a range or its own form (14 h 30).

The moments left over are durations and stay for the parser of quantities.
"""

from __future__ import annotations

from numcheck.extract.dates.chart import Hit, Node
from numcheck.extract.dates.classes import CHARACTERS, FILLER, NAMES
from numcheck.extract.dates.grammar import Pass, Production
from numcheck.extract.dates.terms import Clock, Term
from numcheck.extract.dates.terms_compound import Range
from numcheck.record import replace

AFTER = ("after", "until")
LENGTH_LEADS = ("in", "during", "inside_of", "by_then", "under", "versus")
_SKIPPED = frozenset((FILLER, CHARACTERS["around"]))
SURE = 8  # from this hour on, minutes make a time of day without any context: « 14 h 30 »
_SPREAD = 4  # hours between the ends of an estimate: « entre deux et six heures »
_REACH = 40  # tokens before a time in which a word may speak of lengths
EARLY = 6  # hours below are read as lengths unless something says that they are times: « 2 h 15 »


def timed(hit: Hit) -> Node | None:
    """A Moment that its context makes a time."""
    node = hit.node("moment")
    cue = hit.class_of("cue") if hit.has("cue") else ""
    if (cue == "between" and taking(hit, hit.first("cue"))) or (cue == "at" and measured(hit)) or apiece(hit):
        return None  # « il faut entre 6 heures pour Lille et 9 heures pour Nice »
    after = cue in AFTER
    if after and node.trail != "noon" and (short(node.term) or long_spoken_of(hit, node.term)):
        return None
    return replace(node, name="Time", trail=f"{node.trail} {hit.found.production.name}")


def measured(hit: Hit) -> bool:
    """« un vol supérieur à 5 heures », « la peine est réduite à 6 heures de cours »: lengths are compared so."""
    shape, lexicon = hit.chart.shape, hit.chart.board.lexicon
    words, at = shape.tokens.words, shape.index[hit.first("cue")]
    found = lexicon.phrases("hedges_before").match_before(words, at + 1)
    bound = found is not None and words[at + 1 - found[0]] in lexicon.words("bounded_lengths")
    return bound or (at > 0 and words[at - 1] in lexicon.words("lengths_changed"))


def apiece(hit: Hit) -> bool:
    """« 7 heures par jour », « 9 heures d’affilée »: what stands behind tells how long something lasts."""
    shape = hit.chart.shape
    after = shape.index[hit.match.end()]
    return hit.chart.board.lexicon.phrases("after_lengths").match(shape.tokens.words, after) is not None


def before_date(hit: Hit) -> Node | None:
    """« 20 heures le mardi 4 »; « interrompu deux heures mardi », « en 9 heures le 4 juin » are lengths."""
    node = hit.node("moment")
    term = node.term
    brief = isinstance(term, Clock) and term.minute is None and term.hour < EARLY and node.trail != "noon"
    return None if brief or after_length_word(hit) else timed(hit)


def plain_noon(hit: Hit) -> Node | None:
    """« rendez-vous a midi », without accents."""
    plain = hit.word("cue") in hit.chart.board.lexicon.words("unaccented_at")
    return timed(hit) if plain and hit.node("moment").trail == "noon" else None


def long_spoken_of(hit: Hit, term: Term) -> bool:
    """« une autonomie qui va jusqu'à 10 h »: full hours after words of how long something lasts."""
    tokens, index = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.start()]
    start = max(tokens.sentence_bounds(tokens.sentence(index))[0], index - _REACH)
    lengths = hit.chart.board.lexicon.words("length_words")
    return short_hours(term) and any(word in lengths for word in tokens.words[start:index])


def lasts(hit: Hit) -> bool:
    """« son autonomie passe de 9 h 30 à 11 h »: the sentence has spoken of how long something lasts."""
    tokens, index = hit.chart.shape.tokens, hit.chart.shape.index[hit.match.start()]
    start = max(tokens.sentence_bounds(tokens.sentence(index))[0], index - _REACH)
    return not hit.chart.board.lexicon.words("lasting_words").keys().isdisjoint(tokens.words[start:index])


def short(term: Term) -> bool:
    """Whether full hours may rather be a length: « après 4 heures », « après 24 heures »."""
    return isinstance(term, Clock) and term.minute is None and (term.hour < EARLY or term.hour in (12, 24))


def long_form(hit: Hit) -> Node | None:
    """« 14 h 30 » without a context."""
    node = hit.node("moment")
    term = node.term
    if not isinstance(term, Clock) or term.minute is None or not SURE <= term.hour < 24 or term.minute > 59:
        return None
    if takes(hit) or after_length_word(hit) or lasts(hit) or beside_length(hit):
        return None
    return replace(node, name="Time", trail=f"{node.trail} {hit.found.production.name}")


def beside_length(hit: Hit) -> bool:
    """« contre 21 h 10 pour l'un et 19 h 55 pour l'autre »: what the moment before « et » is, so is the one after."""
    chart, place = hit.chart, hit.first("moment")
    if NAMES.get(chart.shape.characters[place - 1]) != "and":
        return False
    before = max((first for first in chart.nodes if first < place), default=None)
    return before is not None and chart.nodes[before].name == "Moment" and chart.nodes[before].last < place - 1


def takes(hit: Hit) -> bool:
    """« elle a mis 12 h 30 », « un trajet de près de 9 h 45 »: the words before say how long something lasts."""
    return taking(hit, hit.first("moment"))


def taking(hit: Hit, place: int) -> bool:
    """Whether the words before a place speak of how long something takes."""
    lexicon, shape = hit.chart.board.lexicon, hit.chart.shape
    words, index = shape.tokens.words, shape.index[place]
    hedge = lexicon.phrases("hedges_before").match_before(words, index)
    return lexicon.phrases("taking_time").match_before(words, index - hedge[0] if hedge else index) is not None


def after_length_word(hit: Hit) -> bool:
    """« en près de 9 h 10 », « pendant 12 h 30 », « contre 9 h 10 hier »: the word before, a hedge aside."""
    characters, place = hit.chart.shape.characters, hit.first("moment") - 1
    while place > 0 and characters[place] in _SKIPPED:
        place -= 1
    return NAMES.get(characters[place]) in LENGTH_LEADS


def time_range(hit: Hit) -> Node | None:
    """de 14 h à 16 h, 13-15h, entre 8 heures et 10 heures: one mention with two ends."""
    end = hit.node("b")
    first = hit.first("a")
    hour = hit.number("a")
    start = hit.chart.nodes.get(first)
    if start is None and hour is not None:
        start = Node(first, hit.match.end("a"), "Time", Clock(hour), "clock", kind="time")
    if start is None:
        return None
    name = (
        "Amount" if lasts(hit) or length_range(hit, end.term) else "Time"
    )  # an amount is left to the parser of quantities
    return Node(
        start.first, end.last, name, Range(start.term, end.term), "time_range", (start, replace(end)), kind="time"
    )


def length_range(hit: Hit, last: Term) -> bool:
    """« cuire entre deux et trois heures », « agit en deux à trois heures », « une à deux heures par nuit »."""
    first = hit.number("a")
    if (
        first is None
        or not isinstance(last, Clock)
        or last.minute is not None
        or not first < last.hour <= first + _SPREAD
    ):
        return False
    shape, place = hit.chart.shape, hit.match.start()
    named = [NAMES.get(character) for character in (shape.characters[place - 1], shape.characters[hit.match.end()])]
    if named[0] == "of":
        place -= 1
    told = named[0] == "in" or named[1] in ("per", "after") or apiece(hit)
    return (first < SURE or hit.has("cue") or apiece(hit)) and (told or taking(hit, place))


def lasting(hit: Hit) -> Term | None:
    """« pendant 4 à 12 heures »: a length, left to the parser of quantities."""
    return hit.term("b") if short_hours(hit.term("b")) else None


def short_hours(term: Term) -> bool:
    """Whether a time has full hours only, as lengths have."""
    return isinstance(term, Clock) and term.minute is None


# « 8 heures sur 24 », but « à 20h50 sur la Une »
OUT_OF = "(?: {per} (?: {number} | (?: {article} | {the} )? (?: {unit} | {calendar_units} ) ) )"
NOT_LENGTH = f"(?! {{of}} | {OUT_OF} | {{before}} | {{after}} | {{later}} | {{earlier}} )"
_CLOCK_CUES = "|".join(f"{{{name}}}" for name in "at starting until before after between".split())
TIMES = Pass(
    Production("lasting", "Amount", "(?P<cue> {during} {of}? ) <a:clocks> (?: {at} | {stroke} ) <b:Moment>", lasting),
    Production("lasting_between", "Amount", "(?P<cue> {during} {between} ) <a:clocks> {and} <b:Moment>", lasting),
    Production("range", "Time", "<a:clocks> (?: {at} | {until} | {stroke} ) <b:Moments>", time_range, "time"),
    Production("between", "Time", "(?P<cue> {between} ) <a:clocks> {and} <b:Moments>", time_range, "time"),
    Production(
        "cued",
        "Time",
        f"(?P<cue> (?: {_CLOCK_CUES} ) {{the}}? {{hedges}}? | {{toward}} ) <moment:Moment> {NOT_LENGTH}"
        " (?! {stroke} {Moment} )",
        timed,
        "time",
    ),
)
DATED = Pass(
    Production("plain_noon", "Time", "(?P<cue> {is_verb} ) <moment:Moment>", plain_noon, "time"),
    Production(
        "after_date",
        "Time",
        "(?P<cue> {daylikes} (?: {comma} | {stroke} )? {at}? {hedges}? ) <moment:Moment>",
        timed,
        "time",
    ),
    Production(
        "before_date",
        "Time",
        "<moment:Moment> (?= {comma}? (?: {the} | {of} | {this} )? {daylikes} )",
        before_date,
        "time",
    ),
    Production("long_form", "Time", "<moment:Moment> (?! {of} )", long_form, "time"),
)
