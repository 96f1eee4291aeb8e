"""Relations that the text prints between its figures: found once, shared by all checks. No connector, no relation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.link.items import Encoder, Items, lettered
from numcheck.link.patterns import Pattern, grammar
from numcheck.model import Mention, Relation
from numcheck.tokens import Span, Tokens

_SCALED = {"from", "to", "a", "b", "total", "parts"}
_GAPS = {"change", "difference"}
"""Kinds whose result is in the scale of their figures: « prévu à 12 millions, il en coûtera 17, soit 5 de plus »."""
_FAR = "told"
"""The kind of changes whose two figures no pattern holds."""
_NEAR = {"change", "difference", "part_of", "share", "per_head", "pace"}
_RESULTS = ("stated", "part", "rate")
_SCALES = (Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9)
_TIMED = {"date", "time", "duration", "ordinal"}
_LONGEST_SENTENCE = 500  # tokens; longer « sentences » are lists and tables


def find_relations(tokens: Tokens, mentions: Sequence[Mention], language: str = "fr") -> tuple[Relation, ...]:
    """The relations printed in a text, in the order of its sentences."""
    rules = grammar(language)
    encoder = Encoder(tokens, rules)
    found: list[Relation] = []
    for first, last, inside in _sentences(tokens, mentions, language):
        if last - first > _LONGEST_SENTENCE:
            continue
        parts = list(lettered(inside))
        asked = rules.asked_for(tokens.words[first:last], [letter for _, letter in parts])
        if not asked:
            continue
        matches = [
            (pattern, match, reading)
            for reading in encoder.encode(first, last, parts).readings(rules.parting.pattern)
            for pattern in asked
            for match in pattern.expression.pattern.finditer(reading.code)
        ]
        if matches:
            found += _distinct(_relation(*found_so, tokens) for found_so in matches)
    return tuple(_without_doubles(found)) if any(relation.kind == _FAR for relation in found) else tuple(found)


def _without_doubles(found: list[Relation]) -> Iterator[Relation]:
    """The relations without changes of figures further off that another relation has figures for."""
    near = {m.span.start for r in found if r.kind in _NEAR for role in _RESULTS for m in r.roles.get(role, ())}
    for relation in found:
        if relation.kind != _FAR or relation.one("stated").span.start not in near:
            yield relation


def _sentences(tokens: Tokens, mentions: Sequence[Mention], language: str) -> Iterator[tuple[int, int, list[Mention]]]:
    """The sentences that hold mentions, as token ranges with these; « Soit … » also joins the sentence before."""
    groups: dict[int, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(tokens.sentence(mention.tokens[0]), []).append(mention)
    continues = lexicon(language).phrases("continues")
    for number, inside in groups.items():
        first, last = tokens.sentence_bounds(number)
        before = groups.get(number - 1)
        yield first, last, inside
        if before and continues.match(tokens.words, first):
            yield tokens.sentence_bounds(number - 1)[0], last, before + inside


def _relation(pattern: Pattern, match: re.Match[str], items: Items, tokens: Tokens) -> Relation:
    named = pattern.expression.pattern.groupindex
    roles = {
        role: _members(items, match.span(role), tokens) for role in named if role != "cue" and match.start(role) >= 0
    }
    start, end = match.span("cue") if "cue" in named else match.span()
    first = min(items.token(start), items.places[-1])
    cue = tokens.span(first, max(items.token(end), first + 1))
    begin = min([first, *(mention.tokens[0] for mentions in roles.values() for mention in mentions)])
    return Relation(pattern.kind, _in_one_scale(roles, pattern.kind in _GAPS), cue, tokens.sentence(begin))


def _members(items: Items, place: tuple[int, int], tokens: Tokens) -> tuple[Mention, ...]:
    """The mentions of a role; dates between several figures are not among them, nor is what lasts unless all do.

    Nor what they are counted in: « 12 de deux étoiles, 19 de trois étoiles ».
    """
    found = [items.mentions[index] for index in range(*place) if index in items.mentions]
    if len(found) == 1:
        return tuple(found)
    timed = {"date", "time", "ordinal"} if all(m.kind == "duration" for m in found) else _TIMED
    of, ends = lexicon().words("of_words"), {mention.tokens[1] + 1 for mention in found}
    return tuple(
        m for m in found if m.kind not in timed and not (m.tokens[0] in ends and tokens.words[m.tokens[0] - 1] in of)
    )


def _in_one_scale(roles: dict[str, tuple[Mention, ...]], gap: bool) -> dict[str, tuple[Mention, ...]]:
    """The roles with the scale word of one figure given to the bare ones: « 5,1 milliards, contre 4,2 »."""
    scales = {scale_of(mention) for role in _SCALED & roles.keys() for mention in roles[role]} - {ONE}
    if len(scales) != 1:
        return roles
    scale, scaled = scales.pop(), _SCALED | {"stated"} if gap else _SCALED
    return {
        role: tuple(times(m, scale) if role in scaled and bare(m) else m for m in mentions)
        for role, mentions in roles.items()
    }


def scale_of(mention: Mention) -> Decimal:
    """What the scale word of a mention multiplies by: 10³, 10⁶, 10⁹ or, without one, 1."""
    printed = mention.printed
    if printed is None or not printed.ulp or mention.kind in {"percent", "ratio"}:
        return ONE
    return max((scale for scale in _SCALES if printed.ulp * 1000 > scale and _holds_word(mention)), default=ONE)


def _holds_word(mention: Mention) -> bool:
    figures = mention.text.lstrip("0123456789 ,.\u00a0\u202f")
    return figures[:3].lower() in {"mil", "md", "mds", "mrd"} or figures[:1] in {"M", "k"}


def bare(mention: Mention) -> bool:
    """Whether a figure is short enough to leave out the scale word of another one beside it."""
    value = mention.value
    if value is None or value >= 1000 or scale_of(mention) != ONE:
        return False
    return mention.kind == "number" or (mention.kind == "count" and value != int(value))


def times(mention: Mention, scale: Decimal) -> Mention:
    """The figure with the scale word that it leaves out."""
    return mention._replace(printed=mention.printed.scaled(scale)) if mention.printed else mention


def _distinct(relations: Iterable[Relation]) -> list[Relation]:
    """The relations without those that say the same of the same mentions."""
    seen: dict[tuple[object, ...], Relation] = {}
    for relation in relations:
        roles = tuple(
            (role, tuple(mention.span.start for mention in mentions))
            for role, mentions in relation.roles.items()
            if mentions
        )
        seen.setdefault((relation.kind, tuple(sorted(roles))), relation)
    return list(seen.values())


def extent(relation: Relation) -> Span:
    """From the first to the last character of the mentions and the connector of a relation."""
    spans = [mention.span for mentions in relation.roles.values() for mention in mentions] + [relation.cue]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
