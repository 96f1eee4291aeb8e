"""Warnings for what silences nothing: a directive without a finding to it, an accept whose day has passed."""

from __future__ import annotations

from numcheck.document import Document
from numcheck.messages import say
from numcheck.model import Finding, Location
from numcheck.silence import UNUSED
from numcheck.silence.accepts import Accept
from numcheck.silence.scopes import Scope, text_offset
from numcheck.tokens import Span


def unused_directive(document: Document, scope: Scope, name: str, language: str) -> Finding:
    """The warning for a rule that a directive names in vain."""
    span = scope.directive.span
    place = text_offset(document, span.start)
    written = document.source[span.start : span.end]
    message = say("silence.unused", language, rule=name)
    before = document.source.count(written, 0, span.start)
    location = document.source_location(span)
    return _warning(location, Span(place, place), written, message, f"{name}\0{written}\0{before}")


def expired_accept(finding: Finding, accept: Accept, language: str) -> Finding:
    """The warning for an accept that no longer silences its finding."""
    until = accept.until.isoformat() if accept.until else ""
    message = say("silence.expired", language, rule=accept.rule, until=until, place=accept.place)
    return _warning(finding.location, finding.span, finding.text, message, f"{accept.rule}\0{accept.fingerprint}")


def _warning(location: Location, span: Span, text: str, message: str, key: str) -> Finding:
    from _blake2 import blake2b  # without the rest of hashlib, which loads OpenSSL

    fingerprint = blake2b(f"{UNUSED}\0{key}".encode(), digest_size=8).hexdigest()
    return Finding(span, location, text, UNUSED, "warning", message, fingerprint=fingerprint)
