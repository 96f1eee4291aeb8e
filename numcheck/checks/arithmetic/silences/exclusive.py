"""Whether parts of a whole exclude each other: by who or what they are, or by the place or time that each has."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from operator import or_

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import after, forms_between
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.link.relations import scale_of
from numcheck.model import Mention, Relation

_SPENT_ONCE = {"money", "quantity"}
"""Kinds of figures whose parts with a place each do not overlap; things that are counted may be in two places."""
_ADDED_UP = _SPENT_ONCE | {"percent"}
_NAME = "name"
_NEAR = 3
"""Words after a part among which « à l'étranger » stands."""
_LABEL = 4
"""Words after a part among which one says where or when it is."""
_TWO = 2


def alternatives(context: Context, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts exclude each other (« 5 hommes et 9 femmes », « 3 au nord, 2 au sud »), or stand alone."""
    if len(parts) == 1:
        return True
    following = [_label(context, part) for part in parts]
    words = context.tokens.words
    if any(not lexicon().words("larger_places").keys().isdisjoint(words[p.tokens[1] : p.tokens[1] + 3]) for p in parts):
        return False  # « 8 en Europe et 6 en France »
    places = {str(lexicon().words("places_of_parts").get(word, "")) for word in following}
    if nobody_twice(following) or ("" not in places and _at_home_and_abroad(context, parts)):
        return True
    if "" in places or len(places) > 1:
        return False
    return whole.kind in _SPENT_ONCE or scale_of(whole) != ONE or set_apart(context, parts)


def may_overlap(context: Context, relation: Relation) -> bool:
    """Whether two parts listed behind a number of things may share some: « 18 blessés (5 graves et 11 enfants) ».

    Amounts of money are spent once, three parts are seldom attributes, and « répartis en » sets parts apart.
    """
    whole, parts = relation.one("total"), relation.roles["parts"]
    listed = whole.span.end <= parts[0].span.start
    added = "money" if whole.kind == "money" else parts[0].kind  # « 12 livres : 7 en anglais »
    if len(parts) != _TWO or added in _ADDED_UP or not listed or _split(context, whole, parts[0]):
        return False
    if context.tokens.words[parts[0].tokens[1]] == ")":
        return False  # « l'État (2 millions) et la région (1 million) »
    last = after(context, parts[-1]).end(_LABEL)
    if not named_once(context, whole.tokens[1], last):
        return True
    if stem(whole.noun or "") in lexicon().words("contests") and sum(p.value or 0 for p in parts) < (whole.value or 0):
        return True  # « 22 matchs : 8 victoires et 12 défaites »: the draws
    return not (alternatives(context, whole, parts) or _placed(context, parts) or set_apart(context, parts))


def named_once(context: Context, first: int, last: int) -> bool:
    """Whether nothing between says that parts are told of several times or ways to look at them."""
    return next(forms_between(context, first, last, "looked_at_again"), None) is None


def _split(context: Context, whole: Mention, first: Mention) -> bool:
    """Whether words between a whole and its first part say that it is divided into its parts."""
    return next(forms_between(context, whole.tokens[1], first.tokens[0], "splits"), None) is not None


def _placed(context: Context, parts: Sequence[Mention]) -> bool:
    """« huit dans la Drôme et six en Ardèche »: each part has a place with a name."""
    places = lexicon().words("places_of_parts")
    return all(
        _label(context, part) in places and any(key.startswith(_NAME) for key in _answers(context, part))
        for part in parts
    )


def nobody_twice(nouns: Sequence[str]) -> bool:
    """Whether nobody and nothing is two of these: adults are no children, but girls are; trucks are no buses."""
    things = [_question(noun) for noun in nouns]
    if len({stem(noun) for noun in nouns}) == len(nouns) and len(set(things)) == 1 and things[0]:
        return True
    traits = [str(lexicon().words("people").get(noun, "")).split() for noun in nouns]
    return all(_differ(one, other) for one, other in combinations(traits, 2))


def _question(noun: str) -> str:
    """What a noun or a label is an answer to."""
    known = lexicon()
    return str(known.words("exclusive_things").get(noun, "") or known.words("opposites").get(noun, ""))


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two people with these traits, each « question:answer », cannot be the same."""
    answers = dict(trait.split(":") for trait in one)
    return any(answers.get(question, answer) != answer for question, answer in (trait.split(":") for trait in other))


def _label(context: Context, part: Mention) -> str:
    """The word that says what a part is: after « sont des » too."""
    words, index, links = context.tokens.words, part.tokens[1], lexicon().words("partitive")
    if words[index : index + 1] and words[index] in links:
        index += 1 + (words[index + 1 : index + 2] != [] and words[index + 1] in links)
    return words[index] if index < len(words) else ""


def _at_home_and_abroad(context: Context, parts: Sequence[Mention]) -> bool:
    """« 7 100 en France et 5 800 à l’étranger », « 20 dans la ville et 12 hors les murs »; not « 20 en CDI »."""
    words, outside = context.tokens.words, lexicon().words("outside").keys()
    at_home = [p for p in parts if outside.isdisjoint(words[p.tokens[1] : p.tokens[1] + _NEAR])]
    named = (any(key.startswith(_NAME) for key in _answers(context, part)) for part in at_home)
    placed = (_label(context, part) not in lexicon().words("manners") for part in at_home)
    return len(at_home) < len(parts) and all(map(or_, named, placed))


def set_apart(context: Context, parts: Sequence[Mention]) -> bool:
    """Whether each part has its own answer to one question: a name, a date, or a word such as « au nord »."""
    answers = [_answers(context, part) for part in parts]
    common = set.intersection(*(set(answer) for answer in answers))
    return any(len({answer[question] for answer in answers}) == len(parts) for question in common)


def _answers(context: Context, part: Mention) -> dict[str, str]:
    """By question what the words after a part answer, up to the end of their phrase."""
    tokens, ends, known = context.tokens, lexicon().words("phrase_ends"), lexicon().words("setapart")
    found: dict[str, str] = {}
    last = part.tokens[1]
    while last < min(part.tokens[1] + _LABEL, len(tokens)) and tokens.words[last] not in ends:
        word = tokens.words[last]
        if word in known:
            found.setdefault(str(known[word]), stem(word))
        elif context.document.text[tokens.starts[last] : tokens.ends[last]].istitle():  # not « en CDI »
            found.setdefault(f"{_NAME} {last - part.tokens[1]}", word)  # « à Lyon » and « à la Part-Dieu » are none
        last += 1
    for date in context.mentions_between(part.span.end, tokens.ends[last - 1]):
        if date.kind == "date":
            found["date"] = date.text
    return found
