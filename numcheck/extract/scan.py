"""The one scan of a text: tokens, sentences and quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

from numcheck import regexes
from numcheck.extract.wrapped import unwrapped
from numcheck.lexicon import Lexicon
from numcheck.tokens import Tokens, fold, reader, split

_FORMS = (
    # A set of signs first: cheap to find; and the first of a run only.
    r"""(?x)[.!?…](?<![.!?…].) (?P<run>[.!?…]*+) (?:[ ]*+[»”")\]]++)? \s++ (?=[«“"(—–•*-]?\s*[A-ZÀ-ÖØ-ÞŒ0-9])""",
    r"\n[ ]*+\n",
    r"\n\s*\n",
)
_STOP, _EMPTY_LINE, _BLANK = (expression.pattern for expression in regexes.load("scan", _FORMS))
_QUOTES = '«»“”"'
_CLOSING = {"»": "«", "”": "“"}
_LONGEST = 1000
"""Tokens after which a stretch without an end is cut: what is asked of each figure's sentence stays linear."""


def scan(text: str, lexicon: Lexicon, breaks: Iterable[int] = ()) -> Tokens:
    """The tokens of `text`, with the sentences and quotations they stand in.

    `breaks` are offsets at which a block of the document begins: no sentence crosses one.
    """
    folded = unwrapped(fold(text))
    words, gaps, starts, ends = split(folded)
    tokens = Tokens(text, folded, words, reader(words), gaps, starts, ends)
    borders = {0, *breaks, *_sentence_borders(tokens, lexicon)}
    indexes = sorted({bisect_left(starts, border) for border in borders})
    tokens.sentences.extend(_cut([index for index in indexes if index < len(words) or not index], len(words)))
    tokens.quotes.extend(_quotations(tokens))
    return tokens


def _cut(begins: list[int], end: int) -> Iterable[int]:
    """The first tokens of sentences, none of which has twice `_LONGEST` tokens."""
    if end < 2 * _LONGEST:
        return begins
    bounds = pairwise([*begins, end])
    return (place for first, last in bounds for place in range(first, max(first, last - _LONGEST) + 1, _LONGEST))


def _sentence_borders(tokens: Tokens, lexicon: Lexicon) -> Iterator[int]:
    """The offsets after which a new sentence begins; a full stop after an abbreviation or an initial ends none."""
    abbreviations = lexicon.words("abbreviations")
    for match in _STOP.finditer(tokens.text):
        place = match.start()
        if tokens.text[place] == "." and not match["run"]:
            index = bisect_left(tokens.starts, place) - 1
            if index >= 0 and tokens.ends[index] == place:
                word = tokens.words[index]
                if word in abbreviations or (
                    len(word) == 1 and word.isalpha() and not _is_word(tokens, index, lexicon)
                ):
                    continue
        yield match.end()
    yield from (match.end() for match in _EMPTY_LINE.finditer(tokens.text))


def _is_word(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a letter is no initial but a word, or a unit as in « jusqu'à 18 h. »."""
    unit = index > 0 and tokens.words[index - 1].isdigit() and tokens.text[tokens.starts[index]].islower()
    return unit or tokens.words[index] in lexicon.words("words_of_a_letter")


def _quotations(tokens: Tokens) -> list[tuple[int, int]]:
    """The token ranges inside quotation marks; nested ones are merged, unclosed ones end with their paragraph."""
    ranges: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for place in sorted(place for mark in _QUOTES for place in _places(tokens.text, mark)):
        mark = tokens.text[place]
        if opened and (blank := _BLANK.search(tokens.text, opened[-1][1], place)):
            ranges.append((_index(tokens, opened[0][1] + 1), _index(tokens, blank.start())))
            opened = []
        if opened and mark not in "«“" and opened[-1][0] == _CLOSING.get(mark, mark):
            start = opened.pop()[1]
            if not opened:
                ranges.append((_index(tokens, start + 1), _index(tokens, place)))
        elif mark in '«“"' and not (mark == '"' and tokens.text[place - 1 : place].isdigit()):  # « 22"02 », « 15" »
            opened.append((mark, place))
    if opened:
        blank = _BLANK.search(tokens.text, opened[-1][1])
        last = _index(tokens, blank.start()) if blank else len(tokens)
        ranges.append((_index(tokens, opened[0][1] + 1), last))
    return ranges


def _places(text: str, mark: str) -> Iterator[int]:
    """Where a character stands; looked for one by one, they are found sooner than by an expression for them all."""
    place = text.find(mark)
    while place >= 0:
        yield place
        place = text.find(mark, place + 1)


def _index(tokens: Tokens, offset: int) -> int:
    return bisect_left(tokens.starts, offset)
