"""The age of today, then that of a year: « Anne Dory, 57 ans, entrée à l'atelier en 1988. Elle avait 21 ans. »."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention
from numcheck.record import NamedTuple

_HAD = 2
"""Words of « Elle avait »."""
_DID = 7
"""Words of « entrée à la découpe en », at most."""


class Aged(NamedTuple):
    """An age, the days it is of, and the pronoun of who has it; none where a subject is told."""

    stated: Mention
    when: Days
    who: str = ""


def then(context: Context, one: Mention, other: Mention) -> tuple[Aged, Aged] | None:
    """« Anne Dory, 57 ans, entrée à l'atelier en 1988. Elle avait 21 ans. »: the age of today, then that of a year."""
    words, tokens = context.tokens.words, context.tokens
    begin, last = tokens.sentence_bounds(tokens.sentence(other.tokens[0]))
    lead = [word for word in words[begin : other.tokens[0]] if word not in lexicon().words("before_then_ages")]
    sentence = tokens.sentence(one.tokens[0])
    dates = [m for m in context.mentions_in(sentence) if m.kind == "date"]
    if len(lead) != _HAD or tokens.sentence(begin) != sentence + 1 or last - other.tokens[1] > 1 or len(dates) != 1:
        return None
    when = dates[0]
    tells = lead[0] in lexicon().words("pronouns") and lexicon().words("has_years").get(lead[1]) == "then"
    plain = when.days and when.granularity == "year" and "year" not in when.implied and not when.hedge and not when.ends
    place = one.tokens[1]
    if not tells or not plain or words[place - 3 : place - 2] != [","] or words[place] != ",":
        return None
    did = words[place + 1 : when.tokens[0]]
    if not did or words[when.tokens[1]] != "." or not _agrees(did, lead[0]) or context.date is None:
        return None
    named = (tokens.text[tokens.starts[at]].isupper() for at in range(place + 1, when.tokens[0]))
    return (Aged(other, when.days), Aged(one, context.date)) if when.days and not any(named) else None


def _agrees(did: list[str], pronoun: str) -> bool:
    """Whether « entrée à l'usine en » is told of her, « arrivé au club en » of him."""
    engaged = any(did[0] in lexicon().words(table) for table in ("hired", "entered", "appointed", "arrived"))
    return engaged and len(did) <= _DID and did[0].endswith("e") == (lexicon().words("pronouns")[pronoun] == "f")
