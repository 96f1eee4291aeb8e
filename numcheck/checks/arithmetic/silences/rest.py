"""When « les 28 autres » or « il en reste 28 » is not what the printed parts leave of the printed whole."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import after_noun, forms_between, says
from numcheck.interval import ZERO
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_COUNTED = {"number", "count", "money", "quantity"}
_COARSER = 2
"""Zeros more than the others have, from which on a whole is a round number."""
_EACH = 10
"""The largest number of which « un sur dix » tells a proportion."""
_TWO_DIGITS = 10
"""What is left at least, for a slip of one digit to be told from a rest of something else."""
_NAMED = 2
"""Words after a rest among which its « autres » stands."""
_ROOT = 3
"""Letters that the forms of a verb have in common: « vendues », « vendre »."""


def no_rest(context: Context, relation: Relation) -> bool:
    """Whether the rest is of other things, or one more part of the whole stands beside those read."""
    whole, stated = relation.one("whole"), relation.one("stated")
    named = {stem(m.noun) for m in (*relation.roles["parts"], stated) if m.noun} - _others()
    if not named <= {stem(whole.noun or "")}:
        return True
    left, told = whole_less_parts(relation), stated.value or ZERO
    if "loose" in relation.roles and (_elsewhere(context, relation) or (told < left and not _slip(relation, left))):
        return True  # « 45 moulins sur 120 ont brûlé ; il en reste douze »: others are gone since
    if "loose" in relation.roles and told > left and (_goes_on(context, relation) or _with_others(context, stated)):
        return True
    if "afar" in relation.roles and (_added(relation) or _with_interest(context, relation)):
        return True
    if told > (whole.value or ZERO) and _proportion(relation):
        return True
    gap = left - told
    return _rounded(relation, gap) or _another_part(context, relation, gap) or _narrowed(context, relation)


def _slip(relation: Relation, left: Decimal) -> bool:
    """Whether fewer are told than are left by one digit, in a number no rounder than the others."""
    zeros = [m.printed.zeros if m.printed else 0 for m in (relation.one("whole"), *_figures(relation))]
    return left >= _TWO_DIGITS and _one_digit(left, relation.one("stated").value or ZERO) and zeros[-1] <= min(zeros)


def _goes_on(context: Context, relation: Relation) -> bool:
    """« Il a dépensé 9 200 euros et touché une subvention ; il lui reste … »: something was added."""
    words, first = context.tokens.words, max(part.tokens[1] for part in relation.roles["parts"])
    joints, it = lexicon().words("and_words").keys() | lexicon().words("then_again").keys(), lexicon().words("it")
    places = range(first, relation.one("stated").tokens[0] - 1)
    return any(words[at] in joints and words[at + 1] not in it for at in places)


def _with_others(context: Context, stated: Mention) -> bool:
    """« il en reste 40 avec ceux du port »: more are counted than the whole held."""
    _, last = _sentence(context, stated)
    return next(forms_between(context, stated.tokens[1], last, "added_to_a_rest"), None) is not None


def _with_interest(context: Context, relation: Relation) -> bool:
    """« Sur un prêt de 200 000 euros, il a remboursé 80 000 euros. Il lui reste 150 000 euros à verser »."""
    ends = (relation.one("whole"), relation.one("stated"))
    return ends[0].kind == "money" and any(says(context, mention, "lent") for mention in ends)


def _elsewhere(context: Context, relation: Relation) -> bool:
    """Whether a rest is told of another place, time or act than the parts."""
    return (
        _at_a_place(context, relation.one("stated"))
        or _for_another_act(context, relation)
        or _set_elsewhere(context, relation)
    )


def _at_a_place(context: Context, stated: Mention) -> bool:
    """« il lui en reste 9 à domicile »; not « il en reste 9 à vendre »."""
    tail = after_noun(context, stated)
    return tail.starts("at_words") and not tail.next().word.endswith(lexicon().endings("infinitive_endings"))


def _for_another_act(context: Context, relation: Relation) -> bool:
    """« 42 sont vendues ; il en reste 12 à bâtir »: not « à vendre », nor « à faire »."""
    whole, stated = relation.one("whole"), relation.one("stated")
    tail = after_noun(context, stated)
    verb = tail.next().word
    if not tail.starts("at_words") or not verb.endswith(lexicon().endings("infinitive_endings")):
        return False
    told = context.tokens.words[context.tokens.sentence_bounds(_number(context, whole))[0] : stated.tokens[0]]
    aimed = not lexicon().words("aims").keys().isdisjoint(told)  # « doit construire 900 logements »
    if aimed or verb in lexicon().words("finishing") or any(word[:_ROOT] == verb[:_ROOT] for word in told):
        return False
    return verb not in lexicon().words("funding") or lexicon().words("costs").keys().isdisjoint(told)


def _set_elsewhere(context: Context, relation: Relation) -> bool:
    """« … 42 sont vendues. Dans la rue voisine, il en reste 12 »: a rest has a place or a time of its own."""
    words, cue = context.tokens.words, context.tokens.at(relation.cue.start)
    first, _ = _sentence(context, relation.one("stated"))
    last = max(part.tokens[1] for part in relation.roles["parts"])
    breaks = lexicon().words("clause_ends").keys() | {":"}
    start = next((at + 1 for at in range(cue - 1, first - 1, -1) if words[at] in breaks), first)
    return last <= start < cue and words[start] in lexicon().words("settings")


def _added(relation: Relation) -> bool:
    """« 12 millions ; après un remboursement de 5 et un emprunt de 2, il reste 9 millions »: a part is none."""
    whole, told = relation.one("whole").value or ZERO, relation.one("stated").value or ZERO
    parts = [part.value or ZERO for part in relation.roles["parts"]]
    signs = product((-1, 0, 1), repeat=len(parts))
    return any(whole + sum(sign * part for sign, part in zip(each, parts, strict=True)) == told for each in signs)


def _proportion(relation: Relation) -> bool:
    """« un élu sur trois a voté pour ; les 14 autres »: told of every three, not of three."""
    whole, part = relation.one("whole"), relation.roles["parts"][0]
    return whole.span == part.span and (whole.value or ZERO) <= _EACH


def whole_less_parts(relation: Relation) -> Decimal:
    """What the printed parts leave of the whole."""
    return (relation.one("whole").value or ZERO) - sum((part.value or ZERO for part in relation.roles["parts"]), ZERO)


def _others() -> set[str]:
    return {stem(word) for word in lexicon().words("others")}


def _one_digit(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers differ in one digit."""
    first, second = str(one), str(other)
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _rounded(relation: Relation, gap: Decimal) -> bool:
    """« sur 8 000 places, 3 217 sont prises ; il en reste 4 770 »: the whole is a round number."""
    whole, *others = (m.printed.zeros if m.printed else 0 for m in (relation.one("whole"), *_figures(relation)))
    return whole >= min(others) + _COARSER and abs(gap) * 2 < 10**whole


def _figures(relation: Relation) -> list[Mention]:
    return [*relation.roles["parts"], relation.one("stated")]


def _another_part(context: Context, relation: Relation, gap: Decimal) -> bool:
    """Whether one more figure of the sentence, or « une », makes the difference; or one part or whole is another."""
    stated = relation.one("stated")
    first, (_, last) = relation.one("whole").tokens[1], _sentence(context, stated)
    words = context.tokens.words
    more = lexicon().phrases("one_more")
    one = any(_opens(words[at - 1]) and more.match(words, at) for at in range(first, last))
    if one and gap > 0:
        return True
    used = {m.span.start for ms in relation.roles.values() for m in ms}
    begin, _ = _sentence(context, relation.one("whole"))
    told = context.mentions_between(context.tokens.starts[begin], context.tokens.ends[last - 1])
    inside = [m for m in told if m.kind in _COUNTED and m.span.start not in used]
    whole = relation.one("whole").value or ZERO
    overlapping = len(relation.roles["parts"]) > 1 and any(-gap == part.value for part in relation.roles["parts"])
    return overlapping or any(m.value in {abs(gap), whole - gap} for m in inside)


def _number(context: Context, mention: Mention) -> int:
    return context.tokens.sentence(mention.tokens[0])


def _sentence(context: Context, mention: Mention) -> tuple[int, int]:
    return context.tokens.sentence_bounds(_number(context, mention))


def _opens(word: str) -> bool:
    return word in lexicon().words("phrase_ends")


def _narrowed(context: Context, relation: Relation) -> bool:
    """Whether « les 12 autres » goes on with what they are: « autres élus du groupe », « autres absents ».

    A word of a plural that is neither a function word nor what the whole counts.
    """
    words, following = context.tokens.words, relation.one("stated").tokens[1]
    near = range(following, min(following + _NAMED, len(words)))
    place = next((at for at in near if stem(words[at]) in _others()), None)
    if place is None or place + 1 >= len(words):
        return False
    same = stem(words[place + 1]) == stem(relation.one("whole").noun or "")
    word, *_ = [*words[place + 1 + same : place + 2 + same], ""]
    if word in lexicon().words("of_words"):
        return True
    known = word in lexicon().words("function_words") or word in lexicon().words("auxiliaries")
    return not known and word.isalpha() and stem(word) != word
