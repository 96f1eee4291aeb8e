"""« Did you mean »: the nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable

BEGUN = 4
"""Characters from which the beginning of one word alone is taken for it: « cal-weekday »."""


def closest(word: str, words: Iterable[str]) -> str | None:
    """The word most like `word`, or None when none is near enough to be a slip of it."""
    from difflib import get_close_matches

    by_folded = {candidate.lower().replace("_", "-"): candidate for candidate in words}
    folded = word[:80].lower().replace("_", "-")
    begun = [candidate for candidate in by_folded if len(folded) >= BEGUN and candidate.startswith(folded)]
    near = begun[:1] if len(begun) == 1 else get_close_matches(folded, by_folded, n=1, cutoff=0.6)
    return by_folded[near[0]] if near else None


def hints(word: str, words: Iterable[str]) -> tuple[str, str]:
    """The hint in French and in English, as the catalogue of messages takes values in both."""
    known = list(words)
    return hint(word, known, "fr"), hint(word, known)


def hint(word: str, words: Iterable[str], language: str = "en") -> str:
    """The end of an error's line: `; did you mean “x”?`, else the words there are when they are few, else nothing."""
    known = sorted(words)
    near = closest(word, known)
    french = language == "fr"
    if near:
        return f"\u00a0; vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?" if french else f"; did you mean “{near}”?"
    if 0 < len(known) <= 12:
        return f"\u00a0; possibles\u00a0: {', '.join(known)}" if french else f"; one of: {', '.join(known)}"
    return ""
