"""A term of prison in the title, against the only one that the text tells: « Huit ans de prison … dix ans … »."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between, says
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_CONVICTED = 4
"""Words before a term among which one says that somebody was sentenced to it."""


def sentenced(context: Context, title: Mention, below: Sequence[Mention]) -> Mention | None:
    """The term of prison that the text tells in one figure, where the title tells another of the same unit.

    None where the text may mean several: part of a term is suspended, a court decides again, several are sentenced.
    """
    if title.kind != "duration" or not _of_prison(context, title) or not _opens(context, title):
        return None
    terms = [mention for mention in below if mention.kind == "duration" and _of_prison(context, mention)]
    if len({(term.value, term.unit) for term in terms}) != 1 or terms[0].unit != title.unit:
        return None
    if any(mention.value == title.value for mention in below) or not says(context, terms[0], "convicting"):
        return None
    if says(context, terms[0], "once_convicted") or _in_apposition(context, terms[0]) or _several(context, title):
        return None  # « avait été condamné »
    apart = next(forms_between(context, 0, len(context.tokens), "terms_apart"), None)
    return terms[0] if apart is None else None


def _of_prison(context: Context, mention: Mention) -> bool:
    return lexicon().phrases("imprisonment").match(context.tokens.words, mention.tokens[1]) is not None


def _in_apposition(context: Context, term: Mention) -> bool:
    """« Son prédécesseur, condamné à dix ans de prison, »: whether a term is only told of somebody on the way."""
    words, known = context.tokens.words, lexicon().words("convicting")
    places = range(max(1, term.tokens[0] - _CONVICTED), term.tokens[0])
    return any(words[place] in known and words[place - 1] == "," for place in places)


def _several(context: Context, title: Mention) -> bool:
    """« Quinze ans de prison pour trois voleurs »: whether a title counts people, or tells other terms."""
    return any(other.span.start > title.span.start for other in context.mentions_in(_sentence(context, title)))


def _sentence(context: Context, mention: Mention) -> int:
    return context.tokens.sentence(mention.tokens[0])


def _opens(context: Context, title: Mention) -> bool:
    """« Huit ans de prison pour … », « … condamné à huit ans de prison »: whether a title tells a sentence."""
    first = title.tokens[0]
    opening = context.tokens.sentence_bounds(_sentence(context, title))[0]
    told = forms_between(context, max(opening, first - _CONVICTED), first, "convicting")
    match = lexicon().phrases("imprisonment").match(context.tokens.words, title.tokens[1])
    whom = context.tokens.words[title.tokens[1] + (match[0] if match else 0) :][:1]
    given = first == opening and not lexicon().words("for_words").keys().isdisjoint(whom)
    return given or next(told, None) is not None
