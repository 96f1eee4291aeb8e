"""Whether a figure of the text is another one than the title's by its own words: of another year, a part, a stock."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.consistency.wording import MEANING, root, roots
from numcheck.checks.cues import before, forms_between, past_noun, says
from numcheck.lexicon import lexicon
from numcheck.model import Mention


def another_figure(context: Context, title: Mention, slip: Mention) -> bool:
    """Whether words around a figure keep it apart from that of the title, which it resembles."""
    if context.tokens.quoted(slip.tokens[0]) or before(context, slip, "set_against"):
        return True
    if any(forms_between(context, *_clause(context, slip), "of_another_figure")):
        return True
    if (
        _elsewhere(context, title, slip)
        or _of_other_things(context, title, slip)
        or _of_another_year(context, title, slip)
    ):
        return True
    return _in_parts(context, title, slip) or _stock(context, title, slip)


def _elsewhere(context: Context, title: Mention, slip: Mention) -> bool:
    """Whether a sentence opens with a place that the title does not name: « Au collège Jean-Zay, le taux est de »."""
    tokens = context.tokens
    first, _ = tokens.sentence_bounds(tokens.sentence(slip.tokens[0]))
    opening = tokens.words[first : slip.tokens[0]]
    if "," not in opening or opening[0] not in lexicon().words("item_prepositions"):
        return False
    named = roots(context, tokens.sentence(title.tokens[0]))
    places = range(first + 1, first + opening.index(","))
    return any(
        tokens.text[tokens.starts[place]].isupper() and root(tokens.words[place]) not in named for place in places
    )


def _of_other_things(context: Context, title: Mention, slip: Mention) -> bool:
    """Whether each figure names what it measures, and not the same: « 36 kilos de cannabis », « 63 kilos de tabac »."""
    named = [context.tokens.words[past : past + 2] for past in (past_noun(context, m) for m in (title, slip))]
    of = lexicon().words("of_words")
    return all(len(words) == 2 and words[0] in of for words in named) and len({root(words[1]) for words in named}) > 1


def _clause(context: Context, slip: Mention) -> tuple[int, int]:
    """The tokens from the start of a sentence to the end of the phrase that a figure stands in."""
    words, ends = context.tokens.words, lexicon().words("phrase_ends")
    first, last = context.tokens.sentence_bounds(context.tokens.sentence(slip.tokens[0]))
    closing = (place for place in range(slip.tokens[1], last) if words[place] in ends and not words[place].isalpha())
    return first, next(closing, last)


def _of_another_year(context: Context, title: Mention, slip: Mention) -> bool:
    """Whether a year before the document's stands beside the figure, and not in the title: « En 2022, »."""
    now = context.date.first.year if context.date else None
    head = context.mentions_in(context.tokens.sentence(title.tokens[0]))
    known = {mention.days.first.year for mention in head if mention.kind == "date" and mention.days}
    first, last = _clause(context, slip)
    beside = context.mentions_between(context.tokens.starts[first], context.tokens.ends[last - 1])
    dates = (m for m in beside if m.kind == "date" and (year_printed(m) or m.granularity == "year"))
    years = {m.days.first.year for m in dates if m.days}
    return any(now is None or year < now for year in years - known)


def _in_parts(context: Context, title: Mention, slip: Mention) -> bool:
    """Whether the figure and another one beside it make the title's: « 604 élèves en classe ordinaire et 36 »."""
    beside = context.mentions_in(context.tokens.sentence(slip.tokens[0]))
    gap = abs((title.value or Decimal(0)) - (slip.value or Decimal(0)))
    return any(other.value == gap for other in beside if other is not slip)


def _stock(context: Context, title: Mention, slip: Mention) -> bool:
    """Whether a count many times as large is that of all: « 150 habitants évacués » of a town that counts 1 500."""
    sizes = sorted(abs(mention.value or Decimal(0)) for mention in (title, slip))
    if title.kind != "count" or sizes[1] < sizes[0] * 10:
        return False
    words, place = context.tokens.words, past_noun(context, title)
    narrowed = words[place] if place < len(words) and context.tokens.ends[place] <= _end_of_line(context, title) else ""
    apart = len(narrowed) >= MEANING and narrowed.isalpha() and narrowed not in lexicon().words("small_words")
    around = roots(context, context.tokens.sentence(slip.tokens[0]))
    of_all = before(context, slip, "before_stocks") or says(context, slip, "stock_verbs")
    return of_all or (apart and root(narrowed) not in around)


def _end_of_line(context: Context, mention: Mention) -> int:
    end = context.tokens.folded.find("\n", mention.span.end)
    return end if end >= 0 else len(context.tokens.folded)
