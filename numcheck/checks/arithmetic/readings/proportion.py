"""The part and the whole behind a share: « Le musée a 12 500 pièces et n'en expose que 1 500, soit 12 % ».

No pattern holds both; the share says what is to be looked for: the only two amounts before it, which measure one thing,
and words that make the larger one the whole of the other: « sur 310 000 mètres cubes », « en expose », « pour 9 500 ».
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from numcheck.checks.arithmetic.fitting import alike, comparable, in_one_scale
from numcheck.checks.base import Context
from numcheck.checks.cues import before, forms_between
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_AMOUNTS = {"number", "count", "money", "quantity"}
_SHARES = {"percent", "ratio"}
_NEAR = 6
"""Words before a whole among which one says that it is one: « sur un budget de »."""
_LED = 7
_BOTH = 2


def with_proportions(context: Context, relations: tuple[Relation, ...], kind: str) -> Iterator[Relation]:
    """The shares told behind a part and its whole, where these are plain."""
    role = {"share": "rate", "share_in_words": "fraction"}[kind]
    known = {relation.one(role).span for relation in relations if relation.kind == kind and role in relation.roles}
    for relation in relations:
        if relation.kind != "proportion" or relation.one("stated").span in known:
            continue
        stated = relation.one("stated")
        if (stated.kind == "percent") == (role == "rate") and (pair := _part_and_base(context, relation)):
            part, base = pair
            yield relation._replace(kind=kind, roles={"part": (part,), "base": (base,), role: (stated,), "told": ()})


def _part_and_base(context: Context, relation: Relation) -> tuple[Mention, Mention] | None:
    """The only two amounts before a share, if words make the larger one the whole of the other."""
    stated = relation.one("stated")
    told = [m for m in context.mentions_in(relation.sentence) if m.span.end <= stated.span.start]
    figures = [m for m in told if m.kind in _AMOUNTS]
    if len(figures) != _BOTH or any(m.kind in _SHARES for m in told) or not comparable(*figures):
        return None
    first, second = in_one_scale(*figures)
    if any(m.ends or m.hedge or not m.value for m in figures) or first.value == second.value:
        return None
    part, base = sorted((first, second), key=lambda mention: mention.value or ONE)
    if figures[0].kind == "money" or alike(*figures):
        return (part, base) if _whole_of(context, base, part) and not _compared(context, stated, figures) else None
    pour = before(context, base, "for_words") and part.kind == "number"
    return (part, base) if pour and not _compared(context, stated, figures) else None


def _whole_of(context: Context, base: Mention, part: Mention) -> bool:
    """« sur un budget de 486 millions », « 640 des 1 600 hectares », « 12 500 pièces et n'en expose que 1 500 »."""
    words, place = context.tokens.words, base.tokens[0]
    if before(context, base, "whole_links") or before(context, base, "for_words"):
        return True
    lead = words[max(0, place - _NEAR - 1) : place]
    links = [at for at, word in enumerate(lead) if word in lexicon().words("among")]
    if links and not lexicon().words("phrase_ends").keys() & set(lead[links[-1] :]):
        return True
    if base.span.end > part.span.start:
        return False
    near = words[max(base.tokens[1], part.tokens[0] - _LED) : part.tokens[0]]
    of_it, led = lexicon().words("of_it"), lexicon().words("led_of_it")
    return any(one in led and other in of_it for one, other in pairwise(near))


def _compared(context: Context, stated: Mention, figures: list[Mention]) -> bool:
    """Whether the two amounts are set against one another, or one is a limit, a gain, of another time."""
    first, last = figures[0].tokens[0], stated.tokens[0]
    tables = ("against", "versus", "gaps", "trend", "moved")
    return any(next(forms_between(context, first, last, table), None) is not None for table in tables)
