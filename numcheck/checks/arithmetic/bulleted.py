"""Announced numbers whose list stands in the lines below: « Le conseil a adopté cinq vœux : », then four items."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between
from numcheck.document import Block
from numcheck.lexicon import lexicon
from numcheck.model import Mention
from numcheck.record import NamedTuple

_LEAST = 2
_SHOWN = 40
"""Characters of an item in the message."""
_OPENING = 6
"""Words of an item in which « et » parts two things; further on it joins what is said of one."""
_PARTED = 2
"""Blocks behind a list among which another one may go on with it."""


class Items(NamedTuple):
    """The items of a list, and how many they may be: « l’union économique et monétaire » is one."""

    texts: tuple[str, ...]
    least: int
    most: int


def items_below(context: Context, mention: Mention, colon: int) -> Items | None:
    """The items of the list right below a line that ends in a number, its noun and a colon; None where in doubt."""
    blocks = context.document.blocks
    place = bisect_right(blocks, mention.span.start, key=lambda block: block.start) - 1
    if place < 0 or not _announces(context, mention, colon):
        return None
    below = list(takewhile(lambda block: block.kind == "list_item", blocks[place + 1 :]))
    level = below[0].level if below else 0
    if blocks[place].kind == "list_item":
        below = list(takewhile(lambda block: block.level > blocks[place].level, below))
    items = [block for block in below if block.level == level]
    behind = blocks[place + 1 + len(below) : place + 1 + len(below) + _PARTED]
    if len(items) < _LEAST or any(block.level < level for block in below) or _goes_on(context, behind):
        return None
    return _counted(context, mention, items)


def _announces(context: Context, mention: Mention, colon: int) -> bool:
    """Whether a number before a colon is that of the things listed: not of those who do so, nor of a part of them."""
    known, words, first = lexicon(), context.tokens.words, mention.tokens[0]
    start = context.tokens.sentence_bounds(context.tokens.sentence(first))[0]
    if any(True for table in ("not_all_items", "open_lists") for _ in forms_between(context, start, colon, table)):
        return False
    if stem(mention.noun or "") in {stem(noun) for noun in known.words("unlisted")}:
        return False
    lead = words[first - 1] if first > start else ""
    if lead in known.words("unlisted_leads") and not known.phrases("listed_about").match_before(words, first):
        return False
    between = words[mention.tokens[1] + 1 : colon]
    headed = first == start + 1 and not between
    if lead in known.words("definite") and not headed and known.words("listed_below").keys().isdisjoint(between):
        return False  # « Comparons ces deux modèles : »
    if any(word in known.words("listed_through") for word in between[-1:]):
        return False
    others = [word for word in between if word not in known.words("listed_verbs")]
    verbs = known.endings("plural_verb_endings")
    return not any(word.endswith(verbs) or word in known.words("listed_clauses") for word in others)


def _goes_on(context: Context, behind: Sequence[Block]) -> bool:
    """Whether what follows a list takes it up again: a small letter, or another list below one more line."""
    text = context.document.text
    return any(block.kind == "list_item" for block in behind) or any(
        text[block.start : block.start + 1].islower() for block in behind[:1]
    )


def _counted(context: Context, mention: Mention, items: Sequence[Block]) -> Items | None:
    """How many things the items are: « Auray et Brech » may be two, a line that begins otherwise none."""
    tokens, known = context.tokens, lexicon().words
    words = [tokens.words[tokens.at(block.start) : tokens.at(block.end - 1) + 1] for block in items]
    if any(not item or item[0] in known("coordinators") or item[0] in known("no_items") for item in words):
        return None
    closed = {item[-1] in known("item_ends") for item in words[:-1]}
    named = sum(stem(item[0]) == stem(mention.noun or "") for item in words)
    labelled = sum(":" in item for item in words)
    if len(closed) > 1 or mention.value in {named, labelled, len(items) - labelled} - {len(items)}:
        return None  # a line that ends otherwise than the others may go on in the next
    more = sum(_more(item[:_OPENING]) for item in words)
    return Items(tuple(_shown(context, block) for block in items), len(items), len(items) + more)


def _more(item: Sequence[str]) -> int:
    """How many things an item may name beside its first: « Auray, Brech et Crach »."""
    links = sum(word in lexicon().words("coordinators") for word in item)
    return links + item.count(",") if links else 0


def _shown(context: Context, block: Block) -> str:
    text = context.document.text[block.start : block.end].strip(" ;.,\n")
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
