"""How long a state has lasted and the year in which it began: « Mariés depuis 40 ans, ils se sont dit oui en 1994 »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import year_printed
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_REACH = 7
"""Words before a year among which what began stands: « Leur mariage avait été célébré en »."""
_PARAGRAPH = "\n\n"


def with_beginnings(context: Context, starts: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Each count of years since a state began, with the year that its sentence or the next tells of its beginning."""
    for counted in starts:
        state = _state(context, counted) if counted.role == "since" and not counted.hedge else None
        date = _only_year(context, counted) if state else None
        if date is not None and _began(context, date) == state:
            yield counted, date


def _state(context: Context, counted: Mention) -> str | None:
    """The state that is said to last, by the word before « depuis »: « mariés », « retraité »."""
    since = counted.tokens[0] - 1
    found = lexicon().phrases("lasting_states").match_before(context.tokens.words, since) if since > 0 else None
    return str(found[1]) if found else None


def _only_year(context: Context, counted: Mention) -> Mention | None:
    """The only year told in the sentence of a count or the next one, behind it; none where relatives are named."""
    tokens, sentence = context.tokens, context.tokens.sentence(counted.tokens[0])
    first, end = tokens.sentence_bounds(sentence)
    if end < len(tokens) and _PARAGRAPH not in context.document.text[tokens.ends[end - 1] : tokens.starts[end]]:
        _, end = tokens.sentence_bounds(sentence + 1)
    told = context.mentions_between(tokens.starts[first], tokens.ends[end - 1])
    years = [m for m in told if m.kind == "date" and m is not counted and (year_printed(m) or m.role)]
    others = any(
        not lexicon().words(table).keys().isdisjoint(tokens.words[first:end]) for table in ("kin", "former_states")
    )
    plain = len(years) == 1 and years[0].role is None and years[0].span.start > counted.span.end
    return years[0] if plain and not others else None


def _began(context: Context, date: Mention) -> str | None:
    """What the words before a year say that began then, with nothing of its own between."""
    words, known = context.tokens.words, lexicon()
    for place in range(date.tokens[0] - 1, max(0, date.tokens[0] - _REACH), -1):
        if words[place] in known.words("beginnings"):
            return str(known.words("beginnings")[words[place]])
        if words[place] not in known.words("beginning_gaps"):
            return None
    return None
