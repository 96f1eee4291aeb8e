"""The age of the dead in a title, against that of the text: « X est mort à 91 ans … Il avait 81 ans. »."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.checks.arithmetic.diagnosis import one_digit
from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.cues import said, says
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.model import Mention


def age_at_death(context: Context, title: Mention, below: Sequence[Mention]) -> Mention | None:
    """The only age that the text tells, in the sentence « Il avait 81 ans. » behind its first one.

    None where the title tells no death or another age, where a slip of one digit does not lead from one to the other,
    or where somebody else may be meant.
    """
    if not _years(title) or not says(context, title, "title_deaths"):
        return None
    ages = [mention for mention in below if _years(mention)]
    if len(ages) != 1 or not _told(context, ages[0], below):
        return None
    one, other = (mention.value or ONE for mention in (title, ages[0]))
    return ages[0] if one != other and one_digit(one, other, ONE) else None


def _years(mention: Mention) -> bool:
    return mention.kind == "duration" and mention.unit == "year" and not mention.hedge


def _told(context: Context, age: Mention, below: Sequence[Mention]) -> bool:
    """Whether an age makes a sentence of its own behind the first of the text, which tells of nobody else."""
    tokens = context.tokens
    number = tokens.sentence(age.tokens[0])
    first, last = tokens.sentence_bounds(number)
    opening = tokens.words[first : age.tokens[0]]
    if lexicon().phrases("was_aged").match(opening, 0) is None or last - age.tokens[1] > 1:
        return False
    told = context.mentions_in(number - 1)
    begins = not any(tokens.sentence(mention.tokens[0]) < number - 1 for mention in below)
    dated = any(mention.kind == "date" and year_printed(mention) for mention in told)
    return begins and not dated and next(said(context, number - 1, "kin"), None) is None
