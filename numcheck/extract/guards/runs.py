"""Numbers that only count up, run together in one line: « 1 Histoire 2 Climat 3 Voir aussi », « 1 2 3 Morel, p. 4 »."""

from __future__ import annotations

from bisect import bisect_left

from numcheck.tokens import Tokens

_FEWEST = 3
_APART = 12  # tokens between two headings
_CLOSING = frozenset(")]»")


def counts_up(tokens: Tokens, figures: list[int], index: int) -> frozenset[int]:
    """The tokens of the run that the figure « 1 » at token `index` begins; empty where it begins none."""
    found, last = [index], index
    for place in figures[bisect_left(figures, index) + 1 :]:
        if place - last > _APART:
            break
        if tokens.words[place] == str(len(found) + 1) and _goes_on(tokens, place):
            found.append(place)
            last = place
    return frozenset(found) if len(found) >= _FEWEST and all(_heads(tokens, place) for place in found) else frozenset()


def _goes_on(tokens: Tokens, place: int) -> bool:
    """Whether a word or the number before stands right before a number: no comma, no point."""
    before = tokens.words[place - 1]
    return tokens.gaps[place] != "" and (before.isalnum() or before in _CLOSING)


def _heads(tokens: Tokens, place: int) -> bool:
    """Whether a capital follows a number after a space, or the next number and so on."""
    after = place + 1
    if after >= len(tokens) or tokens.gaps[after] != " ":
        return False
    following = tokens.words[after]
    return following.isdecimal() or (following.isalpha() and tokens.text[tokens.starts[after]].isupper())
