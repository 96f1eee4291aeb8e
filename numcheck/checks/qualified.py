"""Whether words behind a result narrow it: « soit 130 euros de plus après impôt », « soit huit heures payées »."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import past_noun
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_REACH = 3
"""Tokens after « en », « depuis » or « à » among which the time or the figure begins that they lead to."""
_FREE = ("phrase_ends", "than_words", "of_words", "auxiliaries", "verbs_of_shares", "totals", "goes_on")


def qualified(context: Context, stated: Mention, placed: str = "") -> bool:
    """Whether a result goes on with other words than those of its base, its time or its verb.

    The words of the table `placed`, if one is given, lead to what all the figures are about.
    """
    words, index = context.tokens.words, _past_gap(context, stated)
    compared = lexicon().phrases("compared_with").match(words, index)
    if index < len(words) and words[index] in lexicon().words("by_words") and not compared:
        index += 2  # « 1 200 euros par habitant avec les budgets annexes », « par an pour le couple »
        if index < len(words) and words[index] in lexicon().words("shared_by"):
            return True
    adjunct = lexicon().phrases("beside_results").match(words, index)
    index += adjunct[0] if adjunct else 0  # « 7 % en moyenne dans la région »
    if index >= len(words) or any(lexicon().phrases(table).match(words, index) for table in _FREE):
        return False
    if placed and lexicon().phrases(placed).match(words, index):
        return False
    return words[index] not in lexicon().words("leads_on") or not _led_to(context, stated, index)


def _past_gap(context: Context, stated: Mention) -> int:
    """The token after a figure, its noun and the words of a gap: « 30 euros de plus »."""
    index = past_noun(context, stated)
    gap = lexicon().phrases("gaps").match(context.tokens.words, index)
    return index + gap[0] if gap else index


def _led_to(context: Context, stated: Mention, index: int) -> bool:
    """Whether a time or a figure stands behind « en », « depuis » or « par rapport à », or what is named before."""
    tokens = context.tokens
    last = index + 1
    while last < min(index + _REACH + 1, len(tokens)) and tokens.words[last] not in lexicon().words("phrase_ends"):
        last += 1
    if _named_before(context, stated, tokens.words[index + 1 : last]):
        return True
    placed = tokens.words[index] in lexicon().words("places_of_parts")
    found = context.mentions_between(stated.span.end, tokens.ends[last - 1])
    return any(not placed or mention.kind != "number" or mention.text[0].isdigit() for mention in found)


def _named_before(context: Context, stated: Mention, behind: list[str]) -> bool:
    """« 1 284 millions de francs, contre 1 223 …, soit 8 % en francs »: what follows labels the figures as well."""
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(stated.tokens[0]))
    told = context.tokens.words[first : stated.tokens[0]]
    names = [word for word in behind if word not in lexicon().words("function_words")]
    return bool(names) and all(word in told for word in names)
