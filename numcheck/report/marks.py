"""What a report can mark in a source: its stretches, each with the findings and the verdict that hold there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from numcheck.messages import reason, say
from numcheck.model import Analysis, Claim, Verdict

_WEIGHT: dict[Verdict, int] = {"unchecked": 0, "confirmed": 1, "contradicted": 2}


class Stretch(NamedTuple):
    """A stretch of the source; `verdict` and `why` are empty outside figures and dates."""

    text: str
    findings: tuple[int, ...] = ()
    verdict: str = ""
    why: str = ""


def stretches(analysis: Analysis, language: str) -> Iterator[Stretch]:
    """The whole source, cut wherever a mention or a finding begins or ends; findings by their index."""
    source = analysis.document.source
    verdicts = _verdicts(analysis, language)
    findings = [(one.location.start, one.location.end) for one in analysis.findings]
    opening: dict[int, list[int]] = {}
    for index, (start, _) in enumerate(findings):
        opening.setdefault(start, []).append(index)
    inside = sorted(verdicts)
    cuts = sorted({0, len(source), *(edge for span in (*findings, *verdicts) for edge in span)})
    active: list[int] = []
    place = 0
    for start, end in pairwise(cuts):
        active = [index for index in (*active, *opening.get(start, ())) if findings[index][1] > start]
        while place < len(inside) and inside[place][1] <= start:
            place += 1
        covered = place < len(inside) and inside[place][0] <= start
        verdict, why = verdicts[inside[place]] if covered else ("", "")
        yield Stretch(source[start:end], tuple(active), verdict, why)


def _verdicts(analysis: Analysis, language: str) -> dict[tuple[int, int], tuple[str, str]]:
    """The verdict on each mention and, where nothing was checked, why not. Mentions do not overlap."""
    best: dict[tuple[int, int], Claim] = {}
    for claim in analysis.claims:
        for mention in claim.mentions:
            place = (mention.source.start, mention.source.end)
            if place not in best or _WEIGHT[claim.verdict] > _WEIGHT[best[place].verdict]:
                best[place] = claim
    result: dict[tuple[int, int], tuple[str, str]] = {}
    for mention in analysis.mentions:
        place = (mention.source.start, mention.source.end)
        found = best.get(place)
        verdict = found.verdict if found else "unchecked"
        why = reason((found and found.reason) or "not_covered", language) if verdict == "unchecked" else ""
        result[place] = (verdict, f"{say(f'verdict.{verdict}', language)}{f' : {why}' if why else ''}")
    return result
