"""The findings that a writer has answered: matched with directives, marks and accepts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from numcheck.document import Document
from numcheck.model import Days, Finding, Suppression
from numcheck.silence import Silenced
from numcheck.silence.accepts import Accept
from numcheck.silence.directives import read_directives
from numcheck.silence.scopes import scopes
from numcheck.silence.unused import expired_accept, unused_directive
from numcheck.tokens import Span, Tokens

_UP_TO_THE_MARK = re.compile(r"\s*(?:[^\W\d_]+['.]?\s*){0,2}\Z")  # « 45 soldats blessés [CQ] »
_REACH = 40  # characters from a figure to its mark


class Answers:
    """All that a draft and its accept file say of findings."""

    def __init__(self, document: Document, tokens: Tokens, accepts: Sequence[Accept], mark: str) -> None:
        self._document = document
        self._tokens = tokens
        self._accepts = {(one.rule, one.fingerprint): one for one in reversed(accepts)}
        self._mark = mark
        self._marks = [match.start() for match in re.finditer(re.escape(mark), tokens.folded)]
        self._scopes = [scope for one in read_directives(document) for scope in scopes(one, document, tokens)]

    def part(
        self, findings: Sequence[Finding], date: Days | None, ran: Collection[str] | None, language: str
    ) -> Silenced:
        """The findings kept and silenced, and the warnings for what silenced none."""
        kept: list[Finding] = []
        suppressed: list[Suppression] = []
        late: list[Finding] = []
        for finding in findings:
            found = self._by_directive(finding) or self._by_mark(finding)
            accept = None if found else self._accepts.get((finding.rule, finding.fingerprint))
            if accept and accept.holds(date):
                found = Suppression(finding, "accept", accept.reason)
            elif accept:
                late.append(expired_accept(finding, accept, language))
            if found:
                suppressed.append(found)
            else:
                kept.append(finding)
        unused = [
            unused_directive(self._document, scope, name, language)
            for scope in self._scopes
            for name in scope.directive.rules
            if name not in scope.used and (ran is None or any(names(name, rule) for rule in ran))
        ]
        return Silenced(tuple(kept), tuple(suppressed), (*unused, *late))

    def _by_directive(self, finding: Finding) -> Suppression | None:
        """The first directive that covers the finding; all that do are used."""
        result = None
        for scope in self._scopes:
            if scope.start <= finding.span.start < scope.end:
                for name in scope.directive.rules:
                    if names(name, finding.rule):
                        scope.used.add(name)
                        place = self._document.source_location(scope.directive.span)
                        result = result or Suppression(finding, "directive", scope.directive.reason, place)
        return result

    def _by_mark(self, finding: Finding) -> Suppression | None:
        end = finding.span.end
        following = bisect_left(self._marks, end)
        if following == len(self._marks) or self._marks[following] - end > _REACH:
            return None
        start = self._marks[following]
        if not _UP_TO_THE_MARK.match(self._tokens.folded[end:start]):
            return None
        place = self._document.location(Span(start, start + len(self._mark)))
        return Suppression(finding, "mark", self._mark.upper(), place)


def names(name: str, rule: str) -> bool:
    """Whether a name of a directive means a rule: its id, or the family it belongs to."""
    return rule == name or rule.startswith(f"{name}-")
