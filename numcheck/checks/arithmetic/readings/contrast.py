"""Whether words set one figure against another: « contre », a verb of former days, « n'en compte plus que », a date."""

from __future__ import annotations

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import after_noun, forms_between
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_VERB = 6
"""Words before a figure among which a verb says that it was so once: « elle n'était encore que de 46 % »."""
_LABEL = 4
"""Words between a figure and the time that labels it."""
_APART = 16
"""Words between two figures of which the second leaves out what it counts."""


def set_against(context: Context, first: Mention, second: Mention) -> bool:
    """Whether words set the second figure against the first: « contre », « de moins que », « elle n'était que de »."""
    reach = second.tokens[0]
    between = context.tokens.words[max(first.tokens[1], reach - _LABEL) : reach]
    if not lexicon().words("against").keys().isdisjoint(between):
        return True
    than = not lexicon().words("than_words").keys().isdisjoint(between)
    gap = next(forms_between(context, first.tokens[1], reach, "gaps"), None) is not None
    return (than and gap) or (once(context, second) and not once(context, first))


def once(context: Context, mention: Mention) -> bool:
    """Whether a figure is one of former days: its verb says so, or its date."""
    first = mention.tokens[0]
    if any(map(imperfect, context.tokens.words[max(0, first - _VERB) : first])):
        return True
    dates = (m for m in after_noun(context, mention).mentions(_LABEL) if m.kind == "date")
    return any(date.role == "ago" or _of_a_year_past(context, date) for date in dates)


def imperfect(word: str) -> bool:
    """Whether a word sounds like a verb that tells how something was: « comptait »."""
    endings, others = lexicon().words("imperfect"), lexicon().words("not_imperfect")
    return word.endswith(tuple(endings)) and word not in others


def _of_a_year_past(context: Context, date: Mention) -> bool:
    """A year before the last one, or « l'an dernier »."""
    if date.granularity != "year" or date.days is None or context.date is None:
        return False
    ago = context.date.first.year - date.days.first.year
    return ago > 1 or (ago == 1 and not any(map(str.isdigit, date.text)))


def left(context: Context, second: Mention) -> bool:
    """« n'en donnent plus que 220 »: what is left of an earlier figure."""
    words, index = context.tokens.words, second.tokens[0]
    than = words[index - 1] in lexicon().words("than_words")
    return than and not lexicon().words("no_longer").keys().isdisjoint(words[max(0, index - _LABEL) : index])


def one_thing(context: Context, first: Mention, second: Mention, lead: bool) -> bool:
    """Whether two figures are told of one subject: by their noun, by a pronoun, or side by side.

    A pronoun of the next sentence has to name it; a place beside the first figure may be its own. What two lie apart,
    told so, is of both.
    """
    start, end = first.tokens[1], second.tokens[0]
    opening = context.tokens.sentence_bounds(context.tokens.sentence(start - 1))[0]
    named = taken_up(context, start, end)
    named = named or context.tokens.words[opening] in lexicon().words("was")  # « Vendu 12 euros …, il en coûte 15 »
    if context.tokens.sentence(start - 1) != context.tokens.sentence(end):
        return named and (left(context, second) or _of_them(context, second) or not _placed(context, first))
    if first.noun and second.noun:
        return stem(first.noun) == stem(second.noun)
    return (
        named
        or lead
        or not lexicon().words("against").keys().isdisjoint(context.tokens.words[start:end])
        or left(context, second)
        or (second.kind == "number" and end - start <= _APART)
    )


def _of_them(context: Context, second: Mention) -> bool:
    """« on en dénombrait 2 500 »: the pronoun of what an earlier figure counts."""
    words, first = context.tokens.words, second.tokens[0]
    pronouns = lexicon().words("of_it")
    return any(
        words[index] in pronouns and imperfect(words[index + 1]) for index in range(max(0, first - _VERB), first - 1)
    )


def taken_up(context: Context, first: int, last: int) -> bool:
    """Whether a pronoun between two tokens takes up what was told before: « elle », « celui de 2023 »."""
    if next(forms_between(context, first, last, "it"), None) is not None:
        return True
    then = lexicon().phrases("it_then")
    found = ((index, then.match(context.tokens.words, index)) for index in range(first, last))
    starts = {index + match[0] for index, match in found if match}
    return bool(starts) and any(
        mention.kind == "date" and mention.tokens[0] in starts
        for mention in context.mentions_between(context.tokens.starts[first], context.tokens.ends[last - 1])
    )


def _placed(context: Context, first: Mention) -> bool:
    """« 91 % en filière générale »: a figure of a part, where no date follows."""
    tail = after_noun(context, first)
    return tail.starts("places_of_parts") and not any(m.kind in {"date", "duration"} for m in tail.mentions(2))
