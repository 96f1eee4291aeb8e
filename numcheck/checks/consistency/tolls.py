"""How many were killed, hurt or seized: a title against the only number that the first sentences of its text tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between, says
from numcheck.interval import ONE, whole
from numcheck.lexicon import lexicon
from numcheck.model import Mention
from numcheck.record import NamedTuple

_REACH = 7
"""Words behind a number in which it is told what has become of those that it counts."""
_LEAD = 2
"""Sentences at the head of a text that tell again what its title tells."""


class _Toll(NamedTuple):
    """What has become of the people that a number counts, and whether it is told how badly."""

    fate: str
    graded: bool


def toll_below(context: Context, title: Mention, below: Sequence[Mention]) -> Mention | None:
    """The number of dead, hurt or seized at the head of a text, where its title tells another one.

    None where the text may count others as well, where its number is that of the title anywhere, or is not sure.
    """
    toll = _toll(context, title)
    if toll is None or any(m.value == title.value for m in context.mentions if m.span.start > title.span.end):
        return None  # « une quatrième est morte »
    same = [other for other in below if (told := _toll(context, other)) and told.fate == toll.fate]
    if len({other.value for other in same}) != 1 or not _in_lead(context, same[0], below):
        return None
    if _toll(context, same[0]) != toll or not _of_the_same(title, same[0]):
        return None
    if any(says(context, figure, "tolls_apart") for figure in (title, same[0])):
        return None
    return None if any(says(context, figure, "going_on") for figure in (title, same[0])) else same[0]


def _of_the_same(title: Mention, told: Mention) -> bool:
    """Whether two tolls count the same people: « deux enfants » may be two of the three dead of the title."""
    if stem(title.noun or "") == stem(told.noun or ""):
        return True
    more = (told.value or 0) > (title.value or 0)
    return _anybody(title) and (more or _anybody(told))


def _anybody(mention: Mention) -> bool:
    """Whether a toll counts all people: « trois morts », « quatre personnes »."""
    noun = mention.noun or ""
    return stem(noun) in lexicon().words("all_people") or noun in lexicon().words("tolls")


def _toll(context: Context, mention: Mention) -> _Toll | None:
    """What a number of people tells of them, in its clause: « trois morts », « quatre ouvriers ont été blessés »."""
    if mention.kind not in {"count", "number"} or mention.hedge or not mention.value or not whole(mention.value):
        return None
    words, first, ends = context.tokens.words, mention.tokens[1], lexicon().words("phrase_ends")
    clause = list(takewhile(lambda word: word not in ends and not word.isdecimal(), words[first : first + _REACH]))
    fates = lexicon().phrases("tolls")
    place = next((place for place in range(len(clause)) if fates.match(clause, place)), None)
    if place is None or mention.value <= ONE or not lexicon().words("negations").keys().isdisjoint(clause[:place]):
        return None
    found = fates.match(clause, place)
    last = first + place + (found[0] if found else 0)
    graded = next(forms_between(context, first, last + 1, "toll_grades"), None) is not None
    return _Toll(str(found[1]), graded) if found else None


def _in_lead(context: Context, mention: Mention, below: Sequence[Mention]) -> bool:
    """Whether a number stands in the first sentences of the text."""
    start = next(block.start for block in context.document.blocks if block.kind != "title")
    first = context.tokens.sentence(context.tokens.at(start))
    return context.tokens.sentence(mention.tokens[0]) - first < _LEAD
