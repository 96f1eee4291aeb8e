"""Parts of a whole whose labels exclude each other: « 43 élus : 32 de la majorité, 12 de l'opposition ».

No pattern holds them all; the first part says what is to be looked for: the figures behind it to the end of its clause,
each with its own answer to one question, and the figure before them, in this sentence or the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.silences.exclusive import named_once, nobody_twice
from numcheck.checks.base import Context
from numcheck.checks.cues import after, past_noun
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_LABEL = 5
"""Words behind a part among which its label stands."""
_GAP = 8
"""Words from a whole to its first part, at most."""
_OPENING = 4
"""Words before the first part in a sentence that takes up the one before: « On y compte », « Il en a retenu »."""
_LEAST, _MOST = 2, 4
_EXCESS = Decimal("1.5")
"""How many times as large as their whole parts may be together; beyond, they are parts of something else."""
_PARAGRAPH = "\n\n"
_COUNTED = {"number", "count"}
_VOTES = {"votes", "ballot"}


def with_opposed(context: Context, relation: Relation) -> Relation | None:
    """The relation of a whole to parts that exclude each other; None where the figures may be of other things."""
    parts = _parts(context, relation.one("first"))
    whole = _whole(context, parts[0]) if parts else None
    if whole is None or not (_too_many(whole, parts) and _of_whole(whole, parts)):
        return None
    if nobody_twice([whole.noun or "", *(part.noun or "" for part in parts)]):
        return None  # « 45 filles, 30 garçons et 22 adultes »: the first of a row
    if _qualified(context, whole, parts) or not _exclusive([_answers(context, part) for part in parts]):
        return None
    plain = tuple(part._replace(kind="number", noun=None) for part in parts)
    return relation._replace(kind="subset", roles={"total": (whole,), "parts": plain, "exclusive": ()})


def _parts(context: Context, first: Mention) -> list[Mention]:
    """The figures from a first one to the end of its clause; none where one of them is no plain number."""
    words, ends = context.tokens.words, lexicon().words("clause_ends")
    _, limit = context.tokens.sentence_bounds(context.tokens.sentence(first.tokens[0]))
    last = next((place for place in range(first.tokens[1], limit) if words[place] in ends), limit)
    found = context.mentions_between(first.span.start, context.tokens.ends[last - 1])
    plain = all(m.kind in _COUNTED and m.value and not m.ends for m in found)
    return list(found) if plain and _LEAST <= len(found) <= _MOST else []


def _whole(context: Context, first: Mention) -> Mention | None:
    """The count that a mark leads from to the first part; else the only figure of the sentence before."""
    words, sentence = context.tokens.words, context.tokens.sentence(first.tokens[0])
    begin, _ = context.tokens.sentence_bounds(sentence)
    told = [m for m in context.mentions_in(sentence) if m.span.end <= first.span.start]
    if told:
        gap = words[past_noun(context, told[-1]) : first.tokens[0]]
        led = 0 < len(gap) <= _GAP and gap[-1] in lexicon().words("phrase_borders")
    else:
        opening = words[begin : first.tokens[0]]
        led = len(opening) <= _OPENING and all(_takes_up(word) for word in opening)
        told = list(context.mentions_in(sentence - 1)) if led and _goes_on(context, begin) else []
        led = len(told) == 1
    return told[-1] if led and told[-1].kind == "count" and not told[-1].ends else None


def _takes_up(word: str) -> bool:
    """Whether a word may open a sentence with the parts of the one before: « Il en a retenu »."""
    return word in lexicon().words("taken_up_by") or word in lexicon().words("opposites")


def _goes_on(context: Context, begin: int) -> bool:
    """Whether a sentence stands in the paragraph of the one before."""
    ends, starts = context.tokens.ends, context.tokens.starts
    return begin > 0 and _PARAGRAPH not in context.document.text[ends[begin - 1] : starts[begin]]


def _of_whole(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts are told by labels alone, by the noun of their whole, or as the people that it counts."""
    known, own = lexicon(), stem(whole.noun or "")
    grouped = own in known.words("generic_nouns") or any(own == stem(noun) for noun in known.words("undivided"))
    fits = known.words("opposites").keys() | (known.words("people").keys() if grouped else set())
    nouns = ((part.noun or "").lower() for part in parts)
    return all(not noun or stem(noun) == own or noun in fits for noun in nouns)


def _too_many(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether every part is smaller than the whole, and all together are a little larger; fewer leave others."""
    value = whole.value or Decimal(0)
    values = [part.value or Decimal(0) for part in parts]
    return all(part < value for part in values) and value < sum(values) <= value * _EXCESS


def _exclusive(answers: Sequence[dict[str, str]]) -> bool:
    """Whether each part has its own answer to one question."""
    common = set.intersection(*(set(answer) for answer in answers))
    return any(len({answer[question] for answer in answers}) == len(answers) for question in common)


def _qualified(context: Context, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether words around parts may make them others: of several times, narrowed, or the votes of a ballot."""
    end = after(context, parts[-1]).end(_LABEL)
    if not named_once(context, whole.tokens[1], end + 1) or not _ends(context, end):
        return True
    return _narrowed(context, whole, parts) or _voted(context, parts[-1])


def _ends(context: Context, place: int) -> bool:
    """Whether the phrase of a label ends with it: « 950 occupés par leurs propriétaires une partie de l'année »."""
    words = context.tokens.words
    return place >= len(words) or words[place] in lexicon().words("phrase_ends")


def _narrowed(context: Context, whole: Mention, parts: Sequence[Mention]) -> bool:
    """« 34 morts, 12 civils et 28 soldats blessés »: a noun of its own goes on with what narrows it."""
    named = (part for part in parts if part.noun and stem(part.noun) != stem(whole.noun or ""))
    return not all(_ends(context, past_noun(context, part)) for part in named)


def _voted(context: Context, last: Mention) -> bool:
    """Whether the parts are those of a vote, which has a check of its own."""
    votes = (relation for relation in context.relations if relation.kind in _VOTES)
    return any(last in mentions for relation in votes for mentions in relation.roles.values())


def _answers(context: Context, part: Mention) -> dict[str, str]:
    """By question what the label of a part answers: behind it up to the end of its phrase, or right before it."""
    tail = after(context, part)
    found: dict[str, str] = {}
    end = tail.end(_LABEL)
    for place in (*range(part.tokens[1], end), part.tokens[0] - 1):
        word = context.tokens.word(place)
        tables = ("opposites", "people", "setapart") if place == end - 1 else ("opposites", "people")
        for table in tables:  # « 830 au nord », not « 830 au nord de la ville »
            for told in str(lexicon().words(table).get(word, "")).split():
                question, _, answer = told.partition(":")
                found.setdefault(question, answer or stem(word))
    return found
