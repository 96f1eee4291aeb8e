"""Directives: the comments `<!-- numcheck: ignore RULE -- reason -->` of a draft, found in its source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from numcheck.document import Document
from numcheck.errors import NumcheckError
from numcheck.messages import trouble
from numcheck.suggest import hints
from numcheck.tokens import Span

Verb = Literal["ignore", "ignore-file", "ignore-start", "ignore-end"]
VERBS = ("ignore", "ignore-file", "ignore-start", "ignore-end")
_OPENING = re.compile(r"<!--\s*numcheck(?:\s*:|(?=\s+ignore))")
_REASON = re.compile(r"--+|[–—]")
_RULE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$", re.MULTILINE)
_CODE = "\ufffc"  # what readers put in place of code


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive: the rules (or families of rules) that it silences, why, and where it stands in the source.

    That of `ignore-start` reaches to the end of its `ignore-end`.
    """

    verb: Verb
    rules: tuple[str, ...]
    reason: str
    span: Span
    until: int = 0


def read_directives(document: Document) -> list[Directive]:
    """The directives of a document in their order, each `ignore-start` with its end.

    NumcheckError with file, line and column for one that is misspelt, names no rule, gives no reason or has no
    counterpart.
    """
    if "numcheck" not in document.source:
        return []
    result: list[Directive] = []
    opened: list[Directive] = []
    for directive in _directives(document):
        if directive.verb == "ignore-start":
            opened.append(directive)
        elif directive.verb != "ignore-end":
            result.append(directive)
        else:
            start = _started(directive, opened)
            if start is None:
                raise _error(document, directive.span, "silence.no_start")
            opened.remove(start)
            result.append(Directive("ignore-start", start.rules, start.reason, start.span, directive.span.start))
    if opened:
        raise _error(document, opened[0].span, "silence.no_end", rules=" ".join(opened[0].rules))
    return sorted(result, key=lambda one: one.span.start)


def _started(end: Directive, opened: list[Directive]) -> Directive | None:
    """The innermost beginning that an end closes: of the same rules, or of any where the end names none."""
    fitting = (one for one in reversed(opened) if not end.rules or set(end.rules) == set(one.rules))
    return next(fitting, None)


def _directives(document: Document) -> Iterator[Directive]:
    source = document.source
    fences = _fenced(source)
    place = 0
    while opening := _OPENING.search(source, place):
        end = source.find("-->", opening.end())
        if end < 0:
            return
        place = end + 3
        span = Span(opening.start(), place)
        if _in_code(document, span, fences):
            continue
        if not opening[0].endswith(":"):
            raise _error(document, span, "silence.no_colon")
        yield _directive(document, span, source[opening.end() : end])


def _directive(document: Document, span: Span, body: str) -> Directive:
    verb, rest = (*body.split(maxsplit=1), "", "")[:2]
    if verb not in VERBS:
        raise _error(document, span, "silence.unknown", verb=verb, hint=hints(verb, VERBS))
    listed, *given = _REASON.split(rest, maxsplit=1)
    rules = tuple(dict.fromkeys(re.split(r"[,\s]+", listed.strip()))) if listed.strip() else ()
    reason = " ".join(given[0].split()) if given else ""
    for rule in rules:
        if not _RULE.match(rule):
            raise _error(document, span, "silence.no_id", name=rule)
    if verb != "ignore-end" and not rules:
        raise _error(document, span, "silence.no_rule", verb=verb)
    if verb != "ignore-end" and not reason:
        raise _error(document, span, "silence.no_reason", verb=verb, rules=", ".join(rules))
    return Directive(cast("Verb", verb), rules, reason, span)


def _error(document: Document, span: Span, key: str, **values: object) -> NumcheckError:
    place = document.source_location(span)
    return trouble(key, f"{place.path}:{place.line}:{place.column}", **values)


def _fenced(source: str) -> list[int]:
    """The offsets at which fenced code begins and ends, in turn."""
    borders: list[int] = []
    fence = ""
    for match in _FENCE.finditer(source):
        if not fence:
            fence = match[1]
            borders.append(match.start())
        elif match[0].strip() == match[1] and match[1].startswith(fence):
            fence = ""
            borders.append(match.end())
    return borders


def _in_code(document: Document, span: Span, fences: list[int]) -> bool:
    """Whether a directive stands in code: an example of a directive, and none itself."""
    if bisect_right(fences, span.start) % 2:
        return True
    index = bisect_right(document.segments, span.start, key=lambda segment: segment.source_start) - 1
    if index < 0:
        return False
    segment = document.segments[index]
    return document.text[segment.start : segment.end] == _CODE and segment.source_end >= span.end
