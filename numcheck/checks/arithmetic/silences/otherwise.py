"""When a change in percent is not one between the two figures beside it: of another time, or from another start."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from numcheck.checks.arithmetic.direction import sign_of
from numcheck.checks.arithmetic.fitting import rates, stem
from numcheck.checks.base import Context
from numcheck.checks.cues import after, before, forms_between, past_noun, word_after
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_NARROWING = 5
"""Words after a result among which one says what it is measured on: « + 16 % à magasins comparables »."""
REACH = 3
"""Words beside a figure among which one says what it is."""


def soon_after(context: Context, mention: Mention, table: str, reach: int = REACH) -> bool:
    """Whether one of the few words after a figure is in a table."""
    return after(context, mention).holds(reach, table)


def on_something(context: Context, stated: Mention) -> bool:
    """Whether a change is on a thing: « sur le papier », but not « sur un an », « sur la période »."""
    tail = after(context, stated)
    thing = tail.past("on_things")
    return tail.starts("on_things") and thing.word.isalpha() and not thing.holds(1, "time_units", "times_of_base")


def changes_nothing(context: Context, relation: Relation) -> bool:
    """Whether a percentage is not the change of its figures: « 812 contre 790, soit 50,7 % contre 49,3 % »."""
    stated = relation.one("stated")
    if soon_after(context, stated, "expected"):
        return True  # « passées de 40 à 50 ; une hausse de 8 % est attendue »
    if _of_another_noun(context, relation) or _of_a_vote(context, relation) or _of_another_subject(context, relation):
        return True
    shares = word_after(context, stated) in lexicon().words("barriers")
    return shares or _another_start(context, relation) or _in_parallel(context, relation)


def _of_a_vote(context: Context, relation: Relation) -> bool:
    """« adopté par 23 voix contre 5, en hausse de 3 % »: how a rise was voted for, not what rose."""
    end = relation.one("to")
    voices = stem(end.noun or "") in map(stem, lexicon().words("ballots"))
    return voices and relation.one("stated").kind == "percent" and before(context, end, "by_words")


def _of_another_subject(context: Context, relation: Relation) -> bool:
    """« Les ventes progressent de 4 % et le bénéfice passe de 12 à 15 millions »: two changes, not one told twice."""
    if "explained" in relation.roles:
        return False
    words, known = context.tokens.words, lexicon()
    joints, articles = known.phrases("clause_joints"), known.words("articles")
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    opened = words[first] in known.words("settings")  # « En recul de 30 %, les ventes sont passées de … »
    places = range(relation.one("stated").tokens[1] + opened, relation.one("from").tokens[0] - 1)
    found = (at + match[0] for at in places if (match := joints.match(words, at)))
    return any(words[at] in articles for at in found)


def changes_themselves(context: Context, relation: Relation) -> bool:
    """« a pris 5 % en janvier et perdu 3 % en février, soit un gain de 1,85 % »: both figures are changes already.

    Or several changes lead from one figure to the other: « majoré de 20 % puis réduit de 10 %, passe de 100 à 108 ».
    """
    if _one_after_another(context, relation):
        return True
    ends = [relation.one(role) for role in ("from", "to", "a", "b") if role in relation.roles]
    return all(end.kind == "percent" and before(context, end, "own_changes", REACH) for end in ends)


def _one_after_another(context: Context, relation: Relation) -> bool:
    """« trois baisses successives de 10 % », « deux hausses de 5 % », « une hausse de 50 % puis une baisse »."""
    first, last = context.tokens.sentence_bounds(relation.sentence)
    if next(forms_between(context, first, last, "in_a_row"), None) is not None:
        return True
    steps = lexicon().words("several_steps")
    if any(mention.noun in steps for mention in context.mentions_in(relation.sentence)):
        return True
    changes = [mention for mention in context.mentions_in(relation.sentence) if mention.kind == "percent"]
    return any(
        not lexicon().words("then_again").keys().isdisjoint(context.tokens.words[one.tokens[1] : other.tokens[0]])
        for one, other in pairwise(changes)
        if relation.one("stated") in (one, other)
    )


def _of_another_noun(context: Context, relation: Relation) -> bool:
    """« a réduit de 20 % sa facture, passant de 120 à 60 lampadaires »: what is counted is not what has changed."""
    start, after = relation.one("from").tokens[0], relation.one("stated").tokens[1]
    passing = not lexicon().words("passing").keys().isdisjoint(context.tokens.words[after:start])
    end = relation.one("to")
    place = past_noun(context, end)  # « 30 décès pour 100 000 »
    of_many = not lexicon().words("for_words").keys().isdisjoint(context.tokens.words[place : place + 1])
    counted = stem(end.noun or "") if passing and not of_many else ""
    return bool(counted) and counted not in map(stem, context.tokens.words[after : after + _NARROWING])


def _in_parallel(context: Context, relation: Relation) -> bool:
    """Whether each figure has its share beside it: « 149 millions, soit 8 % des ventes, contre 131 (7,5 %) »."""
    stated, start = relation.one("stated"), relation.one("from")
    first = stated.tokens[0]
    if stated.tokens[0] < start.tokens[1] or context.tokens.words[first - 1] != "(":
        return False
    inside = context.mentions_in(relation.sentence)
    return any(mention.kind == "percent" and mention.span.end <= start.span.start for mention in inside)


def _another_start(context: Context, relation: Relation) -> bool:
    """Whether a change is over another time than its figures: « 2 % à 81 dollars, contre 76 il y a un mois »."""
    stated, start = relation.one("stated"), relation.one("from")
    dates = [mention for mention in context.mentions_in(relation.sentence) if mention.kind == "date"]
    if _of_a_later_date(relation, dates) or _since_then(context, relation) or _hoped_for(context, relation):
        return True
    if stated.span.start < start.span.start:
        explained = "explained" in relation.roles
        ago = any(date.role == "ago" and date.tokens[0] == start.tokens[1] for date in dates)
        return not explained and (ago or soon_after(context, start, "extremes"))
    compared = lexicon().phrases("compared_with").match(context.tokens.words, stated.tokens[1])
    if not compared:
        return False
    base = next((date for date in dates if date.tokens[0] - stated.tokens[1] - compared[0] in {0, 1}), None)
    return base is not None and not any(date is not base and date.days == base.days for date in dates)


def _of_a_later_date(relation: Relation, dates: Sequence[Mention]) -> bool:
    """Whether the words of a change stand apart from its figures, and a date belongs to them alone.

    « passé de 400 à 460 euros, le loyer a augmenté de 1 % en mai »; « 735 avions (180 en décembre), en hausse de 12 % »
    """
    end = relation.one("stated").tokens[1]
    if "main" in relation.roles and any(0 <= date.tokens[0] - end <= _NARROWING for date in dates):
        return True
    return any(date.granularity != "year" and date.role != "ago" for date in relation.roles.get("when", ()))


def _since_then(context: Context, relation: Relation) -> bool:
    """Whether the verb of a change has its own time, or turns back: « passé de 12 à 18 %, il perd deux points »."""
    if "main" not in relation.roles:
        return False
    start, end, stated = relation.one("from").value, relation.one("to").value, relation.one("stated")
    if soon_after(context, stated, "since") or any(
        mention.kind == "duration" and 0 <= mention.tokens[0] - stated.tokens[1] <= REACH
        for mention in context.mentions_in(relation.sentence)
    ):
        return True
    return bool(start and end) and sign_of(context, relation) * ((end or 0) - (start or 0)) < 0


def _hoped_for(context: Context, relation: Relation) -> bool:
    """Whether a change is not from the figure before it, which was expected, or of another month.

    « 42 millions, contre 38 attendus, en hausse de 3 % »; « 45 000, après 38 000 en février, soit 7 % sur un an »
    """
    start, stated, words = relation.one("from"), relation.one("stated"), context.tokens.words
    if stated.span.start < start.span.start:
        return False
    durations = [mention for mention in context.mentions_in(relation.sentence) if mention.kind == "duration"]
    over = next((d for d in durations if 0 < d.tokens[0] - stated.tokens[1] <= REACH), None)
    over_time = over is not None
    between = [d for d in durations if start.tokens[0] < d.tokens[0] < stated.tokens[0]]
    if over and any((d.value, d.unit) != (over.value, over.unit) for d in between):
        return True  # « passé de 100 à 120 en un mois, gagne 60 % sur un an »
    if soon_after(context, start, "expected"):
        linked = any(word in lexicon().words("soit") for word in words[start.tokens[1] : stated.tokens[0]])
        return over_time or not linked
    return over_time and ("loose" in relation.roles or _of_a_month(context, start))


def _of_a_month(context: Context, figure: Mention) -> bool:
    """Whether a figure is one of a month or a day, of no printed year: « contre 38 000 en février »."""
    dates = (mention for mention in after(context, figure).mentions(REACH) if mention.kind == "date")
    return any(date.granularity != "year" and ("year" in date.implied or not date.days) for date in dates)


def narrowed(context: Context, relation: Relation) -> bool:
    """Whether words beside a change say that it is measured otherwise: « hausse réelle », « + 16 % hors carburant ».

    Or on something else: « une économie de 12 % sur le papier ».
    """
    stated = relation.one("stated")
    if on_something(context, stated):
        return True
    cue = context.tokens.at(relation.cue.start)
    first = min(cue, stated.tokens[0])
    if context.tokens.word(stated.tokens[0] - 1) == "(":
        first = stated.tokens[0] - 1
    last = after(context, stated).end(_NARROWING)
    if next(forms_between(context, first, last, "other_measures"), None) is not None:
        return True
    beside = 0 < relation.one("from").tokens[0] - stated.tokens[1] <= REACH  # « + 5 % sur les 3,2 milliards de 2024 »
    return (not beside and _on_a_thing(context, stated)) or _of_a_thing(context, relation)


def _of_a_thing(context: Context, relation: Relation) -> bool:
    """« de 5,2 % à 2,1 %, soit une hausse des prix de 12 % »: what is named changes, not the two rates."""
    after = context.tokens.at(relation.cue.end - 1) + 1
    between = context.tokens.words[after : relation.one("stated").tokens[0]]
    return len(between) > 2 and between[0] in lexicon().words("of_words") and rates(relation)


def _on_a_thing(context: Context, stated: Mention) -> bool:
    """« de 48 à 32 pages, soit une économie de 12 % sur le papier »; not « de 12 % sur la période »."""
    tail = after(context, stated)
    thing = tail.next(2)
    on = tail.starts("over_words") and tail.next().starts("definite_articles")
    return on and not thing.holds(_NARROWING - 2, "times_of_base", "time_units")
