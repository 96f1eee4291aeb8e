"""Checks of scores: the sets of a match against their number, a lead against its score, a score against an earlier one.

« en deux sets, 6-3, 4-6, 6-1 », « 31-27, avec six buts d'avance », « menés 2-0, ils se sont imposés 3-1 »
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import compress, count
from typing import ClassVar, Literal

from numcheck.checks.base import Context, Rule
from numcheck.checks.cues import after, says
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.record import NamedTuple, dataclass
from numcheck.regexes import later
from numcheck.tokens import Span

_SCORE = r"(?<![\d-])\d{1,3} ?[-–] ?\d{1,3}(?![\d-])"
_TIE_BREAK = r"(?: ?\(\d{1,2}(?:[-/]\d{1,2})?\))?"
_LIST = rf"{_SCORE}{_TIE_BREAK}(?:(?: ?, ?| et ){_SCORE}{_TIE_BREAK})*"
_ONE = later(_SCORE)
_BEFORE = later(rf"({_LIST}),? ?$")
_BEHIND = later(rf" ?(?:[a-zéè]+ ?)?[,:(] ?({_LIST})")
_RIGHT_BEFORE = later(rf"({_SCORE})\)?,? ?(?:(?:avec|soit) )?$")
_BRACKETS = later(r"\([^()]*\)")
_FIGURES = later(r"\d+")
_SETS = range(2, 6)
_A_SET = 4
"""Games or points that who wins a set has at least; less are sets won."""
_TWO = 2
_REACH = 200
"""Characters around a word in which its scores stand."""
_NEAR = 3
"""Words between a verb and the score that it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoresOptions:
    """Scores; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["scores"]


class _Score(NamedTuple):
    """A score of two sides, in the order that it is printed, and where it stands."""

    first: int
    second: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every score that words count the sets of, tell the lead of, or set against an earlier one."""
    report, words, known = Report(rule, context), context.tokens.words, lexicon().words("score_words")
    for place in compress(count(), map(known.__contains__, words)):
        outcome = _JUDGES[str(known[words[place]])](report, place)
        if outcome is not None:
            yield outcome


def _scores(text: str, start: int) -> list[_Score]:
    """The scores of a text that begins at an offset."""
    found = []
    for match in _ONE.finditer(text):
        first, second = _FIGURES.findall(match[0])
        found.append(_Score(int(first), int(second), start + match.start(), start + match.end()))
    return found


def _told(context: Context, place: int) -> Mention | None:
    """The plain count that stands right before a token."""
    end = context.tokens.starts[place]
    near = context.mentions_between(context.tokens.starts[max(0, place - _NEAR)], end)
    counted = near[-1] if near and near[-1].tokens[1] == place else None
    return counted if counted and counted.kind == "count" and not counted.hedge and counted.value else None


def _sentence(context: Context, place: int) -> tuple[int, int]:
    """The offsets of the sentence of a token, as far as they are near."""
    first, last = context.tokens.sentence_bounds(context.tokens.sentence(place))
    start = context.tokens.starts[place]
    return max(context.tokens.starts[first], start - _REACH), min(context.tokens.ends[last - 1], start + _REACH)


def _sets(report: Report, place: int) -> Outcome | None:
    """« 6-3, 4-6, 6-1 en trois sets », « en trois sets, 6-3, 4-6, 6-1 »."""
    context = report.context
    stated = _told(context, place)
    if stated is None or stated.value not in _SETS or context.tokens.word(stated.tokens[0] - 1) not in _in_words():
        return None
    if after(context, stated).next().starts("set_kinds") or says(context, stated, "unfinished"):
        return None
    text, (begin, end) = context.tokens.folded, _sentence(context, place)
    lead = context.tokens.starts[stated.tokens[0] - 1]
    found = _BEFORE.search(text[begin:lead]) or _BEHIND.match(text[context.tokens.ends[place] : end])
    sets = _scores(_BRACKETS.sub("", found[1]), 0) if found else []
    if len(sets) < _TWO or len(sets) == stated.value or any(max(each[:2]) < _A_SET for each in sets):
        return None
    params = {"sum": f"{found[1] if found else ''} : {len(sets)}", "found": stated.text, "expected": str(len(sets))}
    return report.contradicted(stated, stated, params)


def _in_words() -> Iterable[str]:
    return lexicon().words("manners").keys()


def _margin(report: Report, place: int) -> Outcome | None:
    """« 31-27, avec quatre buts d'avance »."""
    context, words = report.context, report.context.tokens.words
    stated = _told(context, place - _TWO) if place > _NEAR and words[place - 1] == "d'" else None
    closes = place + 1 >= len(words) or words[place + 1] in lexicon().words("phrase_ends")
    if stated is None or not closes or (stated.noun or "") not in lexicon().words("leads_of_scores"):
        return None
    begin, _ = _sentence(context, place)
    found = _RIGHT_BEFORE.search(context.tokens.folded[begin : stated.span.start])
    if not found:
        return None
    score = _scores(found[1], begin + found.start(1))[0]
    high, low = max(score[:2]), min(score[:2])
    if high - low == stated.value or _told_as_a_gap(context, stated):
        return None
    params = {"sum": f"{high} − {low} = {high - low}", "found": stated.text, "expected": str(high - low)}
    return report.contradicted(stated, stated, params, related=[(score.span, found[1])])


def _told_as_a_gap(context: Context, stated: Mention) -> bool:
    """« menait 15-6, soit neuf points d'avance »: a difference, which is checked as such."""
    return any(relation.one("stated").span == stated.span for relation in context.related("told"))


def _course(report: Report, place: int) -> Outcome | None:
    """« menés 2-0, ils se sont imposés 3-2 »: no side has less in the end than before."""
    context, words = report.context, report.context.tokens.words
    begin, end = _sentence(context, place)
    found = _scores(context.tokens.folded[begin:end], begin)
    first, last = context.tokens.sentence_bounds(context.tokens.sentence(place))
    if len(found) != _TWO or not lexicon().words("other_scores").keys().isdisjoint(words[first:last]):
        return None
    then, final = found
    at = [context.tokens.at(score.start) for score in found]
    ends = lexicon().words("match_ends")
    ended = next((word for word in words[max(place, at[1] - _NEAR) : at[1]] if word in ends), None)
    if not 0 < at[0] - place <= _TWO or ended is None:
        return None
    won = ends[ended] == "won"
    ahead = lexicon().words("score_words")[words[place]] == "ahead"
    own, other = sorted(then[:2], reverse=ahead)
    own_end, other_end = sorted(final[:2], reverse=won)
    if own_end >= own and other_end >= other:
        return None
    less = f"{own} > {own_end}" if own_end < own else f"{other} > {other_end}"
    texts = [context.document.text[score.start : score.end] for score in found]
    params = {"sum": f"{texts[0]} → {texts[1]} : {less}", "found": texts[1], "expected": ""}
    return report.contradicted(final.span, final.span, params, related=[(then.span, texts[0])])


_JUDGES: dict[str, Callable[[Report, int], Outcome | None]] = {
    "sets": _sets,
    "margin": _margin,
    "behind": _course,
    "ahead": _course,
}
PARAMS = frozenset({"text", "sum", "expected", "found"})
