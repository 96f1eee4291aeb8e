"""Checks of announced numbers of things against the list that follows: « trois pays : la France, l’Italie et … »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.bulleted import Items, items_below
from numcheck.checks.base import Context, Rule
from numcheck.checks.cues import before, forms_between, says
from numcheck.checks.finding import Report
from numcheck.checks.proposals import replaced
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.record import dataclass
from numcheck.tokens import Tokens

MOST = 12
"""The largest announced number that a list of one sentence is held against."""
REACH = 6
"""Words between the number and the colon."""
NEAR = 2
"""How far the list may be from its number: with more, it was not meant to have so many."""
LONGEST = 6
"""Words of an item: longer ones are clauses, whose commas separate no items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingOptions:
    """Announced lists; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["listing"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every small number whose noun is followed by a colon and a list."""
    report = Report(rule, context)
    for mention in context.mentions:
        announced = _announced(context, mention)
        if announced is None:
            continue
        below = announced[0] == announced[1]
        items = items_below(context, mention, announced[0] - 1) if below else _items(context, *announced)
        if items is None:
            yield report.unchecked(mention, "not_covered")
        elif mention.value is not None and items.least <= mention.value <= items.most:
            yield report.confirmed(mention)
        elif (
            mention.value is None or abs(mention.value - items.least) > NEAR or says(context, mention, "not_all_items")
        ):
            yield report.unchecked(mention, "not_covered")
        else:
            yield _wrong_number(report, mention, items)


def _announced(context: Context, mention: Mention) -> tuple[int, int] | None:
    """The tokens of the list that a number announces: after a colon, or names in apposition to « les trois élus »."""
    if mention.kind != "count" or mention.hedge or mention.value is None or not 2 <= mention.value <= MOST:
        return None
    tokens, last = context.tokens, mention.tokens[1]
    _, limit = tokens.sentence_bounds(tokens.sentence(mention.tokens[0]))
    for index in range(last + 1, min(last + REACH + 1, limit)):
        if tokens.words[index] == ":":
            nearer = context.mentions_between(
                mention.span.end, tokens.starts[index]
            )  # « 5 voix, la fin de trois bals : »
            return None if nearer else (index + 1, _stop(tokens, index + 1, limit))
        if tokens.words[index] == "," and index == last + 1 and before(context, mention, "definite"):
            return _names(tokens, index + 1, limit)
        if not tokens.words[index][0].isalpha():
            return None
    return None


def _stop(tokens: Tokens, first: int, last: int) -> int:
    """Where a list ends: with its sentence, at a bracket, or before who says so (« …, a indiqué la mairie »)."""
    aside = next((index for index in range(first, last) if tokens.words[index] == "(" or _says(tokens, index)), last)
    last = min(last, aside)
    while last > first and tokens.words[last - 1] in ".!?":
        last -= 1
    return last


def _says(tokens: Tokens, index: int) -> bool:
    """Whether a comma stands before who says so: « , selon la mairie », « , a précisé la mairie »."""
    words, known = tokens.words, lexicon()
    if words[index] != ",":
        return False
    verbs = words[index + 1 : index + 4]
    have = verbs[:1] and known.words("tense_auxiliaries").get(verbs[0]) == "have"
    told = bool(have) and not known.words("sayings").keys().isdisjoint(verbs)
    return told or known.phrases("according").match(words, index + 1) is not None


def _names(tokens: Tokens, first: int, limit: int) -> tuple[int, int] | None:
    """The tokens of a list of names that closes with a comma or its sentence; None where another word stands in it."""
    closing, links = False, lexicon().words("coordinators")
    for index in range(first, limit):
        word = tokens.words[index]
        if closing and word in {",", "."}:
            return first, index
        closing = closing or word in links
        if word not in links and word not in {",", "-"} and not tokens.text[tokens.starts[index]].isupper():
            return None
    return None


def _items(context: Context, first: int, last: int) -> Items | None:
    """The items of a list; None where it is no plain list closed by « et » or « ou »."""
    tokens = context.tokens
    words = tokens.words[first:last]
    links = [index for index, word in enumerate(words) if word in lexicon().words("coordinators")]
    if not links or _no_plain_list(context, first, last):
        return None
    final, commas = links[-1], words.count(",")
    items = [words[begin:end] for begin, end in _split(words, final)]
    texts = tuple(_printed(tokens, first + begin, first + end) for begin, end in _split(words, final))
    capitals = {_capital(tokens, first + begin, first + end) for begin, end in _split(words, final) if begin < end}
    if "," in words[final:] or len(capitals) > 1 or not _uniform(items, names=capitals == {True}):
        return None
    inside = bool(commas) and "," in words[links[0] :]  # « laver et éplucher, couper et blanchir, égoutter et servir »
    return Items(texts, commas + 2 - inside, commas + 1 + len(links))


def _capital(tokens: Tokens, first: int, last: int) -> bool:
    """Whether an item is a name, its article apart: « Les Halles, la Criée et l’Arsenal »."""
    article = tokens.words[first] in lexicon().words("articles") and first + 1 < last
    return tokens.text[tokens.starts[first + article]].isupper()


def _printed(tokens: Tokens, first: int, last: int) -> str:
    return tokens.text[tokens.starts[first] : tokens.ends[last - 1]] if first < last else ""


def _uniform(items: Sequence[Sequence[str]], names: bool) -> bool:
    """Whether the items are short and all begin alike, with or without an article, none with a preposition.

    Names may have an article of their own: « Cassis, La Ciotat et Aubagne ».
    """
    if not all(1 <= len(item) <= LONGEST for item in items):
        return False
    if names:
        return True
    articles, prepositions = lexicon().words("articles"), lexicon().words("item_prepositions")
    first = {item[0] in articles for item in items}
    return len(first) == 1 and not any(item[0] in prepositions for item in items)


def _no_plain_list(context: Context, first: int, last: int) -> bool:
    """Whether figures, brackets, quotations, several people in one word or « notamment » stand in the list."""
    words = context.tokens.words[first:last]
    if any(not word[0].isalpha() and word not in {",", "-"} for word in words):
        return True
    if first < last and context.mentions_between(context.tokens.starts[first], context.tokens.ends[last - 1]):
        return True
    return next(forms_between(context, first, last, "not_one_item"), None) is not None


def _split(words: Sequence[str], final: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas and around the last « et »; the others may stand inside an item."""
    begin = 0
    for index, word in enumerate([*words, ","]):
        if word == "," or index == final:
            yield begin, index
            begin = index + 1


def _wrong_number(report: Report, mention: Mention, items: Items) -> Outcome:
    language = report.context.language
    params = {
        "items": ", ".join(items.texts),
        "expected": fmt.number(Decimal(items.least), language),
        "found": mention.text,
    }
    return report.contradicted(mention, mention, params, suggestions=[replaced(mention, Decimal(items.least))])


PARAMS = frozenset({"text", "items", "expected", "found"})
