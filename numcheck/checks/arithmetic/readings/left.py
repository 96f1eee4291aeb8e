"""The whole and the parts that a rest told further on leaves: « … 60 maisons ; 42 sont vendues, il en reste 28 ».

No pattern holds them; the rest says what is to be looked for: the first figure of its sentence, or of the one before,
and those behind it, when all measure one thing and none is larger than the first.
"""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.fitting import comparable, stem
from numcheck.checks.base import Context
from numcheck.checks.cues import before, forms_between
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Relation

_SHARES = {"percent", "ratio"}
_TIMED = {"date", "time", "duration", "ordinal"}
_WHOLES = {"count", "money", "quantity"}
"""What has parts that leave a rest; of percentages several may be meant."""
_MOST = 3
"""Parts of a whole; among more figures, some are of other things."""
_PARAGRAPH = "\n\n"
_NEAR = 5
"""Words before a part of those told before it: « Elle en a déjà vendu »."""
_FEWEST = 2
"""Figures before a rest, of which the first is its whole."""


def with_whole_and_parts(context: Context, relation: Relation) -> Relation | None:
    """The rest with the whole and the parts before it, in its scale, where these are plain."""
    stated = relation.one("stated")
    sentence = context.tokens.sentence(stated.tokens[0])
    figures = _before(context, sentence, stated)
    if sentence and ((len(figures) < _FEWEST and _goes_on(figures)) or _of_it(context, sentence, figures)):
        figures = [*_before(context, sentence - 1, stated), *figures]
        afar = len(figures) == 1 and sentence > 1 and "loose" in relation.roles
        if afar and _taken_up(context, sentence - 1, figures[0]):
            figures = [*_before(context, sentence - 2, stated), *figures]
    figures = [_bare(context, mention) for mention in figures]
    figures = _whole_first(context, figures)
    if not _FEWEST <= len(figures) <= 1 + _MOST or not _one_thing(stated, figures):
        return None
    whole, *parts = figures
    if _compared(context, whole, stated) or _of_two_times(context, whole, parts[0], stated):
        return None
    scaled = [_in_scale(mention, scale_of(whole)) for mention in (*parts, stated)]
    roles = {"whole": (whole,), "parts": tuple(scaled[:-1]), "stated": (scaled[-1],)}
    loose = {"loose": relation.roles["loose"]} if "loose" in relation.roles else {}
    return relation._replace(kind="rest", roles=roles | loose | {"afar": ()})


def _whole_first(context: Context, figures: list[Mention]) -> list[Mention]:
    """« Neuf des 24 joueurs … Les 15 autres »: the figures with their whole before its part."""
    if len(figures) != _FEWEST or not before(context, figures[1], "whole_links"):
        return figures
    near = figures[1].tokens[0] - figures[0].tokens[1] <= _FEWEST
    return figures[::-1] if near else figures


def _compared(context: Context, whole: Mention, stated: Mention) -> bool:
    """« 3 400 employés, contre 1 900 en 2010 », « 1 900 de plus »: a figure beside the whole, no part of it."""
    first, last = whole.tokens[1], stated.tokens[0]
    return any(
        next(forms_between(context, first, last, table), None) is not None for table in ("versus", "against", "gaps")
    )


def _of_two_times(context: Context, whole: Mention, part: Mention, stated: Mention) -> bool:
    """« 34 matchs la saison dernière. Il en a joué 17 cette saison »: the whole has a time that is not the parts'."""
    label = context.tokens.words[whole.tokens[1] : part.tokens[0]]
    if not lexicon().words("last_times").keys().isdisjoint(label):
        return True
    dates = [m for m in context.mentions_between(whole.span.end, stated.span.start) if m.kind == "date"]
    labels = [date for date in dates if date.span.end <= part.span.start]
    return bool(labels) and len({date.days for date in dates}) > 1


def _before(context: Context, sentence: int, stated: Mention) -> list[Mention]:
    """The figures of a sentence before a rest, but for times and what tells a figure as a share (« , soit 15 % »)."""
    told = [m for m in context.mentions_in(sentence) if m.kind not in _TIMED and m.span.end <= stated.span.start]
    return [m for m in told if m is told[0] or m.kind not in _SHARES or not before(context, m, "gloss_words")]


def _taken_up(context: Context, sentence: int, part: Mention) -> bool:
    """Whether a sentence says what became of some of those before it: « 42 sont loués », « Elle en a vendu 42 »."""
    words = context.tokens.words
    first, last = context.tokens.sentence_bounds(sentence)
    if _PARAGRAPH in context.document.text[context.tokens.ends[first - 1] : context.tokens.starts[first]]:
        return False
    if lexicon().words("taken_away").keys().isdisjoint(words[first:last]):
        return False
    lead = words[first : part.tokens[0]]
    if lexicon().words("of_it").keys().isdisjoint(lead):
        return not lead and part.kind == "number"
    return len(lead) <= _NEAR


def _of_it(context: Context, sentence: int, figures: list[Mention]) -> bool:
    """« Le chantier coûte 6 millions. L'État en apporte 2, la région 3, le reste, … »: of what was told before."""
    first, _ = context.tokens.sentence_bounds(sentence)
    opening = context.tokens.words[first : figures[0].tokens[0]] if figures else []
    return len(opening) <= _NEAR and any(word in lexicon().words("of_it") for word in opening)


def _goes_on(figures: list[Mention]) -> bool:
    """Whether the sentence of a rest takes up the one before, in which a whole stands: its own figure has no noun."""
    return not figures or figures[0].kind in {"number", "money", "quantity"}


def _one_thing(stated: Mention, figures: list[Mention]) -> bool:
    """Whether figures measure the same, and the first of them is larger than each other one."""
    whole, *others = figures = [*figures, stated]
    named = {stem(mention.noun) for mention in figures if mention.noun}
    if (
        whole.kind not in _WHOLES
        or not comparable(*figures)
        or len(named) > 1
        or any(m.ends or m.hedge for m in figures)
    ):
        return False
    value, scale = whole.value or Decimal(0), scale_of(whole)
    return all(0 < (_in_scale(m, scale).value or Decimal(0)) < value for m in others)


def _bare(context: Context, mention: Mention) -> Mention:
    """« 72 pompiers, dont 48 volontaires »: a part by another name."""
    part = mention.kind == "count" and before(context, mention, "of_which")
    return mention._replace(kind="number", noun=None) if part else mention


def _in_scale(mention: Mention, scale: Decimal) -> Mention:
    """« 6,8 millions, dont 2,4 »: the figure with the scale word that it leaves out."""
    return times(mention, scale) if scale != ONE and bare(mention) else mention
