"""What a report can mark in a source: its stretches, each with the findings and the verdict that hold there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

from numcheck.analysis import Analysis
from numcheck.messages import reason, say
from numcheck.model import Verdict
from numcheck.record import NamedTuple
from numcheck.tokens import Span

_WEIGHT: dict[Verdict, int] = {"unchecked": 0, "confirmed": 1, "contradicted": 2}
Place = tuple[int, int]


class Stretch(NamedTuple):
    """A stretch of the source; `verdict` and `why` are empty where nothing was judged, `read` is false for markup."""

    text: str
    findings: tuple[int, ...] = ()
    verdict: str = ""
    why: str = ""
    read: bool = True


def stretches(analysis: Analysis, language: str) -> Iterator[Stretch]:
    """The whole source, cut wherever something marked begins or ends; findings by their index."""
    source = analysis.document.source
    verdicts = _verdicts(analysis, language)
    findings = [(one.location.start, one.location.end) for one in analysis.findings]
    markup = _markup(analysis)
    opening: dict[int, list[int]] = {}
    for index, (start, _) in enumerate(findings):
        opening.setdefault(start, []).append(index)
    judged, unread = _Cursor(verdicts), _Cursor(markup)
    active: list[int] = []
    edges = {0, len(source), *(edge for place in (*findings, *verdicts, *markup) for edge in place)}
    for start, end in pairwise(sorted(edges)):
        active = [index for index in (*active, *opening.get(start, ())) if findings[index][1] > start]
        verdict, why = verdicts.get(judged.at(start) or (0, 0), ("", ""))
        yield Stretch(source[start:end], tuple(active), verdict, why, not unread.at(start))


class _Cursor:
    """Answers in which of some places, none of which overlap, an offset lies; asked with growing offsets."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = sorted(places)
        self._next = 0

    def at(self, offset: int) -> Place | None:
        while self._next < len(self._places) and self._places[self._next][1] <= offset:
            self._next += 1
        if self._next < len(self._places) and self._places[self._next][0] <= offset:
            return self._places[self._next]
        return None


def _verdicts(analysis: Analysis, language: str) -> dict[Place, tuple[str, str]]:
    """The verdict on each mention with its reason, and on each judged claim that stands apart from them (an office)."""
    best: dict[Place, tuple[Verdict, str]] = {
        _place(mention.source): ("unchecked", "") for mention in analysis.mentions
    }
    for claim in analysis.claims:
        for place in {_place(mention.source) for mention in claim.mentions} & set(best):
            if _WEIGHT[claim.verdict] >= _WEIGHT[best[place][0]]:
                best[place] = (claim.verdict, claim.reason or "")
    judged = {_place(claim.source): claim.verdict for claim in analysis.claims if claim.verdict != "unchecked"}
    for place in _apart(judged, best):
        best[place] = (judged[place], "")
    return {place: (verdict, _title(verdict, why, language)) for place, (verdict, why) in best.items()}


def _apart(places: Iterable[Place], taken: Iterable[Place]) -> Iterator[Place]:
    """The places, none empty, that overlap neither a taken one nor one before them."""
    others, edge = sorted(taken), 0
    for start, end in sorted(places):
        index = bisect_left(others, (start, end))
        clear = (not index or others[index - 1][1] <= start) and (index == len(others) or others[index][0] >= end)
        if clear and edge <= start < end:
            edge = end
            yield start, end


def _markup(analysis: Analysis) -> list[Place]:
    """The stretches of the source that are no text: front matter, comments, signs of emphasis."""
    segments = sorted((one.source_start, one.source_end) for one in analysis.document.segments)
    if not segments:
        return []
    edges = [(0, 0), *segments, (len(analysis.document.source),) * 2]
    return [(end, start) for (_, end), (start, _) in pairwise(edges) if end < start]


def _title(verdict: Verdict, why: str, language: str) -> str:
    said = say(f"verdict.{verdict}", language)
    return f"{said} : {reason(why or 'not_covered', language)}" if verdict == "unchecked" else said


def _place(span: Span) -> Place:
    return span.start, span.end
