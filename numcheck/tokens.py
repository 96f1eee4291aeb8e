"""Tokens of a text: parallel lists made by one scan, read by every later stage."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from numcheck import regexes
from numcheck.record import NamedTuple, dataclass, field

_PLAIN = {  # each replaced by one character, so that offsets stay
    **dict.fromkeys("\u2019\u02bc\u2018\u00b4", "'"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2008\u2002\u2003\u2004\u2005\u2006\u200a\u205f\u3000\t", " "),
    **dict.fromkeys("\u2010\u2011", "-"),
}
_MARKS = re.compile("[\u0300-\u036f]")
# The first letter too: a word of the lexicon may open a sentence. Not « à », which would become a verb.
_CAPITALS = re.compile(r"^\w(?=\w)|[À-Þ]")
# Nearly all texts keep to these: Latin, Greek and Cyrillic letters, signs of typography and of mathematics.
# A set of so few characters is tested faster than what letters are in general.
_USUAL = ((0, 0x250), (0x370, 0x530), (0x1E00, 0x1F00), (0x2010, 0x2300))
_RANGES = "".join(f"{chr(first)}-{chr(end - 1)}" for first, end in _USUAL)
_WORD_LIKE = (letter for first, end in _USUAL for letter in filter(str.isalnum, map(chr, range(first, end))))
_LETTERS = "".join(letter for letter in _WORD_LIKE if not letter.isdecimal())
_SOURCES = (f"[^{_RANGES}]", f"([{_LETTERS}]++'?+|[0-9]++|\\S)")
_OTHER, _USUAL_TOKEN = (expression.pattern for expression in regexes.load("tokens", _SOURCES))
# Seldom needed, and so compiled when they are.
_TOKEN = r"([^\W\d_]+'?|[0-9]+|\S)"
_TOKEN_WITH_MARKS = "((?:[^\\W\\d_]|[\u0300-\u036f])+'?|[0-9]+|\\S)"


def fold(text: str) -> str:
    """The text in lower case with plain spaces, apostrophes and hyphens; always of the same length."""
    low = text.replace("İ", "I").lower()  # the one character whose lower case is longer
    if low.isascii():
        return low.replace("\t", " ")
    for fancy, plain in _PLAIN.items():
        low = low.replace(fancy, plain)
    return low


def split(folded: str) -> tuple[list[str], list[str], list[int], list[int]]:
    """The tokens of a folded text: words, the gap before each, starts, ends.

    A word keeps its apostrophe (« l' »), digits stand alone, any other character is a token of its own. Words written
    with combining marks are composed.
    """
    other = _OTHER.search(folded)
    marked = other and _MARKS.search(folded, other.start())
    parts = re.split(_TOKEN_WITH_MARKS if marked else _TOKEN, folded) if other else _USUAL_TOKEN.split(folded)
    offsets = list(accumulate(map(len, parts)))
    words = parts[1::2]
    if marked:
        words = [word if word.isascii() else unicodedata.normalize("NFC", word) for word in words]
    return words, parts[0:-1:2], offsets[0:-1:2], offsets[1::2]


def bare(word: str) -> str:
    """The word without its accents."""
    if word.isascii():
        return word
    return _MARKS.sub("", unicodedata.normalize("NFD", word))


def typeset(form: str) -> tuple[str, ...]:
    """A form as it may be printed: with and without the accents of its capitals (« Etats-Unis », « Agé de »)."""
    return tuple(dict.fromkeys((form, _CAPITALS.sub(lambda letter: bare(letter[0]), form))))


def reader(words: list[str]) -> Callable[[int], str]:
    """What gives the word at an index, and an empty one up to `OUTSIDE` places before the first or after the last.

    It is asked so often that a call of a function of Python's would be a fiftieth of extraction.
    """
    return [*words, *[""] * OUTSIDE].__getitem__


OUTSIDE = 100


class Span(NamedTuple):
    """Half-open, in code points."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class Tokens:
    """The tokens of one text.

    `words[i]` is folded 1:1 (lower case, typographic apostrophes, hyphens and spaces made plain) and stands at
    `starts[i]:ends[i]` of `text`, after `gaps[i]` (folded white space, mostly one space or nothing). `word(i)` is the
    same, and empty near the text outside of it: what stands before a figure may be nothing. `sentences` are
    the token indexes at which a sentence begins, the first 0; `quotes` the half-open token ranges inside quotation
    marks.
    """

    text: str
    folded: str
    words: list[str]
    word: Callable[[int], str]
    gaps: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int] = field(default_factory=list)
    quotes: list[tuple[int, int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, index: int) -> bool:
        """Whether there is a token `index` that follows the one before it without a space."""
        return 0 < index < len(self.gaps) and not self.gaps[index]

    def begins_compound(self, index: int) -> bool:
        """Whether a single letter goes on behind a hyphen: the « t » of « T-shirt »."""
        if len(self.words[index]) > 1 or not self.glued(index + 1) or not self.glued(index + 2):
            return False
        return self.words[index].isalpha() and self.words[index + 1] == "-" and self.words[index + 2].isalpha()

    def at(self, offset: int) -> int:
        """The index of the token that holds the character at `offset`, or of the last one that begins before it."""
        return bisect_right(self.starts, offset) - 1

    def sentence(self, index: int) -> int:
        """The number of the sentence that token `index` stands in."""
        return bisect_right(self.sentences, index) - 1

    def sentence_bounds(self, number: int) -> tuple[int, int]:
        """The half-open token range of a sentence."""
        end = self.sentences[number + 1] if number + 1 < len(self.sentences) else len(self.words)
        return self.sentences[number], end

    def quoted(self, index: int) -> bool:
        """Whether token `index` stands inside quotation marks."""
        place = bisect_right(self.quotes, (index, len(self.words) + 1)) - 1
        return place >= 0 and self.quotes[place][0] <= index < self.quotes[place][1]

    def phrase(self, first: int, last: int) -> str:
        """The folded text of the half-open token range, its letters composed."""
        text = self.folded[self.starts[first] : self.ends[last - 1]]
        return text if text.isascii() else unicodedata.normalize("NFC", text)

    def span(self, first: int, last: int) -> Span:
        """The characters of the half-open token range."""
        return Span(self.starts[first], self.ends[last - 1])
