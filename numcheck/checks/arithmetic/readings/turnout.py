"""The figures of an election that stand in sentences around a rate: those enrolled, those who voted, the valid votes.

« 12 500 inscrits et 7 500 votants : une participation de 60 % ». Two figures of one name leave it open which is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import Tail, after, after_noun, before, forms_between
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_SENTENCES = 2
"""Sentences before the one of a rate in which the figures that it is of may stand."""
_NAMED = 3
"""Words behind a figure and its noun among which one says who they are: « 3 400 électeurs inscrits »."""
_DATED = 3
"""Words behind a figure among which a date makes it one of another vote."""
_TIMES = {"date", "time", "ordinal"}
Found = dict[str, Mention]


def with_turnout(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The shares of the text, and rates of participation or abstention with those enrolled and those who voted."""
    for relation in relations:
        if relation.kind == "share":
            yield relation._replace(kind="absence") if _of_those_away(context, relation) else relation
        elif relation.kind in _RATES and not _of_another_vote(context, relation.one("rate")):
            told = _told(context, relation)
            if "enrolled" in told and "voting" in told and _at_one_time(context, relation, tuple(told.values())):
                roles = {"part": (told["voting"],), "base": (told["enrolled"],), "rate": relation.roles["rate"]}
                yield relation._replace(kind=_RATES[relation.kind], roles=roles)


def _of_these(context: Context, relation: Relation, figures: Iterable[Mention]) -> bool:
    """Whether nothing beside a rate says that it is of others: « dans le canton », « au second tour »."""
    rate = relation.one("rate")
    place = min(context.tokens.at(relation.cue.start), rate.tokens[0])
    if all(m.span.start > rate.span.end for m in figures):
        return True  # « la participation était de 47 % : 4 700 votants pour 10 000 inscrits »
    words, known = context.tokens.words, lexicon().words("leading_to_turnout")
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    led = words[max(first, *(m.tokens[1] for m in figures if m.tokens[1] <= place)) : place]
    tail = after(context, rate)
    rest = tail.next(2) if tail.starts("of_words") else tail  # « 55 % de participation »
    return all(word in known or not word.isalpha() for word in led) and not rest.starts("settings")


def _at_one_time(context: Context, relation: Relation, figures: Iterable[Mention]) -> bool:
    """Whether a rate is told in one sentence with its figures, or no time tells that it is that of another vote."""
    sentences = {context.tokens.sentence(mention.tokens[0]) for mention in figures} | {relation.sentence}
    if any(mention.kind == "time" for number in sentences for mention in context.mentions_in(number)):
        return False  # « 1 760 ont voté à midi »
    if not _of_these(context, relation, figures):
        return False
    if all(context.tokens.sentence(mention.tokens[0]) == relation.sentence for mention in figures):
        return True
    return not any(mention.kind in _TIMES for mention in context.mentions_in(relation.sentence))


def _of_those_away(context: Context, relation: Relation) -> bool:
    """« 1 870 des 3 400 inscrits ont voté, soit un taux d'abstention de 45 %»: the share of the others."""
    rate = relation.one("rate")
    first = min(relation.one("part").tokens[1], relation.one("base").tokens[1])
    voted = next(forms_between(context, first, rate.tokens[0], "went_voting"), None) is not None
    return voted and before(context, rate, "absence", _NAMED)


def with_valid(context: Context, relation: Relation) -> Relation | None:
    """The valid votes as what the blank and spoilt ones leave of all."""
    told = _told(context, relation)
    spoilt = _spoilt(context, relation)
    if "voting" not in told or not spoilt or _of_another_vote(context, relation.one("stated")):
        return None
    bare = [m._replace(kind="number", noun=None) for m in (*spoilt, relation.one("stated"))]
    roles = {"whole": (told["voting"],), "parts": tuple(bare[:-1]), "stated": (bare[-1],)}
    return relation._replace(kind="rest", roles=roles)


_RATES = {"turnout": "share", "absence": "absence"}


def _told(context: Context, relation: Relation) -> Found:
    """The only figure of each name in the sentence of a relation and those before it."""
    found: dict[str, set[Mention]] = {name: set() for name in _NAMES}
    for mention in _counts(context, relation):
        for name, named in _NAMES.items():
            if named(context, mention) and not _of_another_vote(context, mention):
                found[name].add(mention)
    found["voting"] = found.pop("voters") or found["voting"]
    return {name: mentions.pop() for name, mentions in found.items() if len(mentions) == 1}


def _counts(context: Context, relation: Relation) -> Iterator[Mention]:
    for sentence in range(max(0, relation.sentence - _SENTENCES), relation.sentence + 1):
        inside = context.mentions_in(sentence)
        yield from (mention for mention in inside if mention.kind in {"count", "number"} and not mention.ends)


def _enrolled(context: Context, mention: Mention) -> bool:
    return _called(mention, "enrolled") or after_noun(context, mention).starts("enrolled")


def _voting(context: Context, mention: Mention) -> bool:
    """« 1 870 électeurs se sont déplacés »; those enrolled by their name are all of them."""
    if (mention.noun and not _called(mention, "voters_before")) or _enrolled(context, mention):
        return False
    tail = after_noun(context, mention)
    if tail.starts("whole_links", "among"):  # « 14 200 des 21 500 inscrits ont voté »
        tail = next((after_noun(context, whole) for whole in tail.mentions(_NAMED) if _enrolled(context, whole)), tail)
    return any(_went(tail.next(skipped)) for skipped in range(_NAMED))


def _went(tail: Tail) -> bool:
    """« ont voté », not « ont voté pour », which is told of one side."""
    return tail.starts("went_voting") and not tail.past("went_voting").starts("for_words", "against")


def _called(mention: Mention, table: str) -> bool:
    return stem(mention.noun or "") in {stem(noun) for noun in lexicon().words(table)}


_NAMES: dict[str, Callable[[Context, Mention], bool]] = {
    "enrolled": _enrolled,
    "voters": lambda _, mention: _called(mention, "cast_nouns"),
    "voting": _voting,
}


def _spoilt(context: Context, relation: Relation) -> tuple[Mention, ...]:
    """The blank and the spoilt votes: one figure of both, or one of each."""
    both: list[Mention] = []
    each: dict[str, Mention] = {}
    for mention in _counts(context, relation):
        words = context.tokens.words[mention.tokens[1] : after_noun(context, mention).end(2 * _NAMED) + 2]
        kinds = {kind for word in words if (kind := lexicon().words("spoilt").get(word))}
        if len(kinds) > 1:
            both.append(mention)
        elif kinds:
            each.setdefault(str(kinds.pop()), mention)
    if len(both) == 1 and not each:
        return (both[0],)
    return tuple(each.values()) if len(each) > 1 and not both else ()


def _of_another_vote(context: Context, mention: Mention) -> bool:
    """Whether a figure is compared with, or has a date of its own: « contre 55 % », « 47 % en 2017 »."""
    dated = any(m.kind == "date" for m in after_noun(context, mention).mentions(_DATED))
    return before(context, mention, "against", 2) or dated or after(context, mention).starts("before_times")
