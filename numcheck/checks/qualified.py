"""Whether words behind a result narrow it: « soit 130 euros de plus après impôt », « soit huit heures payées »."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import Tail, after_noun
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_REACH = 3
"""Tokens after « en », « depuis » or « à » among which the time or the figure begins that they lead to."""
_FREE = ("phrase_ends", "than_words", "of_words", "auxiliaries", "verbs_of_shares", "totals", "goes_on")


def qualified(context: Context, stated: Mention, placed: str = "") -> bool:
    """Whether a result goes on with other words than those of its base, its time or its verb.

    The words of the table `placed`, if one is given, lead to what all the figures are about.
    """
    tail = after_noun(context, stated).past("gaps")  # « 30 euros de plus »
    if tail.starts("by_words") and not tail.starts("compared_with"):
        tail = tail.next(2)  # « 1 200 euros par habitant avec les budgets annexes », « par an pour le couple »
        if tail.starts("shared_by"):
            return True
    if tail.starts("than_words") and _than_another(stated, tail.next()):
        return True
    tail = tail.past("beside_results")  # « 7 % en moyenne dans la région »
    if tail.starts("totals") and tail.past("totals").starts("since"):
        return True  # « 45 au total depuis son arrivée »
    if not tail.word or tail.starts(*_FREE) or (placed and tail.starts(placed)):
        return False
    return not tail.holds(1, "leads_on") or not _led_to(stated, tail)


def _than_another(stated: Mention, tail: Tail) -> bool:
    """« 7 % de plus que prévu », « que la moyenne », « qu'en 2010 », where nothing before tells that base."""
    context = tail.context
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(stated.tokens[0]))
    told = context.tokens.words[first : stated.tokens[0]]
    if tail.starts("other_bases"):
        printed, articles = tail.words(tail.past("other_bases").place - tail.place), lexicon().words("articles")
        named, expected = [word for word in printed if word not in articles], lexicon().words("expected")
        return named[-1] not in told and not (named[-1] in expected and any(word in expected for word in told))
    dates = [mention for mention in context.mentions_in(context.tokens.sentence(stated.tokens[0])) if mention.days]
    base = next((date for date in dates if date.tokens[0] - tail.place in {0, 1}), None)
    if base is None or "(" in context.tokens.words[base.tokens[1] : base.tokens[1] + 1]:
        return False
    return not any(date.days == base.days for date in dates if date is not base)


def _led_to(stated: Mention, tail: Tail) -> bool:
    """Whether a time or a figure stands behind « en », « depuis » or « par rapport à », or what is named before."""
    context, last = tail.context, tail.next().end(_REACH)
    if _named_before(context, stated, context.tokens.words[tail.place + 1 : last]):
        return True
    placed = tail.starts("places_of_parts")
    found = context.mentions_between(stated.span.end, context.tokens.ends[last - 1])
    return any(not placed or mention.kind != "number" or mention.text[0].isdigit() for mention in found)


def _named_before(context: Context, stated: Mention, behind: list[str]) -> bool:
    """« 1 284 millions de francs, contre 1 223 …, soit 8 % en francs »: what follows labels the figures as well."""
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(stated.tokens[0]))
    told = context.tokens.words[first : stated.tokens[0]]
    names = [word for word in behind if word not in lexicon().words("function_words")]
    return bool(names) and all(word in told for word in names)
