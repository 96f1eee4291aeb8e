"""Whether a printed result measures what its figures measure: its sign, its noun, the words that narrow it down."""

from __future__ import annotations

from itertools import pairwise

from numcheck.checks.arithmetic.direction import trends
from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import Tail, after, after_noun, before, word_after
from numcheck.interval import HUNDRED
from numcheck.lexicon import Value, lexicon
from numcheck.model import Mention, Relation

REACH = 5
"""Words after a result among which one says what it is measured on: « + 16 % à magasins comparables »."""
_FINER = 10
"""How much smaller than the last printed figure of two values a gap may be that they can show."""


def compared(context: Context, mention: Mention) -> bool:
    """Whether a figure is a difference: « soit 500 euros de plus par an »."""
    return after(context, mention).starts("gaps")


def gap_after(context: Context, stated: Mention) -> tuple[Value, Tail] | None:
    """The direction of a gap, whose words follow the figure or its noun, and what comes behind them."""
    for start in (stated.tokens[1], stated.tokens[1] + 1):
        match = lexicon().phrases("gaps").match(context.tokens.words, start)
        if match:
            return match[1], Tail(context, start + match[0])
    return None


def a_change(context: Context, mention: Mention) -> bool:
    """Whether a percentage is a change rather than a share: « (+ 40 %) », « 12 % de plus », « 3 % de hausse ».

    « a baissé de 30 % (12 cas sur 300) » is one as well.
    """
    words = context.tokens.words
    if mention.text[:1] in lexicon().words("signs") or before(context, mention, "signs"):
        return True
    first, trend = mention.tokens[0], lexicon().words("trend").keys()
    if before(context, mention, "of_words") and not trend.isdisjoint(words[max(0, first - 3) : first - 1]):
        return True
    tail = after(context, mention)
    return tail.starts("gaps") or (tail.starts("of_words") and tail.next().holds(1, "trend"))


def of_another_whole(context: Context, rate: Mention) -> bool:
    """Whether a share in brackets is one of a part: « 18 matchs sur 30 (62 % à domicile) »."""
    bracketed = context.tokens.word(rate.tokens[0] - 1) == "("
    if bracketed and rate.value == HUNDRED:
        return True  # « 14 victoires sur 18, dont 9 à domicile (100 %) »
    return bracketed and word_after(context, rate) in lexicon().words("of_a_part")


def other_noun(context: Context, relation: Relation, *ends: str) -> bool:
    """Whether a gap counts other things than its two figures: « de 9 à 11 classes, soit 50 élèves de plus ».

    Figures without a noun are told of what the words before them name: « le nombre de trains passe de 21 à 23 ».
    """
    stated, figures = relation.one("stated"), [relation.one(end) for end in ends]
    noun, nouns = stem(stated.noun or ""), {stem(figure.noun) for figure in figures if figure.noun}
    nouns |= {stem(word) for word in lexicon().words("ranks")} if figures[0].kind == "ordinal" else set()
    nouns |= _numbers_of(context, relation) if not nouns else set()
    points = noun == "point" or stated.unit == "point"
    if points and not nouns:
        return not _led(context, stated)
    if not noun or noun in nouns:
        return _another_amount(context, stated) or _of_something(context, relation)
    if nouns:
        return not _stands_for(noun, nouns)
    first = context.tokens.sentence_bounds(relation.sentence)[0]
    told = {stem(word) for word in context.tokens.words[first : max(figure.tokens[0] for figure in figures)]}
    if noun in told or (noun in _ballots() and not told.isdisjoint(lexicon().words("sides"))):
        return False
    strange = noun not in lexicon().words("generic_nouns") or not told.isdisjoint(_holders())
    return strange or any(too_fine(stated, figure) for figure in figures)


def one_thing(part: Mention, whole: Mention) -> bool:
    """Whether a figure may count what another counts: the same noun, or one that stands for it, or none.

    People are no communes that they live in, and posts no millions.
    """
    one, other = stem(part.noun or ""), stem(whole.noun or "")
    if not one or not other:
        return not (one and too_fine(part, whole))
    if one == other or one not in lexicon().words("generic_nouns"):
        return one == other
    holders = _holders()
    return other not in holders or (one in holders and (part.value or 0) <= (whole.value or 0))


def _stands_for(noun: str, nouns: set[str]) -> bool:
    """Whether one noun may count what others count: bulletins and votes, posts and agents, lengths and points."""
    if noun in lexicon().words("lengths"):
        return nouns == {"point"}
    return {noun, *nouns} <= _ballots() or (
        noun in lexicon().words("stand_ins") and nouns <= lexicon().words("employed").keys()
    )


def _ballots() -> set[str]:
    return {stem(noun) for noun in lexicon().words("ballots")}


def _holders() -> set[str]:
    return {stem(noun) for noun in lexicon().words("holders")}


def _numbers_of(context: Context, relation: Relation) -> set[str]:
    """The nouns of « le nombre de … » in the sentence of a relation."""
    words, (first, last) = context.tokens.words, context.tokens.sentence_bounds(relation.sentence)
    counts = [index for index in range(first, last - 2) if words[index] in lexicon().words("numbers_of")]
    return {stem(words[index + 2]) for index in counts if words[index + 1] in lexicon().words("of_words")}


def _led(context: Context, stated: Mention) -> bool:
    """Whether points are a lead: « 98 à 91, soit sept points d'avance », not « 8 points de mieux que le marché »."""
    gap = gap_after(context, stated)
    return gap is None or not gap[1].starts("than_words")


def _another_amount(context: Context, stated: Mention) -> bool:
    """Whether a gap is that of several: « 5 euros de plus pour 1,8 kg », « 36 000 euros de plus sur vingt ans »."""
    gap = gap_after(context, stated)
    if gap is None or not gap[1].starts("sums_of"):
        return False
    several = gap[1].next()
    if several.starts("one_each"):
        return True  # « 11 euros de plus pour un plein »
    if several.starts("definite_articles"):  # « 60 euros de moins sur l'année »
        return several.holds(REACH + 1, "times_of_base", "time_units")
    return any(mention.kind != "ordinal" for mention in several.mentions(1))


def _of_something(context: Context, relation: Relation) -> bool:
    """Whether an amount is one of other things: « de 1 à 3 euros, soit 600 000 euros de recettes supplémentaires »."""
    stated = relation.one("stated")
    if gap_after(context, stated) or word_after(context, stated) not in lexicon().words("bare_of"):
        return False
    thing = after(context, stated).next()
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    return not thing.holds(1, "trend") and thing.word not in context.tokens.words[first : stated.tokens[1]]


def several_pairs(context: Context, relation: Relation) -> bool:
    """Whether a result comes after two changes: « de 10 à 12 millions et … de 5 à 7, soit 4 millions de plus »."""
    stated = relation.one("stated")
    figures = [m for role, ms in relation.roles.items() if role != "stated" for m in ms if m is not stated]
    start = min(figures, key=lambda mention: mention.span.start)
    if stated.span.start < start.span.start:
        return False
    earlier = [m for m in context.mentions_in(relation.sentence) if m.span.end <= start.span.start]
    figures = [end for mention in earlier for end in mention.ends or (mention,) if end.kind in {start.kind, "number"}]
    return any(_a_pair(context, *pair, start) for pair in pairwise(figures))


def _a_pair(context: Context, first: Mention, second: Mention, start: Mention) -> bool:
    """Whether two figures are a change of their own, whose result does not stand before the next one."""
    words, link = context.tokens.words, context.tokens.words[second.tokens[0] - 1]
    led = before(context, first, "from") and link in lexicon().words("to")
    if not led and link not in lexicon().words("barriers"):
        return False
    between = words[second.tokens[1] : start.tokens[0]]
    return "(" not in between and all(lexicon().words(table).keys().isdisjoint(between) for table in ("soit", "trend"))


def too_fine(result: Mention, figure: Mention) -> bool:
    """Whether a result is far below what a figure shows: « de 12 à 15 millions, soit 30 postes de plus »."""
    return bool(figure.printed and result.value and result.value * _FINER < figure.printed.ulp)


def of_changes(context: Context, relation: Relation) -> bool:
    """Whether a factor is between two changes: « une hausse deux fois supérieure à l'inflation »."""
    end = relation.one("stated").tokens[1]
    sizes = lexicon().words("compared_sizes").keys()
    return not sizes.isdisjoint(context.tokens.words[end - 1 : end + 1]) and bool(trends(context, relation))


def a_count(context: Context, relation: Relation) -> bool:
    """Whether a proportion tells how many there are: « de 30 à 36 %, soit 240 sur 667 », « sept dixièmes de plus »."""
    words = context.tokens.words[slice(*relation.one("stated").tokens)]
    return any(not lexicon().words(table).keys().isdisjoint(words) for table in ("among", "tenths"))


def part_of_a_gap(context: Context, stated: Mention) -> bool:
    """Whether a gap is of a part, or of what follows: « 30 bus électriques de plus », « 5 euros de plus le plein »."""
    tail, gaps, words = after_noun(context, stated), lexicon().phrases("gaps"), context.tokens.words
    for place in range(tail.place, tail.end(REACH)):
        if gap := gaps.match(words, place):
            thing = Tail(context, place + gap[0])
            told = thing.word == "" or thing.holds(1, *_AFTER_GAPS) or gap[1] == "any"  # « 460 voix d'avance pour »
            return place > tail.place or not told
    return False


_AFTER_GAPS = ("phrase_ends", "than_words", "after_gaps")


def than_other_votes(context: Context, relation: Relation) -> bool:
    """Whether votes are compared with others: « 21 voix contre 14, soit deux de plus qu'en mars »."""
    ballots, stated = lexicon().words("ballots"), relation.one("stated")
    if not any(figure.noun in ballots for figures in relation.roles.values() for figure in figures):
        return False
    if after_noun(context, stated).starts("at_a_round"):
        return True  # « malgré une avance de 200 voix au premier tour »
    gap = gap_after(context, stated)
    return gap is not None and gap[1].starts("than_words")


def goes_on(context: Context, stated: Mention) -> bool:
    """Whether words after a figure say what it is: « de 135 à 200 euros, soit 750 euros en cas de récidive »."""
    tail = after_noun(context, stated)
    return tail.word != "" and not tail.starts("phrase_ends")
