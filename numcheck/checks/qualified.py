"""Whether words behind a result narrow it: « soit 130 euros de plus après impôt », « soit huit heures payées »."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import past_noun
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_REACH = 3
"""Tokens after « en », « depuis » or « à » among which the time or the figure begins that they lead to."""
_FREE = ("phrase_ends", "than_words", "of_base", "auxiliaries", "verbs_of_shares", "totals", "goes_on")


def qualified(context: Context, stated: Mention) -> bool:
    """Whether a result goes on with other words than those of its base, its time or its verb."""
    words, index = context.tokens.words, _past_gap(context, stated)
    link, *each = words[index : index + 2] or [""]
    if link in lexicon().words("distributive") and each != ["rapport"]:
        index += 2  # « 1 200 euros par habitant avec les budgets annexes », « par an pour le couple »
        if words[index : index + 1] == ["pour"]:
            return True
    if index >= len(words) or any(lexicon().phrases(table).match(words, index) for table in _FREE):
        return False
    return words[index] not in lexicon().words("leads_on") or not _led_to(context, stated, index)


def _past_gap(context: Context, stated: Mention) -> int:
    """The token after a figure, its noun and the words of a gap: « 30 euros de plus »."""
    index = past_noun(context, stated)
    gap = lexicon().phrases("gaps").match(context.tokens.words, index)
    return index + gap[0] if gap else index


def _led_to(context: Context, stated: Mention, index: int) -> bool:
    """Whether a time or a figure stands behind « en », « depuis » or « par rapport à »."""
    last = min(index + _REACH, len(context.tokens) - 1)
    return bool(context.mentions_between(stated.span.end, context.tokens.ends[last]))
