"""Who votes are for: whether the figure behind another one is that of the other side, of the same vote."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import Tail, after
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_NAME = 6
"""Words in which a name or a noun of somebody may stand: « pour la candidate sortante Anna Roy »."""
_PARTS = 2
"""Words of a name of somebody; those of one word may be places."""


def of_other_side(context: Context, share: Mention) -> bool:
    """Whether nothing follows a figure, or only who it is for: « 46 % à sa rivale », « 46 % pour Anna Roy »."""
    tail = after(context, share)
    if tail.starts("of_words") and tail.next().starts("ballots"):
        tail = tail.next()
    tail = tail.past("ballots").past("against")  # « 11 pour et 9 contre »
    tail = tail.next() if tail.word == ")" else tail  # « Roux (48,9 %) », not « le score (48,9 %) est … »
    tail = tail.past("at_a_round")
    return _ends(tail) or (tail.starts("set_for_whom") and _somebody(tail.next()))


def _ends(tail: Tail) -> bool:
    return not tail.word or tail.starts("phrase_ends")


def _somebody(tail: Tail) -> bool:
    """Whether a phrase is somebody's name of two words, or a noun of somebody: « Anna Roy », « le maire sortant »."""
    context, end = tail.context, tail.end(_NAME)
    words = range(tail.place, end)
    if not _ends(tail._replace(place=end)):
        return False
    if any(context.tokens.words[place] in lexicon().words("contenders") for place in words):
        return True
    return len(words) == _PARTS and all(_capital(context, place) for place in words)


def _capital(context: Context, place: int) -> bool:
    return context.tokens.text[context.tokens.starts[place]].isupper()
