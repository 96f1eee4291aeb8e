"""« Les ventes ont progressé, à 845 millions contre 871 un an plus tôt »: a rise whose figures fall, or a fall."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.arithmetic.direction import trends
from numcheck.checks.arithmetic.fitting import alike, in_one_scale, stem
from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between, said
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome, Relation

_UP = {"up": True, "down": False}


def rising(report: Report) -> Iterator[Outcome]:
    """Check every change told without its size against the two figures that it lies between."""
    for relation in report.context.related("rising"):
        start, end = in_one_scale(relation.one("from"), relation.one("to"))
        up = _told_up(report.context, relation)
        one, other = (mention.interval("strict") for mention in (start, end))
        if up is None or one is None or other is None or not _plain(report.context, relation, start, end):
            continue
        if not (other.high < one.low if up else one.high < other.low):
            yield report.confirmed(relation.one("to"))
            continue
        params = {
            "first": start.text,
            "last": end.text,
            "found": end.text,
            "expected": "",
            "why": _told(report, relation),
        }
        yield report.contradicted(relation.one("to"), relation.one("to"), params, related=[(start, start.text)])


def _told(report: Report, relation: Relation) -> str:
    return report.context.document.text[relation.cue.start : relation.cue.end]


def _told_up(context: Context, relation: Relation) -> bool | None:
    """Whether words tell a rise; None for what may be either."""
    if "wider" in relation.roles:
        return True
    return _UP.get(str(next(iter(trends(context, relation)), "")))


def _plain(context: Context, relation: Relation, start: Mention, end: Mention) -> bool:
    """Whether two figures measure one thing on one basis, and nothing tells that the change is of something else."""
    if not alike(start, end) or "percent" in {start.kind, end.kind} or min(start.value or 0, end.value or 0) <= 0:
        return False
    if any(next(said(context, relation.sentence, table), None) is not None for table in ("other_basis", "expected")):
        return False
    first, last = context.tokens.at(relation.cue.start), max(start.tokens[0], end.tokens[0])
    begin = context.tokens.sentence_bounds(relation.sentence)[0]
    if _of_others(context, begin, first, last):
        return False
    subject = context.tokens.words[begin:first]
    nouns = {stem(mention.noun) for mention in (start, end) if mention.noun}
    if not nouns <= {stem(word) for word in subject}:
        return False  # « L'équipe a progressé, passant de 12 à 9 défaites »
    slower = next(forms_between(context, max(0, first - 3), last, "slower"), None) is not None
    signs = lexicon().words("signs")
    return not slower and not any(context.tokens.words[m.tokens[0] - 1] in signs for m in (start, end))


def _of_others(context: Context, begin: int, first: int, last: int) -> bool:
    """Whether figures may be of another clause or time than the change, or fall as their thing gets better."""
    elsewhere = next(forms_between(context, first, last, "another_clause"), None)
    return elsewhere is not None or next(forms_between(context, begin, last, "less_is_better"), None) is not None
