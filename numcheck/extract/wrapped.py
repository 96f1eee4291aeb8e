"""Lines broken for their length: the end of such a line is a space, as writers' editors and mail programs leave it."""

from __future__ import annotations

import re
from itertools import pairwise

SHORTEST = 45
"""Characters of the shortest line that may have been broken for its length; lists and tables have shorter ones."""
# One of a single line too: else a long line would be tried again from each of its characters.
_PARAGRAPH = re.compile(r"[^\n]++(?:\n(?![ ]*+\n)[^\n]++)*+")
_ITEM = re.compile(r"\n(?=[ ]*+(?:[-*+>|#•–—:`]|\d{1,3}[-.)°][ ]))")
_WORD = re.compile(r"[ ]*+([^ ]*+)")


def unwrapped(folded: str) -> str:
    """A folded text, of the same length, with spaces where its lines were broken for their length.

    Those of a paragraph or an item were, where no line but the last had room for the first word of the next one.
    """
    return _PARAGRAPH.sub(_joined, folded) if "\n" in folded else folded


def _joined(paragraph: re.Match[str]) -> str:
    if "\n" not in paragraph[0]:
        return paragraph[0]
    items = _ITEM.split(paragraph[0])
    return "\n".join(item.replace("\n", " ") if _filled(item.split("\n")) else item for item in items)


def _filled(lines: list[str]) -> bool:
    longest = max(map(len, lines))
    return longest >= SHORTEST and all(_full(line, following, longest) for line, following in pairwise(lines))


def _full(line: str, following: str, longest: int) -> bool:
    word = _WORD.match(following)
    return len(line) >= SHORTEST and len(line.rstrip(" ")) + 1 + len(word[1] if word else "") > longest
