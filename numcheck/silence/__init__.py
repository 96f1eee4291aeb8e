"""Silencing: which findings a writer has answered, by a directive in the draft, by « [CQ] » or in an accept file.

Everything silenced is kept and counted, and what silences nothing is reported, so that no exception outlives its
reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from numcheck.document import Document
from numcheck.model import Days, Finding, Location
from numcheck.silence.accepts import Accept
from numcheck.silence.directives import Directive, read_directives
from numcheck.silence.scopes import Scope, scopes
from numcheck.silence.unused import UNUSED, expired_accept, unused_directive
from numcheck.tokens import Tokens

__all__ = ["UNUSED", "Accept", "Directive", "Silenced", "Suppression", "read_directives", "silence"]

_CHECKED = re.compile(r"[\[［]cq[\]］]")
_UP_TO_THE_MARK = re.compile(r"\s*(?:[^\W\d_]+['.]?\s*){0,2}\Z")  # « 45 soldats blessés [CQ] »
_REACH = 40  # characters from a figure to its mark


@dataclass(frozen=True, slots=True)
class Suppression:
    """A finding that was silenced: how, why, and where that is written (None for an accept file)."""

    finding: Finding
    by: Literal["directive", "cq", "accept"]
    reason: str
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class Silenced:
    """What is left: the findings kept, those suppressed, and warnings for what silenced nothing (`silence-unused`)."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppression, ...]
    unused: tuple[Finding, ...]


def silence(
    document: Document,
    findings: Sequence[Finding],
    tokens: Tokens,
    accepts: Sequence[Accept] = (),
    *,
    date: Days | None = None,
    ran: Collection[str] | None = None,
    language: str = "fr",
) -> Silenced:
    """Part the findings into those kept and those silenced.

    `date` is what an accept's `until` is compared with: the document's date or the caller's, never the clock; without
    it no accept ends. `ran` are the ids of the rules that ran: what silences another rule is not called unused; None
    stands for all. NumcheckError for a directive that names no rule or gives no reason.
    """
    active = [scope for directive in read_directives(document) for scope in scopes(directive, document, tokens)]
    marks = [match.start() for match in _CHECKED.finditer(tokens.folded)]
    kept, suppressed, late = [], [], []
    for finding in findings:
        found = _by_directive(finding, active, document) or _by_mark(finding, marks, tokens)
        accept = None if found else _accept(finding, accepts)
        if accept and accept.holds(date):
            found = Suppression(finding, "accept", accept.reason)
        elif accept:
            late.append(expired_accept(finding, accept, language))
        if found:
            suppressed.append(found)
        else:
            kept.append(finding)
    unused = [
        unused_directive(document, scope, name, language)
        for scope in active
        for name in scope.directive.rules
        if name not in scope.used and (ran is None or any(names(name, rule) for rule in ran))
    ]
    return Silenced(tuple(kept), tuple(suppressed), (*unused, *late))


def names(name: str, rule: str) -> bool:
    """Whether a name of a directive means a rule: its id, or the family it belongs to."""
    return rule == name or rule.startswith(f"{name}-")


def _by_directive(finding: Finding, active: Sequence[Scope], document: Document) -> Suppression | None:
    """The first directive that covers the finding; all that do are used."""
    result = None
    for scope in active:
        if scope.start <= finding.span.start < scope.end:
            for name in scope.directive.rules:
                if names(name, finding.rule):
                    scope.used.add(name)
                    place = document.source_location(scope.directive.span)
                    result = result or Suppression(finding, "directive", scope.directive.reason, place)
    return result


def _by_mark(finding: Finding, marks: Sequence[int], tokens: Tokens) -> Suppression | None:
    end = finding.span.end
    following = bisect_left(marks, end)
    if following == len(marks) or marks[following] - end > _REACH:
        return None
    between = tokens.folded[end : marks[following]]
    return Suppression(finding, "cq", "[CQ]") if _UP_TO_THE_MARK.match(between) else None


def _accept(finding: Finding, accepts: Sequence[Accept]) -> Accept | None:
    matching = (one for one in accepts if (one.rule, one.fingerprint) == (finding.rule, finding.fingerprint))
    return next(matching, None)
